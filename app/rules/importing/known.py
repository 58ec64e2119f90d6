"""What the database already holds of the things that a file names."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Select

from app.models.account import Account
from app.models.house import PortalSetting
from app.models.invoice import Invoice, InvoicePayment, InvoiceSnapshot
from app.models.people import ConfirmedEmail
from app.models.service import Product, Service
from app.portal.snapshot import Seller
from app.rules.core import Context
from app.rules.importing.reading import Import
from app.rules.importing.records import (
    AccountRecord,
    InvoiceRecord,
    ProductRecord,
    Record,
    ServiceRecord,
    UserRecord,
)

_CHUNK = 500
"""Keys asked for at once: a statement takes a limited number of parameters."""


@dataclass(frozen=True)
class KnownInvoice:
    """An issued document: its list row's facts, content and first payment part."""

    id: int
    account_id: int
    kind: str
    issued_on: date
    state: str
    total_cents: int
    related_id: int | None
    content: str
    payment: str
    """Version 1: what the import wrote, whatever was chosen since."""


@dataclass(frozen=True)
class Known:
    """What exists, by the keys that files use."""

    products: dict[str, Any]
    """Code -> row of id, price_cents, term, vat_bp."""
    users: dict[str, int]
    accounts: dict[str, Any]
    """Number -> row with name and address."""
    services: dict[str, Any]
    """External id -> row of id and its account's number."""
    invoices: dict[str, KnownInvoice]
    seller: Seller | None

    def by_type(self, kind: type[Record]) -> Mapping[str, object]:
        """Return what exists of a type of record, by its key."""
        found: dict[type[Record], Mapping[str, object]] = {
            ProductRecord: self.products,
            UserRecord: self.users,
            AccountRecord: self.accounts,
            ServiceRecord: self.services,
            InvoiceRecord: self.invoices,
        }
        return found[kind]


def look_up(ctx: Context, file: Import) -> Known:
    """Ask the database for everything that ``file`` names; needs the house's eyes."""
    accounts = {entry.record.number for entry in file.of(AccountRecord)}
    services = {entry.record.id for entry in file.of(ServiceRecord)}
    products = {entry.record.code for entry in file.of(ProductRecord)}
    users = {entry.record.key for entry in file.of(UserRecord)}
    numbers: set[str] = set()
    for service in (entry.record for entry in file.of(ServiceRecord)):
        accounts.add(service.account)
        products.add(service.product)
    for entry in file.of(AccountRecord):
        users |= {member.user.casefold() for member in entry.record.members}
    for invoice in (entry.record for entry in file.of(InvoiceRecord)):
        accounts.add(invoice.account)
        services |= {line.service for line in invoice.lines if line.service}
        numbers |= {invoice.number, invoice.cancels or invoice.number}
    return Known(
        products=_by_key(
            ctx,
            Product.code,
            products,
            Product.id,
            Product.price_cents,
            Product.term,
            Product.vat_bp,
        ),
        users={
            k: r.user_id
            for k, r in _by_key(ctx, ConfirmedEmail.folded, users, ConfirmedEmail.user_id).items()
        },
        accounts=_by_key(
            ctx,
            Account.number,
            accounts,
            Account.id,
            Account.company,
            Account.person,
            Account.street,
            Account.postcode,
            Account.city,
            Account.country,
            Account.vat_id,
            Account.email,
        ),
        services=_services(ctx, services),
        invoices=_invoices(ctx, numbers),
        seller=_seller(ctx),
    )


def _by_key(ctx: Context, key: Any, wanted: Iterable[str], *columns: Any) -> dict[str, Any]:
    return _chunked(ctx, ctx.rows(key, *columns), key, wanted)


def _chunked(
    ctx: Context, statement: Select[Any], key: Any, wanted: Iterable[Any]
) -> dict[Any, Any]:
    found: dict[Any, Any] = {}
    ordered = sorted(wanted)
    for start in range(0, len(ordered), _CHUNK):
        rows = ctx.session.execute(statement.where(key.in_(ordered[start : start + _CHUNK])))
        found |= {row[0]: row for row in rows}
    return found


def _services(ctx: Context, wanted: Iterable[str]) -> dict[str, Any]:
    statement = ctx.rows(Service.external_id, Service.id, Account.number).join_from(
        Service, Account, Account.id == Service.account_id
    )
    return _chunked(ctx, statement, Service.external_id, wanted)


def _invoices(ctx: Context, numbers: set[str]) -> dict[str, KnownInvoice]:
    rows = _by_key(
        ctx,
        Invoice.number,
        numbers,
        Invoice.id,
        Invoice.account_id,
        Invoice.kind,
        Invoice.issued_on,
        Invoice.state,
        Invoice.total_cents,
        Invoice.related_id,
    )
    contents = _chunked(
        ctx,
        ctx.rows(InvoiceSnapshot.invoice_id, InvoiceSnapshot.content, InvoicePayment.content)
        .join_from(
            InvoiceSnapshot,
            InvoicePayment,
            InvoicePayment.invoice_id == InvoiceSnapshot.invoice_id,
        )
        .where(InvoicePayment.version == 1),
        InvoiceSnapshot.invoice_id,
        {row.id for row in rows.values()},
    )
    return {number: KnownInvoice(*row[1:], *contents[row.id][1:]) for number, row in rows.items()}


def _seller(ctx: Context) -> Seller | None:
    facts = ctx.session.scalar(ctx.rows(PortalSetting.value).where(PortalSetting.key == "seller"))
    return Seller.model_validate(facts) if facts else None
