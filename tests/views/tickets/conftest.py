"""A customer at the window, a real portal behind it, and an agent at the other end."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from app.client.base import Client
from app.portal.auth import WhoAmI
from app.portal.desk.deeds import ReplyAsStaff
from app.portal.desk.ticket import ReadDeskTicket
from app.portal.rights import Right
from app.portal.tickets import TicketDetail
from app.settings import Settings
from app.views.kit.drafts import Draft
from app.views.kit.form.form import Form
from app.views.kit.live import said
from app.views.kit.tasks import Tasks
from app.views.place import Place
from app.views.tickets.new_ticket import NewTicketPage
from app.views.tickets.tickets import TicketsPage
from tests.rules.tickets.scene import MEMBER, Scene, make_scene
from tests.support.site import Site


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


@pytest.fixture
def scene(local_site: Site) -> Scene:
    return make_scene(local_site, Right.TICKETS)


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path, scene: Scene) -> Iterator[Desk]:
    client = scene.site.signed_in(MEMBER, f"account:{scene.account}")
    tasks = Tasks(client)
    place = Place(tasks, Settings(tmp_path / "settings.json"))
    me = client.send(WhoAmI())
    place.settle(me, me.accounts[0])
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


@pytest.fixture
def page(qtbot: QtBot, desk: Desk) -> TicketsPage:
    """The list, in a window that somebody looks at."""
    made = TicketsPage(desk.place)
    qtbot.addWidget(made)
    made.resize(1280, 800)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    qtbot.waitUntil(lambda: made.state != "loading" and desk.settled())
    return made


@pytest.fixture
def new(qtbot: QtBot, desk: Desk) -> NewTicketPage:
    """The form of a new ticket."""
    desk.scene.site.add_service(desk.scene.account)
    made = NewTicketPage(desk.place)
    qtbot.addWidget(made)
    made.resize(1280, 900)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    qtbot.waitUntil(lambda: made.form is not None and made.state == "content" and desk.settled())
    return made
