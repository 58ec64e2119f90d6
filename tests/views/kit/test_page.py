"""The page: every state of its content, the keyboard, the side panel."""

from datetime import UTC, datetime

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QLineEdit, QListWidget, QVBoxLayout, QWidget

from app.views.kit.banner import Banner
from app.views.kit.buttons import Button
from app.views.kit.page import Page
from app.views.kit.sidepanel import MasterDetail, SidePanel
from app.views.kit.states import StateView
from app.views.kit.text import Text
from tests.support.widgets import spoken, words


class Store(dict[str, object]):
    """Remembers like the settings do."""

    def set(self, key: str, value: object) -> None:
        self[key] = value


@pytest.fixture
def page(qtbot):
    made = Page("Rechnungen", "3 offen")
    made.resize(1280, 800)
    made.set_content(QListWidget())
    qtbot.addWidget(made)
    made.show()
    with qtbot.waitActive(made):
        made.activateWindow()
    return made


def deed(page: Page) -> Button:
    return page.findChildren(StateView)[0].button


def test_a_page_has_title_help_and_name(page):
    assert page.accessibleName() == "Rechnungen"
    assert {"Rechnungen", "3 offen"} <= set(words(page))
    page.set_help("")
    assert "3 offen" not in words(page)


def test_the_last_action_stands_at_the_right(page):
    first, second = Button("Als CSV speichern"), Button("Rechnung bezahlen", "primary")
    page.add_action(first)
    page.add_action(second)
    QApplication.sendPostedEvents()
    assert page.grab()
    assert first.geometry().right() < second.geometry().left()


def test_filters_wrap_at_a_narrow_width(page, qtbot):
    fields = [QLineEdit() for _ in range(4)]
    for field in fields:
        field.setFixedWidth(300)
        page.add_filter(field)
    page.resize(700, 680)
    qtbot.waitUntil(lambda: fields[3].geometry().top() > fields[0].geometry().top())
    assert all(field.geometry().right() <= page.width() for field in fields)


def test_a_quick_answer_shows_no_skeleton_a_slow_one_does(page, qtbot):
    page.show_loading()
    assert page.state == "content"
    qtbot.waitUntil(lambda: page.state == "loading")
    page.show_content()
    assert page.state == "content"


def test_an_answer_in_time_stops_the_skeleton(page, qtbot):
    page.show_loading()
    page.show_content()
    qtbot.wait(200)  # the time that a skeleton would have needed
    assert page.state == "content"


def test_empty_says_one_sentence_and_offers_the_next_deed(page, qtbot):
    done = []
    page.show_empty("billing", "Noch keine Rechnungen.", "Dienste ansehen", lambda: done.append(1))
    assert page.state == "state"
    assert "Noch keine Rechnungen." in words(page)
    qtbot.keyClick(deed(page), Qt.Key.Key_Space)
    assert done == [1]


def test_empty_without_a_deed_has_no_button(page):
    page.show_empty("billing", "Noch keine Rechnungen.")
    assert not deed(page).isVisible()


def test_no_match_clears_the_filters(page, qtbot):
    done = []
    page.show_no_match(lambda: done.append(1))
    qtbot.keyClick(deed(page), Qt.Key.Key_Space)
    assert done == [1]


def test_an_error_says_what_and_why_and_tries_again(page, qtbot):
    done = []
    page.show_error("Nicht geladen.", "Der Server antwortet nicht.", lambda: done.append(1))
    assert {"Nicht geladen.", "Der Server antwortet nicht."} <= set(words(page))
    state = spoken(page.findChildren(StateView)[0])
    assert state.text(QAccessible.Text.Name) == "Nicht geladen. Der Server antwortet nicht."
    qtbot.keyClick(deed(page), Qt.Key.Key_Space)
    assert done == [1]


def test_the_keyboard_is_not_lost_when_its_place_disappears(page, qtbot):
    page.findChildren(QListWidget)[0].setFocus()
    page.show_error("Nicht geladen.", "", lambda: None)
    assert deed(page).hasFocus()


