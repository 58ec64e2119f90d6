"""The question for the code that confirms an e-mail address."""

from functools import partial

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from app.errors import PortalError
from app.i18n import N_, _
from app.portal.profile import ConfirmEmail, EmailAddress, SendEmailCode
from app.views.kit.buttons import LinkButton
from app.views.kit.dialog import FormDialog
from app.views.kit.errors_text import told
from app.views.kit.form.choose import Field
from app.views.kit.form.form import Form
from app.views.place import Place


class EmailCodeDialog(FormDialog):
    """Six digits, and the way to have them sent again."""

    def __init__(self, place: Place, email: EmailAddress, parent: QWidget) -> None:
        """Ask for the code of ``email``."""
        self._place, self._email = place, email
        form = Form(
            place.tasks,
            ConfirmEmail,
            {"code": Field(N_("Code"), kind="code")},
            {"email_id": email.id},
            deed=N_("Confirm address"),
        )
        self.again = LinkButton()
        self.again.setAutoDefault(False)
        form.buttons.insertWidget(0, self.again)
        super().__init__(
            lambda: _("Confirm e-mail address"), form, parent, intro=partial(_sent_to, email)
        )
        self.again.clicked.connect(self._send)

    def retranslate(self) -> None:
        """Say everything in the language of now."""
        super().retranslate()
        self.again.setText(_("Send the code again"))

    @Slot()
    def _send(self) -> None:
        self.again.setEnabled(False)
        operation = SendEmailCode(email_id=self._email.id)
        self._place.tasks.run(operation, self._sent, self._not_sent)

    def _sent(self, _result: object) -> None:
        self.again.setEnabled(True)
        self.form.say("ok", lambda: _("A new code is on its way; the one before is void."))

    def _not_sent(self, error: PortalError) -> None:
        self.again.setEnabled(True)
        self.form.say("danger", told(error))


def _sent_to(email: EmailAddress) -> str:
    said = _("We sent a code of six digits to {email}. It is valid for 30 minutes.")
    return said.format(email=email.address)
