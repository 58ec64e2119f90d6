"""Pictures of the pages of the demo, in every state that people meet."""

from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from types import SimpleNamespace
from typing import Any, cast

from app.errors import Unreachable
from app.i18n import _
from app.views.billing.invoices import InvoicesPage
from app.views.frame.crash import CrashReport
from app.views.kit.errors_text import spoken
from tests.tour import Tour, pump, settle


def walk(tour: Tour) -> None:
    """Walk the demo as Erika."""
    tour.sign_in()
    desktop, shell = tour.desktop, tour.desktop.shell
    settle(0.6)
    tour.looks("overview")
    shell.go("invoices")
    page = shell._pages["invoices"]
    assert isinstance(page, InvoicesPage)
    assert pump(lambda: page.model.rows)
    settle(0.4)
    tour.looks("invoices")
    _lists(tour, page)
    _invoice(tour, page)
    shell._search()
    shell.bar.search.setText("RE-20")
    shell.search.palette.search("RE-20")
    settle(0.5)
    tour.looks("command-search")
    shell.search.palette.hide()
    shell.bar.search.clear()
    CrashReport("Traceback (most recent call last):\n  …\nValueError: something", shell).open()
    settle()
    report = shell.findChild(CrashReport)
    assert report is not None
    tour.looks("crash-report", report)
    report.close()
    shell.say("info", lambda: _("This needs your second factor"), lambda: _("Set up now"))
    desktop.place.toast(lambda: _("Your profile was saved"), undo=lambda: None)
    tour.looks("notice-and-toast")


def _lists(tour: Tour, page: InvoicesPage) -> None:
    page.search.setText("wawi")
    settle(0.5)
    tour.looks("invoices-search")
    page.search.setText("xyzxyz")
    settle(0.5)
    tour.looks("invoices-no-match")
    page.clear_filters()
    settle(0.5)
    for row in page.model.rows[1:4]:
        page.table.ticks.toggle(page.model.row_of(row.id))
    tour.looks("invoices-ticked")
    page.saving.begin(lambda: _("The PDFs are being saved"), lambda: None)
    page.saving.show_progress(12, 48)
    tour.looks("invoices-saving")
    page.saving.end()
    page.table.ticks.clear()
    page.model.partial = True
    page._say_limits()
    lose(tour)
    tour.looks("invoices-offline")
    page.model.partial = False
    page._say_limits()
    tour.desktop.tasks.reach.forget()
    tour.desktop.shell.ahead.show_progress(12, 36)
    tour.looks("invoices-fetching-ahead")
    tour.desktop.shell.ahead.finish()
    page.show_error(*spoken(Unreachable("timeout")), page.refresh)
    tour.looks("invoices-error")
    page.show_loading()
    settle(0.3)
    tour.looks("invoices-loading")
    page.show_empty(page.EMPTY[0], lambda: _(page.EMPTY[1]))
    tour.looks("invoices-empty")
    page.show_content()


def lose(tour: Tour) -> None:
    """Let the portal be out of reach, as the tasks notice it."""
    portal = SimpleNamespace(stale=datetime.now(UTC), lost=Unreachable("timeout"))
    tour.desktop.tasks.reach.look(cast("Any", portal), None)


def _invoice(tour: Tour, page: InvoicesPage) -> None:
    """Open an unpaid invoice; change how it is paid; look at a cancelled one."""
    page.open(view="overdue")
    settle(0.6)
    page.open_row(next(row for row in page.model.rows if row.state.value == "open"))
    panel = page.panel
    assert pump(panel.pane.page_count)
    settle(0.8)
    tour.looks("invoice")
    lose(tour)
    tour.looks("invoice-offline")
    tour.desktop.tasks.reach.forget()
    for view in ("transfer", "text"):
        panel.turn_to(view)
        tour.looks(f"invoice-{view}")
    panel.turn_to("pdf")
    panel.payment.methods.setCurrentIndex(1 - panel.payment.methods.currentIndex())
    panel.payment.reach.setCurrentIndex(panel.payment.reach.count() - 1)
    tour.looks("invoice-change-method")
    panel.payment.change.click()
    assert pump(lambda: panel.versions.count() > 1)
    settle(0.8)
    tour.looks("invoice-two-versions")
    panel.pane.show_bytes(b"%PDF-1.7 nothing but this line\n%%EOF", "damaged", panel._reload)
    tour.looks("invoice-damaged")
    page.open(view="cancelled")
    settle(0.6)
    page.open_row(page.model.rows[0])
    settle(1.0)
    tour.looks("invoice-cancelled")
    page.detail.close_detail() if page.detail else None
    page.clear_filters()
    settle(0.3)
    with TemporaryDirectory() as folder:
        page.saver.save_folder(list(page.model.rows[:3]), Path(folder))
        assert pump(lambda: not page.saving.busy)
        assert len(list(Path(folder).iterdir())) == 3
