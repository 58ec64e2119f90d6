"""Support Tickets · Ticket erstellen: the form, and beside it when an answer can be expected."""

from datetime import UTC, datetime
from typing import Final

from PySide6.QtCore import QTimer, Slot
from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from app.errors import Conflict, PortalError
from app.i18n import _
from app.portal.departments import DepartmentFacts, DepartmentList, Departments
from app.portal.tickets import TicketDetail
from app.views.kit.buttons import LinkButton
from app.views.kit.card import Card
from app.views.kit.errors_text import spoken
from app.views.kit.layout import column, row, scrolling
from app.views.kit.live import Speaks, announce
from app.views.kit.page import Page
from app.views.kit.text import Text
from app.views.kit.theme import theme
from app.views.kit.tokens import space
from app.views.place import Place
from app.views.tickets.new_ticket_form import NewTicketForm
from app.views.tickets.office import OfficePanel
from app.views.tickets.suggestion import suggested
from app.views.tickets.words import in_language, numbered

PROMISE: Final = 280
"""Logical pixels of the column beside the form."""
OFTEN: Final = 300.0
"""Seconds after which a promise is asked for anew at the latest: it counts from now."""
AGAIN: Final = 60.0
"""Seconds between two questions when the portal's clock and ours are not of one mind."""


class NewTicketPage(Page):
    """What is typed is kept as a draft until it was sent."""

    def __init__(self, place: Place, parent: QWidget | None = None) -> None:
        """Ask for the departments; the form comes with them."""
        super().__init__(parent=parent)
        self._place = place
        self._facts: DepartmentList | None = None
        self._wanted: int | None = None
        self.form: NewTicketForm | None = None
        self.office = OfficePanel()
        self.hint = _Hint()
        self.hint.take.clicked.connect(self._take_hint)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.timeout.connect(self.refresh)
        place.tasks.watch(self, Departments, self.refresh)
        self.retranslate()
        self.show_loading()
        self.refresh()

    def open(self, service_id: int) -> None:
        """Begin a ticket about a service."""
        self._wanted = service_id
        self._take_wanted()

    def refresh(self) -> None:
        """Ask again for departments, office hours and terms; what was typed stays."""
        self._place.tasks.run(Departments(), self._show, self._failed, replaces="departments")

    def retranslate(self) -> None:
        """Say every word anew."""
        super().retranslate()
        self.set_title(_("Create ticket"))
        self.set_help(_("Tell us what is wrong. The more precisely, the sooner we can help."))
        if self.form is not None:
            self._follow()

    def showEvent(self, event: QShowEvent) -> None:
        """Ask anew for what may have run out while nobody looked."""
        super().showEvent(event)
        if self._facts is not None and not self._later.isActive():
            self.refresh()

    def hideEvent(self, event: QHideEvent) -> None:
        """Ask nothing while nobody looks."""
        super().hideEvent(event)
        self._later.stop()

    def _show(self, facts: DepartmentList) -> None:
        self._facts = facts
        if not facts.departments:
            self.show_empty(
                "tickets",
                lambda: _("This portal has no departments yet: nobody could read a ticket."),
            )
            return
        if self.form is None:
            self.form = self._made(facts)
        else:
            self.form.show_facts()
        if self.form.box is not None:
            self.form.box.look()
        self._take_wanted()
        self._follow()
        self._ask_in_time()
        self.show_content()

    def _made(self, facts: DepartmentList) -> NewTicketForm:
        form = NewTicketForm(self._place, lambda: self._facts or facts)
        form.typed.connect(self._follow)
        form.saved.connect(self._created)
        form.failed.connect(self._refused)
        form.rows["department_id"].add_below(self.hint)
        self.set_content(_Beside(form, self.office))
        self._place.draft("new-ticket", form)
        return form

    def _failed(self, error: PortalError) -> None:
        if self.form is None:
            self.show_error(*spoken(error), self.refresh)

    @Slot()
    def _follow(self) -> None:
        """Say what fits department, priority and words of now."""
        if self.form is None or self._facts is None:
            return
        self.office.show_promise(self.form.department, self.form.priority)
        subject = str(self.form.input("subject").value())
        service = self.form.input("service_id").value()
        found = suggested(self._facts, subject, service)
        self.hint.suggest(None if found == self.form.department else found)

    @Slot()
    def _take_hint(self) -> None:
        if self.form is not None and self.hint.department is not None:
            self.form.input("department_id").set_value(self.hint.department.id)
            self.form.input("department_id").setFocus()

    def _take_wanted(self) -> None:
        if self.form is not None and self._wanted is not None:
            self.form.input("service_id").set_value(self._wanted)
            self._wanted = None

    def _ask_in_time(self) -> None:
        """Ask again when an office opens or closes, and every few minutes."""
        if self._facts is None or not self.isVisible():
            return
        now = datetime.now(UTC)
        left = [(d.office.until - now).total_seconds() for d in self._facts.departments]
        seconds = min(OFTEN, *(s if s > 0 else AGAIN for s in left))
        self._later.start(int(seconds * 1000) + 1000)

    @Slot(object)
    def _created(self, ticket: TicketDetail) -> None:
        number = numbered(ticket.row.number)
        assert self.form is not None
        self.form.clear()
        self._place.toast(lambda: _("Ticket {number} was created").format(number=number))
        self._place.go("tickets", ticket_id=ticket.row.id)

    @Slot(object)
    def _refused(self, error: PortalError) -> None:
        if self.form is None or not isinstance(error, Conflict):
            return
        if error.code == "terms_changed":
            self._place.tasks.run(Departments(), self._agree_again)
        elif error.code == "exists":  # sent before a crash, and sent again from the draft
            self.form.renew_mark()
            self.form.say(
                "warn",
                lambda: _(
                    "This ticket exists already: look at your tickets. Sent again it would be"
                    " another one."
                ),
            )

    def _agree_again(self, facts: DepartmentList) -> None:
        self._show(facts)
        if self.form is not None:
            self.form.agree_again()


