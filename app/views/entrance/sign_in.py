"""Signing in: e-mail and password, then the second factor; in the demo also by a card."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QStackedWidget, QWidget

from app.errors import PortalError
from app.i18n import N_, _
from app.views.entrance.doors import DemoPerson
from app.views.entrance.fields import Field, centred
from app.views.kit.buttons import Button, LinkButton
from app.views.kit.card import Card
from app.views.kit.errors_text import sentence
from app.views.kit.layout import column, row
from app.views.kit.live import Speaks
from app.views.kit.text import Text
from app.views.place import Place

if TYPE_CHECKING:
    from app.portal.auth import Device, SignInAnswer

ROLES = {
    "customer": N_("As {name}, customer"),
    "member": N_("As {name}, staff member with few rights"),
    "staff": N_("As {name}, works for the hoster"),
}


class SignInPage(Speaks, QWidget):
    """Asks who is there; ``signed_in(remember)`` follows when the portal knows."""

    signed_in = Signal(bool)
    back = Signal()

    def __init__(
        self, place: Place, people: list[DemoPerson], parent: QWidget | None = None
    ) -> None:
        """Serve the portal of ``place``; ``people`` are the demo's, else none."""
        super().__init__(parent)
        self._tasks = place.tasks
        self._people = people
        self._challenge: object | None = None
        self._title = Text(kind="title")
        self.email, self.password = Field(), Field(secret=True)
        self.remember = QCheckBox()
        self.error = Text(tone="danger", wrap=True)
        self.error.hide()
        self.button = Button("", "primary")
        self.code = Field()
        self.confirm = Button("", "primary")
        self._code_help = Text(tone="soft", wrap=True)
        self._back = LinkButton()
        self._cards = [self._card(person) for person in people]
        self._people_card = Card()
        for card in self._cards:
            self._people_card.add(card)
        self._people_card.setVisible(bool(people))
        self._steps = QStackedWidget()
        self._lay_out(place)
        self._connect()
        self.retranslate()

    def _lay_out(self, place: Place) -> None:
        first, second = QWidget(), QWidget()
        first.setLayout(column(self.email, self.password, self.remember, self.button, gap="m"))
        second.setLayout(column(self._code_help, self.code, self.confirm, None, gap="m"))
        self._steps.addWidget(first)
        self._steps.addWidget(second)
        card = Card()
        card.add(self.error)
        card.add(self._steps)
        inner = QWidget()
        self._name = Text(place.portal_name, tone="soft")
        links = row(self._back, None)
        inner.setLayout(column(self._title, self._name, self._people_card, card, links, gap="l"))
        self.setLayout(centred(inner))

    def _connect(self) -> None:
        self.email.input.returnPressed.connect(self.password.input.setFocus)
        self.password.input.returnPressed.connect(self._sign_in)
        self.button.clicked.connect(self._sign_in)
        self.code.input.returnPressed.connect(self._answer)
        self.confirm.clicked.connect(self._answer)
        self._back.clicked.connect(self._go_back)

    def retranslate(self) -> None:
        """Say every word anew."""
        self._title.setText(_("Sign in"))
        self.email.say(_("E-mail address"))
        self.password.say(_("Password"))
        self.remember.setText(_("Stay signed in"))
        self.button.setText(_("Sign in"))
        self.code.say(_("Code of your second factor"))
        self._code_help.setText(
            _("Enter the six digits of your authenticator app, or one of your recovery codes.")
        )
        self.confirm.setText(_("Confirm the code"))
        self._back.setText(_("Choose another portal"))
        self._people_card.set_title(_("Look at the demo as"))
        for card, person in zip(self._cards, self._people, strict=True):
            card.setText(_(ROLES[person.role]).format(name=person.name))

    def focus(self) -> None:
        """Put the cursor where typing begins."""
        self.email.input.setFocus()

    def _card(self, person: DemoPerson) -> Button:
        button = Button("", "secondary", "user")
        button.clicked.connect(lambda _on=False: self._send(person.email, person.password))
        return button

    def _sign_in(self) -> None:
        if not self.email.value.strip() or not self.password.value:
            self._say(_("Enter your e-mail address and your password."))
            return
        self._send(self.email.value, self.password.value)

    def _send(self, email: str, password: str) -> None:
        from pydantic import SecretStr, ValidationError

        from app.portal.auth import SignIn

        try:
            operation = SignIn(email=email, password=SecretStr(password), device=_device())
        except ValidationError:
            self._say(_("That is not an e-mail address."))
            return
        self._busy(True)
        self._tasks.run(operation, self._answered, self._failed)

    def _answered(self, answer: "SignInAnswer") -> None:
        self._busy(False)
        self.error.hide()
        if answer.challenge is None:
            self._done()
            return
        self._challenge = answer.challenge
        self._steps.setCurrentIndex(1)
        self.code.input.setFocus()

    def _answer(self) -> None:
        from pydantic import SecretStr

        from app.portal.auth import AnswerChallenge

        code = SecretStr(self.code.value.replace(" ", "")[:40])
        challenge = self._challenge
        if challenge is None or not code.get_secret_value():
            return
        self._busy(True)
        operation = AnswerChallenge.model_validate({"challenge": challenge, "code": code})
        self._tasks.run(operation, lambda _tokens: self._done(), self._failed)

    def _done(self) -> None:
        self.password.input.clear()
        self.code.input.clear()
        self._busy(False)
        self._steps.setCurrentIndex(0)
        self.signed_in.emit(self.remember.isChecked())

    def _failed(self, error: PortalError) -> None:
        self._busy(False)
        what, why = sentence(error)
        self._say(f"{what} {why}".strip())
        if error.kind == "session_expired":  # the challenge ran out: begin again
            self._steps.setCurrentIndex(0)

    def _say(self, words: str) -> None:
        self.error.setText(words)
        self.error.show()

    def _busy(self, busy: bool) -> None:
        for widget in (self.button, self.confirm, *self._cards):
            widget.setEnabled(not busy)

    def _go_back(self) -> None:
        if self._steps.currentIndex():
            self._steps.setCurrentIndex(0)
        else:
            self.back.emit()


def _device() -> "Device":
    import platform

    from app import __version__
    from app.portal.auth import Device

    return Device(name=platform.node()[:200], system=platform.system(), version=__version__)
