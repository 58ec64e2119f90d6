"""An area that is as high as what is in it."""

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.views.kit.fitting import FittingArea
from app.views.kit.layout import column
from app.views.kit.text import Text


def test_it_follows_its_content_and_scrolls_where_there_is_less_room(qtbot: QtBot) -> None:
    content, window = QWidget(), QWidget()
    first, second = QWidget(), QWidget()
    first.setFixedHeight(120)
    second.setFixedHeight(150)
    second.hide()
    content.setLayout(column(first, second, gap="none"))
    area = FittingArea(content)
    window.setLayout(column(area, None))
    qtbot.addWidget(window)
    window.resize(300, 500)
    window.show()
    qtbot.waitUntil(lambda: area.height() == 120)
    second.show()
    qtbot.waitUntil(lambda: area.height() == 270)
    second.hide()
    qtbot.waitUntil(lambda: area.height() == 120)
    second.show()
    window.resize(300, 200)
    qtbot.waitUntil(lambda: area.verticalScrollBar().maximum() > 0)


def test_words_that_wrap_need_more_height_where_it_is_narrow(qtbot: QtBot) -> None:
    content, window = QWidget(), QWidget()
    content.setLayout(column(Text("viele Worte " * 20, wrap=True)))
    area = FittingArea(content)
    window.setLayout(column(area, None))
    qtbot.addWidget(window)
    window.resize(800, 500)
    window.show()
    before = area.sizeHint().height()
    window.resize(200, 500)
    qtbot.waitUntil(lambda: area.height() > before)


def test_without_a_layout_it_is_like_any_other(qtbot: QtBot) -> None:
    area = FittingArea(QWidget())
    qtbot.addWidget(area)
    assert area.sizeHint().isValid()
