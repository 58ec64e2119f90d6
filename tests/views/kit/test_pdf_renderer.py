"""The drawing of strips: never one document's page for another's."""

import time

from PySide6.QtCore import QRect
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from app.views.kit.pdf.document import PdfFile
from app.views.kit.pdf.geometry import strips
from app.views.kit.pdf.renderer import Renderer
from tests.support.pdf_samples import text_pdf

PAGE = QRect(0, 0, 1600, 2263)
STRIP = next(strips(0, PAGE, 0, PAGE.height()))


def drawn(qtbot: QtBot, renderer: Renderer, file: PdfFile) -> QImage | None:
    """Return the strip of ``file``."""
    renderer.set_file(file)
    with qtbot.waitSignal(renderer.drawn):
        renderer.want("pages", [STRIP])
    return renderer.image(STRIP)


def test_a_document_is_not_drawn_from_what_was_under_way_of_the_one_before(qtbot: QtBot) -> None:
    first, second = (PdfFile(text_pdf([[words] * 30]), "") for words in ("Fassung 1", "Fassung 2"))
    renderer, other = Renderer(), Renderer()
    renderer.set_file(first)
    renderer.want("pages", [STRIP])
    time.sleep(0.1)  # it is drawn meanwhile, but nobody has taken it yet
    assert drawn(qtbot, renderer, second) == drawn(qtbot, other, second)
    assert renderer.image(STRIP) != drawn(qtbot, other, first)
    for made in (renderer, other):
        made.set_file(None)
