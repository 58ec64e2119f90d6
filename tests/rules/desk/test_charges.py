"""What is charged besides contracts: confirmed by an agent, on the next invoice, once."""

from decimal import Decimal

import pytest

from app.portal.departments import Priority
from app.portal.desk.deeds import RegradeTicket, SettleCharge
from app.portal.desk.ticket import ReadDeskTicket
from app.portal.invoices import Invoices, ReadInvoice, RenewDueServices
from tests.rules.invoices.scene import set_up
from tests.rules.tickets.scene import Scene, make_scene
from tests.support.site import Site


@pytest.fixture
def scene(local_site: Site) -> Scene:
    set_up(local_site)
    return make_scene(local_site)


def charge(scene: Scene, *, confirm: bool) -> int:
    """Let an emergency turn out to be none; settle its charge."""
    ticket = scene.critical()
    graded = scene.anna.send(
        RegradeTicket(
            ticket_id=ticket.row.id,
            version=ticket.version,
            priority=Priority.NORMAL,
            reason="Nur der Drucker",
        )
    )
    made = graded.charges[0]
    scene.anna.send(
        SettleCharge(
            ticket_id=ticket.row.id, charge_id=made.id, version=made.version, confirm=confirm
        )
    )
    return ticket.row.id


def names(scene: Scene) -> list[list[str]]:
    """Return the lines of every invoice of the account."""
    rows = scene.owner.send(Invoices()).rows
    found = [scene.owner.send(ReadInvoice(invoice_id=row.id)) for row in rows]
    return [[line.name for line in detail.snapshot.lines] for detail in found]


def test_a_confirmed_charge_comes_with_the_next_renewal(scene: Scene) -> None:
    scene.site.add_service(scene.account)
    ticket = charge(scene, confirm=True)
    scene.site.system(RenewDueServices())
    assert [sorted(lines) for lines in names(scene)] == [
        ["JTL-Wawi Hosting L", f"Kritisches Ticket #{20_000 + ticket}, das kein Notfall war"]
    ]
    assert scene.owner.send(Invoices()).rows[0].total == Decimal("283.22")  # (89 + 149) * 1.19
    assert scene.anna.send(ReadDeskTicket(ticket_id=ticket)).charges[0].state == "invoiced"
    scene.site.system(RenewDueServices())
    assert len(names(scene)) == 1


def test_without_a_renewal_it_gets_an_invoice_of_its_own(scene: Scene) -> None:
    ticket = charge(scene, confirm=True)
    report = scene.site.system(RenewDueServices())
    assert len(report.issued) == 1
    assert names(scene) == [[f"Kritisches Ticket #{20_000 + ticket}, das kein Notfall war"]]


def test_a_dropped_charge_is_never_invoiced(scene: Scene) -> None:
    charge(scene, confirm=False)
    scene.site.system(RenewDueServices())
    assert names(scene) == []
