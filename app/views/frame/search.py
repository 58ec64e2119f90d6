"""Command search (Ctrl+K): pages, deeds, accounts and the person's own invoices and tickets."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QLineEdit, QWidget

from app.i18n import LANGUAGES, N_, _
from app.portal.markup import neutral
from app.portal.rights import Right, StaffRight
from app.settings import PREFERENCES
from app.views.kit.command_palette import Answer, CommandPalette, Entry
from app.views.kit.language import switch_language
from app.views.kit.theme import theme
from app.views.pages import MENUS, PERSONAL
from app.views.place import Place

FOUND = 6
"""Invoices, and tickets, that are shown of what the portal finds."""


class CommandSearch(QObject):
    """Fills the palette under the search field of the menu bar."""

    def __init__(
        self,
        place: Place,
        field: QLineEdit,
        window: QWidget,
        deeds: Sequence[tuple[str, str, Callable[[], object]]],
    ) -> None:
        """``deeds`` are what the window can do: icon, msgid, what to call."""
        super().__init__(window)
        self._place, self._deeds = place, deeds
        self.palette = CommandPalette(field, window)
        self.palette.add_provider(self._pages, lambda: _("Pages"))
        self.palette.add_later(self._invoices, lambda: _("Invoices"))
        self.palette.add_later(self._tickets, lambda: _("Tickets"))
        self.palette.add_later(self._queue, lambda: _("Queue"))
        self.palette.add_provider(self._accounts, lambda: _("Accounts"))
        self.palette.add_provider(self._commands, lambda: _("Commands"))

    def _pages(self, _words: str) -> list[Entry]:
        place = self._place
        shown = [(_(m.label), e) for m in MENUS for e in m.entries]
        shown += [("", entry) for entry in PERSONAL]
        return [
            Entry(e.icon, _(e.label), menu if menu != _(e.label) else "", partial(place.go, e.key))
            for menu, e in shown
            if place.me is not None and e.allowed(place)
        ]

    def _accounts(self, _words: str) -> list[Entry]:
        place = self._place
        if place.me is None:
            return []
        desk = [Entry("inbox", _("Work place"), "", place.work)]
        return (desk if place.me.staff and not place.desk else []) + [
            Entry("users", account.name, account.number, partial(place.act_for, account))
            for account in place.me.accounts
            if account != place.account
        ]

    def _commands(self, _words: str) -> list[Entry]:
        if self._place.me is None:
            return []
        entries = [Entry(icon, _(msgid), "", run) for icon, msgid, run in self._deeds]
        themes = next(p for p in PREFERENCES if p.key == "theme")
        for value, words in themes.choices.items():
            run = partial(self._prefer, "theme", value)
            entries.append(Entry("moon", _("Theme: {name}").format(name=_(words)), "", run))
        for code in LANGUAGES:
            run = partial(self._prefer, "language", code)
            entries.append(Entry("globe", _(LANGUAGE_WORDS[code]), "", run, code))
        return entries

    def _prefer(self, key: str, value: str) -> None:
        self._place.settings.set(key, value)
        if key == "theme":
            theme().choose(value)
        else:
            switch_language(value)

    def _invoices(self, words: str, answer: Answer) -> None:
        from app.portal.invoices import InvoiceRow, Invoices
        from app.portal.listing import Page

        if not self._place.has(Right.INVOICES):
            return

        def show(page: "Page[InvoiceRow]") -> None:
            answer([self._entry(row) for row in page.rows])

        query = Invoices(search=words[:200], limit=FOUND)
        self._place.tasks.run(query, show, lambda _error: answer([]))

    def _entry(self, row: object) -> Entry:
        from app.portal.invoices import InvoiceRow
        from app.views.billing.words import chip
        from app.views.kit.format import day, money

        assert isinstance(row, InvoiceRow)
        facts = f"{chip(row)[0]} · {day(row.issued_on)} · {money(row.total, row.currency)}"
        run = partial(self._place.go, "invoices", invoice_id=row.id)
        return Entry("document", row.number, facts, run, row.summary)

    def _tickets(self, words: str, answer: Answer) -> None:
        from app.portal.listing import Page
        from app.portal.tickets import TicketRow, Tickets

        if not self._place.has(Right.TICKETS):
            return

        def show(page: "Page[TicketRow]") -> None:
            answer([self._ticket_entry(row) for row in page.rows])

        query = Tickets(search=words[:200], limit=FOUND)
        self._place.tasks.run(query, show, lambda _error: answer([]))

    def _ticket_entry(self, row: object) -> Entry:
        from app.portal.tickets import TicketRow
        from app.views.kit.format import relative
        from app.views.tickets.words import numbered, status_chip, subject_of

        assert isinstance(row, TicketRow)
        facts = f"{status_chip(row.status)[0]} · {relative(row.last_at)}"
        run = partial(self._place.go, "tickets", ticket_id=row.id)
        return Entry("tickets", f"{numbered(row.number)} {subject_of(row)}", facts, run)

    def _queue(self, words: str, answer: Answer) -> None:
        from app.portal.desk.queue import Queue, QueueRow
        from app.portal.listing import Page

        if not self._place.has(StaffRight.TICKETS):
            return

        def show(page: "Page[QueueRow]") -> None:
            answer([self._queue_entry(row) for row in page.rows])

        query = Queue(search=words[:200], limit=FOUND)
        self._place.tasks.run(query, show, lambda _error: answer([]))

    def _queue_entry(self, row: object) -> Entry:
        from app.portal.desk.queue import QueueRow
        from app.views.tickets.words import numbered, status_chip, subject_of

        assert isinstance(row, QueueRow)
        facts = f"{status_chip(row.status)[0]} · {neutral(row.account)}"
        run = partial(self._place.go, "queue", ticket_id=row.id)
        return Entry("tickets", f"{numbered(row.number)} {subject_of(row)}", facts, run)


LANGUAGE_WORDS = {"de": N_("Language: German"), "en": N_("Language: English")}
