"""Signing in by e-mail and password; in the demo also by a card."""

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from app.errors import PortalError
from app.i18n import N_, _
from app.portal.auth import Device, SignIn
from app.views.entrance.doors import DemoPerson
from app.views.entrance.step import Step
from app.views.kit.banner import Banner
from app.views.kit.buttons import Button
from app.views.kit.card import Card
from app.views.kit.errors_text import told
from app.views.kit.form.choose import Field
from app.views.kit.form.form import Form
from app.views.kit.live import Words
from app.views.place import Place

if TYPE_CHECKING:
    from app.portal.auth import SignInAnswer

ROLES: Final = {
    "customer": N_("As {name}, customer"),
    "member": N_("As {name}, member with few rights"),
    "staff": N_("As {name}, support of the hoster"),
    "administration": N_("As {name}, administration of the hoster"),
    "security": N_("As {name}, security officer of the hoster"),
}


class SignInPage(Step):
    """Asks who is there; ``answered`` follows when the portal accepts the password."""

    answered = Signal(object)
    """A :class:`SignInAnswer`: signed in, or challenged for a second factor."""
    forgot = Signal()
    invited = Signal()

    def __init__(
        self, place: Place, people: list[DemoPerson], parent: QWidget | None = None
    ) -> None:
        """Serve the portal of ``place``; ``people`` are the demo's, else none."""
        super().__init__(parent)
        self._place, self._people = place, people
        self._by_card = ""
        self.notice = Banner("ok")
        self.notice.hide()
        self.cards = [self._card(person) for person in people]
        self._people_card = Card()
        self.form = Form(
            place.tasks,
            SignIn,
            {
                "email": Field(N_("E-mail address")),
                "password": Field(N_("Password"), kind="password"),
            },
            {"device": device()},
            deed=N_("Sign in"),
        )
        self.remember = QCheckBox()
        self._lay_out(people)
        self.form.saved.connect(self.answered)
        self._forgot, self._invited, self._back = (self.add_link() for _n in range(3))
        self._forgot.clicked.connect(self.forgot)
        self._invited.clicked.connect(self.invited)
        self._back.clicked.connect(self.back)
        self.retranslate()

    def _lay_out(self, people: list[DemoPerson]) -> None:
        for person in self.cards:
            self._people_card.add(person)
        self._people_card.setVisible(bool(people))
        self.form.buttons.removeWidget(self.form.button)
        card = Card()
        card.add(self.form)
        card.add(self.remember)
        card.add(self.form.button)
        self.add(self.notice)
        self.add(self._people_card)
        self.add(card)

    @property
    def sent(self) -> str:
        """The address that was signed in with."""
        return self._by_card or str(self.form.input("email").value())

    @property
    def wants_to_stay(self) -> bool:
        """Whether the session is to be kept on this computer."""
        return self.remember.isChecked()

    def begin(self, email: str = "", notice: Words = "") -> None:
        """Start afresh, perhaps with an address and a sentence about what was done before."""
        self.form.start({"device": device()})
        self.form.input("email").set_value(email)
        self.notice.say("info", notice)
        self.notice.setVisible(bool(notice))
        self.focus()

    def focus(self) -> None:
        """Put the cursor where typing begins."""
        name = "password" if self.form.input("email").value() else "email"
        self.form.input(name).setFocus()

    def retranslate(self) -> None:
        """Say every word anew."""
        self.say(_("Sign in"), self._place.portal_name)
        self.remember.setText(_("Stay signed in"))
        self._forgot.setText(_("Forgot your password?"))
        self._invited.setText(_("I have an invitation"))
        self._back.setText(_("Choose another portal"))
        self._people_card.set_title(_("Look at the demo as"))
        for card, person in zip(self.cards, self._people, strict=True):
            card.setText(_(ROLES[person.role]).format(name=person.name))

    def _card(self, person: DemoPerson) -> Button:
        button = Button("", "secondary", "user")
        button.clicked.connect(partial(self._send, person))
        return button

    def _send(self, person: DemoPerson, _on: bool = False) -> None:
        facts = {"email": person.email, "password": person.password, "device": device()}
        self._let(press=False)
        known = partial(self._known, person.email)
        self._place.tasks.run(SignIn.model_validate(facts), known, self._refused)

    def _known(self, email: str, answer: "SignInAnswer") -> None:
        self._let(press=True)
        self._by_card = email
        self.answered.emit(answer)

    def _refused(self, error: PortalError) -> None:
        self._let(press=True)
        self.notice.say("danger", told(error))
        self.notice.show()

    def _let(self, *, press: bool) -> None:
        for card in self.cards:
            card.setEnabled(press)


def device() -> Device:
    """Return what this computer says of itself in the list of devices."""
    import platform

    from app import __version__

    return Device(name=platform.node()[:200], system=platform.system(), version=__version__)
