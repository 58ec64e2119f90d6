"""Making of a mail what it is: a message, a report, an automatic answer, or something to look at.

All of it is one transaction on the row that keeps the mail: done once, whoever else tries.
"""

import logging
import traceback
from datetime import timedelta
from typing import Final

from sqlalchemy import func

from app.adapters.mail import loop_of
from app.models.mail import IncomingMail
from app.models.people import StaffMember
from app.models.ticket import Ticket
from app.portal.desk.mail import MailFate
from app.portal.mail import SortMail, TakeMail, TakenMail
from app.portal.rights import StaffRight
from app.portal.topics import Topic
from app.rules.core import Context, Dispatcher, runs
from app.rules.core.actors import staff_rights_of
from app.rules.mail import marks
from app.rules.mail.history import note_failed
from app.rules.mail.outbox import queue_mail
from app.rules.mail_in.bounces import Bounce
from app.rules.mail_in.keeping import RAW_LIMIT, keep
from app.rules.mail_in.knowing import Place, place_of
from app.rules.mail_in.parsing import Parsed, parse
from app.rules.mail_in.writing import write
from app.rules.notifications import notify_user
from app.rules.tickets.telling import colleagues, facts_of
from app.rules.uploads.keeping import Pieces

TRIES: Final = 5
"""After so many faults of ours a mail is put before somebody."""
ONCE_IN: Final = timedelta(days=7)
"""A sender is answered once within this time."""
ANSWERS: Final = 60
"""Answers to strangers within an hour, to all together: nobody is flooded through us."""
AT_ONCE: Final = 100
HELD, TOO_LARGE = "mail_held", "mail_too_large"
ANSWERING: Final = frozenset({HELD, TOO_LARGE})
"""Mails to people of whom nothing is known but what they say."""

log = logging.getLogger(__name__)


@runs(TakeMail)
def take_mail(dispatcher: Dispatcher, command: TakeMail) -> TakenMail:
    """Keep a mail, then look at it; a fault in looking leaves it waiting."""
    kept = keep(dispatcher, command)
    _guarded(dispatcher, kept.id)
    with dispatcher.transaction() as ctx:
        mail = ctx.find(IncomingMail, kept.id)
        return TakenMail(id=mail.id, fate=mail.state, reason=mail.reason, known=kept.known)


@runs(SortMail)
def sort_mail(dispatcher: Dispatcher, _command: SortMail) -> int:
    """Look at what waits; one that fails keeps no other from it."""
    with dispatcher.transaction() as ctx:
        waiting = ctx.session.scalars(
            ctx.rows(IncomingMail.id)
            .where(IncomingMail.state == MailFate.WAITING.value)
            .order_by(IncomingMail.id)
            .limit(AT_ONCE)
        ).all()
    return sum(_guarded(dispatcher, mail_id) for mail_id in waiting)


def _guarded(dispatcher: Dispatcher, mail_id: int) -> bool:
    try:
        return _sort(dispatcher, mail_id)
    except Exception as error:  # noqa: BLE001 - whatever it is, the mail is kept and waits
        # The message may quote values; where it happened does not.
        place = "".join(traceback.format_tb(error.__traceback__))
        log.error("mail %d: %s\n%s", mail_id, type(error).__name__, place)  # noqa: TRY400 - as above
    with dispatcher.transaction() as ctx:
        _put_off(ctx, mail_id)
    return False


def _put_off(ctx: Context, mail_id: int) -> None:
    waits = ctx.update(IncomingMail).where(
        IncomingMail.id == mail_id, IncomingMail.state == MailFate.WAITING.value
    )
    ctx.changed(waits.values(tries=IncomingMail.tries + 1))
    held = {"state": MailFate.HELD.value, "reason": "unreadable"}
    ctx.changed(waits.where(IncomingMail.tries >= TRIES).values(held))
    ctx.tell(Topic.MAIL)


def _sort(dispatcher: Dispatcher, mail_id: int) -> bool:
    with dispatcher.transaction() as ctx:
        mail = _locked(ctx, mail_id)
        if mail is None:
            return False
        blob_id, nobody = mail.blob_id, mail.envelope.get("sender") == ""
    said = parse(b"".join(Pieces(dispatcher.database, blob_id)), nobody=nobody)
    with dispatcher.transaction() as ctx:
        mail = _locked(ctx, mail_id)
        if mail is None:  # another one was faster
            return False
        _note(mail, said)
        _settle(ctx, mail, said)
        ctx.tell(Topic.MAIL)
    return True


