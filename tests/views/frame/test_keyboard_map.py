"""The keyboard map lists what the shortcuts themselves say; none is without words."""

import re
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QLineEdit, QWidget

from app.views.frame.keyboard_map import KeyboardMap
from app.views.kit.key_cap import KeyCap
from app.views.kit.keys import INSIDE, Key, Shortcut, keys_of
from app.views.kit.menu import PopupMenu
from app.views.shell import Shell
from tests.support.inspection import cut, nameless
from tests.support.widgets import words


@pytest.fixture
def window(qtbot):
    shown = QWidget()
    qtbot.addWidget(shown)
    shown.resize(900, 600)
    shown.show()
    shown.activateWindow()
    return shown


def native(*keys: str) -> tuple[str, ...]:
    """Return keys as they are written on this system."""
    text = QKeySequence.SequenceFormat.NativeText
    return tuple(QKeySequence(key).toString(text) for key in keys)


def test_it_lists_what_works_now_and_where(qtbot, window):
    part, hidden = QWidget(window), QWidget(window)
    part.setAccessibleName("Rechnungen")
    part.show()
    hidden.hide()
    pressed: list[str] = []
    Shortcut(window, "Ctrl+K", "Search and commands", lambda: pressed.append("search"))
    Shortcut(part, "Ctrl+Return", "Send the form", lambda: None, INSIDE)
    Shortcut(hidden, "Ctrl+H", "Quit", lambda: None)
    Shortcut(part, "Esc", "Close", lambda: None, INSIDE).setEnabled(False)
    action = QAction("Speichern …", part)
    action.setShortcuts([QKeySequence("Ctrl+S"), QKeySequence("F12")])
    menu = PopupMenu(parent=part)
    menu.add("Kopieren", lambda: None, keys="Ctrl+C")
    QAction("Ohne Taste", part)
    assert sorted(keys_of(window)) == [
        Key("", "Suche und Befehle", native("Ctrl+K")),
        Key("Rechnungen", "Formular absenden", native("Ctrl+Return")),
        Key("Rechnungen", "Speichern", native("Ctrl+S", "F12")),
    ]
    qtbot.keyClick(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    assert pressed == ["search"]


def test_f1_shows_it_over_the_window_and_esc_closes_it(qtbot, desk):
    shell = Shell(desk.place, QLineEdit())
    qtbot.addWidget(shell)
    shell.show()
    shell.activateWindow()
    qtbot.waitUntil(shell.isActiveWindow)
    qtbot.keyClick(shell, Qt.Key.Key_F1)
    shown = shell.findChild(KeyboardMap)
    assert shown is not None
    assert shown.isVisible()
    assert {"Überall", "Tastenübersicht", "Suche und Befehle", "Beenden"} <= set(words(shown))
    assert "F1" in [cap.text() for cap in shown.findChildren(KeyCap)]
    assert nameless(shown) == []
    assert cut(shown) == []
    qtbot.keyClick(shown, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: shell.findChild(KeyboardMap) is None)


def test_every_shortcut_of_the_program_says_what_it_does():
    views = Path(__file__).parents[3] / "app" / "views"
    nameless_keys = [
        path.name
        for path in views.rglob("*.py")
        if path.name != "keys.py" and re.search(r"\bQShortcut\(", path.read_text(encoding="utf-8"))
    ]
    assert nameless_keys == []
