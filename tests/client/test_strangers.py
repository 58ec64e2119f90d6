"""Strangers on the line: other certificates, other ways, other hosts. Nothing is said to them.

Real sockets on the loopback. Whatever a list, a file, a deed or the live channel would send is
looked for on the other side: no header of ours, no byte of HTTP arrives there.
"""

import socket
import ssl
import subprocess
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from app.client.http import HttpPortal
from app.errors import Unreachable
from app.portal.auth import SignIn
from app.portal.invoices import InvoiceDocument, Invoices, IssueInvoice, NewLine
from app.portal.notifications import MarkNotificationsRead
from app.portal.rights import Right
from tests.rules.invoices.scene import set_up
from tests.support.certificates import Authority
from tests.support.hostile import Hostile, answering
from tests.support.serving import serve
from tests.support.site import PASSWORD, Site

EMAIL = "erika@musterhandel.example"
Heard = Callable[[], bool]


class Tap:
    """Listens where nothing may arrive, and keeps whatever does."""

    def __init__(self) -> None:
        self.heard: list[bytes] = []
        self._listening = socket.create_server(("127.0.0.1", 0))
        self.port = self._listening.getsockname()[1]
        threading.Thread(target=self._serve, daemon=True).start()

    def _serve(self) -> None:
        with suppress(OSError):
            while True:
                connection, _ = self._listening.accept()
                self.heard.append(b"a connection")
                with connection:
                    connection.settimeout(1)
                    with suppress(OSError):
                        self.heard.append(connection.recv(65536))

    def close(self) -> None:
        self._listening.close()


@pytest.fixture
def tap() -> Iterator[Tap]:
    made = Tap()
    yield made
    made.close()


def shown(pair: tuple[Path, Path]) -> ssl.SSLContext:
    """Return what a server shows that has this certificate and key."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(*pair)
    return context


@pytest.fixture
def server(local_site: Site, authority: Authority) -> Iterator[Hostile]:
    """A portal with one customer, behind TLS that a profile's own authority vouches for."""
    set_up(local_site)
    account = local_site.add_account()
    local_site.add_member(account, local_site.add_user(EMAIL), Right.INVOICES)
    lines = (NewLine(name="JTL-Wawi Hosting", price=Decimal("89.00")),)
    local_site.system(IssueInvoice(account_id=account, lines=lines))
    address, stop = serve(local_site.dispatcher)
    made = Hostile(address, shown(authority.issue("127.0.0.1")))
    yield made
    made.close()
    stop()


class Customer:
    """Somebody signed in who listens for changes."""

    def __init__(self, server: Hostile, authority: Authority) -> None:
        self.server = server
        self.client = HttpPortal(server.address, ca=authority.file)
        self.client.on_changed = lambda _topics: None
        self.client.send(SignIn.model_validate({"email": EMAIL, "password": PASSWORD}))
        self.client.acting = "account:1"
        self.invoice = self.client.send(Invoices()).rows[0].id
        self.until(self.listening)

    def listening(self) -> bool:
        """Tell whether the live channel has been asked for, for the account."""
        asked = (request for request in self.server.heard if request.startswith(b"GET /events"))
        return any(b"Acting-As: account:1\r\n" in request for request in asked)

    def refusals(self) -> set[str]:
        """Do everything one does, the live channel included; return the codes of the failures."""
        codes: set[str] = set()
        doing: tuple[Any, ...] = (
            Invoices(),
            InvoiceDocument(invoice_id=self.invoice),
            MarkNotificationsRead(up_to=1),
        )
        for operation in doing:
            try:
                self.client.send(operation)
                codes.add("")
            except Unreachable as error:
                codes.add(error.code)
        self.client.acting = ""
        self.client.acting = "account:1"  # the live channel is opened anew
        return codes

    @staticmethod
    def until(holds: Heard) -> None:
        end = time.monotonic() + 20
        while not holds():
            assert time.monotonic() < end, "it never happened"
            threading.Event().wait(0.01)


@pytest.fixture
def customer(server: Hostile, authority: Authority) -> Iterator[Customer]:
    made = Customer(server, authority)
    yield made
    made.client.close()


STRANGERS: dict[str, Callable[[Authority, Authority], tuple[Path, Path]]] = {
    "expired": lambda known, _other: known.issue("127.0.0.1", since=-9, until=-1),
    "not yet": lambda known, _other: known.issue("127.0.0.1", since=1, until=9),
    "other host": lambda known, _other: known.issue("portal.example"),
    "other address": lambda known, _other: known.issue("127.0.0.2"),
    "self-signed": lambda known, _other: known.issue("127.0.0.1", own=True),
    "other authority": lambda _known, other: other.issue("127.0.0.1"),
}


