"""What is kept of every mail with a customer, for the E-Mail-Verlauf of their account."""

from app.models.house import OutgoingMail
from app.models.mail import IncomingMail, MailEntry
from app.rules.core import Context
from app.rules.mail.rendering import Rendered


def note_sent(ctx: Context, mail: OutgoingMail, said: Rendered) -> None:
    """Keep a mail that left, or that will not; only those of an account are its history."""
    if mail.account_id is None:
        return
    ctx.add(
        MailEntry(
            account_id=mail.account_id,
            at=ctx.now,
            direction="out",
            state=mail.state,
            address=mail.recipient,
            subject=said.message.subject[:200],
            text=said.kept,
            message_id=said.message.message_id,
            user_id=mail.user_id,
            ticket_id=mail.ticket_id,
            outgoing_id=mail.id,
        )
    )


def note_received(ctx: Context, mail: IncomingMail, account_id: int, text: str) -> None:
    """Keep a mail that became a message."""
    ctx.add(
        MailEntry(
            account_id=account_id,
            at=mail.received_at,
            direction="in",
            state="received",
            address=mail.sender,
            subject=mail.subject,
            text=text,
            message_id=mail.message_id,
            user_id=mail.user_id,
            ticket_id=mail.ticket_id,
            incoming_id=mail.id,
        )
    )


def note_failed(ctx: Context, mail: OutgoingMail) -> None:
    """Say of a mail that left that it did not arrive."""
    ctx.changed(
        ctx.update(MailEntry).where(MailEntry.outgoing_id == mail.id).values(state="failed")
    )
