"""The window over the demo: search, accounts, notices, crashes, what is slow, leaving."""

import threading
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.desktop import Desktop
from app.errors import NotAllowed, SessionExpired, Unreachable
from app.settings import Settings
from app.views.entrance.recovered import RecoveredQuestion
from app.views.frame.busy import BusyLine
from app.views.frame.crash import CrashReport
from app.views.kit.toast import toasts
from app.views.shell import Shell
from tests.support.demo import WithDemo

WAIT = 20_000


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory, with_demo: WithDemo) -> Path:
    return with_demo(tmp_path_factory.mktemp("shell"))


@pytest.fixture
def desktop(qtbot: QtBot, home: Path) -> Iterator[Desktop]:
    before = Settings(home / "settings.json")
    for key, value in (("language", "de"), ("page", "overview"), ("account", "K-10042")):
        before.set(key, value)
    made = Desktop(demo=True, folder=home)
    made.shell.show()
    made.shell.activateWindow()
    made.show()
    qtbot.waitUntil(lambda: made.gate.sign_in is not None, timeout=WAIT)
    assert made.gate.sign_in is not None
    made.gate.sign_in.cards[0].click()
    qtbot.waitUntil(lambda: made.shell.page != "", timeout=WAIT)
    made.shell.activateWindow()
    qtbot.waitUntil(made.shell.isActiveWindow)
    yield made
    made.shell.close()
    made.close()


def titles(shell: Shell) -> list[str]:
    """Return what the palette shows."""
    listed = shell.search.palette.list
    return [listed.item(n).text() for n in range(listed.count())]


