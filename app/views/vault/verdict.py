"""What there is to be said of the directory: how long it holds, what waits, what to do now."""

from datetime import datetime, timedelta
from typing import Final

from app.i18n import _
from app.vault.directory import Directory
from app.views.kit.format import exact
from app.views.kit.live import Words

NEAR: Final = timedelta(days=7)
"""It is signed once a week: what ends sooner is to be signed."""


def verdict(directory: Directory, now: datetime, *, waits: bool) -> tuple[str, Words]:
    """Return tone and words; ``waits`` says that a device waits for a signature."""
    ended, near = directory.expires <= now, directory.expires <= now + NEAR
    return "danger" if ended else "warn" if near or waits else "ok", lambda: _said(
        directory, ended=ended, near=near, waits=waits
    )


def _said(directory: Directory, *, ended: bool, near: bool, waits: bool) -> str:
    if ended:
        words = _(
            "Version {version} ended on {day}: nobody can seal anything. Check and sign it now."
        )
    elif near:
        words = _(
            "Version {version}, valid until {day}. Sign it anew before: without it nobody can seal"
            " anything."
        )
    else:
        words = _("Version {version}, valid until {day}.")
    said = words.format(version=directory.version, day=exact(directory.expires))
    return said + (" " + _("A device waits for your signature.") if waits else "")