def test_the_keyboard_stays_outside_when_it_was_there(page):
    field = QLineEdit()
    page.add_filter(field)
    field.setFocus()
    page.show_no_match(lambda: None)
    assert field.hasFocus()


def test_offline_stands_above_the_data_until_the_connection_is_back(page):
    page.show_offline(datetime.now(UTC), "Zahlen geht erst wieder mit Verbindung.")
    banner = page.findChildren(Banner)[0]
    assert banner.isVisible()
    assert banner.text().endswith("Zahlen geht erst wieder mit Verbindung.")
    assert page.state == "content"
    page.show_online()
    assert not banner.isVisible()


def test_a_long_explanation_is_not_cut(page):
    long = "Prüfen Sie die Verbindung und versuchen Sie es erneut. " * 4
    page.show_error("Nicht geladen.", long, lambda: None)
    page.layout().activate()
    why = next(text for text in page.findChildren(Text) if text.text() == long)
    assert why.height() >= why.heightForWidth(why.width())


def test_a_long_page_scrolls(page):
    tall = QWidget()
    tall.setLayout(QVBoxLayout())
    tall.setMinimumHeight(3000)
    page.set_content(tall, scroll=True, width="text")
    assert page.height() == 800
    assert tall.maximumWidth() == 720


@pytest.fixture
def pair(qtbot):
    store = Store()
    main, panel = QListWidget(), SidePanel("RE-2026-00318")
    panel.body.addWidget(QLineEdit())
    made = MasterDetail(main, panel, memory=store, key="invoices")
    made.resize(1400, 600)
    qtbot.addWidget(made)
    made.show()
    with qtbot.waitActive(made):
        made.activateWindow()
    return made, main, panel, store


def test_the_detail_stands_beside_the_list_in_a_wide_window(pair):
    made, main, panel, _store = pair
    assert main.width() == made.width()
    made.show_detail()
    assert not made.lies_over
    assert main.geometry().right() < panel.geometry().left()
    assert panel.geometry().right() == made.rect().right()


def test_the_detail_lies_over_the_list_in_a_narrow_window(pair):
    made, main, panel, _store = pair
    made.show_detail()
    made.resize(1024, 600)
    assert made.lies_over
    assert main.width() == made.width()
    assert made.rect().contains(panel.geometry())


def test_escape_closes_the_detail_and_gives_the_keyboard_back(pair, qtbot):
    made, main, panel, _store = pair
    made.show_detail()
    field = panel.findChild(QLineEdit)
    field.setFocus()
    with qtbot.waitSignal(made.closed):
        qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert not made.is_open
    assert main.hasFocus()


def test_the_close_button_closes(pair, qtbot):
    made, _main, panel, _store = pair
    made.show_detail()
    with qtbot.waitSignal(made.closed):
        panel.closed.emit()
    assert not made.is_open


def test_the_border_moves_with_arrow_keys_and_the_width_is_remembered(pair, qtbot):
    made, _main, panel, store = pair
    made.show_detail()
    before = panel.width()
    grip = next(
        w
        for w in made.children()
        if isinstance(w, QWidget) and w.accessibleName() and w is not panel
    )
    qtbot.keyClick(grip, Qt.Key.Key_Left)
    assert panel.width() > before
    assert store == {"panel.invoices": panel.width()}
    again = MasterDetail(QListWidget(), QWidget(), memory=store, key="invoices")
    qtbot.addWidget(again)
    again.resize(1400, 600)
    assert again.detail_width == panel.width()


def test_the_border_is_dragged_within_reason(pair, qtbot):
    made, main, panel, _store = pair
    made.show_detail()
    made.resize_detail(5000)
    assert main.width() >= 300
    made.resize_detail(10)
    assert panel.width() == 460


def test_what_was_wrong_does_not_come_back_while_it_is_tried_again(qtbot, page):
    page.show_error("Der Server antwortet nicht")
    page.show_loading()
    qtbot.waitUntil(lambda: page.state == "loading")
    QApplication.sendEvent(page, QEvent(QEvent.Type.LanguageChange))
    assert page.state == "loading"
