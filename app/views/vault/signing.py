"""What the next version of the directory changes, seen before it is signed."""

from collections.abc import Iterable, Mapping

from PySide6.QtWidgets import QWidget

from app.i18n import _
from app.portal.markup import neutral
from app.vault.directory import Device, Directory
from app.vault.note import fingerprint
from app.views.kit.dialog import Confirm
from app.views.tickets.words import in_language
from app.views.vault.enrolling import Changes, changes

Names = Mapping[int, Mapping[str, str]]
"""Department -> its name by language, as the portal has it."""


class SignDialog(Confirm):
    """Lists who comes, goes and changes, each with the digits to compare; the recovery key always."""

    def __init__(
        self, before: Directory, after: Directory, parent: QWidget, names: Names | None = None
    ) -> None:
        """Show the way from ``before`` to ``after``; ``names`` are those of the departments."""
        found = changes(before, after)
        compared = found.come or found.new_recovery not in ("", found.old_recovery)
        super().__init__(
            lambda: _("Sign version {version}?").format(version=after.version),
            lambda: _said(found, names or {}),
            lambda: _("I have compared the digits: sign") if compared else _("Sign"),
            parent=parent,
        )


def digits_of_recovery(recipient: str) -> str:
    """Return thirty digits of a recovery key."""
    return fingerprint(recipient.encode())


def _said(found: Changes, names: Names) -> str:
    parts = [
        _("New, compare the digits: {name}\n{digits}\nOpens: {departments}").format(
            name=neutral(d.name), digits=d.fingerprint, departments=_listed(d.departments, names)
        )
        for d in found.come
    ]
    parts += [_("No longer in it: {name}").format(name=neutral(d.name)) for d in found.go]
    parts += [part for old, new in found.other for part in _changed(old, new, names)]
    quiet = not parts and found.old_recovery == found.new_recovery
    if quiet:
        parts = [_("Nobody comes and nobody goes; it is only valid for longer.")]
    return "\n\n".join([*parts, *_recovery(found)])


def _changed(old: Device, new: Device, names: Names) -> list[str]:
    name, parts = neutral(new.name), []
    if old.name != new.name:
        parts.append(_("{old} is called {name} now").format(old=neutral(old.name), name=name))
    for one, other, words in (
        (new, old, _("{name} opens, too: {departments}")),
        (old, new, _("{name} no longer opens: {departments}")),
    ):
        if only := [number for number in one.departments if number not in other.departments]:
            parts.append(words.format(name=name, departments=_listed(only, names)))
    return parts


def _listed(departments: Iterable[int], names: Names) -> str:
    unknown = _("department {number}")
    said = [
        neutral(in_language(names[n])) if n in names else unknown.format(number=n)
        for n in departments
    ]
    return ", ".join(said) or "–"


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
