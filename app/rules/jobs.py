"""What runs by itself: by the desktop's or the server's one thread of jobs, or by workers.

Every job is safe to run twice, and a failing one keeps no other from running.
"""

import logging
import traceback
from typing import Any, Final

from app.models.house import PortalSetting
from app.portal.admin.escalation import Escalate
from app.portal.invoices import RenewDueServices
from app.portal.mail import FetchMail, ForgetMail, SendDueMail, SendMail, SortMail
from app.portal.operation import Command
from app.portal.upkeep import ForgetExpired
from app.portal.uploads import ForgetUploads
from app.portal.vault.directory import WarnOfDirectory
from app.portal.vault.opening import DestroySealed
from app.rules.core import Caller, Context, Dispatcher
from app.rules.mail.sending import due_mail

DAILY: Final[tuple[Command[Any], ...]] = (
    RenewDueServices(),
    ForgetExpired(),
    ForgetMail(),
    WarnOfDirectory(),
)
ALWAYS: Final[tuple[Command[Any], ...]] = (
    Escalate(),
    FetchMail(),
    SortMail(),
    ForgetUploads(),
    DestroySealed(),
)

log = logging.getLogger(__name__)


class JobFailed(Exception):
    """A job that went wrong and was logged; it names the job and the kind of error, no values."""


def run_due(dispatcher: Dispatcher) -> None:
    """Carry out what is due now; errors are logged, never raised."""
    for job in (*DAILY, *ALWAYS, SendDueMail()):
        try:
            carry_out(dispatcher, job)
        except JobFailed:
            continue  # it is logged, and due again


def due_jobs(dispatcher: Dispatcher) -> list[Command[Any]]:
    """Return what workers have to carry out now, the most urgent first; each mail by itself."""
    with dispatcher.transaction() as ctx:
        daily = [job for job in DAILY if not _done_today(ctx, job)]
        mail = due_mail(ctx)
    return [*ALWAYS, *(SendMail(mail_id=mail_id) for mail_id in mail), *daily]


def carry_out(dispatcher: Dispatcher, job: Command[Any]) -> None:
    """Carry out one job, a daily one once a day; raise :class:`JobFailed` when it went wrong."""
    try:
        _daily(dispatcher, job) if job in DAILY else dispatcher.call(job, Caller(system=True))
    except Exception as error:  # noqa: BLE001 - whatever it is, it is logged without its values
        # The message may quote values; where it happened does not.
        place = "".join(traceback.format_tb(error.__traceback__))
        log.error("job %s: %s\n%s", job.spec.name, type(error).__name__, place)  # noqa: TRY400 - as above
        raise JobFailed(job.spec.name, type(error).__name__) from None


def _daily(dispatcher: Dispatcher, job: Command[Any]) -> None:
    with dispatcher.transaction() as ctx:
        today = ctx.today.isoformat()
        if _done_today(ctx, job):
            return
    dispatcher.call(job, Caller(system=True))
    with dispatcher.transaction() as ctx:
        setting = {"key": _key(job), "value": {"day": today}}
        ctx.session.execute(
            ctx.database.upsert(PortalSetting)
            .values(setting)
            .on_conflict_do_update(index_elements=["key"], set_={"value": setting["value"]})
        )


def _done_today(ctx: Context, job: Command[Any]) -> bool:
    value = ctx.session.scalar(ctx.rows(PortalSetting.value).where(PortalSetting.key == _key(job)))
    return bool(value == {"day": ctx.today.isoformat()})


def _key(job: Command[Any]) -> str:
    return f"job.{job.spec.name}"
