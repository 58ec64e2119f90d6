"""Two hundred customers and twenty agents at one server process on PostgreSQL, and its sudden end."""

import threading
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from app.client.base import Client
from app.models.database import Database
from app.models.department import Department, DepartmentMember
from app.models.ticket import TicketMessage, TicketNote
from app.portal.rights import Right
from app.rules.tickets.defaults import ensure_departments
from tests.e2e.load.crowd import Agent, Customer, Diary, Somebody, connected, work
from tests.support.postgres import Cluster
from tests.support.processes import Server
from tests.support.site import FixedClock, Site

Tell = Callable[[str], None]
Place = tuple[type[Somebody], Client]


@pytest.fixture
def site(cluster: Cluster) -> Iterator[Site]:
    """The people of the portal, reached past the server."""
    made = Site("sqlite", Database(cluster.database()), FixedClock(datetime.now(UTC)))
    yield made
    made.close()


@pytest.fixture
def server(site: Site, tmp_path: Path) -> Iterator[Server]:
    url = site.database.url.render_as_string(hide_password=False)
    with Server(tmp_path, url) as made:
        made.start()
        yield made


def crowd(site: Site, server: Server, customers: int, agents: int) -> list[Place]:
    """Sign so many people in, four customers an account."""
    with site.house() as ctx:
        ensure_departments(ctx)
        technical = ctx.session.scalars(
            ctx.rows(Department.id).where(Department.key == "technical")
        ).one()
    Customer.department = technical
    places: list[Place] = []
    account = 0
    for number in range(customers):
        if number % 4 == 0:
            account = site.add_account(f"K-{number + 20_000}", f"Firma {number} GmbH")
        email = f"kunde{number}@firma.example"
        site.add_member(account, site.add_user(email), Right.TICKETS, owner=number % 4 == 0)
        places.append(
            (Customer, connected(server.address, site.signed_in(email, f"account:{account}")))
        )
    for number in range(agents):
        email = f"agent{number}@hoster.example"
        user = site.add_user(email)
        site.add_staff(user, role="agent")
        with site.house() as ctx:
            ctx.add(DepartmentMember(department_id=technical, user_id=user))
        places.append((Agent, connected(server.address, site.signed_in(email, "staff"))))
    return places


def written(site: Site) -> Counter[str]:
    """Return how often each text is kept."""
    with site.house() as ctx:
        said = ctx.session.scalars(ctx.rows(TicketMessage.text).where(TicketMessage.text != ""))
        noted = ctx.session.scalars(ctx.rows(TicketNote.text))
        return Counter([*said, *noted])


def fall_and_rise(server: Server) -> None:
    """End the server in the middle of its work, and start it again."""
    assert server.program is not None
    server.program.kill()
    server.start()


@pytest.mark.parametrize(
    ("customers", "agents", "seconds"),
    [
        pytest.param(20, 4, 10, id="short"),
        pytest.param(200, 20, 180, id="long", marks=pytest.mark.soak),
    ],
)
def test_nothing_is_lost_or_doubled_under_load_and_at_a_sudden_end(
    site: Site, server: Server, customers: int, agents: int, seconds: int, tell: Tell
) -> None:
    places = crowd(site, server, customers, agents)
    phases: list[tuple[str, Callable[[], None], float]] = [
        ("steady", lambda: None, seconds),
        ("server killed", lambda: fall_and_rise(server), min(seconds, 20)),
    ]
    for name, meanwhile, lasts in phases:
        diary, end = Diary(), threading.Event()
        people = [who(diary, client, end, seed) for seed, (who, client) in enumerate(places)]
        work(people, lasts, meanwhile)
        tell(f"load, {customers} customers and {agents} agents, {name}: {diary}")
        assert diary.errors == [], name
        kept = written(site)
        assert {text for text in diary.texts if kept[text] != 1} == set(), name
        assert max(kept.values()) == 1, name
        assert bool(diary.lost) is (name == "server killed")
    for _who, client in places:
        client.close()
