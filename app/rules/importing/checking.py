"""Checking a whole file: nothing is written while a single line is wrong."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

from app.portal.invoices import InvoiceKind
from app.portal.snapshot import Address, Party, PaymentPart, Preceding, Seller, Snapshot
from app.rules.core import Context
from app.rules.importing import people
from app.rules.importing.documents import Wrong, party, payment_of, snapshot_of
from app.rules.importing.invoices import invoice_problems
from app.rules.importing.known import KnownInvoice, look_up
from app.rules.importing.problems import Problem
from app.rules.importing.reading import Entry, Import
from app.rules.importing.records import NAMES, Buyer, InvoiceRecord, PortalRecord, Record
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
class Outcome:
    """What becomes of a line that is right: it is new, or the portal has it already."""

    line: int
    type: str
    key: str
    new: bool


@dataclass(frozen=True)
class Plan:
    """What an import would do: nothing while there are problems."""

    problems: tuple[Problem, ...]
    scene: Scene
    invoices: tuple[Prepared, ...]
    outcomes: tuple[Outcome, ...]


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
    for entry in scene.invoices.values():
        wrong, prepared = _checked(scene, entry)
        existing = known.invoices.get(entry.record.number)
        if prepared is None:
            pass
        elif existing is None:
            ready.append(prepared)
        else:
            wrong += _differences(entry, prepared, existing)
        found += wrong
    return Plan(
        problems=tuple(sorted(found)),
        scene=scene,
        invoices=tuple(ready),
        outcomes=tuple(_outcome(scene, entry) for entry in file.entries),
    )


def _outcome(scene: Scene, entry: Entry[Record]) -> Outcome:
    record = entry.record
    key = record.name if isinstance(record, PortalRecord) else record.key
    return Outcome(entry.line, NAMES[type(record)], key, not scene.known_already(record))


def _checked(scene: Scene, entry: Entry[InvoiceRecord]) -> tuple[list[Problem], Prepared | None]:
    wrong = list(invoice_problems(scene, entry))
    try:
        prepared = _prepared(scene, entry.record)
    except Wrong as error:
        wrong.append(Problem(entry.line, error.code, error.params))
        return wrong, None
    return wrong, None if wrong else prepared


def _prepared(scene: Scene, record: InvoiceRecord) -> Prepared:
    existing = scene.known.invoices.get(record.number)
    before = Snapshot.model_validate_json(existing.content) if existing else None
    # Who the parties were is frozen; an address that was changed since makes no difference.
    buyer = before.buyer if before and record.buyer is None else _buyer(scene, record)
    seller = before.seller if before else scene.seller or _NO_SELLER
    snapshot = snapshot_of(record, seller, buyer, _preceding(scene, record))
    payment = payment_of(record, snapshot)
    return Prepared(
        record, snapshot, payment, snapshot.canonical().decode(), payment.canonical().decode()
    )


# They stand in for what is missing or wrong, so that everything else is checked all the same:
# nothing is written of a file in which they are needed.
_NO_SELLER: Final = Seller(
    name="?",
    address=Address(street="?", city="?", country="DE"),
    tax_number="?",
    iban="DE89370400440532013000",
)
_NO_BUYER: Final = Buyer(person="?", street="?", city="?")


def _buyer(scene: Scene, record: InvoiceRecord) -> Party:
    entry = scene.accounts.get(record.account)
    row: Any = entry.record if entry else scene.known.accounts.get(record.account)
    if row is None:
        return party(_NO_BUYER, record.account, "")
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
