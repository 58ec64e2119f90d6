"""Faults that anybody would see on a page: nameless controls, foreign words, cut words."""

import re
from collections.abc import Collection, Iterator
from functools import cache

from babel.messages.pofile import read_po
from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QLabel,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QPushButton,
    QStyle,
    QStyleOptionComboBox,
    QTabBar,
    QWidget,
)

from app.views.kit.text import ElidedLabel, tip
from resources import resource

LONG = 12
"""Letters from which a piece of a sentence can be no name or number."""

CONTROLS = {
    QAccessible.Role.Button,
    QAccessible.Role.ButtonMenu,
    QAccessible.Role.CheckBox,
    QAccessible.Role.RadioButton,
    QAccessible.Role.ComboBox,
    QAccessible.Role.SpinBox,
    QAccessible.Role.EditableText,
    QAccessible.Role.ProgressBar,
    QAccessible.Role.Table,
    QAccessible.Role.List,
    QAccessible.Role.PageTab,
    QAccessible.Role.PageTabList,
}


def nameless(root: QWidget) -> list[str]:
    """Return every visible control that a screen reader could not name."""
    return [
        f"{type(node.object()).__name__} in {_path(node)}"
        for node in tree(QAccessible.queryAccessibleInterface(root))
        if node.role() in CONTROLS and not inner(node) and not _name(node)
    ]


def _name(node: QAccessibleInterface) -> str:
    return node.text(QAccessible.Text.Name)


def inner(node: QAccessibleInterface) -> bool:
    """Tell whether Qt itself made the part: a scroll button, the field inside a spin box."""
    part = node.object()
    return not isinstance(part, QWidget) or part.objectName().startswith(("qt_", "Scroll"))


def _path(node: QAccessibleInterface) -> str:
    part: QObject | None = node.object()
    names = []
    while isinstance(part, QWidget):
        names.append(type(part).__name__)
        part = part.parentWidget()
    return " < ".join(names[1:5])


def tree(node: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    """Yield the visible nodes of an accessibility tree; the cells of a table are left out."""
    yield node
    if node.role() == QAccessible.Role.Table:  # its cells are data
        return
    for index in range(node.childCount()):
        child = node.child(index)
        if child is not None and child.isValid() and not child.state().invisible:
            yield from tree(child)


def foreign(root: QWidget, language: str, data: Collection[QWidget] = ()) -> list[str]:
    """Return visible texts that are words of the other language, or hold a sentence of it.

    What ``data`` shows was written by people, and may be in any language.
    """
    words, sentences = _foreign(language)
    return sorted(
        {
            text
            for text in texts(root, data)
            if text in words or any(sentence in text for sentence in sentences)
        }
    )


@cache
def _foreign(language: str) -> tuple[set[str], list[str]]:
    """Return what is said in the other language alone; what stands around values too."""
    other = _words("en" if language == "de" else "de") - _words(language)
    pieces = {piece.strip() for words in other for piece in re.split(r"\{[^}]*\}", words)}
    ours = "\n".join(_words(language))
    long = [piece for piece in pieces if len(piece) >= LONG and piece not in ours]
    return {words for words in other if "{" not in words}, long


def texts(root: QWidget, data: Collection[QWidget] = ()) -> Iterator[str]:
    """Yield what is to be read on ``root``: labels, buttons, tabs, hints, tooltips, names."""
    for widget in [root, *root.findChildren(QWidget)]:
        if not widget.isVisible() or any(d is widget or d.isAncestorOf(widget) for d in data):
            continue
        yield widget.toolTip()
        yield widget.accessibleName()
        yield from _said_by(widget)


def _said_by(widget: QWidget) -> Iterator[str]:
    match widget:
        case QLabel() | QAbstractButton():
            yield widget.text()
        case QLineEdit():
            yield widget.placeholderText()
        case QPlainTextEdit():
            yield widget.toPlainText()
        case QListWidget():
            yield from (widget.item(n).text() for n in range(widget.count()))
        case QComboBox():
            yield from (widget.itemText(n) for n in range(widget.count()))
        case QTabBar():
            yield from (widget.tabText(n) for n in range(widget.count()))


def _words(language: str) -> set[str]:
    with (resource("i18n", language, "LC_MESSAGES", "kundencenter.po")).open("rb") as file:
        catalogue = read_po(file)
    found = set()
    for message in catalogue:
        if message.id:
            found |= set(message.string if isinstance(message.string, tuple) else [message.string])
    return {word for word in found if word}


def cut(root: QWidget) -> list[str]:
    """Return labels, buttons and choices whose words do not fit; what may be elided has a tooltip."""
    faults = []
    for widget in root.findChildren(QWidget):
        if not widget.isVisible() or widget.visibleRegion().isEmpty():
            continue
        if isinstance(widget, ElidedLabel):
            if widget.shown() != widget.text() and widget.toolTip() != tip(widget.text()):
                faults.append(f"elided without a tooltip: {widget.text()}")
        elif isinstance(widget, QLabel) and widget.text():
            faults += _cut_label(widget)
        elif isinstance(widget, QPushButton) and widget.text():
            faults += _cut_button(widget)
        elif isinstance(widget, QComboBox) and widget.currentText():
            faults += _cut_choice(widget)
    return faults


def _cut_button(button: QPushButton) -> list[str]:
    wanted = button.fontMetrics().size(Qt.TextFlag.TextShowMnemonic, button.text())
    too_wide = button.sizeHint().width() > button.width() + 8  # some of the padding may go
    if too_wide or wanted.height() > button.height():
        return [f"button: {button.text()} in {button.size().toTuple()}"]
    return []


def _cut_choice(box: QComboBox) -> list[str]:
    """Look whether the words of what is chosen fit beside the arrow; in forms a tooltip may help."""
    option = QStyleOptionComboBox()
    box.initStyleOption(option)
    field = QStyle.SubControl.SC_ComboBoxEditField
    room = box.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, field, box).width()
    needed = box.fontMetrics().horizontalAdvance(box.currentText())
    if needed > room and not box.toolTip():
        return [f"drop-down: {box.currentText()!r} needs {needed} of {room}"]
    return []


def _cut_label(label: QLabel) -> list[str]:
    room = label.contentsRect()
    needed = label.heightForWidth(label.width()) if label.wordWrap() else label.sizeHint().height()
    width = 0 if label.wordWrap() else label.fontMetrics().horizontalAdvance(label.text())
    if "\n" in label.text():
        width = 0
    if needed > label.height() + 1 or width > room.width() + 1:
        return [f"label: {label.text()!r} in {label.size().toTuple()}, needs {width}x{needed}"]
    return []
