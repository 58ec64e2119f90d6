"""Pictures of Support Tickets: the list, conversations, and a new ticket, in every state."""

from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import uuid4

from PySide6.QtWidgets import QScrollArea

from app.errors import Conflict, Invalid, Unreachable
from app.portal.departments import DepartmentList, Emergency, Office, Priority
from app.portal.tickets import OpenTicket, TicketRow
from app.views.kit.errors_text import spoken
from app.views.tickets.new_ticket import NewTicketPage
from app.views.tickets.new_ticket_form import NewTicketForm
from app.views.tickets.tickets import TicketsPage
from tests.tour import Tour, pump, settle
from tests.tour_pages import lose

HOSTILE = (
    "<img src=//evil.example/x.png> <b>fett?</b> <script>alert(1)</script>\n\n"
    "[harmlos](https://evil.example) ![Bild](file:///etc/passwd)\n\n"
    "# Keine Überschrift\n\nfdp.exe\N{RIGHT-TO-LEFT OVERRIDE}fdp.exe\n\n" + "lang" * 200
)


def walk(tour: Tour) -> None:
    """Walk the tickets of the demo as Erika."""
    tour.sign_in()
    shell = tour.desktop.shell
    settle(0.5)
    shell.go("tickets")
    page = shell._pages["tickets"]
    assert isinstance(page, TicketsPage)
    assert pump(lambda: page.model.rows and page.unread and page._departments)
    settle(0.4)
    tour.looks("tickets-unread")
    _tickets(tour, page)
    _states(tour, page)
    _hostile(tour, page)
    if page.detail is not None:
        page.detail.close_detail()
    shell.go("new-ticket")
    new = shell._pages["new-ticket"]
    assert isinstance(new, NewTicketPage)
    assert pump(lambda: new.form is not None and new.state == "content")
    settle(0.4)
    _new(tour, new)


def row_of(page: TicketsPage, words: str) -> TicketRow:
    """Return the row of a ticket by words of its subject."""
    found: TicketRow = next(row for row in page.model.rows if words in row.subject)
    return found


def show(page: TicketsPage, words: str) -> None:
    """Open a ticket and wait for its conversation."""
    row = row_of(page, words)
    page.open_row(row)
    assert pump(lambda: page.panel.detail is not None and page.panel.detail.row.id == row.id)
    page.table.make_current(row.id)
    settle(0.5)


def _tickets(tour: Tour, page: TicketsPage) -> None:
    panel = page.panel
    data = (panel.messages,)
    show(page, "Wildcard")
    tour.looks("ticket", data=data)
    show(page, "Abwesenheit")
    panel.answer.click()
    assert panel.reply is not None
    panel.reply.input("text").set_value("Noch etwas: Bitte **erst ab Montag**.")
    settle(0.3)
    tour.looks("ticket-reply", data=(*data, panel.reply.input("text")))
    panel.reply._discard()
    show(page, "502")
    tour.looks("ticket-critical", data=data)
    show(page, "Update")
    tour.looks("ticket-closed-rated", data=(*data, panel.rating))
    show(page, "502")
    panel.rating.form.input("stars").set_value(4)
    tour.looks("ticket-rating", data=data)
    panel.rating.form.start(panel.rating.form.values() | {"stars": 0})
    lose(tour)
    tour.looks("ticket-offline", data=data)
    tour.desktop.tasks.reach.forget()
    if page.detail is not None:
        page.detail.close_detail()


def _states(tour: Tour, page: TicketsPage) -> None:
    page.search.setText("zertifikat")
    settle(0.6)
    tour.looks("tickets-search")
    page.search.setText("xyzxyz")
    settle(0.6)
    tour.looks("tickets-no-match")
    page.clear_filters()
    settle(0.4)
    page.show_nothing()
    tour.looks("tickets-empty")
    page.show_error(*spoken(Unreachable("timeout")), page.refresh)
    tour.looks("tickets-error")
    page.show_content()
    lose(tour)
    tour.looks("tickets-offline")
    tour.desktop.tasks.reach.forget()


