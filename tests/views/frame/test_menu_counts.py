"""Unread tickets on the menu's tab: counted for the account of now, said to screen readers."""

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.portal.departments import Departments
from app.portal.desk.deeds import ReplyAsStaff
from app.portal.desk.ticket import ReadDeskTicket
from app.portal.rights import Right
from app.portal.tickets import MarkTicketSeen
from app.settings import Settings
from app.views.frame.menu_tab import MenuTab
from app.views.frame.top_bar import TopBar
from app.views.kit.language import switch_language
from app.views.kit.layout import column
from app.views.kit.tasks import Tasks
from app.views.place import Place
from tests.rules.tickets.scene import Scene, make_scene
from tests.support.site import Site
from tests.support.widgets import spoken


@pytest.fixture
def scene(local_site: Site) -> Scene:
    return make_scene(local_site, Right.TICKETS)


@pytest.fixture
def bar(qtbot: QtBot, scene: Scene, tmp_path):
    tasks = Tasks(scene.owner)
    scene.owner.on_changed = tasks.announce
    place = Place(tasks, Settings(tmp_path / "settings.json"))
    window = QWidget()
    qtbot.addWidget(window)
    made = TopBar(place)
    window.setLayout(column(made, None, gap="none"))
    window.resize(1280, 400)
    window.show()
    yield made
    assert tasks.close()


def enter(bar: TopBar, scene: Scene) -> None:
    from app.portal.auth import WhoAmI

    me = scene.owner.send(WhoAmI())
    bar._place.settle(me, me.accounts[0])


def answered(scene: Scene) -> tuple[int, int]:
    """Let an agent answer a new ticket; return its id and that of the answer."""
    ticket = scene.open().row.id
    latest = scene.anna.send(ReadDeskTicket(ticket_id=ticket)).ticket.messages[-1].id
    reply = ReplyAsStaff(ticket_id=ticket, text="Bitte neu starten.", read_up_to=latest)
    return ticket, scene.anna.send(reply).ticket.row.last_staff_message_id


def tab(bar: TopBar) -> MenuTab:
    return bar._tabs["support"]


def said(bar: TopBar) -> str:
    return spoken(tab(bar)).text(QAccessible.Text.Description)


def test_an_answer_is_counted_until_it_was_read(qtbot: QtBot, bar: TopBar, scene: Scene) -> None:
    enter(bar, scene)
    assert scene.owner.send(Departments()).departments
    ticket, message = answered(scene)
    qtbot.waitUntil(lambda: tab(bar)._news == "1")
    assert said(bar) == "1 ungelesenes Ticket"
    assert tab(bar).accessibleName() == "Support Tickets"
    wide = tab(bar).sizeHint().width()
    scene.owner.send(MarkTicketSeen(ticket_id=ticket, up_to=message))
    qtbot.waitUntil(lambda: tab(bar)._news == "")
    assert said(bar) == ""
    assert tab(bar).sizeHint().width() < wide


def test_the_number_is_said_in_the_language_of_now_and_has_an_end(
    bar: TopBar, scene: Scene
) -> None:
    enter(bar, scene)
    bar.set_news("support", 120)
    plain = tab(bar).grab().toImage()
    assert tab(bar)._news == "99+"
    switch_language("en")
    assert said(bar) == "120 unread tickets"
    bar.set_news("support", 0)
    assert tab(bar).grab().toImage() != plain
    switch_language("de")


def test_whoever_leaves_takes_the_number_along(qtbot: QtBot, bar: TopBar, scene: Scene) -> None:
    answered(scene)
    enter(bar, scene)
    qtbot.waitUntil(lambda: tab(bar)._news == "1")
    bar._place.settle(None, None)
    assert bar._news["support"] == 0


def test_without_the_right_nothing_is_asked(qtbot: QtBot, bar: TopBar, scene: Scene) -> None:
    bar._place.tasks.switch(scene.stranger)
    from app.portal.auth import WhoAmI

    me = scene.stranger.send(WhoAmI())
    account = me.accounts[0].model_copy(update={"rights": frozenset({Right.INVOICES})})
    bar._place.settle(me, account)
    assert not bar._place.tasks._under_way
    assert "support" not in bar._tabs
