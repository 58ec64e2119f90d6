"""kill -9 while invoices are issued and paid another way: nothing is lost, nothing is doubled.

The moments are drawn from a seed that is printed; ``KILL_SEED`` repeats one. Whether a kill fell
inside a transaction is asked of the database while the process stands still (SIGSTOP), so the
program under test is exactly the one that is shipped.
"""

import os
import secrets
import time
from collections.abc import Callable
from pathlib import Path
from random import Random
from typing import Final

import pytest

from app.models.database import Database
from app.models.house import PortalSetting
from tests.e2e.killing.deeds import check_orders
from tests.e2e.killing.orders import Order, journals
from tests.e2e.killing.victims import Desk, Served, Victim
from tests.support.open_transactions import wait_until_left, writing
from tests.support.site import Site
from tests.support.soundness import Inspector

SHARE: Final = 0.6
"""Part of the kills that has to hit inside a transaction, at least."""
AS_IT_FALLS: Final = 4
"""One kill in so many falls where it falls; the others wait for an open transaction."""


def drawn_seed() -> int:
    """Return the seed of this run's moments."""
    return int(os.environ.get("KILL_SEED") or secrets.randbelow(1 << 32))


@pytest.mark.parametrize(
    ("kind", "points"),
    [
        pytest.param("desktop", 3, id="desktop-3"),
        pytest.param("postgres", 3, id="server-postgres-3"),
        pytest.param("desktop", 20, id="desktop-20", marks=pytest.mark.soak),
        pytest.param("postgres", 20, id="server-postgres-20", marks=pytest.mark.soak),
        pytest.param("sqlite", 10, id="server-sqlite-10", marks=pytest.mark.soak),
    ],
)
def test_killed_while_issuing_and_changing(
    kind: str,
    points: int,
    tmp_path: Path,
    request: pytest.FixtureRequest,
    tell: Callable[[str], None],
) -> None:
    seed = drawn_seed()
    random = Random(seed)
    print(f"KILL_SEED={seed}")
    victim, inspector = _victim(kind, tmp_path, request), Inspector()
    inside = 0
    try:
        for point in range(points):
            victim.live(f"{seed} {point}")
            time.sleep(random.uniform(0.05, 1.0))  # not waited for: this is the moment itself
            inside += _frozen_inside(victim, patient=(point + 1) % AS_IT_FALLS != 0)
            victim.bury()
            _inspect(victim, inspector)
        victim.rest()
        orders, done = _inspect(victim, inspector)
    finally:
        victim.close()
    assert [order for order in orders if order.answer is None] == []
    assert len(orders) == len(done)
    tell(
        f"kill -9, {request.node.callspec.id}: seed {seed}, {inside} of {points} kills inside a"
        f" transaction, {len(orders)} orders"
    )
    assert inside >= SHARE * points


@pytest.mark.parametrize("kind", ["sqlite", "postgres"])
def test_the_measure_tells_inside_from_outside(
    kind: str, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    on_file = f"sqlite:///{tmp_path / 'portal.db'}"
    address = on_file if kind == "sqlite" else request.getfixturevalue("cluster").database()
    site = Site("sqlite", Database(address))
    assert not writing(address)
    with site.house() as ctx:
        ctx.add(PortalSetting(key="mark", value={}))
        ctx.session.flush()
        assert writing(address)
    assert not writing(address)
    site.close()
    wait_until_left(address)


def _victim(kind: str, folder: Path, request: pytest.FixtureRequest) -> Victim:
    if kind == "desktop":
        return Desk(folder)
    return Served(
        folder, request.getfixturevalue("cluster").database() if kind == "postgres" else ""
    )


def _frozen_inside(victim: Victim, *, patient: bool) -> bool:
    """Freeze the process and tell whether it is inside a transaction.

    ``patient`` lets it go on a little where it is not, until it is.
    """
    victim.program.freeze()
    for _ in range(200 if patient else 0):
        if victim.inside_transaction():
            return True
        victim.program.thaw()
        time.sleep(0.003)
        victim.program.freeze()
    return victim.inside_transaction()


def _inspect(victim: Victim, inspector: Inspector) -> tuple[list[Order], list[Order]]:
    orders = [order for journal in journals(victim.folder) for order in journal.orders]
    site = victim.open_site()
    try:
        books = inspector.inspect(site)
        return orders, check_orders(site, victim.facts, orders, books)
    finally:
        site.close()
