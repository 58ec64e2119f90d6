"""The main job over the embedded demo, with the real window: sign in, find, read as a PDF."""

import hashlib
from pathlib import Path

from pytestqt.qtbot import QtBot

from app.desktop import Desktop
from app.portal.invoices import InvoiceDocument
from app.portal.snapshot import Method
from app.views.billing.invoices import InvoicesPage


def test_sign_in_find_an_invoice_read_it_and_pay_it_another_way(
    qtbot: QtBot, tmp_path: Path
) -> None:
    desktop = Desktop(demo=True, folder=tmp_path)
    desktop.show()
    qtbot.waitUntil(lambda: desktop.gate.sign_in is not None, timeout=20000)
    assert desktop.gate.sign_in is not None
    desktop.gate.sign_in.cards[0].click()
    qtbot.waitUntil(lambda: desktop.shell.page != "", timeout=10000)
    desktop.shell.go("invoices", view="overdue")
    page = desktop.shell._pages["invoices"]
    assert isinstance(page, InvoicesPage)
    qtbot.waitUntil(lambda: 0 < len(page.model.rows) < 10, timeout=10000)
    chosen = next(row for row in page.model.rows if row.state.value == "open")
    page.open_row(chosen)
    panel = page.panel
    qtbot.waitUntil(lambda: panel.pane.page_count() > 0, timeout=10000)
    first = panel.detail
    assert first is not None
    assert chosen.number in panel.text.text()
    shown = desktop.tasks.portal.send(InvoiceDocument(invoice_id=chosen.id)).read()

    methods = panel.payment.methods
    methods.setCurrentIndex(methods.findData(Method.DIRECT_DEBIT.value))
    panel.payment.change.click()
    qtbot.waitUntil(
        lambda: panel.detail is not None and panel.detail.payment.method is Method.DIRECT_DEBIT,
        timeout=10000,
    )
    assert panel.detail is not None
    kept = {facts.payment_version: facts.sha256 for facts in panel.detail.documents}
    assert kept[1] == hashlib.sha256(shown).hexdigest()
    assert len(kept) == 2
    assert panel.detail.snapshot_sha256 == first.snapshot_sha256
    desktop.shell.close()
    desktop.close()
