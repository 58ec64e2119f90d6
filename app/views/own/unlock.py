"""Asks for the recovery code of an own portal whose key is not at hand."""

from functools import partial

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from app.errors import Invalid, PortalError
from app.i18n import N_, _
from app.views.entrance.doors import Connection, Doors
from app.views.entrance.reasons import reason
from app.views.entrance.step import Step
from app.views.kit.buttons import Button
from app.views.kit.card import Card
from app.views.kit.errors_text import field_sentence, told
from app.views.kit.form.choose import Field
from app.views.kit.form.field_row import FieldRow
from app.views.kit.form.inputs import LineInput
from app.views.kit.layout import row
from app.views.place import Place


class UnlockPage(Step):
    """Says why the key is not there; a code that fits opens the portal."""

    unlocked = Signal()
    restore = Signal()
    """The code is lost too, or does not fit: a backup may help."""

    def __init__(
        self,
        place: Place,
        doors: Doors,
        connection: Connection,
        why: str,
        parent: QWidget | None = None,
    ) -> None:
        """``why`` is the code of a KeyringFailed, or ``lost``."""
        super().__init__(parent)
        self._place, self._doors, self._connection, self._why = place, doors, connection, why
        self._wrong: PortalError | None = None
        self.line = FieldRow(
            "code", Field(N_("Recovery code"), N_("14 groups of four letters and digits.")),
            LineInput(),
        )  # fmt: skip
        self.line.input.changed.connect(self._typed)
        self.line.input.entered.connect(self._unlock)
        self.unlock = Button("", "primary")
        self.unlock.clicked.connect(self._unlock)
        self.unlock.setEnabled(False)
        card = Card()
        card.add(self.line)
        card.body.addLayout(row(None, self.unlock))
        self.add(card)
        self._restore, self._back = self.add_link(), self.add_link()
        self._restore.clicked.connect(self.restore)
        self._back.clicked.connect(self.back)
        self.retranslate()

    def focus(self) -> None:
        """Put the cursor where typing begins."""
        self.line.input.setFocus()

    def retranslate(self) -> None:
        """Say every word anew."""
        if self._why == "lost":
            why = _("The key ring of this computer has lost the key of this portal.")
        else:
            why = reason(self._why)
        name = self._connection.name
        self.say(
            _("Open {name}").format(name=name),
            why + " " + _("The recovery code that you noted opens it. Nothing is lost."),
        )
        self.unlock.setText(_("Open portal"))
        self._restore.setText(_("Restore a backup instead"))
        self._back.setText(_("Choose another portal"))

    @Slot()
    def _typed(self) -> None:
        self._wrong = None
        self._show_fault()
        self.unlock.setEnabled(bool(str(self.line.input.value()).strip()))

    @Slot()
    def _unlock(self) -> None:
        if not self.unlock.isEnabled():
            return
        self.unlock.setEnabled(False)
        code = str(self.line.input.value())
        self._place.tasks.work(
            lambda _step: self._doors.own.unlock(self._connection, code),
            lambda _none: self.unlocked.emit(),
            self._failed,
            busy=self.unlock,
        )

    def _failed(self, error: PortalError) -> None:
        self._wrong = error
        self.unlock.setEnabled(True)
        self._show_fault()
        self.focus()

    def _show_fault(self) -> None:
        if isinstance(self._wrong, Invalid) and "code" in self._wrong.fields:
            self.line.show_error(partial(field_sentence, self._wrong.fields["code"]))
        else:
            self.line.show_error(told(self._wrong) if self._wrong else "")
