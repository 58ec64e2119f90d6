"""A walk through every page of the demo: each control is named, each word translated and whole."""

from collections.abc import Collection, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.desktop import Desktop
from app.errors import Limited, Unreachable
from app.i18n import set_language
from app.portal.rights import Right, StaffRight
from app.portal.tickets import TicketRow
from app.views.billing.invoices import InvoicesPage
from app.views.kit.language import switch_language
from app.views.pages import ENTRIES
from app.views.tickets.tickets import TicketsPage
from tests.support.demo import WithDemo
from tests.support.inspection import cut, foreign, nameless
from tests.views.demo_people import ANNA, MONA, SILKE, enter_as

SIZES = (QSize(1280, 800), QSize(1024, 680))
WAIT = 20_000
OF_SECURITY, OF_AGENTS = {"directory"}, {"keys"}
"""Pages that an administrator of the portal has not: nobody but agents opens what is sealed."""


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory, with_demo: WithDemo) -> Path:
    """One folder for all walks."""
    return with_demo(tmp_path_factory.mktemp("walk"))


@pytest.fixture(params=["de", "en"])
def desktop(request: pytest.FixtureRequest, qtbot: QtBot, home: Path) -> Iterator[Desktop]:
    made = Desktop(folder=home)
    made.settings.set("language", request.param)
    switch_language(request.param)
    made.shell.show()
    yield made
    made.shell.close()
    made.close()
    set_language("de")


def faults(
    qtbot: QtBot,
    desktop: Desktop,
    widget: QWidget | None = None,
    data: Collection[QWidget] = (),
) -> list[str]:
    """Look at the window, or at what lies over it, in both sizes; people wrote what ``data`` shows."""
    shown, found = widget or desktop.shell, []
    language = desktop.settings.preference("language")
    for size in SIZES:
        desktop.shell.resize(size)
        qtbot.wait(30)  # layouts settle
        found += [f"nameless: {fault}" for fault in nameless(shown)]
        found += [f"foreign: {fault}" for fault in foreign(shown, language, data)]
        found += [f"cut at {size.width()}: {fault}" for fault in cut(shown)]
    return found


def into_the_demo(qtbot: QtBot, desktop: Desktop) -> None:
    gate = desktop.gate
    gate.chooser.demo.click()
    qtbot.waitUntil(lambda: gate.sign_in is not None, timeout=WAIT)


def test_the_way_in(qtbot: QtBot, desktop: Desktop) -> None:
    gate = desktop.gate
    desktop.settings.set("connections", [])
    gate.choose()
    assert faults(qtbot, desktop) == []
    gate.chooser.show_error(Unreachable("certificate"))
    assert faults(qtbot, desktop) == []
    into_the_demo(qtbot, desktop)
    assert faults(qtbot, desktop) == []
    gate._show_code("x", stay=False)
    assert faults(qtbot, desktop) == []
    gate.step._failed(Limited("second_factor_locked"))  # type: ignore[union-attr]
    gate.step._turn()  # type: ignore[union-attr]
    assert faults(qtbot, desktop) == []
    for show in (gate._show_reset, gate._show_invitation):
        show()
        assert faults(qtbot, desktop) == []


def test_every_page(qtbot: QtBot, desktop: Desktop) -> None:
    into_the_demo(qtbot, desktop)
    assert desktop.gate.sign_in is not None
    desktop.gate.sign_in.cards[0].click()
    shell = desktop.shell
    qtbot.waitUntil(lambda: shell.page != "", timeout=WAIT)
    walk(qtbot, desktop, {key for key, e in ENTRIES.items() if not isinstance(e.right, StaffRight)})


def test_every_page_of_the_staff(qtbot: QtBot, desktop: Desktop) -> None:
    into_the_demo(qtbot, desktop)
    enter_as(qtbot, desktop, MONA)
    staff = {key for key, e in ENTRIES.items() if not isinstance(e.right, Right)}
    walk(qtbot, desktop, staff - OF_SECURITY - OF_AGENTS)


def test_every_page_of_an_agent(qtbot: QtBot, desktop: Desktop) -> None:
    into_the_demo(qtbot, desktop)
    enter_as(qtbot, desktop, ANNA)
    walk(qtbot, desktop, OF_AGENTS)


