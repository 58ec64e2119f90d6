"""The embedded portal's own work goes on, whatever goes wrong beside it."""

import logging
import time

import pytest

from app.client.embedded import work
from tests.server.test_jobs import queue as queue_mail
from tests.support.site import Site


def test_what_is_due_is_done_although_something_beside_it_fails(
    local_site: Site, caplog: pytest.LogCaptureFixture
) -> None:
    queue_mail(local_site)

    def fail() -> None:
        raise ValueError("erika@privat.example")

    with caplog.at_level(logging.ERROR):
        stop = work.start(local_site.dispatcher, fail)
        deadline = time.monotonic() + 20
        while not local_site.mail.sent:
            assert time.monotonic() < deadline
            time.sleep(0.02)
        stop.set()
    assert "work: ValueError" in caplog.text
    assert "privat" not in caplog.text
