"""Bytes over HTTP: their limits, a body without an end, a broken line, and whose they are."""

import json
import socket
import threading
from collections.abc import Iterator
from http.client import HTTPResponse
from typing import Any
from uuid import UUID, uuid4

import pytest
import requests

from app.client.base import Client
from app.models.blob import BlobPiece, Upload
from app.portal.uploads import FILE_LIMIT, ReadUpload, UploadState
from app.server import uploads
from app.server.app import THREADS
from tests.server.test_jobs import until
from tests.support.site import Site, sqlite_site

ERIKA, MAX = "erika@musterhandel.example", "max@musterhandel.example"
MB = 1024 * 1024


@pytest.fixture
def site(tmp_path: Any) -> Iterator[Site]:
    made = sqlite_site(tmp_path, "http-sqlite")
    made.add_user(ERIKA)
    made.add_user(MAX)
    yield made
    made.close()


@pytest.fixture
def erika(site: Site) -> Client:
    return site.signed_in(ERIKA)


def headers(
    client: Client, size: int, offset: int = 0, *, change: dict[str, str] | None = None
) -> dict[str, str]:
    assert client.tokens is not None
    return {
        "Authorization": f"Bearer {client.tokens.access.get_secret_value()}",
        "Upload-Offset": str(offset),
        "Upload-Length": str(size),
        "Upload-Name": "Beleg.pdf",
        "Upload-Type": "application/pdf",
        **(change or {}),
    }


def put(site: Site, key: UUID, said: dict[str, str], body: Any) -> requests.Response:
    with requests.Session() as session:
        session.trust_env = False
        return session.put(f"{site.address()}/uploads/{key}", data=body, headers=said, timeout=30)


def pieces(site: Site) -> list[bytes]:
    with site.house() as ctx:
        rows = ctx.rows(BlobPiece.content).order_by(BlobPiece.blob_id, BlobPiece.start)
        return list(ctx.session.scalars(rows))


def begun(site: Site) -> int:
    with site.house() as ctx:
        return len(ctx.session.execute(ctx.rows(Upload.id)).all())


def opened(site: Site, key: UUID, said: dict[str, str], length: int) -> socket.socket:
    """Begin a request whose body the test writes itself."""
    place = site.address().removeprefix("http://")
    line = socket.create_connection(("127.0.0.1", int(place.rpartition(":")[2])), timeout=30)
    lines = [f"PUT /uploads/{key} HTTP/1.1", f"Host: {place}", f"Content-Length: {length}"]
    lines += [f"{name}: {value}" for name, value in said.items()]
    line.sendall("\r\n".join([*lines, "", ""]).encode())
    return line


