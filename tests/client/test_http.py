"""The client of a server: who answers there, what it can, and what its answers become."""

import hashlib
import json
import socket
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from app.client.http import HttpPortal, check
from app.errors import Conflict, Invalid, NotFound, PortalError, Unreachable, Unsupported
from app.portal.invoices import InvoiceDocument, RenewDueServices
from app.portal.mail import ReadDemoMailbox
from app.portal.meta import PROTOCOL, Meta
from app.portal.notifications import MarkNotificationsRead
from app.portal.profile import Profile
from app.portal.topics import Topic
from tests.client.conftest import Scripted, Speak, http
from tests.support.certificates import Authority
from tests.support.serving import serve
from tests.support.site import sqlite_site

Make = Callable[[Speak], Scripted]


def info(**changes: Any) -> dict[str, Any]:
    return {
        "product": "kundencenter",
        "name": "Nordlicht",
        "protocol_min": PROTOCOL,
        "protocol_max": PROTOCOL,
        "directory": "",
        "operations": ["Meta", "Profile"],
        "a_later_field": {"of": "a newer server"},
        **changes,
    }


def portal(
    scripted: Make, *answers: bytes, meta: dict[str, Any] | None = None
) -> tuple[HttpPortal, Scripted]:
    """Return a client of a server that first says what it is, then ``answers``."""
    said = [http(json.dumps(meta or info()).encode(), "Content-Type: application/json"), *answers]

    def speak(connection: socket.socket, number: int) -> None:
        connection.sendall(said[min(number, len(said) - 1)])

    server = scripted(speak)
    return HttpPortal(server.address), server


def problem(error: PortalError) -> bytes:
    body = json.dumps(error.problem()).encode()
    return http(body, "Content-Type: application/problem+json", status=f"{error.status} No")


def test_the_connection_test_says_who_answers(scripted: Make) -> None:
    client, server = portal(scripted)
    assert check(server.address).name == "Nordlicht"
    client.close()


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"product": "something else"}, "not_kundencenter"),
        ({"protocol_max": PROTOCOL - 1, "protocol_min": 0}, "too_old"),
        ({"protocol_max": PROTOCOL + 2, "protocol_min": PROTOCOL + 1}, "too_new"),
    ],
)
def test_a_portal_that_we_do_not_understand(
    scripted: Make, changes: dict[str, Any], code: str
) -> None:
    client, server = portal(scripted, meta=info(**changes))
    for asking in (lambda: check(server.address), lambda: client.send(Profile())):
        with pytest.raises(Unreachable) as refused:
            asking()
        assert refused.value.code == code
    client.close()


@pytest.mark.parametrize(
    "answer",
    [
        http(b"<html>hello</html>", "Content-Type: text/html"),
        http(b"<html>no</html>", "Content-Type: text/html", status="404 Not Found"),
        http(b"", "Location: https://elsewhere.example/", status="302 Found"),
    ],
    ids=["page", "missing", "redirect"],
)
def test_another_server_is_no_portal(scripted: Make, answer: bytes) -> None:
    server = scripted(lambda connection, _number: connection.sendall(answer))
    with pytest.raises(Unreachable) as refused:
        check(server.address)
    assert refused.value.code == "not_kundencenter"


def test_a_proxy_without_its_server_is_a_refusal(scripted: Make) -> None:
    gone = http(b"<html>", "Content-Type: text/html", status="502 Bad Gateway")
    server = scripted(lambda connection, _number: connection.sendall(gone))
    with pytest.raises(Unreachable) as refused:
        check(server.address)
    assert refused.value.code == "refused"


def test_what_the_server_lacks_is_known_after_the_first_call(scripted: Make) -> None:
    client, _ = portal(scripted)
    assert client.can(MarkNotificationsRead)
    client.send(Meta())
    assert client.can(Profile)
    assert not client.can(MarkNotificationsRead)
    assert not client.can(ReadDemoMailbox)
    client.close()


@pytest.mark.parametrize("operation", [ReadDemoMailbox(), RenewDueServices()])
def test_what_has_no_route_is_unsupported(scripted: Make, operation: Any) -> None:
    client, server = portal(scripted)
    with pytest.raises(Unsupported):
        client.send(operation)
    assert server.requests == []
    client.close()


