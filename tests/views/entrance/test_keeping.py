"""Staying signed in where the key ring is missing, locked or silent: every question, every answer.

The doors are those of the program; the key ring behind them is one that a test takes away.
"""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.keystore import Cost
from app.settings import Settings
from app.views.entrance.closed_ring import ClosedRingPage
from app.views.entrance.doors import left_behind, note_kept, was_kept
from app.views.entrance.passphrase import PassphrasePage
from app.views.entrance.protect import ProtectPage
from app.views.entrance.reasons import REASONS, reason
from app.views.kit.dialog import Confirm
from app.views.kit.language import switch_language
from tests.support.inspection import cut, foreign, nameless
from tests.support.site import Site
from tests.support.widgets import words
from tests.views.entrance.program import PHRASE, PORTAL, Program, write
from tests.views.entrance.test_gate import EMAIL


@pytest.fixture
def program(qtbot: QtBot, tmp_path: Path, local_site: Site) -> Iterator[Program]:
    local_site.add_user(EMAIL)
    made = Program(qtbot, tmp_path, local_site)
    yield made
    made.close()


def test_a_key_ring_that_works_asks_nothing(program: Program) -> None:
    program.sign_in()
    program.comes_in()
    assert not program.doors.key_file.there
    program.again()
    program.comes_in()


@pytest.mark.parametrize("fault", ["no_keyring", "locked", "timeout", "broken"])
def test_the_reason_is_said_and_a_passphrase_keeps_the_session(
    program: Program, fault: str
) -> None:
    program.ring.fault = fault
    program.sign_in()
    page = program.step(ProtectPage)
    assert reason(fault) in " ".join(words(page))
    assert page.try_again.isVisible() == (fault != "no_keyring")
    write(program.qtbot, page.passphrase.first, PHRASE)
    write(program.qtbot, page.passphrase.again, PHRASE)
    program.qtbot.keyClick(page.passphrase.again.input.field, Qt.Key.Key_Return)
    program.comes_in()
    assert program.ring.kept == {}
    for _start in range(2):
        program.again()
        program.open(PHRASE)
        program.comes_in()


def test_a_session_that_was_to_go_while_the_ring_was_closed_leads_nobody_in(
    program: Program,
) -> None:
    program.sign_in()
    program.comes_in()
    program.ring.fault = "locked"
    program.gate.remove(PORTAL)
    program.again()
    program.qtbot.waitUntil(lambda: program.gate.sign_in is not None)
    assert sessions(program) == 1
    program.ring.fault = ""
    program.again()
    program.qtbot.waitUntil(lambda: program.gate.sign_in is not None)
    assert sessions(program) == 0
    assert left_behind(program.settings) == set()
    program.sign_in()
    program.comes_in()
    program.again()
    program.comes_in()


def sessions(program: Program) -> int:
    return sum(kind == "refresh" for _service, kind in program.ring.kept)


def test_a_passphrase_is_long_not_simple_and_typed_twice(program: Program) -> None:
    program.ring.fault = "no_keyring"
    program.sign_in()
    page = program.step(ProtectPage)
    lines = page.passphrase
    for first, again, said in (
        ("kurz", "kurz", "mindestens 12"),
        ("passwort1234", "passwort1234", "zu leicht"),
        (PHRASE, PHRASE[:-1], "ersten Eingabe"),
    ):
        write(program.qtbot, lines.first, first)
        write(program.qtbot, lines.again, again)
        assert lines.first.error == lines.again.error == ""
        page.protect.click()
        assert said in lines.first.error + lines.again.error
    switch_language("en")
    assert lines.again.error == "This is not the same as above."
    switch_language("de")
    assert not program.doors.key_file.there
    assert not program.entered


def test_the_key_ring_may_be_tried_again(program: Program) -> None:
    program.ring.fault = "locked"
    program.sign_in()
    page = program.step(ProtectPage)
    program.ring.fault = ""
    page.try_again.click()
    program.comes_in()
    assert program.ring.kept


def test_a_key_file_that_can_not_be_made_is_said(program: Program) -> None:
    program.ring.fault = "no_keyring"
    program.doors.key_file.cost = Cost(memory_kib=1, passes=1, lanes=1)
    program.sign_in()
    page = program.step(ProtectPage)
    write(program.qtbot, page.passphrase.first, PHRASE)
    write(program.qtbot, page.passphrase.again, PHRASE)
    page.protect.click()
    program.qtbot.waitUntil(page.banner.isVisible)
    assert page.protect.isEnabled()
    page.once.click()
    program.comes_in()


def test_a_wrong_passphrase_and_a_damaged_file_are_told_apart(program: Program) -> None:
    program.ring.fault = "no_keyring"
    program.protect()
    program.again()
    page = program.open(PHRASE + "!")
    program.qtbot.waitUntil(lambda: page.line.error != "")
    assert page.line.error == reason("wrong_passphrase") == "Die Passphrase ist nicht richtig."
    switch_language("en")
    assert page.line.error == "The passphrase is not right."
    switch_language("de")
    assert not page.banner.isVisible()
    path = program.doors.key_file.path
    path.write_bytes(path.read_bytes()[:-1])
    program.open(PHRASE)
    program.qtbot.waitUntil(page.banner.isVisible)
    assert reason("damaged") in page.banner.text()
    assert page.line.error == ""


