"""The demo hoster: made by the portal's own operations, with a clock that walks three years.

Every invoice is issued on its day, so numbers, snapshots, hashes and PDFs are exactly what a real
portal would hold. Deterministic but for ids and tokens; dates are relative to the day of creation.
"""

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from typing import Any, Final

from app.models.account import Account, Membership
from app.models.database import Database
from app.models.guard import Scope
from app.models.house import PortalSetting
from app.models.invoice import Invoice
from app.models.people import ConfirmedEmail, StaffMember, User, UserEmail
from app.models.service import Product, Service
from app.portal.invoices import CancelInvoice, IssueInvoice, NewLine
from app.portal.rights import MEMBER_SETS, STAFF_ROLES
from app.portal.snapshot import PaymentPart, State, Unit
from app.rules.auth.passwords import hash_password
from app.rules.core import Caller, Context, Dispatcher, World
from app.rules.core.actors import SYSTEM
from app.rules.invoices import store
from app.rules.invoices.renewals import add_months
from app.rules.menus import load
from resources import resource

MONTHS: Final = 36


def create_demo(database: Database, world: World) -> None:
    """Fill an empty database with the demo hoster; takes seconds."""
    load()
    database.migrate()
    facts: dict[str, Any] = json.loads(
        resource("data", "demo", "hoster.json").read_text(encoding="utf-8")
    )
    people: list[dict[str, str]] = json.loads(
        resource("data", "demo", "people.json").read_text(encoding="utf-8")
    )
    ids = _in_house(database, world, lambda ctx: _people(ctx, facts, people))
    for months in range(MONTHS, -1, -1):
        _month(database, world, months, ids, facts)
    _in_house(database, world, lambda ctx: _settle(ctx, ids["K-10042"]))
    _cancel_one(database, world, ids["K-10042"])


def _in_house(database: Database, world: World, work: Callable[[Context], Any]) -> Any:
    with database.session(write=True) as session:
        database.enter(session, Scope(house=True))
        ctx = Context(database, session, world, SYSTEM, Caller(system=True), world.clock())
        result = work(ctx)
        session.commit()
    return result


def _people(ctx: Context, facts: dict[str, Any], people: list[dict[str, str]]) -> dict[str, int]:
    for key in ("portal", "seller", "billing"):
        ctx.add(PortalSetting(key=key, value=facts[key]))
    accounts = {a["number"]: Account(created_at=ctx.now, **a) for a in facts["accounts"]}
    users = {p["email"]: _user(ctx, p) for p in people}
    for row in (*accounts.values(), *users.values()):
        ctx.add(row)
    ctx.session.flush()
    for person in people:
        _addresses(ctx, users[person["email"]].id, person["email"])
    _rights(ctx, facts, accounts, users)
    _services(ctx, facts, accounts["K-10042"].id)
    return {number: account.id for number, account in accounts.items()}


def _user(ctx: Context, person: dict[str, str]) -> User:
    return User(
        name=person["name"],
        password_hash=hash_password(ctx.world, person["password"]),
        password_changed_at=ctx.now,
        created_at=ctx.now,
    )


def _addresses(ctx: Context, user_id: int, email: str) -> None:
    folded = email.casefold()
    ctx.add(
        UserEmail(user_id=user_id, address=email, folded=folded, main=True, confirmed_at=ctx.now)
    )
    ctx.add(ConfirmedEmail(user_id=user_id, folded=folded))


def _rights(
    ctx: Context,
    facts: dict[str, Any],
    accounts: dict[str, Account],
    users: dict[str, User],
) -> None:
    for member in facts["members"]:
        ctx.add(
            Membership(
                account_id=accounts[member["account"]].id,
                user_id=users[member["email"]].id,
                owner=member["set"] == "owner",
                rights=" ".join(sorted(MEMBER_SETS.get(member["set"], ()))),
            )
        )
    for staff in facts["staff"]:
        ctx.add(
            StaffMember(
                user_id=users[staff["email"]].id,
                role=staff["role"],
                rights=" ".join(sorted(STAFF_ROLES[staff["role"]])),
            )
        )


