"""The web server around the application: in this process, or in several that share a port."""

import socket
from typing import Any

import uvicorn
from fastapi import FastAPI
from uvicorn.config import STARTUP_FAILURE
from uvicorn.supervisors import Multiprocess

from app.rules.core import Dispatcher
from app.server.app import create_app
from app.server.portal import open_portal
from app.server.settings import ServerSettings, read_settings


def alone(
    dispatcher: Dispatcher, settings: ServerSettings, place: socket.socket, options: dict[str, Any]
) -> int:
    """Serve in this process until told to stop; return its exit code."""
    app = create_app(dispatcher, trusted_proxies=settings.trusted_proxies, jobs=True)
    server = uvicorn.Server(uvicorn.Config(app, **options))
    try:
        server.run([place])
    finally:
        dispatcher.database.close()
    return 0 if server.started else STARTUP_FAILURE


def with_workers(count: int, place: socket.socket, options: dict[str, Any]) -> int:
    """Serve in ``count`` processes, started anew when one ends; return the exit code."""
    factory = f"{__name__}:{worker.__name__}"
    config = uvicorn.Config(factory, factory=True, workers=count, **options)
    supervisor = Multiprocess(config, [place])
    supervisor.run()
    failed = any(process.exitcode == STARTUP_FAILURE for process in supervisor.processes)
    return STARTUP_FAILURE if failed else 0


def worker() -> FastAPI:
    """Return the application of one of several workers, from the environment's settings."""
    settings = read_settings()
    trusted = settings.trusted_proxies
    return create_app(open_portal(settings), trusted_proxies=trusted, jobs=True)
