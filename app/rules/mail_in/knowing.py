"""Whose mail it is, and where it belongs: by a mark of ours and by the address that it names.

``From`` can be forged by anybody. What it is taken for is decided here alone, and why is written
down in ``docs/decisions/0018…``.
"""

import re
from dataclasses import dataclass
from datetime import timedelta
from typing import Final

from sqlalchemy import func

from app.models.account import Membership
from app.models.department import Department
from app.models.mail import IncomingMail
from app.models.people import ConfirmedEmail
from app.models.ticket import Ticket
from app.portal.desk.mail import MailFate
from app.portal.rights import Right
from app.rules.core import Context
from app.rules.core.actors import Actor
from app.rules.core.behalf import member
from app.rules.mail import marks
from app.rules.mail_in.parsing import Parsed

WITHIN: Final = timedelta(hours=1)
MOST: Final = 30
"""Mails of one sender, and of one ticket, that are taken within that time."""
_NUMBER: Final = re.compile(r"#\s?(\d{5,18})\b")


@dataclass(frozen=True)
class Place:
    """What becomes of a mail: a message by ``actor`` (in ``ticket_id``, else in a new one), or not."""

    fate: MailFate
    reason: str = ""
    actor: Actor | None = None
    ticket_id: int | None = None
    proof: str = ""
    answer: bool = False
    """Its sender is told that it was put aside."""


def place_of(ctx: Context, mail: IncomingMail, said: Parsed) -> Place:
    """Decide what becomes of a mail that somebody wrote."""
    user_id = user_of(ctx, said.sender)
    marked = _marked(ctx, mail, said)
    if _too_many(ctx, mail, marked.ticket_id if marked else None):
        return Place(MailFate.HELD, "too_many", ticket_id=marked.ticket_id if marked else None)
    if not said.readable:
        return Place(MailFate.HELD, "unreadable")
    if marked is not None:
        return _of_mark(ctx, marked, user_id)
    if user_id is None:
        return Place(MailFate.HELD, "unknown_sender", answer=True)
    return _of_number(ctx, user_id, said.subject) or _new(ctx, user_id)


def user_of(ctx: Context, address: str) -> int | None:
    """Return the user who has confirmed an address."""
    if not address:
        return None
    found: int | None = ctx.session.scalar(
        ctx.rows(ConfirmedEmail.user_id).where(ConfirmedEmail.folded == address)
    )
    return found


def department_of(ctx: Context, recipients: tuple[str, ...]) -> int | None:
    """Return the department that a mail was addressed to, else the first one."""
    rows = ctx.session.execute(
        ctx.rows(Department.id, Department.address)
        .where(Department.active)
        .order_by(Department.position, Department.id)
    ).all()
    plain = {re.sub(r"\+[^@]*@", "@", recipient) for recipient in recipients}
    named = [row.id for row in rows if row.address and row.address.casefold() in plain]
    return next(iter([*named, *(row.id for row in rows)]), None)


def _marked(ctx: Context, mail: IncomingMail, said: Parsed) -> marks.Marked | None:
    envelope = str(mail.envelope.get("recipient") or "").casefold()
    found = marks.of_addresses(ctx, (envelope, *said.recipients))
    if found is not None:
        return found
    answered = marks.of_ids(ctx, said.answers)
    if answered is None or answered.ticket_id is None or answered.user_id is None:
        return None
    return marks.Marked(answered.ticket_id, answered.user_id)


def _of_mark(ctx: Context, marked: marks.Marked, user_id: int | None) -> Place:
    account_id = ctx.session.scalar(
        ctx.rows(Ticket.account_id).where(Ticket.id == marked.ticket_id)
    )
    if account_id is None:
        return Place(MailFate.HELD, "unknown_sender", answer=True)
    if user_id != marked.user_id:
        return Place(MailFate.HELD, "foreign_sender", ticket_id=marked.ticket_id, answer=True)
    actor = member(ctx, user_id, account_id)
    if actor is None or Right.TICKETS not in actor.rights:
        return Place(MailFate.HELD, "no_right", ticket_id=marked.ticket_id, answer=True)
    return Place(MailFate.TAKEN, "", actor, marked.ticket_id, "token")


def _of_number(ctx: Context, user_id: int, subject: str) -> Place | None:
    """A number in the subject is no more than a hint: the sender must be one who may write there."""
    found = _NUMBER.search(subject)
    if found is None:
        return None
    row = ctx.session.execute(
        ctx.rows(Ticket.id, Ticket.account_id).where(Ticket.number == int(found[1]))
    ).one_or_none()
    actor = member(ctx, user_id, row.account_id) if row else None
    if row is None or actor is None or Right.TICKETS not in actor.rights:
        return None
    return Place(MailFate.TAKEN, "", actor, row.id, "address")


def _new(ctx: Context, user_id: int) -> Place:
    ids = ctx.session.scalars(
        ctx.rows(Membership.account_id)
        .where(Membership.user_id == user_id)
        .order_by(Membership.account_id)
    ).all()
    actors = [actor for key in ids if (actor := member(ctx, user_id, key))]
    able = {actor.account_id: actor for actor in actors if Right.TICKETS in actor.rights}
    if not able:
        return Place(MailFate.HELD, "no_right", answer=True)
    last = next(iter(able)) if len(able) == 1 else _opened_last(ctx, user_id)
    if last not in able:
        return Place(MailFate.HELD, "several_accounts", answer=True)
    return Place(MailFate.TAKEN, "", able[last], None, "address")


def _opened_last(ctx: Context, user_id: int) -> int | None:
    found: int | None = ctx.session.scalar(
        ctx.rows(Ticket.account_id)
        .where(Ticket.opened_by == user_id)
        .order_by(Ticket.id.desc())
        .limit(1)
    )
    return found


def _too_many(ctx: Context, mail: IncomingMail, ticket_id: int | None) -> bool:
    since = ctx.now - WITHIN
    for column, value in ((IncomingMail.sender, mail.sender), (IncomingMail.ticket_id, ticket_id)):
        if not value:
            continue
        count = ctx.session.scalar(
            ctx.rows(func.count(IncomingMail.id)).where(
                column == value, IncomingMail.received_at > since, IncomingMail.id != mail.id
            )
        )
        if (count or 0) >= MOST:
            return True
    return False
