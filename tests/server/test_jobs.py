"""The server's clockwork: due work is done in time, by one process at a time, whatever falls."""

import logging
import threading
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
import requests

from app.adapters.mail import Message
from app.models.database import Database
from app.models.house import OutgoingMail
from app.rules.mail.outbox import queue_mail
from app.server.jobs import LOCK, Jobs
from tests.support.postgres import Cluster
from tests.support.serving import serve
from tests.support.site import Site

TO = "erika@musterhandel.example"


def until(holds: Callable[[], object]) -> None:
    """Wait for what another thread does."""
    pause = threading.Event()
    for _ in range(2000):
        if holds():
            return
        pause.wait(0.01)
    raise AssertionError("it never happened")


def queue(site: Site) -> None:
    with site.house() as ctx:
        queue_mail(ctx, "password_changed", to=TO, facts={"when": "heute"})


def test_a_server_does_what_is_due_and_stops_doing_it(local_site: Site) -> None:
    queue(local_site)
    address, stop = serve(local_site.dispatcher, jobs=True)
    assert requests.get(f"{address}/healthz", timeout=10).text == "ok"
    until(lambda: local_site.mail.sent)
    stop()
    assert not [thread for thread in threading.enumerate() if thread.name == "jobs"]


def test_it_looks_again_and_again(local_site: Site) -> None:
    clockwork = Jobs(local_site.dispatcher, every=0.01)
    clockwork.start()
    for count in (1, 2):
        queue(local_site)
        until(lambda count=count: len(local_site.mail.sent) == count)
    clockwork.stop()
    queue(local_site)
    assert len(local_site.mail.sent) == 2


def test_stopped_before_it_began_it_waits_for_nothing(local_site: Site) -> None:
    Jobs(local_site.dispatcher).stop()


def test_a_lost_database_puts_the_work_off(
    local_site: Site, caplog: pytest.LogCaptureFixture
) -> None:
    tried: list[int] = []
    real = local_site.database.alone

    def alone(number: int) -> Any:
        tried.append(number)
        if len(tried) == 1:
            raise ConnectionError("postgresql://u:geheim@h")
        return real(number)

    local_site.database.alone = alone  # type: ignore[method-assign]  # falls once
    clockwork = Jobs(local_site.dispatcher, every=0.01)
    queue(local_site)
    with caplog.at_level(logging.WARNING):
        clockwork.start()
        until(lambda: local_site.mail.sent)
    clockwork.stop()
    assert set(tried) == {LOCK}
    assert "jobs put off: ConnectionError" in caplog.text
    assert "geheim" not in caplog.text


class Slow:
    """A mail server that takes its time."""

    configured = True

    def __init__(self) -> None:
        self.begun, self.go = threading.Event(), threading.Event()
        self.sent: list[Message] = []

    def send(self, message: Message, at: object) -> None:  # noqa: ARG002 - the protocol's
        self.begun.set()
        self.go.wait(30)
        self.sent.append(message)


def test_of_two_processes_one_works_at_a_time(cluster: Cluster) -> None:
    address = cluster.database()
    first, second = (Site("sqlite", Database(address)) for _ in range(2))
    slow = Slow()
    first.dispatcher.world = replace(first.dispatcher.world, mail=slow)
    queue(first)
    working, waiting = Jobs(first.dispatcher, every=30), Jobs(second.dispatcher, every=0.01)
    working.start()
    assert slow.begun.wait(30)

    asked: list[int] = []
    real = second.database.alone

    def alone(number: int) -> Any:
        asked.append(number)
        return real(number)

    second.database.alone = alone  # type: ignore[method-assign]  # listens only
    queue(first)
    waiting.start()
    until(lambda: len(asked) > 3)
    assert second.mail.sent == []
    slow.go.set()
    until(lambda: second.mail.sent)
    working.stop()
    waiting.stop()
    with first.house() as ctx:
        assert ctx.session.scalars(ctx.rows(OutgoingMail.state)).all() == ["sent", "sent"]
    assert (len(slow.sent), len(second.mail.sent)) == (1, 1)
    first.close()
    second.close()
