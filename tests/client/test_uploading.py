"""Sending up over a line that breaks, and to a server that lies."""

import json
import threading
from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest

from app.client import uploading
from app.client.http import HttpPortal
from app.errors import Conflict, NotFound, PortalError, SessionExpired, Unreachable, Unsupported
from app.models.blob import BlobPiece
from app.portal.meta import PROTOCOL
from app.portal.uploads import FILE_LIMIT, DropUpload, ReadUpload
from tests.client.conftest import Scripted, Speak, http
from tests.rules.uploads.people import ERIKA, announced, some
from tests.support.machine import until
from tests.support.relay import Relay
from tests.support.site import Site, sqlite_site

Make = Callable[[Speak], Scripted]
FILE = some(3_000_000)


@pytest.fixture
def site(tmp_path: Path) -> Iterator[Site]:
    made = sqlite_site(tmp_path, "http-sqlite")
    made.add_user(ERIKA)
    yield made
    made.close()


@pytest.fixture
def wire(site: Site) -> Iterator[Relay]:
    made = Relay(site.address())
    yield made
    made.cut()


@pytest.fixture
def portal(site: Site, wire: Relay, monkeypatch: pytest.MonkeyPatch) -> Iterator[HttpPortal]:
    monkeypatch.setattr(uploading, "PAUSES", (0.05, 0.05))
    monkeypatch.setattr(uploading, "_TICK", 0.01)
    made = HttpPortal(wire.address)
    made.tokens = site.signed_in(ERIKA).tokens
    yield made
    made.close()


def stored(site: Site) -> bytes:
    with site.house() as ctx:
        rows = ctx.rows(BlobPiece.content).order_by(BlobPiece.blob_id, BlobPiece.start)
        return b"".join(ctx.session.scalars(rows))


def test_a_line_that_breaks_in_the_middle_is_taken_up_again(
    site: Site, wire: Relay, portal: HttpPortal
) -> None:
    breaks = [700_000, 1_500_000, 2_200_000]  # more than tries, but each time it got further
    cut = False

    def progress(done: int, _total: int) -> None:
        nonlocal cut
        if cut:
            wire.mend()
            cut = False
        elif breaks and done >= breaks[0]:
            breaks.pop(0)
            wire.cut()
            cut = True

    state = portal.upload(BytesIO(FILE), announced(len(FILE)), progress)
    assert state.complete
    assert breaks == []
    assert stored(site) == FILE


def test_a_line_that_stays_broken_is_said_and_a_later_call_goes_on(
    site: Site, wire: Relay, portal: HttpPortal
) -> None:
    file = announced(len(FILE))
    rests: list[int] = []

    def progress(done: int, _total: int) -> None:
        rests.append(done)
        if done > 1_500_000:
            wire.cut()

    with pytest.raises(Unreachable):
        portal.upload(BytesIO(FILE), file, progress)
    until(lambda: len(stored(site)) >= 1 << 20)
    wire.mend()
    before = len(stored(site))
    told: list[int] = []
    assert portal.upload(BytesIO(FILE), file, lambda done, _total: told.append(done)).complete
    assert told[0] > before
    assert stored(site) == FILE


def test_who_stops_is_heard_while_it_waits(wire: Relay, portal: HttpPortal) -> None:
    class Stopped(Exception):
        pass

    calls = 0

    def progress(_done: int, _total: int) -> None:
        nonlocal calls
        calls += 1
        if calls == 1:
            wire.cut()
        if calls == 3:
            raise Stopped

    with pytest.raises(Stopped):
        portal.upload(BytesIO(FILE), announced(len(FILE)), progress)


def test_a_client_that_is_closed_sends_no_further_piece(portal: HttpPortal) -> None:
    told: list[int] = []

    def progress(done: int, _total: int) -> None:
        told.append(done)
        portal.close()

    with pytest.raises(Unreachable):
        portal.upload(BytesIO(FILE), announced(len(FILE)), progress)
    assert len(told) == 1


