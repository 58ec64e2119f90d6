"""Writing a checked file: one transaction, Core inserts, everything or nothing."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from app.errors import Invalid
from app.models.account import Account, Membership
from app.models.house import PortalSetting
from app.models.people import ConfirmedEmail, StaffMember, User, UserEmail
from app.models.service import Product, Service
from app.portal.rights import STAFF_ROLES
from app.rules.accounts import make_findable
from app.rules.auth.passwords import hash_password
from app.rules.core import Context, audit
from app.rules.core.listing import minor
from app.rules.importing.bulk import insert_ids, insert_rows, keys
from app.rules.importing.checking import Plan, make_plan
from app.rules.importing.documents_writing import write_invoices
from app.rules.importing.reading import Import
from app.rules.importing.records import AccountRecord, ServiceRecord, UserRecord


@dataclass(frozen=True)
class Report:
    """What an import did: type -> how many records are new, and how many existed already."""

    written: Mapping[str, int]
    unchanged: Mapping[str, int]


def apply(ctx: Context, file: Import) -> Report:
    """Check a file and write it in the transaction of ``ctx``, which the caller commits.

    Raises :class:`Invalid` (``import_problems``) before anything is written when a line is wrong.
    """
    return write(ctx, make_plan(ctx, file))


def write(ctx: Context, plan: Plan) -> Report:
    """Write what was checked, in the transaction that it was checked in."""
    if plan.problems:
        raise Invalid("import_problems", count=len(plan.problems))
    written = {
        "portal": _portal(ctx, plan),
        "product": _products(ctx, plan),
        "user": _users(ctx, plan),
        "account": _accounts(ctx, plan),
        "service": _services(ctx, plan),
        "invoice": write_invoices(ctx, plan),
    }
    if any(written.values()):
        audit.record(ctx, "import", 0, written)
    unchanged = Counter(outcome.type for outcome in plan.outcomes if not outcome.new)
    return Report(written, {name: unchanged[name] for name in written})


def _portal(ctx: Context, plan: Plan) -> int:
    portal = plan.scene.portal
    if portal is None or plan.scene.known.seller is not None:
        return 0
    settings = {
        "portal": {"name": portal.name},
        "seller": portal.seller.model_dump(mode="json"),
        "billing": portal.billing.model_dump(mode="json"),
    }
    for key, value in settings.items():
        upsert = ctx.database.upsert(PortalSetting).values(key=key, value=value)
        ctx.session.execute(
            upsert.on_conflict_do_update(index_elements=["key"], set_={"value": value})
        )
    return 1


def _products(ctx: Context, plan: Plan) -> int:
    records = [
        e.record for k, e in plan.scene.products.items() if k not in plan.scene.known.products
    ]
    insert_rows(
        ctx,
        Product,
        [
            {
                "code": record.code,
                "name": record.name,
                "group": record.group,
                "description": record.description,
                "addon": record.addon,
                "price_cents": minor(record.price),
                "currency": "EUR",
                "term": record.term.value,
                "vat_bp": minor(record.vat),
            }
            for record in records
        ],
    )
    return len(records)


def _users(ctx: Context, plan: Plan) -> int:
    records = [e.record for k, e in plan.scene.users.items() if k not in plan.scene.known.users]
    ids = insert_ids(ctx, User, [_user(ctx, record) for record in records])
    people = list(zip(ids, records, strict=True))
    insert_rows(
        ctx,
        UserEmail,
        [
            {
                "user_id": key,
                "address": record.email,
                "folded": record.key,
                "main": True,
                "confirmed_at": ctx.now,
                "code_tries": 0,
            }
            for key, record in people
        ],
    )
    insert_rows(ctx, ConfirmedEmail, [{"folded": r.key, "user_id": key} for key, r in people])
    insert_rows(
        ctx,
        StaffMember,
        [
            {"user_id": key, "role": r.staff, "rights": " ".join(sorted(STAFF_ROLES[r.staff]))}
            for key, r in people
            if r.staff
        ],
    )
    return len(records)


def _user(ctx: Context, record: UserRecord) -> dict[str, Any]:
    return {
        "name": record.name,
        "language": record.language,
        "password_hash": hash_password(ctx.world, record.password) if record.password else "",
        "password_changed_at": ctx.now,
        "created_at": ctx.now,
        "version": 1,
        "totp_last_step": 0,
        "second_factor_failures": 0,
    }


def _accounts(ctx: Context, plan: Plan) -> int:
    known = plan.scene.known
    records = [e.record for k, e in plan.scene.accounts.items() if k not in known.accounts]
    ids = insert_ids(ctx, Account, [_account(ctx, record) for record in records])
    make_findable(ctx, zip(ids, records, strict=True))
    users = keys(ctx, ConfirmedEmail.folded, ConfirmedEmail.user_id) if records else {}
    insert_rows(
        ctx,
        Membership,
        [
            {
                "account_id": key,
                "user_id": users[member.user.casefold()],
                "owner": member.owner,
                "rights": member.words,
            }
            for key, record in zip(ids, records, strict=True)
            for member in record.members
        ],
    )
    return len(records)


def _account(ctx: Context, record: AccountRecord) -> dict[str, Any]:
    facts = record.model_dump(exclude={"type", "members", "payment_method"})
    return facts | {
        "payment_method": record.payment_method.value,
        "created_at": ctx.now,
        "version": 1,
    }


def _services(ctx: Context, plan: Plan) -> int:
    known = plan.scene.known
    records = [e.record for k, e in plan.scene.services.items() if k not in known.services]
    if not records:
        return 0
    accounts = keys(ctx, Account.number, Account.id)
    products = {row.code: row for row in ctx.session.execute(ctx.rows(*Product.__table__.c))}
    rows = [
        _service(record, accounts[record.account], products[record.product]) for record in records
    ]
    insert_rows(ctx, Service, rows)
    return len(records)


def _service(record: ServiceRecord, account_id: int, product: Any) -> dict[str, Any]:
    return {
        "account_id": account_id,
        "external_id": record.id,
        "product_id": product.id,
        "label": record.label,
        "state": record.state.value,
        "price_cents": product.price_cents if record.price is None else minor(record.price),
        "term": record.term.value if record.term else product.term,
        "vat_bp": product.vat_bp if record.vat is None else minor(record.vat),
        "started_on": record.started_on,
        "next_due_on": record.next_due_on,
        "ends_on": record.ends_on,
        "included_minutes": record.included_minutes,
        "payment_method": record.payment_method.value if record.payment_method else "",
    }
