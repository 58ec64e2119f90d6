"""Ihr Profil: the password."""

from PySide6.QtCore import Slot

from app.i18n import N_, _
from app.portal.profile import ChangePassword, ProfileFacts
from app.views.kit.buttons import Button
from app.views.kit.dialog import FormDialog
from app.views.kit.entries import Entry, EntryList
from app.views.kit.form.choose import Field
from app.views.kit.form.form import Form
from app.views.kit.format import exact, relative
from app.views.kit.live import Speaks
from app.views.kit.section import Section
from app.views.place import Place


class PasswordSection(Speaks, Section):
    """Since when it is the same, and a dialog that changes it."""

    def __init__(self, place: Place) -> None:
        """Wait for the facts."""
        super().__init__()
        self._place = place
        self._facts: ProfileFacts | None = None
        self.list = EntryList()
        self.card.add(self.list)
        self.retranslate()

    def show_facts(self, facts: ProfileFacts) -> None:
        """Show what the portal knows."""
        self._facts = facts
        self._fill()

    def retranslate(self) -> None:
        """Say every word anew."""
        self.say(_("Password"), _("A long sentence is easier to keep in mind and hard to guess."))
        self._fill()

    @Slot()
    def ask(self) -> None:
        """Ask for the old and the new one."""
        form = Form(
            self._place.tasks,
            ChangePassword,
            {
                "old": Field(N_("Old password"), kind="password"),
                "new": Field(
                    N_("New password"), N_("At least 12 characters."), kind="new_password"
                ),
                "end_other_sessions": Field(N_("Sign out all other devices")),
            },
            deed=N_("Change password"),
        )
        dialog = FormDialog(lambda: _("Change password"), form, self)
        dialog.saved.connect(self._saved)
        dialog.open()

    def _fill(self) -> None:
        if self._facts is None:
            return
        since = self._facts.password_changed_at
        change = Button(_("Change password"))
        change.clicked.connect(self.ask)
        self._place.tasks.reach.hold(change)
        said = _("Last changed {when}").format(when=relative(since))
        entry = Entry("lock", _("Password"), said, key="password", deeds=[change])
        entry.help.setToolTip(exact(since))
        self.list.set_entries([entry])

    @Slot(object)
    def _saved(self, _result: object) -> None:
        self._place.toast(lambda: _("Your password was changed"))
