"""E-Mail: how mail goes out and comes in, and the address that customers write to."""

from typing import Any

from PySide6.QtCore import Slot

from app.errors import PortalError
from app.i18n import N_, _
from app.portal.admin.mail import (
    ImapInput,
    MailSettings,
    ReadMailSettings,
    SaveMailSettings,
    SmtpInput,
    Source,
    TryImap,
    TrySmtp,
)
from app.views.admin.mail_section import MailSection
from app.views.admin.mail_words import encryptions
from app.views.admin.support_section import SupportSection
from app.views.kit.errors_text import spoken
from app.views.kit.form.choose import Field
from app.views.kit.page import Page
from app.views.kit.section import sections
from app.views.place import Place

SERVER = {
    "host": Field(N_("Server"), N_("As your provider names it, for example mail.example.de")),
    "port": Field(N_("Port")),
    "encryption": Field(N_("Encryption"), choices=encryptions),
    "user": Field(N_("User name")),
    "password": Field(
        N_("Password"), N_("Leave it empty to keep the one that is there."), kind="password"
    ),
}


class MailPage(Page):
    """Three sections; each saves for itself, after a fresh second factor."""

    def __init__(self, place: Place) -> None:
        """Read the settings at once and whenever they change."""
        super().__init__()
        self._place = place
        self._settings: MailSettings | None = None
        self.smtp = MailSection(
            place,
            (lambda: _("Mail out"), lambda: _("Every letter of the portal leaves by this server.")),
            SmtpInput,
            SERVER
            | {"sender": Field(N_("Sender's address")), "sender_name": Field(N_("Sender's name"))},
            lambda part: self._command(smtp=part),
            lambda part: TrySmtp(smtp=part),
        )
        self.imap = MailSection(
            place,
            (lambda: _("Mail in"), lambda: _("What comes in here becomes tickets and answers.")),
            ImapInput,
            SERVER
            | {
                "folder": Field(N_("Folder")),
                "done_folder": Field(
                    N_("Folder for what is done"), N_("Empty: mail stays, marked as read.")
                ),
            },
            lambda part: self._command(imap=part),
            lambda part: TryImap(imap=part),
        )
        self.support = SupportSection(place)
        for section in (self.smtp, self.imap):
            section.saved.connect(self._saved)
        self.support.form.saved.connect(self._saved)
        self.smtp.unwanted.connect(lambda: self._send(smtp=None))
        self.imap.unwanted.connect(lambda: self._send(imap=None))
        self.set_content(sections(self.smtp, self.imap, self.support), scroll=True)
        place.tasks.watch(self, ReadMailSettings, self.refresh)
        self.retranslate()
        self.show_loading()
        self.refresh()

    def refresh(self) -> None:
        """Read the settings again; what is being typed stays."""
        self._place.tasks.run(ReadMailSettings(), self._show, self._failed, replaces="mail")

    def retranslate(self) -> None:
        """Say every word anew."""
        super().retranslate()
        self.set_title(_("E-mail"))
        self.set_help(_("How letters leave the portal, and how answers come back."))

    def _show(self, found: MailSettings) -> None:
        self._settings = found
        self.smtp.show_part(found.smtp, found.smtp_source)
        self.imap.show_part(found.imap, found.imap_source)
        self.support.show_settings(found, self._kept)
        self.show_content()

    def _kept(self) -> dict[str, Any]:
        """Return what is sent along with a change of one part: the others as they are."""
        now = self._settings
        if now is None:
            return {}
        smtp = now.smtp if now.smtp_source is Source.PORTAL else None
        imap = now.imap if now.imap_source is Source.PORTAL else None
        address = now.support_address if now.support_source is Source.PORTAL else ""
        return {
            "version": now.version,
            "smtp": SmtpInput(**smtp.model_dump(exclude={"has_password"})) if smtp else None,
            "imap": ImapInput(**imap.model_dump(exclude={"has_password"})) if imap else None,
            "support_address": address or None,
        }

    def _command(self, **change: Any) -> SaveMailSettings:
        return SaveMailSettings(**self._kept() | change)

    def _send(self, **change: Any) -> None:
        self._place.tasks.run(self._command(**change), self._saved)

    @Slot(object)
    def _saved(self, found: MailSettings) -> None:
        self._show(found)
        self._place.toast(lambda: _("Your changes were saved"))

    def _failed(self, error: PortalError) -> None:
        if self._settings is None:
            self.show_error(*spoken(error), self.refresh)
