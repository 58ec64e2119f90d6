"""Setting the second factor up: the password, then the secret as a QR code and a first code."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from app.i18n import N_, _
from app.portal.profile import BeginSecondFactor, ConfirmSecondFactor, Enrolment
from app.views.kit.dialog import Dialog
from app.views.kit.facts import CopyButton
from app.views.kit.form.choose import Field
from app.views.kit.form.form import Form
from app.views.kit.layout import column, row
from app.views.kit.qr import QrCode
from app.views.kit.text import Text
from app.views.place import Place


class EnrolmentDialog(Dialog):
    """Two steps; nothing is active before the code of the second one is right."""

    confirmed = Signal(object)
    """The :class:`RecoveryCodes` that have to be shown now."""

    def __init__(self, place: Place, parent: QWidget) -> None:
        """Begin with the password."""
        super().__init__(lambda: _("Set up second factor"), parent)
        self._step = Text("", "soft")
        self.password = Form(
            place.tasks,
            BeginSecondFactor,
            {"password": Field(N_("Password"), kind="password")},
            deed=N_("Next"),
        )
        self.code = Form(
            place.tasks,
            ConfirmSecondFactor,
            {"code": Field(N_("Code that the app shows"), kind="code")},
            deed=N_("Switch on"),
        )
        self.qr = QrCode()
        self.secret = Text("", tabular=True, wrap=True, selectable=True)
        self.copy = CopyButton("", "", secret=True)
        self._scan, self._typed = Text("", wrap=True), Text("", tone="soft", wrap=True)
        self._pages = (QWidget(), QWidget())
        self._page = 0
        self._lay_out()
        self.password.saved.connect(self._begun)
        self.code.saved.connect(self._done)
        for form in (self.password, self.code):
            form.left.connect(self.reject)
            form.left_dirty.connect(self.reject)
        self._show(0)

    def retranslate(self) -> None:
        """Say everything in the language of now."""
        super().retranslate()
        self._step.setText(_("Step {step} of {steps}").format(step=self._page + 1, steps=3))
        self._intro.setText(_("First show that it is you."))
        self._scan.setText(_("Scan this code with your authenticator app."))
        self._typed.setText(_("Or type the secret into the app:"))
        self.qr.setAccessibleName(_("QR code with the secret for your authenticator app"))
        self.secret.setAccessibleName(_("Secret"))
        self.copy.say(_("Secret"))

    def _lay_out(self) -> None:
        self._intro = Text("", wrap=True)
        self._pages[0].setLayout(column(self._intro, self.password, None, gap="l"))
        line = row(self.secret, self.copy, gap="s")
        line.setStretch(0, 1)
        words = column(self._scan, self._typed, line, self.code, None, gap="m")
        both = row(self.qr, words, gap="xl")
        both.setAlignment(self.qr, Qt.AlignmentFlag.AlignTop)
        both.setStretch(1, 1)
        self._pages[1].setLayout(both)
        for form in (self.password, self.code):
            form.buttons.removeWidget(form.button)
        self.fill(self._step, *self._pages, buttons=(self.password.button, self.code.button))

    def _show(self, page: int) -> None:
        self._page = page
        middle = self.geometry().center()
        for place, shown in enumerate(self._pages):
            shown.setHidden(place != page)
        self.password.button.setVisible(page == 0)
        self.code.button.setVisible(page == 1)
        self.retranslate()
        form = self.code if page else self.password
        self.adjustSize()
        self.fit()
        if self.isVisible():  # it grows around its middle
            self.move(self.pos() + middle - self.geometry().center())
        next(iter(form.rows.values())).input.setFocus()

    @Slot(object)
    def _begun(self, enrolment: Enrolment) -> None:
        secret = enrolment.secret.get_secret_value()
        self.qr.show_text(enrolment.uri.get_secret_value())
        self.secret.setText(_grouped(secret))
        self.copy.set_value(secret)
        self._show(1)

    @Slot(object)
    def _done(self, codes: object) -> None:
        self.accept()
        self.confirmed.emit(codes)


def _grouped(secret: str) -> str:
    """Return a secret in groups of four letters, four groups a line: so it can be typed."""
    groups = [secret[n : n + 4] for n in range(0, len(secret), 4)]
    return "\n".join(" ".join(groups[n : n + 4]) for n in range(0, len(groups), 4))
