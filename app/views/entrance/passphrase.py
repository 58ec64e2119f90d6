"""Asks for the passphrase of the key file, once a start."""

from functools import partial

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from app.errors import PortalError
from app.i18n import N_, _
from app.keystore import KeyFile, outcome
from app.views.entrance.reasons import reason
from app.views.entrance.step import Step
from app.views.kit.banner import Banner
from app.views.kit.buttons import Button
from app.views.kit.card import Card
from app.views.kit.dialog import Confirm
from app.views.kit.form.choose import Field
from app.views.kit.form.field_row import FieldRow
from app.views.kit.form.secret import SecretInput
from app.views.kit.layout import row
from app.views.place import Place


class PassphrasePage(Step):
    """Opens the key file; one may do without it, or throw it away."""

    settled = Signal()
    """The file is open."""
    discarded = Signal()

    def __init__(
        self, place: Place, file: KeyFile, *, signed_in: bool = False, parent: QWidget | None = None
    ) -> None:
        """Open ``file``; ``back`` means to go on without it.

        ``signed_in`` tells that the session stands and is only to be kept.
        """
        super().__init__(parent)
        self._place, self._file, self._signed_in = place, file, signed_in
        self._code = ""
        self.banner = Banner("danger")
        self.banner.hide()
        self.line = FieldRow("passphrase", Field(N_("Passphrase")), SecretInput())
        self.line.input.changed.connect(self._typed)
        self.line.input.entered.connect(self._open)
        self.open = Button("", "primary")
        self.open.setEnabled(False)
        self.open.clicked.connect(self._open)
        card = Card()
        card.add(self.banner)
        card.add(self.line)
        card.body.addLayout(row(None, self.open))
        self.add(card)
        self.without, self.discard = self.add_link(), self.add_link()
        self.without.clicked.connect(self.back)
        self.discard.clicked.connect(self._ask_discard)
        self.retranslate()

    def focus(self) -> None:
        """Put the cursor where typing begins."""
        self.line.input.setFocus()

    def retranslate(self) -> None:
        """Say every word anew."""
        self.say(
            _("Your passphrase"),
            _("Your sign-in lies in a file that only your passphrase opens."),
        )
        self.open.setText(_("Open the key file"))
        self.without.setText(
            _("This session only") if self._signed_in else _("Without it – sign in again")
        )
        self.discard.setText(_("Discard the key file"))
        self._show_fault()

    @Slot()
    def _typed(self) -> None:
        self._code = ""
        self._show_fault()
        self.open.setEnabled(bool(self.line.input.value()))

    @Slot()
    def _open(self) -> None:
        if not self.open.isEnabled():
            return
        self.open.setEnabled(False)
        passphrase = str(self.line.input.value())
        self._place.tasks.work(
            lambda _step: outcome(lambda: self._file.open(passphrase)),
            self._opened,
            self._failed,
            busy=self.open,
        )

    def _opened(self, code: str) -> None:
        if not code:
            self.settled.emit()
            return
        self.line.input.set_value("")
        self._code = code
        self._show_fault()
        self.focus()

    def _show_fault(self) -> None:
        mistyped = self._code == "wrong_passphrase"
        self.line.show_error(partial(reason, self._code) if mistyped else "")
        self.banner.setVisible(bool(self._code) and not mistyped)
        if self._code:
            self.banner.say("danger", partial(reason, self._code))

    def _failed(self, _error: PortalError) -> None:
        self._opened("broken")

    @Slot()
    def _ask_discard(self) -> None:
        question = Confirm(
            lambda: _("Discard the key file?"),
            lambda: _(
                "Everything that it keeps is lost: you sign in again at every portal, and what was"
                " loaded for reading without a network is loaded anew."
            ),
            lambda: _("Discard the key file"),
            danger=True,
            parent=self,
        )
        question.agreed.connect(self._discard)
        question.open()

    @Slot()
    def _discard(self) -> None:
        self._place.tasks.work(
            lambda _step: outcome(self._file.discard), self._discarded, self._failed
        )

    def _discarded(self, code: str) -> None:
        if code:
            self._opened(code)
        else:
            self.discarded.emit()
