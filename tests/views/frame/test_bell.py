"""The bell: counts, says every kind as a sentence, leads where it happened."""

import ast
from collections.abc import Iterator
from pathlib import Path
from string import Formatter

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

import app.rules
from app.rules.escalation import firing
from app.views.frame.bell import Bell
from app.views.frame.notices import NOTICES, UNKNOWN, notice, target, words
from app.views.frame.top_bar import TopBar
from app.views.kit.language import switch_language
from app.views.kit.layout import column
from app.views.pages import ENTRIES
from app.views.profile.page import ProfilePage
from tests.support.inspection import cut, foreign, nameless
from tests.support.widgets import words as labels


@pytest.fixture
def window(qtbot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(1280, 800)
    made.show()
    made.activateWindow()
    return made


@pytest.fixture
def bar(desk, window) -> TopBar:
    made = TopBar(desk.place)
    window.setLayout(column(made, None, gap="none"))
    return made


@pytest.fixture
def bell(qtbot, desk, bar) -> Iterator[Bell]:
    made = Bell(desk.place, bar)
    yield made
    made.close()


def lines(bell: Bell) -> list[str]:
    return [line.title for line in bell.list.lines()]


def test_it_counts_from_the_sign_in_on(qtbot, desk, bar, bell):
    desk.tell("password_changed")
    desk.tell("new_device", device="Werkstatt", system="Windows")
    desk.enter()
    qtbot.waitUntil(lambda: bar.bell.text() == "2")
    bar.bell.click()
    assert lines(bell) == [
        "Neue Anmeldung auf dem Gerät Werkstatt (Windows)",
        "Ihr Passwort wurde geändert",
    ]
    assert bell.list.item(0).text().startswith("Ungelesen, Neue Anmeldung")
    assert bell.list.hasFocus()


def test_it_opens_under_its_button_and_closes_with_esc_or_a_second_click(qtbot, desk, bar, bell):
    desk.tell("password_changed")
    desk.enter()
    qtbot.waitUntil(lambda: bool(bar.bell.text()))
    bar.bell.click()
    assert bell.isVisible()
    assert (
        bell.mapToGlobal(bell.rect().topRight()).y()
        >= bar.mapToGlobal(bar.bell.geometry().bottomLeft()).y()
    )
    assert bar.window().geometry().contains(bell.geometry())
    qtbot.keyClick(bell.list, Qt.Key.Key_Escape)
    assert not bell.isVisible()
    bar.bell.click()
    qtbot.waitUntil(bell.isVisible)


@pytest.mark.parametrize("language", ["de", "en"])
def test_it_is_named_and_speaks_the_language(qtbot, desk, bar, bell, language):
    for kind in NOTICES:
        desk.tell(kind, device="Werkstatt", number="RE-2026-1", left="3", system="Windows")
    desk.enter()
    qtbot.waitUntil(lambda: bar.bell.text() == str(len(NOTICES)))
    bar.bell.click()
    switch_language(language)
    qtbot.wait(20)
    assert nameless(bell) == []
    assert foreign(bell, language) == []
    assert cut(bell) == []


def test_an_invoice_is_opened_by_enter(qtbot, desk, bar, bell):
    desk.tell("invoice_issued", desk.accounts[0], number="RE-2026-1", invoice_id="17")
    desk.enter()
    qtbot.waitUntil(lambda: bool(bar.bell.text()))
    bar.bell.click()
    qtbot.keyClick(bell.list, Qt.Key.Key_Return)
    assert desk.gone == [("invoices", {"invoice_id": 17})]
    assert desk.acted == []
    assert not bell.isVisible()
    qtbot.waitUntil(lambda: not bar.bell.text())


def test_an_answer_leads_to_its_ticket(qtbot, desk, bar, bell):
    desk.tell(
        "ticket_answered", desk.accounts[0], ticket="20418", subject="Wawi <b>", ticket_id="418"
    )
    desk.enter()
    qtbot.waitUntil(lambda: bool(bar.bell.text()))
    bar.bell.click()
    assert lines(bell) == ["Antwort zu Ticket #20418: Wawi <b>"]
    qtbot.keyClick(bell.list, Qt.Key.Key_Return)
    assert desk.gone == [("tickets", {"ticket_id": 418})]


def test_what_concerns_another_account_switches_to_it(qtbot, desk, bar, bell):
    desk.tell("invoice_issued", desk.accounts[1], number="RE-2026-2", account="Atelier")
    desk.enter()
    qtbot.waitUntil(lambda: bool(bar.bell.text()))
    bar.bell.click()
    assert bell.list.lines()[0].subtitle.endswith("Atelier")
    qtbot.mouseClick(
        bell.list.viewport(),
        Qt.MouseButton.LeftButton,
        pos=bell.list.visualItemRect(bell.list.item(0)).center(),
    )
    assert [account.id for account in desk.acted] == [desk.accounts[1]]
    assert desk.gone == [("invoices", {})]


def on_desktop(desk) -> list[tuple[str, str, str, bool]]:
    shown: list[tuple[str, str, str, bool]] = []
    desk.place.alert = lambda key, title, text, urgent=False: shown.append(
        (key, title, text, urgent)
    )
    desk.place.portal_name = "Nordlicht"
    return shown


def test_the_desktop_tells_what_comes_while_nobody_looks(qtbot, desk, bar, bell, window):
    shown = on_desktop(desk)
    desk.place.settings.set("alerts", "always")
    desk.tell("password_changed")
    desk.enter()
    qtbot.waitUntil(lambda: bar.bell.text() == "1")
    assert shown == []  # it was there before
    desk.tell("ticket_critical", ticket="20418", subject="Wawi <b>", ticket_id="418")
    bell.refresh()
    qtbot.waitUntil(lambda: bar.bell.text() == "2")
    ((key, title, text, urgent),) = shown
    assert (title, text, urgent) == ("Kritisches Ticket #20418: Wawi <b>", "Nordlicht", True)
    bell.follow_alert(key)
    assert desk.gone == [("queue", {"ticket_id": 418})]
    bell.follow_alert("of somebody else")
    assert bell.isVisible()
    shown.clear()
    for _ in range(4):
        desk.tell("password_changed")
    bell.refresh()
    qtbot.waitUntil(lambda: len(shown) == 1)
    assert shown[0][:2] == ("", "4 neue Benachrichtigungen")


@pytest.mark.parametrize(("wish", "looking", "tells"), [
    ("away", True, False), ("away", False, True), ("always", True, True), ("never", False, False),
])  # fmt: skip
def test_it_tells_when_it_is_wished(qtbot, desk, bar, bell, window, wish, looking, tells):
    shown = on_desktop(desk)
    desk.place.settings.set("alerts", wish)
    desk.enter()
    qtbot.waitUntil(lambda: bell._newest is not None)
    qtbot.waitUntil(window.isActiveWindow)
    if not looking:
        window.hide()
        qtbot.waitUntil(lambda: QApplication.activeWindow() is None)
    desk.tell("password_changed")
    bell.refresh()
    qtbot.waitUntil(lambda: bar.bell.text() == "1")
    assert bool(shown) == tells


def test_all_are_marked_as_read_and_what_comes_later_is_not(qtbot, desk, bar, bell):
    desk.tell("password_changed")
    desk.enter()
    qtbot.waitUntil(lambda: bar.bell.text() == "1")
    bar.bell.click()
    bell.mark.click()
    qtbot.waitUntil(lambda: not bar.bell.text() and bell.mark.isHidden())
    assert not bell.list.lines()[0].fresh
    desk.tell("second_factor_on")
    qtbot.waitUntil(lambda: bar.bell.text() == "1")
    assert [line.fresh for line in bell.list.lines()] == [True, False]


def test_nothing_yet_is_said(qtbot, desk, bar, bell):
    desk.enter()
    qtbot.waitUntil(lambda: bell._found is not None)
    bar.bell.click()
    assert "Noch ist nichts geschehen." in labels(bell)
    assert bell.height() < 200


def test_the_next_person_does_not_see_it(qtbot, desk, bar, bell):
    desk.tell("password_changed")
    desk.enter()
    qtbot.waitUntil(lambda: bar.bell.text() == "1")
    desk.place.settle(None, None)
    assert not bar.bell.text()
    assert lines(bell) == []


def told() -> set[str]:
    """Return every kind that a rule tells users of."""
    found: set[str] = set()
    for path in Path(app.rules.__path__[0]).rglob("*.py"):
        for call in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(call, ast.Call) and isinstance(call.func, ast.Name):
                named = call.func.id in {"notify_user", "tell_user", "tell", "alarm"}
                strings = [a.value for a in call.args if isinstance(a, ast.Constant)]
                found |= {text for text in strings if named and isinstance(text, str)}
    return found | {firing.CRITICAL, *firing.KINDS.values()}


def test_every_kind_that_the_rules_know_has_its_sentence_and_place():
    assert told() == set(NOTICES)
    for kind, said in NOTICES.items():
        assert said.page in ENTRIES
        assert "?" not in words(kind, _facts(said.words))
        assert "?" in words(kind, {}) or "{" not in said.words


def _facts(sentence: str) -> dict[str, str]:
    return {name: "x" for _text, name, _form, _conversion in Formatter().parse(sentence) if name}


def test_security_leads_to_sections_that_are_there(qtbot, desk):
    page = ProfilePage(desk.place)
    qtbot.addWidget(page)
    parts = {said.part for said in NOTICES.values() if said.page == "profile"}
    assert parts <= set(page._parts)


def test_what_a_newer_server_tells_is_not_lost():
    assert notice("from_the_future") is UNKNOWN
    assert words("from_the_future", {})
    assert target("from_the_future", {}) == ("overview", {})
    assert target("invoice_issued", {"invoice_id": "x"}) == ("invoices", {})
