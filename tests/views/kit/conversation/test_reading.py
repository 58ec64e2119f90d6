"""Reading a conversation: nobody is moved, what is new is found, the keyboard reaches all of it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication, QLineEdit

from app.views.kit.conversation import Conversation, File
from app.views.kit.conversation.older import AT_ONCE
from app.views.kit.markup_view import MarkupView
from app.views.kit.theme import theme
from tests.support.widgets import colours
from tests.views.kit.conversation.talks import bubble, entry, shown, top, whole

LINES = "Zeile\n\n" * 5


def at_end(talk: Conversation) -> bool:
    bar = talk.area.verticalScrollBar()
    return 0 < bar.value() == bar.maximum()


def text_of(talk: Conversation, index: int) -> MarkupView:
    body = bubble(talk, index).body
    assert isinstance(body, MarkupView)
    return body


def test_the_newest_is_seen_first_and_the_older_ones_follow(qtbot, talk):
    talk.show_entries([entry(n, text=LINES) for n in range(100)])
    made = shown(talk)
    assert len(made) <= AT_ONCE
    assert made == list(range(100 - len(made), 100))
    qtbot.wait(5)
    newest = talk.shown[-1]
    assert at_end(talk)
    place = top(talk, newest)
    whole(qtbot, talk, 100)
    assert shown(talk) == list(range(100))
    assert at_end(talk)
    assert top(talk, newest) == place


def test_older_ones_move_nobody_who_has_scrolled_meanwhile(qtbot, talk):
    talk.show_entries([entry(n, text=LINES) for n in range(200)])
    qtbot.wait(1)
    first = talk.shown[0]
    talk.area.verticalScrollBar().setValue(30)
    place = top(talk, first)
    assert len(talk.shown) < 200
    whole(qtbot, talk, 200)
    assert top(talk, first) == place
    assert not talk.area.at_end


def test_one_begins_to_read_where_it_is_new(qtbot, talk):
    entries = [entry(n, text=LINES, unread=n >= 50) for n in range(100)]
    talk.show_entries(entries)
    whole(qtbot, talk, 100)
    first = talk.shown[50]
    assert first.first_new
    assert 0 <= top(talk, first) < 20


def test_whoever_scrolls_first_stays_there(qtbot, talk):
    talk.show_entries([entry(n, text=LINES, unread=n >= 10) for n in range(200)])
    qtbot.wait(1)
    assert 10 not in shown(talk)
    last = talk.shown[-1]
    talk.area.verticalScrollBar().setValue(talk.area.verticalScrollBar().maximum() - 100)
    place = top(talk, last)
    whole(qtbot, talk, 200)
    assert top(talk, last) == place


def test_a_new_message_moves_nobody_who_reads_above(qtbot, talk):
    entries = [entry(n, text=LINES) for n in range(15)]
    talk.show_entries(entries)
    whole(qtbot, talk, 15)
    kept = talk.shown[3]
    talk.area.verticalScrollBar().setValue(100)
    place = top(talk, kept)
    talk.show_entries([*entries, entry(99, "staff", "Neu")])
    qtbot.wait(20)
    assert talk.shown[3] is kept
    assert top(talk, kept) == place
    assert talk.below.isVisible()
    assert talk.rect().contains(talk.below.geometry())
    qtbot.mouseClick(talk.below, Qt.MouseButton.LeftButton)
    assert at_end(talk)
    assert talk.below.isHidden()


def test_the_button_goes_to_the_first_of_what_came(qtbot, talk):
    entries = [entry(n, text=LINES) for n in range(15)]
    talk.show_entries(entries)
    whole(qtbot, talk, 15)
    talk.area.verticalScrollBar().setValue(0)
    talk.show_entries([*entries, entry(99, "staff", LINES * 9)])
    talk.show_entries([*entries, entry(99, "staff", LINES * 9), entry(100, "staff", LINES)])
    talk.below.click()
    assert 0 <= top(talk, talk.shown[15]) < 20
    assert talk.below.isHidden()


def test_the_button_goes_when_the_end_is_reached(qtbot, talk):
    entries = [entry(n, text=LINES) for n in range(15)]
    talk.show_entries(entries)
    whole(qtbot, talk, 15)
    talk.area.verticalScrollBar().setValue(0)
    talk.show_entries([*entries, entry(99)])
    assert talk.below.isVisible()
    talk.area.verticalScrollBar().setValue(talk.area.verticalScrollBar().maximum())
    assert talk.below.isHidden()


@pytest.mark.parametrize("text", ["Neu", LINES * 9])
def test_whoever_reads_the_end_sees_a_new_message_from_its_beginning(qtbot, talk, text):
    entries = [entry(n, text=LINES) for n in range(10)]
    talk.show_entries(entries)
    whole(qtbot, talk, 10)
    talk.show_entries([*entries, entry(99, "staff", text)])
    qtbot.wait(20)
    assert 0 <= top(talk, talk.shown[-1]) < talk.area.height() - 20
    assert talk.below.isHidden()


def test_ones_own_message_is_gone_to(qtbot, talk):
    entries = [entry(n, text=LINES) for n in range(10)]
    talk.show_entries(entries)
    whole(qtbot, talk, 10)
    talk.area.verticalScrollBar().setValue(0)
    talk.show_entries([*entries, entry(99, mine=True)])
    qtbot.wait(20)
    assert at_end(talk)


def test_earlier_messages_come_above_without_moving_what_is_read(qtbot, talk):
    later = [entry(n, text=LINES) for n in range(20, 32)]
    talk.show_entries(later, earlier=True)
    whole(qtbot, talk, 12)
    with qtbot.waitSignal(talk.earlier_wanted):
        talk.earlier.click()
    talk.area.verticalScrollBar().setValue(60)
    kept = talk.shown[0]
    place = top(talk, kept)
    talk.show_entries([*(entry(n, text=LINES) for n in range(12)), *later])
    whole(qtbot, talk, 24)
    assert shown(talk) == [*range(12), *range(20, 32)]
    assert top(talk, kept) == place
    assert talk.earlier.isHidden()


def test_shown_again_everything_that_is_the_same_stays(qtbot, talk):
    talk.show_entries([entry(1), entry(2), entry(3)])
    whole(qtbot, talk, 3)
    first, second, third = talk.shown
    reader = text_of(talk, 2).wake()
    reader.setFocus()
    reader.selectAll()
    talk.show_entries([entry(1), entry(2, text="Anders"), entry(3)])
    assert talk.shown[0] is first
    assert talk.shown[1] is not second
    assert talk.shown[2] is third
    assert reader.hasFocus()
    assert reader.textCursor().selectedText() == "Guten Tag"
    talk.show_entries([entry(3), entry(4)])
    assert shown(talk) == [3, 4]
    assert talk.shown[0] is third


def test_the_keyboard_stays_in_an_entry_that_changed(qtbot, talk):
    talk.show_entries([entry(1), entry(2), entry(3)])
    whole(qtbot, talk, 3)
    talk.shown[1].setFocus()
    talk.show_entries([entry(1), entry(2, text="Anders"), entry(3)])
    assert talk.shown[1].hasFocus()


def test_arrows_go_from_entry_to_entry(qtbot, talk):
    talk.show_entries([entry(n, text=LINES) for n in range(12)])
    whole(qtbot, talk, 12)
    talk.shown[11].setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(talk.shown[11], Qt.Key.Key_Up)
    assert talk.shown[10].hasFocus()
    assert theme().color("accent").name() in colours(talk.shown[10])
    qtbot.keyClick(talk.shown[10], Qt.Key.Key_Home)
    assert talk.shown[0].hasFocus()
    assert top(talk, talk.shown[0]) >= 0
    qtbot.keyClick(talk.shown[0], Qt.Key.Key_Up)
    assert talk.shown[0].hasFocus()
    qtbot.keyClick(talk.shown[0], Qt.Key.Key_Down)
    qtbot.keyClick(talk.shown[1], Qt.Key.Key_End)
    assert talk.shown[11].hasFocus()
    assert at_end(talk)


def test_tab_goes_through_the_current_entry_alone(qtbot, talk):
    files = (File("a.png", 1), File("b.png", 1))
    after = QLineEdit(talk.window())
    talk.window().layout().addWidget(after)
    talk.show_entries([entry(n, text="http://a.example", files=files) for n in range(3)])
    whole(qtbot, talk, 3)
    talk.area.setFocus()
    reached = [talk.shown[2]]
    talk.shown[2].setFocus()
    for _ in range(6):
        focused = QApplication.focusWidget()
        assert focused is not None
        qtbot.keyClick(focused, Qt.Key.Key_Tab)
        now = QApplication.focusWidget()
        assert now is not None
        reached.append(now)
        if now is after:
            break
    body = text_of(talk, 2).wake()
    chips = bubble(talk, 2).files
    assert reached == [talk.shown[2], body, body, *chips, after]  # the text, then its link
    qtbot.mouseClick(talk.shown[0], Qt.MouseButton.LeftButton)
    assert talk.shown[0].focusPolicy() & Qt.FocusPolicy.TabFocus
    assert not talk.shown[2].focusPolicy() & Qt.FocusPolicy.TabFocus
    assert not chips[0].focusPolicy() & Qt.FocusPolicy.TabFocus


def test_enter_goes_into_the_text_and_esc_comes_back(qtbot, talk):
    talk.show_entries([entry(1), entry(2)])
    whole(qtbot, talk, 2)
    talk.shown[1].setFocus()
    qtbot.keyClick(talk.shown[1], Qt.Key.Key_Return)
    reader = text_of(talk, 1).wake()
    assert reader.hasFocus()
    qtbot.keyClick(reader, Qt.Key.Key_Escape)
    assert talk.shown[1].hasFocus()


def test_the_window_follows_the_caret_of_a_long_text(qtbot, talk):
    talk.show_entries([entry(1, text=LINES * 12), entry(2)])
    whole(qtbot, talk, 2)
    talk.shown[0].setFocus(Qt.FocusReason.TabFocusReason)
    talk.area.verticalScrollBar().setValue(0)
    qtbot.keyClick(talk.shown[0], Qt.Key.Key_Return)
    reader = text_of(talk, 0).wake()
    for _ in range(45):
        qtbot.keyClick(reader, Qt.Key.Key_Down)
    assert talk.area.verticalScrollBar().value() > 0
    caret = reader.viewport().mapTo(talk.area.viewport(), reader.cursorRect().center())
    assert talk.area.viewport().rect().contains(caret)
    reader.moveCursor(QTextCursor.MoveOperation.Start)
    assert talk.area.verticalScrollBar().value() < 100


def test_another_width_moves_nobody(qtbot, talk):
    talk.show_entries([entry(n, text="viele Wörter " * 40) for n in range(20)])
    whole(qtbot, talk, 20)
    talk.area.verticalScrollBar().setValue(1_000)
    first = next(part for part in talk.shown if top(talk, part) >= 0)
    talk.window().resize(460, 480)
    qtbot.wait(20)
    assert abs(top(talk, first)) < 200
    assert all(part.geometry().right() <= talk.area.viewport().width() for part in talk.shown)
    gaps = [
        after.y() - before.geometry().bottom()
        for before, after in zip(talk.shown, talk.shown[1:], strict=False)
    ]
    assert len(set(gaps)) == 1


def test_shown_before_it_is_seen_it_is_laid_out_when_it_is(qtbot):
    made = Conversation()
    qtbot.addWidget(made)
    made.show_entries([entry(n, text=LINES) for n in range(40)])
    made.resize(500, 400)
    made.show()
    whole(qtbot, made, 40)
    assert at_end(made)
