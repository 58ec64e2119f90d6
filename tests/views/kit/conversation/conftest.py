"""A conversation in a window."""

from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from app.views.kit.conversation import Conversation
from app.views.kit.layout import column


@pytest.fixture
def talk(qtbot: Any) -> Iterator[Conversation]:
    window, made = QWidget(), Conversation()
    window.setProperty("part", "window")
    window.setLayout(column(made))
    qtbot.addWidget(window)
    window.resize(640, 480)
    window.show()
    window.activateWindow()
    assert QTest.qWaitForWindowActive(window)
    yield made
    window.close()
