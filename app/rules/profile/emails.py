"""The user's addresses: added, confirmed by a code of six digits, made the main one, removed.

Whether somebody else holds an address shows only to whoever can read its mail.
"""

import hmac
from datetime import timedelta
from typing import Final

from app.errors import Conflict, Invalid, NotFound
from app.models.people import ConfirmedEmail, User, UserEmail
from app.portal.profile import (
    AddEmail,
    ConfirmEmail,
    MakeEmailMain,
    ProfileFacts,
    RemoveEmail,
    SendEmailCode,
)
from app.rules.auth import limits, one_time
from app.rules.auth.notices import mail_user
from app.rules.auth.users import fits_column, folded
from app.rules.core import Context, handles
from app.rules.core.sealing import keyed_hash
from app.rules.mail.outbox import queue_mail
from app.rules.notifications import notify_user
from app.rules.profile.person import profile_facts

CODE_FOR: Final = timedelta(minutes=30)
CODE_TRIES: Final = 5
MOST: Final = 10
"""Addresses a user may have."""


@handles(AddEmail)
def add_email(ctx: Context, command: AddEmail) -> ProfileFacts:
    """Add an address, unconfirmed, and send its code."""
    fits_column(command.email)
    held = ctx.session.scalars(
        ctx.rows(UserEmail.folded).where(UserEmail.user_id == ctx.user_id)
    ).all()
    if folded(command.email) in held:
        raise Invalid(fields={"email": "taken"})
    if len(held) >= MOST:
        raise Invalid(fields={"email": "too_many"})
    address = UserEmail(
        user_id=ctx.user_id, address=command.email, folded=folded(command.email), main=False
    )
    ctx.add(address)
    ctx.session.flush()
    _send_code(ctx, address)
    return profile_facts(ctx)


@handles(SendEmailCode)
def send_email_code(ctx: Context, command: SendEmailCode) -> None:
    """Send a fresh code; the one before is void."""
    address = _mine(ctx, command.email_id)
    if address.confirmed_at is not None:
        raise Conflict("confirmed")
    _send_code(ctx, address)


@handles(ConfirmEmail)
def confirm_email(ctx: Context, command: ConfirmEmail) -> ProfileFacts:
    """Confirm an address by its code: half an hour, five tries."""
    address = _mine(ctx, command.email_id)
    if address.confirmed_at is not None:
        return profile_facts(ctx)
    typed = "".join(command.code.get_secret_value().split())
    due = address.code_hash is not None and (address.code_expires_at or ctx.now) > ctx.now
    address.code_tries += 1
    if not due or address.code_tries > CODE_TRIES or not _fits(ctx, address, typed):
        ctx.refuse(Invalid(fields={"code": "wrong_code"}))
    with ctx.house():
        holder = ctx.session.scalar(
            ctx.rows(ConfirmedEmail.user_id).where(ConfirmedEmail.folded == address.folded)
        )
        if holder is not None:
            raise Conflict("taken")
    address.confirmed_at, address.code_hash = ctx.now, None
    ctx.add(ConfirmedEmail(folded=address.folded, user_id=address.user_id))
    ctx.session.flush()
    return profile_facts(ctx)


@handles(MakeEmailMain)
def make_email_main(ctx: Context, command: MakeEmailMain) -> ProfileFacts:
    """Sign in with this address from now on; the one before is told."""
    address = _mine(ctx, command.email_id)
    if address.confirmed_at is None:
        raise Conflict("unconfirmed")
    if address.main:
        return profile_facts(ctx)
    before = ctx.session.scalars(
        ctx.rows(UserEmail).where(UserEmail.user_id == ctx.user_id, UserEmail.main)
    ).one()
    before.main, address.main = False, True
    ctx.session.flush()
    one_time.void(ctx, ctx.user_id, "reset", "unlock")  # they went to the old address
    notify_user(ctx, ctx.user_id, "main_email_changed")
    mail_user(ctx, ctx.user_id, "main_email_changed", to=before.address)
    return profile_facts(ctx)


@handles(RemoveEmail)
def remove_email(ctx: Context, command: RemoveEmail) -> ProfileFacts:
    """Remove an address; it is free for others then. The main one stays."""
    address = _mine(ctx, command.email_id)
    if address.main:
        raise Conflict("main_address")
    if address.confirmed_at is not None:
        ctx.session.execute(
            ctx.delete(ConfirmedEmail).where(
                ConfirmedEmail.folded == address.folded, ConfirmedEmail.user_id == ctx.user_id
            )
        )
    ctx.session.delete(address)
    ctx.session.flush()
    return profile_facts(ctx)


def _mine(ctx: Context, email_id: int) -> UserEmail:
    # The user's row is locked first: two windows change addresses one after the other.
    ctx.find(User, ctx.user_id, lock=True)
    address = ctx.find(UserEmail, email_id)
    if address.user_id != ctx.user_id:  # staff see the house, but this page is their own
        raise NotFound("user_email")
    return address


def _send_code(ctx: Context, address: UserEmail) -> None:
    limits.take(ctx, (limits.CODE_USER, str(ctx.user_id)))
    code = ctx.world.random.digits(6)
    address.code_hash = _hash(ctx, address, code)
    address.code_expires_at, address.code_tries = ctx.now + CODE_FOR, 0
    ctx.session.flush()
    with ctx.house():
        language = ctx.find(User, ctx.user_id).language
    queue_mail(
        ctx,
        "email_code",
        to=address.address,
        user_id=ctx.user_id,
        language=language,
        secrets={"code": code},
    )


def _fits(ctx: Context, address: UserEmail, code: str) -> bool:
    return hmac.compare_digest(address.code_hash or "", _hash(ctx, address, code))


def _hash(ctx: Context, address: UserEmail, code: str) -> str:
    return keyed_hash(ctx.world, "email-code", f"{address.id}:{code}")
