"""Buttons, pills and tabs: reached and pressed with the keyboard, named, ringed while it is there."""

from weakref import WeakKeyDictionary

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from app.views.kit.buttons import Button, IconButton, LinkButton
from app.views.kit.filters import FilterChips
from app.views.kit.layout import row
from app.views.kit.menu import PopupMenu
from app.views.kit.tabs import TabRow
from app.views.kit.theme import theme
from tests.support.widgets import colours, named, spoken

KEPT: WeakKeyDictionary[QWidget, QWidget] = WeakKeyDictionary()
"""The window of a part lives as long as the part."""


def heard(widget: QWidget) -> tuple[QAccessible.Role, str]:
    """Return role and name of a widget in the accessibility tree."""
    return spoken(widget).role(), named(widget)


def shown(qtbot: QtBot, *parts: QWidget) -> None:
    """Show the parts in a window."""
    window = QWidget()
    window.setLayout(row(*parts))
    qtbot.addWidget(window)
    window.show()
    with qtbot.waitActive(window):
        window.activateWindow()
    KEPT[parts[0]] = window


@pytest.mark.parametrize("kind", ["primary", "secondary", "quiet", "danger", "link"])
def test_every_kind_is_a_button_that_space_presses(qtbot, appearance, kind):
    button = Button("Rechnung bezahlen", kind)
    shown(qtbot, button)
    assert heard(button) == (QAccessible.Role.Button, "Rechnung bezahlen")
    with qtbot.waitSignal(button.clicked):
        qtbot.keyClick(button, Qt.Key.Key_Space)


def test_a_primary_button_wears_the_accent_in_both_appearances(qtbot, appearance):
    button = Button("Senden", "primary")
    shown(qtbot, button)
    assert theme().color("accent").name() in colours(button)


def test_the_ring_is_seen_after_tab_but_not_after_a_click(qtbot):
    field, button = QLineEdit(), Button("Speichern")
    shown(qtbot, field, button)
    accent = theme().color("accent").name()
    button.setFocus(Qt.FocusReason.MouseFocusReason)
    assert accent not in colours(button)
    field.setFocus()
    button.setFocus(Qt.FocusReason.TabFocusReason)
    assert accent in colours(button)


def test_the_ring_comes_with_the_first_key_after_a_click(qtbot):
    button = Button("Speichern")
    shown(qtbot, button)
    button.setFocus(Qt.FocusReason.MouseFocusReason)
    qtbot.keyClick(button, Qt.Key.Key_Space)
    assert theme().color("accent").name() in colours(button)


def test_a_menu_button_opens_its_menu_and_keeps_it(qtbot):
    button = Button("Mehr")
    pressed = []
    menu = PopupMenu()
    menu.add("Drucken", lambda: pressed.append("print"), icon="printer", keys="Ctrl+P")
    button.setMenu(menu)
    del menu
    shown(qtbot, button)
    entry = button.menu().actions()[0]
    entry.trigger()
    assert pressed == ["print"]
    assert not entry.icon().isNull()


def test_an_ampersand_in_a_name_is_no_short_cut(qtbot):
    menu = PopupMenu()
    qtbot.addWidget(menu)
    entry = menu.add("Müller & Söhne", menu.close)
    assert entry.text() == "Müller && Söhne"  # as Qt draws one of them
    assert entry.toolTip() == '<p style="white-space: pre-wrap">Müller &amp; Söhne</p>'


def test_an_icon_button_has_a_name_a_tooltip_and_the_keys_in_it(qtbot):
    button = IconButton("search", "Suchen")
    qtbot.addWidget(button)
    button.set_name("Suchen", "Ctrl+F")
    assert heard(button) == (QAccessible.Role.Button, "Suchen")
    assert button.toolTip().startswith("Suchen (")
    assert button.sizeHint().height() == theme().size("control")


def test_a_small_icon_button_is_still_easy_to_hit(qtbot):
    button = IconButton("copy", "Kopieren", small=True)
    qtbot.addWidget(button)
    assert min(button.sizeHint().toTuple()) >= 28


def test_a_link_says_so_with_the_pointer(qtbot):
    link = LinkButton("Ansehen")
    qtbot.addWidget(link)
    assert link.cursor().shape() == Qt.CursorShape.PointingHandCursor


@pytest.fixture
def pills(qtbot):
    group = FilterChips()
    group.set_filters([("all", "Alle"), ("open", "Offen"), ("late", "Überfällig")])
    shown(qtbot, group)
    return group


def test_pills_begin_with_the_first_and_say_their_counts(pills):
    pills.set_counts({"all": 48, "open": 1_234})
    assert pills.value == "all"
    role, name = heard(pills.pill("open"))
    assert role == QAccessible.Role.RadioButton
    assert name == "Offen 1.234"
    assert named(pills.pill("late")) == "Überfällig"


def test_arrow_keys_walk_through_the_pills(pills, qtbot):
    pills.pill("all").setFocus(Qt.FocusReason.TabFocusReason)
    with qtbot.waitSignal(pills.chosen) as said:
        qtbot.keyClick(pills.pill("all"), Qt.Key.Key_Right)
    assert said.args == ["open"]
    assert pills.value == "open"
    assert pills.pill("open").hasFocus()
    assert pills.pill("open").ringed()


def test_a_click_on_a_pill_chooses_it(pills, qtbot):
    with qtbot.waitSignal(pills.chosen) as said:
        qtbot.mouseClick(pills.pill("late"), Qt.MouseButton.LeftButton)
    assert said.args == ["late"]


def test_choosing_a_pill_in_code_says_nothing(pills, qtbot):
    with qtbot.assertNotEmitted(pills.chosen):
        pills.choose("late")
    assert pills.value == "late"


def test_new_words_keep_the_choice_and_the_counts(pills):
    pills.set_counts({"open": 3})
    pills.choose("open")
    pills.set_filters([("all", "All"), ("open", "Open")])
    assert pills.value == "open"
    assert named(pills.pill("open")) == "Open 3"


def test_choosing_a_pill_moves_nothing(pills):
    before = pills.pill("late").sizeHint()
    pills.choose("late")
    assert pills.pill("late").sizeHint() == before


@pytest.fixture
def tabs(qtbot):
    made = TabRow("Abrechnung")
    made.set_tabs([("invoices", "Rechnungen"), ("quotes", "Meine Angebote")])
    shown(qtbot, made)
    return made


def test_tabs_are_tabs_with_names(tabs):
    seen = QAccessible.queryAccessibleInterface(tabs)
    assert seen.role() == QAccessible.Role.PageTabList
    assert tabs.accessibleName() == "Abrechnung"
    assert seen.child(1).text(QAccessible.Text.Name) == "Meine Angebote"


def test_arrow_keys_walk_through_the_tabs(tabs, qtbot):
    tabs.setFocus(Qt.FocusReason.TabFocusReason)
    with qtbot.waitSignal(tabs.chosen) as said:
        qtbot.keyClick(tabs, Qt.Key.Key_Right)
    assert said.args == ["quotes"]
    assert tabs.value == "quotes"


def test_tabs_in_another_language_keep_the_choice_without_saying_so(tabs, qtbot):
    tabs.choose("quotes")
    with qtbot.assertNotEmitted(tabs.chosen):
        tabs.set_tabs([("invoices", "Invoices"), ("quotes", "My quotes")])
    assert tabs.value == "quotes"


def test_a_focused_tab_has_a_ring(tabs):
    tabs.clearFocus()
    without = tabs.grab().toImage()
    tabs.setFocus(Qt.FocusReason.TabFocusReason)
    assert tabs.grab().toImage() != without
