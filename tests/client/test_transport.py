"""The transport against servers that lie, drip, stop and redirect."""

import errno
import socket
import ssl
import threading
import time
from collections.abc import Callable
from pathlib import Path

import pytest
import requests

from app.client import transport
from app.client.transport import Line, trust, unreachable
from app.client.wire import Answer, Outgoing
from app.errors import Unreachable
from tests.client.conftest import Scripted, Speak, http, saying
from tests.support.certificates import Authority

GET = Outgoing("GET", "/meta", None)
Make = Callable[[Speak], Scripted]


def ask(server: Scripted, *, deadline: float = 10, twice: bool = False) -> Answer:
    line = Line(server.address, trust(None), deadline=deadline)
    try:
        return line.exchange(GET, {}, twice=twice)
    finally:
        line.close()


def refusal(server: Scripted, **options: float) -> str:
    with pytest.raises(Unreachable) as refused:
        ask(server, **options)  # type: ignore[arg-type]  # numbers and flags alike
    return refused.value.code


def test_an_answer_is_read_whole(scripted: Make) -> None:
    answer = ask(scripted(saying(http(b"{}", "X-Some: thing"))))
    assert (answer.status, answer.body, answer.headers["x-some"]) == (200, b"{}", "thing")


@pytest.mark.parametrize(
    ("said", "code"),
    [
        (b"SSH-2.0-OpenSSH_9.2\r\n\r\n", "not_kundencenter"),
        (b"", "broken_answer"),
        (http(b"{}").replace(b"Length: 2", b"Length: 9"), "broken_answer"),
        (http(b"\x1f\x8b", "Content-Encoding: gzip"), "broken_answer"),
        (b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n", "broken_answer"),
    ],
)
def test_nonsense_has_a_code(scripted: Make, said: bytes, code: str) -> None:
    assert refusal(scripted(saying(said))) == code


def test_a_redirect_is_not_followed(scripted: Make) -> None:
    other = scripted(saying(http(b"{}")))
    answer = ask(scripted(saying(http(b"", f"Location: {other.address}/", status="302 Found"))))
    assert answer.status == 302
    assert other.requests == []


def test_too_much_is_not_read(scripted: Make, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(transport, "LIMIT", 1000)
    assert refusal(scripted(saying(http(b"x" * 1001)))) == "too_large"
    assert ask(scripted(saying(http(b"x" * 1000)))).status == 200


@pytest.mark.parametrize("media_type", ["application/octet-stream", "application/json"])
def test_a_file_may_take_its_time_as_long_as_it_comes(scripted: Make, media_type: str) -> None:
    part, parts = bytes(50_000), 10

    def speak(connection: socket.socket, _number: int) -> None:
        whole = http(part * parts, f"Content-Type: {media_type}")
        connection.sendall(whole[: -len(part) * parts])
        pause = threading.Event()
        for _ in range(parts):
            connection.sendall(part)
            pause.wait(0.05)

    server = scripted(speak)
    if media_type == "application/json":
        assert refusal(server, deadline=0.2) == "timeout"
    else:
        assert ask(server, deadline=0.2).body == part * parts


def _dripping(start: bytes) -> Speak:
    def speak(connection: socket.socket, _number: int) -> None:
        connection.sendall(start)
        pause = threading.Event()
        while not pause.wait(0.02):
            connection.sendall(b"x")

    return speak


@pytest.mark.parametrize(
    "start",
    [b"HTTP/1.1 200 OK\r\nX-Slow: ", b"HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n"],
    ids=["head", "body"],
)
def test_a_drip_ends_at_the_deadline(scripted: Make, start: bytes) -> None:
    begun = time.monotonic()
    assert refusal(scripted(_dripping(start)), deadline=0.3) in {"timeout", "broken_answer"}
    assert time.monotonic() - begun < 5


def test_silence_is_a_timeout(scripted: Make) -> None:
    def speak(connection: socket.socket, _number: int) -> None:
        connection.recv(1)

    assert refusal(scripted(speak), deadline=0.3) == "timeout"


def test_a_broken_connection_is_tried_once_more_where_that_is_safe(scripted: Make) -> None:
    server = scripted(saying(b"", http(b"{}")))
    assert ask(server, twice=True).body == b"{}"
    assert len(server.requests) == 2
    once = scripted(saying(b"", http(b"{}")))
    assert refusal(once) == "broken_answer"
    assert len(once.requests) == 1
    never = scripted(saying(b""))
    assert refusal(never, twice=True) == "broken_answer"
    assert len(never.requests) == 2


def test_nothing_comes_from_the_environment(
    scripted: Make, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    netrc = tmp_path / "netrc"
    netrc.write_text("machine 127.0.0.1 login a password b\n")
    for name in ("HTTP_PROXY", "http_proxy", "ALL_PROXY"):
        monkeypatch.setenv(name, "http://127.0.0.1:1")
    monkeypatch.setenv("NETRC", str(netrc))
    monkeypatch.setenv("NO_PROXY", "")
    server = scripted(saying(http(b"{}")))
    line = Line(server.address, trust(None))
    line.exchange(GET, {"Authorization": "Bearer mine"}, twice=False)
    line.close()
    head = server.requests[0].lower()
    assert b"authorization: bearer mine" in head
    assert b"accept-encoding: identity" in head


def test_nobody_there_is_refused() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
    with pytest.raises(Unreachable) as refused:
        Line(f"http://127.0.0.1:{port}", trust(None)).exchange(GET, {}, twice=True)
    assert refused.value.code == "refused"


@pytest.mark.parametrize(
    ("cause", "code"),
    [
        (socket.gaierror(socket.EAI_NONAME, "unknown"), "no_host"),
        (socket.gaierror(socket.EAI_AGAIN, "later"), "no_network"),
        (OSError(errno.ENETUNREACH, "no way"), "no_network"),
        (ssl.SSLCertVerificationError("bad"), "certificate"),
        (ssl.SSLError("wrong version number"), "not_kundencenter"),
        (TimeoutError(), "timeout"),
        (ConnectionResetError(), "broken_answer"),
        (requests.ConnectTimeout(), "timeout"),
        (Unreachable("too_large"), "too_large"),
    ],
)
def test_every_cause_has_its_code(cause: BaseException, code: str) -> None:
    wrapped = requests.ConnectionError(cause)
    assert unreachable(cause).code == code
    assert isinstance(cause, Unreachable) or unreachable(wrapped).code == code


class TlsServer:
    """Answers one request over TLS after another."""

    def __init__(self, cert: Path, key: Path) -> None:
        self._context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        self._context.load_cert_chain(cert, key)
        self._listening = socket.create_server(("127.0.0.1", 0))
        self.address = f"https://127.0.0.1:{self._listening.getsockname()[1]}"
        threading.Thread(target=self._serve, daemon=True).start()

    def _serve(self) -> None:
        while True:
            try:
                raw, _ = self._listening.accept()
            except OSError:
                return
            try:
                with self._context.wrap_socket(raw, server_side=True) as connection:
                    connection.recv(65536)
                    connection.sendall(http(b"{}"))
            except OSError:
                raw.close()

    def close(self) -> None:
        self._listening.close()


@pytest.mark.parametrize(
    ("host", "known", "code"),
    [
        ("127.0.0.1", True, ""),
        ("127.0.0.1", False, "certificate"),
        ("other.example", True, "certificate"),
    ],
    ids=["trusted", "stranger", "other-name"],
)
def test_certificates_are_verified(
    authority: Authority, monkeypatch: pytest.MonkeyPatch, host: str, known: bool, code: str
) -> None:
    # What requests would believe without us must not help a stranger either.
    monkeypatch.setenv("REQUESTS_CA_BUNDLE", str(authority.file))
    server = TlsServer(*authority.issue(host))
    line = Line(server.address, trust(authority.file if known else None))
    try:
        if not code:
            assert line.exchange(GET, {}, twice=False).body == b"{}"
            return
        with pytest.raises(Unreachable) as refused:
            line.exchange(GET, {}, twice=False)
        assert refused.value.code == code
    finally:
        line.close()
        server.close()


def test_without_a_context_nobody_is_believed_over_tls(authority: Authority) -> None:
    server = TlsServer(*authority.issue("127.0.0.1"))
    line = Line(server.address, None)
    with pytest.raises(Unreachable) as refused:
        line.exchange(GET, {}, twice=False)
    assert refused.value.code == "certificate"
    line.close()
    server.close()


def test_the_systems_own_authorities_are_known(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", "/dev/null")
    monkeypatch.setenv("SSL_CERT_DIR", "/dev/null")
    if not any(Path(file).exists() for file in transport._BUNDLES):
        pytest.skip("this machine trusts nobody: apt-get install ca-certificates")
    context = trust(None)
    assert context.cert_store_stats()["x509_ca"] > 20
    assert (context.verify_mode, context.check_hostname) == (ssl.CERT_REQUIRED, True)
    assert context.minimum_version >= ssl.TLSVersion.TLSv1_2


def test_who_has_no_authorities_trusts_nobody(tmp_path: Path) -> None:
    assert trust(tmp_path / "missing").cert_store_stats()["x509_ca"] == 0


def test_a_stream_that_nobody_gives_is_unreachable() -> None:
    with socket.create_server(("127.0.0.1", 0)) as gone:
        port = gone.getsockname()[1]
    line = Line(f"http://127.0.0.1:{port}", trust(None))
    line.cut()  # before anything is read there is nothing to break off
    with pytest.raises(Unreachable) as refused:
        line.stream(GET, {}, 5)
    assert refused.value.code == "refused"
    line.close()
