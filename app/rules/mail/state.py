"""What the people who run the portal see of its mail, and the demo's own mailbox."""

from typing import Any, Final

from sqlalchemy import func

from app.adapters.mail import DemoMail as DemoAdapter
from app.errors import Unsupported
from app.models.house import OutgoingMail
from app.portal.listing import Page
from app.portal.mail import (
    DemoMail,
    DemoMailbox,
    MailRow,
    MailState,
    Outbox,
    ReadDemoMailbox,
    ReadMailState,
)
from app.rules.core import Context, handles
from app.rules.core.listing import ListSource, list_rows
from app.rules.mail.ways import mail_of


@handles(ReadMailState)
def read_mail_state(ctx: Context, _query: ReadMailState) -> MailState:
    """Tell whether mail can leave, and how much of it waits since when."""
    waiting, oldest = ctx.session.execute(
        ctx.rows(func.count(OutgoingMail.id), func.min(OutgoingMail.created_at)).where(
            OutgoingMail.state == "waiting"
        )
    ).one()
    configured = mail_of(ctx).configured
    return MailState(configured=configured, waiting=waiting, oldest_waiting=oldest)


def _row(row: Any) -> MailRow:
    return MailRow.model_construct(**row._mapping)  # noqa: SLF001 - public, named so beside columns


SOURCE: Final = ListSource(
    columns={name: getattr(OutgoingMail, name) for name in MailRow.model_fields}, make=_row
)


@handles(Outbox)
def outbox(ctx: Context, query: Outbox) -> Page[MailRow]:
    """List the outbox without the content of the mails."""
    return list_rows(ctx, query, SOURCE)


@handles(ReadDemoMailbox)
def read_demo_mailbox(ctx: Context, _query: ReadDemoMailbox) -> DemoMailbox:
    """Read what the demo sent; no other portal keeps the text of mails at hand."""
    if not isinstance(ctx.world.mail, DemoAdapter):
        raise Unsupported(operation="ReadDemoMailbox")
    return DemoMailbox(
        mails=tuple(
            DemoMail(at=at, recipient=message.recipient, subject=message.subject, text=message.text)
            for at, message in tuple(ctx.world.mail.sent)
        )
    )
