"""Rechnungen with real widgets over a real portal: read, pay another way, cancel, save."""

import hashlib
import zipfile
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from app.errors import Unreachable
from app.portal.invoices import (
    CancelInvoice,
    ChangePaymentMethod,
    InvoiceDetail,
    InvoiceDocument,
    Invoices,
    Reach,
    ReadInvoice,
)
from app.portal.snapshot import Method, State
from app.views.billing.invoices import InvoicesPage
from app.views.kit.live import said
from app.views.place import Place
from tests.support.site import Site
from tests.support.widgets import words


def opened(qtbot: QtBot, page: InvoicesPage, row: int = 0) -> InvoiceDetail:
    """Open a row and wait for its PDF."""
    page.open_row(page.model.rows[row])
    qtbot.waitUntil(lambda: page.panel.pane.page_count() > 0)
    assert page.panel.detail is not None
    return page.panel.detail


def choose(page: InvoicesPage, method: Method, reach: Reach) -> None:
    payment = page.panel.payment
    payment.methods.setCurrentIndex(payment.methods.findData(method.value))
    payment.reach.setCurrentIndex(payment.reach.findData(reach.value))


def test_the_list_says_what_is_open(page: InvoicesPage) -> None:
    assert page._help.text() == "3 offen, zusammen 179,10\xa0€"
    assert page.views.pill("open").text() == "Offen"


def test_an_invoice_is_read_as_pdf_as_transfer_and_as_text(
    qtbot: QtBot, page: InvoicesPage
) -> None:
    detail = opened(qtbot, page)
    number = detail.row.number
    qtbot.waitUntil(lambda: number in page.panel.pane.view.accessibleDescription())
    page.panel.turn_to("text")
    text = page.panel.text.text()
    snapshot = detail.snapshot
    for fact in (number, snapshot.seller.name, snapshot.lines[0].name, "14,88", "K-10042"):
        assert fact in text
    page.panel.turn_to("transfer")
    assert page.panel.transfer.isVisible()
    shown = words(page.panel.transfer)
    assert "DE89 3704 0044 0532 0130 00" in shown
    assert any(number in text for text in shown)


@pytest.mark.parametrize("reach", list(Reach))
def test_the_method_changes_as_far_as_was_said(
    qtbot: QtBot, page: InvoicesPage, place: Place, reach: Reach
) -> None:
    before = opened(qtbot, page)
    assert not page.panel.payment.change.isEnabled()
    choose(page, Method.DIRECT_DEBIT, reach)
    qtbot.mouseClick(page.panel.payment.change, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: page.panel.versions.count() == 2)
    after = page.panel.detail
    assert after is not None
    assert after.payment.method is Method.DIRECT_DEBIT
    assert after.documents[0].sha256 == before.documents[0].sha256
    rows = place.tasks.portal.send(Invoices()).rows
    methods = [
        place.tasks.portal.send(ReadInvoice(invoice_id=row.id)).payment.method for row in rows
    ]
    changed = methods.count(Method.DIRECT_DEBIT)
    assert changed == (3 if reach is Reach.ALL else 1)


def test_an_earlier_version_can_be_read_again(qtbot: QtBot, page: InvoicesPage) -> None:
    before = opened(qtbot, page)
    choose(page, Method.DIRECT_DEBIT, Reach.INVOICE)
    page.panel.payment.change.click()
    qtbot.waitUntil(lambda: page.panel.versions.count() == 2)
    page.panel.versions.setCurrentIndex(1)
    page.panel.versions.activated.emit(1)

    def shown() -> str:
        return hashlib.sha256(page.panel.pane._bytes()[0]).hexdigest()

    qtbot.waitUntil(lambda: shown() == before.documents[0].sha256)


def test_a_change_by_somebody_else_is_shown_and_nothing_is_overwritten(
    qtbot: QtBot, page: InvoicesPage, place: Place, local_site: Site
) -> None:
    detail = opened(qtbot, page)
    assert place.account is not None
    other = local_site.signed_in("erika@musterhandel.example", f"account:{place.account.id}")
    other.on_changed = lambda _topics: None
    place.tasks.portal.on_changed = lambda _topics: None  # type: ignore[attr-defined]
    other.send(
        ChangePaymentMethod(
            invoice_id=detail.row.id, version=detail.version, method=Method.DIRECT_DEBIT
        )
    )
    choose(page, Method.BANK_TRANSFER, Reach.ALL)
    page.panel.payment.change.click()
    qtbot.waitUntil(page.panel.payment._error.isVisible)
    assert "Jemand anderes" in page.panel.payment._error.text()
    qtbot.waitUntil(lambda: page.panel.versions.count() == 2)
    assert page.panel.payment._error.isVisible()
    assert page.panel.detail is not None
    assert page.panel.detail.payment.method is Method.DIRECT_DEBIT


