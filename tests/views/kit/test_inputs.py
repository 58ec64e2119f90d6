"""Inputs: what is typed becomes the value the contract takes; formatting never jumps."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit

from app.i18n import set_language
from app.views.kit.form import shapes
from app.views.kit.form.inputs import (
    ChoiceInput,
    DateInput,
    LineInput,
    MoneyInput,
    NumberInput,
    TextInput,
    TickInput,
)
from app.views.kit.form.secret import CodeInput, SecretInput, strength
from app.views.kit.form.tick_list import Option, TickList


def shown(qtbot: Any, made: Any) -> Any:
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    made.setFocus()
    return made


def test_an_iban_is_grouped_while_typing_and_the_cursor_stays(qtbot):
    made = shown(qtbot, LineInput(shapes.iban))
    qtbot.keyClicks(made.line, "de0212030000")
    assert made.value() == "DE02 1203 0000"
    made.line.setCursorPosition(2)
    qtbot.keyClicks(made.line, "9")
    assert made.value() == "DE90 2120 3000 0"
    assert made.line.cursorPosition() == 3


@given(st.text())
@pytest.mark.parametrize("shape", [shapes.iban, shapes.vat_number, shapes.phone, shapes.code])
def test_a_shape_takes_anything_and_is_settled_after_once(shape, text):
    once = shape(text)
    assert shape(once) == once


def test_phone_numbers_keep_their_groups():
    assert shapes.phone("0049 (431) 123-45") == "+49 431 123 45"
    assert shapes.phone("0431/12345") == "0431 12345"


@pytest.mark.parametrize(("language", "typed"), [("de", "1.234,50"), ("en", "1,234.50")])
def test_an_amount_is_read_as_the_language_writes_it(qtbot, language, typed):
    set_language(language)
    made = shown(qtbot, MoneyInput())
    assert made.value() is None
    qtbot.keyClicks(made.line, typed)
    assert made.value() == "1234.50"
    made.set_value("7.25")
    assert made.value() == "7.25"


def test_a_pasted_code_may_have_words_around_it(qtbot):
    made = shown(qtbot, CodeInput())
    QApplication.clipboard().setText("Ihr Code: 123 456.")
    made.line.paste()
    assert made.value() == "123456"


def test_a_secret_is_hidden_until_the_eye_is_pressed(qtbot):
    made = shown(qtbot, SecretInput(meter=True))
    qtbot.keyClicks(made.line, "hallo")
    assert made.line.echoMode() == QLineEdit.EchoMode.Password
    before = made._eye.accessibleName()
    made._eye.click()
    assert made.line.echoMode() == QLineEdit.EchoMode.Normal
    assert made._eye.accessibleName() != before
    assert made.meter is not None
    assert made.meter._word.text()


def test_strength_likes_length_and_no_common_words():
    order = ["passwort", "Passwort123456", "kT7#p", "kT7#pW2!x", "blaue-Katze-springt", "Blaue-Katze-7-springt-hoch"]  # fmt: skip
    scores = [strength(secret) for secret in order]
    assert scores == sorted(scores)
    assert scores[0] == scores[1] == 0
    assert scores[-1] == 4
    assert strength("aaaaaaaaaaaaaaaaaaaaaa") == 0


def test_simple_inputs_give_back_what_they_are_given(qtbot):
    pairs: list[tuple[Any, Any]] = [
        (NumberInput(0, 90), 14),
        (DateInput(), date(2026, 12, 1)),
        (TickInput(), True),
        (TextInput(), "a\nb"),
        (ChoiceInput(lambda: [(n, str(n)) for n in range(20)]), 7),
        (TickList(lambda: [("g", [Option("a", "A"), Option("b", "B")])]), ["b"]),
    ]
    for made, value in pairs:
        qtbot.addWidget(made)
        with qtbot.waitSignal(made.changed):
            made.set_value(value)
        assert made.value() == value


def test_a_long_choice_is_found_by_typing_and_nonsense_goes_back(qtbot):
    made = shown(qtbot, ChoiceInput(lambda: [(n, f"Land {n}") for n in range(20)]))
    edit = made.combo.lineEdit()
    edit.selectAll()
    qtbot.keyClicks(edit, "land 12")
    qtbot.keyClick(edit, Qt.Key.Key_Return)
    assert made.value() == 12
    edit.setText("xyz")
    edit.editingFinished.emit()
    assert made.value() == 12
    assert edit.text() == "Land 12"
