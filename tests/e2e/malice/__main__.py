"""A desktop that is led through all of its pages: ``python -m tests.e2e.malice PLAN``.

``PLAN`` is a file with what it is to be told; a second one beside it, ``PLAN.seen``, gets what it
showed of people's texts and where, what of it was more than text, and how long the window stood
still while it went through the pages that it knew already.
"""

import json
import re
import sys
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtGui import QAccessible, QTextDocument
from PySide6.QtGui import Qt as Texts
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QHeaderView,
    QLabel,
    QTableView,
    QTextEdit,
    QToolTip,
    QWidget,
)

from app.desktop import Desktop
from app.views.entrance.code import CodePage
from app.views.pages import ENTRIES
from tests.e2e.malice.words import MARK, TURNING
from tests.support.beat import Beat
from tests.support.inspection import tree

PATIENCE = 60.0
MOST = 6
"""Of a list are opened."""
rich = Texts.mightBeRichText
TURNED = re.compile(f"[{TURNING}]")
EDITED = {QAccessible.Role.EditableText, QAccessible.Role.ComboBox}
"""What is edited is shown as it is, else it would be saved as something else."""
ROLES = (
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.ToolTipRole,
    Qt.ItemDataRole.AccessibleTextRole,
    Qt.ItemDataRole.AccessibleDescriptionRole,
)


def pump(until: Callable[[], object], seconds: float = PATIENCE) -> None:
    deadline = time.monotonic() + seconds
    while not until():
        if time.monotonic() > deadline:
            raise TimeoutError(until)
        QApplication.processEvents()
        time.sleep(0.002)


class Reader:
    """Reads what is to be seen, and remembers what was more than text."""

    def __init__(self, desktop: Desktop, *, blind: bool = False) -> None:
        """Go the same ways but read nothing when ``blind``: reading takes the window's time."""
        self.desktop, self._blind = desktop, blind
        self.seen: dict[str, set[str]] = defaultdict(set)
        self.faults: set[str] = set()

    def rest(self, seconds: float = 0.1) -> None:
        """Serve the window until nothing is under way, and a moment longer."""
        pump(lambda: not self.desktop.tasks._under_way)
        end = time.monotonic() + seconds
        pump(lambda: time.monotonic() > end)

    def look(self, where: str) -> None:
        """Read every window; tooltips are shown, as a mouse that rests there does."""
        windows = [] if self._blind else QApplication.topLevelWidgets()
        tips: dict[str, QWidget] = {}
        for window in (one for one in windows if one.isVisible()):
            for widget in [window, *window.findChildren(QWidget)]:
                if widget.isVisible():
                    self._widget(where, widget)
                    tips[widget.toolTip()] = widget
            for node in tree(QAccessible.queryAccessibleInterface(window)):
                for part in (QAccessible.Text.Name, QAccessible.Text.Description):
                    if node.role() not in EDITED:
                        self._text(where, node.text(part))
        for words, widget in tips.items():
            self._tip(where, widget, words)

    def _widget(self, where: str, widget: QWidget) -> None:
        if widget.metaObject().className() == "QTipLabel":  # looked at where it is shown
            return
        if isinstance(widget, QLabel) and MARK in widget.text():
            plain = widget.textFormat() == Qt.TextFormat.PlainText
            if not plain and rich(widget.text()):
                self.faults.add(f"{where}: read as markup: {widget.text()[:200]}")
        if isinstance(widget, QTextEdit) and widget.isReadOnly():
            self._text(where, widget.toPlainText())
        if isinstance(widget, QAbstractItemView) and not isinstance(widget, QHeaderView):
            for text in _cells(widget):
                self._text(where, text)

    def _tip(self, where: str, widget: QWidget, words: str) -> None:
        if MARK not in words:
            return
        QToolTip.showText(QPoint(5, 5), words, widget)
        QApplication.processEvents()
        QToolTip.hideText()
        if rich(words):
            read = QTextDocument()
            read.setHtml(words)
            words = read.toPlainText()
        self._text(f"{where}, tooltips", words)

    def _text(self, where: str, text: str) -> None:
        if MARK not in text:
            return
        self.seen[where].add(text[:2_000])
        if TURNED.search(text):
            self.faults.add(f"{where}: turned round: {text[:200]!a}")


def _cells(view: QAbstractItemView) -> Iterator[str]:
    model = view.model()
    columns = model.columnCount(QModelIndex()) if isinstance(view, QTableView) else 1
    for row in range(min(model.rowCount(QModelIndex()), 50)):
        for column in range(columns):
            index = model.index(row, column)
            yield from (str(found) for role in ROLES if (found := index.data(role)))


def enter(desktop: Desktop, plan: dict[str, Any]) -> None:
    gate, shell = desktop.gate, desktop.shell
    gate.connect_to(plan["address"])
    pump(lambda: gate.sign_in is not None)
    assert gate.sign_in is not None
    gate.sign_in.form.input("email").set_value(plan["email"])
    gate.sign_in.form.input("password").set_value(plan["password"])
    gate.sign_in.form.button.click()
    pump(lambda: shell.page or isinstance(gate.step, CodePage))
    if isinstance(gate.step, CodePage):
        gate.step.code.input("code").set_value(plan["code"])
        gate.step.code.button.click()
        pump(lambda: shell.page)


def walk(reader: Reader) -> None:
    """Go through every page that this person has, and open what lies in its lists."""
    shell = reader.desktop.shell
    for key, entry in ENTRIES.items():
        if not entry.allowed(reader.desktop.place):
            continue
        shell.go(key)
        reader.rest()
        reader.look(key)
        page: Any = shell._pages[key]
        if key == "queue":
            page.open(view="all")
            reader.rest()
            reader.look(key)
        if hasattr(page, "open_row"):
            for row in list(page.model.rows)[:MOST]:
                page.open_row(row)
                reader.rest(0.25)
                reader.look(f"{key}, opened")
        elif hasattr(page, "records"):
            for record in page._records[:MOST]:
                page._wanted(record)
                reader.rest()
                reader.look(f"{key}, opened")
    shell.bell.show_list()
    reader.rest()
    reader.look("bell")
    shell.bell.close()
    shell._search()
    shell.bar.search.setText(MARK)
    reader.rest(0.6)
    reader.look("search")
    shell.search.palette.close()


def main(path: Path) -> int:
    plan = json.loads(path.read_text(encoding="utf-8"))
    desktop = Desktop(folder=Path(plan["home"]))
    desktop.show()
    desktop.shell.resize(1400, 1000)
    QAccessible.setActive(True)
    enter(desktop, plan)
    reader = Reader(desktop)
    walk(reader)
    with Beat() as beat:
        walk(Reader(desktop, blind=True))
    seen = {where: sorted(found) for where, found in reader.seen.items()}
    told = {"seen": seen, "faults": sorted(reader.faults), "gap": beat.longest}
    Path(f"{path}.seen").write_text(json.dumps(told), encoding="utf-8")
    desktop.shell.close()
    desktop.close()
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
