"""The PDF pane's states: damaged bytes, loading, closing, screen readers, language, appearance."""

import gc
import weakref

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QApplication

from app.i18n import set_language
from tests.support.pdf_panes import on_screen, show, shown
from tests.support.pdf_samples import invoice_like, text_pdf
from tests.support.widgets import named, spoken

INVOICE = invoice_like()


@pytest.fixture
def pane(qtbot):
    return shown(qtbot, INVOICE)


DAMAGED = {
    "empty": (b"", "Das Dokument ist leer"),
    "html": (b"<!doctype html><title>502 Bad Gateway</title>", "Das ist kein PDF"),
    "half": (INVOICE[: len(INVOICE) // 2], "Das Dokument ist unvollständig"),
    "end missing": (INVOICE[:-40], "Das Dokument ist unvollständig"),
    "noise": (b"%PDF-1.7\n" + bytes(range(256)) * 40 + b"\n%%EOF\n", "Das Dokument ist beschädigt"),
    "locked": (text_pdf([["x"]], password="geheim"), "mit einem Passwort geschützt"),
}


@pytest.mark.parametrize("kind", DAMAGED)
def test_damaged_bytes_are_explained_and_can_be_fetched_again(qtbot, pane, kind):
    data, sentence = DAMAGED[kind]
    retried = []
    pane.show_bytes(data, "RE.pdf", lambda: retried.append(1))
    assert pane.message.isVisible()
    assert sentence in spoken(pane.message).text(QAccessible.Text.Name)
    assert pane.page_count() == 0
    assert pane.commands["save"].isEnabled() is (kind == "locked")
    assert not pane.commands["print"].isEnabled()
    assert pane.message.button.text() == "Erneut abrufen"
    qtbot.mouseClick(pane.message.button, Qt.MouseButton.LeftButton)
    assert retried == [1]
    show(qtbot, pane, INVOICE)
    assert pane.view.isVisible()


def test_without_a_way_to_fetch_again_there_is_no_button(pane):
    pane.show_error("Die Rechnung ist nicht da", "Sie sind offline.")
    assert pane.message.isVisible()
    assert not pane.message.button.isVisible()


def test_loading_is_said_only_after_a_moment(qtbot, pane):
    pane.show_loading()
    assert named(pane.message) == ""
    qtbot.waitUntil(lambda: "wird abgerufen" in named(pane.message), timeout=2000)
    show(qtbot, pane, INVOICE)
    assert pane.view.isVisible()


def test_closing_gives_the_memory_back(qtbot, pane):
    qtbot.waitUntil(pane.view.whole)
    document = weakref.ref(pane._file)
    assert pane._renderer.bytes > 1_000_000
    pane.clear()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    assert document() is None
    assert pane._renderer.bytes == 0
    assert not pane.commands["save"].isEnabled()


def test_many_documents_in_quick_succession_leave_the_last_one(qtbot, pane):
    for number in range(30):
        pane.show_bytes(text_pdf([[f"Rechnung {number}"]]), f"{number}.pdf")
    qtbot.waitUntil(pane.view.whole)
    pane.commands["choose_all"].trigger()
    assert pane.selection.text() == "Rechnung 29"


def test_drawn_strips_stay_within_their_memory(qtbot, pane, monkeypatch):
    monkeypatch.setattr("app.views.kit.pdf.renderer.CACHE_BYTES", 12_000_000)
    for page in (0, 1, 2, 0):
        pane.view.go_to(page)
        qtbot.waitUntil(pane.view.whole)
        assert pane._renderer.bytes <= 12_000_000


def test_a_screen_reader_finds_a_named_document_with_its_text(qtbot, pane):
    node = spoken(pane.view)
    assert node.role() is QAccessible.Role.Document
    assert named(pane.view) == "Dokument RE-2026-00318.pdf"
    qtbot.waitUntil(lambda: "RE-2026-00001" in pane.view.accessibleDescription())
    pane.view.go_to(1)
    qtbot.waitUntil(lambda: "RE-2026-00002" in pane.view.accessibleDescription())
    pane.commands["search"].trigger()
    nameless = [b for b in pane.findChildren(QAbstractButton) if b.isVisible() and not named(b)]
    assert nameless == []


def test_the_language_changes_while_it_is_open(qtbot, pane):
    pane.commands["text"].trigger()
    set_language("en")
    QApplication.sendEvent(pane, QEvent(QEvent.Type.LanguageChange))
    assert "Page 1" in pane.text.toPlainText()
    assert pane.commands["save"].text() == "Save document …"
    assert named(pane.toolbar.page) == "Page"
    assert named(pane) == "Document RE-2026-00318.pdf"


def test_the_paper_stays_white_in_both_appearances(qtbot, appearance):
    pane = shown(qtbot, INVOICE)
    qtbot.waitUntil(pane.view.whole)
    picture = pane.view.viewport().grab().toImage()
    assert picture.pixelColor(on_screen(pane, 0, 20, 20)).name() == "#ffffff"
    assert picture.pixelColor(4, 4) == appearance.color("sunken")
