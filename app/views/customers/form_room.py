"""The place in the panel where a form lies instead of facts, with its ways out in sight."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from app.i18n import _
from app.views.kit.buttons import Button
from app.views.kit.dialog import ask_to_discard
from app.views.kit.form.form import Form
from app.views.kit.layout import column, row, scrolling
from app.views.kit.live import Speaks


class FormRoom(Speaks, QWidget):
    """Holds one form at a time."""

    ended = Signal()
    """The form is not wanted any more."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start empty."""
        super().__init__(parent)
        self.form: Form | None = None
        self.cancel = Button("", "quiet")
        self.cancel.clicked.connect(self._cancel)
        self._inner = QWidget()
        self._lines = column()
        self._inner.setLayout(self._lines)
        self._foot = row(None, self.cancel, gap="s")
        whole = column(scrolling(self._inner), gap="m")
        whole.addLayout(self._foot)
        self.setLayout(whole)
        self.retranslate()

    def show_form(self, form: Form) -> None:
        """Show ``form`` instead of whichever was there."""
        self.leave()
        self.form = form
        form.buttons.removeWidget(form.button)
        self._foot.addWidget(form.button)
        self._lines.addWidget(form)
        form.left.connect(self._cancel)
        form.left_dirty.connect(self._cancel)
        first = next(iter(form.rows.values()), None)
        if first is not None:
            first.input.setFocus()

    def leave(self) -> None:
        """Let the form go; its draft stays."""
        form, self.form = self.form, None
        if form is not None:
            for part in (form.button, form):
                part.hide()
                part.deleteLater()

    def retranslate(self) -> None:
        """Say its own words anew."""
        self.cancel.setText(_("Cancel"))

    @Slot()
    def _cancel(self) -> None:
        if self.form is not None and self.form.dirty:
            ask_to_discard(self, self._discard)
        else:
            self._end()

    def _discard(self) -> None:
        if self.form is not None:
            self.form.discarded.emit()
        self._end()

    def _end(self) -> None:
        self.leave()
        self.ended.emit()