@pytest.mark.parametrize("name", STRANGERS)
def test_nothing_is_said_to_who_can_not_show_who_it_is(
    customer: Customer, authority: Authority, tmp_path: Path, name: str
) -> None:
    other = tmp_path / "other"
    other.mkdir()
    server = customer.server
    server.tls = shown(STRANGERS[name](authority, Authority(other)))
    server.hang_up()
    customer.until(lambda: server.refused >= 1)  # the live channel came back, and left
    server.heard.clear()
    assert customer.refusals() == {"certificate"}
    customer.until(lambda: server.refused >= 5)  # the last one is the live channel's
    assert server.heard == []


@pytest.fixture
def folder_of(tmp_path: Path, authority: Authority) -> Path:
    """A folder of certificates as OpenSSL wants it: each under the hash of its name."""
    command = ["openssl", "x509", "-noout", "-hash", "-in", str(authority.file)]
    found = subprocess.run(command, capture_output=True, check=True, text=True).stdout.strip()
    folder = tmp_path / "certificates"
    folder.mkdir()
    (folder / f"{found}.0").write_bytes(authority.file.read_bytes())
    return folder


@pytest.mark.parametrize(
    "variable", ["REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE", "SSL_CERT_FILE", "SSL_CERT_DIR"]
)
def test_no_variable_vouches_for_a_server(
    server: Hostile,
    authority: Authority,
    folder_of: Path,
    monkeypatch: pytest.MonkeyPatch,
    variable: str,
) -> None:
    vouching = folder_of if variable == "SSL_CERT_DIR" else authority.file
    monkeypatch.setenv(variable, str(vouching))
    client = HttpPortal(server.address)
    with pytest.raises(Unreachable) as refused:
        client.send(SignIn.model_validate({"email": EMAIL, "password": PASSWORD}))
    assert refused.value.code == "certificate"
    assert server.heard == []
    client.close()


@pytest.mark.parametrize("variable", ["SSL_CERT_FILE", "SSL_CERT_DIR", "REQUESTS_CA_BUNDLE"])
def test_no_variable_takes_the_trust_away(
    server: Hostile,
    authority: Authority,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    variable: str,
) -> None:
    monkeypatch.setenv(variable, str(tmp_path / "nothing here"))
    customer = Customer(server, authority)
    assert customer.refusals() == {""}
    customer.client.close()


def test_no_variable_writes_the_keys_of_the_connection_down(
    server: Hostile, authority: Authority, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    keys = tmp_path / "keys of the connection"
    monkeypatch.setenv("SSLKEYLOGFILE", str(keys))
    customer = Customer(server, authority)
    assert customer.refusals() == {""}
    customer.client.close()
    assert not keys.exists()


PROXIES = ["HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "http_proxy", "https_proxy", "all_proxy"]


@pytest.mark.parametrize("secure", [True, False], ids=["https", "http"])
def test_no_variable_leads_through_a_proxy(
    server: Hostile,
    authority: Authority,
    tap: Tap,
    monkeypatch: pytest.MonkeyPatch,
    secure: bool,
) -> None:
    for variable in PROXIES:
        monkeypatch.setenv(variable, f"http://127.0.0.1:{tap.port}")
    for variable in ("NO_PROXY", "no_proxy"):
        monkeypatch.setenv(variable, "")
    if not secure:
        server.tls, server.address = None, server.address.replace("https", "http")
    customer = Customer(server, authority)
    assert customer.refusals() == {""}
    customer.client.close()
    assert tap.heard == []


def test_no_netrc_signs_in_for_somebody_else(
    server: Hostile, authority: Authority, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    for path in (tmp_path / "netrc", tmp_path / ".netrc", tmp_path / "_netrc"):
        path.write_text("machine 127.0.0.1 login mallory password secret\n")
        path.chmod(0o600)
    monkeypatch.setenv("NETRC", str(tmp_path / "netrc"))
    monkeypatch.setenv("HOME", str(tmp_path))
    customer = Customer(server, authority)
    assert customer.refusals() == {""}
    customer.client.close()
    said = [line for request in server.heard for line in request.split(b"\r\n")]
    shown_ = [line for line in said if line.lower().startswith(b"authorization:")]
    assert len(shown_) >= 4
    assert all(line.startswith(b"Authorization: Bearer kc_at_") for line in shown_)


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
@pytest.mark.parametrize("scheme", ["https", "http", "same host"])
def test_no_redirect_is_followed(customer: Customer, tap: Tap, status: int, scheme: str) -> None:
    server = customer.server
    away = f"{scheme}://127.0.0.1:{tap.port}/" if scheme != "same host" else "/elsewhere"
    server.mischief = answering(b"", "text/html", f"{status} Elsewhere", f"Location: {away}")
    server.hang_up()
    server.heard.clear()
    assert customer.refusals() == {"not_kundencenter"}
    customer.until(customer.listening)
    assert tap.heard == []
    assert not any(b"elsewhere" in request for request in server.heard)
