"""The desktop as it is shipped, and a socket that tells what is to be seen in it.

``python -m tests.e2e.desk SOCKET`` opens the window. Whoever connects to the local socket gets a
line of JSON for every line ``see`` (the accessible tree of what is shown), ``page`` (the first page
in the PDF pane) or ``kept`` (what lies encrypted in drafts and caches). Nothing can be done through it: that is what keyboard and mouse are for.
"""

import base64
import gc
import json
import logging
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from PySide6.QtCore import QBuffer, QIODevice, QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtNetwork import QLocalServer, QLocalSocket
from PySide6.QtWidgets import QApplication, QComboBox, QWidget

from app.desktop import Desktop
from app.desktop.memory import leave_no_image
from app.views.kit.pdf import PdfPane


class Teller(QObject):
    """Answers between two events of the window."""

    def __init__(self, path: Path, parent: QObject) -> None:
        super().__init__(parent)
        self._server = QLocalServer(self)
        self._server.newConnection.connect(self._greet)
        if not self._server.listen(str(path)):
            raise OSError(self._server.errorString())

    def _greet(self) -> None:
        asking = self._server.nextPendingConnection()
        asking.readyRead.connect(lambda: _answer(asking))


def _answer(asking: QLocalSocket) -> None:
    while asking.canReadLine():
        word = bytes(asking.readLine().data()).decode().strip()
        answer = {"see": see, "page": page, "kept": kept}[word]()
        asking.write(json.dumps(answer).encode() + b"\n")


def see() -> list[dict[str, Any]]:
    """Return everything that has a name or a value, in every window; what lies over all is first."""
    over = QApplication.activeModalWidget()
    windows = [w for w in QApplication.topLevelWidgets() if w.isVisible()]
    windows.sort(key=lambda window: window is not over)
    nodes = [n for w in windows for n in _tree(QAccessible.queryAccessibleInterface(w))]
    return [seen for seen in map(_seen, nodes) if seen["name"] or seen["value"]]


def _tree(node: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    yield node
    for index in range(node.childCount()):
        child = node.child(index)
        if child is not None and child.isValid() and not child.state().invisible:
            yield from _tree(child)


def _seen(node: QAccessibleInterface) -> dict[str, Any]:
    middle, state, thing = node.rect().center(), node.state(), node.object()
    name = node.text(QAccessible.Text.Name)
    if isinstance(thing, QComboBox):  # on Linux Qt gives the value for the name
        name = thing.accessibleName()
    return {
        "role": node.role().name,
        "name": name,
        "value": node.text(QAccessible.Text.Value),
        "place": (middle.x(), middle.y()),
        "covered": isinstance(thing, QWidget) and not _uncovered(thing),
        "enabled": not state.disabled,
        "focused": bool(state.focused),
        "modal": bool(state.modal),
    }


def _uncovered(thing: QWidget) -> bool:
    """Tell whether the middle is not scrolled out of sight."""
    return thing.visibleRegion().contains(thing.rect().center())


def page() -> dict[str, str]:
    """Return the first page as PNG (base64) with its text; nothing while it is not whole."""
    panes = [p for p in QApplication.allWidgets() if isinstance(p, PdfPane) and p.isVisible()]
    for view in (pane.view for pane in panes):
        room = view.page_rect(0)
        if view.whole() and view.viewport().rect().contains(room):
            shown = QBuffer()
            shown.open(QIODevice.OpenModeFlag.WriteOnly)
            view.viewport().grab(room).save(shown, "PNG")
            png = base64.b64encode(shown.data().data()).decode()
            return {"png": png, "text": view.accessibleDescription()}
    return {}


def kept() -> str:
    """Return every value that the encrypted files of this process hold (base64)."""
    stores = [thing for thing in gc.get_objects() if type(thing).__name__ == "_Store"]
    whole = b""
    for store in stores:
        for (table,) in store.read("SELECT name FROM sqlite_master WHERE type = 'table'", ()):
            for row in store.read(f'SELECT * FROM "{table}"', ()):
                whole += b"\n".join(v if isinstance(v, bytes) else str(v).encode() for v in row)
    return base64.b64encode(whole).decode()


def main(path: Path) -> int:
    if log := os.environ.get("DESK_LOG"):
        logging.basicConfig(filename=log, level=logging.DEBUG)
    leave_no_image()
    desktop = Desktop()
    QAccessible.setActive(True)  # as a screen reader does, else lists tell it nothing of changes
    Teller(path, desktop)
    return desktop.run()


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