def test_ctrl_k_finds_pages_invoices_accounts_and_deeds(qtbot: QtBot, desktop: Desktop) -> None:
    shell = desktop.shell
    qtbot.keyClick(shell, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(shell.search.palette.isVisible)
    assert "Rechnungen, Abrechnung" in titles(shell)
    qtbot.keyClicks(shell.bar.search, "dunk")
    qtbot.waitUntil(lambda: "Darstellung: Dunkel" in titles(shell))
    qtbot.keyClick(shell.bar.search, Qt.Key.Key_Return)
    assert desktop.settings.preference("theme") == "dark"
    qtbot.keyClicks(shell.bar.search, "RE-20")
    qtbot.waitUntil(lambda: any(text.startswith("RE-20") for text in titles(shell)), timeout=WAIT)
    qtbot.keyClick(shell.bar.search, Qt.Key.Key_Return)
    assert shell.page == "invoices"
    page: Any = shell._pages["invoices"]
    qtbot.waitUntil(lambda: page.panel.pane.page_count() > 0, timeout=WAIT)
    qtbot.keyClicks(shell.bar.search, "sprache englisch")
    qtbot.keyClick(shell.bar.search, Qt.Key.Key_Return)
    assert shell.windowTitle().startswith("Invoices")


def test_ctrl_k_finds_tickets_by_number_and_by_words(qtbot: QtBot, desktop: Desktop) -> None:
    shell = desktop.shell
    for typed in ("20006", "zertifizierungsstelle"):
        shell.bar.search.clear()
        qtbot.keyClicks(shell.bar.search, typed)
        qtbot.waitUntil(lambda: any("Wildcard" in title for title in titles(shell)), timeout=WAIT)
    found = "#20006 Wildcard-Zertifikat läuft in drei Wochen ab, Beantwortet"
    assert any(title.startswith(found) for title in titles(shell))
    qtbot.keyClick(shell.bar.search, Qt.Key.Key_Return)
    assert shell.page == "tickets"
    page: Any = shell._pages["tickets"]
    qtbot.waitUntil(lambda: page.panel.detail is not None, timeout=WAIT)
    assert page.panel.detail.row.number == 20006


def test_another_account_is_one_choice_away(qtbot: QtBot, desktop: Desktop) -> None:
    shell, place = desktop.shell, desktop.place
    assert place.me is not None
    assert place.account is not None
    other = next(a for a in place.me.accounts if a != place.account)
    qtbot.keyClicks(shell.bar.search, other.name[:8])
    qtbot.waitUntil(lambda: any(other.number in text for text in titles(shell)))
    shell.act_for(other)
    assert desktop.tasks.portal.acting == f"account:{other.id}"
    assert other.number in shell.status._right.text()
    assert desktop.settings.get("account") == other.number


def test_a_refusal_that_nobody_takes_is_a_toast(desktop: Desktop) -> None:
    desktop.tasks.refused.emit(NotAllowed(right="invoices"))
    assert "Recht" in toasts(desktop.shell).shown[-1].text


def test_a_page_may_warn_in_a_toast_that_has_no_way_back(desktop: Desktop) -> None:
    desktop.place.toast("Der Schlüsselbund ist verschlossen.", "warn")
    toast = toasts(desktop.shell).shown[-1]
    assert toast.property("tone") == "warn"
    assert not toast.undo.isVisible()


def test_a_crash_is_reported_once_and_can_be_copied(qtbot: QtBot, desktop: Desktop) -> None:
    for _again in range(2):
        desktop.tasks.report("Traceback\nValueError: x")
    reports = desktop.shell.findChildren(CrashReport)
    assert len(reports) == 1
    reports[0].copy.click()
    assert "ValueError: x" in QApplication.clipboard().text()
    reports[0].close()


def test_what_is_slow_is_shown_and_can_be_cancelled(qtbot: QtBot, desktop: Desktop) -> None:
    busy = desktop.shell.findChild(BusyLine)
    assert isinstance(busy, BusyLine)

    pause = threading.Event()

    def slow(step: Any) -> None:
        for n in range(2000):
            step(n, 2000)
            pause.wait(0.005)

    ticket = desktop.tasks.work(slow)
    qtbot.waitUntil(busy.isVisible)
    assert not busy.cancel.isVisible()
    qtbot.waitUntil(busy.cancel.isVisible)
    busy.cancel.click()
    qtbot.waitUntil(lambda: ticket.done and not busy.isVisible())


def test_an_ended_session_leads_to_the_sign_in_and_says_why(desktop: Desktop) -> None:
    desktop.tasks.session_expired.emit(SessionExpired("revoked"))
    assert desktop.shell.page == ""
    assert desktop.gate.sign_in is not None
    assert "abgemeldet" in desktop.gate.sign_in.notice.text()
    assert desktop.place.me is None


def test_signing_out_forgets_the_pages(qtbot: QtBot, desktop: Desktop) -> None:
    desktop.shell.bar.sign_out_wanted.emit()
    qtbot.waitUntil(lambda: desktop.gate.sign_in is not None, timeout=WAIT)
    assert desktop.shell._pages == {}
    assert desktop.tasks.portal.acting == ""


def test_signing_out_is_not_overtaken_by_whoever_finds_the_session_gone(
    qtbot: QtBot, desktop: Desktop
) -> None:
    desktop.shell.bar.sign_out_wanted.emit()
    desktop.tasks.session_expired.emit(SessionExpired("revoked"))
    assert desktop.shell.page != "", "what is typed there would be lost with the answer"
    qtbot.waitUntil(lambda: desktop.gate.sign_in is not None, timeout=WAIT)
    assert desktop.gate.sign_in is not None
    assert desktop.gate.sign_in.notice.text() == ""
    desktop.gate.sign_in.cards[0].click()
    qtbot.waitUntil(lambda: desktop.shell.page != "", timeout=WAIT)
    desktop.tasks.session_expired.emit(SessionExpired("revoked"))
    assert desktop.gate.sign_in is not None, "a later end is told again"


def test_the_state_bar_tells_offline_and_back(desktop: Desktop) -> None:
    assert desktop.shell.status.words == "Lokal · Demo"
    desktop.tasks.reach.lost.emit(Unreachable("timeout"))
    lost = desktop.shell.status.words
    assert lost.startswith("Offline – Stand ")
    desktop.shell.status.show_state("offline", since=datetime(2036, 1, 1, tzinfo=UTC))
    assert desktop.shell.status.words == lost
    desktop.shell.status.show_state("offline", since=datetime(2026, 1, 1, 12, tzinfo=UTC))
    assert "01.01.2026" in desktop.shell.status.words, "as old as the oldest part"
    desktop.tasks.reach.found.emit()
    assert desktop.shell.status.words == "Lokal · Demo"


def test_another_portal_without_a_restart(desktop: Desktop) -> None:
    desktop.shell.bar.connections_wanted.emit()
    assert desktop.gate.currentWidget() is desktop.gate.chooser
    assert desktop.shell.status.words == "Nicht verbunden"
    desktop.shell.say("info", "x")
    assert desktop.shell.notice.isVisible()


def test_whoever_came_in_by_a_recovery_code_may_set_up_anew(desktop: Desktop) -> None:
    desktop.gate.recovered.emit()
    question = desktop.shell.findChild(RecoveredQuestion)
    assert isinstance(question, RecoveredQuestion)
    assert question.cancel.text() == "Ich habe mein Telefon noch"
    question.deed.click()
    assert desktop.shell.page == "profile"