def test_one_may_do_without_the_passphrase(program: Program) -> None:
    program.ring.fault = "no_keyring"
    program.protect()
    program.again()
    program.step(PassphrasePage).without.click()
    program.sign_in()
    page = program.step(PassphrasePage)  # the file is there: no second one is offered
    assert page.without.text() == "Nur diese Sitzung"
    page.without.click()
    program.comes_in()
    assert program.doors.key_file.there


def test_the_key_file_is_discarded_after_a_question(program: Program) -> None:
    program.ring.fault = "no_keyring"
    program.protect()
    program.again()
    page = program.step(PassphrasePage)
    page.discard.click()
    question = next(iter(program.gate.findChildren(Confirm)))
    question.reject()
    assert program.doors.key_file.path.exists()
    page.discard.click()
    question = next(d for d in program.gate.findChildren(Confirm) if d.isVisible())
    question.deed.click()
    program.qtbot.waitUntil(lambda: program.gate.sign_in is not None)
    assert not program.doors.key_file.there
    assert "verworfen" in " ".join(words(program.gate))


def test_a_key_file_that_can_not_be_discarded_says_so(program: Program) -> None:
    program.ring.fault = "no_keyring"
    program.protect()
    program.again()
    page = program.step(PassphrasePage)
    path = program.doors.key_file.path
    path.unlink()
    path.mkdir()
    page.discard.click()
    next(iter(program.gate.findChildren(Confirm))).deed.click()
    program.qtbot.waitUntil(page.banner.isVisible)
    assert reason("unwritable") in page.banner.text()


@pytest.mark.parametrize("fault", ["no_keyring", "locked", "timeout", "broken"])
def test_a_closed_key_ring_is_tried_again_or_done_without(program: Program, fault: str) -> None:
    program.sign_in()
    program.comes_in()
    program.ring.fault = fault
    program.again()
    page = program.step(ClosedRingPage)
    assert reason(fault) in " ".join(words(page))
    page.without.click()
    program.qtbot.waitUntil(lambda: program.gate.sign_in is not None)
    program.again()
    page = program.step(ClosedRingPage)
    program.ring.fault = ""
    page.try_again.click()
    program.comes_in()


def test_whoever_never_stayed_signed_in_is_not_asked_about_key_rings(program: Program) -> None:
    program.ring.fault = "locked"
    program.again()
    program.qtbot.waitUntil(lambda: program.gate.sign_in is not None)


def test_after_signing_out_nothing_is_asked_at_the_next_start(program: Program) -> None:
    program.ring.fault = "no_keyring"
    program.protect()
    assert was_kept(program.settings, PORTAL)
    program.gate.ask_again()
    assert not was_kept(program.settings, PORTAL)
    program.again()
    program.qtbot.waitUntil(lambda: program.gate.sign_in is not None)


def test_a_session_that_ended_while_it_was_kept_asks_for_the_password(program: Program) -> None:
    program.ring.fault = "no_keyring"
    program.protect()
    program.site.clock.forward(days=100)
    program.again()
    program.open(PHRASE)
    program.qtbot.waitUntil(lambda: program.gate.sign_in is not None)


def test_what_is_noted_of_kept_sessions_may_be_nonsense(tmp_path: Path) -> None:
    settings = Settings(tmp_path / "settings.json")
    settings.set("kept", {"not": "a list"})
    assert not was_kept(settings, PORTAL)
    note_kept(settings, PORTAL, kept=True)
    assert was_kept(settings, PORTAL)


PAGES: list[Callable[[Program], QWidget]] = [
    lambda p: ProtectPage(p.gate._place, p.doors.key_file, "locked"),
    lambda p: PassphrasePage(p.gate._place, p.doors.key_file),
    lambda _p: ClosedRingPage("locked"),
    lambda _p: ClosedRingPage("timeout"),
]


@pytest.mark.parametrize("spoken", ["de", "en"])
@pytest.mark.parametrize("make", PAGES, ids=["protect", "passphrase", "locked", "silent"])
def test_every_page_is_named_and_speaks_both_languages(
    program: Program, make: Callable[[Program], QWidget], spoken: str
) -> None:
    page = make(program)
    program.qtbot.addWidget(page)
    page.resize(900, 700)
    page.show()
    switch_language(spoken)
    program.qtbot.wait(20)
    assert nameless(page) == []
    assert foreign(page, spoken) == []
    assert cut(page) == []
    switch_language("de")


def test_every_reason_is_a_sentence(program: Program) -> None:
    said = {reason(code) for code in REASONS}
    assert len(said) == len(REASONS)
    assert reason("something new") == reason("broken")
