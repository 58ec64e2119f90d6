"""The place that pages of tickets and of the work place stand in, a real portal behind it."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from app.client.base import Client
from app.portal.auth import WhoAmI
from app.portal.desk.deeds import ReplyAsStaff
from app.portal.desk.ticket import ReadDeskTicket
from app.portal.tickets import TicketDetail
from app.settings import Settings
from app.views.kit.drafts import Draft
from app.views.kit.form.form import Form
from app.views.kit.live import said
from app.views.kit.tasks import Tasks
from app.views.place import STAFF, Place
from tests.rules.tickets.scene import Scene


class Shelf:
    """Keeps drafts in a dictionary."""

    def __init__(self) -> None:
        self.drafts: dict[str, str] = {}

    def take(self, name: str) -> str:
        return self.drafts.get(name, "")

    def put(self, name: str, draft: str) -> None:
        self.drafts[name] = draft


@dataclass
class Desk:
    """The place that pages stand in, and what became of it."""

    scene: Scene
    place: Place
    client: Client
    shelf: Shelf = field(default_factory=Shelf)
    gone: list[tuple[str, dict[str, Any]]] = field(default_factory=list)
    told: list[str] = field(default_factory=list)
    undo: list[Any] = field(default_factory=list)

    def answer(self, ticket: TicketDetail, text: str = "Bitte neu starten.") -> TicketDetail:
        """Let an agent answer; return the ticket as the customer sees it."""
        read = self.scene.anna.send(ReadDeskTicket(ticket_id=ticket.row.id)).ticket
        reply = ReplyAsStaff(ticket_id=ticket.row.id, text=text, read_up_to=read.messages[-1].id)
        return self.scene.anna.send(reply).ticket

    def settled(self) -> bool:
        """Whether nothing is under way."""
        return not self.place.tasks._under_way


@contextmanager
def seated(scene: Scene, client: Client, acting: str, folder: Path) -> Iterator[Desk]:
    """Let whoever is signed in with ``client`` sit down; their settings lie in ``folder``."""
    tasks = Tasks(client)
    place = Place(tasks, Settings(folder / "settings.json"))
    me = client.send(WhoAmI())
    place.settle(me, None if acting == STAFF else me.accounts[0], acting)
    client.on_changed = tasks.announce
    made = Desk(scene, place, client)

    def draft(name: str, form: Form) -> Draft:
        return Draft(tasks, made.shelf, name, form)

    def toast(words: Any, tone: str = "ok", *, undo: Any = None) -> None:
        made.told.append(said(words))
        made.undo.append(undo)

    place.go = lambda page, **arguments: made.gone.append((page, arguments))
    place.draft, place.toast = draft, toast
    yield made
    assert tasks.close()
