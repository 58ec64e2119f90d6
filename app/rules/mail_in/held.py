"""Mail that waits for the staff: seen, admitted into a ticket, or left."""

from typing import Any, Final

from sqlalchemy import func, or_

from app.errors import Conflict, NotFound
from app.models.mail import IncomingMail
from app.models.ticket import Ticket
from app.portal.desk.mail import (
    AdmitMail,
    DismissMail,
    HeldList,
    HeldMails,
    HeldRow,
    IncomingMailSource,
    MailDetail,
    MailFate,
    ReadIncomingMail,
)
from app.portal.files import Download
from app.portal.tickets import Author, Status
from app.rules.core import Context, handles
from app.rules.desk.scope import departments_of, ticket_of
from app.rules.mail.history import note_received
from app.rules.mail_in.parsing import Parsed, parse
from app.rules.mail_in.writing import upload, words_of
from app.rules.tickets import sla, store
from app.rules.uploads.keeping import content, digest_of

SHOWN: Final = 200
MEDIA_TYPE: Final = "message/rfc822"


@handles(HeldMails)
def held_mails(ctx: Context, _query: HeldMails) -> HeldList:
    """List what waits."""
    waits = IncomingMail.state == MailFate.HELD.value
    rows = ctx.session.execute(
        _rows(ctx).where(waits).order_by(IncomingMail.id.desc()).limit(SHOWN)
    )
    count = ctx.session.scalar(_mine(ctx, func.count(IncomingMail.id)).where(waits))
    return HeldList(mails=tuple(_row(*row) for row in rows), count=count or 0)


@handles(ReadIncomingMail)
def read_incoming_mail(ctx: Context, query: ReadIncomingMail) -> MailDetail:
    """Read one, taken apart anew."""
    return _detail(ctx, _found(ctx, query.mail_id))


@handles(IncomingMailSource)
def incoming_mail_source(ctx: Context, query: IncomingMailSource) -> Download:
    """Hand out a mail as it came; of one that was too large its beginning."""
    mail = _found(ctx, query.mail_id)
    chunks = content(ctx, mail.blob_id, mail.size)
    size = sum(len(piece) for piece in chunks)
    return Download(f"mail-{mail.id}.eml", MEDIA_TYPE, size, digest_of(ctx, mail.blob_id), chunks)


@handles(AdmitMail)
def admit_mail(ctx: Context, command: AdmitMail) -> MailDetail:
    """Write a mail into a ticket as its sender's; who lets it in is recorded."""
    mail = _held(ctx, command.mail_id, command.version)
    ticket = ticket_of(ctx, command.ticket_id)
    if ticket.merged_into_id is not None:
        raise Conflict("merged")
    said = parse(_bytes(ctx, mail))
    text, files = words_of(said)
    keys = [upload(ctx, ctx.user_id, file) for file in files]
    name = " ".join(filter(None, (mail.sender_name, f"<{mail.sender}>" if mail.sender else "")))
    if ticket.status == Status.CLOSED:
        store.step(ctx, ticket, sla.Step.REOPENED)
        ticket.closed_at = None
        store.happened(ctx, ticket, Author.STAFF, "reopened")
    ctx.known["by_mail"] = store.ByMail(None, name[:200] or "?", "staff", said.left_out)
    message = store.write(ctx, ticket, Author.CUSTOMER, text, keys)
    ctx.known.pop("by_mail")
    store.step(ctx, ticket, sla.Step.CUSTOMER)
    if ticket.status != Status.OPEN:
        ticket.status = Status.CUSTOMER_REPLY.value
    ticket.version += 1
    mail.ticket_id, mail.message_row_id, mail.account_id = ticket.id, message.id, ticket.account_id
    mail.proof = "staff"
    _settled(ctx, mail, MailFate.TAKEN)
    note_received(ctx, mail, ticket.account_id, text)
    return _detail(ctx, mail, said)


@handles(DismissMail)
def dismiss_mail(ctx: Context, command: DismissMail) -> MailDetail:
    """Leave a mail; it is deleted after a while."""
    mail = _held(ctx, command.mail_id, command.version)
    _settled(ctx, mail, MailFate.DISMISSED)
    return _detail(ctx, mail)


def _mine(ctx: Context, *entities: Any) -> Any:
    """Select mails of no ticket, and of tickets of the caller's departments."""
    joined = ctx.rows(*entities, also=(IncomingMail, Ticket)).select_from(IncomingMail)
    mine = Ticket.department_id.in_(departments_of(ctx))
    return joined.outerjoin(Ticket, Ticket.id == IncomingMail.ticket_id).where(
        or_(IncomingMail.ticket_id.is_(None), mine)
    )


def _rows(ctx: Context) -> Any:
    return _mine(ctx, IncomingMail, Ticket.number)


def _found(ctx: Context, mail_id: int) -> IncomingMail:
    row = ctx.session.execute(_rows(ctx).where(IncomingMail.id == mail_id)).one_or_none()
    if row is None:
        raise NotFound("incoming_mail")
    mail: IncomingMail = row[0]
    return mail


def _held(ctx: Context, mail_id: int, version: int) -> IncomingMail:
    _found(ctx, mail_id)
    mail = ctx.find(IncomingMail, mail_id, version, lock=True)
    if mail.state != MailFate.HELD:
        raise Conflict("settled")
    return mail


def _settled(ctx: Context, mail: IncomingMail, fate: MailFate) -> None:
    mail.state, mail.settled_at, mail.settled_by = fate.value, ctx.now, ctx.user_id
    mail.version += 1
    ctx.audit_facts["mail_id"] = mail.id


def _bytes(ctx: Context, mail: IncomingMail) -> bytes:
    return b"".join(content(ctx, mail.blob_id))


def _detail(ctx: Context, mail: IncomingMail, said: Parsed | None = None) -> MailDetail:
    ctx.session.flush()
    said = said or parse(_bytes(ctx, mail))
    number = ctx.session.scalar(ctx.rows(Ticket.number).where(Ticket.id == mail.ticket_id))
    return MailDetail(
        row=_row(mail, number),
        fate=MailFate(mail.state),
        recipients=said.recipients[:20],
        text=said.whole[:50_000],
        files=tuple(file.name for file in said.files),
    )


def _row(mail: IncomingMail, number: int | None) -> HeldRow:
    return HeldRow(
        id=mail.id,
        version=mail.version,
        at=mail.received_at,
        sender=mail.sender,
        sender_name=mail.sender_name,
        subject=mail.subject,
        reason=mail.reason,
        ticket_id=mail.ticket_id,
        ticket=str(number or ""),
    )
