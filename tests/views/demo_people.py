"""Going into the demo by a card, with the code that it fills in for whoever has a second factor."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Final

import pyotp
from pytestqt.qtbot import QtBot

from app.client.local import LocalPortal
from app.desktop import Desktop
from app.rules.core import Dispatcher
from app.views.entrance.code import CodePage
from app.views.entrance.doors import demo_people

WAIT: Final = 20_000
ANNA, MONA, SILKE = "Anna Berg", "Mona Fries", "Silke Thoms"
"""An agent, an administrator, and the administrator of the keys."""


class Clock:
    """Runs ahead of the machine's; the demo's people read their codes by it."""

    def __init__(self, desktop: Desktop, ahead: timedelta = timedelta(0)) -> None:
        """Be the clock of an open demo."""
        self.ahead = ahead
        dispatcher = dispatcher_of(desktop)
        dispatcher.world = replace(dispatcher.world, clock=self)
        desktop.place.code_of = self.code_of

    def __call__(self) -> datetime:
        return datetime.now(UTC) + self.ahead

    def code_of(self, email: str) -> str:
        """Return what the authenticator app of somebody of the demo shows at this hour."""
        seed = next((person.seed for person in demo_people() if person.email == email), "")
        return pyotp.TOTP(seed).at(self()) if seed else ""


def dispatcher_of(desktop: Desktop) -> Dispatcher:
    portal = desktop.tasks.portal
    assert isinstance(portal, LocalPortal)
    return portal._dispatcher


def enter_as_erika(qtbot: QtBot, desktop: Desktop) -> None:
    """Sign in as the customer."""
    assert desktop.gate.sign_in is not None
    desktop.gate.sign_in.cards[0].click()
    qtbot.waitUntil(lambda: desktop.shell.page != "", timeout=WAIT)


def leave(qtbot: QtBot, desktop: Desktop) -> None:
    """Sign out."""
    desktop.shell.bar.sign_out_wanted.emit()
    qtbot.waitUntil(lambda: desktop.gate.sign_in is not None, timeout=WAIT)
    assert desktop.shell.page == ""


def enter_as(qtbot: QtBot, desktop: Desktop, name: str) -> None:
    """Sign in as somebody of the demo's staff; a code that was used before is asked for again."""
    gate = desktop.gate
    assert gate.sign_in is not None
    gate.sign_in.cards[[person.name for person in demo_people()].index(name)].click()
    qtbot.waitUntil(lambda: isinstance(gate.step, CodePage), timeout=WAIT)
    page = gate.step
    assert isinstance(page, CodePage)
    assert "Demo" in page.notice.text() or "demo" in page.notice.text()
    refused: list[object] = []
    page.code.failed.connect(refused.append)
    page.code.button.click()
    qtbot.waitUntil(lambda: bool(desktop.shell.page or refused), timeout=WAIT)
    if refused:
        page.code.button.click()
    qtbot.waitUntil(lambda: desktop.shell.page != "", timeout=WAIT)
