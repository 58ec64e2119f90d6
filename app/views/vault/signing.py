"""What the next version of the directory changes, seen before it is signed."""

from PySide6.QtWidgets import QWidget

from app.i18n import _
from app.portal.markup import neutral
from app.vault.directory import Directory
from app.vault.note import fingerprint
from app.views.kit.dialog import Confirm
from app.views.vault.enrolling import Changes, changes


class SignDialog(Confirm):
    """Lists who comes, goes and changes, each with the digits to compare; the recovery key always."""

    def __init__(self, before: Directory, after: Directory, parent: QWidget) -> None:
        """Show the way from ``before`` to ``after``."""
        found = changes(before, after)
        compared = found.come or found.new_recovery not in ("", found.old_recovery)
        super().__init__(
            lambda: _("Sign version {version}?").format(version=after.version),
            lambda: _said(found),
            lambda: _("I have compared the digits: sign") if compared else _("Sign"),
            parent=parent,
        )


def digits_of_recovery(recipient: str) -> str:
    """Return thirty digits of a recovery key."""
    return fingerprint(recipient.encode())


def _said(found: Changes) -> str:
    parts = [
        _("New, compare the digits: {name}\n{digits}").format(
            name=neutral(d.name), digits=d.fingerprint
        )
        for d in found.come
    ]
    parts += [_("No longer in it: {name}").format(name=neutral(d.name)) for d in found.go]
    parts += [
        _("Other departments or another name: {name}").format(name=neutral(d.name))
        for d in found.other
    ]
    quiet = not parts and found.old_recovery == found.new_recovery
    if quiet:
        parts = [_("Nobody comes and nobody goes; it is only valid for longer.")]
    return "\n\n".join([*parts, *_recovery(found)])


def _recovery(found: Changes) -> list[str]:
    """Say which recovery key comes, goes or stays, whoever has put it there."""
    old, new = found.old_recovery, found.new_recovery
    if old and old == new:
        stays = _("The recovery key stays and reads along:\n{digits}")
        return [stays.format(digits=digits_of_recovery(new))]
    parts = []
    if new:
        comes = _("New recovery key, compare the digits. It opens all that is sealed:\n{digits}")
        parts.append(comes.format(digits=digits_of_recovery(new)))
    if old:
        goes = _("The recovery key goes:\n{digits}")
        parts.append(goes.format(digits=digits_of_recovery(old)))
    return parts
