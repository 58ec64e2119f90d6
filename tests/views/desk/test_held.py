"""Angehaltene E-Mails over a real portal: seen, taken into a ticket, or left."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.errors import Unreachable
from app.portal.desk.mail import HeldMails
from app.portal.tickets import ReadTicket
from app.views.desk.held import HeldPage
from app.views.kit.language import switch_language
from app.views.place import STAFF
from tests.rules.mail_in.scene import Post, make_post
from tests.support.inspection import cut, foreign, nameless
from tests.support.site import Site
from tests.views.desks import seated


@dataclass
class Room:
    """The page, the mail behind it, and what it said."""

    page: HeldPage
    post: Post
    told: list[str]


@pytest.fixture
def room(qtbot: QtBot, local_site: Site, tmp_path: Path) -> Iterator[Room]:
    post = make_post(local_site)
    post.take(post.raw("mark_by_stranger"))
    post.take(post.raw("unknown_sender"))
    with seated(post.scene, post.scene.anna, STAFF, tmp_path) as desk:
        page = HeldPage(desk.place)
        qtbot.addWidget(page)
        page.resize(1280, 760)
        page.show()
        qtbot.waitUntil(lambda: page.list.count() == 2)
        yield Room(page, post, desk.told)


def open_line(qtbot: QtBot, room: Room, number: int) -> None:
    room.page._open(room.page.list.lines()[number].data)
    qtbot.waitUntil(lambda: bool(room.page.panel.text.toPlainText()))


def test_what_waits_says_who_and_why(qtbot: QtBot, room: Room) -> None:
    lines = room.page.list.lines()
    assert "Niemand mit dieser Adresse darf Tickets schreiben." in lines[0].subtitle
    assert room.page._help.text() == "2 Mails warten"
    open_line(qtbot, room, 1)
    panel = room.page.panel
    assert panel.text.toPlainText() == "Mir wurde diese Mail weitergeleitet."
    assert panel.number.text() == str(room.post.number)


def test_one_is_taken_into_its_ticket(qtbot: QtBot, room: Room) -> None:
    open_line(qtbot, room, 1)
    room.page.panel.admit.click()
    qtbot.waitUntil(lambda: room.told == ["Die Mail steht jetzt im Ticket"])
    qtbot.waitUntil(lambda: room.page.list.count() == 1)
    ticket = room.post.scene.owner.send(ReadTicket(ticket_id=room.post.ticket))
    assert ticket.messages[-1].text == "Mir wurde diese Mail weitergeleitet."
    assert not room.page.panel.isVisible()


def test_a_wrong_number_is_said_and_nothing_is_sent(qtbot: QtBot, room: Room) -> None:
    open_line(qtbot, room, 0)
    panel = room.page.panel
    for typed, words in (("abc", "Nummer eines Tickets"), ("99999", "gibt es kein solches")):
        panel.number.setText(typed)
        panel.admit.click()
        qtbot.waitUntil(lambda words=words: words in panel.note.text())
    assert room.post.scene.anna.send(HeldMails()).count == 2


def test_one_is_left_and_the_last_leaves_a_kind_word(qtbot: QtBot, room: Room) -> None:
    for left in (1, 0):
        open_line(qtbot, room, 0)
        room.page.panel.dismiss.click()
        qtbot.waitUntil(lambda left=left: room.page.list.count() == left)
    qtbot.waitUntil(lambda: room.page.state == "state")
    assert room.told == ["Die Mail wurde belassen"] * 2
    room.page._found = None
    room.page._failed(Unreachable("timeout"))
    assert room.page.state == "state"


@pytest.mark.parametrize("language", ["de", "en"])
def test_nothing_is_nameless_cut_or_foreign(qtbot: QtBot, room: Room, language: str) -> None:
    switch_language(language)
    open_line(qtbot, room, 1)
    for width in (1280, 1024):
        room.page.resize(width, 680)
        qtbot.wait(30)
        assert nameless(room.page) == []
        assert cut(room.page) == []
        assert foreign(room.page, language, (room.page.panel.text,)) == []
