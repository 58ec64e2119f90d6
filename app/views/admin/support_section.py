"""The address that customers write to, among the settings of mail."""

from typing import Any

from app.i18n import N_, _
from app.portal.admin.mail import MailSettings, SaveMailSettings, Source
from app.views.kit.form.choose import Field
from app.views.kit.form.form import Form
from app.views.kit.live import Speaks
from app.views.kit.section import Section
from app.views.place import Place


class SupportSection(Speaks, Section):
    """The address that customers write to."""

    def __init__(self, place: Place) -> None:
        """Wait for the settings."""
        super().__init__()
        fields = {
            "support_address": Field(
                N_("E-mail address"), N_("Mail to it becomes tickets; it is fetched by “Mail in”.")
            )
        }
        self.form = Form(place.tasks, SaveMailSettings, fields)
        self.card.add(self.form)
        self.retranslate()

    def show_settings(self, found: MailSettings, kept: Any) -> None:
        """Show the address, and send the rest along."""
        self.form.setEnabled(found.support_source is not Source.SERVER)
        if not self.form.dirty:
            self.form.start({**kept(), "support_address": found.support_address})

    def retranslate(self) -> None:
        """Say every word anew."""
        self.say(_("Support address"), _("Customers answer to it and write to it."))
