"""A forgotten password: have a code sent, then set a new one with it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.i18n import N_, _, language
from app.portal.auth import RequestPasswordReset, ResetPassword
from app.views.entrance.step import Step
from app.views.kit.card import Card
from app.views.kit.form.choose import Field
from app.views.kit.form.form import Form
from app.views.place import Place


class ResetPage(Step):
    """Two short forms; the second one is also there for who has a code already."""

    changed = Signal(str)
    """The password was set; the address that was typed, if any."""

    def __init__(self, place: Place, email: str = "", parent: QWidget | None = None) -> None:
        """Begin with the address that was typed before."""
        super().__init__(parent)
        self._email = ""
        self.request = Form(
            place.tasks,
            RequestPasswordReset,
            {"email": Field(N_("E-mail address"))},
            {"language": language()},
            deed=N_("Send the code"),
        )
        self.request.input("email").set_value(email)
        self.request.saved.connect(self._sent)
        self.reset = Form(
            place.tasks,
            ResetPassword,
            {
                "token": Field(N_("Code from the e-mail"), kind="token"),
                "password": Field(
                    N_("New password"), help=N_("At least 12 characters."), kind="new_password"
                ),
            },
            deed=N_("Set the new password"),
        )
        self.reset.saved.connect(lambda _none: self.changed.emit(self._email))
        self._has_code = False
        self.reset.hide()
        card = Card()
        card.add(self.request)
        card.add(self.reset)
        self.add(card)
        self._other, self._back = self.add_link(), self.add_link()
        self._other.clicked.connect(lambda: self._show(code=not self._has_code))
        self._back.clicked.connect(self.back)
        self.retranslate()

    def focus(self) -> None:
        """Put the cursor into the first field."""
        form = self.reset if self._has_code else self.request
        next(iter(form.rows.values())).input.setFocus()

    def retranslate(self) -> None:
        """Say every word anew."""
        if not self._has_code:
            words = _("We send a code to the address that you sign in with.")
        elif self._email:
            words = _(
                "If {email} is known here, an e-mail with a code is on its way. It is valid for"
                " 30 minutes."
            ).format(email=self._email)
        else:
            words = _("Type the code from the e-mail and the password that you want from now on.")
        self.say(_("Set a new password"), words)
        self._other.setText(
            _("Send the code again") if self._has_code else _("I have a code already")
        )
        self._back.setText(_("Back to signing in"))

    def _sent(self, _none: object) -> None:
        self._email = str(self.request.input("email").value()).strip()
        self._show(code=True)

    def _show(self, *, code: bool) -> None:
        self._has_code = code
        self.request.setVisible(not code)
        self.reset.setVisible(code)
        self.retranslate()
        self.focus()
