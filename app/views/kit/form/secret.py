"""Secrets: hidden while typed, shown on demand, with an honest guess at their strength."""

from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from app.i18n import N_, _
from app.views.kit.buttons import IconButton
from app.views.kit.form.inputs import Input, LineInput
from app.views.kit.form.shapes import code
from app.views.kit.layout import column, row
from app.views.kit.live import Speaks
from app.views.kit.text import Text
from app.views.kit.theme import theme

COMMON: Final = (
    "passwor", "123456", "12345", "qwert", "asdf", "hallo", "schatz", "geheim", "admin",
    "letmein", "welcome", "willkommen", "iloveyou", "sommer", "winter", "test",
)  # fmt: skip
"""Parts of the most used passwords; each makes the rest around it count alone."""
WORDS: Final = (
    (N_("Very easy to guess"), "danger"),
    (N_("Easy to guess"), "danger"),
    (N_("Could be stronger"), "warn"),
    (N_("Strong"), "ok"),
    (N_("Very strong"), "ok"),
)


def strength(secret: str) -> int:
    """Guess how hard a password is to guess: 0 to 4. Length counts most, repetition nothing."""
    rest = secret.casefold()
    for word in COMMON:
        rest = rest.replace(word, "")
    different = len(set(rest))
    kinds = sum(
        any(test(char) for char in secret)
        for test in (str.islower, str.isupper, str.isdigit, lambda c: not c.isalnum())
    )
    score = min(len(rest), different * 2) + kinds * 1.5
    return sum(score >= limit for limit in (9, 13, 17, 22))


class SecretInput(LineInput):
    """A password or token; the eye shows it, ``meter`` says how strong a new one is."""

    def __init__(self, *, meter: bool = False, longest: int = 256) -> None:
        """``longest`` limits what can be typed."""
        self._eye = _Eye()
        super().__init__(None, longest, self._eye)
        self.line.setEchoMode(QLineEdit.EchoMode.Password)
        self.line.setInputMethodHints(
            Qt.InputMethodHint.ImhHiddenText | Qt.InputMethodHint.ImhNoPredictiveText
        )
        self._eye.toggled.connect(self._reveal)
        self.meter = StrengthMeter() if meter else None
        if self.meter:
            whole = QWidget()
            whole.setLayout(row(self.line, self._eye, gap="s"))
            self.box.addLayout(column(whole, self.meter, gap="xs"))
            self.line.textChanged.connect(self.meter.judge)

    @Slot(bool)
    def _reveal(self, shown: bool) -> None:
        mode = QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password
        self.line.setEchoMode(mode)


class _Eye(Speaks, IconButton):
    def __init__(self) -> None:
        super().__init__("eye", "", checkable=True)
        self.toggled.connect(self.retranslate)
        self.retranslate()

    def retranslate(self) -> None:
        """Say what it does next."""
        shown = self.isChecked()
        self.set_icon("eye-off" if shown else "eye")
        self.set_name(_("Hide what is typed") if shown else _("Show what is typed"))


class StrengthMeter(Speaks, QWidget):
    """Four bars and a word."""

    def __init__(self) -> None:
        """Start with nothing typed."""
        super().__init__()
        self._score = 0
        self._bars = _Bars()
        self._word = Text("", "soft")
        self.setLayout(row(self._bars, self._word, gap="s"))
        self.judge("")

    @Slot(str)
    def judge(self, secret: str) -> None:
        """Show how strong ``secret`` seems."""
        self._score = strength(secret) if secret else -1
        self.retranslate()

    def retranslate(self) -> None:
        """Say the word in the language of now."""
        word, tone = WORDS[max(self._score, 0)]
        self._word.setText(_(word) if self._score >= 0 else "")
        self._word.set_tone(tone)
        self._bars.show_score(self._score, tone)


class _Bars(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self._filled, self._tone = 0, "danger"
        self.setFixedHeight(14)

    def sizeHint(self) -> QSize:
        return QSize(160, 14)

    def show_score(self, score: int, tone: str) -> None:
        self._filled, self._tone = score if score > 0 else int(score == 0), tone
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        width, gap = self.width() / 4, 4
        for n in range(4):
            painter.setBrush(theme().color(self._tone if n < self._filled else "line"))
            painter.drawRoundedRect(QRectF(n * width, 5, width - gap, 4), 2, 2)


class CodeInput(LineInput):
    """The six digits of a second factor; a pasted code may hold spaces or words around it."""

    def __init__(self) -> None:
        """Take six digits."""
        super().__init__(code)
        font = theme().font("figure", tabular=True)
        font.setLetterSpacing(font.SpacingType.AbsoluteSpacing, 6)
        self.line.setFont(font)
        self.line.setMaximumWidth(190)
        self.line.setPlaceholderText("000000")
        self.line.setInputMethodHints(Qt.InputMethodHint.ImhDigitsOnly)
        self.box.addStretch(1)


def hides(shown: Input) -> bool:
    """Tell whether an input's value must never be kept in a draft."""
    return isinstance(shown, SecretInput | CodeInput)
