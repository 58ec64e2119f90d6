"""What leaves the pane: saved, opened outside and printed documents."""

import errno
import os
import resource
import stat
import time
from pathlib import Path
from random import Random

import pytest
from PySide6.QtCore import QObject, QSizeF, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from app.views.kit.live import said
from app.views.kit.pdf.document import PdfFile
from app.views.kit.pdf.output import file_name, write
from app.views.kit.pdf.printing import Printing, paper_rect
from tests.support.pdf_compare import TOLERANCE, page_matches_poppler, poppler
from tests.support.pdf_panes import shown
from tests.support.pdf_samples import invoice_like, text_pdf
from tests.support.processes import Program

INVOICE = invoice_like(2)


@pytest.fixture
def pane(qtbot):
    return shown(qtbot, INVOICE)


def choose(pane, path) -> None:
    """Answer the open file dialog with ``path``."""
    dialog = pane.findChild(QFileDialog)
    assert not dialog.testOption(QFileDialog.Option.ReadOnly)
    dialog.selectFile(str(path))
    dialog.fileSelected.emit(str(path))
    dialog.reject()


def test_saving_writes_the_very_bytes(qtbot, pane, tmp_path):
    pane.commands["save"].trigger()
    assert pane.findChild(QFileDialog).selectedFiles()[0].endswith("RE-2026-00318.pdf")
    with qtbot.waitSignal(pane.notice) as told:
        choose(pane, tmp_path / "Rechnung.pdf")
    assert said(told.args[0]) == "Als „Rechnung.pdf“ gespeichert."
    assert (tmp_path / "Rechnung.pdf").read_bytes() == INVOICE
    assert [path.name for path in tmp_path.iterdir()] == ["Rechnung.pdf"]


def test_a_save_that_fails_is_explained_and_leaves_the_old_file(pane, tmp_path):
    old = tmp_path / "RE.pdf"
    old.mkdir()  # a folder can't be replaced by a file, even by root
    pane.commands["save"].trigger()
    choose(pane, old)
    assert pane.trouble.isVisible()
    assert pane.trouble.text().startswith("„RE.pdf“ konnte nicht gespeichert werden.")
    assert [path.name for path in tmp_path.iterdir()] == ["RE.pdf"]


@pytest.fixture(params=["without a name", "with one"])
def way(request, monkeypatch):
    """Where the file system knows no files without a name, it is written under another one."""
    if request.param == "with one":
        monkeypatch.delattr(os, "O_TMPFILE", raising=False)


def test_what_can_not_be_written_leaves_the_old_file(way, tmp_path):
    old = tmp_path / "RE.pdf"
    old.write_bytes(b"before")
    with pytest.raises(OSError, match="Errno 2"):
        write(tmp_path / "gone" / "RE.pdf", INVOICE)
    write(old, INVOICE)
    assert old.read_bytes() == INVOICE
    assert old.stat().st_mode & 0o777 == 0o600


def test_a_full_disk_leaves_the_old_file_and_nothing_else(way, tmp_path):
    old = tmp_path / "key"
    old.write_bytes(b"before")
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, before[1]))
    try:
        with pytest.raises(OSError) as refused:  # noqa: PT011 - its words are the machine's
            write(old, bytes(200_000))
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    assert refused.value.errno == errno.EFBIG
    assert old.read_bytes() == b"before"
    assert list(tmp_path.iterdir()) == [old]


def test_where_a_file_gets_no_name_later_it_has_one_from_the_beginning(tmp_path, monkeypatch):
    def refuse(*_paths, **_how):
        raise OSError(errno.EXDEV, "x")

    monkeypatch.setattr(os, "link", refuse)
    write(tmp_path / "key", INVOICE)
    assert (tmp_path / "key").read_bytes() == INVOICE
    assert [path.name for path in tmp_path.iterdir()] == ["key"]


