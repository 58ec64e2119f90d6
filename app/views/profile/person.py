"""Ihr Profil: the name, and the language in which the portal writes."""

from typing import Any

from PySide6.QtCore import Slot

from app.i18n import N_, _
from app.portal.profile import ChangeProfile, Profile, ProfileFacts
from app.views.kit.form.choose import Field
from app.views.kit.form.form import Form
from app.views.kit.live import Speaks
from app.views.kit.section import Section
from app.views.place import Place


class PersonSection(Speaks, Section):
    """A form that is always open: two fields need no dialog."""

    def __init__(self, place: Place) -> None:
        """Wait for the facts."""
        super().__init__()
        self._place = place
        self.form = Form(
            place.tasks,
            ChangeProfile,
            {
                "name": Field(N_("Profile name"), N_("This is how the portal greets you.")),
                "language": Field(
                    N_("Language of mails"),
                    N_("The language of this program is chosen in the preferences."),
                    choices=lambda: [("de", _("German")), ("en", _("English"))],
                ),
            },
        )
        self.form.reread = (Profile(), _values)
        self.form.saved.connect(self._saved)
        self._drafted = False
        self.card.add(self.form)
        self.retranslate()

    def show_facts(self, facts: ProfileFacts) -> None:
        """Show what the portal knows, unless something is being typed."""
        if not self.form.dirty:
            self.form.start(_values(facts))
        if not self._drafted:  # what was typed last time goes on top of what the portal knows
            self._drafted = True
            self._place.draft("profile.person", self.form)

    def retranslate(self) -> None:
        """Say every word anew."""
        self.say(_("Name and language"), _("Others see this name, for example in tickets."))

    @Slot(object)
    def _saved(self, facts: ProfileFacts) -> None:
        self.form.keep_up(_values(facts))
        self._place.toast(lambda: _("Your profile was saved"))


def _values(facts: ProfileFacts) -> dict[str, Any]:
    return {"version": facts.version, "name": facts.name, "language": facts.language}
