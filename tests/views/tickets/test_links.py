"""Addresses in messages are followed only after all of them was shown, and no others."""

from typing import Any

import pytest
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.views.tickets.links import ask_to_follow
from tests.support.widgets import words


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def followed(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    urls: list[str] = []

    def follow(url: Any) -> bool:
        urls.append(url.toString())
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", follow)
    return urls


def test_all_of_an_address_is_shown_before(window: QWidget, followed: list[str]) -> None:
    address = "https://portal.example/" + "a" * 300 + "?x=1"
    question = ask_to_follow(address, window)
    assert question is not None
    shown = next(text for text in words(question) if text.startswith("https"))
    assert shown.replace("\n", "") == address
    assert question.width() < 700
    assert followed == []
    question.deed.click()
    assert followed == [address]


@pytest.mark.parametrize(
    "address",
    ["file:///etc/passwd", "javascript:alert(1)", "ftp://a.example", "", "//host/share", "x y z"],
)
def test_others_are_not_followed(window: QWidget, followed: list[str], address: str) -> None:
    assert ask_to_follow(address, window) is None
    assert followed == []
