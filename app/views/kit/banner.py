"""A lasting state above what it concerns: offline, a trial, a failed debit."""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QWidget

from app.i18n import _
from app.views.kit import icons
from app.views.kit.buttons import Button, IconButton
from app.views.kit.layout import row
from app.views.kit.live import Speaks, Words, said
from app.views.kit.text import Text, restyle
from app.views.kit.theme import theme

ICONS: Final = {"ok": "success", "warn": "warning", "danger": "error", "info": "info"}
"""Each tone has its own shape: colour alone says nothing."""


class Banner(Speaks, QFrame):
    """A tinted strip with an icon, a sentence and at most one deed.

    ``acted`` is emitted by the deed's button, ``closed`` when the person put it away.
    """

    acted = Signal()
    closed = Signal()

    def __init__(
        self,
        tone: str = "info",
        text: Words = "",
        action: Words = "",
        *,
        icon: str = "",
        closable: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setProperty("part", "banner")
        self._icon = icon
        self._picture = Text()
        self._words = text, action
        self._text = Text(wrap=True)
        self._action = Button()
        self._close = IconButton("close", "", small=True)
        line = row(self._picture, self._text, self._action, self._close, gap="m", margin="s")
        line.setStretch(1, 1)
        line.setAlignment(self._picture, Qt.AlignmentFlag.AlignVCenter)
        self.setLayout(line)
        self._action.clicked.connect(self.acted)
        self._close.clicked.connect(self._put_away)
        self._close.setVisible(closable)
        theme().changed.connect(self._draw_icon)
        self.say(tone, text, action)

    def say(self, tone: str, text: Words, action: Words = "") -> None:
        """Say something else; without ``action`` there is no button."""
        self.setProperty("tone", tone)
        self._words = text, action
        self._action.setVisible(bool(action))
        self.retranslate()
        self._draw_icon()
        restyle(self)

    def text(self) -> str:
        """Return what it says."""
        return self._text.text()

    def retranslate(self) -> None:
        """Say everything in the language of now."""
        text, action = map(said, self._words)
        self._text.setText(text)
        self._action.setText(action)
        self.setAccessibleName(text)
        self._close.set_name(_("Close"))

    def _draw_icon(self) -> None:
        tone = str(self.property("tone") or "info")
        self._picture.setPixmap(icons.pixmap(self._icon or ICONS[tone], tone, 20))

    def _put_away(self) -> None:
        self.hide()
        self.closed.emit()
