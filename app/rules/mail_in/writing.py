"""A mail becomes a message: by the same commands, and with the same eyes, as one of the portal."""

import hashlib
from uuid import UUID

from app.models.blob import Upload
from app.models.mail import IncomingMail
from app.models.people import User
from app.portal.desk.mail import MailFate
from app.portal.tickets import TEXT_MOST, OpenTicket, ReplyToTicket
from app.portal.topics import Topic
from app.rules.core import Context
from app.rules.core.behalf import on_behalf
from app.rules.mail.history import note_received
from app.rules.mail_in.knowing import Place, department_of
from app.rules.mail_in.parsing import File, Parsed
from app.rules.tickets.store import ByMail
from app.rules.tickets.writing import open_ticket, reply_to_ticket
from app.rules.uploads.keeping import PIECE, add_piece, new_blob, seal_blob

NOTHING = "–"
"""What stands where nothing was written: a message is never empty."""


def write(ctx: Context, mail: IncomingMail, said: Parsed, place: Place) -> None:
    """Write a mail into the ticket that it belongs to, or into a new one."""
    actor = place.actor
    assert actor is not None
    assert actor.user_id is not None
    assert actor.account_id is not None
    department = department_of(ctx, said.recipients)
    if place.ticket_id is None and department is None:
        mail.state, mail.reason = MailFate.HELD.value, "unknown_sender"
        return
    text, files = words_of(said)
    keys = [upload(ctx, actor.user_id, file) for file in files]
    name = ctx.session.scalar(ctx.rows(User.name).where(User.id == actor.user_id))
    with on_behalf(ctx, actor) as acting:
        acting.known["by_mail"] = ByMail(actor.user_id, str(name), place.proof, said.left_out)
        if place.ticket_id is not None:
            command = ReplyToTicket(ticket_id=place.ticket_id, text=text, attachments=tuple(keys))
            found = reply_to_ticket(acting, command)
        else:
            found = open_ticket(
                acting,
                OpenTicket(
                    mark=new_key(ctx),
                    department_id=department or 0,
                    subject=said.subject or NOTHING,
                    text=text,
                    attachments=tuple(keys),
                ),
            )
    mail.ticket_id, mail.message_row_id = found.row.id, found.messages[-1].id
    mail.account_id, mail.user_id = actor.account_id, actor.user_id
    note_received(ctx, mail, actor.account_id, text)
    ctx.audit("mail_taken", chain=actor.account_id, ticket_id=found.row.id, mail_id=mail.id)
    ctx.tell(Topic.TICKETS, Topic.NOTIFICATIONS, account_id=actor.account_id)


def words_of(said: Parsed) -> tuple[str, tuple[File, ...]]:
    """Return a message's text and its files; what is too long comes along as one."""
    text = said.text.strip() or said.subject or NOTHING
    if len(text) <= TEXT_MOST:
        return text, said.files
    whole = File("message.txt", "text/plain", text.encode())
    return text[:TEXT_MOST].rstrip(), (whole, *said.files[:9])


def upload(ctx: Context, user_id: int, file: File) -> UUID:
    """Let a file of a mail lie where a command takes it from; return its key."""
    key, blob_id = new_key(ctx), new_blob(ctx)
    for start in range(0, len(file.content), PIECE):
        add_piece(ctx, blob_id, start, file.content[start : start + PIECE])
    seal_blob(ctx, blob_id, len(file.content), hashlib.sha256(file.content).hexdigest())
    ctx.add(
        Upload(
            user_id=user_id,
            key=str(key),
            blob_id=blob_id,
            name=file.name,
            media_type=file.media_type,
            size=len(file.content),
            arrived=len(file.content),
            complete=True,
            created_at=ctx.now,
        )
    )
    return key


def new_key(ctx: Context) -> UUID:
    """Return a fresh UUID."""
    return UUID(bytes=ctx.world.random.bytes(16), version=4)
