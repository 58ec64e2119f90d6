"""The remote portal over HTTPS: distrustful of the environment, the network and the answer."""

import json
import socket
import threading
import time
from collections.abc import Iterator
from typing import Any, Final, TypeVar
from urllib.parse import quote

import requests
from pydantic import ValidationError

from app.client.base import Client
from app.errors import PortalError, Unreachable, from_problem
from app.portal.files import Download
from app.portal.meta import PROTOCOL, Meta, PortalInfo
from app.portal.operation import Operation

R = TypeVar("R")

CONNECT, READ = 6.0, 20.0
DEADLINE: Final = 60.0
"""Seconds for one answer as a whole: a timeout alone does not stop a slow drip."""
LARGEST: Final = 16 << 20
LARGEST_FILE: Final = 256 << 20


class HttpPortal(Client):
    """Reaches a server; one HTTP session per thread."""

    def __init__(self, address: str) -> None:
        """Serve the portal at ``address`` (https, or http on loopback)."""
        super().__init__()
        self.address = address
        self._local = threading.local()
        self._sessions: list[requests.Session] = []

    def can(self, operation: type[Operation[Any]]) -> bool:
        """Tell whether the operation has a route at all."""
        return bool(operation.spec.path)

    def close(self) -> None:
        """Close all connections."""
        for session in self._sessions:
            session.close()

    def _carry(self, operation: Operation[R], key: str | None) -> R:
        spec = operation.spec
        fields = operation.model_dump(mode="json")
        path = spec.path
        for name in list(fields):
            if f"{{{name}}}" in path:
                path = path.replace(f"{{{name}}}", quote(str(fields.pop(name)), safe=""))
        headers = {"Accept": "application/json", "Acting-As": self.acting}
        if self._access:
            headers["Authorization"] = f"Bearer {self._access}"
        if key:
            headers["Idempotency-Key"] = key
        given: dict[str, Any] = (
            {"params": {k: v for k, v in fields.items() if v is not None}}
            if spec.reads
            else {"json": fields}
        )
        if spec.result is Download:
            headers["Accept-Encoding"] = "identity"
        again = spec.reads or key is not None
        response = self._send(spec.method, self.address + path, headers, given, again=again)
        if spec.result is Download and response.status_code == 200:
            return _download(response)  # type: ignore[return-value]
        return _parse(operation, response)

    def _send(
        self, method: str, url: str, headers: dict[str, str], given: dict[str, Any], *, again: bool
    ) -> requests.Response:
        try:
            return self._session().request(
                method,
                url,
                headers=headers,
                timeout=(CONNECT, READ),
                allow_redirects=False,
                stream=True,
                **given,
            )
        except requests.exceptions.SSLError as error:
            raise Unreachable("certificate") from error
        except requests.exceptions.Timeout as error:
            raise Unreachable("timeout") from error
        except requests.exceptions.ConnectionError as error:
            code = _why(error)
            if again and code == "broken_answer":  # a kept connection that the server had closed
                return self._send(method, url, headers, given, again=False)
            raise Unreachable(code) from error
        except requests.exceptions.RequestException as error:
            raise Unreachable("broken_answer") from error

    def _session(self) -> requests.Session:
        session: requests.Session | None = getattr(self._local, "session", None)
        if session is None:
            session = self._local.session = requests.Session()
            session.trust_env = False
            self._sessions.append(session)
        return session


def _why(error: requests.exceptions.ConnectionError) -> str:
    cause: BaseException | None = error
    seen = 0
    while cause is not None and seen < 12:
        if isinstance(cause, socket.gaierror):
            return "no_host"
        if isinstance(cause, ConnectionRefusedError):
            return "refused"
        if isinstance(cause, OSError) and cause.errno in {100, 101, 113}:
            return "no_network"
        reason = getattr(cause, "reason", None)
        inner = cause.args[0] if cause.args and isinstance(cause.args[0], BaseException) else None
        following = reason if isinstance(reason, BaseException) else None
        cause, seen = following or cause.__cause__ or cause.__context__ or inner, seen + 1
    text = str(error)
    if "NameResolution" in text:
        return "no_host"
    return "refused" if "refused" in text else "broken_answer"


def _read(response: requests.Response, most: int) -> Iterator[bytes]:
    until, seen = time.monotonic() + DEADLINE, 0
    try:
        for chunk in response.iter_content(1 << 16):
            seen += len(chunk)
            if seen > most:
                raise Unreachable("too_large")
            if time.monotonic() > until:
                raise Unreachable("timeout")
            yield chunk
    except requests.exceptions.RequestException as error:
        raise Unreachable("broken_answer") from error
    finally:
        response.close()


def _parse(operation: Operation[R], response: requests.Response) -> R:
    content = b"".join(_read(response, LARGEST))
    kind = response.headers.get("Content-Type", "").partition(";")[0]
    if response.status_code == 200 and kind == "application/json":
        try:
            result: R = operation.spec.adapter.validate_json(content)
        except ValidationError as error:
            raise Unreachable("broken_answer") from error
        return result
    raise _problem(content, kind)


def _problem(content: bytes, kind: str) -> PortalError:
    if kind == "application/problem+json":
        try:
            document = json.loads(content)
        except ValueError:
            return Unreachable("broken_answer")
        if isinstance(document, dict):
            return from_problem(document) or Unreachable("broken_answer")
    return Unreachable("not_kundencenter")


def _download(response: requests.Response) -> Download:
    _disposition, _, name = response.headers.get("Content-Disposition", "").partition("''")
    size = response.headers.get("Content-Length", "")
    if not size.isdigit() or int(size) > LARGEST_FILE:
        response.close()
        raise Unreachable("broken_answer")
    return Download(
        name=name.replace("/", "_").replace("\\", "_") or "document",
        media_type=response.headers.get("Content-Type", "application/octet-stream"),
        size=int(size),
        sha256=response.headers.get("X-Content-SHA256", ""),
        chunks=_read(response, LARGEST_FILE),
    )


def check(address: str) -> PortalInfo:
    """Ask who answers at ``address``; raise Unreachable with the reason when it is no portal."""
    portal = HttpPortal(address)
    try:
        info = portal.send(Meta())
    except Unreachable as error:
        raise Unreachable("not_kundencenter") if error.code == "broken_answer" else error from None
    finally:
        portal.close()
    if info.product != "kundencenter":
        raise Unreachable("not_kundencenter")
    if info.protocol_max < PROTOCOL:
        raise Unreachable("too_old")
    if info.protocol_min > PROTOCOL:
        raise Unreachable("too_new")
    return info
