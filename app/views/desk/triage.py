"""Keys of the queue: through the list and through the day without a mouse."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject

from app.i18n import N_
from app.views.kit.keys import INSIDE, Shortcut

if TYPE_CHECKING:
    from app.views.desk.panel import DeskPanel
    from app.views.desk.queue import QueuePage

Deed = Callable[["DeskPanel"], object]

DEEDS: Final[tuple[tuple[str, str, Deed], ...]] = (
    ("A", N_("Assign to me"), lambda panel: panel.claim()),
    ("R", N_("Reply"), lambda panel: panel.write_reply()),
    ("N", N_("Write a note"), lambda panel: panel.write_note()),
    ("E", N_("Close ticket"), lambda panel: panel.close_ticket()),
    ("P", N_("Change the priority"), lambda panel: panel.choose_priority()),
    ("M", N_("Move to another department"), lambda panel: panel.choose_department()),
)
"""Key, what it does (a msgid), and the deed on the ticket that is shown."""


class TriageKeys(QObject):
    """Single letters, while nobody types: a field that is written in keeps them for itself."""

    def __init__(self, page: "QueuePage") -> None:
        """Serve ``page``."""
        super().__init__(page)
        self._page = page
        Shortcut(page, "J", N_("Next ticket"), lambda: self.step(1), INSIDE)
        Shortcut(page, "K", N_("Previous ticket"), lambda: self.step(-1), INSIDE)
        for key, words, deed in DEEDS:
            Shortcut(page, key, words, partial(self._do, deed), INSIDE)
        Shortcut(page, "?", N_("Show these keys"), self._show_keys, INSIDE)

    def step(self, by: int) -> None:
        """Go to the next ticket or the one before; the panel follows where it is open."""
        table = self._page.table
        row = table.currentIndex().row() + by
        if 0 <= row < self._page.model.rowCount():
            table.make_current(self._page.model.rows[row].id)
            table.setFocus()

    def _do(self, deed: Deed) -> None:
        """Do it with the current ticket, which is opened for it when it is not shown yet."""
        page, row = self._page, self._page.table.current_row()
        shown = page.panel_made.row if page.panel_made else None
        beside = page.detail is not None and page.detail.is_open
        if row is not None and not (beside and shown is not None and shown.id == row.id):
            page.open_row(row)
        if row is not None or beside:
            deed(page.panel)

    def _show_keys(self) -> None:
        from app.views.frame.keyboard_map import KeyboardMap

        KeyboardMap(self._page.window()).open()
