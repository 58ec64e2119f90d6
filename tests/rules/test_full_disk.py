"""No room left where the portal lies: it is said so, nothing is half saved, and later it arrives."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from uuid import uuid4

import psycopg
import pytest
from sqlalchemy import event, text
from sqlalchemy.exc import OperationalError

from app.errors import Unreachable
from app.models.database import full
from app.portal.tickets import OpenTicket, Tickets
from app.rules.uploads import PIECE, begin, store
from tests.rules.tickets.scene import Scene, make_scene
from tests.rules.uploads.people import announced, people_of, some
from tests.support.site import Site, sqlite_site


@contextmanager
def no_room(site: Site) -> Iterator[None]:
    """Let the file grow no further."""
    engine = site.database.engine
    with engine.connect() as connection:
        pages = connection.scalar(text("PRAGMA page_count"))

    def limit(connection: Any, _record: Any) -> None:
        connection.execute(f"PRAGMA max_page_count={pages}")

    engine.dispose()
    event.listen(engine, "connect", limit)
    try:
        yield
    finally:
        event.remove(engine, "connect", limit)
        engine.dispose()


@pytest.fixture(params=["sqlite", "http-sqlite"])
def scene(request: pytest.FixtureRequest, tmp_path: Any) -> Iterator[Scene]:
    site = sqlite_site(tmp_path, request.param)
    yield make_scene(site)
    site.close()


def test_a_ticket_is_refused_whole_and_opened_later_once(scene: Scene) -> None:
    client, key = scene.owner, "a-key-of-a-form"
    command = OpenTicket(
        mark=uuid4(), department_id=scene.department().id, subject="Voll", text="Zeile\n" * 6000
    )
    with no_room(scene.site):
        with pytest.raises(Unreachable) as refused:
            client.send(command, key=key)
        assert refused.value.code == "disk_full"
        assert client.send(Tickets()).rows == ()
    opened = [client.send(command, key=key).row.id for _again in range(2)]
    assert [row.id for row in client.send(Tickets()).rows] == opened[:1]
    assert len(set(opened)) == 1


def test_a_file_goes_on_where_it_was(local_site: Site) -> None:
    people, dispatcher = people_of(local_site), local_site.dispatcher
    whole = some(2 * PIECE)
    file = announced(len(whole))
    begin(dispatcher, people.erika, file, 0)
    arrived = store(dispatcher, people.erika, file.key, 0, whole[:PIECE]).arrived
    with no_room(local_site), pytest.raises(Unreachable) as refused:
        store(dispatcher, people.erika, file.key, arrived, whole[arrived:])
    assert refused.value.code == "disk_full"
    state, _ = people.send(people.erika, whole, file, start=arrived)
    assert state.complete


def test_postgresql_says_it_by_its_state() -> None:
    assert full(OperationalError("INSERT", None, psycopg.errors.DiskFull()))
    assert not full(OperationalError("INSERT", None, psycopg.errors.AdminShutdown()))
