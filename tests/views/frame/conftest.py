"""The frame over a real portal: a person with two accounts, and a bar with its bell."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from app.portal.auth import WhoAmI
from app.portal.rights import Right
from app.rules.notifications import notify_user
from app.settings import Settings
from app.views.kit.live import said
from app.views.kit.tasks import Tasks
from app.views.place import Place
from tests.support.site import Site

ERIKA = "erika@musterhandel.example"


@dataclass
class Desk:
    """The portal, the place, and where the frame wanted to go."""

    site: Site
    place: Place
    user: int
    accounts: list[int]
    gone: list[tuple[str, dict[str, Any]]] = field(default_factory=list)
    acted: list[Any] = field(default_factory=list)
    said: list[str] = field(default_factory=list)

    def tell(self, kind: str, of: int | None = None, **facts: str) -> None:
        """Let something happen that the user is told of."""
        with self.site.dispatcher.transaction() as ctx:
            notify_user(ctx, self.user, kind, facts, of)

    def enter(self) -> None:
        """Be signed in for the first account."""
        me = self.place.tasks.portal.send(WhoAmI())
        self.place.settle(me, me.accounts[0])


@pytest.fixture
def desk(qtbot, local_site: Site, tmp_path: Path) -> Iterator[Desk]:
    user = local_site.add_user(ERIKA)
    accounts = [local_site.add_account("K-10042"), local_site.add_account("K-10043", "Atelier")]
    for account in accounts:
        local_site.add_member(account, user, Right.INVOICES)
    client = local_site.signed_in(ERIKA)
    tasks = Tasks(client)
    client.on_changed = tasks.announce
    place = Place(tasks, Settings(tmp_path / "settings.json"))
    made = Desk(local_site, place, user, accounts)
    place.go = lambda page, **arguments: made.gone.append((page, arguments))
    place.act_for = made.acted.append
    place.toast = lambda words, *_tone: made.said.append(said(words))
    yield made
    assert tasks.close()
