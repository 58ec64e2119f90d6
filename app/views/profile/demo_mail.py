"""The mail of the demo: what its people would find in their mailboxes."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QPlainTextEdit, QWidget

from app.errors import PortalError
from app.i18n import _
from app.portal.mail import DemoMail, DemoMailbox, ReadDemoMailbox
from app.views.kit.errors_text import sentence
from app.views.kit.format import relative
from app.views.kit.layout import row
from app.views.kit.page import Page
from app.views.place import Place


class DemoMailPage(Page):
    """A list of mails and the chosen one, as plain text."""

    def __init__(self, place: Place, parent: QWidget | None = None) -> None:
        """Read the mailbox at once and whenever mail left."""
        self._place = place
        self._mails: tuple[DemoMail, ...] = ()
        super().__init__(parent=parent)
        self._list = QListWidget()
        self._text = QPlainTextEdit(readOnly=True)
        self._list.currentRowChanged.connect(self._choose)
        content = QWidget()
        content.setLayout(row(self._list, self._text, gap="m"))
        self.set_content(content)
        place.tasks.watch(self, ReadDemoMailbox, self.refresh)
        self.retranslate()
        self.refresh()

    def refresh(self) -> None:
        """Read the mailbox."""
        self._place.tasks.run(ReadDemoMailbox(), self._show, self._failed, replaces="mail")

    def retranslate(self) -> None:
        """Say every word anew."""
        super().retranslate()
        self.set_title(_("Mail of the demo"))
        self.set_help(_("The demo sends no real mail: what it would send arrives here."))
        if hasattr(self, "_list"):
            self._list.setAccessibleName(_("Mails"))
            self._text.setAccessibleName(_("Text of the mail"))

    def _show(self, mailbox: DemoMailbox) -> None:
        self._mails = mailbox.mails
        self._list.clear()
        for mail in mailbox.mails:
            line = f"{mail.subject}\n{mail.recipient} · {relative(mail.at)}"
            item = QListWidgetItem(line)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, line)
            self._list.addItem(item)
        if mailbox.mails:
            self._list.setCurrentRow(0)
            self.show_content()
        else:
            self.show_empty("mail", _("No mail has been sent yet."))

    def _choose(self, index: int) -> None:
        chosen = self._mails[index] if 0 <= index < len(self._mails) else None
        self._text.setPlainText(chosen.text if chosen else "")

    def _failed(self, error: PortalError) -> None:
        what, why = sentence(error)
        self.show_error(what, why, self.refresh)
