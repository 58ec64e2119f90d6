"""Invitations: a token bound to an account and an address, for seven days and one use."""

from collections.abc import Iterable
from datetime import timedelta
from typing import Final

from app.errors import Conflict, Invalid
from app.models.account import Account, Invitation, Membership
from app.portal.auth import AcceptInvitation, InvitationFacts, LookUpInvitation
from app.portal.rights import Right
from app.portal.topics import Topic
from app.rules.auth import limits
from app.rules.auth.logins import new_login
from app.rules.auth.passwords import check_password
from app.rules.auth.reset import limit_tokens
from app.rules.auth.users import Login, fits_column, holder_of
from app.rules.core import Context, handles
from app.rules.core.actors import token_hash
from app.rules.mail.outbox import queue_mail
from app.rules.meta import portal_name
from app.rules.sealed.notes import link
from app.rules.staffing import join_staff, open_staff_invitation

VALID_FOR: Final = timedelta(days=7)


def invite(
    ctx: Context, account: Account, email: str, *, owner: bool, rights: Iterable[Right] = ()
) -> None:
    """Invite an address to an account and send the token; older ones to it become void."""
    fits_column(email)
    older = ctx.update(Invitation).where(
        Invitation.account_id == account.id,
        Invitation.email == email,
        Invitation.used_at.is_(None),
    )
    ctx.changed(older.values(used_at=ctx.now))
    token = ctx.world.random.token("kc_in_")
    ctx.add(
        Invitation(
            account_id=account.id,
            email=email,
            owner=owner,
            rights=" ".join(sorted(rights)),
            hash=token_hash(token),
            expires_at=ctx.now + VALID_FOR,
            invited_by=ctx.actor.user_id,
        )
    )
    queue_mail(
        ctx,
        "owner_invitation",
        to=email,
        account_id=account.id,
        language=account.language,
        facts={"account": account.company or account.person, "link": link(ctx)},
        secrets={"token": token},
    )


@handles(LookUpInvitation, before=limit_tokens)
def look_up_invitation(ctx: Context, command: LookUpInvitation) -> InvitationFacts:
    """Show what is offered to whoever holds the token."""
    work = open_staff_invitation(ctx, command.token.get_secret_value())
    if work is not None:
        return InvitationFacts(
            account_name=portal_name(ctx),
            email=work.email,
            has_login=holder_of(ctx, work.email) is not None,
            expires_at=work.expires_at,
        )
    invitation = _open(ctx, command.token.get_secret_value())
    account = ctx.find(Account, invitation.account_id)
    return InvitationFacts(
        account_name=account.company or account.person,
        email=invitation.email,
        has_login=holder_of(ctx, invitation.email) is not None,
        expires_at=invitation.expires_at,
    )


def _limit(ctx: Context, _command: AcceptInvitation) -> None:
    limits.take(ctx, (limits.INVITE_NET, limits.network(ctx.caller.address)))


@handles(AcceptInvitation, before=_limit)
def accept_invitation(ctx: Context, command: AcceptInvitation) -> None:
    """Join the account, or the staff, with the login that holds the address, or with a new one."""
    work = open_staff_invitation(ctx, command.token.get_secret_value())
    if work is not None:
        user_id = _login(ctx, work.email, command, work.language)
        join_staff(ctx, work, user_id)
        ctx.audit_facts |= {"user": user_id, "role": work.role}
    else:
        invitation = _open(ctx, command.token.get_secret_value())
        account = ctx.find(Account, invitation.account_id)
        user_id = _login(ctx, invitation.email, command, account.language)
        _join(ctx, invitation, user_id)
        invitation.used_at = ctx.now
        ctx.audit_chain = account.id
        ctx.audit_facts |= {"user": user_id, "invitation": invitation.id}
    ctx.tell(Topic.ACCOUNTS, Topic.PROFILE, user_id=user_id)


def _login(ctx: Context, email: str, command: AcceptInvitation, language: str) -> int:
    password = command.password.get_secret_value()
    holder = holder_of(ctx, email)
    if holder is None:
        return new_login(ctx, email, command.name, password, language)
    return _existing(ctx, holder, password)


def _open(ctx: Context, token: str) -> Invitation:
    found: Invitation | None = ctx.session.scalars(
        ctx.rows(Invitation)
        .where(
            Invitation.hash == token_hash(token),
            Invitation.used_at.is_(None),
            Invitation.expires_at > ctx.now,
        )
        .with_for_update()
    ).one_or_none()
    if found is None:
        raise Invalid(fields={"token": "wrong_code"})
    return found


def _existing(ctx: Context, holder: Login, password: str) -> int:
    tried = (limits.PROOF_USER, str(holder.id))
    limits.take(ctx, tried)
    if not check_password(ctx.world, holder.password_hash, password).ok:
        ctx.audit("authn_password_fail", user=holder.id)
        ctx.refuse(Invalid(fields={"password": "wrong_password"}))
    limits.give_back(ctx, tried)
    return holder.id


def _join(ctx: Context, invitation: Invitation, user_id: int) -> None:
    members = ctx.session.scalars(
        ctx.rows(Membership).where(Membership.account_id == invitation.account_id)
    ).all()
    if invitation.owner and any(m.owner and m.user_id != user_id for m in members):
        raise Conflict("owner_exists")
    mine = next((m for m in members if m.user_id == user_id), None)
    if mine is None:
        mine = Membership(account_id=invitation.account_id, user_id=user_id)
        ctx.add(mine)
    mine.owner = bool(mine.owner or invitation.owner)
    mine.rights = invitation.rights
