"""E-mail addresses: added, confirmed by the code in the mail, made the main one, removed."""

from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QWidget

from app.portal.auth import SignIn
from app.portal.profile import Profile
from app.views.kit.dialog import Confirm, Dialog, FormDialog, StepUpDialog
from app.views.profile.email_code import EmailCodeDialog
from tests.support.inspection import cut, nameless
from tests.support.site import PASSWORD
from tests.support.widgets import named

NEW = "erika@privat.example"
RETURN = Qt.Key.Key_Return


D = TypeVar("D", bound=Dialog)


def dialog(qtbot, window: QWidget, kind: type[D]) -> D:
    """Wait for a dialog over the window."""
    qtbot.waitUntil(lambda: any(d.isVisible() for d in window.findChildren(kind)))
    return next(d for d in window.findChildren(kind) if d.isVisible())


def deed(page, key: int, place: int) -> QAbstractButton:
    found = page.emails.list.entry(key).deeds[place]
    assert isinstance(found, QAbstractButton)
    return found


def addresses(desk) -> dict[str, tuple[bool, bool]]:
    emails = desk.line.send(Profile()).emails
    return {email.address: (email.main, email.confirmed) for email in emails}


@pytest.fixture
def added(qtbot, desk, page, window) -> EmailCodeDialog:
    """The question for the code, after an address was added."""
    page.emails.add.click()
    asked = dialog(qtbot, window, FormDialog)
    qtbot.keyClicks(asked.form.input("email").field, NEW)
    qtbot.keyClick(asked.form.input("email").field, RETURN)
    return dialog(qtbot, window, EmailCodeDialog)


def test_an_address_is_confirmed_by_the_code_in_its_mail(qtbot, desk, page, added):
    assert addresses(desk)[NEW] == (False, False)
    assert nameless(added) == []
    assert cut(added) == []
    qtbot.keyClicks(added.form.input("code").field, desk.code_for(NEW))
    qtbot.keyClick(added.form.input("code").field, RETURN)
    qtbot.waitUntil(lambda: desk.said == ["Die Adresse ist bestätigt"])
    assert addresses(desk)[NEW] == (False, True)


def test_a_wrong_code_is_said_at_its_field_and_another_can_be_sent(qtbot, desk, added):
    first = desk.code_for(NEW)
    added.form.input("code").set_value("000000" if first != "000000" else "000001")
    added.form.submit()
    qtbot.waitUntil(lambda: bool(added.form.rows["code"].error))
    added.again.click()
    qtbot.waitUntil(added.form.banner.isVisible)
    fresh = desk.code_for(NEW)
    assert fresh != first
    added.form.input("code").set_value(fresh)
    added.form.submit()
    qtbot.waitUntil(lambda: addresses(desk)[NEW] == (False, True))


def test_an_unconfirmed_address_is_marked_and_can_be_confirmed_later(qtbot, desk, page, added):
    added.reject()
    email = next(e for e in page.emails._emails if e.address == NEW)
    enter = deed(page, email.id, 0)
    assert named(enter) == f"Code eingeben: {NEW}"
    enter.click()
    assert dialog(qtbot, page.window(), EmailCodeDialog) is not added


def test_no_address_is_no_address(qtbot, desk, page, window):
    page.emails.add.click()
    asked = dialog(qtbot, window, FormDialog)
    asked.form.input("email").set_value("erika@")
    asked.form.submit()
    assert asked.form.rows["email"].error
    assert list(addresses(desk)) == ["erika@musterhandel.example"]


def test_the_same_address_twice_is_refused_where_it_was_typed(qtbot, desk, page, window):
    page.emails.add.click()
    asked = dialog(qtbot, window, FormDialog)
    asked.form.input("email").set_value("Erika@Musterhandel.example")
    asked.form.submit()
    qtbot.waitUntil(lambda: bool(asked.form.rows["email"].error))
    assert asked.form.input("email").value() == "Erika@Musterhandel.example"


def confirmed(qtbot, desk, page, added):
    added.form.input("code").set_value(desk.code_for(NEW))
    added.form.submit()
    qtbot.waitUntil(lambda: bool(desk.said))
    return next(e.id for e in page.emails._emails if e.address == NEW)


def test_the_main_address_moves_and_signs_in(qtbot, desk, page, added):
    email_id = confirmed(qtbot, desk, page, added)
    deed(page, email_id, 0).click()
    qtbot.waitUntil(lambda: len(desk.said) == 2)
    assert addresses(desk)[NEW] == (True, True)
    assert page.emails.list.entry(email_id).deeds == ()
    answer = desk.site.client().send(SignIn(email=NEW, password=PASSWORD))
    assert answer.tokens is not None


def test_removing_asks_first_and_the_keyboard_stays_in_the_list(qtbot, desk, page, window, added):
    email_id = confirmed(qtbot, desk, page, added)
    remove = deed(page, email_id, 1)
    remove.setFocus()
    remove.click()
    question = dialog(qtbot, window, Confirm)
    assert question.cancel.isDefault()
    question.deed.click()
    qtbot.waitUntil(lambda: NEW not in addresses(desk))
    qtbot.waitUntil(lambda: len(page.emails.list.entries) == 1)


def test_later_the_portal_asks_again_who_it_is(qtbot, desk, page, window, added):
    email_id = confirmed(qtbot, desk, page, added)
    desk.site.clock.forward(minutes=11)
    deed(page, email_id, 0).click()
    question = dialog(qtbot, window, StepUpDialog)
    question.reject()
    qtbot.waitUntil(lambda: len(desk.refused) == 1)
    assert not addresses(desk)[NEW][0]
    deed(page, email_id, 0).click()
    question = dialog(qtbot, window, StepUpDialog)
    qtbot.keyClicks(question.input.field, PASSWORD)
    qtbot.keyClick(question.input.field, RETURN)
    qtbot.waitUntil(lambda: addresses(desk)[NEW] == (True, True))


def test_a_refresh_that_changes_nothing_leaves_the_list_alone(qtbot, desk, page):
    before = page.emails.list.entries
    page.refresh()
    qtbot.waitUntil(lambda: not desk.place.tasks._under_way)
    assert page.emails.list.entries is before
