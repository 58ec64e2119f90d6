"""The live channel from the server's side: who is let in, who is cut off, what survives a loss."""

import logging
import threading
from collections.abc import Iterator
from http.client import HTTPConnection, HTTPResponse
from itertools import islice
from typing import Any

import psycopg
import pytest

from app.models.database import Database
from app.portal.auth import SignOut
from app.portal.notifications import MarkNotificationsRead
from app.portal.topics import Topic
from app.rules.core import Event
from app.server import events
from app.server.events import Hub, Listener
from tests.server.test_jobs import until
from tests.support.postgres import Cluster
from tests.support.site import Site, sqlite_site

EMAIL = "erika@musterhandel.example"


@pytest.fixture
def site(tmp_path: Any) -> Iterator[Site]:
    made = sqlite_site(tmp_path, "http-sqlite")
    made.add_user(EMAIL)
    yield made
    made.close()


class Stream:
    """One open stream, read line by line."""

    def __init__(self, site: Site, token: str = "", acting: str = "") -> None:
        host = site.address().removeprefix("http://")
        self._line = HTTPConnection(host, timeout=30)
        headers = {"Authorization": f"Bearer {token}"} if token else {}
        self._line.request(
            "GET", "/events", headers=headers | ({"Acting-As": acting} if acting else {})
        )
        self.answer: HTTPResponse = self._line.getresponse()

    def words(self) -> Iterator[str]:
        """Yield what is said until the end of the stream."""
        while line := self.answer.readline():
            if line.strip():
                yield line.decode().strip()

    def close(self) -> None:
        self.answer.close()
        self._line.close()


def token_of(client: Any) -> str:
    return str(client.tokens.access.get_secret_value())


@pytest.mark.parametrize(
    ("token", "acting", "status"), [("", "", 401), ("kc_at_no", "", 401), ("own", "account:9", 404)]
)
def test_nobody_listens_without_a_place_there(
    site: Site, token: str, acting: str, status: int
) -> None:
    client = site.signed_in(EMAIL)
    stream = Stream(site, token_of(client) if token == "own" else token, acting)
    assert stream.answer.status == status
    stream.close()


def test_who_lost_the_session_is_cut_off(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(events, "HEARTBEAT", 0.05)
    monkeypatch.setattr(events, "RECHECK", 0.1)
    client = site.signed_in(EMAIL)
    stream = Stream(site, token_of(client))
    said = stream.words()
    assert next(said) == ": welcome"
    assert next(said) == ": still here"
    client.send(SignOut())
    assert len(list(islice(said, 1000))) < 1000
    stream.close()


def test_what_was_told_at_once_is_told_once(site: Site) -> None:
    client = site.signed_in(EMAIL)
    stream = Stream(site, token_of(client))
    said = stream.words()
    next(said)
    client.send(MarkNotificationsRead(up_to=1))
    assert next(said) == 'data: {"topics": ["notifications"]}'
    stream.close()


def test_a_stream_that_opens_while_the_server_stops_ends_at_once(site: Site) -> None:
    import asyncio

    actor = site.dispatcher.admit(_caller(site))
    hub = Hub(site.dispatcher)
    hub.start()
    hub.stop()

    async def opened() -> bool:
        listener = Listener(actor)
        hub.open(listener)
        await listener.wait(5)
        return listener.ended

    assert asyncio.run(opened())
    assert hub._tell not in site.dispatcher.listeners


def _caller(site: Site) -> Any:
    from app.rules.core import Caller

    return Caller(token_of(site.signed_in(EMAIL)))


def test_after_a_lost_channel_everything_counts_as_changed(
    cluster: Cluster, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(events, "_AGAIN", 0.05)
    site = Site("http-postgres", Database(cluster.database()))
    heard: list[Event] = []
    hub = Hub(site.dispatcher)
    monkeypatch.setattr(hub, "_tell", heard.append)
    with caplog.at_level(logging.WARNING):
        hub.start()
        until(lambda: _listening(site) == 1)
        name = site.database.url.database
        cluster.admin(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
            f" WHERE datname = '{name}' AND query LIKE 'LISTEN%'"
        )
        until(lambda: heard)
    assert heard[0] == Event(None, None, frozenset(Topic))
    assert "event channel lost: " in caplog.text

    until(lambda: _listening(site) == 1)
    with site.dispatcher.transaction() as ctx:
        ctx.tell(Topic.INVOICES, account_id=7)
    until(lambda: Event(7, None, frozenset({Topic.INVOICES})) in heard)
    hub.stop()
    until(lambda: "events" not in {thread.name for thread in threading.enumerate()})
    site.close()


def _listening(site: Site) -> int:
    url = site.database.url
    with psycopg.connect(
        host=str(url.query["host"]), user=url.username, dbname="postgres"
    ) as connection:
        found = connection.execute(
            "SELECT count(*) FROM pg_stat_activity WHERE datname = %s AND query LIKE 'LISTEN%%'",
            (url.database,),
        ).fetchone()
    assert found is not None
    return int(found[0])
