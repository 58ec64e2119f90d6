"""The form of one record at the side of a list, with its deeds in sight while it scrolls."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from app.i18n import _
from app.views.kit.buttons import Button
from app.views.kit.form.form import Form
from app.views.kit.layout import column, row, scrolling
from app.views.kit.sidepanel import SidePanel


class RecordPanel(SidePanel):
    """The form of one record, its deeds in sight while it scrolls."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start empty."""
        self.remove = Button("", "quiet", "trash")
        self.discard = Button("", "quiet")
        self._room = QWidget()
        self._room.setLayout(column())
        self._foot = row(self.remove, None, self.discard, gap="s")
        super().__init__("", parent)
        self.body.addWidget(scrolling(self._room), 1)
        self.body.addLayout(self._foot)
        self.form: Form | None = None
        self._removable = False
        self.retranslate()

    def show_form(self, form: Form, *, removable: bool) -> None:
        """Put ``form`` in the place of the one that was shown."""
        self.clear()
        self.form, self._removable = form, removable
        form.buttons.removeWidget(form.button)
        self._foot.addWidget(form.button)
        layout = self._room.layout()
        assert layout is not None
        layout.addWidget(form)
        form.dirty_changed.connect(self._look)
        self._look()

    def clear(self) -> None:
        """Show no form."""
        form, self.form = self.form, None
        if form is not None:
            for part in (form.button, form):
                part.hide()
                part.deleteLater()

    def retranslate(self) -> None:
        """Say its own words anew."""
        super().retranslate()
        self.remove.setText(_("Remove …"))
        self.discard.setText(_("Discard"))

    @Slot()
    def _look(self) -> None:
        self.remove.setVisible(self._removable)
        self.discard.setVisible(self.form is not None and self.form.dirty)
