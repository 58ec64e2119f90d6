"""What holds for every request: headers, addresses behind proxies, refusals, incidents, the log."""

import json
import logging
import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
import requests
from fastapi import Request
from sqlalchemy.exc import OperationalError
from starlette.types import Message, Scope

from app.models.database import Database
from app.portal.profile import Profile
from app.rules.core import Caller, Context
from app.server.app import create_app
from app.server.callers import Doorman
from app.server.guard import Guard
from tests.server.test_jobs import until
from tests.support.site import Site, sqlite_site

EMAIL = "erika@musterhandel.example"


@pytest.fixture
def site(tmp_path: Any) -> Iterator[Site]:
    made = sqlite_site(tmp_path, "http-sqlite")
    made.add_user(EMAIL)
    yield made
    made.close()


def get(site: Site, path: str, **more: Any) -> requests.Response:
    with requests.Session() as session:
        session.trust_env = False
        return session.request(more.pop("method", "GET"), site.address() + path, timeout=10, **more)


@contextmanager
def handled_by(operation: Any, function: Any) -> Iterator[None]:
    """Let another function carry an operation out for a while: what a bug of ours looks like."""
    from dataclasses import replace

    from app.rules.core import handlers

    before = handlers._HANDLERS[operation]
    handlers._HANDLERS[operation] = replace(before, run=function)
    yield
    handlers._HANDLERS[operation] = before


def test_every_answer_carries_what_keeps_browsers_away(site: Site) -> None:
    for path in ("/healthz", "/meta", "/nowhere", "/me"):
        answer = get(site, path)
        assert answer.headers["Cache-Control"] == "no-store"
        assert answer.headers["X-Content-Type-Options"] == "nosniff"
        assert "default-src 'none'" in answer.headers["Content-Security-Policy"]
        assert re.fullmatch("[0-9a-f]{16}", answer.headers["X-Request-Id"])
        assert "Strict-Transport-Security" not in answer.headers
        assert "Server" not in answer.headers
    assert get(site, "/healthz").text == "ok"


@pytest.mark.parametrize(
    ("method", "path", "status", "code"),
    [
        ("GET", "/nowhere", 404, "route"),
        ("GET", "/me/", 404, "route"),
        ("GET", "/docs", 404, "route"),
        ("DELETE", "/meta", 405, "method"),
        ("GET", "/invoices?search=%FF", 422, "unreadable"),
        ("POST", "/auth/sign-out?token=a", 422, "invalid"),
    ],
)
def test_what_is_not_served_is_a_problem_too(
    site: Site, method: str, path: str, status: int, code: str
) -> None:
    answer = get(site, path, method=method)
    assert (answer.status_code, answer.json()["code"]) == (status, code)
    assert answer.headers["Content-Type"] == "application/problem+json"


def test_a_body_has_its_limit(site: Site, caplog: pytest.LogCaptureFixture) -> None:
    parts = [b'{"email": "', b"a" * (1 << 20)]
    for body in (b"".join(parts), iter(parts)):  # its size told before, and not
        answer = get(site, "/auth/sign-in", method="POST", data=body)
        assert (answer.status_code, answer.json()["code"]) == (413, "too_large")
        assert "X-Request-Id" in answer.headers
    assert "incident" not in caplog.text


@pytest.mark.parametrize(
    "header",
    ["Basic YTpi", "Bearer", "Bearer a b", "Bearer " + "a" * 201, "Bearer ä", "bearer kc_at_x"],
)
def test_a_malformed_token_is_a_void_one(site: Site, header: str) -> None:
    answer = get(site, "/me", headers={"Authorization": header.encode()})
    assert (answer.status_code, answer.json()["code"]) == (401, "expired")
    assert answer.headers["WWW-Authenticate"] == "Bearer"


def test_a_limit_says_when_to_come_again(site: Site) -> None:
    for _ in range(4):
        answer = get(
            site, "/auth/sign-in", method="POST", json={"email": EMAIL, "password": "falsch"}
        )
    assert answer.status_code == 429
    assert int(answer.headers["Retry-After"]) == answer.json()["params"]["seconds"] >= 1


def test_a_bug_is_an_incident_without_its_words(
    site: Site, caplog: pytest.LogCaptureFixture
) -> None:
    def fall(_ctx: Context, _query: Profile) -> None:
        try:
            raise ValueError(told)
        except ValueError as inner:
            raise RuntimeError(told) from inner

    told = f"erika's secret {4000 + 711}"  # lines of source may stand in a log, values may not

    client = site.signed_in(EMAIL)
    assert client.tokens is not None
    headers = {"Authorization": f"Bearer {client.tokens.access.get_secret_value()}"}
    with handled_by(Profile, fall), caplog.at_level(logging.DEBUG):
        answer = get(site, "/profile", headers=headers)

    assert answer.status_code == 500
    incident = answer.json()["params"]["incident"]
    assert incident == answer.headers["X-Request-Id"]
    assert f"incident {incident}: RuntimeError" in caplog.text
    assert f"incident {incident}: ValueError" in caplog.text
    assert "in fall" in caplog.text
    assert "4711" not in caplog.text + answer.text


