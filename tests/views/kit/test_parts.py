"""Chips, cards, tiles, facts, avatars, text: what they say, show and do."""

import pytest
from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QAccessible, QGuiApplication, QPainter, QPixmap, QTextDocument
from PySide6.QtWidgets import QLabel

from app.views.kit.avatar import Avatar, initials
from app.views.kit.buttons import IconButton
from app.views.kit.card import Card, Tile
from app.views.kit.chip import TONES, Chip, chip_size, paint_chip
from app.views.kit.facts import CopyButton, Fact, Facts
from app.views.kit.menu import PopupMenu
from app.views.kit.text import TIP_LINE, ElidedLabel, Text, tip
from app.views.kit.theme import theme
from tests.support.widgets import colours, named, spoken


@pytest.mark.parametrize("tone", TONES)
def test_a_chip_says_its_word_on_the_ground_of_its_tone(qtbot, appearance, tone):
    chip = Chip("Zahlung läuft", tone)
    qtbot.addWidget(chip)
    assert named(chip) == "Zahlung läuft"
    _word, ground, _line = TONES[tone]
    chip.resize(chip.sizeHint())
    assert theme().color(ground).name() in colours(chip)
    assert chip.minimumSizeHint() == chip_size("Zahlung läuft")


def test_a_chip_painted_into_a_cell_stays_inside_it(qtbot):
    ground = QPixmap(QSize(60, 40))
    ground.fill(Qt.GlobalColor.magenta)
    painter = QPainter(ground)
    paint_chip(painter, QRect(10, 8, 40, 24), "Ein viel zu langes Wort", "danger")
    painter.end()
    image = ground.toImage()
    outside = {image.pixelColor(x, 20).name() for x in (*range(10), *range(50, 60))}
    assert outside == {"#ff00ff"}


def test_a_chip_takes_another_state(qtbot):
    chip = Chip("Offen", "warn")
    qtbot.addWidget(chip)
    before = chip.sizeHint().width()
    chip.set_state("Zahlung läuft", "info")
    assert (chip.tone, named(chip)) == ("info", "Zahlung läuft")
    assert chip.sizeHint().width() > before


def test_a_card_shows_its_title_only_when_it_has_one(qtbot):
    card = Card("Zahlungsdaten")
    qtbot.addWidget(card)
    card.add(QLabel("Inhalt"))
    assert card.accessibleName() == "Zahlungsdaten"
    with_title = card.sizeHint().height()
    card.set_title("")
    assert card.sizeHint().height() < with_title


def test_what_does_not_grow_stays_at_the_top_of_its_card(qtbot):
    card, label = Card("Titel"), QLabel("Inhalt")
    label.setFixedHeight(20)
    card.add(label)
    qtbot.addWidget(card)
    card.resize(300, 400)
    card.show()
    assert label.geometry().top() < 80


def test_a_tile_says_everything_and_leads_on_with_the_keyboard(qtbot):
    tile = Tile("Offene Rechnungen", "billing")
    tile.set_number("412,90 €", "1 überfällig", "danger")
    qtbot.addWidget(tile)
    tile.show()
    assert named(tile) == "Offene Rechnungen, 412,90 €, 1 überfällig"
    assert spoken(tile).role() == QAccessible.Role.Button
    with qtbot.waitSignal(tile.activated):
        qtbot.keyClick(tile, Qt.Key.Key_Space)
    with qtbot.waitSignal(tile.activated):
        qtbot.mouseClick(tile, Qt.MouseButton.LeftButton)


def test_a_tile_redraws_its_icon_in_the_other_appearance(qtbot, appearance):
    tile = Tile("Domains", "domains")
    qtbot.addWidget(tile)
    before = tile.grab().toImage()
    appearance.choose("light" if appearance.dark else "dark")
    assert tile.grab().toImage() != before


def test_facts_are_plain_text_that_can_be_selected(qtbot):
    facts = Facts([Fact("Name", "<b>Erika</b>", tip="15.11.2026")])
    qtbot.addWidget(facts)
    value = facts.findChildren(Text)[1]
    assert value.text() == "<b>Erika</b>"
    assert value.textFormat() == Qt.TextFormat.PlainText
    assert value.textInteractionFlags() & Qt.TextInteractionFlag.TextSelectableByKeyboard
    assert named(value) == "Name: <b>Erika</b>"
    assert value.toolTip() == "15.11.2026"


def test_copying_a_fact_puts_it_on_the_clipboard_and_says_so_for_a_moment(qtbot):
    facts = Facts([Fact("IBAN", "DE89 3704", copy=True), Fact("BIC", "COBADEFF")])
    qtbot.addWidget(facts)
    facts.show()
    (button,) = facts.findChildren(CopyButton)
    before = named(button)
    assert "IBAN" in before
    with qtbot.waitSignal(facts.copied) as copied:
        qtbot.keyClick(button, Qt.Key.Key_Space)
    assert copied.args == ["DE89 3704"]
    assert QGuiApplication.clipboard().text() == "DE89 3704"
    assert named(button) != before
    qtbot.waitUntil(lambda: named(button) == before, timeout=3000)


