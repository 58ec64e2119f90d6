"""Checking a whole file: nothing is written while a single line is wrong."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from app.portal.invoices import InvoiceKind
from app.portal.snapshot import Party, PaymentPart, Preceding, Seller, Snapshot
from app.rules.core import Context
from app.rules.importing import people
from app.rules.importing.documents import (
    Amounts,
    Wrong,
    amounts_of,
    party,
    payment_of,
    snapshot_of,
)
from app.rules.importing.invoices import invoice_problems
from app.rules.importing.known import KnownInvoice, look_up
from app.rules.importing.problems import Problem
from app.rules.importing.reading import Entry, Import
from app.rules.importing.records import Buyer, InvoiceRecord, PortalRecord
from app.rules.importing.scene import Scene, duplicates, make_scene


@dataclass(frozen=True)
class Prepared:
    """A document that is ready to be stored."""

    record: InvoiceRecord
    snapshot: Snapshot
    payment: PaymentPart
    content: str
    """The snapshot as it is stored."""
    payment_content: str


@dataclass(frozen=True)
class Plan:
    """What an import would do: nothing while there are problems."""

    problems: tuple[Problem, ...]
    scene: Scene
    invoices: tuple[Prepared, ...]
    unchanged: Mapping[str, int]
    """Type -> how many records exist already; they stay as they are."""


def check(ctx: Context, file: Import) -> list[Problem]:
    """Return everything that is wrong with ``file``, by line; writes nothing."""
    return list(make_plan(ctx, file).problems)


def make_plan(ctx: Context, file: Import) -> Plan:
    """Check a file against itself and the database; needs the house's eyes."""
    known = look_up(ctx, file)
    scene = make_scene(file, known, ctx.today)
    found = [*file.problems, *duplicates(file), *people.problems(scene)]
    if scene.seller is None and not any(kind is PortalRecord for kind, _ in file.spoiled):
        found.append(Problem(0, "no_seller"))
    ready: list[Prepared] = []
    same = 0
    for entry in scene.invoices.values():
        wrong, prepared = _checked(scene, entry)
        existing = known.invoices.get(entry.record.number)
        if prepared is None:
            pass
        elif existing is None:
            ready.append(prepared)
        else:
            wrong += _differences(entry, prepared, existing)
            same += 1
        found += wrong
    return Plan(
        problems=tuple(sorted(found)),
        scene=scene,
        invoices=tuple(ready),
        unchanged={**people.unchanged(scene), "invoice": same},
    )


def _checked(scene: Scene, entry: Entry[InvoiceRecord]) -> tuple[list[Problem], Prepared | None]:
    wrong = list(invoice_problems(scene, entry))
    try:
        amounts = amounts_of(entry.record)
        if wrong or scene.seller is None:
            return wrong, None
        return [], _prepared(scene, entry.record, amounts, scene.seller)
    except Wrong as error:
        return [*wrong, Problem(entry.line, error.code, error.params)], None


def _prepared(scene: Scene, record: InvoiceRecord, amounts: Amounts, seller: Seller) -> Prepared:
    existing = scene.known.invoices.get(record.number)
    before = Snapshot.model_validate_json(existing.content) if existing else None
    # Who the parties were is frozen; an address that was changed since makes no difference.
    buyer = before.buyer if before and record.buyer is None else _buyer(scene, record)
    issuer = before.seller if before else seller
    snapshot = snapshot_of(record, amounts, issuer, buyer, _preceding(scene, record))
    payment = payment_of(record, snapshot)
    return Prepared(
        record, snapshot, payment, snapshot.canonical().decode(), payment.canonical().decode()
    )


_UNREAD = Buyer(person="?", street="?", city="?")
"""Stands in for an account whose own line is wrong; nothing is written in that case."""


def _buyer(scene: Scene, record: InvoiceRecord) -> Party:
    entry = scene.accounts.get(record.account)
    row: Any = entry.record if entry else scene.known.accounts.get(record.account)
    if row is None:
        return party(_UNREAD, record.account, "")
    buyer = record.buyer or Buyer(
        company=row.company,
        person=row.person,
        street=row.street,
        postcode=row.postcode,
        city=row.city,
        country=row.country,
        vat_id=row.vat_id,
    )
    return party(buyer, record.account, row.email)


def _preceding(scene: Scene, record: InvoiceRecord) -> Preceding | None:
    if record.kind is not InvoiceKind.STORNO or record.cancels is None:
        return None
    entry = scene.invoices.get(record.cancels)
    known = scene.known.invoices.get(record.cancels)
    cancelled = entry.record if entry else known
    # What it cancels may stand in a line that is wrong; then nothing is written anyhow.
    issued = cancelled.issued_on if cancelled else record.issued_on
    return Preceding(number=record.cancels, issued=issued)


def _differences(
    entry: Entry[InvoiceRecord], prepared: Prepared, existing: KnownInvoice
) -> Iterator[Problem]:
    params = {"number": entry.record.number}
    if prepared.content != existing.content:
        yield Problem(entry.line, "invoice_differs", params)
    elif prepared.payment_content != existing.payment:
        yield Problem(entry.line, "payment_differs", params)
