"""A mail that waits: who wrote what, why it waits, and what becomes of it."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from app.errors import PortalError
from app.i18n import N_, _
from app.portal.desk.mail import AdmitMail, DismissMail, HeldRow, MailDetail, ReadIncomingMail
from app.portal.desk.queue import Queue, QueueRow
from app.portal.listing import Page
from app.portal.markup import neutral
from app.views.kit.banner import Banner
from app.views.kit.buttons import Button
from app.views.kit.errors_text import told
from app.views.kit.facts import Fact, Facts
from app.views.kit.format import exact
from app.views.kit.layout import column, row
from app.views.kit.live import Words
from app.views.kit.sidepanel import SidePanel
from app.views.kit.text import Text
from app.views.place import Place

REASONS = {
    "unknown_sender": N_("Nobody with this address may write tickets."),
    "foreign_sender": N_("It bears the mark of a ticket of somebody else."),
    "no_right": N_("This person has no right to write tickets."),
    "several_accounts": N_("This person writes for several customers."),
    "too_many": N_("This sender wrote very often in a short time."),
    "unreadable": N_("The mail could not be taken apart."),
}
"""Why a mail waits."""


def reason_words(code: str) -> str:
    """Say why a mail waits."""
    return _(REASONS[code]) if code in REASONS else code


class HeldPanel(SidePanel):
    """Its words as plain text; whoever takes it into a ticket vouches for its sender."""

    settled = Signal()
    """The mail waits no longer."""

    def __init__(self, place: Place, parent: QWidget | None = None) -> None:
        """Start empty."""
        self._place = place
        self._row: HeldRow | None = None
        self._detail: MailDetail | None = None
        self.facts = Facts()
        self.text = QPlainTextEdit(readOnly=True)
        self.note = Banner("danger")
        self.note.hide()
        self._label = Text("", "strong")
        self.number = QLineEdit()
        self.number.setMaxLength(20)
        self.admit, self.dismiss = Button("", "primary"), Button("", "quiet")
        super().__init__("", parent)
        self.body.addWidget(self.facts)
        self.body.addWidget(self.text, 1)
        self.body.addWidget(self.note)
        deeds = row(self.dismiss, None, self.number, self.admit, gap="s")
        self.body.addLayout(column(self._label, deeds, gap="xs"))
        self.admit.clicked.connect(self._find_ticket)
        self.number.returnPressed.connect(self._find_ticket)
        self.dismiss.clicked.connect(self._dismiss)
        place.tasks.reach.hold(self.admit, self.dismiss)
        self._label.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.retranslate()

    def show_mail(self, mail: HeldRow) -> None:
        """Show one; its words follow."""
        other = self._row is None or self._row.id != mail.id
        self._row = mail
        if other:
            self._detail = None
            self.text.clear()
            self.note.hide()
            self.number.setText(mail.ticket)
        self._fill()
        query = ReadIncomingMail(mail_id=mail.id)
        self._place.tasks.run(query, self._show, self._failed, replaces="held")

    def retranslate(self) -> None:
        """Say every word anew."""
        super().retranslate()
        self._label.setText(_("Take it into ticket number"))
        self.number.setAccessibleName(_("Take it into ticket number"))
        self.number.setPlaceholderText("20418")
        self.admit.setText(_("Take into the ticket"))
        self.dismiss.setText(_("Leave it"))
        self.text.setAccessibleName(_("Words of the mail"))
        self._fill()

    def _show(self, found: MailDetail) -> None:
        if self._row is not None and found.row.id == self._row.id:
            self._row, self._detail = found.row, found
            self.text.setPlainText(found.text)
            self._fill()

    def _fill(self) -> None:
        mail = self._row
        if mail is None:
            return
        self.set_title(neutral(mail.subject) or _("Without a subject"))
        who = f"{mail.sender_name} <{mail.sender}>" if mail.sender_name else mail.sender
        lines = [
            Fact(_("From"), neutral(who), copy=True),
            Fact(_("When"), exact(mail.at)),
            Fact(_("Why it waits"), reason_words(mail.reason), tone="warn"),
        ]
        if self._detail is not None:
            files = ", ".join(neutral(name) for name in self._detail.files)
            lines.append(Fact(_("To"), neutral(", ".join(self._detail.recipients))))
            lines += [Fact(_("Files"), files)] if files else []
        self.facts.set_facts(lines)

    @Slot()
    def _find_ticket(self) -> None:
        """Look the number up: an agent knows numbers, the portal wants ids."""
        typed = self.number.text().strip().lstrip("#")
        if not typed.isdecimal():
            self._say(lambda: _("Please type the number of a ticket."))
            return

        def found(page: Page[QueueRow]) -> None:
            ticket = next((one for one in page.rows if one.number == int(typed)), None)
            if ticket is None:
                self._say(lambda: _("There is no such ticket in your departments."))
            else:
                self._admit(ticket.id)

        query = Queue(view="all", search=typed)
        self._place.tasks.run(query, found, self._failed, busy=self.admit)

    def _admit(self, ticket_id: int) -> None:
        if self._row is not None:
            mail = self._row
            command = AdmitMail(mail_id=mail.id, version=mail.version, ticket_id=ticket_id)
            words = N_("The mail is in the ticket now")
            self._place.tasks.run(command, lambda _found: self._done(words), self._failed)

    @Slot()
    def _dismiss(self) -> None:
        if self._row is not None:
            command = DismissMail(mail_id=self._row.id, version=self._row.version)
            words = N_("The mail was left")
            self._place.tasks.run(command, lambda _found: self._done(words), self._failed)

    def _done(self, words: str) -> None:
        self._place.toast(lambda: _(words))
        self.settled.emit()

    def _failed(self, error: PortalError) -> None:
        self._say(told(error))

    def _say(self, words: Words) -> None:
        self.note.say("danger", words)
        self.note.show()
