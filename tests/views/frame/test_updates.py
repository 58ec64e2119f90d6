"""Looking for a new version: every state of the section, driven by its buttons."""

import threading
from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from app import __version__
from app.errors import Unreachable
from app.views.frame.updates import UpdatesSection
from tests.support.inspection import nameless
from tests.support.widgets import words
from tests.views.frame.conftest import Desk


class Renewed:
    """A program that is renewed as a test says."""

    def __init__(self) -> None:
        self.by = "own"
        self.newest, self.broken, self.staged = "", "", ""
        self.error: Unreachable | None = None
        self.go_on = threading.Event()
        self.go_on.set()

    def waiting(self) -> str:
        return self.staged

    def failed(self) -> str:
        return self.broken

    def look(self) -> str:
        if self.error:
            raise self.error
        return self.newest

    def fetch(self, step: Callable[[int, int], object]) -> str:
        step(1, 4)
        while not self.go_on.wait(0.01):
            step(2, 4)
        if self.error:
            raise self.error
        self.staged = self.newest
        return self.newest


@pytest.fixture
def renewed() -> Renewed:
    return Renewed()


@pytest.fixture
def section(qtbot: QtBot, desk: Desk, renewed: Renewed) -> UpdatesSection:
    made = UpdatesSection(desk.place, renewed)
    qtbot.addWidget(made)
    made.show()
    return made


def says(qtbot: QtBot, section: UpdatesSection, words: str) -> None:
    qtbot.waitUntil(lambda: words in section.state.text())


def test_there_is_no_newer_one(qtbot: QtBot, section: UpdatesSection) -> None:
    assert __version__ in section.state.text()
    assert section.deed.text() == "Nach Aktualisierungen suchen"
    section.deed.click()
    says(qtbot, section, "Es gibt keine neuere.")
    assert section.deed.isVisible()
    assert not section.line.isVisible()


def test_a_newer_one_is_loaded_and_waits_for_the_next_start(
    qtbot: QtBot, section: UpdatesSection, renewed: Renewed
) -> None:
    renewed.newest = "9.1"
    section.deed.click()
    qtbot.waitUntil(lambda: section.deed.text() == "Version 9.1 laden")
    renewed.go_on.clear()
    section.deed.click()
    assert section.line.isVisible()
    qtbot.waitUntil(lambda: section.line.maximum() == 4)
    renewed.go_on.set()
    says(qtbot, section, "Version 9.1 ist geladen und wird beim nächsten Start installiert.")
    assert not section.deed.isVisible()
    assert not section.line.isVisible()


def test_loading_can_be_stopped(qtbot: QtBot, section: UpdatesSection, renewed: Renewed) -> None:
    renewed.newest = "9.1"
    section.deed.click()
    qtbot.waitUntil(lambda: "9.1" in section.deed.text())
    renewed.go_on.clear()
    section.deed.click()
    section.stop.click()
    assert not section.line.isVisible()
    assert section.deed.text() == "Version 9.1 laden"
    section.stop.click()  # nothing is under way any more
    renewed.go_on.set()


def test_what_is_refused_is_said(qtbot: QtBot, section: UpdatesSection, renewed: Renewed) -> None:
    renewed.newest = "9.1"
    section.deed.click()
    qtbot.waitUntil(lambda: "9.1" in section.deed.text())
    renewed.error = Unreachable("update_damaged")
    section.deed.click()
    qtbot.waitUntil(section.trouble.isVisible)
    assert "beschädigt" in " ".join(words(section))
    assert nameless(section) == []
    renewed.error = None
    section.deed.click()
    says(qtbot, section, "beim nächsten Start")
    assert not section.trouble.isVisible()


def test_what_could_not_be_started_is_said(qtbot: QtBot, desk: Desk, renewed: Renewed) -> None:
    renewed.broken = "9.1"
    section = UpdatesSection(desk.place, renewed)
    qtbot.addWidget(section)
    section.show()
    assert section.trouble.isVisible()
    assert "Version 9.1 konnte nicht gestartet werden" in " ".join(words(section))


@pytest.mark.parametrize(
    ("by", "said"),
    [
        ("managed", "Die Paketverwaltung Ihres Systems aktualisiert sie."),
        ("installer", "Das Installationsprogramm einer neueren aktualisiert sie."),
    ],
)
def test_somebody_else_does_it(
    qtbot: QtBot, desk: Desk, renewed: Renewed, by: str, said: str
) -> None:
    renewed.by = by
    section = UpdatesSection(desk.place, renewed)
    qtbot.addWidget(section)
    section.show()
    assert said in section.state.text()
    assert not section.deed.isVisible()
