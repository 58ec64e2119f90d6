"""One entry as a widget: a card at its side, or a thin line for what happened."""

from functools import partial

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QSizePolicy, QWidget

from app.i18n import _
from app.portal.markup import neutral, plain
from app.views.kit import icons
from app.views.kit.avatar import Avatar
from app.views.kit.buttons import Button
from app.views.kit.conversation.entry import Entry, File
from app.views.kit.format import exact, file_size, relative
from app.views.kit.layout import Flow, column, row, rule
from app.views.kit.live import Speaks
from app.views.kit.markup_view import MarkupView
from app.views.kit.text import ElidedLabel, Text
from app.views.kit.theme import theme
from app.views.kit.tokens import space

SPOKEN = 160
"""Characters of a text that an entry's name says."""


class Bubble(Speaks, QWidget):
    """A message of somebody, or an internal note."""

    file_wanted = Signal(object, QPoint)
    """A file's data, and where on the screen its menu can open."""
    link_wanted = Signal(str)

    def __init__(self, entry: Entry, parent: QWidget | None = None) -> None:
        """Show ``entry``."""
        super().__init__(parent)
        self.entry = entry
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._new = _Line()
        self._name = ElidedLabel(neutral(entry.name), "strong")
        self._when = Text("", "soft", "soft")
        self._internal = Text("", "soft", "warn")
        self._lock = Text()
        self.body = MarkupView(entry.text, lambda: _("Text of the message"))
        self.body.link_activated.connect(self.link_wanted)
        self.files = [self._file(file) for file in entry.files]
        self._lay_out()
        theme().changed.connect(self._draw_lock)
        self._draw_lock()
        self.retranslate()

    def _lay_out(self) -> None:
        entry = self.entry
        note = entry.kind == "note"
        head = row(self._name, self._lock, self._internal, None, self._when, gap="s")
        head.setStretch(0, 1)
        head.setStretch(3, 0)
        card = QFrame()
        card.setProperty("part", "bubble")
        card.setProperty("tone", entry.kind)
        flow = QWidget()
        shown = Flow("s")
        for file in self.files:
            shown.addWidget(file)
        flow.setLayout(shown)
        card.setLayout(column(head, self.body, flow, gap="xs", margin="m"))
        card.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        avatar = Avatar(entry.name, "accent" if entry.kind != "note" else "warn")
        side = column(avatar, None)
        gap = space("xxl")
        if entry.kind == "customer":
            line = row(side, card, gap="s")
            line.setContentsMargins(0, 0, gap, 0)
        else:
            line = row(card, side, gap="s")
            line.setContentsMargins(gap, 0, 0, 0)
        line.setStretch(line.indexOf(card), 1)
        self.setLayout(column(self._new, line, gap="s"))
        # Shown before it has a parent, each would be a window of its own for a moment.
        for part, wanted in (
            (self._new, entry.unread),
            (self._lock, note),
            (self._internal, note),
            (flow, bool(self.files)),
        ):
            part.setVisible(wanted)

    def retranslate(self) -> None:
        """Say when, and everything else in the language of now."""
        entry = self.entry
        self._when.setText(relative(entry.at))
        self._when.setToolTip(exact(entry.at))
        self._internal.setText(_("Internal"))
        self._new.say(_("New from here"))
        words = " ".join(plain(entry.text[: SPOKEN * 2]).split())[:SPOKEN]
        internal = _("Internal note") + ", " if entry.kind == "note" else ""
        self.setAccessibleName(f"{internal}{neutral(entry.name)}, {exact(entry.at)}: {words}")

    def _draw_lock(self) -> None:
        self._lock.setPixmap(icons.pixmap("lock", "warn", theme().size("icon")))

    def _file(self, file: File) -> Button:
        name = neutral(file.name)
        button = Button("", "secondary", "attach")
        shown = button.fontMetrics().elidedText(name, Qt.TextElideMode.ElideMiddle, 240)
        button.setText(f"{shown}  {file_size(file.size)}".replace("&", "&&"))
        button.setAccessibleName(f"{name}, {file_size(file.size)}")
        button.clicked.connect(partial(self._want, button, file))
        return button

    def _want(self, button: Button, file: File, _on: bool = False) -> None:
        self.file_wanted.emit(file.data, button.mapToGlobal(QPoint(0, button.height())))


class Happening(Speaks, QWidget):
    """What happened, as a thin line in the middle."""

    def __init__(self, entry: Entry, parent: QWidget | None = None) -> None:
        """Say what ``entry`` says."""
        super().__init__(parent)
        self.entry = entry
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._words = Text("", "soft", "soft", wrap=True)
        self._words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.setLayout(column(self._words))
        self.retranslate()

    def retranslate(self) -> None:
        """Say what and when."""
        words = neutral(self.entry.text)
        self._words.setText(f"{words} · {relative(self.entry.at)}")
        self._words.setToolTip(exact(self.entry.at))
        self.setAccessibleName(f"{words}, {exact(self.entry.at)}")


class _Line(QWidget):
    """Above the first entry that is new."""

    def __init__(self) -> None:
        super().__init__()
        self._words = Text("", "soft", "accent")
        line = row(rule(), self._words, rule(), gap="s")
        line.setStretch(0, 1)
        line.setStretch(2, 1)
        self.setLayout(line)

    def say(self, words: str) -> None:
        """Say what begins here."""
        self._words.setText(words)

    def sizeHint(self) -> QSize:
        """Return little height."""
        return QSize(100, theme().size("chip"))
