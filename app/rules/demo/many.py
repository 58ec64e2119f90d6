"""One account with very many invoices, for measuring.

The oldest and the newest come in through the import. What lies between is copied from the oldest
ones, with numbers and days of their own: to import a million would take a quarter of an hour.
Every one of them can be opened.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import Final

from app.models.account import Account
from app.models.invoice import Invoice, InvoicePayment, InvoiceSnapshot
from app.rules.core import Context, Dispatcher
from app.rules.demo.taking import Record, take
from app.rules.importing.documents_writing import Document, keep
from app.rules.money import tax_on

NUMBER: Final = "K-90001"
EMAIL: Final = "viele@vielkauf.example"
PASSWORD: Final = "Speicherstadt-9-im-Nebel"  # noqa: S105 - of a demo, as those on its cards
"""Somebody who sees this account alone; the demo's first person sees it beside others."""
IMPORTED: Final = 500
"""So many of the oldest and of the newest are imported."""
DUE: Final = timedelta(days=14)
_CHUNK: Final = 20_000
_YEARS: Final = 25
_GOODS: Final = ("JTL-Wawi-Hosting L", "JTL-Shop M", "CRM-Server S", "E-Mail", "Zusatz-Backup")


def add_many(dispatcher: Dispatcher, count: int) -> None:
    """Add an account with ``count`` invoices to the demo, in transactions of bearable size."""
    today = dispatcher.world.today()
    begin = min(IMPORTED, count)
    end = max(begin, count - IMPORTED)
    with dispatcher.transaction() as ctx:
        take(ctx, [*_OPENING, *(_record(n, count, today) for n in range(begin))])
        patterns = _patterns(ctx)
    for start in range(begin, end, _CHUNK):
        numbers = range(start, min(start + _CHUNK, end))
        with dispatcher.transaction() as ctx:
            days = [_day(n, count, today) for n in numbers]
            copies = zip(numbers, days, strict=True)
            keep(ctx, [patterns[n % begin].copy(_number(n, day), day) for n, day in copies])
    with dispatcher.transaction() as ctx:
        take(ctx, [_record(n, count, today) for n in range(end, count)])


_OPENING: Final[tuple[Record, ...]] = (
    {"type": "user", "email": EMAIL, "name": "Viele Rechnungen", "password": PASSWORD},
    {
        "type": "account",
        "number": NUMBER,
        "company": "Vielkauf GmbH",
        "street": "Speicherstadt 1",
        "postcode": "20457",
        "city": "Hamburg",
        "email": "rechnung@vielkauf.example",
        "members": [
            {"user": "hans@musterhandel.example", "owner": True},
            {"user": "erika@musterhandel.example", "set": "all"},
            {"user": EMAIL, "set": "all"},
        ],
    },
)


def _day(n: int, count: int, today: date) -> date:
    span = _YEARS * 365
    return today - timedelta(days=span - n * span // count)


def _number(n: int, day: date) -> str:
    return f"VK-{day.year}-{n + 1:07d}"


def _record(n: int, count: int, today: date) -> Record:
    day = _day(n, count, today)
    net = Decimal(990 + n * 7_919 % 90_000).scaleb(-2)
    tax = tax_on(net, Decimal(19))
    # Whoever has very many has paid most: every fifth of the newest is open.
    unpaid = n >= count - IMPORTED and n % 5 == 0
    state = "open" if unpaid else "cancelled" if n % 50 == 0 else "paid"
    return {
        "type": "invoice",
        "number": _number(n, day),
        "account": NUMBER,
        "issued_on": str(day),
        "due_on": str(day + DUE),
        "lines": [
            {"name": _GOODS[n % 5], "price": str(net), "vat": "19"},
            {"name": _GOODS[n * 3 % 5], "price": "0.00", "vat": "19"},
        ],
        "net": str(net),
        "tax": str(tax),
        "gross": str(net + tax),
        "state": state,
        "paid_on": str(day) if state == "paid" else None,
    }


@dataclass(frozen=True)
class _Pattern:
    """An imported invoice, to be copied with another number and other days."""

    document: Document

    def copy(self, number: str, day: date) -> Document:
        old, due = self.document.row, day + DUE
        changes = (
            (old["number"], number),
            (f'"{old["issued_on"]}"', f'"{day}"'),
            (f'"{old["due_on"]}"', f'"{due}"'),
        )
        dated = {"number": number, "issued_on": day, "due_on": due}
        paid = {"paid_on": day} if old["paid_on"] else {}
        content, payment = self.document.content, self.document.payment
        for before, after in changes:
            content, payment = content.replace(before, after), payment.replace(before, after)
        return Document({**old, **dated, **paid}, content, payment)


def _patterns(ctx: Context) -> list[_Pattern]:
    columns = [c for c in Invoice.__table__.c if c.name != "id"]
    content, payment = InvoiceSnapshot.content, InvoicePayment.content
    rows = ctx.session.execute(
        ctx.rows(*columns, content.label("content"), payment.label("payment"), also=(Account,))
        .join_from(Invoice, InvoiceSnapshot, InvoiceSnapshot.invoice_id == Invoice.id)
        .join(InvoicePayment, InvoicePayment.invoice_id == Invoice.id)
        .join(Account, Account.id == Invoice.account_id)
        .where(Account.number == NUMBER)
        .order_by(Invoice.id)
    ).mappings()
    found = map(dict, rows)
    return [_Pattern(Document(row, row.pop("content"), row.pop("payment"))) for row in found]
