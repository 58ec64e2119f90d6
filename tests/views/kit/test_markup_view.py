"""A text that somebody wrote: drawn as it means, selected, copied, its links told, never opened."""

from typing import Any

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import (
    QCursor,
    QGuiApplication,
    QImage,
    QMouseEvent,
    QTextCursor,
    QTextDocument,
    QWheelEvent,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from app.views.kit.language import switch_language
from app.views.kit.layout import column
from app.views.kit.markup_view import MarkupView
from app.views.kit.theme import theme
from tests.support.widgets import colours, named

TEXT = """Der Shop ist *seit heute* **offline**.
Siehe `ping` und https://portal.example/a%20b?x=1.

- erstens
- zweitens

> Guten Tag

```
$ ping
```"""
SHOWN = """Der Shop ist seit heute offline.
Siehe ping und https://portal.example/a%20b?x=1.
• erstens
• zweitens
Guten Tag
$ ping"""


@pytest.fixture
def window(qtbot: Any) -> QWidget:
    made = QWidget()
    made.setProperty("part", "raised")
    qtbot.addWidget(made)
    made.resize(400, 500)
    return made


def shown(window: QWidget, text: str, *others: QWidget) -> MarkupView:
    view = MarkupView(text)
    window.setLayout(column(view, *others, None))
    for other in others:
        other.setFocus()
    window.show()
    window.activateWindow()
    assert QTest.qWaitForWindowActive(window)
    return view


def plain(view: MarkupView) -> str:
    return view._document.toPlainText().replace("\u2028", "\n")


def place_of(view: MarkupView, words: str) -> QPoint:
    """Return where ``words`` stand, in the reader's viewport."""
    found = view._document.find(words)
    found.setPosition((found.anchor() + found.position()) // 2)
    return view.wake().cursorRect(found).center()


def test_every_block_is_there_without_its_marks(qtbot, window):
    view = shown(window, TEXT)
    assert plain(view) == SHOWN
    assert view.text == TEXT
    assert not view._document.isUndoRedoEnabled()


def test_words_look_as_they_mean(qtbot, window):
    view = shown(window, TEXT)

    def look(words: str) -> Any:
        return view._document.find(words).charFormat()

    assert look("offline").fontWeight() > 500 >= look("Der").fontWeight()
    assert look("heute").fontItalic()
    assert look("ping").fontFixedPitch()
    assert look("portal.example").anchorHref() == "https://portal.example/a%20b?x=1"
    assert not look("Siehe").isAnchor()


def test_code_and_quotes_have_their_ground(qtbot, window, appearance):
    view = shown(window, "> a\n\n```\nb\n```")
    assert {theme().color(c).name() for c in ("sunken", "disabled-line")} <= colours(view)
    view.wake()
    assert {theme().color(c).name() for c in ("sunken", "disabled-line")} <= colours(view)


def test_its_height_follows_its_width(qtbot, window):
    view = shown(window, "viele Wörter " * 40)
    high = view.height()
    assert view.heightForWidth(view.width()) == high
    window.resize(800, 500)
    qtbot.waitUntil(lambda: view.height() < high)
    assert view.heightForWidth(view.width()) == view.height()
    view.wake()
    assert view.wake().verticalScrollBar().maximum() == 0


def test_nothing_is_fetched_or_read(qtbot, window, tmp_path):
    picture = tmp_path / "x.png"
    QImage(2, 2, QImage.Format.Format_RGB32).save(str(picture))
    address = QUrl.fromLocalFile(str(picture))
    view = shown(
        window, f'<img src="{address.toString()}"> ![x]({address.toString()}) //host/x.png'
    )
    assert plain(view) == view.text
    formats = view._document.allFormats()
    assert not any(made.isImageFormat() or made.isTableFormat() for made in formats)
    kind = QTextDocument.ResourceType.ImageResource.value
    assert QTextDocument().resource(kind, address) is not None  # what any other would do
    assert view._document.resource(kind, address) is None
    view.wake()
    assert view._document.resource(kind, address) is None


def test_a_link_is_told_as_it_stands_there(qtbot, window):
    view = shown(window, TEXT)
    told: list[str] = []
    view.link_activated.connect(told.append)
    reader = view.wake()
    qtbot.mouseClick(reader.viewport(), Qt.MouseButton.LeftButton, pos=place_of(view, "example"))
    qtbot.mouseClick(reader.viewport(), Qt.MouseButton.LeftButton, pos=place_of(view, "offline"))
    assert told == ["https://portal.example/a%20b?x=1"]
    assert plain(view) == SHOWN  # and nobody has gone anywhere


def test_links_are_reached_by_keyboard(qtbot, window):
    before, after = QLineEdit(), QLineEdit()
    view = shown(window, "Eins http://a.example, zwei http://b.example", after)
    before.setParent(window)
    QWidget.setTabOrder(before, view)
    before.show()
    told: list[str] = []
    view.link_activated.connect(told.append)
    before.setFocus()
    qtbot.keyClick(before, Qt.Key.Key_Tab)
    reader = view.wake()
    assert reader.hasFocus()
    for _ in range(2):
        qtbot.keyClick(reader, Qt.Key.Key_Tab)
        qtbot.keyClick(reader, Qt.Key.Key_Return)
    qtbot.keyClick(reader, Qt.Key.Key_Tab)
    assert told == ["http://a.example", "http://b.example"]
    assert after.hasFocus()


def test_the_keyboard_is_seen_but_not_after_a_click(qtbot, window):
    view = shown(window, "Text")
    ring = theme().color("accent").name()
    view.setFocus(Qt.FocusReason.TabFocusReason)
    assert ring in colours(view)
    view.clearFocus()
    qtbot.mouseClick(view.wake().viewport(), Qt.MouseButton.LeftButton)
    assert view.wake().hasFocus()
    assert ring not in colours(view)


def test_words_are_selected_with_mouse_and_keyboard_and_copied_plain(qtbot, window):
    view = shown(window, TEXT)
    reader = view.wake()
    qtbot.mouseDClick(reader.viewport(), Qt.MouseButton.LeftButton, pos=place_of(view, "offline"))
    assert reader.textCursor().selectedText() == "offline"
    qtbot.keyClick(reader, Qt.Key.Key_Left)
    qtbot.keyClick(reader, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert len(reader.textCursor().selectedText()) == 1
    qtbot.keyClick(reader, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(reader, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    data = QGuiApplication.clipboard().mimeData()
    assert data.text().replace("\N{NO-BREAK SPACE}", " ") == SHOWN.replace(
        "\N{NO-BREAK SPACE}", " "
    )
    assert not data.hasHtml()


def test_a_finger_selects_too(qtbot, window):
    """No mouse has been above it before."""
    QCursor.setPos(790, 790)
    view = shown(window, "Eins zwei", QLineEdit())
    assert view._reader is None
    left, none = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
    for kind, x, button, held in (
        (QEvent.Type.MouseButtonPress, 8, left, left),
        (QEvent.Type.MouseMove, 60, none, left),
        (QEvent.Type.MouseButtonRelease, 60, left, none),
    ):
        at = QPointF(x, view.height() / 2)
        event = QMouseEvent(
            kind, at, view.mapToGlobal(at), button, held, Qt.KeyboardModifier.NoModifier
        )
        QApplication.sendEvent(view, event)
    assert view.wake().hasFocus()
    assert view.wake().textCursor().selectedText()


def test_the_mouse_above_it_wakes_it(qtbot, window):
    view = shown(window, "Eins zwei")
    drawn = view.grab().toImage()
    QTest.mouseMove(window, QPoint(1, 400))
    QTest.mouseMove(view, view.rect().center())
    qtbot.waitUntil(lambda: view._reader is not None)
    assert view.grab().toImage() == drawn


def test_it_follows_the_appearance_and_keeps_what_is_selected(qtbot, window, appearance):
    view = shown(window, TEXT)
    reader = view.wake()
    cursor = reader.textCursor()
    cursor.setPosition(4)
    cursor.setPosition(8, QTextCursor.MoveMode.KeepAnchor)
    reader.setTextCursor(cursor)
    appearance.choose("light" if appearance.dark else "dark")
    ink = view._document.find("example").charFormat().foreground().color()
    assert ink == theme().color("accent")
    assert reader.textCursor().selectedText() == "Shop"


def test_what_is_out_of_sight_follows_when_it_is_seen(qtbot, window, appearance):
    view = shown(window, TEXT)
    window.hide()
    appearance.choose("light" if appearance.dark else "dark")
    window.show()
    qtbot.waitUntil(
        lambda: (
            view._document.find("example").charFormat().foreground().color()
            == theme().color("accent")
        )
    )


def test_a_screen_reader_reads_it(qtbot, window):
    view = shown(window, "Eins **zwei**")
    assert named(view) == "Eins zwei"
    try:
        switch_language("en")
        view.wake()
        assert named(view.wake()) == "Text"
        named_otherwise = MarkupView("x", lambda: "Nachricht")
        qtbot.addWidget(named_otherwise)
        assert named(named_otherwise.wake()) == "Nachricht"
    finally:
        switch_language("de")


def test_the_page_scrolls_when_the_wheel_is_above_it(qtbot, window):
    view = shown(window, "Text\n\n" * 5)
    at = view.wake().viewport().rect().center().toPointF()
    delta = QPoint(0, -120)
    event = QWheelEvent(
        at, at, QPoint(), delta, Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    view.wake().wheelEvent(event)
    assert not event.isAccepted()
