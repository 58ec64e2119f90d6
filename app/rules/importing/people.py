"""Checks of everything but documents: logins, accounts with members, services."""

from collections.abc import Iterator

from app.rules.importing.problems import Problem
from app.rules.importing.reading import Entry
from app.rules.importing.records import (
    AccountRecord,
    ServiceRecord,
    ServiceState,
    Term,
)
from app.rules.importing.scene import Scene


def problems(scene: Scene) -> Iterator[Problem]:
    """Yield what is wrong with accounts and services."""
    for account in scene.accounts.values():
        yield from _account(scene, account)
    for service in scene.services.values():
        yield from _service(scene, service)


def _account(scene: Scene, entry: Entry[AccountRecord]) -> Iterator[Problem]:
    members = entry.record.members
    owners = sum(member.owner for member in members)
    if members and owners != 1:
        yield Problem(entry.line, "one_owner", {"count": str(owners)})
    seen: set[str] = set()
    for member in members:
        if not scene.has_user(member.user):
            yield Problem(entry.line, "unknown_user", {"email": member.user})
        if member.user.casefold() in seen:
            yield Problem(entry.line, "member_twice", {"email": member.user})
        seen.add(member.user.casefold())


def _service(scene: Scene, entry: Entry[ServiceRecord]) -> Iterator[Problem]:
    service = entry.record
    if not scene.has_account(service.account):
        yield Problem(entry.line, "unknown_account", {"number": service.account})
    if not scene.has_product(service.product):
        yield Problem(entry.line, "unknown_product", {"code": service.product})
        return
    if service.next_due_on is None and _is_billed(scene, service):
        yield Problem(entry.line, "due_day_missing")
    if service.next_due_on is not None and service.next_due_on < service.started_on:
        yield Problem(entry.line, "due_before_start")
    if service.ends_on is not None and service.ends_on < service.started_on:
        yield Problem(entry.line, "end_before_start")
    if service.state is ServiceState.ENDED and service.ends_on is None:
        yield Problem(entry.line, "end_missing")


def _is_billed(scene: Scene, service: ServiceRecord) -> bool:
    product = scene.products.get(service.product)
    known = scene.known.products.get(service.product)
    row = product.record if product else known
    term = service.term or (row.term if row else Term.ONCE)
    return service.state is ServiceState.ACTIVE and term != Term.ONCE
