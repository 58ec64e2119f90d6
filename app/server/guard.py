"""What holds for every request: its size, headers, one log line, an incident number for a bug."""

import logging
import time
import traceback
import uuid
from typing import Final

from starlette.exceptions import HTTPException
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from app.portal.uploads import FILE_LIMIT
from app.server.problems import bug

log = logging.getLogger("kundencenter.http")

BODY_LIMIT: Final = 1 << 20
"""Bytes of a request's body; those of an upload may be as many as a file's."""
_UPLOADS: Final = "/uploads/"

_HEADERS: Final[tuple[tuple[bytes, bytes], ...]] = (
    (b"cache-control", b"no-store"),
    (b"content-security-policy", b"default-src 'none'; frame-ancestors 'none'"),
    (b"referrer-policy", b"no-referrer"),
    (b"x-content-type-options", b"nosniff"),
)
_STRICT: Final = (b"strict-transport-security", b"max-age=31536000")


class Guard:
    """Wraps the application. What it logs names no address, no parameter and no person."""

    def __init__(self, app: ASGIApp) -> None:
        """Stand before ``app``."""
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        number, begun, status = uuid.uuid4().hex[:16], time.perf_counter(), 0
        body = _Body(scope, receive)
        extra = [*_HEADERS, (b"x-request-id", number.encode())]
        if scope["scheme"] == "https":
            extra.append(_STRICT)

        async def sending(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
                hang_up = [(b"connection", b"close")] if body.left_over else []
                message["headers"] = [*message.get("headers", ()), *extra, *hang_up]
            await send(message)

        try:
            await self._app(scope, body.receive, sending)
        except Exception as error:
            _report(error, number)
            if status:
                raise
            await bug(number)(scope, body.receive, sending)
        finally:
            spent = (time.perf_counter() - begun) * 1000
            log.info("%s %s %d %.1f ms", number, _template(scope), status, spent)


class _Body:
    """The body of a request as it comes: refused beyond its limit."""

    def __init__(self, scope: Scope, receive: Receive) -> None:
        upload = scope["method"] == "PUT" and scope["path"].startswith(_UPLOADS)
        self._limit = FILE_LIMIT if upload else BODY_LIMIT
        headers = dict(scope.get("headers", ()))
        length = headers.get(b"content-length", b"0")
        self._announced = int(length) if length.isdigit() else 0
        self._open = b"transfer-encoding" in headers or self._announced > BODY_LIMIT
        self._receive, self._came = receive, 0

    @property
    def left_over(self) -> bool:
        """Whether more may come than is worth reading for the sake of the connection."""
        return self._open

    async def receive(self) -> Message:
        """Receive the next message."""
        if self._announced > self._limit:
            raise HTTPException(413)
        message = await self._receive()
        self._came += len(message.get("body", b""))
        if self._came > self._limit:
            raise HTTPException(413)
        self._open = self._open and message.get("more_body", False)
        return message


def _report(error: Exception, number: str) -> None:
    # Where it happened, never what it says: drivers and pydantic put values into their messages.
    told: BaseException | None = error
    while told is not None:
        frames = "".join(traceback.format_tb(told.__traceback__))
        log.error("incident %s: %s\n%s", number, type(told).__name__, frames)
        told = told.__cause__ or told.__context__


def _template(scope: Scope) -> str:
    route = scope.get("route")
    return f"{scope['method']} {getattr(route, 'path', '-')}"