class _Hint(Speaks, QWidget):
    """The department that the words point to, and a way to take it."""

    def __init__(self) -> None:
        super().__init__()
        self.department: DepartmentFacts | None = None
        self._text = Text("", "soft")
        self.take = LinkButton()
        self.setLayout(row(self._text, self.take, None, gap="s"))
        self.hide()

    def suggest(self, department: DepartmentFacts | None) -> None:
        """Point to a department; None to none."""
        if department == self.department:
            return
        self.department = department
        self.retranslate()
        self.setVisible(department is not None)
        if department is not None:
            announce(self, self._text.text())

    def retranslate(self) -> None:
        """Say it in the language of now."""
        name = in_language(self.department.names) if self.department else ""
        self._text.setText(_("Suggestion: {department}").format(department=name))
        self.take.setText(_("Take over"))
        self.take.setAccessibleName(_("Take over the suggestion: {name}").format(name=name))


class _Beside(QWidget):
    """The form, which scrolls, with the promise at its right; above it where the page is narrow."""

    def __init__(self, form: QWidget, promise: Card) -> None:
        super().__init__()
        self.setMaximumWidth(theme().size("text") + 2 * space("xl") + PROMISE)
        self._column = QWidget()
        self._column.setLayout(column(promise, None))
        inner = QWidget()
        room = row(form)
        room.setContentsMargins(0, 0, space("m"), space("m"))
        inner.setLayout(room)
        self._line: QBoxLayout = row(self._column, scrolling(inner), gap="l")
        self._line.setStretch(1, 1)
        self.setLayout(self._line)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold where both do not fit side by side."""
        super().resizeEvent(event)
        beside = self.width() >= theme().size("form") + space("xl") + PROMISE
        direction = QBoxLayout.Direction
        self._line.setDirection(direction.RightToLeft if beside else direction.TopToBottom)
        self._column.setMinimumWidth(PROMISE if beside else 0)
        self._column.setMaximumWidth(PROMISE if beside else self.maximumWidth())