def test_a_database_that_is_busy_asks_to_come_again(site: Site) -> None:
    def busy(_ctx: Context, _query: Profile) -> None:
        raise OperationalError("SELECT", None, Exception("server closed the connection"))

    client = site.signed_in(EMAIL)
    assert client.tokens is not None
    headers = {"Authorization": f"Bearer {client.tokens.access.get_secret_value()}"}
    with handled_by(Profile, busy):
        answer = get(site, "/profile", headers=headers)
    assert (answer.status_code, answer.json()["code"]) == (503, "busy")
    assert answer.headers["Retry-After"] == "2"


def test_the_log_names_routes_and_nobody(site: Site, caplog: pytest.LogCaptureFixture) -> None:
    def told() -> list[str]:  # a line is written when its answer has left already
        return [r.getMessage() for r in caplog.records if r.name == "kundencenter.http"]

    account = site.add_account()
    with caplog.at_level(logging.DEBUG):
        get(site, f"/invoices?search={EMAIL}", headers={"Acting-As": f"account:{account}"})
        get(site, "/invoices/4711")
        get(site, f"/{EMAIL}")
        get(site, "/auth/sign-in", method="POST", json={"email": EMAIL, "password": "Ge-heim"})
        until(lambda: len(told()) == 4)

    assert [re.sub(r"^\w{16} | [\d.]+ ms$", "", line) for line in told()] == [
        "GET /invoices 401",
        "GET /invoices/{invoice_id} 401",
        "GET - 404",
        "POST /auth/sign-in 422",
    ]
    ours = "".join(r.getMessage() for r in caplog.records if not r.name.startswith("urllib3"))
    assert not any(word in ours for word in (EMAIL, "4711", "Ge-heim"))


async def _nothing() -> Message:
    return {"type": "http.disconnect"}


def test_who_falls_after_the_answer_began_breaks_off() -> None:
    import asyncio

    async def falls(_scope: Scope, _receive: Any, send: Any) -> None:
        await send({"type": "http.response.start", "status": 200, "headers": []})
        raise RuntimeError

    sent: list[Message] = []

    async def keep(message: Message) -> None:
        sent.append(message)

    scope: Scope = {"type": "http", "scheme": "https", "method": "GET"}
    with pytest.raises(RuntimeError):
        asyncio.run(Guard(falls)(scope, _nothing, keep))
    assert [message["type"] for message in sent] == ["http.response.start"]
    assert (b"strict-transport-security", b"max-age=31536000") in sent[0]["headers"]


def asked_by(peer: str | None, *chain: str) -> Request:
    headers = [(b"x-forwarded-for", word.encode()) for word in chain]
    client = (peer, 1234) if peer is not None else None
    return Request({"type": "http", "headers": headers, "client": client})


@pytest.mark.parametrize(
    ("peer", "chain", "address"),
    [
        ("203.0.113.5", (), "203.0.113.5"),
        ("203.0.113.5", ("198.51.100.7",), "203.0.113.5"),
        ("10.0.0.2", ("198.51.100.7",), "198.51.100.7"),
        ("10.0.0.2", ("1.1.1.1, 198.51.100.7", "10.0.0.9"), "198.51.100.7"),
        ("10.0.0.2", ("10.0.0.3, 10.0.0.4",), "10.0.0.3"),
        ("10.0.0.2", ("nonsense, 10.0.0.4",), "unknown"),
        ("10.0.0.2", (" , ",), "10.0.0.2"),
        ("::1", ("2001:db8::7",), "2001:db8::7"),
        ("@", (), "unknown"),
        (None, ("198.51.100.7",), "unknown"),
    ],
)
def test_only_trusted_proxies_name_a_client(
    peer: str | None, chain: tuple[str, ...], address: str
) -> None:
    assert Doorman(["10.0.0.0/8", "::1"]).address(asked_by(peer, *chain)) == address


def test_the_limit_of_a_network_counts_behind_the_proxy(tmp_path: Any) -> None:
    site = sqlite_site(tmp_path)
    seen: list[str] = []
    real = site.dispatcher.call

    def call(operation: Any, caller: Caller, key: str | None = None) -> Any:
        seen.append(caller.address)
        return real(operation, caller, key)

    site.dispatcher.call = call  # type: ignore[method-assign]  # listens only
    from tests.support.serving import serve

    address, stop = serve(site.dispatcher, trusted_proxies=["127.0.0.1"])
    for hop in ("198.51.100.7", "198.51.100.8"):
        requests.get(f"{address}/meta", headers={"X-Forwarded-For": hop}, timeout=10)
    stop()
    site.close()
    assert seen == ["198.51.100.7", "198.51.100.8"]


def test_the_document_is_made_once(tmp_path: Any) -> None:
    site = sqlite_site(tmp_path)
    app = create_app(site.dispatcher)
    assert app.openapi() is app.openapi()
    assert "Problem" in json.dumps(app.openapi())
    site.close()
    assert isinstance(site.database, Database)