def test_a_client_that_is_closed_tries_no_more(
    wire: Relay, portal: HttpPortal, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(uploading, "PAUSES", (60.0,))
    waiting = threading.Event()
    failed: list[PortalError] = []
    calls: list[int] = []

    def progress(done: int, _total: int) -> None:
        if not calls:
            wire.cut()
        elif not waiting.is_set():
            waiting.set()
        calls.append(done)

    def send() -> None:
        try:
            portal.upload(BytesIO(FILE), announced(len(FILE)), progress)
        except PortalError as error:
            failed.append(error)

    thread = threading.Thread(target=send)
    thread.start()
    assert waiting.wait(10)
    portal.close()
    thread.join(10)
    assert not thread.is_alive()
    assert isinstance(failed[0], Unreachable)
    with pytest.raises(Unreachable):
        portal.upload(BytesIO(FILE), announced(len(FILE)))


def test_a_client_that_is_closed_while_it_waits_gives_up(wire: Relay, portal: HttpPortal) -> None:
    told: list[int] = []

    def progress(done: int, _total: int) -> None:
        told.append(done)
        if len(told) == 1:
            wire.cut()
        else:  # told while it waits to try again
            portal.close()

    with pytest.raises(Unreachable):
        portal.upload(BytesIO(FILE), announced(len(FILE)), progress)
    assert len(told) == 2


def test_closing_breaks_off_what_is_being_sent(portal: HttpPortal) -> None:
    told: list[int] = []

    def progress(done: int, _total: int) -> None:
        told.append(done)
        portal.close()

    with pytest.raises(Unreachable):
        portal.upload(BytesIO(FILE), announced(len(FILE)), progress)
    assert told == [uploading.STEP]


def test_what_is_gone_meanwhile_begins_anew(site: Site, portal: HttpPortal) -> None:
    file = announced(len(FILE))
    dropped: list[int] = []

    def progress(done: int, _total: int) -> None:
        if done == 1 << 20 and not dropped:
            dropped.append(1)
            other = site.signed_in(ERIKA)
            until(lambda: other.send(ReadUpload(key=file.key)).arrived == 1 << 20)
            other.send(DropUpload(key=file.key))

    assert portal.upload(BytesIO(FILE), file, progress).complete
    assert dropped == [1]
    assert stored(site) == FILE


def test_a_source_that_fails_is_no_fault_of_the_portal(portal: HttpPortal) -> None:
    class Broken(BytesIO):
        def read(self, _size: int | None = -1, /) -> bytes:
            raise OSError("the stick was pulled out")

    with pytest.raises(OSError, match="pulled out"):
        portal.upload(Broken(FILE), announced(len(FILE)))


def meta() -> bytes:
    said = {
        "product": "kundencenter",
        "name": "N",
        "protocol_min": PROTOCOL,
        "protocol_max": PROTOCOL,
        "directory": "",
    }
    return http(json.dumps(said).encode(), "Content-Type: application/json")


def state(**facts: Any) -> bytes:
    said = {"arrived": 0, "size": 9, "complete": False, **facts}
    return http(json.dumps(said).encode(), "Content-Type: application/json")


def problem(error: PortalError) -> bytes:
    body = json.dumps(error.problem()).encode()
    return http(body, "Content-Type: application/problem+json", status=f"{error.status} No")


NEW = problem(NotFound("upload"))


@pytest.mark.parametrize(
    ("answers", "error", "code"),
    [
        ([state(arrived=10)], Unreachable, "broken_answer"),
        ([state(arrived=-1)], Unreachable, "broken_answer"),
        ([NEW, state(arrived=0)], Unreachable, "broken_answer"),
        ([NEW, state(arrived=10)], Unreachable, "broken_answer"),
        ([state(complete=True, sha256="0" * 64)], Conflict, "key_reused"),
        ([NEW, problem(Conflict("uploads_full"))], Conflict, "uploads_full"),
        ([problem(SessionExpired("revoked"))], SessionExpired, "revoked"),
        ([NEW, problem(NotFound("route"))], Unsupported, "unsupported"),
        ([NEW, http(b"<html>", "Content-Type: text/html", status="413 No")], Unreachable,
         "not_kundencenter"),
    ],
)  # fmt: skip
def test_a_server_that_lies_or_is_none(
    scripted: Make,
    monkeypatch: pytest.MonkeyPatch,
    answers: list[bytes],
    error: type[PortalError],
    code: str,
) -> None:
    monkeypatch.setattr(uploading, "PAUSES", ())
    said = [meta(), *answers]
    server = scripted(lambda line, number: line.sendall(said[min(number, len(said) - 1)]))
    client = HttpPortal(server.address)
    with pytest.raises(PortalError) as refused:
        client.upload(BytesIO(bytes(9)), announced(9))
    client.close()
    assert (type(refused.value), refused.value.code) == (error, code)


def test_one_that_is_too_large_is_not_even_read(site: Site, portal: HttpPortal) -> None:
    class Counting(BytesIO):
        count = 0

        def read(self, size: int | None = -1, /) -> bytes:
            found = super().read(size)
            self.count += len(found)
            return found

    source = Counting(bytes(FILE_LIMIT + 1))
    with pytest.raises(PortalError, match="file_too_large"):
        portal.upload(source, announced(FILE_LIMIT + 1))
    assert source.count == 0
