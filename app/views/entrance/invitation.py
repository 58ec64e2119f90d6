"""An invitation: show what it offers, then join with a new sign-in or the one that exists."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.i18n import N_, _
from app.portal.auth import AcceptInvitation, InvitationFacts, LookUpInvitation
from app.views.entrance.step import Step
from app.views.kit.card import Card
from app.views.kit.facts import Fact, Facts
from app.views.kit.form.choose import Field
from app.views.kit.form.form import Form
from app.views.kit.format import moment
from app.views.kit.layout import clear, column
from app.views.place import Place


class InvitationPage(Step):
    """Takes the code of the mail; ``accepted`` says with which address to sign in."""

    accepted = Signal(str)

    def __init__(self, place: Place, parent: QWidget | None = None) -> None:
        """Ask for the code."""
        super().__init__(parent)
        self._tasks = place.tasks
        self._facts: InvitationFacts | None = None
        self._token: object = None
        self.look_up = Form(
            place.tasks,
            LookUpInvitation,
            {"token": Field(N_("Code from the e-mail"), kind="token")},
            deed=N_("Show the invitation"),
        )
        self.look_up.saved.connect(self._found)
        self.accept: Form | None = None
        self.shown = Facts()
        self.shown.hide()
        self._room: QVBoxLayout = column(self.look_up)
        card = Card()
        card.add(self.shown)
        card.body.addLayout(self._room)
        self.add(card)
        self._back = self.add_link()
        self._back.clicked.connect(self.back)
        self.retranslate()

    def focus(self) -> None:
        """Put the cursor into the first field."""
        form = self.accept or self.look_up
        next(iter(form.rows.values())).input.setFocus()

    def retranslate(self) -> None:
        """Say every word anew."""
        if self._facts is None:
            words = _("The code stands in the e-mail of your hoster.")
        elif self._facts.has_login:
            words = _("You have a sign-in already. Its password is enough to join.")
        else:
            words = _("Choose a name and a password for your sign-in.")
        self.say(_("Accept an invitation"), words)
        self._back.setText(_("Back to signing in"))
        if self._facts is not None:
            self.shown.set_facts(
                [
                    Fact(_("Account"), self._facts.account_name),
                    Fact(_("E-mail address"), self._facts.email),
                    Fact(_("Valid until"), moment(self._facts.expires_at)),
                ]
            )

    def _found(self, facts: InvitationFacts) -> None:
        self._facts = facts
        self._token = self.look_up.input("token").value()
        clear(self._room)
        self.accept = self._accept_form(facts)
        self._room.addWidget(self.accept)
        self.shown.show()
        self.retranslate()
        self.focus()

    def _accept_form(self, facts: InvitationFacts) -> Form:
        fields = {
            "name": Field(N_("Your name")),
            "password": Field(
                N_("Password"), help=N_("At least 12 characters."), kind="new_password"
            ),
        }
        if facts.has_login:
            fields = {"password": Field(N_("Password"), kind="password")}
        form = Form(
            self._tasks,
            AcceptInvitation,
            fields,
            {"token": self._token},
            deed=N_("Accept the invitation"),
        )
        form.saved.connect(lambda _none: self.accepted.emit(facts.email))
        return form
