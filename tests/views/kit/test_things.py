"""Sections, entries, lines, popovers, key caps, QR codes, secrets on the clipboard."""

import subprocess
import sys

import pytest
import zxingcpp
from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget

from app.views.kit.buttons import Button
from app.views.kit.clipboard import HINTS, copy_secret, forget_secret
from app.views.kit.entries import Entry, EntryList
from app.views.kit.layout import column
from app.views.kit.line_list import Line, LineList, wrapped
from app.views.kit.popover import Popover
from app.views.kit.qr import QrCode
from app.views.kit.section import Section, sections
from app.views.kit.text import Text
from app.views.kit.theme import theme
from tests.support.widgets import colours, named

LINK = "otpauth://totp/Nordlicht:erika%40example.de?secret=JBSWY3DPEHPK3PXP&issuer=Nordlicht"


def read(image: QImage) -> str:
    """Return what a phone reads from a picture."""
    grey = image.convertToFormat(QImage.Format.Format_Grayscale8)
    pixels = memoryview(grey.constBits()).cast("B", (grey.height(), grey.bytesPerLine()))
    found = zxingcpp.read_barcodes(pixels)
    return found[0].text if found else ""


@pytest.mark.parametrize("ratio", [1.0, 1.25, 2.0])
def test_a_phone_reads_the_code_at_every_scaling(qtbot, appearance, ratio):
    code = QrCode(LINK)
    qtbot.addWidget(code)
    picture = QImage(code.size() * ratio, QImage.Format.Format_RGB32)
    picture.setDevicePixelRatio(ratio)
    painter = QPainter(picture)
    code.render(painter, QPoint())
    painter.end()
    assert read(picture) == LINK


def test_its_modules_are_whole_pixels_without_a_grey_between(qtbot):
    code = QrCode(LINK)
    qtbot.addWidget(code)
    assert colours(code) == {"#000000", "#ffffff"}
    code.show_text("")
    assert not code._modules


@pytest.fixture
def entries(qtbot):
    made = EntryList()
    qtbot.addWidget(made)
    made.resize(600, 200)
    made.show()
    made.activateWindow()
    return made


def entry(key: str, *deeds: str) -> Entry:
    return Entry("mail", key, "Hilfe", key=key, deeds=[Button(deed) for deed in deeds])


def test_deeds_are_named_after_what_they_concern(entries):
    entries.set_entries([entry("a@example.de", "Entfernen")])
    assert named(entries.entry("a@example.de").deeds[0]) == "Entfernen: a@example.de"


def test_made_anew_the_list_leaves_the_keyboard_where_it_was(qtbot, entries):
    entries.set_entries([entry("a", "x", "y"), entry("b", "x", "y")])
    entries.entry("b").deeds[1].setFocus()
    qtbot.waitUntil(entries.entry("b").deeds[1].hasFocus)
    entries.set_entries([entry("a", "x", "y"), entry("b", "x", "y")])
    assert entries.entry("b").deeds[1].hasFocus()
    entries.set_entries([entry("a", "x")])
    assert entries.entry("a").deeds[0].hasFocus()


def test_made_anew_it_never_loses_its_height(entries):
    entries.set_entries([entry("a", "x"), entry("b", "x")])
    before = entries.sizeHint().height()
    entries.set_entries([entry("a", "x"), entry("b", "x")])
    assert entries.sizeHint().height() == before > 60


@pytest.fixture
def lines(qtbot):
    made = LineList()
    qtbot.addWidget(made)
    made.resize(320, 300)
    made.set_lines([Line("Erste", "vor 5 Min.", fresh=True, data=1), Line("Zweite", data=2)])
    made.show()
    made.activateWindow()
    return made


