"""When an own portal was last backed up, as this computer remembers it."""

from contextlib import suppress
from datetime import UTC, datetime

from app.settings import Settings
from app.views.entrance.doors import Connection

_KEY = "backups"


def last_backup(settings: Settings, connection: Connection) -> datetime | None:
    """Return the moment of the last backup; None when there was none."""
    kept = settings.get(_KEY, {})
    with suppress(AttributeError, TypeError, ValueError):
        moment = datetime.fromisoformat(kept.get(connection.key))
        return moment if moment.tzinfo is not None else None
    return None


def note_backup(settings: Settings, connection: Connection) -> None:
    """Remember that a backup was made now."""
    kept = settings.get(_KEY, {})
    others = kept if isinstance(kept, dict) else {}
    now = datetime.now(UTC).isoformat(timespec="seconds")
    settings.set(_KEY, {**others, connection.key: now})
