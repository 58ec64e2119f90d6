"""HTTP as it has to be: nothing from the environment, no redirects, limits on size and time.

One :class:`Line` belongs to one thread; a session of requests is not promised to be safe for more.
"""

import errno
import logging
import socket
import ssl
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import suppress
from http.client import BadStatusLine, HTTPException, RemoteDisconnected
from pathlib import Path
from typing import Any, Final

import requests
import urllib3
from requests.adapters import HTTPAdapter
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.connectionpool import HTTPConnectionPool, HTTPSConnectionPool

from app.client.wire import Answer, Outgoing
from app.errors import Unreachable

# It would log addresses with their parameters, which may say what somebody searched for.
logging.getLogger("urllib3").setLevel(logging.WARNING)

CONNECT: Final = 10.0
READ: Final = 30.0
DEADLINE: Final = 60.0
"""Seconds for a whole answer: the read timeout alone would let it drip for ever."""
SLOWEST: Final = 1 << 15
"""Bytes a second of a file that may take longer than that; 25 MB do on a slow line."""
LIMIT: Final = 64 << 20
"""Bytes of a file at most."""
JSON_LIMIT: Final = 2 << 20
"""Bytes of any other answer: a page of a list has some 50,000, and what is read holds the window."""
_CHUNK: Final = 1 << 16
_NO_WAY: Final = {errno.ENETUNREACH, errno.EHOSTUNREACH, errno.ENETDOWN}


_BUNDLES: Final = (
    "/etc/ssl/certs/ca-certificates.crt",
    "/etc/pki/ca-trust/extracted/pem/tls-ca-bundle.pem",
    "/etc/pki/tls/certs/ca-bundle.crt",
    "/etc/ssl/ca-bundle.pem",
    "/etc/ssl/cert.pem",
)
"""Where Debian, Fedora, older Red Hat, SUSE and Alpine keep what their users trust."""


def trust(ca: Path | None) -> ssl.SSLContext:
    """Return the context that verifies servers: by the system's store, or a profile's own CA.

    Made by hand: ``create_default_context`` writes the keys of connections where SSLKEYLOGFILE
    says, and OpenSSL's default places are where SSL_CERT_FILE and SSL_CERT_DIR say.
    """
    if ca is None and sys.platform in {"win32", "darwin"}:  # pragma: no cover - not on Linux
        import truststore

        return truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.minimum_version = ssl.TLSVersion.TLSv1_2  # Debian's Python leaves it to OpenSSL
    built_in = ssl.get_default_verify_paths()
    for file in (ca,) if ca else (built_in.openssl_cafile, *_BUNDLES):
        with suppress(FileNotFoundError):
            context.load_verify_locations(cafile=file)
            break
    return context


class Line:
    """One thread's connection to the server at ``address``."""

    def __init__(
        self, address: str, context: ssl.SSLContext | None, *, deadline: float | None = None
    ) -> None:
        """Connect when first used; ``context`` verifies servers, plain HTTP needs none."""
        self._address, self._closed = address, False
        self._deadline = deadline = DEADLINE if deadline is None else deadline
        self._session = requests.Session()
        self._session.trust_env = False  # no proxy, no .netrc, no CA bundle of the environment
        self._session.headers.clear()
        self._adapter = _Adapter(context, deadline)
        for scheme in ("https://", "http://"):
            self._session.mount(scheme, self._adapter)

    def exchange(self, out: Outgoing, headers: dict[str, str], *, twice: bool) -> Answer:
        """Send a request and read its answer; ``twice`` tries again when the connection broke.

        Raises :class:`Unreachable`, its code saying how.
        """
        try:
            return self._exchange(out, headers)
        except Unreachable as error:
            if not twice or self._closed or error.code != "broken_answer":
                raise
            return self._exchange(out, headers)

    def stream(self, out: Outgoing, headers: dict[str, str], silence: float) -> requests.Response:
        """Open a stream that may last; it breaks after ``silence`` seconds without a byte."""
        try:
            return self._send(out, headers, silence)
        except (requests.RequestException, OSError) as error:
            raise unreachable(error) from error

    def cut(self) -> None:
        """Break off, from another thread, what is being read; its reader sees the end at once."""
        _shut(self._adapter.present)

    def close(self) -> None:
        """Give up the connection, and what is being read over it in another thread."""
        self._closed = True
        self.cut()
        self._session.close()

    def _exchange(self, out: Outgoing, headers: dict[str, str]) -> Answer:
        until = time.monotonic() + self._deadline
        try:
            with self._send(out, headers, min(READ, self._deadline)) as response:
                body = b"".join(_read(response, until))
                kept = {name.lower(): value for name, value in response.headers.items()}
                return Answer(response.status_code, kept, body)
        except (requests.RequestException, urllib3.exceptions.HTTPError, OSError) as error:
            raise unreachable(error) from error

    def _send(self, out: Outgoing, headers: dict[str, str], silence: float) -> requests.Response:
        sent = {"Accept-Encoding": "identity", "User-Agent": "Kundencenter", **headers}
        sent |= out.headers
        if out.body is not None:
            sent["Content-Type"] = "application/json"
        return self._session.request(
            out.method,
            self._address + out.path,
            data=out.body if out.parts is None else out.parts,
            headers=sent,
            timeout=(CONNECT, silence),
            allow_redirects=False,
            stream=True,
        )