def _services(ctx: Context, facts: dict[str, Any], account_id: int) -> None:
    first = add_months(ctx.today.replace(day=1), 1, 1)
    for place, product in enumerate(facts["products"]):
        row = Product(vat_bp=1900, **{k: v for k, v in product.items() if k != "label"})
        ctx.add(row)
        ctx.session.flush()
        if "label" in product:
            ctx.add(
                Service(
                    account_id=account_id,
                    external_id=f"demo-{place}",
                    product_id=row.id,
                    label=product["label"],
                    state="active",
                    price_cents=row.price_cents,
                    term=row.term,
                    vat_bp=row.vat_bp,
                    started_on=ctx.today - timedelta(days=30 * MONTHS),
                    next_due_on=first + timedelta(days=place % 20),
                )
            )


def _month(
    database: Database, world: World, months: int, ids: dict[str, int], facts: dict[str, Any]
) -> None:
    day = add_months(world.today().replace(day=1), -months, 1)
    at = datetime.combine(day, time(8, 0), UTC)
    then = Dispatcher(database, replace(world, clock=lambda: min(at, world.clock())))
    for number, account_id in ids.items():
        lines = _lines(facts["bills"][number], months, day)
        then.call(IssueInvoice(account_id=account_id, lines=lines), Caller(system=True))


def _lines(bill: list[dict[str, Any]], months: int, day: date) -> tuple[NewLine, ...]:
    return tuple(
        NewLine(
            name=line["name"],
            description=line.get("description", ""),
            price=Decimal(line["price"]),
            unit=Unit.MONTH,
            start=day,
            end=add_months(day, 1, 1) - timedelta(days=1),
        )
        for line in bill
        if months % int(line.get("every", 1)) == 0
    )


def _settle(ctx: Context, account_id: int) -> None:
    """Give the past its states: paid, but for the newest and four special ones."""
    invoices = ctx.session.scalars(ctx.rows(Invoice).order_by(Invoice.id)).all()
    mine = [invoice for invoice in invoices if invoice.account_id == account_id]
    special = {
        mine[-1].id: State.OPEN,
        mine[-2].id: State.OPEN,
        mine[-3].id: State.PENDING,
        mine[-8].id: State.OPEN,
        mine[-15].id: State.REFUNDED,
        mine[-20].id: State.COLLECTION,
    }
    for invoice in invoices:
        _pay(ctx, invoice, special.get(invoice.id, State.PAID))


def _pay(ctx: Context, invoice: Invoice, state: State) -> None:
    before = store.read_payment(ctx, invoice.id)
    if state is State.OPEN or before is None:
        return
    snapshot = store.read_snapshot(ctx, invoice.id)
    settled = state in (State.PAID, State.REFUNDED)
    paid_on = invoice.issued_on + timedelta(days=9) if settled else None
    facts = before.model_dump() | {
        "version": before.version + 1,
        "state": state,
        "amount_due": Decimal("0.00") if settled else before.amount_due,
        "amount_paid": snapshot.totals.due if settled else Decimal("0.00"),
        "paid_on": paid_on,
    }
    payment = PaymentPart.model_validate(facts)
    store.keep_payment(ctx, invoice, payment)
    store.keep_document(ctx, invoice, snapshot, payment)
    invoice.state, invoice.paid_on = state.value, paid_on
    invoice.version += 1


def _cancel_one(database: Database, world: World, account_id: int) -> None:
    found = _in_house(
        database,
        world,
        lambda ctx: ctx.session.execute(
            ctx.rows(Invoice.id, Invoice.version)
            .where(Invoice.account_id == account_id, Invoice.state == "open")
            .order_by(Invoice.id)
        ).first(),
    )
    Dispatcher(database, world).call(
        CancelInvoice(invoice_id=found.id, version=found.version), Caller(system=True)
    )
