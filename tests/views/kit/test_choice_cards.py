"""Cards of which one is chosen: by mouse, by keyboard, in a form, in both languages."""

from enum import StrEnum
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.i18n import N_, _
from app.portal.operation import Command
from app.views.kit.form.choice_cards import Card, ChoiceCards
from app.views.kit.form.choose import Field
from app.views.kit.form.form import Form
from app.views.kit.language import switch_language
from app.views.kit.tasks import Tasks
from tests.support.widgets import named, spoken, words
from tests.views.kit.kit_portals import ListPortal


class Size(StrEnum):
    SMALL = "s"
    MEDIUM = "m"
    LARGE = "l"


class Choose(Command[None]):
    """A sample with one choice."""

    size: Size


@pytest.fixture
def offered() -> list[Card]:
    return [Card(size, size.name.title(), f"For {size} things") for size in Size]


@pytest.fixture
def cards(qtbot: QtBot, offered: list[Card]) -> ChoiceCards:
    made = ChoiceCards(lambda: offered)
    qtbot.addWidget(made)
    made.resize(500, 200)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def test_nothing_is_chosen_until_somebody_does(qtbot: QtBot, cards: ChoiceCards) -> None:
    assert cards.value() is None
    with qtbot.waitSignal(cards.changed):
        cards.radio(Size.MEDIUM).click()
    assert cards.value() is Size.MEDIUM
    with qtbot.waitSignal(cards.changed):
        cards.set_value(None)
    assert cards.value() is None


def test_a_click_anywhere_on_a_card_counts_and_is_told_once(
    qtbot: QtBot, cards: ChoiceCards
) -> None:
    told: list[Any] = []
    cards.changed.connect(lambda: told.append(cards.value()))
    card = cards.radio(Size.LARGE).parentWidget()
    assert card is not None
    below = QPoint(card.width() - 4, card.height() - 4)
    qtbot.mouseClick(card, Qt.MouseButton.LeftButton, pos=below)
    cards.radio(Size.SMALL).click()
    assert told == [Size.LARGE, Size.SMALL]


def test_arrow_keys_go_from_one_to_the_next(qtbot: QtBot, cards: ChoiceCards) -> None:
    cards.set_value(Size.SMALL)
    cards.setFocus()
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Down):
        focused = QApplication.focusWidget()
        assert focused is not None
        qtbot.keyClick(focused, key)
    assert cards.value() is Size.LARGE


def test_a_screen_reader_hears_name_and_explanation(cards: ChoiceCards) -> None:
    radio = cards.radio(Size.SMALL)
    assert named(radio) == "Small"
    assert spoken(radio).text(QAccessible.Text.Description) == "For s things"


def test_what_is_offered_may_change_and_what_was_chosen_stays(
    cards: ChoiceCards, offered: list[Card]
) -> None:
    cards.set_value(Size.MEDIUM)
    del offered[0]
    cards.fill()
    assert cards.value() is Size.MEDIUM
    with pytest.raises(KeyError):
        cards.radio(Size.SMALL)
    del offered[0]
    cards.fill()
    assert cards.value() is None


def test_words_follow_the_language(qtbot: QtBot) -> None:
    made = ChoiceCards(lambda: [Card("low", _("Low"))])
    qtbot.addWidget(made)
    assert made.radio("low").text() == "Niedrig"
    made.show()
    switch_language("en")
    assert made.radio("low").text() == "Low"
    switch_language("de")


def test_a_form_says_that_nothing_was_chosen(qtbot: QtBot, offered: list[Card]) -> None:
    tasks = Tasks(ListPortal())
    fields = {"size": Field(N_("Priority"), make=lambda: ChoiceCards(lambda: offered))}
    form = Form(tasks, Choose, fields, unchanged=True)
    qtbot.addWidget(form)
    form.show()
    form.submit()
    assert "Bitte füllen Sie dieses Feld aus." in words(form)
    card = form.input("size")
    assert isinstance(card, ChoiceCards)
    frame = card.radio(Size.SMALL).parentWidget()
    assert frame is not None
    assert frame.property("invalid")
    card.radio(Size.SMALL).click()
    assert form.rows["size"].error == ""
    assert not frame.property("invalid")
    assert tasks.close()
