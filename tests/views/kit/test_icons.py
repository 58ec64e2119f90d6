"""Icons: one family, tinted by the theme, re-tinted when the appearance changes."""

import re

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QPushButton

from app.settings import resource
from app.views.kit import icons, svg
from app.views.kit.theme import theme
from tests.support.widgets import ink


@pytest.mark.parametrize("name", svg.names())
def test_every_drawing_is_of_the_family_and_leaves_ink(name):
    text = resource("icons", f"{name}.svg").read_text(encoding="utf-8")
    assert 'viewBox="0 0 24 24"' in text
    assert 'stroke-width="1.75"' in text
    assert re.findall(r"#[0-9A-Fa-f]{6}", text) == []
    assert ink(icons.pixmap(name, size=16)).alpha() > 100


def test_an_icon_has_the_colour_of_its_role(appearance):
    drawn = ink(icons.pixmap("check", "accent", 20, 2.0))
    assert drawn.name() == appearance.color("accent").name()


def test_a_pixmap_is_sharp_at_twice_the_scale():
    drawn = icons.pixmap("bell", size=20, ratio=2.0)
    assert drawn.size() == QSize(40, 40)
    assert drawn.deviceIndependentSize().toSize() == QSize(20, 20)


def test_buttons_and_actions_are_retinted_when_the_appearance_changes(qtbot, qapp):
    button = QPushButton()
    qtbot.addWidget(button)
    action = QAction(button)
    for target in (button, action):
        icons.set_icon(target, "check", "text")
    try:
        theme().choose("dark")
        for target in (button, action):
            shown = ink(target.icon().pixmap(QSize(16, 16)))
            assert shown.name() == theme().color("text").name()
    finally:
        theme().choose("light")


def test_a_destroyed_wearer_is_forgotten(qtbot):
    button = QPushButton()
    icons.set_icon(button, "check")
    button.deleteLater()
    qtbot.waitSignal(button.destroyed, timeout=1000).wait()
    theme().choose("dark")
    theme().choose("light")


def test_an_unknown_icon_is_an_error_at_once():
    with pytest.raises(FileNotFoundError):
        icons.pixmap("no-such-icon")
