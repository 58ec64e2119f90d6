"""The field for messages: marks by buttons and keys, plain text only, and how it will be read."""

from typing import Any

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication, QImage, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from app.portal.tickets import ReplyToTicket
from app.views.kit.form.choose import Field, input_for
from app.views.kit.form.markup_edit import MOST, MarkupEdit
from app.views.kit.form.markup_input import MarkupInput
from app.views.kit.language import switch_language
from app.views.kit.layout import column
from tests.support.beat import CEILING, Beat
from tests.support.inspection import cut, foreign, nameless
from tests.support.widgets import words

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def window(qtbot: Any) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(500, 500)
    return made


@pytest.fixture
def field(window: QWidget) -> MarkupInput:
    made = MarkupInput(200)
    made.say("Text 1", "")
    window.setLayout(column(made, QLineEdit(), None))
    window.show()
    window.activateWindow()
    assert QTest.qWaitForWindowActive(window)
    made.setFocus()
    return made


def select(field: MarkupInput, start: int, end: int) -> None:
    cursor = field.area.textCursor()
    cursor.setPosition(start)
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    field.area.setTextCursor(cursor)


@pytest.mark.parametrize(
    ("tool", "keys", "before", "after"),
    [
        ("bold", Qt.Key.Key_B, "sehr wichtig", "sehr **wichtig**"),
        ("italic", Qt.Key.Key_I, "sehr wichtig", "sehr *wichtig*"),
        ("code", Qt.Key.Key_E, "sehr wichtig", "sehr `wichtig`"),
    ],
)
def test_selected_words_get_marks_and_lose_them_again(qtbot, field, tool, keys, before, after):
    field.set_value(before)
    select(field, 5, 12)
    qtbot.keyClick(field.area, keys, CTRL)
    assert field.value() == after
    qtbot.mouseClick(field.tools[tool], Qt.MouseButton.LeftButton)
    assert field.value() == before
    assert field.area.hasFocus()
    field.area.undo()
    assert field.value() == after


def test_without_a_selection_the_word_is_meant_or_one_writes_between(qtbot, field):
    field.set_value("wichtig")
    field.area.moveCursor(QTextCursor.MoveOperation.Start)
    qtbot.keyClick(field.area, Qt.Key.Key_B, CTRL)
    assert field.value() == "**wichtig**"
    field.set_value("")
    qtbot.keyClick(field.area, Qt.Key.Key_I, CTRL)
    qtbot.keyClicks(field.area, "neu")
    assert field.value() == "*neu*"


def test_marks_stand_at_words_and_in_every_line(qtbot, field):
    field.set_value(" eins \nzwei\n\n")
    field.area.selectAll()
    field.tools["bold"].click()
    assert field.value() == " **eins** \n**zwei**\n\n"
    field.tools["bold"].click()
    assert field.value() == " eins \nzwei\n\n"


def test_several_lines_of_code_are_a_block(qtbot, field):
    field.set_value("eins\nzwei")
    field.area.selectAll()
    field.tools["code"].click()
    assert field.value() == "```\neins\nzwei\n```"
    field.tools["code"].click()
    assert field.value() == "eins\nzwei"


@pytest.mark.parametrize(("tool", "mark"), [("list", "- "), ("quote", "> ")])
def test_lines_begin_with_a_mark_or_do_not(qtbot, field, tool, mark):
    field.set_value("eins\nzwei\ndrei")
    select(field, 2, 7)
    field.tools[tool].click()
    assert field.value() == f"{mark}eins\n{mark}zwei\ndrei"
    field.tools[tool].click()
    assert field.value() == "eins\nzwei\ndrei"
    select(field, 12, 12)
    field.tools[tool].click()
    qtbot.keyClicks(field.area, "!")
    assert field.value() == f"eins\nzwei\n{mark}drei!"


def test_the_preview_shows_how_it_will_be_read(qtbot, field):
    field.set_value("**fett** http://a.example")
    qtbot.keyClick(field.area, Qt.Key.Key_P, CTRL | Qt.KeyboardModifier.ShiftModifier)
    assert field.previewing
    assert field.preview.isVisible()
    assert field.area.isHidden()
    assert field.preview._document.toPlainText() == "fett http://a.example"
    assert not field.tools["bold"].isEnabled()
    with qtbot.waitSignal(field.link_activated) as told:
        field.preview.link_activated.emit("http://a.example")
    assert told.args == ["http://a.example"]
    focused = QApplication.focusWidget()
    assert focused is not None
    qtbot.keyClick(focused, Qt.Key.Key_P, CTRL | Qt.KeyboardModifier.ShiftModifier)
    assert not field.previewing
    assert field.area.hasFocus()


def test_a_preview_of_nothing_says_so_and_moves_nothing(qtbot, field):
    height = field.height()
    field.tabs.setCurrentIndex(1)
    qtbot.wait(20)
    assert "Noch nichts geschrieben." in words(field)
    assert field.height() == height
    field.set_value("Entwurf")  # what is put there is to be written on
    assert not field.previewing


