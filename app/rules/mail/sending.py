"""Sending what is due: claim in one transaction, hand over outside of any, settle in another.

A claim puts the next try off, so that two workers never send the same mail and a crash costs at
most a second copy, which carries the same Message-ID.
"""

import json
from datetime import timedelta
from typing import Final
from urllib.parse import urlsplit

from app.adapters.mail import MailFailed, Message
from app.models.house import OutgoingMail
from app.models.people import User
from app.portal.mail import SendDueMail, SendMail
from app.portal.topics import Topic
from app.rules.core import Context, Dispatcher, runs
from app.rules.core.sealing import Unsealable, keyed_hash, unseal
from app.rules.mail.outbox import COMPLETERS, PURPOSE, main_address
from app.rules.mail.templates import render
from app.rules.mail.ways import mail_of
from app.rules.meta import portal_name

AT_ONCE: Final = 100
LEASE: Final = timedelta(minutes=5)
"""A claimed mail is tried again after this, should its sender have died."""
PAUSES: Final = tuple(timedelta(minutes=m) for m in (1, 5, 15, 60, 180, 360, 720, 1440, 1440))
"""Waiting after each failure that may pass; after the last one the mail has failed."""


@runs(SendDueMail)
def send_due_mail(dispatcher: Dispatcher, _command: SendDueMail) -> int:
    """Send what is due, oldest first; return how many mails left."""
    with dispatcher.transaction() as ctx:
        due = due_mail(ctx)
    return sum(_send(dispatcher, mail_id) for mail_id in due)


@runs(SendMail)
def send_mail(dispatcher: Dispatcher, command: SendMail) -> bool:
    """Send one mail, unless it is not due or another one sends it."""
    return _send(dispatcher, command.mail_id)


def due_mail(ctx: Context) -> list[int]:
    """Return which mails are due, the oldest first; none while no mail server is set."""
    if not mail_of(ctx).configured:
        return []
    return list(
        ctx.session.scalars(
            ctx.rows(OutgoingMail.id)
            .where(OutgoingMail.state == "waiting", OutgoingMail.next_try_at <= ctx.now)
            .order_by(OutgoingMail.next_try_at, OutgoingMail.id)
            .limit(AT_ONCE)
        )
    )


def _send(dispatcher: Dispatcher, mail_id: int) -> bool:
    with dispatcher.transaction() as ctx:
        way = mail_of(ctx)
        message = _claim(ctx, mail_id) if way.configured else None
    if message is None:
        return False
    failed: MailFailed | None = None
    try:
        way.send(message, dispatcher.world.clock())
    except MailFailed as error:
        failed = error
    with dispatcher.transaction() as ctx:
        _settle(ctx, ctx.find(OutgoingMail, mail_id), failed)
    return failed is None


def _claim(ctx: Context, mail_id: int) -> Message | None:
    unclaimed = ctx.update(OutgoingMail).where(
        OutgoingMail.id == mail_id,
        OutgoingMail.state == "waiting",
        OutgoingMail.next_try_at <= ctx.now,
    )
    later = {"next_try_at": ctx.now + LEASE, "tries": OutgoingMail.tries + 1}
    if ctx.changed(unclaimed.values(later)) == 0:
        return None
    mail = ctx.find(OutgoingMail, mail_id)
    try:
        return _message(ctx, mail)
    except (KeyError, ValueError, Unsealable):
        _settle(ctx, mail, MailFailed("unreadable", permanent=True))
        return None


def _message(ctx: Context, mail: OutgoingMail) -> Message | None:
    facts: dict[str, str] = {"portal": portal_name(ctx), **json.loads(mail.facts)}
    if mail.sealed is not None:
        facts |= json.loads(unseal(ctx.world, PURPOSE, mail.id, mail.sealed))
    if mail.template in COMPLETERS:
        completed = COMPLETERS[mail.template](ctx, mail.recipient)
        if completed is None:
            ctx.session.delete(mail)
            return None
        mail.user_id = completed.user_id
        mail.recipient, mail.language = main_address(ctx, completed.user_id)
        facts |= completed.secrets
    name = ctx.session.scalar(ctx.rows(User.name).where(User.id == mail.user_id))
    subject, text = render(mail.template, mail.language, {"name": name or "", **facts})
    return Message(mail.recipient, subject, text, message_id(ctx, mail))


def message_id(ctx: Context, mail: OutgoingMail) -> str:
    """Return the Message-ID of an outbox row: the same at every try."""
    mark = keyed_hash(ctx.world, "message-id", f"{mail.id}:{mail.created_at.isoformat()}")
    host = urlsplit(ctx.world.public_address).hostname or "kundencenter.invalid"
    return f"<kc.{mail.id}.{mark[:24]}@{host}>"


def _settle(ctx: Context, mail: OutgoingMail, failed: MailFailed | None) -> None:
    mail.failure = str(failed)[:200] if failed else ""
    if failed is None:
        mail.state, mail.sent_at = "sent", ctx.now
    elif failed.permanent or mail.tries > len(PAUSES):
        mail.state = "failed"
    else:
        mail.next_try_at = ctx.now + PAUSES[mail.tries - 1]
    if mail.state != "waiting":
        mail.sealed = None
    ctx.tell(Topic.MAIL)