def test_lines_are_chosen_by_keyboard_and_mouse(qtbot, lines):
    chosen: list[int] = []
    moved: list[int] = []
    lines.setFocus()
    lines.setCurrentRow(0)
    lines.chosen.connect(chosen.append)
    lines.moved.connect(moved.append)
    qtbot.keyClick(lines, Qt.Key.Key_Down)
    qtbot.keyClick(lines, Qt.Key.Key_Return)
    at = lines.visualItemRect(lines.item(0)).center()
    qtbot.mouseClick(lines.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert chosen == [2, 1]
    assert moved == [2, 1]


def test_new_lines_keep_the_current_one_and_tell_nobody(lines):
    lines.setCurrentRow(1)
    moved: list[int] = []
    lines.moved.connect(moved.append)
    lines.set_lines([Line("Neu", data=3), Line("Erste", data=1), Line("Zweite", data=2)])
    assert lines.current() == 2
    assert moved == []
    lines.set_lines([Line("Neu", data=3)])
    assert lines.current() is None


def test_a_screen_reader_hears_the_whole_line(lines):
    assert lines.item(0).text() == "Ungelesen, Erste, vor 5 Min."
    assert lines.item(1).text() == "Zweite"


def test_a_long_title_gets_two_rows_and_ends_in_an_ellipsis(lines):
    font = theme().font("base")
    assert wrapped("kurz", font, 300) == ["kurz"]
    rows = wrapped("viele Wörter " * 20, font, 200)
    assert len(rows) == 2
    assert rows[1].endswith("…")
    assert wrapped("viele Wörter " * 3, font, 200)[1].endswith("Wörter ")
    lines.set_lines([Line("viele Wörter " * 20, "Hilfe"), Line("kurz", "Hilfe")])
    assert lines.sizeHintForRow(0) > lines.sizeHintForRow(1)
    assert lines.height_of_all() >= lines.sizeHintForRow(0) + lines.sizeHintForRow(1)


@pytest.fixture
def hung(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(600, 400)
    anchor = QPushButton("Glocke", window)
    anchor.move(480, 10)
    QLineEdit(window)
    window.show()
    window.activateWindow()
    made = Popover(anchor)
    made.setLayout(column(Text("Inhalt"), QPushButton("Knopf"), margin="l"))
    yield window, anchor, made
    made.close()


def test_a_popover_hangs_inside_the_window_and_gives_the_keyboard_back(qtbot, hung):
    window, anchor, popover = hung
    closed: list[bool] = []
    popover.closed.connect(lambda: closed.append(True))
    anchor.setFocus()
    popover.open()
    assert popover.hasFocus()
    assert window.geometry().contains(popover.geometry())
    assert popover.y() >= anchor.mapToGlobal(anchor.rect().bottomLeft()).y()
    qtbot.keyClick(popover, Qt.Key.Key_Escape)
    assert closed == [True]
    qtbot.waitUntil(anchor.hasFocus)


def test_a_popover_has_its_ground_in_both_appearances(hung, appearance):
    popover = hung[2]
    popover.open()
    assert theme().hex("raised").lower() in colours(popover)


def test_a_section_folds_where_it_is_narrow(qtbot):
    section = Section()
    section.say("Passwort", "Ein langer Satz ist leicht zu merken.")
    section.card.add(Text("Inhalt"))
    page = sections(section)
    qtbot.addWidget(page)
    page.resize(1200, 400)
    page.show()
    qtbot.waitUntil(lambda: section.card.x() > 200)
    assert named(section) == "Passwort"
    page.resize(QSize(500, 400))
    qtbot.waitUntil(lambda: section.card.x() == 0 and section.card.y() > 20)


def test_a_copied_secret_asks_for_no_history(qapp):
    copy_secret("K7QM-2XWD")
    data = QGuiApplication.clipboard().mimeData()
    assert data.text() == "K7QM-2XWD"
    assert all(data.hasFormat(kind) for kind in HINTS)


def test_it_is_forgotten_at_the_end_but_nothing_else_is(qapp):
    clipboard = QGuiApplication.clipboard()
    copy_secret("K7QM-2XWD")
    forget_secret()
    assert clipboard.text() == ""
    copy_secret("K7QM-2XWD")
    clipboard.setText("Rechnung")
    forget_secret()
    assert clipboard.text() == "Rechnung"


COPY = """
from PySide6.QtWidgets import QApplication
app = QApplication(["-platform", "offscreen"])
from app.views.kit.clipboard import copy_secret
copy_secret("K7QM-2XWD")
"""


def test_a_program_that_copied_a_secret_ends_well():
    done = subprocess.run([sys.executable, "-c", COPY], check=False, timeout=60)
    assert done.returncode == 0
