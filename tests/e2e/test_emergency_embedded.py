"""The emergency at night on a holiday over the embedded demo: the customer and the agent in turn."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.desktop import Desktop
from app.models.house import OutgoingMail
from app.portal.departments import Emergency, Priority
from app.portal.desk.queue import QueueRow
from app.portal.invoices import Invoices, ReadInvoice, RenewDueServices
from app.portal.tickets import Status
from app.rules.core import Caller
from app.rules.jobs import run_due
from app.views.desk.queue import QueuePage
from app.views.kit.dialog import FormDialog
from app.views.tickets.new_ticket import NewTicketPage
from app.views.tickets.tickets import TicketsPage
from tests.support.demo import WithDemo
from tests.views.demo_people import (
    ANNA,
    WAIT,
    Clock,
    dispatcher_of,
    enter_as,
    enter_as_erika,
    leave,
)

SUBJECT, ANSWER, REASON = "Shop offline", "Der Shop läuft wieder.", "Der Shop war erreichbar."


def until_the_night() -> timedelta:
    """Return the time until 22:40 of the next Christmas Day in the hoster's zone."""
    now = datetime.now(UTC)
    start = datetime(now.year, 12, 25, 22, 40, tzinfo=ZoneInfo("Europe/Berlin"))
    return (start if start > now else start.replace(year=now.year + 1)) - now


@pytest.fixture
def desktop(qtbot: QtBot, tmp_path: Path, with_demo: WithDemo) -> Iterator[Desktop]:
    made = Desktop(demo=True, folder=with_demo(tmp_path))
    made.show()
    qtbot.waitUntil(lambda: made.gate.sign_in is not None, timeout=WAIT)
    Clock(made, until_the_night())
    yield made
    made.shell.close()
    made.close()


def test_an_emergency_that_is_none(qtbot: QtBot, desktop: Desktop) -> None:
    enter_as_erika(qtbot, desktop)
    open_critical(qtbot, desktop)
    run_due(dispatcher_of(desktop))
    assert ("anna@nordlicht-hosting.example", "ticket_critical") in mails(desktop)
    assert ("erika@musterhandel.example", "ticket_critical_received") in mails(desktop)
    leave(qtbot, desktop)
    enter_as(qtbot, desktop, ANNA)
    number = work_on_it(qtbot, desktop)
    leave(qtbot, desktop)
    enter_as_erika(qtbot, desktop)
    rate_and_close(qtbot, desktop)
    assert charged(desktop, number)


def open_critical(qtbot: QtBot, desktop: Desktop) -> None:
    """Open the ticket; the panel beside the form says that the office is closed."""
    desktop.shell.go("new-ticket")
    page = desktop.shell._pages["new-ticket"]
    assert isinstance(page, NewTicketPage)
    qtbot.waitUntil(lambda: page.form is not None, timeout=WAIT)
    form = page.form
    assert form is not None
    technical = form._facts().departments[0]
    assert not technical.office.open
    values = {"department_id": technical.id, "subject": SUBJECT, "text": "Nichts geht mehr."}
    values |= {"priority": Priority.CRITICAL, "emergency": Emergency.SITE_OFFLINE}
    for name, value in values.items():
        form.input(name).set_value(value)
    form.consent.tick.click()
    form.button.click()
    qtbot.waitUntil(lambda: desktop.shell.page == "tickets", timeout=WAIT)


def mails(desktop: Desktop) -> set[tuple[str, str]]:
    with dispatcher_of(desktop).transaction() as ctx:
        rows = ctx.session.execute(ctx.rows(OutgoingMail.recipient, OutgoingMail.template))
        return {(row[0], row[1]) for row in rows}


def work_on_it(qtbot: QtBot, desktop: Desktop) -> int:
    """Take the ticket, answer it, say that it is no emergency, and have it charged."""
    page = desktop.shell._pages["queue"]
    assert isinstance(page, QueuePage)
    qtbot.waitUntil(lambda: page.model.rowCount() > 0 and page.facts is not None, timeout=WAIT)
    row: QueueRow = next(row for row in page.model.rows if row.subject == SUBJECT)
    assert row.priority is Priority.CRITICAL
    page.open_row(row)
    panel = page.panel
    qtbot.waitUntil(lambda: panel.found is not None, timeout=WAIT)
    panel.claim()
    qtbot.waitUntil(lambda: panel.row is not None and panel.row.mine, timeout=WAIT)
    panel.write_reply()
    form = panel.answer.form
    assert form is not None
    form.input("text").set_value(ANSWER)
    form.button.click()
    qtbot.waitUntil(
        lambda: panel.row is not None and panel.row.status is Status.ANSWERED, timeout=WAIT
    )
    panel.dialogs.regrade(Priority.NORMAL)
    (dialog,) = [w for w in QApplication.topLevelWidgets() if isinstance(w, FormDialog)]
    dialog.form.input("reason").set_value(REASON)
    dialog.form.button.click()
    qtbot.waitUntil(lambda: panel.found is not None and bool(panel.found.charges), timeout=WAIT)
    panel.side.charges.buttons[panel.found.charges[0].id, True].click()  # type: ignore[union-attr]
    qtbot.waitUntil(
        lambda: panel.found is not None and panel.found.charges[0].state == "confirmed",
        timeout=WAIT,
    )
    return row.number


def rate_and_close(qtbot: QtBot, desktop: Desktop) -> None:
    desktop.shell.go("tickets", view="all")
    page = desktop.shell._pages["tickets"]
    assert isinstance(page, TicketsPage)
    qtbot.waitUntil(lambda: page.model.rowCount() > 0 and bool(page.unread), timeout=WAIT)
    row = next(row for row in page.model.rows if row.subject == SUBJECT)
    assert row.id in page.unread
    page.open_row(row)
    qtbot.waitUntil(lambda: page.panel.detail is not None, timeout=WAIT)
    assert ANSWER in [message.text for message in page.panel.messages.shown]
    rating = page.panel.rating.form
    rating.input("stars").set_value(4)
    rating.button.click()
    qtbot.waitUntil(
        lambda: page.panel.detail is not None and page.panel.detail.rating == 4, timeout=WAIT
    )
    page.panel.shut.click()
    qtbot.waitUntil(
        lambda: page.panel.row is not None and page.panel.row.status is Status.CLOSED, timeout=WAIT
    )


def charged(desktop: Desktop, number: int) -> bool:
    """Tell whether the customer's next invoice holds the charge."""
    portal, dispatcher = desktop.tasks.portal, dispatcher_of(desktop)
    before = {row.id for row in portal.send(Invoices()).rows}
    dispatcher.call(RenewDueServices(days_ahead=60), Caller(system=True))
    after = [row for row in portal.send(Invoices()).rows if row.id not in before]
    read = [portal.send(ReadInvoice(invoice_id=row.id)) for row in after]
    lines = [line for one in read for line in one.snapshot.lines]
    return any(f"#{number}" in f"{line.name} {line.description}" for line in lines)
