"""The start page over a real portal: what waits, the counts, what somebody may not see."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.errors import Unreachable
from app.portal.departments import Priority
from app.portal.invoices import IssueInvoice, NewLine
from app.portal.rights import Right
from app.portal.tickets import Author, Status, TicketRow
from app.settings import Settings
from app.views.kit.buttons import Button
from app.views.kit.tasks import Tasks
from app.views.overview.page import OverviewPage
from app.views.place import Place
from tests.rules.invoices.scene import set_up
from tests.support.site import Site
from tests.support.widgets import named, words


@pytest.fixture
def show(qtbot: QtBot, tmp_path: Path, local_site: Site) -> Iterator[Any]:
    """Show the start page to a member with the given rights."""
    open_tasks: list[Tasks] = []

    def make(*rights: Right, invoices: int = 0) -> tuple[OverviewPage, list[Any]]:
        set_up(local_site)
        account = local_site.add_account()
        local_site.add_service(account)
        local_site.add_member(account, local_site.add_user("a@x.example"), *rights)
        for _n in range(invoices):
            lines = (NewLine(name="Hosting", price=Decimal("100.00")),)
            local_site.system(IssueInvoice(account_id=account, lines=lines))
        tasks = Tasks(local_site.signed_in("a@x.example", f"account:{account}"))
        open_tasks.append(tasks)
        place = Place(tasks, Settings(tmp_path / "settings.json"))
        gone: list[Any] = []
        place.go = lambda *page, **arguments: gone.append((page, arguments))
        page = OverviewPage(place)
        qtbot.addWidget(page)
        page.show()
        qtbot.waitUntil(lambda: page._facts is not None)
        return page, gone

    yield make
    for tasks in open_tasks:
        assert tasks.close()


def pressed(page: QWidget, name: str) -> None:
    next(b for b in page.findChildren(Button) if b.accessibleName() == name).click()


def test_what_waits_leads_to_the_invoice(show: Any) -> None:
    page, gone = show(Right.INVOICES, Right.PRODUCTS, invoices=2)
    assert named(page._open) == "Offene Rechnungen, 238,00\xa0€, 2 Rechnungen"
    assert not page._overdue.isVisible()
    assert named(page._services) == "Aktive Dienste, 1"
    invoice = page._facts.attention[0]
    pressed(page, f"Rechnung {invoice.number} ansehen")
    page._open.click()
    assert gone == [
        (("invoices",), {"invoice_id": invoice.id}),
        (("invoices",), {"view": "open"}),
    ]


def test_nothing_to_do_is_said_in_one_line(show: Any, qtbot: QtBot) -> None:
    page, _gone = show(Right.INVOICES)
    qtbot.waitUntil(lambda: "Alles erledigt. Nichts wartet auf Sie." in words(page))


def test_who_has_no_rights_yet_is_told_whom_to_ask(show: Any) -> None:
    page, _gone = show()
    assert page.state == "state"
    assert any("Rechte" in text for text in words(page))


def test_what_one_may_not_see_is_not_there(show: Any) -> None:
    page, _gone = show(Right.PRODUCTS)
    assert not page._open.isVisible()
    assert not page._waiting.isVisible()
    assert not page._chart.isVisible()
    assert page._services.isVisible()


def test_an_error_keeps_what_is_shown(show: Any) -> None:
    page, _gone = show(Right.INVOICES, invoices=1)
    page._failed(Unreachable("timeout"))
    assert page.state == "content"
    page._facts = None
    page._failed(Unreachable("timeout"))
    assert page.state == "state"


def test_answered_tickets_wait_and_lead_on(show: Any, qtbot: QtBot) -> None:
    page, gone = show(Right.PRODUCTS)
    assert not page._tickets.isVisible()
    answered = TicketRow(
        id=418,
        number=20418,
        subject="Wawi <b>startet</b> nicht",
        department_id=1,
        priority=Priority.NORMAL,
        status=Status.ANSWERED,
        created_at=datetime.now(UTC),
        last_at=datetime.now(UTC) - timedelta(hours=2),
        last_by=Author.STAFF,
        last_name="Anna Berg",
        last_staff_message_id=2,
        messages=2,
    )
    given = {"active_tickets": 3, "answered_tickets": (answered,)}
    page._show(page._facts.model_copy(update=given))
    assert named(page._tickets) == "Offene Tickets, 3, 1 wartet auf Sie"
    qtbot.waitUntil(lambda: "Ticket #20418: Wawi <b>startet</b> nicht" in words(page))
    assert "Anna Berg hat geantwortet: vor 2 Stunden" in words(page)
    page._tickets.click()
    pressed(page, "Ticket #20418 ansehen")
    assert gone == [(("tickets",), {"view": "active"}), (("tickets",), {"ticket_id": 418})]


def test_whoever_sees_tickets_alone_has_a_start_page(show: Any, qtbot: QtBot) -> None:
    page, _gone = show(Right.TICKETS)
    assert page.state == "content"
    assert named(page._tickets) == "Offene Tickets, 0"
    qtbot.waitUntil(lambda: "Alles erledigt. Nichts wartet auf Sie." in words(page))
