"""Keys that know what they do: the keyboard map lists the shortcuts themselves, nothing else."""

from collections.abc import Callable
from typing import Final, NamedTuple

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import QMenu, QWidget

from app.i18n import _

WINDOW: Final = Qt.ShortcutContext.WindowShortcut
INSIDE: Final = Qt.ShortcutContext.WidgetWithChildrenShortcut
FOCUS: Final = Qt.ShortcutContext.WidgetShortcut


class Shortcut(QShortcut):
    """A key of ``owner`` that runs ``run``; ``words`` (a msgid) says what that is.

    ``within`` says where the keyboard must be: in the window, inside ``owner``, or on it.
    """

    def __init__(
        self,
        owner: QWidget,
        keys: str | QKeySequence.StandardKey,
        words: str,
        run: Callable[[], object],
        within: Qt.ShortcutContext = WINDOW,
    ) -> None:
        super().__init__(QKeySequence(keys), owner)
        self.words = words
        self.setContext(within)
        self.activated.connect(run)


class Key(NamedTuple):
    """A line of the map: where it works (empty: everywhere), what it does, its keys."""

    where: str
    words: str
    keys: tuple[str, ...]


def keys_of(window: QWidget) -> list[Key]:
    """Return every key that does something now in what ``window`` shows, in order of the page."""
    found: list[Key] = []
    for thing in window.findChildren(QObject):
        owner = thing.parent()
        if isinstance(owner, QMenu) or not (isinstance(owner, QWidget) and owner.isVisible()):
            continue
        if isinstance(thing, Shortcut | QAction) and thing.isEnabled():
            words = _(thing.words) if isinstance(thing, Shortcut) else thing.text()
            sequences = thing.keys() if isinstance(thing, Shortcut) else thing.shortcuts()
            keys = tuple(k.toString(QKeySequence.SequenceFormat.NativeText) for k in sequences)
            if words and keys:
                found.append(Key(_place(owner, window), words.removesuffix(" …"), keys))
    return list(dict.fromkeys(found))


def _place(owner: QWidget | None, window: QWidget) -> str:
    """Return the name of the part that a key works in, as a screen reader says it."""
    while owner is not None and owner is not window:
        if owner.accessibleName():
            return owner.accessibleName()
        owner = owner.parentWidget()
    return ""
