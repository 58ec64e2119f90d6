"""What the demo's people have been told of late: an import itself tells nobody."""

from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from typing import Final

from app.models.account import Account
from app.models.house import Notification
from app.models.invoice import Invoice
from app.rules.core import Context
from app.rules.invoices.staff import tell

TOLD: Final = timedelta(days=50)
SEEN: Final = timedelta(days=10)
"""What is older than this has been read."""


def tell_news(ctx: Context) -> None:
    """Tell of the newest invoices, on their days, as if they had been issued here."""
    issued = ctx.session.execute(
        ctx.rows(Invoice, Account)
        .join_from(Invoice, Account, Account.id == Invoice.account_id)
        .where(Invoice.issued_on > ctx.today - TOLD)
        .order_by(Invoice.id)
    ).all()
    for invoice, account in issued:
        day = datetime.combine(invoice.issued_on, time(8), UTC)
        tell(replace(ctx, now=day), account, invoice, "invoice_issued")
    ctx.session.flush()
    ctx.session.execute(
        ctx.update(Notification).where(Notification.at < ctx.now - SEEN).values(read=True)
    )
