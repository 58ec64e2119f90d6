"""What staff does with a customer's data and people: change, invite, give rights, take off."""

from collections.abc import Iterable
from typing import Any

from app.errors import Conflict, Invalid, NotFound
from app.models.account import Account, Invitation, Membership
from app.models.search import CUSTOMERS, customer_words
from app.portal.desk.customers import (
    CustomerDetail,
    EditAccount,
    InviteMember,
    RemoveMember,
    ResendInvitation,
    RevokeInvitation,
    SetMemberRights,
)
from app.portal.rights import DELEGABLE, Right
from app.portal.topics import Topic
from app.rules.accounts import check_facts
from app.rules.auth.invitations import invite
from app.rules.auth.users import holder_of
from app.rules.core import Context, handles
from app.rules.core.actors import rights_of
from app.rules.customers.reading import customer


@handles(EditAccount)
def edit_account(ctx: Context, command: EditAccount) -> CustomerDetail:
    """Change a customer's data, and by which words they are found."""
    check_facts(command)
    account = ctx.find(Account, command.account_id, command.version, lock=True)
    before = _words(account)
    for name, value in command.model_dump(exclude={"account_id", "version"}).items():
        setattr(account, name, value)
    account.version += 1
    row = {"id": account.id, "account_id": account.id, "words": _words(account)}
    CUSTOMERS.replace(ctx.database, ctx.session, row, before)
    return _changed(ctx, account)


@handles(InviteMember)
def invite_member(ctx: Context, command: InviteMember) -> CustomerDetail:
    """Invite somebody; who is on the account already gets other rights instead."""
    account = ctx.find(Account, command.account_id)
    holder = holder_of(ctx, command.email)
    if holder is not None and _membership(ctx, account.id, holder.id) is not None:
        raise Invalid(fields={"email": "member_already"})
    invite(ctx, account, command.email, owner=False, rights=_delegable(command.rights))
    return _changed(ctx, account)


@handles(SetMemberRights)
def set_member_rights(ctx: Context, command: SetMemberRights) -> CustomerDetail:
    """Give a member other rights; they hold from the next call on."""
    account, member = _member(ctx, command.account_id, command.user_id)
    member.rights = " ".join(sorted(_delegable(command.rights)))
    ctx.audit_facts |= {"user": member.user_id, "rights": member.rights}
    ctx.tell(Topic.ACCOUNTS, Topic.PROFILE, user_id=member.user_id)
    return _changed(ctx, account)


@handles(RemoveMember)
def remove_member(ctx: Context, command: RemoveMember) -> CustomerDetail:
    """Take a member off; their login stays."""
    account, member = _member(ctx, command.account_id, command.user_id)
    ctx.audit_facts["user"] = member.user_id
    ctx.session.delete(member)
    ctx.tell(Topic.ACCOUNTS, Topic.PROFILE, user_id=member.user_id)
    return _changed(ctx, account)


@handles(ResendInvitation)
def resend_invitation(ctx: Context, command: ResendInvitation) -> CustomerDetail:
    """Invite the same address anew; the link that was sent before is void."""
    account = ctx.find(Account, command.account_id)
    found = _invitation(ctx, account.id, command.invitation_id)
    invite(ctx, account, found.email, owner=found.owner, rights=rights_of(found.rights))
    return _changed(ctx, account)


@handles(RevokeInvitation)
def revoke_invitation(ctx: Context, command: RevokeInvitation) -> CustomerDetail:
    """Make a link void."""
    account = ctx.find(Account, command.account_id)
    found = _invitation(ctx, account.id, command.invitation_id)
    found.used_at = ctx.now
    ctx.audit_facts["invitation"] = found.id
    return _changed(ctx, account)


def _words(account: Account) -> str:
    return customer_words(account.number, account.company, account.person, account.email)


def _changed(ctx: Context, account: Account) -> CustomerDetail:
    ctx.audit_chain = account.id
    ctx.tell(Topic.ACCOUNTS, account_id=account.id)
    return customer(ctx, account)


def _delegable(rights: Iterable[Right]) -> frozenset[Right]:
    given = frozenset(rights)
    if not given <= DELEGABLE:
        raise Invalid(fields={"rights": "not_delegable"})
    return given


def _member(ctx: Context, account_id: int, user_id: int) -> tuple[Account, Membership]:
    account = ctx.find(Account, account_id)
    member = _membership(ctx, account.id, user_id)
    if member is None:
        raise NotFound("user")
    if member.owner:
        raise Conflict("owner_stays")
    return account, member


def _membership(ctx: Context, account_id: int, user_id: int) -> Membership | None:
    found: Membership | None = ctx.session.scalars(
        ctx.rows(Membership).where(
            Membership.account_id == account_id, Membership.user_id == user_id
        )
    ).one_or_none()
    return found


def _invitation(ctx: Context, account_id: int, invitation_id: int) -> Invitation:
    found: Any = ctx.session.scalars(
        ctx.rows(Invitation).where(
            Invitation.id == invitation_id,
            Invitation.account_id == account_id,
            Invitation.used_at.is_(None),
        )
    ).one_or_none()
    if not isinstance(found, Invitation):
        raise NotFound("invitation")
    return found