def _locked(ctx: Context, mail_id: int) -> IncomingMail | None:
    found: IncomingMail | None = ctx.session.scalars(
        ctx.rows(IncomingMail)
        .where(IncomingMail.id == mail_id, IncomingMail.state == MailFate.WAITING.value)
        .with_for_update()
    ).one_or_none()
    return found


def _note(mail: IncomingMail, said: Parsed) -> None:
    mail.message_id = said.message_id[:255]
    mail.sender, mail.sender_name = said.sender, said.sender_name
    mail.subject = said.subject


def _settle(ctx: Context, mail: IncomingMail, said: Parsed) -> None:
    ours = said.loop == loop_of(marks.host(ctx))
    if ours or marks.of_ids(ctx, [said.message_id]) is not None:
        mail.state, mail.reason = MailFate.IGNORED.value, "loop"
    elif said.bounce is not None:
        _report(ctx, mail, said.bounce)
    elif said.automatic:
        mail.state, mail.reason = MailFate.AUTOMATIC.value, said.automatic
    elif mail.size > RAW_LIMIT:
        mail.state, mail.reason = MailFate.REFUSED.value, "too_large"
        _answer(ctx, mail, TOO_LARGE)
    else:
        _placed(ctx, mail, said, place_of(ctx, mail, said))


def _placed(ctx: Context, mail: IncomingMail, said: Parsed, place: Place) -> None:
    mail.state, mail.reason, mail.proof = place.fate.value, place.reason, place.proof
    mail.ticket_id = place.ticket_id
    if place.actor is not None:
        write(ctx, mail, said, place)
        return
    if place.answer and not said.silent:
        _answer(ctx, mail, HELD)
    if place.ticket_id is not None:
        tell(ctx, ctx.find(Ticket, place.ticket_id), "ticket_mail_held")


def _report(ctx: Context, mail: IncomingMail, bounce: Bounce) -> None:
    """Note what became of a mail of ours; the staff is told, the customer's ticket says nothing."""
    mail.state, mail.reason = MailFate.BOUNCE.value, "failed" if bounce.failed else "delayed"
    sent = marks.of_ids(ctx, bounce.message_ids)
    if sent is None or not bounce.failed or sent.state == "failed":
        return
    sent.state, sent.failure = "failed", f"bounced {bounce.status}".strip()
    note_failed(ctx, sent)
    mail.account_id, mail.ticket_id = sent.account_id, sent.ticket_id
    if sent.ticket_id is not None:
        tell(ctx, ctx.find(Ticket, sent.ticket_id), "ticket_mail_bounced")
        return
    if sent.template in ANSWERING:
        return  # whoever we answered was not who they said
    rows = ctx.session.execute(ctx.rows(StaffMember.user_id, StaffMember.rights)).all()
    for row in rows:
        if StaffRight.SETTINGS in staff_rights_of(row.rights):
            notify_user(ctx, row.user_id, "mail_bounced", {"template": sent.template})


def tell(ctx: Context, ticket: Ticket, kind: str) -> None:
    """Tell whoever cares for a ticket something of its mail."""
    mine = [ticket.assignee_id] if ticket.assignee_id else colleagues(ctx, ticket.department_id)
    for user_id in mine:
        notify_user(ctx, user_id, kind, facts_of(ticket))


def _answer(ctx: Context, mail: IncomingMail, template: str) -> None:
    """Tell a sender what became of their mail: once in a while, and never too many of them."""
    answered = ctx.rows(func.count(IncomingMail.id)).where(IncomingMail.answered)
    lately = answered.where(IncomingMail.received_at > ctx.now - timedelta(hours=1))
    before = answered.where(
        IncomingMail.sender == mail.sender, IncomingMail.received_at > ctx.now - ONCE_IN
    )
    nobody = not mail.sender or mail.envelope.get("sender") == ""
    if nobody or ctx.session.scalar(before) or (ctx.session.scalar(lately) or 0) >= ANSWERS:
        return
    mail.answered = True
    facts = {"subject": mail.subject or "–"}
    queue_mail(ctx, template, to=mail.sender, facts=facts, in_reply_to=mail.message_id)
