"""The yardstick of start and memory: an empty Qt shell with menus, a list and a small table."""

import json
import os
import sys
import time

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import (
    QApplication,
    QListWidget,
    QMainWindow,
    QSplitter,
    QTableWidget,
    QTableWidgetItem,
)

from benchmarks.memory import resident
from benchmarks.painted import Painted

SPAWNED = float(os.environ["BENCH_SPAWNED"])


def main() -> int:
    """Show the shell; report its first frame and its memory, and end."""
    app = QApplication(sys.argv[:1])
    window = QMainWindow()
    for name in ("File", "Edit", "View", "Help"):
        menu = window.menuBar().addMenu(name)
        for entry in ("One", "Two", "Three"):
            menu.addAction(entry)
    entries = QListWidget()
    entries.addItems([f"Entry {n}" for n in range(20)])
    table = QTableWidget(20, 5)
    for row in range(20):
        for column in range(5):
            table.setItem(row, column, QTableWidgetItem(f"{row}, {column}"))
    splitter = QSplitter()
    splitter.addWidget(entries)
    splitter.addWidget(table)
    window.setCentralWidget(splitter)
    window.resize(1280, 800)
    found: dict[str, float] = {}

    def painted() -> None:
        found["window"] = (time.monotonic() - SPAWNED) * 1000
        QTimer.singleShot(500, end)

    def end() -> None:
        found["memory"] = resident()
        window.close()

    Painted(window, painted)
    window.show()
    app.exec()
    print(json.dumps(found), flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
