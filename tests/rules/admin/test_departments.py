"""Departments over every transport: set up, changed under open tickets, closed; and who may."""

from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import Any

import pytest

from app.client.base import Client
from app.errors import Conflict, Invalid, NotAllowed, NotFound
from app.portal.admin.departments import (
    AdminDepartments,
    DepartmentRecord,
    DepartmentRecords,
    SaveDepartment,
)
from app.portal.departments import Departments, Priority
from app.portal.desk.queue import Queue
from app.portal.desk.ticket import ReadDeskTicket
from app.portal.tickets import CloseTicket
from app.rules.admin import departments
from tests.rules.tickets.scene import BERND, DORA, Scene, make_scene
from tests.support.site import Site

BOSS = "chefin@nordlicht.example"
HOUR = (60, 120, 600)


@pytest.fixture
def scene(site: Site) -> Scene:
    return make_scene(site)


@pytest.fixture
def near(local_site: Site) -> Scene:
    return make_scene(local_site)


def boss(scene: Scene) -> Client:
    scene.site.add_staff(scene.site.add_user(BOSS, "Clara Chefin"), role="administration")
    return scene.site.signed_in(BOSS, "staff")


def of(records: DepartmentRecords, name: str = "Technik") -> DepartmentRecord:
    return next(one for one in records.departments if one.name_de == name)


def changed(record: DepartmentRecord, **changes: Any) -> SaveDepartment:
    return SaveDepartment(**record.model_dump(exclude={"open_tickets"}) | changes)


def test_what_is_set_up_is_what_customers_see(scene: Scene) -> None:
    client = boss(scene)
    technical = of(client.send(AdminDepartments()))
    assert (technical.opens, technical.closes, technical.weekdays) == (
        "08:00", "17:00", (0, 1, 2, 3, 4),
    )  # fmt: skip
    assert technical.promises[Priority.CRITICAL] == (30, 60, 240)
    saved = client.send(
        changed(
            technical, name_de="Technischer Dienst", purpose_en="Servers", words="Kasse kasse TSE",
            endings="pdf png pdf", emergency_price=Decimal("99.50"), subdivision="BY",
        )
    )  # fmt: skip
    record = of(saved, "Technischer Dienst")
    assert (record.version, record.words, record.endings) == (2, "kasse tse", "pdf png")
    seen = next(d for d in scene.owner.send(Departments()).departments if d.id == record.id)
    assert seen.names == {"de": "Technischer Dienst", "en": "Technical support"}
    assert (seen.words, seen.endings) == (("kasse", "tse"), ("pdf", "png"))
    assert seen.terms.amount_cents == 9_950
    with pytest.raises(Conflict):
        client.send(changed(technical))


def test_a_new_one_takes_tickets_and_a_closed_one_none(scene: Scene) -> None:
    client = boss(scene)
    made = SaveDepartment(
        name_de="Schulung", name_en="Training",
        promises=dict.fromkeys(Priority, HOUR),
        members=(scene.users[BERND],),
    )  # fmt: skip
    record = of(client.send(made), "Schulung")
    assert record.members == (scene.users[BERND],)
    again = of(client.send(made.model_copy(update={"name_de": "Zweite"})), "Zweite")
    assert again.id != record.id
    ticket = scene.owner.send(Departments())
    assert [d.names["de"] for d in ticket.departments][-2:] == ["Schulung", "Zweite"]
    opened = scene.open(key="training")
    assert opened.row.id in {row.id for row in scene.bernd.send(Queue(view="all")).rows}
    with pytest.raises(NotFound):
        scene.anna.send(ReadDeskTicket(ticket_id=opened.row.id))
    with pytest.raises(Conflict, match="department_in_use"):
        client.send(changed(record, active=False))
    scene.owner.send(CloseTicket(ticket_id=opened.row.id))
    assert not of(client.send(changed(record, active=False)), "Schulung").active
    with pytest.raises(StopIteration):
        scene.department("training")


def test_changed_hours_and_promises_hold_for_open_tickets(
    near: Scene, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Monday 10:00 in Berlin: four office hours are promised, of which one is used up."""
    monkeypatch.setattr(departments, "_BATCH", 1)
    client = boss(near)
    ticket = near.open().row.id
    closed = near.open().row.id
    near.owner.send(CloseTicket(ticket_id=closed))
    assert near.anna.send(ReadDeskTicket(ticket_id=ticket)).due_first_response == datetime(
        2026, 11, 23, 13, tzinfo=UTC
    )
    near.site.clock.forward(hours=1)
    technical = of(client.send(AdminDepartments()))
    normal = {**technical.promises, Priority.NORMAL: (120, 0, 600)}
    record = of(client.send(changed(technical, promises=normal)))
    found = near.anna.send(ReadDeskTicket(ticket_id=ticket))
    assert found.due_first_response == datetime(2026, 11, 23, 11, tzinfo=UTC)
    assert found.queue.breaks_at == found.due_first_response
    late = of(client.send(changed(record, opens="12:00", closes="20:00")))
    moved = near.anna.send(ReadDeskTicket(ticket_id=ticket)).due_first_response
    assert moved == datetime(2026, 11, 23, 11, tzinfo=UTC) + timedelta(hours=1)
    assert late.open_tickets == 1


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"closes": "07:00"}, "closes"),
        ({"weekdays": ()}, "weekdays"),
        ({"subdivision": "XX"}, "subdivision"),
        ({"members": (999,)}, "members"),
        ({"promises": {Priority.LOW: (525_600, 0, 0)}}, "promises"),
    ],
)
def test_what_can_not_be_is_said_at_its_field(
    near: Scene, changes: dict[str, Any], field: str
) -> None:
    client = boss(near)
    with pytest.raises(Invalid) as refused:
        client.send(changed(of(client.send(AdminDepartments())), **changes))
    assert set(refused.value.fields) == {field}


def test_the_last_one_stays(near: Scene) -> None:
    client = boss(near)
    records = client.send(AdminDepartments()).departments
    for record in records[1:]:
        client.send(changed(record, active=False))
    with pytest.raises(Conflict, match="last_department"):
        client.send(changed(records[0], active=False))


def test_agents_do_not_set_up_departments(near: Scene) -> None:
    for operation in (AdminDepartments(), SaveDepartment(name_de="X", name_en="X", promises={})):
        with pytest.raises(NotAllowed):
            near.anna.send(operation)
    assert DORA in near.users
