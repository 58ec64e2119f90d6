"""What stands where content would be: nothing yet, no match, an error."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QWidget

from app.views.kit import icons
from app.views.kit.buttons import Button
from app.views.kit.layout import column, row
from app.views.kit.live import Speaks, Words, said
from app.views.kit.text import Text
from app.views.kit.theme import theme
from app.views.kit.tokens import space


class StateView(Speaks, QFrame):
    """An icon, one sentence, perhaps a second that says why, and the next sensible deed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("part", "card")
        self._icon, self._role = "info", "text-faint"
        self._words: tuple[Words, Words, Words] = ("", "", "")
        self._run: Callable[[], object] | None = None
        self._picture = Text()
        self._sentence = Text("", "section", wrap=True)
        self._why = Text("", tone="soft", wrap=True)
        self.button = Button()
        self.button.clicked.connect(self._act)
        middle = column(self._picture, self._sentence, self._why, gap="s")
        for words in (self._picture, self._sentence, self._why):
            words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        middle.addSpacing(space("s"))
        middle.addWidget(self.button, 0, Qt.AlignmentFlag.AlignHCenter)
        narrow = QWidget()
        narrow.setMaximumWidth(theme().size("form"))
        narrow.setLayout(middle)
        centred = row(None, narrow, None)
        centred.setStretch(1, 100)
        self.setLayout(column(None, centred, None, None, margin="xl"))
        theme().changed.connect(self._draw_icon)

    def say(
        self,
        icon: str,
        sentence: Words,
        why: Words = "",
        *,
        role: str = "text-faint",
        action: Words = "",
        run: Callable[[], object] | None = None,
    ) -> None:
        """Show a state; the button is there only when there is something to do."""
        self._icon, self._role, self._run = icon, role, run
        self._words = sentence, why, action
        self.button.setVisible(bool(action and run))
        self.retranslate()
        self._draw_icon()

    def retranslate(self) -> None:
        """Say everything in the language of now."""
        sentence, why, action = map(said, self._words)
        self._sentence.setText(sentence)
        self._why.setText(why)
        self._why.setVisible(bool(why))
        self.button.setText(action)
        self.setAccessibleName(" ".join(part for part in (sentence, why) if part))

    def _act(self) -> None:
        if self._run is not None:
            self._run()

    def _draw_icon(self) -> None:
        drawn = icons.pixmap(self._icon, self._role, theme().size("icon-state"))
        self._picture.setPixmap(drawn)
