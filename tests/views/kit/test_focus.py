"""Tab goes as one reads, whatever was made when."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from app.views.kit.focus import Ordered
from app.views.kit.layout import column


class Pane(Ordered, QWidget):
    """An upper part that is filled after the lower one."""

    def __init__(self) -> None:
        super().__init__()
        self.above, self.below = QWidget(), QWidget()
        self.setLayout(column(self.above, self.below))
        self.below.setLayout(column(QLineEdit("lower")))
        self.above.setLayout(column(QLineEdit("first"), QLineEdit("second")))

    def sections(self) -> Sequence[QWidget]:
        return (self.above, self.below)


def walked(qtbot: QtBot, start: QLineEdit, key: Qt.Key, steps: int) -> list[str]:
    start.setFocus()
    seen = []
    for _step in range(steps):
        now = QApplication.focusWidget()
        assert isinstance(now, QLineEdit)
        seen.append(now.text())
        qtbot.keyClick(now, key)
    return seen


def field(window: QWidget, words: str) -> QLineEdit:
    return next(found for found in window.findChildren(QLineEdit) if found.text() == words)


def test_tab_goes_through_it_and_out_and_back(qtbot: QtBot) -> None:
    window, pane = QWidget(), Pane()
    before, after = QLineEdit("before"), QLineEdit("after")
    window.setLayout(column(before, pane, after))
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    first = field(pane, "first")
    assert walked(qtbot, first, Qt.Key.Key_Tab, 4) == ["first", "second", "lower", "after"]
    assert walked(qtbot, field(pane, "lower"), Qt.Key.Key_Backtab, 4) == [
        "lower",
        "second",
        "first",
        "before",
    ]


def test_alone_in_its_window_it_goes_round_and_passes_what_is_greyed(qtbot: QtBot) -> None:
    pane = Pane()
    qtbot.addWidget(pane)
    pane.show()
    pane.activateWindow()
    qtbot.waitUntil(pane.isActiveWindow)
    field(pane, "second").setEnabled(False)
    first = field(pane, "first")
    assert walked(qtbot, first, Qt.Key.Key_Tab, 3) == ["first", "lower", "first"]
    assert walked(qtbot, first, Qt.Key.Key_Backtab, 2) == ["first", "lower"]