def test_a_storno_and_its_invoice_lead_to_each_other(
    qtbot: QtBot, page: InvoicesPage, local_site: Site
) -> None:
    detail = opened(qtbot, page)
    local_site.system(CancelInvoice(invoice_id=detail.row.id, version=detail.version))
    qtbot.waitUntil(lambda: page.model.rowCount() == 4)
    qtbot.waitUntil(page.panel._related.isVisible)
    assert not page.panel.payment.isVisible()
    page.panel._related.click()
    qtbot.waitUntil(lambda: "nimmt" in page.panel._related.text() and bool(page.panel.detail))
    assert detail.row.number in page.panel._related.text()
    assert page.panel.detail is not None
    assert page.panel.detail.row.state is State.CANCELLED


def test_a_document_that_does_not_come_can_be_fetched_again(
    qtbot: QtBot, page: InvoicesPage
) -> None:
    opened(qtbot, page)
    assert page.panel._row is not None
    page.panel._no_pdf(page.panel._row, Unreachable("timeout"))
    assert page.panel.pane.page_count() == 0
    page.panel.pane.message.button.click()
    qtbot.waitUntil(lambda: page.panel.pane.page_count() > 0)


def test_the_ticked_ones_are_saved_as_a_zip(
    qtbot: QtBot, page: InvoicesPage, place: Place, tmp_path: Path
) -> None:
    told: list[str] = []
    place.toast = lambda words: told.append(said(words))
    path = tmp_path / "Rechnungen.zip"
    page.saver.save_archive(list(page.model.rows), path)
    assert page.saving.isVisible()
    qtbot.waitUntil(lambda: bool(told))
    assert told == ["3 PDFs gespeichert"]
    with zipfile.ZipFile(path) as archive:
        assert sorted(archive.namelist()) == sorted(f"{r.number}.pdf" for r in page.model.rows)
        first = page.model.rows[0]
        kept = place.tasks.portal.send(InvoiceDocument(invoice_id=first.id)).read()
        assert archive.read(f"{first.number}.pdf") == kept
    assert not page.saving.busy


def test_a_folder_keeps_what_is_in_it(qtbot: QtBot, page: InvoicesPage, tmp_path: Path) -> None:
    number = page.model.rows[0].number
    (tmp_path / f"{number}.pdf").write_text("mine")
    for _again in range(2):
        page.saver.save_folder(list(page.model.rows), tmp_path)
        qtbot.waitUntil(lambda: not page.saving.busy)
    assert (tmp_path / f"{number}.pdf").read_text() == "mine"
    names = sorted(path.name for path in tmp_path.glob("RE-*"))
    assert len(names) == 4
    assert f"{number} (2).pdf" in names


def test_a_place_that_cannot_be_written_is_said_and_leaves_nothing(
    qtbot: QtBot, page: InvoicesPage, tmp_path: Path
) -> None:
    for save, path in (
        (page.saver.save_archive, tmp_path / "no" / "x.zip"),
        (page.saver.save_folder, tmp_path / "no"),
    ):
        save(list(page.model.rows), path)
        qtbot.waitUntil(lambda: not page.saving.busy)
    assert not (tmp_path / "no").exists()


def test_saving_asks_where_to(qtbot: QtBot, page: InvoicesPage, tmp_path: Path) -> None:
    page.saver.ask_for_archive(list(page.model.rows))
    dialog = page.findChild(QFileDialog)
    assert dialog is not None
    dialog.fileSelected.emit(str(tmp_path / "a.zip"))
    dialog.close()
    qtbot.waitUntil(lambda: (tmp_path / "a.zip").exists() and not page.saving.busy)
    page.saver.ask_for_folder([])
    for dialog in page.findChildren(QFileDialog):
        dialog.close()


def test_cancelling_leaves_no_half_written_archive(
    qtbot: QtBot, page: InvoicesPage, tmp_path: Path
) -> None:
    page.saver.save_archive(list(page.model.rows) * 40, tmp_path / "x.zip")
    assert page.saving.card is not None
    page.saving.card.cancel.click()
    assert not page.saving.busy
    qtbot.waitUntil(lambda: list(tmp_path.glob("x.zip*")) == [])


def test_a_year_narrows_list_and_counts(qtbot: QtBot, page: InvoicesPage) -> None:
    box = page._choices.boxes[0]
    qtbot.waitUntil(lambda: box.count() == 2)
    box.setCurrentIndex(1)
    box.activated.emit(1)
    qtbot.waitUntil(lambda: page.parameters["year"] == 2026 and page.model.rowCount() == 3)


def test_an_invoice_that_is_not_there_is_said(qtbot: QtBot, page: InvoicesPage) -> None:
    with qtbot.waitSignal(page.tasks.refused) as refused:
        page.open(invoice_id=99999)
    assert refused.args[0].kind == "not_found"