def test_a_file_of_the_largest_size_goes_up_at_once(site: Site, erika: Client) -> None:
    key, body = uuid4(), bytes(range(256)) * (FILE_LIMIT // 256)
    answer = put(site, key, headers(erika, FILE_LIMIT), body)
    assert answer.status_code == 200
    state = UploadState.model_validate_json(answer.content)
    assert (state.arrived, state.complete) == (FILE_LIMIT, True)
    assert b"".join(pieces(site)) == body
    assert erika.send(ReadUpload(key=key)) == state


def test_a_larger_one_is_refused_before_it_is_read(site: Site, erika: Client) -> None:
    large = 26 * MB
    answer = put(site, uuid4(), headers(erika, large), bytes(large))
    assert (answer.status_code, answer.json()["code"]) == (413, "file_too_large")
    assert answer.json()["fields"] == {"size": "file_too_large"}
    assert answer.headers["Connection"] == "close"
    answer = put(site, uuid4(), headers(erika, 10), bytes(large))
    assert (answer.status_code, answer.json()["code"]) == (413, "too_large")
    assert pieces(site) == []


def test_a_body_without_an_end_is_cut_off(site: Site, erika: Client) -> None:
    sent = 0

    def endless() -> Iterator[bytes]:
        nonlocal sent
        while sent < 200 * MB:
            sent += MB
            yield bytes(MB)

    answer = put(site, uuid4(), headers(erika, 300_000), endless())
    assert (answer.status_code, answer.json()["code"]) == (422, "file_longer")
    assert answer.headers["Connection"] == "close"
    assert sent < 100 * MB
    assert sum(map(len, pieces(site))) <= 300_000
    answer = put(site, uuid4(), headers(erika, FILE_LIMIT), endless())
    assert answer.status_code in {413, 422}


def test_nowhere_else_so_much_is_read(site: Site, erika: Client) -> None:
    said = headers(erika, 10) | {"Content-Type": "application/json"}
    for method, path, status in (
        ("PUT", "/profile", 413),
        ("POST", f"/uploads/{uuid4()}", 405),
        ("PUT", "/uploadsX", 404),
    ):
        with requests.Session() as session:
            answer = session.request(
                method,
                site.address() + path,
                data=iter([bytes(MB), b"x"]),
                headers=said,
                timeout=30,
            )
        assert answer.headers["Connection"] == "close"
        assert answer.status_code == status


def test_who_sends_nothing_more_holds_nobody_up(
    site: Site, erika: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    keys = [uuid4() for _ in range(2 * THREADS)]
    lines = [opened(site, key, headers(erika, 1000), 1000) for key in keys]
    for line in lines:
        line.sendall(b"x" * 400)
    until(lambda: begun(site) == len(keys))
    assert erika.send(ReadUpload(key=keys[0])).arrived == 0  # others are answered meanwhile
    monkeypatch.setattr(uploads, "SILENCE", 0.2)
    late = opened(site, late_key := uuid4(), headers(erika, 1000), 1000)
    late.sendall(b"x" * 400)
    answer = HTTPResponse(late)
    answer.begin()
    assert (answer.status, json.loads(answer.read())["code"]) == (503, "timeout")
    assert erika.send(ReadUpload(key=late_key)).arrived == 400
    answer.close()
    for line in (*lines, late):
        line.close()


def test_what_came_before_the_line_broke_stays(site: Site, erika: Client) -> None:
    key, body = uuid4(), bytes(range(250)) * 1200
    line = opened(site, key, headers(erika, len(body)), len(body))
    line.sendall(body[:270_000])
    until(lambda: len(pieces(site)) == 1)
    line.close()
    until(lambda: len(pieces(site)) == 2)
    assert erika.send(ReadUpload(key=key)).arrived == 270_000
    rest = body[270_000:]
    answer = put(site, key, headers(erika, len(body), 270_000), rest)
    assert answer.json()["complete"]
    assert b"".join(pieces(site)) == body


def test_two_at_once_make_one_file(site: Site, erika: Client) -> None:
    key, body = uuid4(), bytes(range(250)) * 8000
    put(site, key, headers(erika, len(body)), b"")
    answers: list[requests.Response] = []

    def send() -> None:
        answers.append(put(site, key, headers(erika, len(body)), body))

    threads = [threading.Thread(target=send) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    assert [answer.status_code for answer in answers] == [200] * 3
    assert b"".join(pieces(site)) == body


def test_the_key_of_another_user_is_not_there(site: Site, erika: Client) -> None:
    key, other = uuid4(), site.signed_in(MAX)
    put(site, key, headers(erika, 10), b"12345")
    assert put(site, key, headers(other, 10, 5), b"67890").status_code == 409
    said = headers(other, 10)
    for method in ("GET", "DELETE"):
        with requests.Session() as session:
            found = session.request(
                method,
                f"{site.address()}/uploads/{key}",
                headers={"Authorization": said["Authorization"]},
                timeout=10,
            )
        assert (found.status_code, found.json()["code"]) == (404, "upload")
    assert erika.send(ReadUpload(key=key)).arrived == 5


@pytest.mark.parametrize(
    ("change", "status", "field"),
    [
        ({"Upload-Name": "%FF"}, 422, "name"),
        ({"Upload-Name": "%2E%2E%2F"}, 422, "name"),
        ({"Upload-Type": "none"}, 422, "media_type"),
        ({"Upload-SHA256": "abc"}, 422, "sha256"),
        ({"Upload-Length": "0"}, 422, "size"),
        ({"Upload-Length": "9" * 40}, 413, "size"),
        ({"Upload-Length": "x"}, 422, "Upload-Length"),
        ({"Upload-Offset": "-1"}, 422, "Upload-Offset"),
    ],
)
def test_a_wrong_head_names_its_field(
    site: Site, erika: Client, change: dict[str, str], status: int, field: str
) -> None:
    answer = put(site, uuid4(), headers(erika, 10, change=change), b"")
    assert answer.status_code == status
    assert list(answer.json()["fields"]) == [field]
    assert answer.headers["Content-Type"] == "application/problem+json"


def test_nobody_sends_without_a_session(site: Site, erika: Client) -> None:
    said = headers(erika, 10) | {"Authorization": "Bearer kc_at_no"}
    answer = put(site, uuid4(), said, b"x")
    assert (answer.status_code, answer.json()["code"]) == (401, "expired")
    del said["Authorization"]
    assert put(site, uuid4(), said, b"x").json()["code"] == "missing"
