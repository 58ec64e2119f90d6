"""The new ticket's page around its form: asked anew in time, empty portals, lost ones, other kinds."""

from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from app.errors import Unreachable
from app.models.department import Department
from app.portal.departments import Departments, Office
from app.views.kit.files.file import State
from app.views.tickets import new_ticket
from app.views.tickets.new_ticket import NewTicketPage
from tests.views.desks import Desk


def closing_in(page: NewTicketPage, **span: float) -> None:
    """Let every office close so soon."""
    assert page._facts is not None
    office = Office(open=True, until=datetime.now(UTC) + timedelta(**span))
    found = tuple(d.model_copy(update={"office": office}) for d in page._facts.departments)
    page._show(page._facts.model_copy(update={"departments": found}))


@pytest.mark.parametrize(
    ("span", "least", "most"),
    [
        ({"hours": 3}, new_ticket.OFTEN - 1, new_ticket.OFTEN + 2),
        ({"seconds": 40}, 38, 42),
        ({"seconds": -40}, new_ticket.AGAIN - 1, new_ticket.AGAIN + 2),
    ],
    ids=["far", "near", "past"],
)
def test_it_is_asked_again_when_it_runs_out(
    new: NewTicketPage, span: dict[str, float], least: float, most: float
) -> None:
    closing_in(new, **span)
    assert least <= new._later.interval() / 1000 <= most
    assert new._later.isActive()


def test_nobody_is_asked_while_nobody_looks(qtbot: QtBot, new: NewTicketPage, desk: Desk) -> None:
    new.hide()
    assert not new._later.isActive()
    form = new.form
    assert form is not None
    form.input("subject").set_value("bleibt")
    with desk.scene.site.house() as ctx:
        for department in ctx.session.scalars(ctx.rows(Department)):
            department.names = {"de": f"Neu {department.key}", "en": "New"}
    new.show()
    qtbot.waitUntil(lambda: "Neu" in form.input("department_id").radio(1).text())  # type: ignore[attr-defined]  # they are cards
    assert form.input("subject").value() == "bleibt"


def test_without_departments_it_is_said(qtbot: QtBot, desk: Desk) -> None:
    with desk.scene.site.house() as ctx:
        for department in ctx.session.scalars(ctx.rows(Department)):
            department.active = False
    page = NewTicketPage(desk.place)
    qtbot.addWidget(page)
    page.show()
    qtbot.waitUntil(lambda: page.state == "state")
    assert "noch keine Abteilungen" in page._state.accessibleName()


def test_a_lost_portal_is_said_and_asked_again(
    qtbot: QtBot, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def lost(_operation: Any, *, key: str | None = None) -> Any:
        raise Unreachable("timeout")

    with monkeypatch.context() as patch:
        patch.setattr(desk.client, "send", lost)
        page = NewTicketPage(desk.place)
        qtbot.addWidget(page)
        page.show()
        qtbot.waitUntil(lambda: page.state == "state")
    page._state.button.click()
    qtbot.waitUntil(lambda: page.form is not None and page.state == "content")
    page._failed(Unreachable("timeout"))  # what is typed stays before one's eyes
    assert page.state == "content"


def test_a_service_can_be_chosen_from_elsewhere(qtbot: QtBot, desk: Desk) -> None:
    service = desk.scene.site.add_service(desk.scene.account)
    page = NewTicketPage(desk.place)
    qtbot.addWidget(page)
    page.open(service_id=service)
    page.show()
    qtbot.waitUntil(lambda: page.form is not None)
    assert page.form is not None
    assert page.form.input("service_id").value() == service


def test_another_department_takes_other_files(
    qtbot: QtBot, new: NewTicketPage, desk: Desk, tmp_path: Path
) -> None:
    form = new.form
    assert form is not None
    with desk.scene.site.house() as ctx:
        for department in ctx.session.scalars(ctx.rows(Department)):
            department.file_types = {"endings": ["pdf"] if department.key == "billing" else []}
    desk.place.tasks.announce({"departments"})
    qtbot.waitUntil(lambda: bool(new._facts and new._facts.departments[1].endings == ("pdf",)))
    technical, billing = (d.id for d in desk.client.send(Departments()).departments[:2])
    form.input("department_id").set_value(technical)
    file = tmp_path / "fehler.log"
    file.write_text("x")
    form.files.add_files([file])
    qtbot.waitUntil(lambda: bool(form.files.keys()))
    form.input("department_id").set_value(billing)
    assert form.files.queue.files[0].state is State.REFUSED
    form.input("subject").set_value("Beleg")
    form.input("text").set_value("Anbei.")
    form.submit()
    assert form.rows["attachments"].error
    form.input("department_id").set_value(technical)
    qtbot.waitUntil(lambda: bool(form.files.keys()))
    form.submit()
    qtbot.waitUntil(lambda: bool(desk.gone))
