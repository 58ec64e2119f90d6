"""Live changes: heard by whom they concern, again after a break, and no longer after the end."""

import socket
import threading
import time
from collections.abc import Callable, Iterator

import pytest

from app.client.http import HttpPortal
from app.client.live import Live
from app.client.transport import trust
from app.models.database import Database
from app.portal.auth import SignOut
from app.portal.notifications import MarkNotificationsRead
from app.portal.rights import Right
from app.portal.topics import Topic
from tests.client.conftest import Scripted, Speak
from tests.support.postgres import Cluster
from tests.support.site import Site, sqlite_site

Make = Callable[[Speak], Scripted]
NOTED = frozenset({Topic.NOTIFICATIONS})


@pytest.fixture(params=["http-sqlite", "http-postgres"])
def served(request: pytest.FixtureRequest, tmp_path: object) -> Iterator[Site]:
    if request.param == "http-postgres":
        cluster: Cluster = request.getfixturevalue("cluster")
        with cluster.lent() as address:
            made = Site(request.param, Database(address))
            yield made
            made.close()
    else:
        made = sqlite_site(request.getfixturevalue("tmp_path"), request.param)
        yield made
        made.close()


def until(holds: Callable[[], object], seconds: float = 10) -> None:
    """Wait for something that another thread does."""
    end = time.monotonic() + seconds
    pause = threading.Event()
    while not holds():
        assert time.monotonic() < end, "it never happened"
        pause.wait(0.01)


class Ear:
    """Keeps what a client was told."""

    def __init__(self, client: object) -> None:
        assert isinstance(client, HttpPortal)
        self.told: list[frozenset[str]] = []
        self.client = client
        client.on_changed = self.told.append

    def listening(self) -> bool:
        return self.client._live._line is not None


def test_a_change_is_told_to_the_account_and_to_nobody_else(served: Site) -> None:
    ours, theirs = served.add_account(), served.add_account("K-2", "Andere GmbH")
    for email, account in (("a@x.example", ours), ("b@x.example", ours), ("c@x.example", theirs)):
        served.add_member(account, served.add_user(email), Right.INVOICES)
    acting = served.signs_in("a@x.example", f"account:{ours}")
    near = Ear(served.signs_in("b@x.example", f"account:{ours}"))
    far = Ear(served.signs_in("c@x.example", f"account:{theirs}"))
    until(lambda: near.listening() and far.listening())

    def heard() -> bool:
        acting.send(MarkNotificationsRead(up_to=1))
        return NOTED in near.told

    until(heard)
    # The stream may have been opened anew after the account was chosen: all counts as changed then.
    assert set(far.told) <= {frozenset(Topic)}


def test_another_account_is_heard_after_the_switch(served: Site) -> None:
    first, second = served.add_account(), served.add_account("K-2", "Andere GmbH")
    user, other = served.add_user("a@x.example"), served.add_user("b@x.example")
    served.add_member(first, user, owner=True)
    served.add_member(second, user, Right.INVOICES)
    served.add_member(second, other, owner=True)
    ear = Ear(served.signs_in("a@x.example", f"account:{first}"))
    until(ear.listening)
    ear.client.acting = f"account:{second}"
    speaker = served.signs_in("b@x.example", f"account:{second}")

    def heard() -> bool:
        speaker.send(MarkNotificationsRead(up_to=1))
        return bool(ear.told)

    until(heard)


def test_after_signing_out_nothing_is_heard(served: Site) -> None:
    served.add_member(served.add_account(), served.add_user("a@x.example"), owner=True)
    ear = Ear(served.signs_in("a@x.example"))
    until(ear.listening)
    ear.client.send(SignOut())
    until(lambda: not ear.listening())


def _stream(connection: socket.socket, number: int) -> None:
    head = b"HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nConnection: close\r\n\r\n"
    connection.sendall(head + b": welcome\n\n")
    if number > 0:
        connection.sendall(b'data: {"topics": ["invoices", "of a newer server"]}\n\n')
        threading.Event().wait(5)


