"""Own portals whose files are here but which the settings forgot: the way to them is not lost."""

from pathlib import Path

from app.i18n import _
from app.settings import Settings
from app.views.entrance.doors import OWN, Connection, add, connections


def recall(settings: Settings, folder: Path) -> None:
    """Put every own portal below ``folder`` that is not known among the connections."""
    known = {connection.key for connection in connections(settings)}
    for file in sorted(folder.glob("own-*/portal.db")):
        if file.parent.name not in known:
            add(settings, Connection(OWN, _("Own portal"), file.parent.name))
