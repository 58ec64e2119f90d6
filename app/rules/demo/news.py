"""What the demo's people have been told of late: an import itself tells nobody."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from functools import partial
from typing import Final

from app.models.account import Account
from app.models.house import Notification
from app.models.invoice import Invoice
from app.rules.core import Context
from app.rules.invoices.staff import tell

TOLD: Final = timedelta(days=50)
SEEN: Final = timedelta(days=10)
"""What is older than this has been read."""


News = tuple[datetime, Callable[[], None]]
"""When somebody was told of something, and what tells it."""


def tell_news(ctx: Context, further: Iterable[News] = ()) -> None:
    """Tell of the newest invoices, on their days, as if they had been issued here; and ``further``.

    What happened first is told first: the bell shows the last one at the top.
    """
    issued = ctx.session.execute(
        ctx.rows(Invoice, Account)
        .join_from(Invoice, Account, Account.id == Invoice.account_id)
        .where(Invoice.issued_on > ctx.today - TOLD)
        .order_by(Invoice.id)
    ).all()
    news = [news for news in further if news[0] > ctx.now - TOLD]
    for invoice, account in issued:
        day = datetime.combine(invoice.issued_on, time(8), UTC)
        then = replace(ctx, now=day)
        news.append((day, partial(tell, then, account, invoice, "invoice_issued")))
    for _moment, say in sorted(news, key=lambda one: one[0]):
        say()
    ctx.session.flush()
    ctx.session.execute(
        ctx.update(Notification).where(Notification.at < ctx.now - SEEN).values(read=True)
    )
