"""The mail of the demo: newest first, read beside the list, codes copied with one click."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from app.adapters.mail import DemoMail
from app.portal.mail import SendDueMail
from app.portal.profile import AddEmail
from app.views.kit.facts import CopyButton
from app.views.kit.language import switch_language
from app.views.profile.demo_mail import DemoMailPage
from tests.support.inspection import cut, foreign, nameless
from tests.support.widgets import named, words


@pytest.fixture
def mailbox(qtbot, desk, window):
    """The page in a wide window."""
    window.resize(1280, 800)
    made = DemoMailPage(desk.place, window)
    made.resize(1280, 800)
    made.show()
    return made


def write(desk, *addresses: str) -> None:
    for address in addresses:
        desk.line.send(AddEmail(email=address))
    desk.site.system(SendDueMail())


def test_an_empty_mailbox_says_so(qtbot, desk, mailbox):
    assert isinstance(desk.site.mail, DemoMail)
    qtbot.waitUntil(lambda: "Es wurde noch keine E-Mail gesendet." in words(mailbox))
    switch_language("en")
    assert "No mail has been sent yet." in words(mailbox)
    switch_language("de")


def test_mail_arrives_by_itself_and_its_code_is_copied(qtbot, desk, mailbox):
    write(desk, "erika@privat.example")
    qtbot.waitUntil(lambda: mailbox.list.count() == 1)
    code = desk.code_for("erika@privat.example")
    assert mailbox.detail.is_open
    qtbot.waitUntil(lambda: code in words(mailbox.panel))
    copy = next(b for b in mailbox.panel.findChildren(CopyButton) if "Code" in named(b))
    copy.click()
    assert QGuiApplication.clipboard().text() == code


def test_arrows_read_on_and_a_refresh_keeps_the_place(qtbot, desk, mailbox):
    write(desk, "a@privat.example", "b@privat.example")
    qtbot.waitUntil(lambda: mailbox.list.count() == 2)
    mailbox.list.setFocus()
    qtbot.keyClick(mailbox.list, Qt.Key.Key_Down)
    read = mailbox.list.current()
    qtbot.waitUntil(lambda: read.recipient in words(mailbox.panel))
    write(desk, "c@privat.example")
    qtbot.waitUntil(lambda: mailbox.list.count() == 3)
    assert mailbox.list.current() == read
    assert read.recipient in words(mailbox.panel)


@pytest.mark.parametrize("language", ["de", "en"])
def test_everything_is_named(qtbot, desk, mailbox, language):
    write(desk, "erika@privat.example")
    qtbot.waitUntil(lambda: mailbox.list.count() == 1)
    switch_language(language)
    qtbot.wait(20)
    assert nameless(mailbox) == []
    assert cut(mailbox) == []
    assert foreign(mailbox, language, (mailbox.list, mailbox.panel)) == []


def test_a_mailbox_that_can_not_be_read_offers_another_try(qtbot, desk, mailbox):
    desk.line.cut = True
    mailbox.refresh()
    qtbot.waitUntil(lambda: "Der Server antwortet nicht" in words(mailbox))
    desk.line.cut = False
    mailbox._state.button.click()
    qtbot.waitUntil(lambda: "Es wurde noch keine E-Mail gesendet." in words(mailbox))
