"""What one can do with a document, declared once: menus, buttons and keys come from here."""

from collections.abc import Callable
from typing import Final, NamedTuple

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from app.i18n import N_, _
from app.views.kit.icons import set_icon


class Command(NamedTuple):
    """A command: its key, English label, icon, keys and whether it can be on or off."""

    key: str
    label: str
    icon: str = ""
    keys: tuple[str, ...] = ()
    checkable: bool = False


COMMANDS: Final = (
    Command("pages", N_("Show small pages"), "thumbnails", checkable=True),
    Command("smaller", N_("Zoom out"), "zoom-out", ("Ctrl+-",)),
    Command("larger", N_("Zoom in"), "zoom-in", ("Ctrl++", "Ctrl+=")),
    Command("fit_width", N_("Fit width"), "fit-width", ("Ctrl+0",), checkable=True),
    Command("fit_page", N_("Fit page"), "fit-page", ("Ctrl+9",), checkable=True),
    Command("search", N_("Search in the document"), "search", ("Ctrl+F",)),
    Command("next_hit", N_("Next hit"), "chevron-down", ("F3", "Ctrl+G")),
    Command("previous_hit", N_("Previous hit"), "chevron-up", ("Shift+F3", "Ctrl+Shift+G")),
    Command("text", N_("Show as text"), "document", checkable=True),
    Command("save", N_("Save document …"), "download", ("Ctrl+S",)),
    Command("print", N_("Print document …"), "printer", ("Ctrl+P",)),
    Command("outside", N_("Open in another program"), "external"),
    Command("copy", N_("Copy"), "copy", ("Ctrl+C",)),
    Command("choose_all", N_("Select all"), "", ("Ctrl+A",)),
)

ICONS: Final = {command.key: command.icon for command in COMMANDS}


class Commands(QObject):
    """The commands as actions of ``owner``; their keys work wherever the focus is inside it."""

    def __init__(self, owner: QWidget) -> None:
        super().__init__(owner)
        self._actions = {command.key: self._make(command, owner) for command in COMMANDS}
        self.retranslate()

    def __getitem__(self, key: str) -> QAction:
        return self._actions[key]

    def connect_all(self, handlers: dict[str, Callable[[], object]]) -> None:
        """Run ``handlers[key]`` when the command is triggered."""
        for key, handler in handlers.items():
            self._actions[key].triggered.connect(lambda _checked=False, run=handler: run())

    def set_enabled(self, enabled: bool, *except_for: str) -> None:
        """Enable or disable all commands; those in ``except_for`` get the opposite."""
        for key, action in self._actions.items():
            action.setEnabled(enabled != (key in except_for))

    def retranslate(self) -> None:
        """Say everything in the current language."""
        for command in COMMANDS:
            action = self._actions[command.key]
            action.setText(_(command.label))
            keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            action.setToolTip(f"{action.text()} ({keys})" if keys else action.text())

    def _make(self, command: Command, owner: QWidget) -> QAction:
        action = QAction(owner)
        action.setCheckable(command.checkable)
        action.setShortcuts([QKeySequence(key) for key in command.keys])
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        if command.icon:
            set_icon(action, command.icon)
        owner.addAction(action)
        return action
