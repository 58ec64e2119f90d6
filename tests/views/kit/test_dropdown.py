"""A drop-down of a bar has room for what it says, in whichever language it was first shown."""

from PySide6.QtWidgets import QHBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.views.kit.dropdown import DropDown
from app.views.kit.theme import theme
from tests.support.inspection import cut


def test_longer_words_of_another_language_fit(qtbot: QtBot) -> None:
    theme()
    bar, box = QWidget(), DropDown()
    layout = QHBoxLayout(bar)
    layout.addWidget(box)
    layout.addStretch()
    qtbot.addWidget(bar)
    box.addItems(["Lastschrift"])
    bar.resize(600, 60)
    bar.show()
    qtbot.waitExposed(bar)
    qtbot.wait(50)  # its styles have come
    box.clear()
    box.addItems(["SEPA direct debit, from the account that is kept"])
    qtbot.wait(20)
    assert cut(bar) == []