def test_after_a_break_everything_counts_as_changed(
    scripted: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.client.live._FIRST", 0.05)
    server = scripted(_stream)
    live = Live(server.address, trust(None), lambda: {"Authorization": "Bearer x"})
    told: list[frozenset[str]] = []
    live.tell = told.append
    live.renew()
    until(lambda: len(told) == 2)
    live.stop()
    assert told == [frozenset(Topic), frozenset({Topic.INVOICES})]
    assert b"Bearer x" in server.requests[1]


NONSENSE = [
    b"data: nonsense\n\n",
    b"data: []\n\n",
    b"x" * 20_000,
    b"data: " + b"[" * 9000 + b"\n\n",
]


@pytest.mark.parametrize("said", NONSENSE, ids=["words", "list", "long", "deep"])
def test_nonsense_on_the_stream_does_not_end_the_listening(
    scripted: Make, monkeypatch: pytest.MonkeyPatch, said: bytes
) -> None:
    monkeypatch.setattr("app.client.live._FIRST", 0.02)
    head = b"HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nConnection: close\r\n\r\n"
    server = scripted(lambda connection, _number: connection.sendall(head + said))
    live = Live(server.address, trust(None), dict)
    live.tell = lambda _topics: None
    live.renew()
    until(lambda: len(server.requests) >= 3)
    live.stop()


def test_closing_is_prompt_while_the_stream_is_silent(served: Site) -> None:
    served.add_member(served.add_account(), served.add_user("a@x.example"), owner=True)
    ear = Ear(served.signs_in("a@x.example"))
    until(ear.listening)
    begun = time.monotonic()
    ear.client.close()
    assert time.monotonic() - begun < 3
    assert not [thread for thread in threading.enumerate() if thread.name == "live"]


def test_closing_is_prompt_while_nobody_answers(scripted: Make) -> None:
    def silent(_connection: socket.socket, _number: int) -> None:
        threading.Event().wait(20)

    server = scripted(silent)
    live = Live(server.address, trust(None), dict)
    live.tell = lambda _topics: None
    live.renew()
    until(lambda: server.requests)
    begun = time.monotonic()
    live.stop()
    assert time.monotonic() - begun < 3
    assert not [thread for thread in threading.enumerate() if thread.name == "live"]


def test_a_stream_that_is_stale_when_it_stands_is_opened_anew(scripted: Make) -> None:
    acting = ["account:1"]

    def speak(connection: socket.socket, number: int) -> None:
        if number == 0:  # while the first one is on its way, the account is switched
            acting[0] = "account:2"
            live.renew()
            connection.sendall(STALE)
        else:
            _stream(connection, number)

    server = scripted(speak)
    live = Live(server.address, trust(None), lambda: {"Acting-As": acting[0]})
    told: list[frozenset[str]] = []
    live.tell = told.append
    live.renew()
    until(lambda: frozenset({Topic.INVOICES}) in told)
    live.stop()
    assert frozenset({Topic.MAIL}) not in told
    assert [b"account:2" in head for head in server.requests[:2]] == [False, True]


def test_a_stream_that_is_stale_before_it_is_asked_for_is_not_heard(scripted: Make) -> None:
    def speak(connection: socket.socket, number: int) -> None:
        if number == 0:
            connection.sendall(STALE)
        else:
            _stream(connection, number)

    def headers() -> dict[str, str]:
        if not asked:  # the account is switched while the connection is being made
            asked.append("once")
            live.renew()
        return {}

    asked: list[str] = []
    server = scripted(speak)
    live = Live(server.address, trust(None), headers)
    told: list[frozenset[str]] = []
    live.tell = told.append
    live.renew()
    until(lambda: frozenset({Topic.INVOICES}) in told)
    live.stop()
    assert frozenset({Topic.MAIL}) not in told


STALE = (
    b"HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nConnection: close\r\n\r\n"
    b'data: {"topics": ["mail"]}\n\n'
)
