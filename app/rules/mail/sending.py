"""Sending what is due: claim in one transaction, hand over outside of any, settle in another.

A claim puts the next try off, so that two workers never send the same mail and a crash costs at
most a second copy, which carries the same Message-ID.
"""

from datetime import timedelta
from typing import Final

from app.adapters.mail import MailFailed
from app.models.house import OutgoingMail
from app.portal.mail import SendDueMail, SendMail
from app.portal.topics import Topic
from app.rules.core import Context, Dispatcher, runs
from app.rules.core.sealing import Unsealable
from app.rules.mail.history import note_sent
from app.rules.mail.rendering import Rendered, rendered
from app.rules.mail.ways import mail_of

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
        claimed = _claim(ctx, mail_id) if way.configured else None
    if claimed is None:
        return False
    failed: MailFailed | None = None
    try:
        way.send(claimed.message, dispatcher.world.clock())
    except MailFailed as error:
        failed = error
    with dispatcher.transaction() as ctx:
        _settle(ctx, ctx.find(OutgoingMail, mail_id), failed, claimed)
    return failed is None


def _claim(ctx: Context, mail_id: int) -> Rendered | None:
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
        return rendered(ctx, mail)
    except (KeyError, ValueError, Unsealable):
        _settle(ctx, mail, MailFailed("unreadable", permanent=True), None)
        return None


def _settle(
    ctx: Context, mail: OutgoingMail, failed: MailFailed | None, said: Rendered | None
) -> None:
    mail.failure = str(failed)[:200] if failed else ""
    if failed is None:
        mail.state, mail.sent_at = "sent", ctx.now
    elif failed.permanent or mail.tries > len(PAUSES):
        mail.state = "failed"
    else:
        mail.next_try_at = ctx.now + PAUSES[mail.tries - 1]
    if mail.state != "waiting":
        mail.sealed = None
        if said is not None:
            note_sent(ctx, mail, said)
    ctx.tell(Topic.MAIL)
