"""Angehaltene E-Mails: what came in by mail and may not be a message without somebody's word."""

from functools import cached_property

from PySide6.QtWidgets import QWidget

from app.errors import PortalError
from app.i18n import N_, _, ngettext
from app.portal.desk.mail import HeldList, HeldMails, HeldRow
from app.portal.markup import neutral
from app.views.desk.held_panel import HeldPanel, reason_words
from app.views.kit.errors_text import spoken
from app.views.kit.format import relative
from app.views.kit.layout import column
from app.views.kit.line_list import Line, LineList
from app.views.kit.page import Page
from app.views.kit.sidepanel import MasterDetail
from app.views.place import Place


class HeldPage(Page):
    """The newest first; the chosen one beside the list."""

    TITLE = N_("Held mail")

    def __init__(self, place: Place) -> None:
        """Read what waits, at once and whenever it changes."""
        super().__init__()
        self._place = place
        self._found: HeldList | None = None
        self.list = LineList()
        main = QWidget()
        main.setLayout(column(self.list))
        self.detail = MasterDetail(main, lambda: self.panel, memory=place.settings, key="held-mail")
        self.set_content(self.detail)
        self.list.chosen.connect(self._open)
        self.detail.closed.connect(self._look)
        place.tasks.watch(self, HeldMails, self.refresh)
        self.retranslate()
        self.show_loading()
        self.refresh()

    @cached_property
    def panel(self) -> HeldPanel:
        """The chosen mail, made when the first one is chosen."""
        panel = HeldPanel(self._place)
        panel.settled.connect(self.detail.close_detail)
        return panel

    def refresh(self) -> None:
        """Read the list again."""
        self._place.tasks.run(HeldMails(), self._show, self._failed, replaces="held-list")

    def retranslate(self) -> None:
        """Say every word anew."""
        super().retranslate()
        self.set_title(_(self.TITLE))
        if not hasattr(self, "list"):
            return
        self.list.setAccessibleName(_(self.TITLE))
        self._fill()

    def _show(self, found: HeldList) -> None:
        self._found = found
        self._fill()
        self._look()

    def _look(self) -> None:
        if self._found is not None and (self._found.mails or self.detail.is_open):
            self.show_content()
        else:
            self.show_empty("mail", lambda: _("No mail waits for you."))

    def _fill(self) -> None:
        found = self._found
        if found is None:
            return
        words = ngettext("{count} mail waits", "{count} mails wait", found.count)
        self.set_help(words.format(count=found.count) if found.count else "")
        self.list.set_lines([_line(mail) for mail in found.mails])

    def _open(self, mail: HeldRow) -> None:
        self.detail.show_detail()
        self.panel.show_mail(mail)

    def _failed(self, error: PortalError) -> None:
        if self._found is None:
            self.show_error(*spoken(error), self.refresh)


def _line(mail: HeldRow) -> Line:
    who = neutral(mail.sender_name or mail.sender)
    subject = neutral(mail.subject) or _("Without a subject")
    about = f"{subject} · {reason_words(mail.reason)}"
    return Line(who, about, relative(mail.at), "mail", "warn", data=mail)
