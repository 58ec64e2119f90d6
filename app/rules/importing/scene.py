"""What a file is checked against: its own records by key, and what the database holds."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from app.portal.invoices import InvoiceKind
from app.portal.snapshot import Seller
from app.rules.importing.known import Known
from app.rules.importing.problems import Problem
from app.rules.importing.reading import Entry, Import
from app.rules.importing.records import (
    AccountRecord,
    InvoiceRecord,
    PortalRecord,
    ProductRecord,
    Record,
    ServiceRecord,
    UserRecord,
)


@dataclass(frozen=True)
class Scene:
    """The records of a file, the first of each key, beside what is known already."""

    today: date
    known: Known
    portal: PortalRecord | None
    products: Mapping[str, Entry[ProductRecord]]
    users: Mapping[str, Entry[UserRecord]]
    accounts: Mapping[str, Entry[AccountRecord]]
    services: Mapping[str, Entry[ServiceRecord]]
    invoices: Mapping[str, Entry[InvoiceRecord]]
    stornos: Mapping[str, int]
    """Number of a cancelled invoice -> line of the first Storno that takes it back."""
    spoiled: frozenset[tuple[type[Record], str]]
    """What stands in the file, but is wrong: it is there for those who refer to it."""

    @property
    def seller(self) -> Seller | None:
        """Who issues: the file's portal, else the database's."""
        return self.portal.seller if self.portal else self.known.seller

    def known_already(self, record: Record) -> bool:
        """Tell whether the portal has a record already; it stays as it is."""
        if isinstance(record, PortalRecord):
            return self.known.seller is not None
        return record.key in self.known.by_type(type(record))

    def has_product(self, code: str) -> bool:
        """Tell whether a product exists or will."""
        there = code in self.products or code in self.known.products
        return there or (ProductRecord, code) in self.spoiled

    def has_user(self, email: str) -> bool:
        """Tell whether a login exists or will."""
        key = email.casefold()
        there = key in self.users or key in self.known.users
        return there or (UserRecord, key) in self.spoiled

    def has_account(self, number: str) -> bool:
        """Tell whether an account exists or will."""
        there = number in self.accounts or number in self.known.accounts
        return there or (AccountRecord, number) in self.spoiled

    def account_of_service(self, mark: str) -> str | None:
        """Return the number of the account that a service belongs to; None: there is no such."""
        entry = self.services.get(mark)
        if entry is not None:
            return entry.record.account
        row = self.known.services.get(mark)
        return None if row is None else str(row.number)


def make_scene(file: Import, known: Known, today: date) -> Scene:
    """Sort the records of a file by type and key."""
    portals = file.of(PortalRecord)
    stornos: dict[str, int] = {}
    for entry in file.of(InvoiceRecord):
        if entry.record.kind is InvoiceKind.STORNO and entry.record.cancels is not None:
            stornos.setdefault(entry.record.cancels, entry.line)
    return Scene(
        today=today,
        known=known,
        portal=portals[0].record if portals else None,
        products=_first(file.of(ProductRecord)),
        users=_first(file.of(UserRecord)),
        accounts=_first(file.of(AccountRecord)),
        services=_first(file.of(ServiceRecord)),
        invoices=_first(file.of(InvoiceRecord)),
        stornos=stornos,
        spoiled=file.spoiled,
    )


def _first(entries: list[Entry[Any]]) -> dict[str, Entry[Any]]:
    found: dict[str, Entry[Any]] = {}
    for entry in entries:
        found.setdefault(entry.record.key, entry)
    return found


def duplicates(file: Import) -> Iterator[Problem]:
    """Yield what stands in a file twice; the first one counts."""
    seen: dict[tuple[type[Record], str], int] = {}
    for entry in file.entries:
        place = seen.setdefault((type(entry.record), entry.record.key), entry.line)
        if place != entry.line:
            yield Problem(entry.line, "duplicate", {"key": entry.record.key, "first": str(place)})
