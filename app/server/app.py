"""The server's composition root: an application around a dispatcher."""

import asyncio
import signal
import threading
from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager
from functools import partial
from typing import Any, Final

import anyio.to_thread
from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi
from starlette.requests import Request
from starlette.responses import PlainTextResponse

from app.portal.meta import PROTOCOL
from app.portal.operation import build
from app.rules.core import Dispatcher
from app.rules.menus import load
from app.server.callers import Doorman
from app.server.events import Hub, add_events
from app.server.guard import Guard
from app.server.jobs import Jobs
from app.server.problems import PROBLEM_SCHEMA, add_problems
from app.server.routes import add_routes
from app.server.uploads import add_uploads

THREADS: Final = 4
"""Calls carried out at once by one worker; the default of forty triples the slowest answers."""


def create_app(
    dispatcher: Dispatcher, *, trusted_proxies: Iterable[str] = (), jobs: bool = False
) -> FastAPI:
    """Return the application that serves ``dispatcher``'s operations.

    ``trusted_proxies`` are addresses or networks whose ``X-Forwarded-For`` is believed; with
    ``jobs`` this process also carries out what is due.
    """
    load()
    build()
    doorman = Doorman(trusted_proxies)
    hub = Hub(dispatcher)

    @asynccontextmanager
    async def lifespan(_app: FastAPI) -> AsyncIterator[None]:
        anyio.to_thread.current_default_thread_limiter().total_tokens = THREADS
        hub.start()
        clockwork = Jobs(dispatcher) if jobs else None
        if clockwork:
            clockwork.start()
        _end_streams_on_signal(hub)
        yield
        hub.stop()
        if clockwork:
            await anyio.to_thread.run_sync(clockwork.stop)

    app = FastAPI(
        title="Kundencenter",
        version=f"{PROTOCOL}",
        lifespan=lifespan,
        docs_url=None,
        redoc_url=None,
        redirect_slashes=False,
    )
    add_problems(app)
    app.state.dispatcher, app.state.doorman = dispatcher, doorman
    add_routes(app)
    add_uploads(app, dispatcher, doorman)
    add_events(app, dispatcher, doorman, hub)
    app.state.hub = hub
    app.add_route("/healthz", _healthy, include_in_schema=False)
    app.add_middleware(Guard)
    app.openapi = lambda: _openapi(app)  # type: ignore[method-assign]  # FastAPI's own way
    return app


def _end_streams_on_signal(hub: Hub) -> None:
    """End open streams as soon as the process is told to stop, else it would wait for them."""
    if threading.current_thread() is not threading.main_thread():
        return
    loop = asyncio.get_running_loop()

    def ending(number: int, frame: Any, before: Any) -> None:
        loop.call_soon_threadsafe(hub.stop)
        if callable(before):
            before(number, frame)

    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, partial(ending, before=signal.getsignal(number)))


async def _healthy(_request: Request) -> PlainTextResponse:
    return PlainTextResponse("ok")


def _openapi(app: FastAPI) -> dict[str, Any]:
    if not app.openapi_schema:
        made = get_openapi(title=app.title, version=app.version, routes=app.routes)
        made["components"]["schemas"]["Problem"] = PROBLEM_SCHEMA
        app.openapi_schema = made
    return app.openapi_schema