def test_ctrl_enter_sends_and_tab_moves_on(qtbot, field):
    with qtbot.waitSignal(field.entered):
        qtbot.keyClick(field.area, Qt.Key.Key_Return, CTRL)
    qtbot.keyClick(field.area, Qt.Key.Key_Return)
    assert field.value() == "\n"
    with qtbot.waitSignal(field.left):
        qtbot.keyClick(field.area, Qt.Key.Key_Tab)
    assert field.tabs.hasFocus()
    assert "\t" not in field.value()


def test_it_grows_with_its_text_but_not_for_ever(qtbot, window):
    field = MarkupInput()
    window.setLayout(column(field, None))
    window.show()
    least = field.area.height()
    field.set_value("Zeile\n" * 8)
    grown = field.area.height()
    field.set_value("Wort " * 120)
    wrapped = field.area.height()
    field.set_value("Zeile\n" * 800)
    assert least < grown < field.area.height() < 400
    assert wrapped > least
    field.set_value("")
    assert field.area.height() == least


@pytest.mark.parametrize("typed", ["x" * 300, "😀" * 150])
def test_no_more_than_the_limit_can_be_written(qtbot, field, typed):
    field.set_value("a" * 190)
    field.area.moveCursor(QTextCursor.MoveOperation.Start)
    QGuiApplication.clipboard().setText(typed)
    field.area.paste()
    assert len(field.value()) <= 200
    assert field.value().endswith("a" * 190)
    field.value().encode()  # no half characters
    assert "Noch 0 Zeichen" in words(field)
    qtbot.keyClicks(field.area, "mehr")
    assert field.area.length == 200
    assert field.value().endswith("a" * 190)


def test_typing_beyond_the_limit_spares_what_stood_there(qtbot, field):
    field.set_value("a" * 199)
    assert "Noch 1 Zeichen" in words(field)
    field.area.moveCursor(QTextCursor.MoveOperation.Start)
    field.area.textCursor().insertText("😀bc")  # as an input method does
    assert field.value() == "a" * 199


def test_only_plain_text_is_pasted(qtbot, field):
    data = QMimeData()
    data.setHtml("<b>fett</b><img src=file:///x.png>")
    data.setText("fett\0")
    QGuiApplication.clipboard().setMimeData(data)
    qtbot.keyClick(field.area, Qt.Key.Key_V, CTRL)
    assert field.value() == "fett"


def test_a_picture_is_handed_on(qtbot, field):
    picture = QImage(4, 3, QImage.Format.Format_RGB32)
    QGuiApplication.clipboard().setImage(picture)
    with qtbot.waitSignal(field.picture_pasted) as pasted:
        qtbot.keyClick(field.area, Qt.Key.Key_V, CTRL)
    assert pasted.args[0].size() == picture.size()
    assert field.value() == ""


def test_files_are_handed_on_and_other_things_are_text(qtbot, field, tmp_path):
    paths = [str(tmp_path / "a.png"), str(tmp_path / "b.txt")]
    data = QMimeData()
    data.setUrls([*map(QUrl.fromLocalFile, paths), QUrl("http://a.example")])
    none = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier
    event = QDropEvent(QPoint(5, 5), Qt.DropAction.CopyAction, data, *none)
    with qtbot.waitSignal(field.files_dropped) as dropped:
        field.area.dropEvent(event)
    assert dropped.args[0] == paths
    address = QMimeData()
    address.setUrls([QUrl("http://a.example")])
    field.area.insertFromMimeData(address)
    assert field.value() == "http://a.example"


def test_a_megabyte_is_cut_before_it_is_laid_out(qtbot, window):
    field = MarkupInput()
    window.setLayout(column(field, None))
    window.show()
    for text in ("x" * 1_000_000, "<b>" * 50_000, "Zeile\n" * 200_000):
        with Beat() as beat:
            QGuiApplication.clipboard().setText(text)
            field.area.paste()
            qtbot.wait(20)
            field.set_value(text)
            qtbot.wait(20)
        assert beat.longest < 2 * CEILING
        assert len(field.value()) == MOST


def test_a_field_of_an_operation_keeps_to_its_limit():
    made = input_for(ReplyToTicket.model_fields["text"], Field("Nachricht", kind="markup"))
    assert isinstance(made, MarkupInput)
    assert made.area.longest == MOST
    assert MarkupEdit(80).longest == 80
    assert MarkupEdit(10**9).longest == MOST


def test_everything_is_named_fits_and_follows_the_language(qtbot, field):
    field.set_value("x" * 190)
    qtbot.wait(20)
    assert nameless(field.window()) == ["QLineEdit in QWidget"]  # the test's own
    assert cut(field) == []
    try:
        switch_language("en")
        assert foreign(field, "en") == []
        assert "10 characters left" in words(field)
    finally:
        switch_language("de")


def test_the_outline_tells_where_the_keyboard_is_and_what_is_wrong(qtbot, field):
    frame = field._frame
    assert frame.property("writing")
    field.tabs.setFocus()
    assert not frame.property("writing")
    field.mark(invalid=True)
    assert frame.property("invalid")
    field.mark(invalid=False)
    assert not frame.property("invalid")
