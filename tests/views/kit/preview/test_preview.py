"""Looking at files that somebody sent: drawn by a process of its own, under limits."""

import struct
import zlib
from contextlib import suppress

import psutil
import pytest
from PySide6.QtCore import QBuffer, QIODevice, Qt
from PySide6.QtGui import QColor, QImage

from app.views.kit.preview.drawing import HEAD, kind_of
from app.views.kit.preview.drawn import images
from app.views.kit.preview.pane import MOST_TEXT, Preview, text_of
from app.views.kit.preview.picture import Picture
from tests.support.pdf_samples import invoice_like
from tests.support.widgets import words

WAIT = 20_000


def png(width: int, height: int, color: str = "red") -> bytes:
    image = QImage(width, height, QImage.Format.Format_ARGB32)
    image.fill(QColor(color))
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]  # the stubs want the format as bytes
    return bytes(buffer.data().data())


def bomb(width: int, height: int) -> bytes:
    """Return a small PNG that says it is very large."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        checked = kind + data
        return struct.pack(">I", len(data)) + checked + struct.pack(">I", zlib.crc32(checked))

    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    pixels = zlib.compress(b"\x00" * 1_000_000)
    body = chunk(b"IHDR", head) + chunk(b"IDAT", pixels) + chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + body


@pytest.fixture
def pane(qtbot) -> Preview:
    made = Preview()
    qtbot.addWidget(made)
    made.resize(900, 700)
    made.show()
    return made


def drawing() -> list[psutil.Process]:
    """Return the processes of this one that draw; other tests have others."""
    found = []
    for child in psutil.Process().children():
        with suppress(psutil.Error):
            if "--preview" in child.cmdline():
                found.append(child)
    return found


def shown(qtbot, pane: Preview, data: bytes, name: str = "x") -> str:
    pane.show_bytes(data, name)
    qtbot.waitUntil(lambda: pane.showing != "waiting", timeout=WAIT)
    return pane.showing


def test_a_picture_is_drawn_in_another_process_and_made_to_fit(qtbot, pane):
    assert shown(qtbot, pane, png(2400, 1200, "#ff0000"), "Fehler.png") == "pages"
    picture = pane._pictures.findChildren(Picture)[0]
    assert (picture.image.width(), picture.image.height()) == (1000, 500)
    assert picture.image.pixelColor(10, 10) == QColor("#ff0000")
    assert drawing() == []


def test_a_picture_takes_the_room_there_is_and_keeps_its_proportions(qtbot, pane):
    pane.resize(400, 600)
    shown(qtbot, pane, png(2400, 1200, "#ff0000"))
    picture = pane._pictures.findChildren(Picture)[0]
    qtbot.waitUntil(lambda: 300 < picture.width() <= 400)
    assert picture.height() == round(picture.width() / 2)
    seen = picture.grab().toImage()
    assert seen.pixelColor(seen.width() - 3, seen.height() - 3) == QColor("#ff0000")


def test_waiting_and_what_went_wrong_are_said(qtbot, pane):
    pane.wait()
    assert pane.showing == "waiting"
    pane.say("Nicht da", "Versuchen Sie es später.")
    assert pane.showing == "nothing"
    assert pane.state.accessibleName() == "Nicht da Versuchen Sie es später."


def test_what_is_transparent_lies_on_white(qtbot, pane):
    assert shown(qtbot, pane, png(20, 20, "transparent")) == "pages"
    picture = pane._pictures.findChildren(Picture)[0]
    assert picture.image.pixelColor(5, 5) == QColor(Qt.GlobalColor.white)


def test_a_pdf_shows_its_first_pages_and_says_how_many_there_are(qtbot, pane):
    assert shown(qtbot, pane, invoice_like(14), "Handbuch.pdf") == "pages"
    assert any("14" in said for said in words(pane))


@pytest.mark.parametrize(
    "data",
    [
        bomb(60_000, 60_000),
        bomb(7_000, 7_000),  # its pixels are not there
        png(50, 50)[:60],
        b"%PDF-1.7 and nothing else",
        b"%PDF-" + b"\x00" * 5_000,
        b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 100,
        b"PK\x03\x04" + bytes(2_000),
        b"",
    ],
    ids=["bomb", "hollow", "cut", "bare", "zeros", "noise", "zip", "empty"],
)
def test_what_can_not_be_drawn_is_said(qtbot, pane, data):
    if not data:
        assert shown(qtbot, pane, data) == "text"
        return
    assert shown(qtbot, pane, data) == "nothing"
    assert "Diese Datei kann hier nicht gezeigt werden" in words(pane)


def test_looking_away_ends_the_drawing(qtbot, pane):
    pane.show_bytes(invoice_like(10), "x.pdf")
    assert drawing()
    pane.clear()
    qtbot.waitUntil(lambda: not drawing(), timeout=15_000)
    assert pane.showing == "nothing"


def test_text_is_shown_as_it_is(qtbot, pane):
    hostile = '<img src="file:///etc/passwd"><script>x</script> //host/x.png'
    assert shown(qtbot, pane, hostile.encode(), "x.html") == "text"
    assert pane.text.toPlainText() == hostile
    assert shown(qtbot, pane, b"a" * (MOST_TEXT + 10)) == "text"
    assert "Nur der Anfang des Textes wird gezeigt." in words(pane)


@pytest.mark.parametrize(
    ("data", "text"),
    [
        ("Größe".encode(), "Größe"),
        ("Größe".encode("latin-1"), "Größe"),
        (b"a\x00b", None),
        (bytes(range(1, 256)) * 4, None),
        (("a" * (MOST_TEXT - 1) + "ß").encode(), "a" * (MOST_TEXT - 1)),
    ],
)
def test_what_counts_as_text(data, text):
    assert text_of(data) == text


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"%PDF-1.4", "pdf"),
        (b"RIFF1234WEBP", "webp"),
        (b"RIFF1234WAVE", ""),
        (b"\xff\xd8\xff\xe0", "jpeg"),
        (b"GIF89a", "gif"),
        (b"<svg/>", ""),
    ],
)
def test_a_file_is_what_its_content_says(data, kind):
    assert kind_of(data) == kind


def picture(width: int, height: int, pages: int = 1) -> bytes:
    return HEAD.pack(width, height, pages) + bytes(width * height * 3)


@pytest.mark.parametrize(
    "said",
    [
        b"",
        b"short",
        picture(0, 5),
        picture(5, 0),
        picture(101, 5),
        HEAD.pack(10, 100_000, 1),
        picture(10, 10)[:-1],
        picture(10, 10) + b"x",
        picture(1, 1) * 11,
    ],
)
def test_an_answer_that_is_not_exactly_pixels_is_refused(said):
    assert images(said, 100) is None


def test_an_answer_becomes_its_pictures():
    found = images(picture(10, 20, 2) + picture(100, 3, 2), 100)
    assert found is not None
    assert [(i.width(), i.height()) for i in found[0]] == [(10, 20), (100, 3)]
    assert found[1] == 2
