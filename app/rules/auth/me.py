"""Who is signed in: name, accounts with rights, staff rights, and what is still missing."""

from app.models.account import Account, Membership
from app.models.people import StaffMember, User, UserEmail
from app.portal.auth import AccountAccess, Me, WhoAmI
from app.portal.rights import StaffRight
from app.rules.core import Context, handles
from app.rules.core.actors import SHARED_ACCOUNT, member_rights, staff_rights_of


@handles(WhoAmI)
def who_am_i(ctx: Context, _query: WhoAmI) -> Me:
    """Describe the signed-in user. Memberships lie across accounts: read with the house's eyes."""
    with ctx.house():
        user = ctx.session.execute(
            ctx.rows(User.name, User.language, User.totp_since, UserEmail.address)
            .join_from(User, UserEmail, (UserEmail.user_id == User.id) & UserEmail.main)
            .where(User.id == ctx.user_id)
        ).one()
        accounts = _accounts(ctx)
        words = ctx.session.scalar(
            ctx.rows(StaffMember.rights).where(StaffMember.user_id == ctx.user_id)
        )
        required = factor_required(ctx, ctx.user_id)
    enrolled = user.totp_since is not None
    staff: frozenset[StaffRight] = staff_rights_of(words or "") if enrolled else frozenset()
    return Me(
        user_id=ctx.user_id,
        name=user.name,
        email=user.address,
        language=user.language,
        second_factor=enrolled,
        accounts=accounts,
        staff=staff,
        must_enrol=required and not enrolled,
    )


def factor_required(ctx: Context, user_id: int) -> bool:
    """Tell whether a second factor is required of a user: staff, and owners who invited others.

    Needs the house's eyes.
    """
    staff = ctx.rows(StaffMember.id).where(StaffMember.user_id == user_id)
    shared = ctx.rows(Membership.id).where(
        Membership.user_id == user_id, Membership.owner, SHARED_ACCOUNT
    )
    return any(ctx.session.scalar(found.limit(1)) is not None for found in (staff, shared))


def _accounts(ctx: Context) -> tuple[AccountAccess, ...]:
    rows = ctx.session.execute(
        ctx.rows(
            Account.id,
            Account.number,
            Account.company,
            Account.person,
            Membership.owner,
            Membership.rights,
            SHARED_ACCOUNT.label("shared"),
            User.totp_since,
        )
        .join_from(Membership, Account, Account.id == Membership.account_id)
        .join(User, User.id == Membership.user_id)
        .where(Membership.user_id == ctx.user_id)
        .order_by(Account.number)
    ).all()
    return tuple(
        AccountAccess(
            id=row.id,
            number=row.number,
            name=row.company or row.person,
            owner=row.owner,
            rights=member_rights(
                row.rights, owner=row.owner, bare=row.shared and not row.totp_since
            ),
        )
        for row in rows
    )
