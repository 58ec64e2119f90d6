"""Looking at a ticket's panel: opened, and what is shown of it."""

from pytestqt.qtbot import QtBot

from app.portal.tickets import TicketDetail
from app.views.tickets.panel import TicketPanel
from app.views.tickets.reply import ReplyForm
from app.views.tickets.tickets import TicketsPage
from tests.views.desks import Desk


def opened(qtbot: QtBot, page: TicketsPage, desk: Desk, ticket: TicketDetail) -> TicketPanel:
    """Open a ticket and wait for it."""
    qtbot.waitUntil(lambda: page.model.row_of(ticket.row.id) >= 0)
    page.open_row(page.model.rows[page.model.row_of(ticket.row.id)])
    shown = page.panel

    def there() -> bool:
        return shown.detail is not None and shown.detail.row.id == ticket.row.id and desk.settled()

    qtbot.waitUntil(there)
    return shown


def reply(panel: TicketPanel) -> ReplyForm:
    assert panel.reply is not None
    return panel.reply


def detail(panel: TicketPanel) -> TicketDetail:
    assert panel.detail is not None
    return panel.detail


def texts(panel: TicketPanel) -> list[str]:
    """Return what was written, in its order."""
    return [message.text for message in panel.messages.shown if message.text]
