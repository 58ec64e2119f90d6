"""The server's composition root: an application around a dispatcher."""

from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager
from typing import Any, Final

import anyio.to_thread
from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi
from starlette.requests import Request
from starlette.responses import PlainTextResponse

from app.portal.meta import PROTOCOL
from app.rules.core import Dispatcher
from app.rules.menus import load
from app.server.callers import Doorman
from app.server.events import Hub, add_events
from app.server.guard import Guard
from app.server.problems import PROBLEM_SCHEMA, add_problems
from app.server.routes import add_routes

THREADS: Final = 4
"""Calls carried out at once by one worker; the default of forty triples the slowest answers."""

BODY_LIMIT: Final = 1 << 20
"""Bytes of a request's body; uploads have a limit of their own."""


def create_app(dispatcher: Dispatcher, *, trusted_proxies: Iterable[str] = ()) -> FastAPI:
    """Return the application that serves ``dispatcher``'s operations.

    ``trusted_proxies`` are addresses or networks whose ``X-Forwarded-For`` is believed.
    """
    load()
    doorman = Doorman(trusted_proxies)
    hub = Hub(dispatcher)

    @asynccontextmanager
    async def lifespan(_app: FastAPI) -> AsyncIterator[None]:
        anyio.to_thread.current_default_thread_limiter().total_tokens = THREADS
        hub.start()
        yield
        hub.stop()

    app = FastAPI(
        title="Kundencenter",
        version=f"{PROTOCOL}",
        lifespan=lifespan,
        docs_url=None,
        redoc_url=None,
        redirect_slashes=False,
        max_body_size=BODY_LIMIT,
    )
    add_problems(app)
    add_routes(app, dispatcher, doorman)
    add_events(app, dispatcher, doorman, hub)
    app.state.hub = hub
    app.add_route("/healthz", _healthy, include_in_schema=False)
    app.add_middleware(Guard)
    app.openapi = lambda: _openapi(app)  # type: ignore[method-assign]  # FastAPI's own way
    return app


async def _healthy(_request: Request) -> PlainTextResponse:
    return PlainTextResponse("ok")


def _openapi(app: FastAPI) -> dict[str, Any]:
    if not app.openapi_schema:
        made = get_openapi(title=app.title, version=app.version, routes=app.routes)
        made["components"]["schemas"]["Problem"] = PROBLEM_SCHEMA
        app.openapi_schema = made
    return app.openapi_schema
