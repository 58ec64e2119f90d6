"""What holds for every request: its size, headers, one log line, an incident number for a bug."""

import logging
import time
import traceback
import uuid
from typing import Final

from starlette.exceptions import HTTPException
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from app.server.problems import bug

log = logging.getLogger("kundencenter.http")

BODY_LIMIT: Final = 1 << 20
"""Bytes of a request's body; uploads have a limit of their own."""

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
        receiving = _limited(receive)
        extra = [*_HEADERS, (b"x-request-id", number.encode())]
        if scope["scheme"] == "https":
            extra.append(_STRICT)

        async def sending(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
                message["headers"] = [*message.get("headers", ()), *extra]
            await send(message)

        try:
            await self._app(scope, receiving, sending)
        except Exception as error:
            _report(error, number)
            if status:
                raise
            await bug(number)(scope, receiving, sending)
        finally:
            spent = (time.perf_counter() - begun) * 1000
            log.info("%s %s %d %.1f ms", number, _template(scope), status, spent)


def _limited(receive: Receive) -> Receive:
    came = 0

    async def receiving() -> Message:
        nonlocal came
        message = await receive()
        came += len(message.get("body", b""))
        if came > BODY_LIMIT:
            raise HTTPException(413)
        return message

    return receiving


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
