"""What the next version of the directory changes, seen before it is signed."""

from PySide6.QtWidgets import QWidget

from app.i18n import _
from app.portal.markup import neutral
from app.vault.directory import Device, Directory
from app.views.kit.dialog import Confirm
from app.views.vault.enrolling import changes


class SignDialog(Confirm):
    """Lists who comes, goes and changes, each with the digits to compare."""

    def __init__(self, before: Directory, after: Directory, parent: QWidget) -> None:
        """Show the way from ``before`` to ``after``."""
        come, go, other = changes(before, after)
        super().__init__(
            lambda: _("Sign version {version}?").format(version=after.version),
            lambda: _said(come, go, other),
            lambda: _("I have compared the digits: sign") if come else _("Sign"),
            parent=parent,
        )


def _said(come: list[Device], go: list[Device], other: list[Device]) -> str:
    parts = [
        _("New, compare the digits: {name}\n{digits}").format(
            name=neutral(d.name), digits=d.fingerprint
        )
        for d in come
    ]
    parts += [_("No longer in it: {name}").format(name=neutral(d.name)) for d in go]
    parts += [
        _("Other departments or another name: {name}").format(name=neutral(d.name)) for d in other
    ]
    return "\n\n".join(parts) or _("Nobody comes and nobody goes; it is only valid for longer.")
