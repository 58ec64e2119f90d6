"""Asked of who wants to stay signed in where no key ring helps: a passphrase, or not at all."""

from functools import partial

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from app.errors import PortalError
from app.i18n import _
from app.keystore import KeyFile, outcome
from app.views.entrance.new_passphrase import NewPassphrase
from app.views.entrance.reasons import reason
from app.views.entrance.step import Step
from app.views.kit.banner import Banner
from app.views.kit.buttons import Button
from app.views.kit.card import Card
from app.views.kit.layout import column, row
from app.views.kit.text import Text
from app.views.place import Place


class ProtectPage(Step):
    """Says why the key ring can't keep the sign-in and offers what there is instead."""

    settled = Signal()
    """The key file is made and open: keep the session in it."""
    again = Signal()
    """The key ring may be tried once more."""

    def __init__(
        self, place: Place, file: KeyFile, code: str, parent: QWidget | None = None
    ) -> None:
        """``code`` says what is wrong with the key ring; ``file`` would be made.

        ``back`` means: this session only.
        """
        super().__init__(parent)
        self._tasks, self._file, self._code = place.tasks, file, code
        self.banner = Banner("danger")
        self.banner.hide()
        self.passphrase = NewPassphrase()
        self.passphrase.entered.connect(self._protect)
        self.protect = Button("", "primary")
        self.protect.clicked.connect(self._protect)
        self._protected, self._once = Card(), Card()
        self._protected_text, self._once_text = (Text(tone="soft", wrap=True) for _n in range(2))
        deed = row(self.protect, None)
        self._protected.body.addLayout(
            column(self._protected_text, self.banner, self.passphrase, deed, gap="l")
        )
        self.once = Button("")
        self.once.clicked.connect(self.back)
        self._once.body.addLayout(column(self._once_text, row(self.once, None), gap="m"))
        self.add(self._protected)
        self.add(self._once)
        self.try_again = self.add_link()
        self.try_again.setVisible(code != "no_keyring")
        self.try_again.clicked.connect(self.again)
        self.retranslate()

    def focus(self) -> None:
        """Put the cursor where typing begins."""
        self.passphrase.setFocus()

    def retranslate(self) -> None:
        """Say every word anew."""
        why = reason(self._code)
        if self._code != "no_keyring":
            why += " " + _("Your sign-in can't be kept in it.")
        self.say(_("Stay signed in"), why)
        self._protected.set_title(_("Protect with a passphrase"))
        self._protected_text.setText(
            _(
                "Your sign-in is kept in a file that only this passphrase opens. You are asked"
                " for it at every start."
            )
        )
        self.protect.setText(_("Protect with a passphrase"))
        self._once.set_title(_("This session only"))
        self._once_text.setText(
            _("Nothing is kept on this computer. At the next start you sign in again.")
        )
        self.once.setText(_("This session only"))
        self.try_again.setText(_("Try the key ring again"))

    @Slot()
    def _protect(self) -> None:
        passphrase = self.passphrase.value()
        if not passphrase or not self.protect.isEnabled():
            return
        self._let(press=False)
        self._tasks.work(
            lambda _step: outcome(lambda: self._file.create(passphrase)),
            self._made,
            self._failed,
            busy=self.protect,
        )

    def _made(self, code: str) -> None:
        self._let(press=True)
        if code:
            self.banner.say("danger", partial(reason, code))
            self.banner.show()
        else:
            self.settled.emit()

    def _failed(self, _error: PortalError) -> None:
        self._made("broken")

    def _let(self, *, press: bool) -> None:
        for button in (self.protect, self.once, self.try_again):
            button.setEnabled(press)
