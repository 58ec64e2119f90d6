"""One customer whole, as staff sees them; and beginning to look at the portal as they do."""

from typing import Any, Final

from sqlalchemy import func

from app.models.account import Account, Invitation, Membership
from app.models.invoice import Invoice
from app.models.people import Session, User, UserEmail
from app.models.service import Product, Service
from app.portal.auth import AccountAccess
from app.portal.desk.customers import (
    CustomerDetail,
    InvoiceLine,
    MemberFacts,
    OpenInvitation,
    ReadCustomer,
    ServiceLine,
    ViewAsCustomer,
)
from app.portal.rights import OWNER_RIGHTS
from app.portal.snapshot import Method, State
from app.rules.core import Context, handles
from app.rules.core.actors import member_rights, rights_of
from app.rules.core.listing import units
from app.rules.customers.lists import row_of

_SERVICES: Final = 100
_INVOICES: Final = 10
_FACTS: Final = (
    "version", "company", "person", "street", "postcode", "city", "country", "vat_id", "email",
    "language",
)  # fmt: skip


@handles(ReadCustomer)
def read_customer(ctx: Context, query: ReadCustomer) -> CustomerDetail:
    """Read one customer."""
    return customer(ctx, ctx.find(Account, query.account_id))


@handles(ViewAsCustomer)
def view_as_customer(ctx: Context, command: ViewAsCustomer) -> AccountAccess:
    """Say what is to be looked at; the call itself is the trace, on the account's own chain."""
    account = ctx.find(Account, command.account_id)
    ctx.audit_chain = account.id
    return AccountAccess(
        id=account.id,
        number=account.number,
        name=account.company or account.person,
        owner=False,
        rights=OWNER_RIGHTS,
    )


def customer(ctx: Context, account: Account) -> CustomerDetail:
    """Gather everything that staff is shown of a customer."""
    ctx.session.flush()
    return CustomerDetail(
        row=row_of(ctx, account.id),
        **{name: getattr(account, name) for name in _FACTS},
        payment_method=Method(account.payment_method),
        members=_members(ctx, account.id),
        invitations=_invitations(ctx, account.id),
        services=_services(ctx, account.id),
        invoices=_invoices(ctx, account.id),
    )


def _members(ctx: Context, account_id: int) -> tuple[MemberFacts, ...]:
    seen = (
        ctx.rows(func.max(Session.last_seen))
        .where(Session.user_id == Membership.user_id)
        .correlate(Membership)
        .scalar_subquery()
    )
    rows = ctx.session.execute(
        ctx.rows(
            Membership.user_id,
            Membership.owner,
            Membership.rights,
            User.name,
            User.totp_since,
            UserEmail.address,
            seen.label("seen"),
        )
        .join_from(Membership, User, User.id == Membership.user_id)
        .join(UserEmail, (UserEmail.user_id == User.id) & UserEmail.main)
        .where(Membership.account_id == account_id)
        .order_by(Membership.owner.desc(), User.name, User.id)
    ).all()
    return tuple(_member(row) for row in rows)


def _member(row: Any) -> MemberFacts:
    return MemberFacts(
        user_id=row.user_id,
        name=row.name,
        email=row.address,
        owner=row.owner,
        rights=member_rights(row.rights, owner=row.owner, bare=False),
        second_factor=row.totp_since is not None,
        last_seen=row.seen,
    )


def _invitations(ctx: Context, account_id: int) -> tuple[OpenInvitation, ...]:
    found = ctx.session.scalars(
        ctx.rows(Invitation)
        .where(
            Invitation.account_id == account_id,
            Invitation.used_at.is_(None),
            Invitation.expires_at > ctx.now,
        )
        .order_by(Invitation.id)
    )
    return tuple(
        OpenInvitation(
            id=one.id,
            email=one.email,
            owner=one.owner,
            rights=rights_of(one.rights),
            expires_at=one.expires_at,
        )
        for one in found
    )


def _services(ctx: Context, account_id: int) -> tuple[ServiceLine, ...]:
    rows = ctx.session.execute(
        ctx.rows(Service, Product.name)
        .join_from(Service, Product, Product.id == Service.product_id)
        .where(Service.account_id == account_id)
        .order_by(Service.state, Service.next_due_on, Service.id)
        .limit(_SERVICES)
    )
    return tuple(
        ServiceLine(
            id=service.id,
            label=service.label,
            product=product,
            state=service.state,
            price=units(service.price_cents),
            term=service.term,
            next_due_on=service.next_due_on,
        )
        for service, product in rows
    )


def _invoices(ctx: Context, account_id: int) -> tuple[InvoiceLine, ...]:
    rows = ctx.session.execute(
        ctx.rows(
            Invoice.id,
            Invoice.number,
            Invoice.issued_on,
            Invoice.due_on,
            Invoice.total_cents,
            Invoice.currency,
            Invoice.state,
        )
        .where(Invoice.account_id == account_id)
        .order_by(Invoice.issued_on.desc(), Invoice.id.desc())
        .limit(_INVOICES)
    ).all()
    return tuple(
        InvoiceLine(
            id=row.id,
            number=row.number,
            issued_on=row.issued_on,
            due_on=row.due_on,
            total=units(row.total_cents),
            currency=row.currency,
            state=State(row.state),
        )
        for row in rows
    )
