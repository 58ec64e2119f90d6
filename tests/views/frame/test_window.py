"""The window keeps up with its person: a new name, other rights, a question put away."""

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from app.errors import NotAllowed, StepUpRequired
from app.portal.profile import ChangeProfile, Profile
from app.views.frame.preferences import PreferencesPage
from app.views.kit.toast import Toast
from app.views.profile.demo_mail import DemoMailPage
from app.views.profile.page import ProfilePage
from app.views.shell import Shell
from app.views.tickets.new_ticket import NewTicketPage
from app.views.tickets.tickets import TicketsPage
from tests.support.widgets import words


@pytest.fixture
def shell(qtbot, desk):
    made = Shell(desk.place, QLineEdit())
    qtbot.addWidget(made)
    made.show()
    desk.enter()
    return made


def test_a_new_name_is_greeted_at_once(qtbot, desk, shell):
    portal = desk.place.tasks.portal
    facts = portal.send(Profile())
    portal.send(ChangeProfile(version=facts.version, name="Rika Muster", language="de"))
    qtbot.waitUntil(lambda: shell.bar._person.text() == "Hallo, Rika")


def test_the_call_for_a_second_factor_goes_when_there_is_one(qtbot, desk, shell):
    desk.site.add_account("K-10044")
    lacking = desk.place.me.model_copy(update={"must_enrol": True})
    desk.place.settle(lacking, desk.place.account)
    shell.say("warn", "Richten Sie einen zweiten Faktor ein")
    assert shell.notice.isVisible()
    desk.place.tasks.announce({"profile"})
    qtbot.waitUntil(shell.notice.isHidden)


def test_a_question_that_was_put_away_is_no_fault(desk, shell):
    desk.place.tasks.refused.emit(StepUpRequired(method="totp"))
    assert shell.findChildren(Toast) == []
    desk.place.tasks.refused.emit(NotAllowed())
    assert any("dürfen" in text for text in words(shell))


PAGES = (ProfilePage, PreferencesPage, DemoMailPage, TicketsPage, NewTicketPage)


class Windows(QObject):
    """Hears of every window that appears."""

    def __init__(self) -> None:
        super().__init__()
        self.shown: list[QWidget] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        appeared = event.type() == QEvent.Type.Show
        if appeared and isinstance(watched, QWidget) and watched.isWindow():
            self.shown.append(watched)
        return False


@pytest.mark.parametrize("make", PAGES)
def test_no_part_of_a_page_flashes_up_as_a_window_of_its_own(qtbot, desk, shell, make):
    app = QApplication.instance()
    assert app is not None
    heard = Windows()
    app.installEventFilter(heard)
    made = make(desk.place, shell)
    made.show()
    qtbot.waitUntil(lambda: not desk.place.tasks._under_way)
    qtbot.wait(20)
    app.removeEventFilter(heard)
    assert heard.shown == []
