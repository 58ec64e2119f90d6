"""What a promise to a customer says of itself: which one it is, when it breaks, how far it has come."""

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from typing import Final, Literal, NamedTuple

from app.i18n import N_, _
from app.portal.desk.queue import QueueRow
from app.views.kit.format import duration, exact
from app.views.tickets.words import by_when

PROMISES: Final[Mapping[str, str]] = {
    "first_response": N_("First response"),
    "update": N_("Update"),
    "solution": N_("Solution"),
}
"""Which promise -> what it is called."""
NEAR: Final = 0.75
"""The share of a promise's time from which on it warns."""
A_DAY: Final = timedelta(hours=24)


class Promise(NamedTuple):
    """The promise of a ticket that breaks first."""

    words: str
    tone: Literal["ok", "warn", "danger"]
    share: float
    """How much of its time has passed, 0 to 1."""


def promise(row: QueueRow, now: datetime | None = None) -> Promise | None:
    """Return what the queue says of a row's promise; None where none is running."""
    if not row.breaks:
        return None
    now = now or datetime.now(UTC)
    left = row.breaks_at - now
    if left <= timedelta():
        return Promise(_("overdue by {time}").format(time=duration(-left)), "danger", 1.0)
    near = _("in {time}").format(time=duration(left))
    when = near if left < A_DAY else by_when(row.breaks_at, now)
    share = _passed(row, now)
    return Promise(when, "warn" if share >= NEAR else "ok", share)


def _passed(row: QueueRow, now: datetime) -> float:
    """Return the share of the time between the begin of a promise and its end that is over."""
    begun = row.last_at if row.breaks == "update" else row.created_at
    whole = (row.breaks_at - begun).total_seconds()
    return (now - begun).total_seconds() / whole if whole > 0 else 1.0


def promise_tip(row: QueueRow) -> str:
    """Say which promise it is and until when exactly it holds."""
    if not row.breaks:
        return _("No promise is running.")
    return _("{promise} until {time}").format(
        promise=_(PROMISES.get(row.breaks, row.breaks)), time=exact(row.breaks_at)
    )
