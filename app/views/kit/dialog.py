"""Dialogs, for three things only: a short form, a deed that can't be undone, a step-up question.

They are opened with ``open()`` and answer by signals; nothing waits for them. Pydantic is not
loaded here: :class:`FormDialog` takes a form that was made elsewhere.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QDialog, QWidget

from app.i18n import _
from app.views.kit.buttons import Button
from app.views.kit.layout import column, row
from app.views.kit.live import Speaks, Words, announce, said
from app.views.kit.text import Text
from app.views.kit.theme import theme

if TYPE_CHECKING:
    from app.views.kit.form.form import Form
    from app.views.kit.form.inputs import LineInput


class Dialog(Speaks, QDialog):
    """Title, content, buttons; Esc closes, the keyboard stays inside."""

    def __init__(self, title: Words, parent: QWidget | None) -> None:
        """Lie over the window of ``parent``."""
        super().__init__(parent.window() if parent else None)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setModal(True)
        self.cancel = Button("", "quiet")
        self.cancel.setAutoDefault(False)
        self.cancel.clicked.connect(self.reject)
        self._words = title
        self._title = Text(kind="section")

    def fill(self, *parts: QWidget, buttons: tuple[QWidget, ...] = ()) -> None:
        """Put ``parts`` below the title and ``buttons`` into the last line."""
        last = row(None, self.cancel, *buttons, gap="s")
        self.setLayout(column(self._title, *parts, None, last, gap="l", margin="xl"))
        self.setMinimumWidth(theme().size("form") * 3 // 4)

    def fit(self) -> None:
        """Be as large as the words need: Qt alone gives two thirds of the screen and squeezes."""
        layout = self.layout()
        if layout is not None:
            self.resize(self.size().expandedTo(layout.totalSizeHint()))
            self.resize(self.width(), max(self.height(), layout.totalHeightForWidth(self.width())))

    def showEvent(self, event: QShowEvent) -> None:
        """Fit before anybody sees it."""
        self.fit()
        super().showEvent(event)

    def retranslate(self) -> None:
        """Say title and way out in the language of now; dialogs with more words call it first."""
        title = said(self._words)
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self._title.setText(title)
        self.cancel.setText(_("Cancel"))


class Confirm(Dialog):
    """Asks before something that can't be undone; the button says the deed."""

    agreed = Signal()

    def __init__(
        self,
        title: Words,
        text: Words,
        deed: Words,
        *,
        danger: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """``danger`` colours the deed and lets Enter mean the way out."""
        super().__init__(title, parent)
        self._asked = text, deed
        self.deed = Button("", "danger" if danger else "primary")
        self.deed.clicked.connect(self._agree)
        self._text = Text(wrap=True)
        self.fill(self._text, buttons=(self.deed,))
        self.retranslate()
        first = self.cancel if danger else self.deed
        first.setDefault(True)
        first.setFocus()

    def retranslate(self) -> None:
        """Say everything in the language of now."""
        super().retranslate()
        text, deed = map(said, self._asked)
        self._text.setText(text)
        self.setAccessibleDescription(text)
        self.deed.setText(deed)

    @Slot()
    def _agree(self) -> None:
        self.agreed.emit()
        self.accept()


def ask_to_discard(parent: QWidget, then: Callable[[], object]) -> None:
    """Ask before what was typed would be lost; ``then`` follows when somebody agrees."""
    question = Confirm(
        lambda: _("Discard what was typed?"),
        lambda: _("Your changes have not been saved."),
        lambda: _("Discard changes"),
        danger=True,
        parent=parent,
    )
    question.agreed.connect(then)
    question.open()


class FormDialog(Dialog):
    """A short form; closes when it was saved, asks before typed text would be lost."""

    saved = Signal(object)

    def __init__(
        self, title: Words, form: "Form", parent: QWidget | None = None, *, intro: Words = ""
    ) -> None:
        """Show ``form`` below ``intro``; its button moves into the dialog's last line."""
        super().__init__(title, parent)
        self.form = form
        form.buttons.removeWidget(form.button)
        self._intro, self._intro_text = intro, Text(wrap=True)
        self._intro_text.setVisible(bool(intro))
        self.fill(self._intro_text, form, buttons=(form.button,))
        form.saved.connect(self._done)
        form.left.connect(self.reject)
        form.left_dirty.connect(self.reject)
        self.retranslate()
        first = next(iter(form.rows.values()), None)
        if first:
            first.input.setFocus()

    def retranslate(self) -> None:
        """Say everything in the language of now."""
        super().retranslate()
        self._intro_text.setText(said(self._intro))

    def reject(self) -> None:
        """Close; ask first when something was typed."""
        if not self.form.dirty:
            super().reject()
            return
        ask_to_discard(self, self._discard)

    def event(self, event: QEvent) -> bool:
        """Grow with what the form has to say meanwhile."""
        handled = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest and self.isVisible():
            self.fit()
        return handled

    @Slot()
    def _discard(self) -> None:
        self.form.discarded.emit()
        QDialog.reject(self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave Enter to the form."""
        if event.key() not in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            super().keyPressEvent(event)

    @Slot(object)
    def _done(self, result: object) -> None:
        self.saved.emit(result)
        self.accept()


class StepUpDialog(Dialog):
    """Asks for the second factor (``totp``) or the password again (``password``)."""

    answered = Signal(str)
    """What was typed; the dialog stays until it is accepted or told what was wrong."""

    def __init__(self, method: str, parent: QWidget | None = None) -> None:
        """``method`` comes from the error that asks."""
        from app.views.kit.form.secret import CodeInput, SecretInput

        super().__init__(lambda: _("Confirm that it is you"), parent)
        self._totp = method == "totp"
        self.input: LineInput = CodeInput() if self._totp else SecretInput()
        self._text = Text("", wrap=True)
        self._wrong: Words = ""
        self._error = Text("", "soft", "danger", wrap=True)
        self._error.hide()
        self.deed = Button("", "primary")
        self.deed.setEnabled(False)
        self.deed.setAutoDefault(False)
        self.deed.clicked.connect(self._answer)
        self.input.entered.connect(self._answer)
        self.input.changed.connect(self._typed)
        self.fill(self._text, self.input, self._error, buttons=(self.deed,))
        self.retranslate()
        self.input.setFocus()

    def show_error(self, wrong: Words) -> None:
        """Say that the answer was wrong and let it be typed again."""
        sentence, self._wrong = said(wrong), wrong
        self._error.setText(sentence)
        self._error.setVisible(bool(sentence))
        self.input.mark(invalid=bool(sentence))
        self.input.setEnabled(True)
        if sentence:
            self.input.set_value("")
            self.input.setFocus()
            announce(self, sentence)

    def retranslate(self) -> None:
        """Say everything in the language of now."""
        super().retranslate()
        self._text.setText(
            _("Type the six digits that your authenticator app shows.")
            if self._totp
            else _("Type your password again.")
        )
        self._error.setText(said(self._wrong))
        self.deed.setText(_("Confirm"))
        self.input.say(_("Code") if self._totp else _("Password"), self._text.text())

    @Slot()
    def _typed(self) -> None:
        typed = str(self.input.value())
        self.deed.setEnabled(len(typed) == 6 if self._totp else bool(typed))
        if typed:
            self._error.hide()
            self.input.mark(invalid=False)

    @Slot()
    def _answer(self) -> None:
        if self.deed.isEnabled():
            self.deed.setEnabled(False)
            self.answered.emit(str(self.input.value()))
