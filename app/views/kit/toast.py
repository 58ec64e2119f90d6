"""Toasts: what just worked, at the lower right of the window, with a way back where there is one."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QEnterEvent
from PySide6.QtWidgets import QFrame, QWidget

from app.i18n import _
from app.views.kit import icons
from app.views.kit.banner import ICONS
from app.views.kit.buttons import IconButton, LinkButton
from app.views.kit.layout import row
from app.views.kit.live import Speaks, Words, announce, said
from app.views.kit.text import Text
from app.views.kit.theme import theme
from app.views.kit.tokens import space

STAYS: Final = 5_000
"""Milliseconds a toast stays."""

STAYS_WITH_DEED: Final = 10_000
"""Milliseconds it stays when something can be taken back."""

MOST: Final = 3
"""How many stand above each other; older ones go."""


class Toast(Speaks, QFrame):
    """One message; it goes by itself, but not while the pointer or the keyboard is on it."""

    gone = Signal()
    resized = Signal()

    def __init__(
        self,
        text: Words,
        tone: str,
        action: Words,
        run: Callable[[], object] | None,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.setProperty("part", "popover")
        self._tone = tone
        self.setProperty("tone", tone)
        self._picture = Text()
        self._words = text, action
        self._text = Text(wrap=True)
        self._run = run
        self.undo = LinkButton()
        self.undo.setVisible(bool(action and run))
        self.undo.clicked.connect(self._act)
        self._close = IconButton("close", "", small=True)
        self._close.clicked.connect(self.leave)
        self.setLayout(row(self._picture, self._text, self.undo, self._close, gap="m", margin="s"))
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(STAYS_WITH_DEED if run else STAYS)
        self._timer.timeout.connect(self._time_over)
        theme().changed.connect(self._draw_icon)
        self._draw_icon()
        self.retranslate()
        self._timer.start()

    def retranslate(self) -> None:
        """Say everything in the language of now, in the room that it takes."""
        text, action = map(said, self._words)
        self.setAccessibleName(text)
        self._text.setText(text)
        one_line = self._text.fontMetrics().horizontalAdvance(text) + space("s")
        self._text.setFixedWidth(min(one_line, space("xl") * 16))
        self.undo.setText(action)
        self._close.set_name(_("Close"))
        self.adjustSize()
        self.resized.emit()

    @property
    def text(self) -> str:
        """What it says."""
        return self._text.text()

    @property
    def stays(self) -> bool:
        """Whether it stays because someone is about to read or use it."""
        return not self._timer.isActive()

    def enterEvent(self, event: QEnterEvent) -> None:
        """Wait while the pointer is here."""
        self._timer.stop()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Go on counting."""
        self._timer.start()
        super().leaveEvent(event)

    def leave(self) -> None:
        """Go now."""
        self._timer.stop()
        self.hide()
        self.gone.emit()
        self.deleteLater()

    def _time_over(self) -> None:
        focused = self.focusWidget()
        if focused is not None and focused.hasFocus():
            self._timer.start()
        else:
            self.leave()

    def _act(self) -> None:
        if self._run is not None:
            self._run()
        self.leave()

    def _draw_icon(self) -> None:
        self._picture.setPixmap(icons.pixmap(ICONS[self._tone], self._tone, 20))


class ToastHost(QObject):
    """The toasts of one window; get it with :func:`toasts`."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._shown: list[Toast] = []
        self.setObjectName("toasts")
        window.installEventFilter(self)

    @property
    def shown(self) -> list[Toast]:
        """The toasts that stand now, the newest last."""
        return list(self._shown)

    def success(self, text: Words, undo: Callable[[], object] | None = None) -> Toast:
        """Say that something worked; ``undo`` offers to take it back."""
        return self.say(text, "ok", lambda: _("Undo"), undo)

    def say(
        self,
        text: Words,
        tone: str = "info",
        action: Words = "",
        run: Callable[[], object] | None = None,
    ) -> Toast:
        """Say something in ``tone`` with at most one deed."""
        toast = Toast(text, tone, action, run, self._window)
        toast.gone.connect(lambda: self._remove(toast))
        toast.resized.connect(self._arrange)
        self._shown.append(toast)
        for old in self._shown[:-MOST]:
            old.leave()
        toast.show()
        self._arrange()
        announce(toast, toast.text)
        return toast

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the corner when the window changes."""
        if event.type() == QEvent.Type.Resize and self._shown:
            self._arrange()
        return super().eventFilter(watched, event)

    def _remove(self, toast: Toast) -> None:
        if toast in self._shown:
            self._shown.remove(toast)
            self._arrange()

    def _arrange(self) -> None:
        bottom = self._window.height() - space("xl") - space("l")
        for toast in reversed(self._shown):
            bottom -= toast.height()
            toast.move(self._window.width() - toast.width() - space("xl"), bottom)
            toast.raise_()
            bottom -= space("s")


def toasts(widget: QWidget) -> ToastHost:
    """Return the toasts of the window that ``widget`` stands in."""
    window = widget.window()
    found = window.findChild(ToastHost, "toasts", Qt.FindChildOption.FindDirectChildrenOnly)
    return found if isinstance(found, ToastHost) else ToastHost(window)
