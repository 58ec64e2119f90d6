"""A chart in a card, with the same values as a table for whoever prefers to read them."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStackedWidget,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from app.i18n import _
from app.views.kit.buttons import LinkButton
from app.views.kit.card import Card
from app.views.kit.chart import Bar, BarChart, Format
from app.views.kit.live import Speaks
from app.views.kit.text import Text


class ChartCard(Speaks, Card):
    """A titled chart with a sum at the right and a switch to the same values as a table."""

    def __init__(
        self,
        title: str = "",
        columns: tuple[str, str] = ("", ""),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(title, parent)
        self.chart = BarChart(title)
        self._columns = columns
        self._sum = Text("", "soft", tabular=True)
        self._switch = LinkButton()
        self._switch.clicked.connect(self.turn)
        self._table = QTableWidget(0, 2)
        self._table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self._table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self._table.setShowGrid(False)
        self._table.verticalHeader().hide()
        self._table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self._stack = QStackedWidget()
        for shown in (self.chart, self._table):
            self._stack.addWidget(shown)
        self.add_action(self._sum)
        self.add_action(self._switch)
        self.add(self._stack, 1)
        self.retranslate()

    @property
    def table(self) -> QTableWidget:
        """The same values as a table."""
        return self._table

    def show_bars(
        self, bars: Sequence[Bar], show: Format, axis: Format | None = None, total: str = ""
    ) -> None:
        """Show ``bars``, written with ``show``, and ``total`` at the right of the title."""
        self.chart.set_bars(bars)
        self.chart.set_format(show, axis)
        self._sum.setText(total)
        self._table.setRowCount(len(bars))
        for line, bar in enumerate(bars):
            amount = QTableWidgetItem(show(bar.value))
            amount.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            self._table.setItem(line, 0, QTableWidgetItem(bar.name or bar.label))
            self._table.setItem(line, 1, amount)

    def set_words(self, title: str, columns: tuple[str, str]) -> None:
        """Say what is shown and how the table's two columns are called."""
        self.set_title(title)
        self._columns = columns
        self.chart.setAccessibleName(title)
        self.retranslate()

    def retranslate(self) -> None:
        """Say its own words anew."""
        table = self._stack.currentWidget() is self._table
        self._switch.setText(_("Show as chart") if table else _("Show as table"))
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        for place, (words, side) in enumerate(zip(self._columns, (left, right), strict=True)):
            head = QTableWidgetItem(words)
            head.setTextAlignment(side)
            self._table.setHorizontalHeaderItem(place, head)
        self._table.setAccessibleName(self.accessibleName())

    def turn(self) -> None:
        """Change between chart and table."""
        other = self.chart if self._stack.currentWidget() is self._table else self._table
        self._stack.setCurrentWidget(other)
        self.retranslate()
