"""Numbers without gaps under many hands, and rows that nobody changes afterwards."""

import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError, IntegrityError

from app.models.database import Database
from app.rules.core import Dispatcher
from app.rules.menus import load
from tests.rules.invoices.scene import make_scene
from tests.support.postgres import Cluster
from tests.support.site import Site, sqlite_site
from tests.support.soundness import Inspector

FINAL = ("invoice_snapshot", "invoice_payment", "invoice_document", "audit_entry")
EACH = 3

WORKER = """
import sys
from tests.rules.invoices.test_numbers import issue_some
print("ready", flush=True)
sys.stdin.read()
issue_some(sys.argv[1], int(sys.argv[2]))
"""


def issue_some(url: str, account: int) -> None:
    """Issue a few invoices as a process of its own; every second one is given up half-way."""
    load()
    database = Database(url)
    issue_and_give_up(Dispatcher(database, Site("sqlite", database).dispatcher.world), account)
    database.close()


def issue_and_give_up(dispatcher: Dispatcher, account: int) -> None:
    """Issue invoices; after each draw a number that is not kept."""
    from decimal import Decimal

    from app.models.account import Account
    from app.portal.snapshot import Period, Unit, VatCategory
    from app.rules.invoices.staff import issue
    from app.rules.money import Item

    for _ in range(EACH):
        for keep in (True, False):
            try:
                with dispatcher.transaction() as ctx:
                    item = Item(
                        name="Hosting",
                        description="",
                        quantity=Decimal(1),
                        unit=Unit.MONTH,
                        price=Decimal(1),
                        category=VatCategory.STANDARD,
                        rate=Decimal(19),
                        period=Period(start=ctx.today, end=ctx.today),
                        service="",
                    )
                    issue(ctx, ctx.find(Account, account), [item])
                    if not keep:
                        raise InterruptedError
            except InterruptedError:
                pass


def check_gapless(site: Site, count: int) -> None:
    """Each number exists once, its snapshot is chained to the one before it, and so on."""
    numbers = sorted(invoice.number for invoice in Inspector().inspect(site).invoices)
    assert numbers == [f"RE-2026-{n:05d}" for n in range(1, count + 1)]


def test_eight_connections_leave_no_gap(cluster: Cluster) -> None:
    site = Site("sqlite", Database(cluster.database()))
    scene = make_scene(site)
    with ThreadPoolExecutor(8) as pool:
        for done in [
            pool.submit(issue_and_give_up, site.dispatcher, scene.account) for _ in range(8)
        ]:
            done.result(60)
    check_gapless(site, 8 * EACH)
    site.close()


def test_four_processes_on_one_file_leave_no_gap(tmp_path: Path) -> None:
    site = sqlite_site(tmp_path)
    scene = make_scene(site)
    command = [sys.executable, "-c", WORKER, f"sqlite:///{tmp_path / 'portal.db'}"]
    root = Path(__file__).parents[3]
    pipe = subprocess.PIPE
    running = [
        subprocess.Popen(
            [*command, str(scene.account)], cwd=root, stdin=pipe, stdout=pipe, stderr=pipe
        )
        for _ in range(4)
    ]
    for process in running:  # all stand at the line before the first one starts
        assert process.stdout
        assert process.stdin
        assert process.stdout.readline() == b"ready\n"
    for process in running:
        assert process.stdin
        process.stdin.close()
        process.stdin = None
    for process in running:
        _out, said = process.communicate(timeout=60)
        assert process.returncode == 0, said.decode()
    check_gapless(site, 4 * EACH)
    site.close()


@pytest.fixture(scope="module", params=["sqlite", "postgres"])
def issued(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Site]:
    if request.param == "sqlite":
        site = sqlite_site(tmp_path_factory.mktemp("final"))
    else:
        site = Site("sqlite", Database(request.getfixturevalue("cluster").database()))
    make_scene(site).issue()
    yield site
    site.close()


@pytest.mark.parametrize("table", FINAL)
def test_final_rows_can_be_neither_changed_nor_deleted(issued: Site, table: str) -> None:
    column = {"invoice_snapshot": "content", "audit_entry": "facts"}.get(table, "invoice_id")
    deeds = [
        f"UPDATE {table} SET {column} = {column}",
        f"DELETE FROM {table}",
        # Replacing is deleting and inserting, or goes round both.
        f"INSERT OR REPLACE INTO {table} SELECT * FROM {table}"
        if issued.database.sqlite
        else f"TRUNCATE {table} CASCADE",
    ]
    before = rows(issued, table)
    assert before
    for deed in deeds:
        with (
            issued.database.engine.begin() as connection,
            pytest.raises(DBAPIError, match="are final"),
        ):
            connection.execute(text(deed))
    assert rows(issued, table) == before


def test_an_invoice_with_final_rows_stays(issued: Site) -> None:
    with issued.database.engine.begin() as connection, pytest.raises(IntegrityError):
        connection.execute(text("DELETE FROM invoice"))


def rows(site: Site, table: str) -> list[tuple[Any, ...]]:
    with site.database.engine.connect() as connection:
        return [tuple(row) for row in connection.execute(text(f"SELECT * FROM {table}"))]
