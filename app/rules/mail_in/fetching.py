"""Fetching mail from the mailbox, and forgetting what is of no use any more."""

import logging
from datetime import timedelta
from typing import Final

from app.adapters.mailbox import Letter, MailboxFailed
from app.models.blob import Blob
from app.models.mail import IncomingMail
from app.portal.desk.mail import MailFate
from app.portal.mail import FetchMail, ForgetMail, TakeMail
from app.rules.core import Dispatcher, runs
from app.rules.mail.ways import mailbox_of
from app.rules.mail_in.keeping import RAW_LIMIT, forget_strays
from app.rules.mail_in.sorting import take_mail

LOCK: Final = 0x4B43_4D42
"""Number of the advisory lock under which the mailbox is emptied."""
KEPT: Final = timedelta(days=30)
"""What became no message is kept this long after it came."""
STRAY: Final = timedelta(days=1)
_PASSING: Final = (
    MailFate.REFUSED,
    MailFate.BOUNCE,
    MailFate.AUTOMATIC,
    MailFate.IGNORED,
    MailFate.DISMISSED,
)

log = logging.getLogger(__name__)


@runs(FetchMail)
def fetch_mail(dispatcher: Dispatcher, _command: FetchMail) -> int:
    """Take what lies in the mailbox; each mail is put aside there once it is kept here."""
    with dispatcher.transaction() as ctx:
        mailbox = mailbox_of(ctx)
    if not mailbox.configured:
        return 0

    def take(letter: Letter) -> None:
        take_mail(dispatcher, TakeMail(raw=letter.raw, size=letter.size))

    with dispatcher.database.alone(LOCK) as mine:
        try:
            return mailbox.collect(take, RAW_LIMIT) if mine else 0
        except MailboxFailed as error:
            log.warning("mailbox: %s", error)
            return 0


@runs(ForgetMail)
def forget_mail(dispatcher: Dispatcher, _command: ForgetMail) -> int:
    """Delete each old one in a transaction of its own; messages and what waits are kept."""
    with dispatcher.transaction() as ctx:
        forget_strays(ctx, ctx.now - STRAY)
        old = ctx.session.execute(
            ctx.rows(IncomingMail.id, IncomingMail.blob_id)
            .where(
                IncomingMail.state.in_([fate.value for fate in _PASSING]),
                IncomingMail.received_at < ctx.now - KEPT,
            )
            .order_by(IncomingMail.id)
            .limit(1000)
        ).all()
    for row in old:
        with dispatcher.transaction() as ctx:
            ctx.changed(ctx.delete(IncomingMail).where(IncomingMail.id == row.id))
            ctx.changed(ctx.delete(Blob).where(Blob.id == row.blob_id))
    return len(old)
