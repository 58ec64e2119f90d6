"""The main job over the embedded demo, with the real window: sign in, find, read, pay otherwise."""

import hashlib
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.client.local import LocalPortal
from app.desktop import Desktop
from app.portal.invoices import (
    InvoiceDetail,
    InvoiceDocument,
    Reach,
    ReadInvoice,
    RenewDueServices,
)
from app.portal.snapshot import Method
from app.rules.core import Caller
from app.views.billing.invoices import InvoicesPage
from tests.support.demo import WithDemo
from tests.support.pdf_compare import TOLERANCE, page_matches_poppler
from tests.support.pdf_panes import drawn

WAIT = 20_000


@pytest.fixture
def desktop(qtbot: QtBot, tmp_path: Path, with_demo: WithDemo) -> Iterator[Desktop]:
    """The demo with Erika signed in by her card."""
    made = Desktop(demo=True, folder=with_demo(tmp_path))
    made.show()
    qtbot.waitUntil(lambda: made.gate.sign_in is not None, timeout=WAIT)
    assert made.gate.sign_in is not None
    made.gate.sign_in.cards[0].click()
    qtbot.waitUntil(lambda: made.shell.page != "", timeout=WAIT)
    yield made
    made.shell.close()
    made.close()


def unpaid(qtbot: QtBot, desktop: Desktop) -> tuple[InvoicesPage, InvoiceDetail]:
    """Open an invoice that is still to be paid."""
    desktop.shell.go("invoices", view="open")
    page = desktop.shell._pages["invoices"]
    assert isinstance(page, InvoicesPage)
    qtbot.waitUntil(lambda: 0 < len(page.model.rows) < 10, timeout=WAIT)
    for row in page.model.rows:
        detail = desktop.tasks.portal.send(ReadInvoice(invoice_id=row.id))
        if detail.methods and any(line.service for line in detail.snapshot.lines):
            page.open_row(row)
            break
    qtbot.waitUntil(lambda: page.panel.pane.page_count() > 0, timeout=WAIT)
    assert page.panel.detail is not None
    return page, page.panel.detail


def document(desktop: Desktop, invoice_id: int, version: int | None = None) -> bytes:
    wanted = InvoiceDocument(invoice_id=invoice_id, payment_version=version)
    return desktop.tasks.portal.send(wanted).read()


def text_of(pdf: bytes) -> str:
    """Return what another program reads in a PDF."""
    run = subprocess.run(["pdftotext", "-", "-"], input=pdf, capture_output=True, check=True)
    return run.stdout.decode().replace("\xa0", " ")


def change(qtbot: QtBot, page: InvoicesPage, method: Method, reach: Reach) -> InvoiceDetail:
    """Have the invoice paid another way."""
    payment = page.panel.payment
    payment.methods.setCurrentIndex(payment.methods.findData(method.value))
    payment.reach.setCurrentIndex(payment.reach.findData(reach.value))
    payment.change.click()

    def changed() -> bool:
        detail, pane = page.panel.detail, page.panel.pane
        word = "Lastschrift" if method is Method.DIRECT_DEBIT else "IBAN"
        return (
            detail is not None
            and detail.payment.method is method
            and word in text_of(pane._bytes()[0])
        )

    qtbot.waitUntil(changed, timeout=WAIT)
    assert page.panel.detail is not None
    return page.panel.detail


def test_the_page_on_the_screen_is_the_document_and_follows_the_payment(
    qtbot: QtBot, desktop: Desktop
) -> None:
    page, first = unpaid(qtbot, desktop)
    page.panel.pane.commands["fit_page"].trigger()
    pdf = document(desktop, first.row.id)
    assert page_matches_poppler(pdf, drawn(qtbot, page.panel.pane)) < TOLERANCE
    total = f"{first.row.total:.2f}".replace(".", ",")
    assert first.row.number in text_of(pdf)
    assert f"{total} €" in text_of(pdf).replace(".", "")  # without the dot between thousands
    after = change(qtbot, page, Method.DIRECT_DEBIT, Reach.INVOICE)
    assert after.snapshot_sha256 == first.snapshot_sha256
    assert after.documents[0].sha256 == hashlib.sha256(pdf).hexdigest()
    assert document(desktop, first.row.id, first.payment.version) == pdf
    fresh = document(desktop, first.row.id)
    assert "Lastschrift" in text_of(fresh)
    assert "Lastschrift" not in text_of(pdf)
    assert page_matches_poppler(fresh, drawn(qtbot, page.panel.pane)) < TOLERANCE


@pytest.mark.parametrize("method", [Method.BANK_TRANSFER, Method.DIRECT_DEBIT])
@pytest.mark.parametrize("reach", [Reach.SERVICE, Reach.ALL])
def test_the_next_renewal_is_paid_as_was_chosen(
    qtbot: QtBot, desktop: Desktop, reach: Reach, method: Method
) -> None:
    page, first = unpaid(qtbot, desktop)
    chosen = {line.service for line in first.snapshot.lines} - {""}
    before = {Method.BANK_TRANSFER, Method.DIRECT_DEBIT} - {method}
    for choice in (*before, method):  # whatever was set: the last choice counts
        if page.panel.detail and page.panel.detail.payment.method is not choice:
            change(qtbot, page, choice, reach)
    portal = desktop.tasks.portal
    assert isinstance(portal, LocalPortal)
    report = portal._dispatcher.call(RenewDueServices(days_ahead=90), Caller(system=True))
    here = {row.number for row in page.model.rows}
    qtbot.waitUntil(lambda: {row.number for row in page.model.rows} > here, timeout=WAIT)
    numbers = {issued.number for issued in report.issued}
    rows = [row for row in page.model.rows if row.number in numbers]
    renewed = [portal.send(ReadInvoice(invoice_id=row.id)) for row in rows]
    mine = [d for d in renewed if chosen & {line.service for line in d.snapshot.lines}]
    assert mine
    for detail in mine if reach is Reach.SERVICE else renewed:
        assert detail.payment.method is method
    debit = "Lastschrift" in text_of(document(desktop, mine[0].row.id))
    assert debit == (method is Method.DIRECT_DEBIT)
