"""The start page: what waits, what was invoiced, and only what the asker may see."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from app.portal.desk.deeds import ReplyAsStaff
from app.portal.desk.ticket import ReadDeskTicket
from app.portal.overview import Overview, OverviewFacts
from app.portal.rights import Right
from app.portal.tickets import CloseTicket
from tests.rules.invoices.rows import add_rows, random_rows
from tests.rules.invoices.scene import Scene, make_scene
from tests.rules.tickets import scene as tickets
from tests.support.site import Site


@pytest.fixture
def scene(site: Site) -> Scene:
    return make_scene(site, Right.PRODUCTS)


def rows(account: int, *facts: dict[str, Any]) -> list[dict[str, Any]]:
    """Return one row of the invoice list for each set of facts."""
    base = random_rows(account, len(facts))
    pairs = zip(base, facts, strict=True)
    return [row | {"state": "open", "total_cents": 11900, **own} for row, own in pairs]


def look(scene: Scene) -> OverviewFacts:
    return scene.owner.send(Overview())


def test_the_longest_overdue_comes_first_and_others_are_not_there(scene: Scene) -> None:
    early, late = date(2026, 8, 1), date(2026, 11, 1)
    add_rows(
        scene.site,
        rows(
            scene.account,
            {"number": "RE-late", "due_on": late},
            {"number": "RE-early", "due_on": early, "state": "collection"},
            {"number": "RE-paid", "due_on": early, "state": "paid"},
            {"number": "RE-coming", "due_on": date(2026, 12, 31)},
        ),
    )
    add_rows(scene.site, rows(scene.other_account, {"number": "RE-foreign", "due_on": early}))

    facts = look(scene)

    assert [row.number for row in facts.attention][:2] == ["RE-early", "RE-late"]
    assert {row.number for row in facts.attention}.isdisjoint({"RE-paid", "RE-foreign"})
    assert facts.overdue_count == 2
    assert facts.open_total == Decimal(facts.open_count or 0) * Decimal("119.00")


def test_twelve_months_end_with_this_one_and_sum_what_was_invoiced(scene: Scene) -> None:
    add_rows(
        scene.site,
        rows(
            scene.account,
            {"issued_on": date(2026, 11, 3), "net_cents": 10000},
            {"issued_on": date(2026, 11, 20), "net_cents": 5050},
            {"issued_on": date(2025, 12, 1), "net_cents": 100},
            {"issued_on": date(2025, 11, 30), "net_cents": 7},
        ),
    )

    months = look(scene).months

    assert [month.first for month in months] == [
        date(2025, 12, 1),
        *(date(2026, n, 1) for n in range(1, 12)),
    ]
    assert (months[0].net, months[-1].net) == (Decimal("1.00"), Decimal("150.50"))
    assert {month.net for month in months[1:-1]} == {Decimal(0)}


def test_services_count_while_they_run(scene: Scene) -> None:
    for state in ("active", "active", "ended"):
        scene.site.add_service(scene.account, state=state)
    scene.site.add_service(scene.other_account)

    assert look(scene).active_services == 2


def test_without_a_right_its_part_is_missing(scene: Scene) -> None:
    facts = scene.member.send(Overview())
    assert (facts.open_count, facts.open_total, facts.overdue_count) == (None, None, None)
    assert (facts.attention, facts.months, facts.active_services) == ((), (), 0)

    scene.owner.acting = ""
    assert look(scene).active_services is None


def test_tickets_that_wait_for_the_customer_are_named_and_active_ones_counted(site: Site) -> None:
    scene = tickets.make_scene(site, Right.INVOICES)
    first, second, open_, closed = (scene.open().row.id for _n in range(4))
    foreign = scene.open(scene.stranger).row.id
    for answered in (second, foreign, first):
        site.clock.forward(hours=1)
        latest = scene.anna.send(ReadDeskTicket(ticket_id=answered)).ticket.messages[-1].id
        scene.anna.send(ReplyAsStaff(ticket_id=answered, text="Erledigt?", read_up_to=latest))
    scene.owner.send(CloseTicket(ticket_id=closed))

    facts = scene.owner.send(Overview())

    assert [row.id for row in facts.answered_tickets] == [second, first]
    assert facts.active_tickets == 3
    assert open_ not in {row.id for row in facts.answered_tickets}
    unseen = scene.member.send(Overview())
    assert (unseen.active_tickets, unseen.answered_tickets) == (None, ())