def _read(response: requests.Response, until: float) -> Iterator[bytes]:
    if response.headers.get("Content-Encoding", "identity") != "identity":
        raise Unreachable("broken_answer")  # it was not asked for, and could be a bomb
    file = "json" not in response.headers.get("Content-Type", "")
    limit, seen = LIMIT if file else JSON_LIMIT, 0
    while chunk := response.raw.read1(_CHUNK, decode_content=False):
        seen += len(chunk)
        if seen > limit:
            raise Unreachable("too_large")
        if time.monotonic() > until + (seen / SLOWEST if file else 0):
            raise Unreachable("timeout")
        yield chunk


def unreachable(error: BaseException) -> Unreachable:
    """Say in a code why there was no answer."""
    if isinstance(error, Unreachable):
        return error
    return Unreachable(next(filter(None, map(_code, _causes(error))), "broken_answer"))


def _code(cause: BaseException) -> str:
    if isinstance(cause, socket.gaierror):
        return "no_network" if cause.errno == socket.EAI_AGAIN else "no_host"
    if isinstance(cause, OSError) and cause.errno in _NO_WAY:
        return "no_network"
    odd = isinstance(cause, BadStatusLine) and not isinstance(cause, RemoteDisconnected)
    if odd:
        return "not_kundencenter"
    return next((code for kind, code in _CODES if isinstance(cause, kind)), "")


_CODES: Final[tuple[tuple[type[BaseException], str], ...]] = (
    (ssl.SSLCertVerificationError, "certificate"),
    (TimeoutError, "timeout"),
    (requests.Timeout, "timeout"),
    (urllib3.exceptions.TimeoutError, "timeout"),
    (ConnectionRefusedError, "refused"),
    (ConnectionResetError, "broken_answer"),
    (ssl.SSLEOFError, "broken_answer"),
    (ssl.SSLError, "not_kundencenter"),
)


def _causes(error: BaseException) -> Iterator[BaseException]:
    """Yield what lies beneath an error, the innermost first: libraries wrap in several ways."""
    before = None if error.__suppress_context__ else error.__context__
    inner = (*error.args, getattr(error, "reason", None), error.__cause__, before)
    for cause in inner:
        if isinstance(cause, BaseException) and cause is not error:
            yield from _causes(cause)
    yield error


class _Watched(HTTPConnection):
    """A connection whose answer's head must have come before a deadline."""

    adapter: "_Adapter"

    def getresponse(self) -> Any:
        """Read the head of the answer; a drip of bytes is cut off."""
        late = threading.Event()
        self.adapter.present = self.sock
        timer = threading.Timer(self.adapter.deadline, _too_late, (late, self.sock))
        timer.daemon = True
        timer.start()
        try:
            answer = super().getresponse()
        except (OSError, HTTPException):
            if late.is_set():
                raise TimeoutError from None
            raise
        finally:
            timer.cancel()
        if not late.is_set():
            return answer
        answer.close()  # the cut looked like the end of the headers
        raise TimeoutError


class _WatchedTls(_Watched, HTTPSConnection):
    """The same over TLS."""


def _too_late(late: threading.Event, sock: socket.socket | None) -> None:
    late.set()
    _shut(sock)


def _shut(sock: socket.socket | None) -> None:
    with suppress(OSError):
        if sock is not None:
            # Past TLS: its goodbye would wait for the other side.
            socket.socket.shutdown(sock, socket.SHUT_RDWR)


class _Adapter(HTTPAdapter):
    """Verifies by our own context, and watches the time."""

    def __init__(self, context: ssl.SSLContext | None, deadline: float) -> None:
        self._context = context
        self.deadline = deadline
        self.present: socket.socket | None = None
        """The socket whose answer is being read."""
        super().__init__(pool_connections=1, pool_maxsize=1, max_retries=0)
        plain = type("_Plain", (_Watched,), {"adapter": self})
        tls = type("_Tls", (_WatchedTls,), {"adapter": self})
        self.poolmanager.pool_classes_by_scheme = {
            "http": type("_PlainPool", (HTTPConnectionPool,), {"ConnectionCls": plain}),
            "https": type("_TlsPool", (HTTPSConnectionPool,), {"ConnectionCls": tls}),
        }

    def build_connection_pool_key_attributes(
        self, request: requests.PreparedRequest, verify: Any, cert: Any = None
    ) -> Any:
        """Use our context, whatever ``verify`` says."""
        host, _pool = super().build_connection_pool_key_attributes(request, verify, cert)
        if host["scheme"] != "https":
            return host, {}
        if self._context is None:  # without one urllib3 would make its own, by other rules
            raise Unreachable("certificate")
        return host, {"ssl_context": self._context, "cert_reqs": "CERT_REQUIRED"}

    def cert_verify(self, conn: Any, url: str, verify: Any, cert: Any) -> None:
        """Leave it to the context."""
