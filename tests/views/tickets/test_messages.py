"""The conversation of a ticket: when it counts as read, what is new, what was written earlier."""

from io import BytesIO
from uuid import uuid4

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from app.portal.tickets import CloseTicket, ReadTicket, ReplyToTicket
from app.portal.uploads import NewFile
from app.views.kit.conversation.bubble import Bubble
from app.views.kit.dialog import Confirm
from app.views.kit.language import switch_language
from app.views.kit.menu import PopupMenu
from app.views.tickets import messages
from app.views.tickets.preview_dialog import PreviewDialog
from app.views.tickets.tickets import TicketsPage
from tests.views.desks import Desk
from tests.views.tickets.panels import opened, texts


def test_it_counts_as_read_after_a_moment_before_somebodys_eyes(
    qtbot: QtBot, page: TicketsPage, desk: Desk
) -> None:
    ticket = desk.answer(desk.scene.open())
    qtbot.waitUntil(lambda: page.unread == {ticket.row.id})
    panel = opened(qtbot, page, desk, ticket)
    assert desk.client.send(ReadTicket(ticket_id=ticket.row.id)).seen < ticket.messages[-1].id
    assert page.unread == {ticket.row.id}
    qtbot.waitUntil(lambda: not page.unread, timeout=messages.A_MOMENT * 3)
    read = desk.client.send(ReadTicket(ticket_id=ticket.row.id))
    assert read.seen == max(message.id for message in read.messages)
    assert not panel.messages._moment.isActive()


def test_it_is_not_read_while_nobody_looks(qtbot: QtBot, page: TicketsPage, desk: Desk) -> None:
    ticket = desk.answer(desk.scene.open())
    panel = opened(qtbot, page, desk, ticket)
    page.hide()
    panel.messages._mark()
    qtbot.wait(50)
    assert desk.settled()
    assert panel.messages._moment.isActive()
    assert desk.client.send(ReadTicket(ticket_id=ticket.row.id)).seen < ticket.messages[-1].id


def test_earlier_messages_come_when_wanted_and_stay(
    qtbot: QtBot, page: TicketsPage, desk: Desk
) -> None:
    ticket = desk.scene.open(text="Nummer 0")
    reply_to = {"ticket_id": ticket.row.id}
    for number in range(1, 61):
        desk.client.send(ReplyToTicket(text=f"Nummer {number}", **reply_to))
    panel = opened(qtbot, page, desk, ticket)
    assert len(texts(panel)) == 50
    panel.messages.fetch_earlier()
    qtbot.waitUntil(lambda: len(texts(panel)) == 61)
    assert texts(panel) == [f"Nummer {number}" for number in range(61)]
    desk.client.send(ReplyToTicket(text="Nummer 61", **reply_to))
    qtbot.waitUntil(lambda: len(texts(panel)) == 62)
    qtbot.waitUntil(desk.settled)
    panel.messages.fetch_earlier()  # there is nothing before
    assert desk.settled()


def test_what_is_new_is_marked_until_another_ticket_is_read(
    qtbot: QtBot, page: TicketsPage, desk: Desk
) -> None:
    ticket, other = desk.scene.open(), desk.scene.open()
    desk.client.send(ReplyToTicket(ticket_id=ticket.row.id, text="Hallo?"))
    answer = desk.answer(ticket).messages[-1]
    panel = opened(qtbot, page, desk, ticket)

    def new() -> list[int]:
        return [bubble.entry.key for bubble in panel.messages.view.shown if bubble.entry.unread]

    assert new() == [answer.id]
    qtbot.waitUntil(lambda: not page.unread, timeout=messages.A_MOMENT * 3)
    qtbot.waitUntil(desk.settled)
    assert new() == [answer.id]  # read, but it was new when it was opened
    opened(qtbot, page, desk, other)
    opened(qtbot, page, desk, ticket)
    assert new() == []


def test_what_happened_stands_between_and_follows_the_language(
    qtbot: QtBot, page: TicketsPage, desk: Desk
) -> None:
    ticket = desk.scene.open()
    desk.client.send(CloseTicket(ticket_id=ticket.row.id))
    panel = opened(qtbot, page, desk, ticket)

    def last() -> tuple[str, str]:
        entry = panel.messages.view.shown[-1].entry
        return entry.kind, entry.text

    assert last() == ("event", "Sie haben das Ticket geschlossen")
    switch_language("en")
    assert last() == ("event", "You closed the ticket")
    switch_language("de")
    assert [b.entry.kind for b in panel.messages.view.shown] == ["customer", "event"]


def test_a_file_opens_its_menu_and_an_address_its_question(
    qtbot: QtBot, page: TicketsPage, desk: Desk
) -> None:
    file = NewFile(uuid4(), "fehler.log", "text/plain", 5)
    desk.scene.owner.upload(BytesIO(b"hallo"), file)
    ticket = desk.scene.open(attachments=(file.key,))
    panel = opened(qtbot, page, desk, ticket)
    bubble = panel.messages.view.shown[0]
    assert isinstance(bubble, Bubble)
    bubble.files[0].click()
    menu = panel.messages.findChild(PopupMenu)
    assert menu is not None
    assert menu.actions()[1].text() == "„fehler.log“ speichern …"
    menu.actions()[0].trigger()
    menu.close()
    shown = panel.window().findChild(PreviewDialog)
    assert shown is not None
    qtbot.waitUntil(lambda: shown.preview.showing == "text")
    assert shown.preview.text.toPlainText() == "hallo"
    shown.save.click()
    where = panel.messages.findChild(QFileDialog)
    assert where is not None
    where.reject()
    shown.reject()
    panel.messages.view.link_wanted.emit("https://portal.example/hilfe")
    question = panel.window().findChild(Confirm)
    assert question is not None
    question.reject()
    panel.messages._offer(99_999, QPoint(0, 0))  # a file that went away meanwhile