def test_every_page_of_the_security_administrator(qtbot: QtBot, desktop: Desktop) -> None:
    into_the_demo(qtbot, desktop)
    enter_as(qtbot, desktop, SILKE)
    walk(qtbot, desktop, OF_SECURITY)


def walk(qtbot: QtBot, desktop: Desktop, pages: set[str]) -> None:
    """Look at every one of these pages that may be seen; all of them may."""
    for key in sorted(pages - ({"overview"} if desktop.place.desk else set())):
        desktop.shell.go(key)
        page: Any = desktop.shell._pages[key]
        qtbot.waitUntil(lambda page=page: getattr(page, "state", "") != "loading", timeout=WAIT)
        qtbot.waitUntil(lambda: not desktop.tasks._under_way, timeout=WAIT)
        written = getattr(page, "list", None) or getattr(page, "table", None)
        data = (written,) if desktop.place.desk and written is not None else ()
        if key == "demo-mail":  # in the language of whoever got it
            data = (page.panel,)
        assert (key, faults(qtbot, desktop, data=data)) == (key, [])


def test_invoices_in_every_state(qtbot: QtBot, desktop: Desktop) -> None:
    into_the_demo(qtbot, desktop)
    assert desktop.gate.sign_in is not None
    desktop.gate.sign_in.cards[0].click()
    shell = desktop.shell
    qtbot.waitUntil(lambda: shell.page != "", timeout=WAIT)
    shell.go("invoices", view="open")
    page = shell._pages["invoices"]
    assert isinstance(page, InvoicesPage)
    qtbot.waitUntil(lambda: page.model.rowCount() > 0, timeout=WAIT)
    page.open_row(page.model.rows[0])
    qtbot.waitUntil(lambda: page.panel.pane.page_count() > 0, timeout=WAIT)
    for view in ("pdf", "transfer", "text"):
        page.panel.turn_to(view)
        assert (view, faults(qtbot, desktop)) == (view, [])
    page.table.ticks.toggle(0)
    page.saving.begin("…", lambda: None)
    page._failed(Unreachable("timeout"))
    assert faults(qtbot, desktop) == []
    page.saving.end()
    assert page.detail is not None
    page.detail.close_detail()
    page.search.setText("xyzxyz")
    qtbot.waitUntil(lambda: page.state == "state", timeout=WAIT)
    assert faults(qtbot, desktop) == []


def test_tickets_in_every_state(qtbot: QtBot, desktop: Desktop) -> None:
    into_the_demo(qtbot, desktop)
    assert desktop.gate.sign_in is not None
    desktop.gate.sign_in.cards[0].click()
    shell = desktop.shell
    qtbot.waitUntil(lambda: shell.page != "", timeout=WAIT)
    shell.go("tickets", view="all")
    page = shell._pages["tickets"]
    assert isinstance(page, TicketsPage)
    qtbot.waitUntil(lambda: page.model.rowCount() > 0, timeout=WAIT)
    shown = page.panel

    def read(row: TicketRow) -> bool:
        there = shown.detail is not None and shown.detail.row.id == row.id
        return there and not desktop.tasks._under_way

    for row in tuple(page.model.rows):
        page.open_row(row)
        qtbot.waitUntil(lambda row=row: read(row), timeout=WAIT)
        shown.rating.form.input("stars").set_value(3)
        assert (row.subject, ticket_faults(qtbot, desktop, page)) == (row.subject, [])
        shown.answer.click()
        assert (row.subject, ticket_faults(qtbot, desktop, page)) == (row.subject, [])
    page.show_nothing()
    assert faults(qtbot, desktop) == []


def ticket_faults(qtbot: QtBot, desktop: Desktop, page: TicketsPage) -> list[str]:
    """Leave out what people wrote: that may be in any language."""
    page.panel.messages.setVisible(False)
    found = faults(qtbot, desktop)
    page.panel.messages.setVisible(True)
    qtbot.wait(30)
    language = desktop.settings.preference("language")
    messages = page.panel.messages
    found += [f"nameless: {fault}" for fault in nameless(messages)]
    found += [f"foreign: {fault}" for fault in foreign(messages, language, (messages,))]
    return found + [f"cut: {fault}" for fault in cut(messages)]
