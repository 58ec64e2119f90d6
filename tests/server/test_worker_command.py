"""``kundencenter-server worker``: what it asks for before it works, and what ``migrate`` makes for it."""

from pathlib import Path

import pytest

from app.models.database import Database
from app.server.worker import Worker, prepared
from tests.server.conftest import Console
from tests.support.postgres import Cluster
from tests.support.site import sqlite_site


def test_a_worker_wants_postgresql_with_a_place_for_its_jobs(
    console: Console, tmp_path: Path, cluster: Cluster
) -> None:
    sqlite_site(tmp_path).close()
    alone = console("worker", KUNDENCENTER_DATABASE=f"sqlite:///{tmp_path / 'portal.db'}")
    assert (alone.code, "needs PostgreSQL" in alone.said) == (2, True)
    bare = console("worker", KUNDENCENTER_DATABASE=cluster.database())
    assert (bare.code, "kundencenter-server migrate" in bare.said) == (2, True)
    for count in ("0", "9", "viele"):
        with pytest.raises(SystemExit):
            console("worker", "--concurrency", count)


def test_migrating_makes_the_place_of_the_jobs(console: Console, cluster: Cluster) -> None:
    address = cluster.empty()
    assert console("migrate", KUNDENCENTER_DATABASE=address).code == 0
    database = Database(address)
    assert prepared(database)
    assert console("migrate", KUNDENCENTER_DATABASE=address).code == 0
    database.close()


def test_a_worker_works_until_it_is_stopped(
    console: Console, cluster: Cluster, monkeypatch: pytest.MonkeyPatch
) -> None:
    address = cluster.empty()
    console("migrate", KUNDENCENTER_DATABASE=address)
    begun: list[int] = []
    monkeypatch.setattr(Worker, "run", lambda _worker: begun.append(1))
    done = console("worker", KUNDENCENTER_DATABASE=address)
    assert (done.code, begun) == (0, [1])
    assert "There is no mail server" in done.said


def test_with_a_mail_server_it_says_nothing(
    console: Console, cluster: Cluster, monkeypatch: pytest.MonkeyPatch
) -> None:
    address = cluster.empty()
    console("migrate", KUNDENCENTER_DATABASE=address)
    monkeypatch.setattr(Worker, "run", lambda _worker: None)
    mail = {"KUNDENCENTER_SMTP_HOST": "mail.example", "KUNDENCENTER_SMTP_SENDER": "a@b.example"}
    done = console("worker", "--concurrency", "2", KUNDENCENTER_DATABASE=address, **mail)
    assert (done.code, done.said) == (0, "")
