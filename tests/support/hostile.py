"""A server that does well and then does not: a real one, and somebody before it who spoils answers.

While :attr:`Hostile.mischief` is None every request is passed on. A mischief gets the connection
of the client and what the real server would have answered.
"""

import socket
import ssl
import threading
from collections.abc import Callable
from contextlib import suppress
from typing import Final
from urllib.parse import urlsplit

Mischief = Callable[[socket.socket, bytes], None]
_END: Final = b"\r\n\r\n"
STREAM: Final = (
    b"HTTP/1.1 200 OK\r\ncontent-type: text/event-stream\r\ncontent-length: 20\r\n\r\n"
    b": the live channel\n\n"
)


class Hostile:
    """Listens on the loopback before the server at ``upstream``."""

    def __init__(self, upstream: str, tls: ssl.SSLContext | None = None) -> None:
        self.tls = tls
        """How the server shows who it is; it may be changed."""
        self.mischief: Mischief | None = None
        self.only = b""
        """Spoil only requests whose first line holds this."""
        self.heard: list[bytes] = []
        """The requests, as far as they could be read."""
        self.refused = 0
        """How often a client broke off before it said anything."""
        self._upstream = (urlsplit(upstream).hostname, urlsplit(upstream).port)
        self._listening = socket.create_server(("127.0.0.1", 0))
        scheme = "https" if tls else "http"
        self.address = f"{scheme}://127.0.0.1:{self._listening.getsockname()[1]}"
        self._open: list[socket.socket] = []
        threading.Thread(target=self._serve, daemon=True).start()

    def close(self) -> None:
        """Hang up; whoever still drips or waits is cut off."""
        self._listening.close()
        self.hang_up()

    def hang_up(self) -> None:
        """Cut all connections that stand."""
        for connection in self._open:
            with suppress(OSError):
                connection.shutdown(socket.SHUT_RDWR)

    def _serve(self) -> None:
        with suppress(OSError):
            while True:
                connection, _ = self._listening.accept()
                self._open.append(connection)
                threading.Thread(target=self._greet, args=(connection,), daemon=True).start()

    def _greet(self, connection: socket.socket) -> None:
        if self.tls is None:
            self._talk(connection)
            return
        try:
            connection.getpeername()  # else the line is left half made, and nobody could close it
            line = self.tls.wrap_socket(connection, True, do_handshake_on_connect=False)
        except OSError:  # broken off before it was looked at
            connection.close()
            self.refused += 1
            return
        with line:
            self._open.append(line)
            try:
                line.do_handshake()
            except OSError:
                self.refused += 1
            else:
                self._talk(line)

    def _talk(self, connection: socket.socket) -> None:
        with suppress(OSError, ValueError), connection:
            request = _whole(connection)
            self.heard.append(request)
            line = request.partition(b"\r\n")[0]
            mischief = self.mischief if self.only in line else None
            if mischief and line.startswith(b"GET /events"):  # the real answer has no end
                mischief(connection, STREAM)
                return
            with socket.create_connection(self._upstream) as behind:
                self._open.append(behind)
                head, _, body = request.partition(_END)
                kept = [x for x in head.split(b"\r\n") if not x.lower().startswith(b"connection:")]
                behind.sendall(b"\r\n".join([*kept, b"Connection: close"]) + _END + body)
                if mischief is None:
                    while part := behind.recv(65536):
                        connection.sendall(part)
                    return
                answer = b""
                while part := behind.recv(65536):
                    answer += part
            mischief(connection, answer)


def _whole(connection: socket.socket) -> bytes:
    """Return a request with its body."""
    request = b""
    while _END not in request or len(request.partition(_END)[2]) < _length(request):
        part = connection.recv(65536)
        if not part:
            raise ConnectionResetError
        request += part
    return request


def _length(request: bytes) -> int:
    lines = request.partition(_END)[0].lower().split(b"\r\n")
    found = [x.partition(b":")[2] for x in lines if x.startswith(b"content-length:")]
    return int(found[0]) if found else 0


def answering(
    body: bytes, media_type: str = "application/json", status: str = "200 OK", *more: str
) -> Mischief:
    """Say ``body`` instead of the answer."""
    lines = [f"HTTP/1.1 {status}", f"Content-Type: {media_type}", *more]
    if not any(line.startswith("Content-Length") for line in more):
        lines.append(f"Content-Length: {len(body)}")
    said = "\r\n".join([*lines, "Connection: close"]).encode() + _END + body
    return lambda connection, _answer: connection.sendall(said)


