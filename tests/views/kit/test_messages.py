"""Banners, toasts, progress: what is said, how long it stays, what can be done."""

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QAccessible, QEnterEvent
from PySide6.QtWidgets import QApplication, QLabel, QProgressBar, QPushButton, QWidget

from app.views.kit import toast as toast_module
from app.views.kit.banner import Banner
from app.views.kit.buttons import IconButton
from app.views.kit.progress import ProgressCard
from app.views.kit.toast import MOST, Toast, toasts
from tests.support.widgets import named, spoken


def test_a_banner_says_its_sentence_and_offers_one_deed(qtbot, appearance):
    banner = Banner("warn", "Ihre Karte läuft ab.", "Karte ersetzen")
    qtbot.addWidget(banner)
    banner.show()
    assert named(banner) == banner.text() == "Ihre Karte läuft ab."
    deed = next(b for b in banner.findChildren(QPushButton) if b.isVisible())
    with qtbot.waitSignal(banner.acted):
        qtbot.keyClick(deed, Qt.Key.Key_Space)


def test_a_banner_without_a_deed_has_no_button(qtbot):
    banner = Banner("info", "Hinweis")
    qtbot.addWidget(banner)
    banner.show()
    assert not [b for b in banner.findChildren(QPushButton) if b.isVisible()]


def test_a_closable_banner_goes_and_says_so(qtbot):
    banner = Banner("info", "Hinweis", closable=True)
    qtbot.addWidget(banner)
    banner.show()
    with qtbot.waitSignal(banner.closed):
        qtbot.keyClick(banner.findChildren(IconButton)[0], Qt.Key.Key_Space)
    assert banner.isHidden()


def test_banners_look_different_in_shape_not_only_in_colour(qtbot):
    pictures = set()
    for tone in ("ok", "warn", "danger", "info"):
        banner = Banner(tone, "x")
        qtbot.addWidget(banner)
        mask = banner.findChildren(QLabel)[0].pixmap().toImage()
        pixels = [(x, y) for x in range(mask.width()) for y in range(mask.height())]
        pictures.add(frozenset(at for at in pixels if mask.pixelColor(*at).alpha() > 128))
    assert len(pictures) == 4


@pytest.fixture
def window(qtbot):
    made = QWidget()
    made.resize(1024, 680)
    qtbot.addWidget(made)
    made.show()
    return made


def test_a_toast_stands_at_the_lower_right_and_is_named(window):
    toast = toasts(window).success("Gespeichert")
    assert toast.text == named(toast) == "Gespeichert"
    assert toast.geometry().right() < window.width()
    assert toast.geometry().left() > window.width() / 2
    assert toast.geometry().bottom() < window.height()
    assert not toast.undo.isVisible()


def test_there_is_one_host_a_window_for_every_widget_in_it(window):
    child = QWidget(window)
    assert toasts(child) is toasts(window)


def test_undo_takes_it_back_and_the_toast_goes(window, qtbot):
    done = []
    toast = toasts(window).success("Gelesen", undo=lambda: done.append(1))
    with qtbot.waitSignal(toast.gone):
        qtbot.keyClick(toast.undo, Qt.Key.Key_Space)
    assert done == [1]
    assert toasts(window).shown == []


def test_toasts_stack_without_covering_each_other_and_the_oldest_goes(window):
    host = toasts(window)
    for number in range(MOST + 1):
        host.say(f"Nachricht {number}")
    assert [toast.text for toast in host.shown] == [f"Nachricht {n}" for n in range(1, MOST + 1)]
    tops = [toast.geometry() for toast in host.shown]
    assert not any(a.intersects(b) for a in tops for b in tops if a != b)


def test_toasts_keep_the_corner_when_the_window_grows(window):
    toast = toasts(window).success("Gespeichert")
    gap = window.width() - toast.geometry().right()
    window.resize(1400, 900)
    assert window.width() - toast.geometry().right() == gap


def test_a_toast_goes_by_itself_but_waits_while_the_pointer_is_on_it(window, qtbot, monkeypatch):
    monkeypatch.setattr(toast_module, "STAYS", 60)
    toast = toasts(window).success("Gespeichert")
    middle = QPointF(toast.rect().center())
    QApplication.sendEvent(toast, QEnterEvent(middle, middle, middle))
    waited = toast.stays
    QApplication.sendEvent(toast, QEvent(QEvent.Type.Leave))
    assert (waited, toast.stays) == (True, False)
    qtbot.waitUntil(lambda: toasts(window).shown == [], timeout=2000)


def test_a_long_toast_wraps_instead_of_leaving_the_window(window):
    toast = toasts(window).say("Ein langer Satz, der nicht in eine Zeile passt. " * 4)
    assert isinstance(toast, Toast)
    assert window.rect().contains(toast.geometry())


def test_progress_says_what_is_done_and_how_far(qtbot):
    card = ProgressCard("48 Rechnungen werden geladen")
    qtbot.addWidget(card)
    card.show()
    card.set_progress(17, 48, "RE-2026-00301.pdf")
    (bar,) = card.findChildren(QProgressBar)
    assert named(bar) == "48 Rechnungen werden geladen"
    assert spoken(bar).role() == QAccessible.Role.ProgressBar
    assert (bar.value(), bar.maximum()) == (17, 48)


def test_stopping_is_asked_once(qtbot):
    card = ProgressCard("Suche läuft")
    qtbot.addWidget(card)
    card.show()
    with qtbot.waitSignal(card.cancelled):
        qtbot.keyClick(card.cancel, Qt.Key.Key_Space)
    assert not card.cancel.isEnabled()