@pytest.mark.skipif(not hasattr(os, "O_TMPFILE"), reason="a file without a name is of Linux")
def test_killed_meanwhile_it_leaves_all_of_it_or_nothing(tmp_path):
    folder, script = (
        tmp_path / "folder",
        (
            "import sys; from pathlib import Path; from app.views.kit.pdf.output import write\n"
            "data = bytes(range(256)) * 80_000; Path(sys.argv[1], 'ready').touch()\n"
            "while True: write(Path(sys.argv[2], 'key'), data)"
        ),
    )
    folder.mkdir()
    moments = Random(4711)
    for _round in range(4):
        (tmp_path / "ready").unlink(missing_ok=True)
        arguments = ("-c", script, str(tmp_path), str(folder))
        with Program(*arguments, log=tmp_path / "said") as program:
            program.wait_until((tmp_path / "ready").exists)
            time.sleep(moments.uniform(0, 0.15))  # not waited for: this is the moment itself
        left = list(folder.iterdir())
        assert [path.name for path in left if not path.name.endswith(".part")] in ([], ["key"])
        for path in left:  # between its name and its place it is whole, too
            assert path.read_bytes() == bytes(range(256)) * 80_000
            path.unlink()


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("RE-2026-00318.pdf", "RE-2026-00318.pdf"),
        ("RE-2026-00318", "RE-2026-00318.pdf"),
        ("../../etc/passwd", "etc-passwd.pdf"),
        ("a\\b:c*?.PDF", "a-b-c-.PDF"),
        ("", "document.pdf"),
        ("x" * 400, "x" * 120 + ".pdf"),
    ],
)
def test_names_become_file_names_everywhere(name, safe):
    assert file_name(name) == safe


class Viewer(QObject):
    """The system's program for files, as far as Qt knows it here."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[Path] = []

    @Slot("QUrl")
    def open(self, url):
        self.opened.append(Path(url.toLocalFile()))


@pytest.fixture
def viewer():
    made = Viewer()
    QDesktopServices.setUrlHandler("file", made, "open")  # type: ignore[arg-type]  # the stubs want bytes, PySide a str
    yield made
    QDesktopServices.unsetUrlHandler("file")


def test_opening_outside_hands_over_a_private_copy_and_says_so_once(qtbot, pane, viewer):
    with qtbot.waitSignal(pane.notice) as told:
        pane.commands["outside"].trigger()
    assert "private Kopie" in said(told.args[0])
    with qtbot.assertNotEmitted(pane.notice):
        pane.commands["outside"].trigger()
    path = viewer.opened[0]
    assert path.name == "RE-2026-00318.pdf"
    assert path.read_bytes() == INVOICE
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700


def printed(qtbot: QtBot, data: bytes, path: Path, pages: tuple[int, int] = (0, 0)) -> bytes:
    """Print ``data`` into a file and return its bytes."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(path))
    printer.setResolution(200)
    printer.setFromTo(*pages)
    window = QWidget()
    qtbot.addWidget(window)
    printing = Printing(window)
    with qtbot.waitSignal(printing.done, timeout=8000):
        printing.start(data, "RE-2026-00318", printer)
    return path.read_bytes()


def test_pages_are_printed_as_they_look(qtbot, tmp_path):
    paper = printed(qtbot, INVOICE, tmp_path / "out.pdf")
    for page in (0, 1):
        image = poppler(paper, 600, 849, page)
        assert page_matches_poppler(INVOICE, image, page) < TOLERANCE


def test_only_the_pages_that_were_asked_for_are_printed(qtbot, tmp_path):
    paper = printed(qtbot, INVOICE, tmp_path / "out.pdf", (2, 2))
    with_pages = PdfFile(paper, "out.pdf")
    assert with_pages.pages == 1
    assert page_matches_poppler(INVOICE, poppler(paper, 600, 849), 1) < TOLERANCE
    with_pages.close()


def test_wide_pages_turn_the_paper(qtbot, tmp_path):
    paper = PdfFile(printed(qtbot, text_pdf([["quer"]], (842, 595)), tmp_path / "o.pdf"), "o.pdf")
    assert paper.sizes[0].width() > paper.sizes[0].height()
    paper.close()


def test_pages_keep_their_size_on_paper_unless_they_are_too_large():
    printer = QPrinter(QPrinter.PrinterMode.ScreenResolution)
    printer.setResolution(72)
    printer.setFullPage(True)
    assert paper_rect(printer, QSizeF(300, 400)).size().toTuple() == (300, 400)
    assert paper_rect(printer, QSizeF(595, 842)).size().toTuple() == (595, 842)
    large = paper_rect(printer, QSizeF(1190, 1684))
    assert large.size().toTuple() == (595, 842)
    assert large.topLeft().toTuple() == (0, 0)


@pytest.mark.qt_log_ignore("QPainter::begin", extend=True)
def test_printing_asks_without_blocking_and_a_printer_that_fails_is_explained(
    qtbot, pane, tmp_path
):
    pane.commands["print"].trigger()
    dialog = pane.findChild(QPrintDialog)
    assert dialog.isVisible()
    dialog.printer().setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    dialog.printer().setOutputFileName(str(tmp_path / "missing" / "out.pdf"))
    dialog.accepted.emit(dialog.printer())
    qtbot.waitUntil(pane.trouble.isVisible)
    assert "konnte nicht gedruckt werden" in pane.trouble.text()
    dialog.reject()