def cut(connection: socket.socket, answer: bytes) -> None:
    """Hang up in the middle of the body."""
    head, _, body = answer.partition(_END)
    connection.sendall(head + _END + body[: len(body) // 2])


def silent(_connection: socket.socket, _answer: bytes) -> None:
    """Hang up without a byte."""


def promising(change: int) -> Mischief:
    """Send the answer whole, with a wrong Content-Length."""

    def speak(connection: socket.socket, answer: bytes) -> None:
        head, _, body = answer.partition(_END)
        right = f"content-length: {len(body)}".encode()
        wrong = f"content-length: {len(body) + change}".encode()
        assert right in head
        connection.sendall(head.replace(right, wrong) + _END + body)

    return speak


def flooding(size: int, *, length: bool = True) -> Mischief:
    """Send ``size`` bytes of JSON, with a Content-Length or in chunks."""
    chunk = b"[0," * ((1 << 20) // 3)

    def speak(connection: socket.socket, _answer: bytes) -> None:
        how = f"Content-Length: {size}" if length else "Transfer-Encoding: chunked"
        connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n")
        connection.sendall(how.encode() + _END)
        for _ in range(size // len(chunk) + 1):
            frame = b"%x\r\n" % len(chunk) if not length else b""
            connection.sendall(frame + chunk + (b"\r\n" if not length else b""))

    return speak


def dripping(connection: socket.socket, answer: bytes) -> None:
    """Send the answer byte by byte; at the real pace of one a second nobody would wait for it."""
    head, _, body = answer.partition(_END)
    connection.sendall(head + _END)
    pause = threading.Event()
    for place in range(len(body)):
        connection.sendall(body[place : place + 1])
        pause.wait(0.05)


def retyped(media_type: str) -> Mischief:
    """Send the answer under another type."""

    def speak(connection: socket.socket, answer: bytes) -> None:
        head, _, body = answer.partition(_END)
        kept = [x for x in head.split(b"\r\n") if not x.lower().startswith(b"content-type:")]
        connection.sendall(
            b"\r\n".join([*kept, f"Content-Type: {media_type}".encode()]) + _END + body
        )

    return speak


def replacing(old: bytes, new: bytes) -> Mischief:
    """Put ``new`` where ``old`` stands in the answer."""

    def speak(connection: socket.socket, answer: bytes) -> None:
        body = answer.partition(_END)[2]
        assert old in body
        answering(body.replace(old, new))(connection, answer)

    return speak


PROBLEM: Final = "application/problem+json"
LIMITED: Final = b'{"type": "urn:kundencenter:error:limited", "code": "limited", "params": %s}'

MISCHIEFS: Final[dict[str, tuple[Mischief, str]]] = {
    "500": (answering(b"Internal Server Error", "text/plain", "500 Oh"), "server_error"),
    "502": (answering(b"<html>Bad Gateway</html>", "text/html", "502 Oh"), "refused"),
    "html": (answering(b"<html>Anmelden im WLAN</html>", "text/html"), "not_kundencenter"),
    "redirect": (answering(b"", "text/html", "302 Oh", "Location: /x"), "not_kundencenter"),
    "empty": (answering(b""), "broken_answer"),
    "silent": (silent, "broken_answer"),
    "no-http": (lambda line, _answer: line.sendall(b"SSH-2.0-x\r\n\r\n"), "not_kundencenter"),
    "100MB": (flooding(100 << 20), "too_large"),
    "100MB-chunks": (flooding(100 << 20, length=False), "too_large"),
    "drip": (dripping, "timeout"),
    "cut": (cut, "broken_answer"),
    "longer": (promising(10), "broken_answer"),
    "shorter": (promising(-10), "broken_answer"),
    "bad-length": (
        answering(b"{}", "text/html", "200 OK", "Content-Length: x"),
        "not_kundencenter",
    ),
    "utf8": (answering(b'{"rows": "\xff\xfe"}'), "broken_answer"),
    "deep": (answering(b"[" * 200_000), "broken_answer"),
    "deep-problem": (answering(b"[" * 60_000, PROBLEM, "400 Oh"), "broken_answer"),
    "nan": (answering(b'{"rows": [], "next": NaN}'), "broken_answer"),
    "nan-problem": (answering(LIMITED % b'{"seconds": NaN}', PROBLEM, "429 Oh"), "broken_answer"),
    "huge-number": (answering(b'{"rows": [], "next": 1' + b"0" * 5000 + b"}"), "broken_answer"),
    "wide-problem": (
        answering(LIMITED % (b'{"seconds": 1' + b"0" * 30 + b"}"), PROBLEM, "429 Oh"),
        "broken_answer",
    ),
    "long-problem": (answering(b" " * 100_000 + b"{}", PROBLEM, "400 Oh"), "broken_answer"),
    "type": (retyped("text/plain"), "not_kundencenter"),
    "gzip": (
        answering(b"\x1f\x8b" * 9, "application/json", "200 OK", "Content-Encoding: gzip"),
        "broken_answer",
    ),
    "faults": (answering(b'{"rows": [' + b"{}," * 9_000 + b"{}]}"), "broken_answer"),
    "crowd": (answering(b'{"rows": [' + b"{}," * 600_000 + b"{}]}"), "too_large"),
    "names": (
        answering(b"{" + b",".join(b'"k%d":0' % n for n in range(30_000)) + b"}"),
        "broken_answer",
    ),
}
"""What a server may do, and the code that the client makes of it for a list."""