@pytest.mark.parametrize(
    ("error", "kind"),
    [
        (Conflict("stale", number=3), Conflict),
        (Invalid(fields={"name": "required"}), Invalid),
        (NotFound("invoice"), NotFound),
        (NotFound("route"), Unsupported),
    ],
)
def test_a_refusal_arrives_as_the_same_class(
    scripted: Make, error: PortalError, kind: type[PortalError]
) -> None:
    client, _ = portal(scripted, problem(error))
    with pytest.raises(kind) as refused:
        client.send(Profile())
    if kind is type(error):
        assert refused.value.problem() == error.problem()
    client.close()


@pytest.mark.parametrize(
    "answer",
    [
        http(b"{", "Content-Type: application/json"),
        http(b"{}", "Content-Type: application/json"),
        http(b"[]", "Content-Type: application/problem+json", status="400 No"),
        http(b"{", "Content-Type: application/problem+json", status="422 No"),
    ],
)
def test_a_damaged_answer_is_unreachable_never_a_crash(scripted: Make, answer: bytes) -> None:
    client, _ = portal(scripted, answer)
    with pytest.raises(Unreachable) as refused:
        client.send(Profile())
    assert refused.value.code == "broken_answer"
    client.close()


def test_a_mistake_of_the_server_is_known_by_its_incident(scripted: Make) -> None:
    client, _ = portal(scripted, problem(PortalError("error", incident="abc")))
    with pytest.raises(Unreachable) as refused:
        client.send(Profile())
    assert refused.value.code == "server_error"
    assert refused.value.params == {"status": 500, "incident": "abc"}
    client.close()


def download(content: bytes, name: str = "R%C3%A4.pdf", digest: str = "") -> bytes:
    return http(
        content,
        "Content-Type: application/pdf",
        f"Content-Disposition: attachment; filename=\"R_.pdf\"; filename*=UTF-8''{name}",
        f"X-Content-SHA256: {digest or hashlib.sha256(content).hexdigest()}",
    )


def test_a_file_is_verified_before_anybody_sees_it(scripted: Make) -> None:
    client, _ = portal(scripted, download(b"%PDF-1"), download(b"%PDF-1", digest="0" * 64))
    found = client.send(InvoiceDocument(invoice_id=1))
    assert (found.name, found.media_type, found.read()) == ("Rä.pdf", "application/pdf", b"%PDF-1")
    with pytest.raises(Unreachable) as refused:
        client.send(InvoiceDocument(invoice_id=1))
    assert refused.value.code == "broken_answer"
    client.close()


@pytest.mark.parametrize(
    ("given", "kept"),
    [("..%2F..%2Fetc%2Fpasswd", "_.._etc_passwd"), ("%2Fa", "_a"), (".", "file"), ("C%3Ax", "C_x")],
)
def test_the_name_of_a_file_leads_nowhere(scripted: Make, given: str, kept: str) -> None:
    client, _ = portal(scripted, download(b"x", given))
    assert client.send(InvoiceDocument(invoice_id=1)).name == kept
    client.close()


def test_plain_http_leaves_this_machine_never() -> None:
    with pytest.raises(Invalid) as refused:
        HttpPortal("http://portal.example.de")
    assert refused.value.fields == {"address": "not_https"}


def test_calls_over_tls_with_a_profile_of_its_own_ca(authority: Authority, tmp_path: Path) -> None:
    site = sqlite_site(tmp_path)
    cert, key = authority.issue("127.0.0.1")
    address, stop = serve(site.dispatcher, ssl_certfile=cert, ssl_keyfile=key)
    try:
        assert check(address, ca=authority.file).product == "kundencenter"
        with pytest.raises(Unreachable) as refused:
            check(address)
        assert refused.value.code == "certificate"
    finally:
        stop()
        site.close()


def test_a_portal_that_refuses_to_say_what_it_is_stands_elsewhere(scripted: Make) -> None:
    refused_ = problem(NotFound("route"))
    server = scripted(lambda connection, _number: connection.sendall(refused_))
    with pytest.raises(Unreachable) as refused:
        check(server.address)
    assert refused.value.code == "not_kundencenter"


def test_nobody_hears_before_somebody_listens(scripted: Make) -> None:
    client, server = portal(scripted)
    client.on_changed(frozenset({Topic.INVOICES}))
    told: list[frozenset[str]] = []
    client.on_changed = told.append
    client.on_changed(frozenset({Topic.MAIL}))
    assert (told, server.requests) == ([frozenset({Topic.MAIL})], [])
    client.close()
