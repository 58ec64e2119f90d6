"""A new ticket over a line that breaks, in a program that is started anew: it arrives, and once."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.portal.tickets import ReadTicket, Tickets
from app.rules.tickets.defaults import ensure_departments
from app.views.tickets.new_ticket import NewTicketPage
from app.views.tickets.new_ticket_form import NewTicketForm
from tests.desktop.test_offline_window import Desk
from tests.rules.invoices.scene import make_scene
from tests.support.site import sqlite_site

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Desk]:
    monkeypatch.setattr("app.client.prober._FIRST", 0.2)  # what is tried is that, not how late
    site = sqlite_site(tmp_path, "http-sqlite")
    made = Desk(qtbot, make_scene(site), tmp_path)
    with site.house() as ctx:
        ensure_departments(ctx, "SH")
    yield made
    made.close()
    made.wire.cut()
    site.close()


def new_ticket(desk: Desk) -> NewTicketForm:
    """Show the form of a new ticket in the program that runs."""
    made = desk.desktop
    assert made is not None
    desk.wait(lambda: made.shell.page != "")
    made.shell.go("new-ticket")
    page = made.shell._pages["new-ticket"]
    assert isinstance(page, NewTicketPage)
    desk.wait(lambda: page.form is not None)
    assert page.form is not None
    return page.form


def test_it_survives_a_broken_line_and_a_start_anew(desk: Desk, tmp_path: Path) -> None:
    made = desk.sign_in()
    form = new_ticket(desk)
    form.input("department_id").set_value(form._facts().departments[0].id)
    form.input("subject").set_value("Wawi startet nicht")
    form.input("text").set_value("Seit heute früh.")
    file = tmp_path / "start.log"
    file.write_text("Zugriff verweigert")
    form.files.add_files([file])
    desk.wait(lambda: bool(form.files.keys()))
    desk.wait(lambda: "start.log" in made.shelf.take("new-ticket"))

    desk.wire.cut()
    form.submit()
    desk.wait(lambda: "bleiben erhalten" in form.banner.text())
    assert form.input("text").value() == "Seit heute früh."
    assert made.shell.page == "new-ticket"

    desk.wire.mend()
    desk.start()
    form = new_ticket(desk)
    desk.wait(lambda: form.input("subject").value() == "Wawi startet nicht")
    desk.wait(lambda: form.files.complete and bool(form.files.keys()))
    assert "steht wieder hier" in form.banner.text()
    form.submit()
    desk.wait(lambda: made is not desk.desktop and _page(desk) == "tickets")
    assert form.draft() == {}

    owner = desk.scene.owner
    rows = owner.send(Tickets()).rows
    assert [row.subject for row in rows] == ["Wawi startet nicht"]
    found = owner.send(ReadTicket(ticket_id=rows[0].id))
    assert [a.name for a in found.messages[0].attachments] == ["start.log"]


def _page(desk: Desk) -> str:
    return desk.desktop.shell.page if desk.desktop is not None else ""
