"""A message as a field: written with marks, formatted by buttons and keys, and read as it will be."""

from collections.abc import Callable
from typing import Any, Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QFrame, QWidget

from app.i18n import N_, _, ngettext
from app.views.kit.buttons import IconButton
from app.views.kit.form.inputs import Input
from app.views.kit.form.markup_edit import MOST, MarkupEdit
from app.views.kit.format import number
from app.views.kit.keys import FOCUS, INSIDE, Shortcut
from app.views.kit.layout import column, row, rule, scrolling
from app.views.kit.live import Speaks
from app.views.kit.markup_view import MarkupView
from app.views.kit.tabs import TabRow
from app.views.kit.text import Text, restyle
from app.views.kit.tokens import space

WRITE, PREVIEW = "write", "preview"
NEAR: Final = 10
"""What is left is told from the last tenth on."""
_TOOLS: Final = (
    ("bold", N_("Bold"), "Ctrl+B"),
    ("italic", N_("Italic"), "Ctrl+I"),
    ("code", N_("Code"), "Ctrl+E"),
    ("list", N_("List"), ""),
    ("quote", N_("Quoted text"), ""),
)
"""Icon, name and keys."""


class MarkupInput(Speaks, Input):
    """Several lines of our Markdown; the value is what was typed."""

    picture_pasted = Signal(QImage)
    """The form decides what becomes of it."""
    files_dropped = Signal(list)
    """Paths of files of this computer."""
    link_activated = Signal(str)
    """An address in the preview was chosen."""

    def __init__(self, longest: int = MOST) -> None:
        """Take at most ``longest`` characters."""
        self.area = MarkupEdit(longest)
        super().__init__(self.area)
        self.tabs = TabRow()
        self.tools = {icon: IconButton(icon, _(name), small=True) for icon, name, _keys in _TOOLS}
        self.preview = MarkupView("", lambda: _("Preview"))
        self._left = Text("", "soft", "soft", tabular=True)
        self._nothing = Text("", tone="soft")
        self._frame = QFrame()
        self._shown = self._around_preview()
        self._lay_out()
        self._connect()
        self.retranslate()

    def value(self) -> str:
        """Return the text."""
        return self.area.toPlainText()

    def set_value(self, value: Any) -> None:
        """Show text, to be written on."""
        self.area.show_text("" if value is None else str(value)[: self.area.longest])
        self.show_preview(on=False)

    def mark(self, *, invalid: bool) -> None:
        """Show by the outline whether something is wrong."""
        self._look("invalid", on=invalid)

    @property
    def previewing(self) -> bool:
        """Whether the text is shown as it will be read."""
        return self.tabs.value == PREVIEW

    def show_preview(self, *, on: bool) -> None:
        """Show how it will be read, or let write."""
        self.tabs.choose(PREVIEW if on else WRITE)
        self._turn()

    def retranslate(self) -> None:
        """Say everything in the language of now."""
        self.tabs.setAccessibleName(_("Write or preview"))
        self.tabs.set_tabs([(WRITE, _("Write")), (PREVIEW, _("Preview"))])
        for icon, name, keys in _TOOLS:
            self.tools[icon].set_name(_(name), keys)
        self._nothing.setText(_("Nothing has been written yet."))
        self._count()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the outline tell where the keyboard is."""
        if watched is self.area and event.type() in {QEvent.Type.FocusIn, QEvent.Type.FocusOut}:
            self._look("writing", on=event.type() == QEvent.Type.FocusIn)
        return super().eventFilter(watched, event)

    def _around_preview(self) -> QWidget:
        inside = QWidget()
        lines = column(self._nothing, self.preview, None, gap="none")
        lines.setContentsMargins(space("xs"), space("xs"), space("xs"), space("xs"))
        inside.setLayout(lines)
        return scrolling(inside)

    def _lay_out(self) -> None:
        self.box.takeAt(0)
        bar = row(self.tabs, None, self._left, *self.tools.values(), gap="xs")
        bar.setContentsMargins(space("xs"), space("xs"), space("xs"), space("xs"))
        self._frame.setProperty("part", "editor")
        self.area.setParent(self._frame)  # first: one comes to write, the tools are behind it
        self._frame.setLayout(column(bar, rule(), self.area, self._shown, gap="none"))
        self.box.addWidget(self._frame)
        self._shown.hide()

    def _connect(self) -> None:
        area = self.area
        area.textChanged.connect(self.changed)
        area.textChanged.connect(self._count)
        area.sent.connect(self.entered)
        area.picture_pasted.connect(self.picture_pasted)
        area.files_dropped.connect(self.files_dropped)
        self.preview.link_activated.connect(self.link_activated)
        self.tabs.chosen.connect(self._turn)
        deeds: dict[str, Callable[[], object]] = {
            "bold": lambda: area.surround("**"),
            "italic": lambda: area.surround("*"),
            "code": area.surround_code,
            "list": lambda: area.begin_lines("- "),
            "quote": lambda: area.begin_lines("> "),
        }
        for icon, name, keys in _TOOLS:
            self.tools[icon].setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves one writing
            self.tools[icon].clicked.connect(deeds[icon])
            if keys:
                Shortcut(area, keys, name, deeds[icon], FOCUS)
        Shortcut(self, "Ctrl+Shift+P", N_("Write or preview"), self._switch, INSIDE)

    @Slot()
    def _switch(self) -> None:
        self.show_preview(on=not self.previewing)
        part: QWidget = self.preview if self.previewing else self.area
        part.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @Slot()
    def _turn(self) -> None:
        """Show what the chosen tab says."""
        on = self.previewing
        if on:
            self._shown.setFixedHeight(self.area.height())  # nothing below it moves
            words = self.area.toPlainText()
            self.preview.set_text(words)
            self.preview.setVisible(bool(words.strip()))
            self._nothing.setVisible(not words.strip())
        self._shown.setVisible(on)
        self.area.setVisible(not on)
        for tool in self.tools.values():
            tool.setEnabled(not on)

    @Slot()
    def _count(self) -> None:
        """Tell how much can still be written, when it becomes little."""
        left = self.area.longest - self.area.length
        words = ngettext("{n} character left", "{n} characters left", left).format(n=number(left))
        little = left * NEAR <= self.area.longest
        self._left.setText(words if little else "")
        self._left.set_tone("soft" if left else "danger")

    def _look(self, name: str, *, on: bool) -> None:
        if bool(self._frame.property(name)) != on:
            self._frame.setProperty(name, on)
            restyle(self._frame)
