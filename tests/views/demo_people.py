"""Going into the demo by a card, with the code that it fills in for whoever has a second factor."""

from typing import Final

from pytestqt.qtbot import QtBot

from app.desktop import Desktop
from app.views.entrance.code import CodePage
from app.views.entrance.doors import demo_people

WAIT: Final = 20_000
ANNA, MONA, SILKE = "Anna Berg", "Mona Fries", "Silke Thoms"
"""An agent, an administrator, and the administrator of the keys."""


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
