"""Checking a whole file: nothing is written while a single line is wrong."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from app.portal.invoices import InvoiceKind
from app.portal.snapshot import Party, PaymentPart, Preceding, Snapshot
from app.rules.core import Context
from app.rules.importing import people
from app.rules.importing.documents import Wrong, party, payment_of, snapshot_of
from app.rules.importing.invoices import invoice_problems
from app.rules.importing.known import KnownInvoice, look_up
from app.rules.importing.problems import Problem
from app.rules.importing.reading import Entry, Import
from app.rules.importing.records import Buyer, InvoiceRecord
from app.rules.importing.scene import Scene, duplicates, make_scene


@dataclass(frozen=True)
class Prepared:
    """A document that is ready to be stored."""

    record: InvoiceRecord
    snapshot: Snapshot
    payment: PaymentPart


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
    if scene.seller is None:
        found.append(Problem(0, "no_seller"))
    ready: list[Prepared] = []
    same = 0
    for entry in scene.invoices.values():
        wrong = list(invoice_problems(scene, entry))
        if not wrong and scene.seller is not None:
            try:
                prepared = _prepared(scene, entry.record)
            except Wrong as error:
                wrong.append(Problem(entry.line, error.code, error.params))
            else:
                existing = known.invoices.get(entry.record.number)
                if existing is None:
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


def _prepared(scene: Scene, record: InvoiceRecord) -> Prepared:
    existing = scene.known.invoices.get(record.number)
    before = Snapshot.model_validate_json(existing.content) if existing else None
    seller = before.seller if before else scene.seller
    assert seller is not None
    # Who the parties were is frozen; an address that was changed since makes no difference.
    buyer = before.buyer if before and record.buyer is None else _buyer(scene, record)
    snapshot = snapshot_of(record, seller, buyer, _preceding(scene, record))
    return Prepared(record, snapshot, payment_of(record, snapshot))


def _buyer(scene: Scene, record: InvoiceRecord) -> Party:
    entry = scene.accounts.get(record.account)
    row: Any = entry.record if entry else scene.known.accounts[record.account]
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
    issued = entry.record.issued_on if entry else scene.known.invoices[record.cancels].issued_on
    return Preceding(number=record.cancels, issued=issued)


def _differences(
    entry: Entry[InvoiceRecord], prepared: Prepared, existing: KnownInvoice
) -> Iterator[Problem]:
    params = {"number": entry.record.number}
    if prepared.snapshot.canonical().decode() != existing.content:
        yield Problem(entry.line, "invoice_differs", params)
    elif prepared.payment.canonical().decode() != existing.payment:
        yield Problem(entry.line, "payment_differs", params)
