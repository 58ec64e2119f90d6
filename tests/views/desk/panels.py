"""Looking at the panel of a ticket as an agent does."""

from typing import Any

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.portal.desk.ticket import DeskTicket, ReadDeskTicket
from app.portal.tickets import TicketDetail
from app.views.desk.answer_form import AnswerForm
from app.views.desk.note_form import NoteForm
from app.views.desk.panel import DeskPanel
from app.views.kit.menu import PopupMenu
from tests.views.desks import Desk


def read(desk: Desk, ticket: TicketDetail) -> DeskTicket:
    """Return a ticket as it is now."""
    return desk.scene.bernd.send(ReadDeskTicket(ticket_id=ticket.row.id))


def opened(qtbot: QtBot, panel: DeskPanel, desk: Desk, ticket: TicketDetail) -> DeskTicket:
    """Show a ticket and wait for it."""
    panel.show_ticket(read(desk, ticket).queue)
    qtbot.waitUntil(lambda: panel.found is not None and desk.settled())
    assert panel.found is not None
    return panel.found


def texts(panel: DeskPanel) -> list[tuple[str, str]]:
    """Return kind and words of what the conversation shows, in its order."""
    return [(part.entry.kind, part.entry.text) for part in panel.messages.view.shown]


def answer(panel: DeskPanel) -> AnswerForm:
    """Return the form of the answer."""
    assert isinstance(panel.answer.form, AnswerForm)
    return panel.answer.form


def note(panel: DeskPanel) -> NoteForm:
    """Return the form of the note."""
    assert isinstance(panel.answer.form, NoteForm)
    return panel.answer.form


def entry(words: str) -> Any:
    """Return the entry of the menus that are open now, or of one below them."""
    menus = [w for w in QApplication.topLevelWidgets() if isinstance(w, PopupMenu)]
    actions = [action for menu in menus for action in menu.actions()]
    return next(action for action in actions if action.text() == words)
