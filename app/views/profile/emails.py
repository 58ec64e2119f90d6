"""Ihr Profil: the addresses one signs in with or is written to, each confirmed by a code."""

from functools import partial

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from app.i18n import N_, _
from app.portal.profile import AddEmail, EmailAddress, MakeEmailMain, ProfileFacts, RemoveEmail
from app.views.kit.buttons import Button, IconButton
from app.views.kit.chip import Chip
from app.views.kit.dialog import Confirm, FormDialog
from app.views.kit.entries import Entry, EntryList
from app.views.kit.form.choose import Field
from app.views.kit.form.form import Form
from app.views.kit.live import Speaks
from app.views.kit.section import Section
from app.views.place import Place
from app.views.profile.email_code import EmailCodeDialog


class EmailsSection(Speaks, Section):
    """Every address with its state: add, confirm, make it the main one, remove."""

    def __init__(self, place: Place) -> None:
        """Wait for the facts."""
        super().__init__()
        self._place = place
        self._emails: tuple[EmailAddress, ...] = ()
        self.list = EntryList()
        self.add = Button(icon="plus")
        self.add.clicked.connect(self.ask_address)
        place.tasks.reach.hold(self.add)
        self.card.add(self.list)
        self.card.add_action(self.add)
        self.retranslate()

    def show_facts(self, facts: ProfileFacts) -> None:
        """Show what the portal knows."""
        if facts.emails == self._emails:
            return
        self._emails = facts.emails
        self.list.set_entries([self._entry(email) for email in self._emails])

    def retranslate(self) -> None:
        """Say every word anew."""
        self.say(
            _("E-mail addresses"),
            _("You sign in with the main address; security notices go there too."),
        )
        self.card.set_title(_("Your addresses"))
        self.add.setText(_("Add address"))
        self.list.set_entries([self._entry(email) for email in self._emails])

    @Slot()
    def ask_address(self) -> None:
        """Ask for a new address; its code is asked for next."""
        form = Form(
            self._place.tasks,
            AddEmail,
            {
                "email": Field(
                    N_("E-mail address"),
                    N_("A code of six digits is sent there, to confirm that it is yours."),
                    "name@example.de",
                )
            },
            deed=N_("Send code"),
        )
        self._place.draft("profile.email", form)
        dialog = FormDialog(lambda: _("Add an e-mail address"), form, self)
        dialog.saved.connect(partial(self._added, form))
        dialog.open()

    def ask_code(self, email: EmailAddress) -> None:
        """Ask for the code that was sent to an address."""
        dialog = EmailCodeDialog(self._place, email, self)
        dialog.saved.connect(self._confirmed)
        dialog.open()

    def _entry(self, email: EmailAddress) -> Entry:
        deeds: list[QWidget] = []
        if not email.confirmed:
            enter = Button(_("Enter code"))
            enter.clicked.connect(partial(self._enter, email))
            deeds.append(enter)
        elif not email.main:
            main = Button(_("Make main address"), "quiet")
            main.clicked.connect(partial(self._make_main, email))
            deeds.append(main)
        if not email.main:
            remove = IconButton("trash", _("Remove"))
            remove.clicked.connect(partial(self._ask_removal, email))
            deeds.append(remove)
        self._place.tasks.reach.hold(*deeds)
        chips, said = _state(email)
        return Entry("mail", email.address, said, key=email.id, chips=chips, deeds=deeds)

    def _added(self, form: Form, facts: ProfileFacts) -> None:
        typed = str(form.input("email").value()).strip().casefold()
        self.show_facts(facts)
        self.ask_code(next(e for e in facts.emails if e.address.casefold() == typed))

    @Slot(object)
    def _confirmed(self, facts: ProfileFacts) -> None:
        self.show_facts(facts)
        self._place.toast(lambda: _("The address is confirmed"))

    def _enter(self, email: EmailAddress, _on: bool = False) -> None:
        self.ask_code(email)

    def _make_main(self, email: EmailAddress, _on: bool = False) -> None:
        operation = MakeEmailMain(email_id=email.id)
        self._place.tasks.run(operation, self._made_main)

    def _made_main(self, facts: ProfileFacts) -> None:
        self.show_facts(facts)
        main = next(email for email in facts.emails if email.main)
        self._place.toast(
            lambda: _("You sign in with {email} from now on").format(email=main.address)
        )

    def _ask_removal(self, email: EmailAddress, _on: bool = False) -> None:
        question = Confirm(
            lambda: _("Remove {email}?").format(email=email.address),
            lambda: _("Nothing is sent there any more. You can add the address again later."),
            lambda: _("Remove address"),
            danger=True,
            parent=self,
        )
        question.agreed.connect(partial(self._remove, email))
        question.open()

    def _remove(self, email: EmailAddress) -> None:
        self._place.tasks.run(RemoveEmail(email_id=email.id), self._removed)

    def _removed(self, facts: ProfileFacts) -> None:
        self.show_facts(facts)
        self._place.toast(lambda: _("The address was removed"))


def _state(email: EmailAddress) -> tuple[list[QWidget], str]:
    if email.main:
        return [Chip(_("Main address"), "accent")], _("You sign in with this address.")
    if email.confirmed:
        return [Chip(_("Confirmed"), "ok")], _("You can make it the main address.")
    return [Chip(_("Not confirmed"), "warn")], _("Enter the code that was sent there.")
