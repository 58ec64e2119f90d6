"""Menus of a table: copy and the row's own deeds; which columns are shown and what sorts."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtWidgets import QApplication, QMenu

from app.i18n import _
from app.views.kit.menu import PopupMenu
from app.views.kit.table.view import Table


@dataclass(frozen=True)
class RowAction:
    """A deed on one row; ``label()`` says it, ``fits(row)`` tells whether it is possible now."""

    label: Callable[[], str]
    run: Callable[[Any], object]
    icon: str = ""
    fits: Callable[[Any], bool] = lambda _row: True


def row_menu(table: Table, index: QModelIndex, actions: Sequence[RowAction]) -> QMenu:
    """Return the menu of the row and cell at ``index``."""
    row = table.rows.rows[index.row()]
    menu = PopupMenu(parent=table)
    for action in actions:
        if action.fits(row):
            menu.add(action.label(), partial(action.run, row), icon=action.icon)
    if menu.actions():
        menu.addSeparator()
    menu.add(_("Copy cell"), lambda: copy_cell(table, index), icon="copy", keys="Ctrl+Shift+C")
    menu.add(_("Copy row"), lambda: copy_rows(table, [index.row()]), keys="Ctrl+C")
    return menu


def columns_menu(table: Table, sort: Callable[[str], object]) -> QMenu:
    """Return the menu that shows and hides columns and, for the keyboard, sorts."""
    menu = PopupMenu(parent=table)
    menu.setAccessibleName(_("Columns"))
    for n, column in enumerate(table.rows.columns):
        menu.add_choice(
            column.heading,
            partial(table.widths.show, n),
            on=not table.isColumnHidden(n),
        )
    menu.addSeparator()
    for n, column in enumerate(table.rows.columns):
        if word := table.header.next_sort(n):
            words = _("Sort by {column}").format(column=column.heading)
            menu.add(words, partial(sort, word), icon="sort")
    return menu


def show_menu(menu: QMenu, at: QPoint) -> None:
    """Open a menu at a place on the screen; it goes when it is closed."""
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    menu.popup(at)


def copy_current(table: Table) -> None:
    """Put the current cell's text on the clipboard."""
    if table.currentIndex().isValid():
        copy_cell(table, table.currentIndex())


def copy_chosen(table: Table) -> None:
    """Put the ticked rows on the clipboard, or the current one."""
    ticked = [table.rows.row_of(row.id) for row in table.ticks.rows()]
    current = table.currentIndex().row()
    copy_rows(table, ticked or ([current] if current >= 0 else []))


def copy_cell(table: Table, index: QModelIndex) -> None:
    """Put a cell's text on the clipboard."""
    QApplication.clipboard().setText(table.rows.cells(index.row())[index.column()].spoken)


def copy_rows(table: Table, rows: Sequence[int]) -> None:
    """Put the shown cells of rows on the clipboard, as spreadsheets paste them."""
    shown = table.widths.shown()
    lines = []
    for row in rows:
        cells = table.rows.cells(row)
        lines.append("\t".join(" ".join(cells[n].spoken.split()) for n in shown))
    QApplication.clipboard().setText("\n".join(lines))
