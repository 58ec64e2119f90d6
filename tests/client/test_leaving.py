"""Leaving a portal whose server says nothing: nobody waits for it."""

import socket
import threading
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

import pytest

from app.client.http import HttpPortal
from app.client.prober import Prober
from app.errors import Unreachable
from app.portal.auth import WhoAmI
from tests.client.conftest import Scripted, Speak
from tests.support.machine import until

SOON = 2.0
"""Seconds; the limit for an answer is much longer."""


def test_who_waits_for_a_silent_server_is_told_at_once(
    scripted: Callable[[Speak], Scripted],
) -> None:
    over = threading.Event()

    def silent(_connection: socket.socket, _number: int) -> None:
        over.wait(30)

    server = scripted(silent)
    portal = HttpPortal(server.address)
    with ThreadPoolExecutor(1) as pool:
        waiting = pool.submit(portal.send, WhoAmI())
        until(lambda: server.requests)
        began = time.monotonic()
        portal.close()
        with pytest.raises(Unreachable):
            waiting.result(timeout=10)
        assert time.monotonic() - began < SOON
    assert len(server.requests) == 1  # not tried again
    over.set()


def test_what_is_heard_of_after_the_end_starts_no_tries() -> None:
    tried: list[None] = []
    prober = Prober(lambda: tried.append(None), pause=lambda _count: 0.01)
    prober.begin()
    until(lambda: tried)
    prober.stop(prober.begin)  # what breaks off a try may hear that the portal is lost
    assert prober._thread is not None
    assert not prober._thread.is_alive()
    count = len(tried)
    time.sleep(0.1)  # not waited for: nothing is to come
    assert len(tried) == count
