"""A stopwatch for time that is spent on a ticket; it goes on while others are read, and after a crash."""

from datetime import UTC, datetime, timedelta
from typing import Any, Final, NamedTuple

from PySide6.QtCore import QObject, Signal

from app.portal.desk.queue import QueueRow
from app.views.place import Place

KEY: Final = "desk.stopwatch"
LONGEST: Final = timedelta(hours=24)
"""Of what is measured longer nobody believes more."""


class Running(NamedTuple):
    """Where it runs, and since when."""

    ticket_id: int
    number: int
    since: datetime

    def spent(self, now: datetime | None = None) -> timedelta:
        """Return how long it has been running."""
        span = (now or datetime.now(UTC)) - self.since
        return min(max(span, timedelta()), LONGEST)

    def minutes(self, now: datetime | None = None) -> int:
        """Return the minutes that have begun, one at least."""
        return max(1, -(-int(self.spent(now).total_seconds()) // 60))


class Stopwatch(QObject):
    """One at a time, remembered in the settings: for one person at one portal."""

    changed = Signal()

    def __init__(self, place: Place, parent: QObject | None = None) -> None:
        """Find it running or not."""
        super().__init__(parent)
        self._place = place

    @property
    def running(self) -> Running | None:
        """What is running, if anything is."""
        kept = self._place.settings.get(KEY)
        if not isinstance(kept, dict) or kept.get("whose") != self._whose():
            return None
        try:
            since = datetime.fromisoformat(kept["since"])
            found = Running(int(kept["ticket"]), int(kept["number"]), since)
        except (KeyError, TypeError, ValueError):
            return None
        return found if since.tzinfo is not None else None

    def start(self, row: QueueRow) -> None:
        """Measure from now on; what runs elsewhere goes on instead."""
        if self.running is None:
            self._keep(
                {
                    "whose": self._whose(),
                    "ticket": row.id,
                    "number": row.number,
                    "since": datetime.now(UTC).isoformat(),
                }
            )

    def reset(self) -> None:
        """Measure nothing."""
        self._keep(None)

    def _keep(self, kept: dict[str, Any] | None) -> None:
        self._place.settings.set(KEY, kept)
        self.changed.emit()

    def _whose(self) -> str:
        me = self._place.me
        return f"{self._place.portal_name}/{me.user_id if me else 0}"
