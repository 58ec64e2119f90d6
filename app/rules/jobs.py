"""What runs by itself: called every minute by the desktop's or the server's one thread of jobs.

Every job is safe to run twice, and a failing one keeps no other from running.
"""

import logging
import traceback
from typing import Any, Final

from app.models.house import PortalSetting
from app.portal.admin.escalation import Escalate
from app.portal.invoices import RenewDueServices
from app.portal.mail import SendDueMail
from app.portal.operation import Command
from app.portal.upkeep import ForgetExpired
from app.portal.uploads import ForgetUploads
from app.rules.core import Caller, Context, Dispatcher

DAILY: Final[tuple[Command[Any], ...]] = (RenewDueServices(), ForgetExpired())
ALWAYS: Final[tuple[Command[Any], ...]] = (Escalate(), SendDueMail(), ForgetUploads())

log = logging.getLogger(__name__)


def run_due(dispatcher: Dispatcher) -> None:
    """Carry out what is due now; errors are logged, never raised."""
    for job in DAILY:
        _guarded(dispatcher, job, daily=True)
    for job in ALWAYS:
        _guarded(dispatcher, job, daily=False)


def _guarded(dispatcher: Dispatcher, job: Command[Any], *, daily: bool) -> None:
    try:
        _daily(dispatcher, job) if daily else dispatcher.call(job, Caller(system=True))
    except Exception as error:  # noqa: BLE001 - whatever one job does, the others must run
        # The message may quote values; where it happened does not.
        place = "".join(traceback.format_tb(error.__traceback__))
        log.error("job %s: %s\n%s", job.spec.name, type(error).__name__, place)  # noqa: TRY400 - as above


def _daily(dispatcher: Dispatcher, job: Command[Any]) -> None:
    with dispatcher.transaction() as ctx:
        today = ctx.today.isoformat()
        if _last_day(ctx, job) == today:
            return
    dispatcher.call(job, Caller(system=True))
    with dispatcher.transaction() as ctx:
        setting = {"key": _key(job), "value": {"day": today}}
        ctx.session.execute(
            ctx.database.upsert(PortalSetting)
            .values(setting)
            .on_conflict_do_update(index_elements=["key"], set_={"value": setting["value"]})
        )


def _last_day(ctx: Context, job: Command[Any]) -> str:
    value = ctx.session.scalar(ctx.rows(PortalSetting.value).where(PortalSetting.key == _key(job)))
    return str((value or {}).get("day", ""))


def _key(job: Command[Any]) -> str:
    return f"job.{job.spec.name}"