def _hostile(tour: Tour, page: TicketsPage) -> None:
    """Open a ticket that is written to do harm."""
    command = OpenTicket(
        mark=uuid4(),
        department_id=next(iter(page._departments)),
        subject="<h1>Groß</h1> & <img src=x> \N{LEFT-TO-RIGHT MARK}Betreff" + "!" * 90,
        text=HOSTILE,
    )
    made: list[Any] = []
    page.tasks.run(command, made.append)
    assert pump(lambda: made)
    assert pump(lambda: any(row.id == made[0].row.id for row in page.model.rows))
    show(page, "<h1>")
    tour.looks("ticket-hostile", data=(page, page.panel))


def fill(form: NewTicketForm, facts: DepartmentList) -> None:
    """Type a whole ticket."""
    form.input("department_id").set_value(facts.departments[0].id)
    form.input("service_id").set_value(facts.services[0].id)
    form.input("subject").set_value("Server antwortet nicht")
    form.input("text").set_value("Seit 14:10 Uhr ist der Server nicht zu erreichen.")


def bottom(page: NewTicketPage, share: float = 1.0) -> None:
    """Scroll the form down."""
    settle(0.2)
    area = page.findChild(QScrollArea)
    assert area is not None
    bar = area.verticalScrollBar()
    bar.setValue(int(bar.maximum() * share))


def _office(page: NewTicketPage, *, is_open: bool) -> DepartmentList:
    assert page._facts is not None
    until = datetime.now(UTC) + timedelta(hours=3 if is_open else 62)
    office = Office(open=is_open, until=until)
    found = tuple(d.model_copy(update={"office": office}) for d in page._facts.departments)
    facts = page._facts.model_copy(update={"departments": found})
    page._show(facts)
    return facts


def _new(tour: Tour, page: NewTicketPage) -> None:
    form = page.form
    assert form is not None
    tour.looks("new-ticket-empty")
    facts = _office(page, is_open=True)
    data = (form.input("text"), form.input("service_id"))
    form.input("subject").set_value("Rechnung für JTL-Wawi doppelt abgebucht")
    form.input("department_id").set_value(facts.departments[0].id)
    tour.looks("new-ticket-suggestion", data=data)
    fill(form, facts)
    tour.looks("new-ticket", data=data)
    _office(page, is_open=False)
    tour.looks("new-ticket-office-closed", data=data)
    form.input("priority").set_value(Priority.CRITICAL)
    bottom(page)
    tour.looks("new-ticket-critical", data=data)
    form.submit()
    bottom(page)
    tour.looks("new-ticket-critical-incomplete", data=data)
    form.input("emergency").set_value(Emergency.SERVER_DOWN)
    form.consent.tick.setChecked(True)
    bottom(page)
    tour.looks("new-ticket-critical-agreed", data=data)
    terms = facts.departments[0].terms
    dearer = {lang: words.replace("149", "179") for lang, words in terms.wordings.items()}
    changed = terms.model_copy(update={"wordings": dearer, "version": "2026-2"})
    form._explain(Conflict("terms_changed"))
    first = facts.departments[0].model_copy(update={"terms": changed})
    page._agree_again(facts.model_copy(update={"departments": (first, *facts.departments[1:])}))
    bottom(page)
    tour.looks("new-ticket-terms-changed", data=data)
    form.banner.hide()
    form._refused(Invalid(fields={"department_id": "unknown_choice", "subject": "too_long"}))
    bottom(page, 0)
    tour.looks("new-ticket-refused", data=data)
    form.show_errors({})
    lose(tour)
    form._refused(Unreachable("timeout"))
    tour.looks("new-ticket-offline", data=data)
    tour.desktop.tasks.reach.forget()
    page.show_error(*spoken(Unreachable("timeout")), page.refresh)
    tour.looks("new-ticket-error")
    page.show_content()
    form.clear()
