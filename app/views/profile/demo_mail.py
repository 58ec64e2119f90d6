"""The mail of the demo: what its people would find in their mailboxes."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from app.errors import PortalError
from app.i18n import _
from app.portal.mail import DemoMail, DemoMailbox, ReadDemoMailbox
from app.views.kit.errors_text import spoken
from app.views.kit.format import relative
from app.views.kit.line_list import Line, LineList
from app.views.kit.page import Page
from app.views.kit.sidepanel import MasterDetail
from app.views.place import Place
from app.views.profile.mail_panel import MailPanel


class DemoMailPage(Page):
    """The list of mails, and the chosen one beside it."""

    def __init__(self, place: Place, parent: QWidget | None = None) -> None:
        """Read the mailbox at once and whenever mail left."""
        super().__init__(parent=parent)
        self._place = place
        self._mails: tuple[DemoMail, ...] = ()
        self._read = False
        self.list = LineList()
        self.panel = MailPanel()
        self.detail = MasterDetail(self.list, self.panel, memory=place.settings, key="demo-mail")
        self.list.chosen.connect(self.read)
        self.list.moved.connect(self._follow)
        self.set_content(self.detail)
        place.tasks.watch(self, ReadDemoMailbox, self.refresh)
        self.retranslate()
        self.show_loading()
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Read the mailbox; the mail that is being read stays open."""
        self._place.tasks.run(ReadDemoMailbox(), self._show, self._failed, replaces="mail")

    @Slot(object)
    def read(self, mail: DemoMail) -> None:
        """Show a mail."""
        self.panel.show_mail(mail)
        self.detail.show_detail()

    def retranslate(self) -> None:
        """Say every word anew."""
        super().retranslate()
        self.set_title(_("Mail of the demo"))
        self.set_help(_("The demo sends no real mail: what it would send arrives here."))
        self.list.setAccessibleName(_("Mails"))
        self._fill()

    def _show(self, mailbox: DemoMailbox) -> None:
        first = not self._mails
        self._mails, self._read = mailbox.mails, True
        self._fill()
        if self._mails and first and not self.detail.lies_over:
            self.list.setCurrentRow(0)
            self.read(self._mails[0])

    def _fill(self) -> None:
        self.list.set_lines(
            [
                Line(mail.subject, mail.recipient, relative(mail.at), icon="mail", data=mail)
                for mail in self._mails
            ]
        )
        if self._mails:
            self.show_content()
        elif self._read:
            self.show_empty("mail", lambda: _("No mail has been sent yet."))

    def _follow(self, mail: DemoMail) -> None:
        """Show the next mail while one is open: arrows read on."""
        if self.detail.is_open:
            self.panel.show_mail(mail)

    def _failed(self, error: PortalError) -> None:
        if not self._mails:
            self.show_error(*spoken(error), self.refresh)
