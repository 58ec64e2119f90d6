"""A row of the outbox as the mail that leaves: words, addresses, what it answers."""

import json
from dataclasses import dataclass
from typing import Final

from app.adapters.mail import Message
from app.i18n import N_, translator
from app.models.department import Department
from app.models.house import OutgoingMail
from app.models.mail import IncomingMail
from app.models.people import User
from app.models.ticket import Ticket
from app.portal.markup import neutral
from app.rules.core import Context
from app.rules.core.sealing import unseal
from app.rules.mail import marks
from app.rules.mail.outbox import COMPLETERS, PURPOSE, main_address
from app.rules.mail.templates import render
from app.rules.mail.ways import support_address
from app.rules.meta import portal_name

MASK: Final = "••••••••"
"""What stands for a secret part where a mail is kept."""
LINE: Final = "##––"
"""How the line above which one answers begins; mail programs quote it with what follows."""
_ABOVE: Final = N_("Please write your answer above this line")


@dataclass(frozen=True)
class Rendered:
    """A mail ready to leave, and what is kept of its words."""

    message: Message
    kept: str


def rendered(ctx: Context, mail: OutgoingMail) -> Rendered | None:
    """Return the mail of a row, or None (and no row any more) for one that nobody is to get."""
    facts: dict[str, str] = {"portal": portal_name(ctx), **json.loads(mail.facts)}
    secrets: dict[str, str] = {}
    if mail.sealed is not None:
        secrets = json.loads(unseal(ctx.world, PURPOSE, mail.id, mail.sealed))
    if mail.template in COMPLETERS:
        completed = COMPLETERS[mail.template](ctx, mail.recipient)
        if completed is None:
            ctx.session.delete(mail)
            return None
        mail.user_id = completed.user_id
        mail.recipient, mail.language = main_address(ctx, completed.user_id)
        secrets |= completed.secrets
    name = ctx.session.scalar(ctx.rows(User.name).where(User.id == mail.user_id))
    # What people wrote is set in as it is, but for letters that would turn the order of others.
    facts = {key: neutral(fact) for key, fact in {"name": name or "", **facts}.items()}
    subject, text = render(mail.template, mail.language, facts | secrets)
    _subject, kept = render(mail.template, mail.language, facts | dict.fromkeys(secrets, MASK))
    return Rendered(_message(ctx, mail, subject, text), kept)


def _message(ctx: Context, mail: OutgoingMail, subject: str, text: str) -> Message:
    message_id = marks.message_id(ctx, mail)
    if mail.ticket_id is None or mail.user_id is None:
        return Message(mail.recipient, subject, text, message_id, answers=mail.in_reply_to)
    answered = _last_mail(ctx, mail.ticket_id, mail.user_id)
    references = tuple(filter(None, (marks.conversation_id(ctx, mail.ticket_id), answered)))
    address = support_address_of(ctx, mail.ticket_id)
    to = marks.answer_address(ctx, address, mail.ticket_id, mail.user_id) if address else ""
    if to:
        above = translator(mail.language)(_ABOVE)
        text = f"{LINE} {above} {LINE[::-1]}\n\n{text}"
    return Message(mail.recipient, subject, text, message_id, to, answered, references)


def support_address_of(ctx: Context, ticket_id: int) -> str:
    """Return the address that answers about a ticket go to: its department's, else the portal's."""
    found = ctx.session.scalar(
        ctx.rows(Department.address, also=(Ticket,))
        .join_from(Department, Ticket, Ticket.department_id == Department.id)
        .where(Ticket.id == ticket_id)
    )
    return str(found or "") or support_address(ctx)


def _last_mail(ctx: Context, ticket_id: int, user_id: int) -> str:
    found = ctx.session.scalar(
        ctx.rows(IncomingMail.message_id)
        .where(IncomingMail.ticket_id == ticket_id, IncomingMail.user_id == user_id)
        .order_by(IncomingMail.id.desc())
        .limit(1)
    )
    return str(found or "")
