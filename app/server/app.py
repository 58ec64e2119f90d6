"""The server's composition root: an ASGI application around one dispatcher."""

from collections.abc import AsyncIterator, Awaitable, Callable, MutableMapping
from contextlib import asynccontextmanager
from typing import Any, Final

import anyio.to_thread
from fastapi import FastAPI

from app import __version__
from app.rules.core import Dispatcher
from app.server.problems import add_handlers
from app.server.routes import add_routes

THREADS: Final = 4
"""Handlers at once per worker: more only wait for each other (the default of 40 triples p99)."""
LARGEST_BODY: Final = 1 << 20

Message = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]


def create_app(dispatcher: Dispatcher) -> FastAPI:
    """Return the application that exposes ``dispatcher``."""

    @asynccontextmanager
    async def lifespan(_app: FastAPI) -> AsyncIterator[None]:
        anyio.to_thread.current_default_thread_limiter().total_tokens = THREADS
        yield

    app = FastAPI(title="Kundencenter", version=__version__, lifespan=lifespan)
    add_handlers(app)
    add_routes(app, dispatcher)

    @app.get("/healthz", include_in_schema=False)
    def healthz() -> dict[str, str]:
        dispatcher.database.schema()
        return {"status": "ok"}

    app.add_middleware(Envelope)
    return app


class Envelope:
    """Limits bodies while they stream in, and closes every answer to caches and sniffers."""

    def __init__(self, app: Any) -> None:
        """Wrap ``app``."""
        self._app = app

    async def __call__(self, scope: Message, receive: Receive, send: Send) -> None:
        """Pass one request on."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        seen = 0

        async def limited() -> Message:
            nonlocal seen
            message = await receive()
            seen += len(message.get("body", b""))
            if seen > LARGEST_BODY:
                return {"type": "http.disconnect"}
            return message

        async def closed(message: Message) -> None:
            if message["type"] == "http.response.start":
                message["headers"] = [
                    *message.get("headers", []),
                    (b"cache-control", b"no-store"),
                    (b"x-content-type-options", b"nosniff"),
                    (b"content-security-policy", b"default-src 'none'"),
                    (b"referrer-policy", b"no-referrer"),
                ]
            await send(message)

        await self._app(scope, limited, closed)