def test_a_fact_that_is_only_copied_stays_on_one_line(qtbot):
    key = "nordlicht.example.7+3b5cd7c8+" + "Ad3HkA4Qgf7neUaf" * 8
    facts = Facts([Fact("Key", key, copy=True, elided=True)])
    qtbot.addWidget(facts)
    facts.resize(300, 80)
    facts.show()
    (value,) = facts.findChildren(ElidedLabel)
    qtbot.waitUntil(lambda: value.shown() != key)
    assert (value.text(), value.toolTip(), named(value)) == (key, tip(key), f"Key: {key}")
    assert value.height() < 2 * value.fontMetrics().height() + 8
    facts.findChildren(CopyButton)[0].click()
    assert QGuiApplication.clipboard().text() == key


def test_other_facts_replace_the_old_ones(qtbot):
    facts = Facts([Fact("A", "1", copy=True)])
    qtbot.addWidget(facts)
    facts.set_facts([Fact("B", "2")])
    qtbot.waitUntil(lambda: not facts.findChildren(IconButton))
    assert [text.text() for text in facts.findChildren(Text)] == ["B", "2"]


@pytest.mark.parametrize(
    ("name", "letters"),
    [
        ("Erika Beispiel", "EB"),
        ("root", "R"),
        ("Ana María de la Cruz", "AC"),
        ("", ""),
        ("* x", "X"),
    ],
)
def test_initials(name, letters):
    assert initials(name) == letters


def test_an_avatar_has_the_persons_name(qtbot):
    avatar = Avatar("Erika Beispiel")
    qtbot.addWidget(avatar)
    avatar.set_name("Jonas Meyer")
    assert named(avatar) == "Jonas Meyer"
    avatar.resize(avatar.sizeHint())
    assert theme().color("accent-soft").name() in colours(avatar)


def test_an_avatar_leaves_the_fonts_of_others_alone(qtbot):
    before = theme().font("strong").pixelSize()
    avatar = Avatar("Erika Beispiel")
    qtbot.addWidget(avatar)
    avatar.grab()
    assert theme().font("strong").pixelSize() == before


def test_a_label_too_long_ends_in_dots_and_says_all_in_its_tooltip(qtbot):
    label = ElidedLabel("Ein sehr langer Betreff, der nicht passt")
    qtbot.addWidget(label)
    label.resize(100, 20)
    label.show()
    assert label.shown().endswith("…")
    assert label.toolTip() == label.text() == named(label)
    label.resize(2000, 20)
    assert label.shown() == label.text()
    assert label.toolTip() == ""


HOSTILE = "<img src=file:///etc/passwd>//host/x.png &lt;b&gt;"


def read_by_qt(words: str) -> str:
    """Return what a tooltip shows, which reads markup where it finds some."""
    document = QTextDocument()
    if "<" in words or "&" in words:
        document.setHtml(words)
    else:
        document.setPlainText(words)
    return document.toPlainText()


def test_a_tooltip_shows_markup_as_it_was_typed(qtbot):
    label, button, menu = ElidedLabel(HOSTILE), IconButton("search", HOSTILE), PopupMenu()
    for widget in (label, button, menu):
        qtbot.addWidget(widget)
    label.resize(60, 20)
    label.show()
    shown = [label.toolTip(), button.toolTip(), menu.add(HOSTILE, menu.close).toolTip()]
    assert [read_by_qt(words) for words in shown] == [HOSTILE] * 3
    assert not any("<img" in words for words in shown)


def test_a_tooltip_fits_a_screen_and_turns_nothing_round():
    lines = tip("x" * 1_000_000).split("\n")
    assert max(map(len, lines)) == TIP_LINE
    assert len(lines) < 10
    assert "\u202e" not in tip("a\u202efdp.exe")
    assert tip("eins\nzwei") == "eins\nzwei"


def test_tabular_figures_survive_the_style_sheet(qtbot):
    text = Text("1.234,56 €", "figure", tabular=True)
    qtbot.addWidget(text)
    text.ensurePolished()
    assert [tag.toString() for tag in text.font().featureTags()] == [b"tnum"]
    assert text.font().pixelSize() == 20


def test_a_tone_colours_the_words(qtbot, appearance):
    text = Text("überfällig")
    qtbot.addWidget(text)
    text.ensurePolished()
    text.set_tone("danger")
    assert text.palette().windowText().color() == theme().color("danger")
