"""What noted time costs: beyond what a service includes in a month, in started quarters."""

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.models.service import Service
from app.portal.admin.departments import AdminDepartments, SaveDepartment
from app.portal.desk.deeds import AddTime, SettleCharge
from app.portal.desk.ticket import ChargeFacts, ReadDeskTicket
from app.portal.invoices import Invoices, ReadInvoice, RenewDueServices
from app.rules.desk.timing import QUARTER, quarters
from tests.rules.invoices.scene import set_up
from tests.rules.tickets.scene import Scene, make_scene
from tests.support.site import Site

BOSS = "chefin@nordlicht.example"


def priced(site: Site) -> Scene:
    """Return the scene; an hour of the technicians costs 96 euros."""
    scene = make_scene(site)
    site.add_staff(site.add_user(BOSS, "Clara Chefin"), role="administration")
    client = site.signed_in(BOSS, "staff")
    record = client.send(AdminDepartments()).departments[0]
    facts = record.model_dump(exclude={"open_tickets"}) | {"hour_price": Decimal(96)}
    client.send(SaveDepartment(**facts))
    return scene


@pytest.fixture
def scene(site: Site) -> Scene:
    return priced(site)


@pytest.fixture
def near(local_site: Site) -> Scene:
    return priced(local_site)


def note(scene: Scene, ticket: int, minutes: int, **given_: Any) -> tuple[ChargeFacts, ...]:
    found = scene.anna.send(AddTime(ticket_id=ticket, minutes=minutes, billable=True, **given_))
    return found.charges


def costs(charges: tuple[ChargeFacts, ...]) -> list[tuple[str, Decimal]]:
    return [(c.state, c.quantity) for c in charges]


def include(scene: Scene, service: int, minutes: int) -> None:
    with scene.site.house() as ctx:
        ctx.find(Service, service).included_minutes = minutes


def test_started_quarters_are_proposed_in_one_item(scene: Scene) -> None:
    ticket = scene.open().row.id
    (charge,) = note(scene, ticket, 20)
    assert (charge.kind, charge.state, charge.quantity, charge.price) == (
        "time", "proposed", Decimal("0.50"), Decimal("96.00"),
    )  # fmt: skip
    assert "#20001" in charge.text
    assert costs(note(scene, ticket, 10)) == [("proposed", Decimal("0.50"))]
    assert costs(note(scene, ticket, 1)) == [("proposed", Decimal("0.75"))]
    assert costs(note(scene, ticket, -16)) == [("proposed", Decimal("0.25"))]
    assert costs(note(scene, ticket, -15)) == [("dropped", Decimal(0))]


def test_what_a_service_includes_costs_nothing(scene: Scene) -> None:
    service = scene.site.add_service(scene.account)
    include(scene, service, 60)
    first = scene.open(service_id=service).row.id
    second = scene.open(service_id=service).row.id
    other = scene.open().row.id
    assert note(scene, first, 45) == ()
    assert costs(note(scene, second, 30)) == [("proposed", Decimal("0.25"))]
    assert costs(note(scene, first, 1)) == [("proposed", Decimal("0.25"))]
    assert costs(note(scene, other, 5)) == [("proposed", Decimal("0.25"))]


def test_the_next_month_includes_anew(near: Scene) -> None:
    service = near.site.add_service(near.account)
    include(near, service, 30)
    ticket = near.open(service_id=service).row.id
    assert note(near, ticket, 30) == ()
    near.site.clock.forward(days=8)  # the first of December
    near.__dict__.pop("anna")
    assert note(near, ticket, 30) == ()
    assert costs(note(near, ticket, 1)) == [("proposed", Decimal("0.25"))]


def test_time_that_is_not_billable_and_a_department_without_a_price_cost_nothing(
    near: Scene,
) -> None:
    ticket = near.open().row.id
    found = near.anna.send(AddTime(ticket_id=ticket, minutes=50))
    assert found.charges == ()
    billing = near.open(key="billing").row.id
    assert near.dora.send(AddTime(ticket_id=billing, minutes=50, billable=True)).charges == ()


def test_what_was_confirmed_stays_and_comes_with_the_next_invoice(near: Scene) -> None:
    ticket = near.open().row.id
    (charge,) = note(near, ticket, 30)
    near.anna.send(
        SettleCharge(ticket_id=ticket, charge_id=charge.id, version=charge.version, confirm=True)
    )
    assert costs(note(near, ticket, 15)) == [
        ("confirmed", Decimal("0.50")), ("proposed", Decimal("0.25")),
    ]  # fmt: skip
    assert costs(note(near, ticket, -45)) == [
        ("confirmed", Decimal("0.50")), ("dropped", Decimal(0)),
    ]  # fmt: skip
    set_up(near.site)
    near.site.system(RenewDueServices())
    (row,) = near.owner.send(Invoices()).rows
    (line,) = near.owner.send(ReadInvoice(invoice_id=row.id)).snapshot.lines
    assert (line.name, line.quantity, line.price) == (
        charge.text, Decimal("0.5"), Decimal(96),
    )  # fmt: skip
    kept = near.anna.send(ReadDeskTicket(ticket_id=ticket)).charges[0]
    assert kept.state == "invoiced"


@given(st.lists(st.integers(1, 500), max_size=12), st.integers(0, 300))
def test_noting_in_pieces_costs_what_the_whole_does(pieces: list[int], included: int) -> None:
    total, cost = 0, 0
    for minutes in pieces:
        cost += quarters(total + minutes, included) - quarters(total, included)
        total += minutes
    assert cost == quarters(total, included)
    assert cost * QUARTER >= total - included
    assert (cost - 1) * QUARTER < max(0, total - included)
