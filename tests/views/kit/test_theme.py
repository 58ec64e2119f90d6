"""The theme: every colour can be read, the system is followed, the sheet is complete."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QGuiApplication, QPalette
from PySide6.QtWidgets import QLabel, QPushButton

from app.settings import resource
from app.views.kit import tokens
from app.views.kit.theme import Theme, theme

GROUNDS = ("surface", "raised", "sunken")
ON = {
    "text": (*GROUNDS, "accent-soft", "note", "ok-soft", "warn-soft", "danger-soft", "info-soft"),
    "text-soft": (*GROUNDS, "accent-soft", "note", "hover", "ok-soft", "warn-soft", "info-soft"),
    "text-faint": (*GROUNDS, "accent-soft", "note"),
    "accent": (*GROUNDS, "accent-soft"),
    "ok": (*GROUNDS, "ok-soft"),
    "warn": (*GROUNDS, "warn-soft", "note"),
    "danger": (*GROUNDS, "danger-soft"),
    "info": (*GROUNDS, "info-soft"),
}
FILLS = ("accent", "accent-hover", "accent-pressed", "danger", "danger-hover", "danger-pressed")
BRANDS = [{}, *({"accent": {"light": c, "dark": c}} for c in ("#FFD400", "#7B1FA2", "#111111"))]
colors = st.integers(0, 0xFFFFFF).map("#{:06X}".format)


def pairs() -> Iterator[tuple[str, str]]:
    for text, grounds in ON.items():
        yield from ((text, ground) for ground in grounds)
    yield from (("on-accent", fill) for fill in FILLS)


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize("brand", BRANDS)
def test_every_text_can_be_read_on_its_ground(dark, brand):
    scheme = tokens.scheme(dark, brand)
    weak = {
        (text, ground): round(tokens.contrast(scheme[text], scheme[ground]), 2)
        for text, ground in pairs()
        if tokens.contrast(scheme[text], scheme[ground]) < tokens.READABLE
        and not (brand and ground.startswith("danger"))
    }
    assert weak == {}


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize("ground", GROUNDS)
def test_outlines_of_fields_and_bars_of_charts_are_seen(dark, ground):
    scheme = tokens.scheme(dark, {})
    assert tokens.contrast(scheme["field"], scheme[ground]) >= 3
    assert tokens.contrast(scheme["accent"], scheme[ground]) >= 3


@given(accent=colors)
def test_any_brand_colour_becomes_an_accent_that_can_be_read(accent):
    for dark in (False, True):
        scheme = tokens.scheme(dark, {"accent": {"light": accent, "dark": accent}})
        for text, ground in (("accent", "raised"), ("accent", "surface"), ("on-accent", "accent")):
            assert tokens.contrast(scheme[text], scheme[ground]) >= tokens.READABLE


def test_contrast_is_the_one_of_the_standard():
    assert tokens.contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert tokens.contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


def test_choosing_an_appearance_changes_palette_and_tells(appearance, qtbot):
    other = "light" if appearance.dark else "dark"
    with qtbot.waitSignal(appearance.changed):
        appearance.choose(other)
    palette = appearance.parent().palette()
    assert palette.color(QPalette.ColorRole.Window) == appearance.color("surface")
    assert appearance.dark == (other == "dark")


def test_choosing_the_same_appearance_again_does_nothing(qtbot):
    theme().choose("light")
    with qtbot.assertNotEmitted(theme().changed):
        theme().choose("light")


def test_no_placeholder_is_left_in_the_sheet_and_every_picture_is_there(appearance):
    sheet = appearance.parent().styleSheet()
    assert "@" not in re.sub(r"/\*.*?\*/", "", sheet, flags=re.DOTALL)
    pictures = re.findall(r'url\("([^"]+)"\)', sheet)
    assert pictures
    for picture in pictures:
        assert "currentColor" not in Path(picture).read_text(encoding="utf-8")


def test_the_sheet_names_no_colour_of_its_own():
    template = resource("theme", "app.qss").read_text(encoding="utf-8")
    assert re.findall(r"#[0-9A-Fa-f]{3,8}\b(?=[^{]*})", template) == []


def test_widgets_wear_the_type_of_the_tokens(qtbot):
    label = QLabel("Rechnungen")
    label.setProperty("type", "title")
    qtbot.addWidget(label)
    label.ensurePolished()
    assert label.font().pixelSize() == 20
    assert label.font().weight() == QFont.Weight.DemiBold


def test_controls_have_the_height_of_the_tokens(qtbot):
    button = QPushButton("Speichern")
    qtbot.addWidget(button)
    assert button.sizeHint().height() == theme().size("control") == 34


def test_tabular_figures_are_a_feature_of_the_font():
    tabular = theme().font("base", tabular=True)
    assert [tag.toString() for tag in tabular.featureTags()] == [b"tnum"]
    assert theme().font("base").featureTags() == []


def test_a_brand_gives_name_and_accent(qtbot):
    shipped = tokens.brand()
    try:
        theme().use_brand({"name": "Nordlicht", "accent": {"light": "#7B1FA2", "dark": "#CE93D8"}})
        assert theme().brand_name == "Nordlicht"
        assert theme().hex("accent") == "#7B1FA2"
        assert QGuiApplication.palette().color(QPalette.ColorRole.Highlight).name() == "#7b1fa2"
    finally:
        theme().use_brand(shipped)


def test_the_system_is_followed_while_it_is_chosen(qapp):
    known = {Qt.ColorScheme.Light: False, Qt.ColorScheme.Dark: True}
    theme().choose("system")
    try:
        scheme = qapp.styleHints().colorScheme()
        assert theme().dark == known.get(scheme, theme().dark)
    finally:
        theme().choose("light")


def test_high_contrast_takes_the_systems_own_colours(qapp, monkeypatch):
    """The offscreen system can't ask for high contrast: its answer is put in its place."""
    current = theme()
    with monkeypatch.context() as system:
        system.setattr(Theme, "high_contrast", property(lambda _theme: True))
        current.apply()
        plain = current._system_palette
        assert current.color("text") == plain.color(QPalette.ColorRole.WindowText)
        assert current.color("accent") == plain.color(QPalette.ColorRole.Highlight)
        assert current.color("field") == current.color("text")
        for tone in ("ok", "warn", "danger", "info"):
            ground = current.hex(f"{tone}-soft")
            assert tokens.contrast(current.hex(tone), ground) >= tokens.READABLE
    current.apply()
    assert current.hex("accent") == tokens.scheme(False, tokens.brand())["accent"]
