"""The bar of deeds on many rows: it is there while rows are ticked."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QFrame, QWidget

from app.i18n import _, ngettext
from app.views.kit.buttons import Button
from app.views.kit.format import number
from app.views.kit.layout import Flow, row
from app.views.kit.live import Speaks, announce
from app.views.kit.table.view import Table
from app.views.kit.text import Text


class BulkBar(Speaks, QFrame):
    """Says how many rows are ticked and offers what can be done with them."""

    def __init__(self, table: Table, parent: QWidget | None = None) -> None:
        """Serve ``table``."""
        super().__init__(parent)
        self.setProperty("part", "card")
        self._table = table
        self._deeds: list[tuple[Button, Callable[[], str]]] = []
        self._count = Text("", "strong")
        self._note = Text("", "soft", "soft")
        self._buttons = Flow("s")  # they wrap where a side panel leaves little room
        self._clear = Button("", "quiet")
        self._clear.clicked.connect(table.ticks.clear)
        self._buttons.addWidget(self._clear)
        line = row(self._count, self._note, self._buttons, gap="m", margin="s")
        line.setStretch(2, 1)
        self.setLayout(line)
        table.ticks.changed.connect(self._show)
        self.hide()
        self.retranslate()

    def add(
        self,
        label: Callable[[], str],
        run: Callable[[list[Any]], object],
        *,
        icon: str = "",
        kind: str = "secondary",
    ) -> Button:
        """Add a deed: ``label()`` says it in the language of now, ``run(rows)`` does it."""
        button = Button(label(), kind, icon)
        button.clicked.connect(lambda: run(self._table.ticks.rows()))
        self._buttons.removeWidget(self._clear)
        for shown in (button, self._clear):
            self._buttons.addWidget(shown)
        self._deeds.append((button, label))
        return button

    def retranslate(self) -> None:
        """Say its words anew."""
        self._clear.setText(_("Clear selection"))
        for button, label in self._deeds:
            button.setText(label())
        self._show()

    @Slot()
    def _show(self) -> None:
        count, model = self._table.ticks.count, self._table.rows
        words = ngettext("{n} selected", "{n} selected", count).format(n=number(count))
        every = count == model.rowCount()
        note = _("all loaded rows, more follow") if every and not model.complete else ""
        if self._count.text() != words and count:
            announce(self, f"{words} {note}".strip())
        self._count.setText(words)
        self._note.setText(note)
        self.setVisible(count > 0)
