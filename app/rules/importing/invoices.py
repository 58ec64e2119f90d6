"""Checks of documents that need no sums: references, days, states, Storno pairs."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final

from app.portal.invoices import InvoiceKind
from app.portal.snapshot import State, VatCategory
from app.rules.core.listing import minor
from app.rules.importing.known import KnownInvoice
from app.rules.importing.problems import Problem
from app.rules.importing.reading import Entry
from app.rules.importing.records import InvoiceRecord, LineRecord, ServiceRecord
from app.rules.importing.scene import Scene

EARLIEST: Final = date(1990, 1, 1)
LONGEST_TERM: Final = timedelta(days=400)
"""A due day further away than this is a slip of the pen."""


def invoice_problems(scene: Scene, entry: Entry[InvoiceRecord]) -> Iterator[Problem]:
    """Yield what is wrong with a document, before its amounts are computed."""
    record, line = entry.record, entry.line
    if not scene.has_account(record.account):
        yield Problem(line, "unknown_account", {"number": record.account})
    yield from _days(record, line, scene.today)
    yield from _paid(record, line, scene.today)
    for number, item in enumerate(record.lines, 1):
        yield from _item(scene, record, item, line, str(number))
    if record.kind is InvoiceKind.STORNO:
        yield from _storno(scene, entry)
    elif record.cancels is not None:
        yield Problem(line, "reference_without_storno", {"number": record.cancels})


def _days(record: InvoiceRecord, line: int, today: date) -> Iterator[Problem]:
    if record.issued_on > today:
        yield Problem(line, "issued_in_future", {"date": str(record.issued_on)})
    if record.issued_on < EARLIEST:
        yield Problem(line, "issued_too_early", {"date": str(record.issued_on)})
    due = record.due_on
    if due is not None and due < record.issued_on:
        yield Problem(line, "due_before_issue", {"date": str(due)})
    if due is not None and due > record.issued_on + LONGEST_TERM:
        yield Problem(line, "due_too_late", {"date": str(due)})


def _paid(record: InvoiceRecord, line: int, today: date) -> Iterator[Problem]:
    paid = record.state in (State.PAID, State.REFUNDED)
    if paid and record.paid_on is None:
        yield Problem(line, "paid_without_date")
    if record.paid_on is not None and not paid:
        yield Problem(line, "date_without_payment", {"date": str(record.paid_on)})
    if record.paid_on is not None and record.paid_on > today:
        yield Problem(line, "paid_in_future", {"date": str(record.paid_on)})


def _item(
    scene: Scene, record: InvoiceRecord, item: LineRecord, line: int, number: str
) -> Iterator[Problem]:
    if item.service and (ServiceRecord, item.service) not in scene.spoiled:
        account = scene.account_of_service(item.service)
        if account is None:
            yield Problem(line, "unknown_service", {"service": item.service, "item": number})
        elif account != record.account and scene.has_account(account):
            yield Problem(line, "foreign_service", {"service": item.service, "item": number})
    buyer = record.buyer or (
        scene.accounts[record.account].record
        if record.account in scene.accounts
        else scene.known.accounts.get(record.account)
    )
    reverse = item.category is VatCategory.REVERSE_CHARGE
    if reverse and buyer is not None and not buyer.vat_id:
        yield Problem(line, "vat_id_missing", {"item": number})


def _storno(scene: Scene, entry: Entry[InvoiceRecord]) -> Iterator[Problem]:
    record, line = entry.record, entry.line
    if record.cancels is None:
        yield Problem(line, "storno_without_reference")
        return
    params = {"number": record.cancels}
    original = scene.invoices.get(record.cancels)
    known = scene.known.invoices.get(record.cancels)
    if original is not None:
        yield from _pair(record, line, original.record)
    elif known is not None:
        yield from _known_pair(scene, record, line, known)
    elif (InvoiceRecord, record.cancels) not in scene.spoiled:
        yield Problem(line, "unknown_invoice", params)
    taken = known is not None and (known.state != State.CANCELLED or known.related_id is not None)
    if taken and record.number not in scene.known.invoices:
        # Taking back what is valid in the portal is the portal's affair, with mail and audit.
        yield Problem(line, "storno_of_issued", params)
    first = scene.stornos[record.cancels]
    if first != line:
        yield Problem(line, "cancelled_twice", params | {"first": str(first)})


def _pair(record: InvoiceRecord, line: int, original: InvoiceRecord) -> Iterator[Problem]:
    params = {"number": original.number}
    if original.kind is InvoiceKind.STORNO:
        yield Problem(line, "storno_of_storno", params)
    if original.account != record.account:
        yield Problem(line, "storno_of_other_account", params)
    if original.issued_on > record.issued_on:
        yield Problem(line, "storno_before_invoice", params)
    if original.gross != record.gross:
        yield Problem(line, "storno_amount_differs", params)
    if original.state is not State.CANCELLED:
        yield Problem(line, "storno_of_valid_invoice", params)


def _known_pair(
    scene: Scene, record: InvoiceRecord, line: int, known: KnownInvoice
) -> Iterator[Problem]:
    params = {"number": record.cancels or ""}
    account = scene.known.accounts.get(record.account)
    if known.kind == "storno":
        yield Problem(line, "storno_of_storno", params)
    if account is None or account.id != known.account_id:
        yield Problem(line, "storno_of_other_account", params)
    if known.issued_on > record.issued_on:
        yield Problem(line, "storno_before_invoice", params)
    if known.total_cents != minor(record.gross):
        yield Problem(line, "storno_amount_differs", params)
