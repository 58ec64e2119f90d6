"""Commands that run the server: ``serve``, ``migrate``, ``openapi``."""

import json
import os
from argparse import Namespace
from dataclasses import replace
from typing import Any, Final

import uvicorn
from fastapi import FastAPI

from app.i18n import _
from app.models.database import Database
from app.server.app import create_app, open_portal
from app.server.cli.speech import Failed, give, refuse_other_schema, say
from app.server.settings import CONFIG, ServerSettings, read_settings

GRACE: Final = 10
"""Seconds that calls under way get when the server is told to stop."""


def add(commands: Any) -> None:
    """Declare the commands."""
    serving = commands.add_parser("serve", help=_("serve the portal"))
    serving.add_argument("--host", default="127.0.0.1")
    serving.add_argument("--port", type=int, default=8443)
    serving.add_argument("--tls-cert", default="")
    serving.add_argument("--tls-key", default="")
    serving.add_argument("--workers", type=int, default=1)
    serving.set_defaults(run=serve)
    migrating = commands.add_parser("migrate", help=_("bring the database to the newest schema"))
    migrating.set_defaults(run=migrate)
    describing = commands.add_parser("openapi", help=_("print the description of the interface"))
    describing.set_defaults(run=openapi)


def serve(given: Namespace, settings: ServerSettings) -> int:
    """Serve until told to stop."""
    settings = replace(
        settings,
        tls_cert=given.tls_cert or settings.tls_cert,
        tls_key=given.tls_key or settings.tls_key,
    )
    dispatcher = open_portal(settings)
    refuse_other_schema(dispatcher.database)
    if given.workers > 1 and dispatcher.database.sqlite:
        raise Failed(_("SQLite serves one process; several workers need PostgreSQL."))
    options: dict[str, Any] = {
        "host": given.host,
        "port": given.port,
        "ssl_certfile": settings.tls_cert or None,
        "ssl_keyfile": settings.tls_key or None,
        "log_config": None,
        "access_log": False,  # it would write addresses with parameters
        "proxy_headers": False,  # callers.py does it, knowing whom to trust
        "server_header": False,
        "timeout_graceful_shutdown": GRACE,
    }
    if given.workers > 1:
        dispatcher.database.close()
        if given.config:
            os.environ[CONFIG] = str(given.config)
        uvicorn.run("app.server.cli.running:worker", factory=True, workers=given.workers, **options)
        return 0
    app = create_app(dispatcher, trusted_proxies=settings.trusted_proxies, jobs=True)
    uvicorn.run(app, **options)
    dispatcher.database.close()
    return 0


def worker() -> FastAPI:
    """Return the application of one of several workers, from the environment's settings."""
    settings = read_settings()
    trusted = settings.trusted_proxies
    return create_app(open_portal(settings), trusted_proxies=trusted, jobs=True)


def migrate(_given: Namespace, settings: ServerSettings) -> int:
    """Bring the database to the newest schema."""
    database = Database(settings.database_address)
    before = database.schema()
    database.migrate()
    after = database.schema()
    database.close()
    say(_("Schema {before} → {after}").format(before=before or _("none"), after=after))
    return 0


def openapi(_given: Namespace, settings: ServerSettings) -> int:
    """Print the OpenAPI document."""
    app = create_app(open_portal(settings))
    give(json.dumps(app.openapi(), indent=1, ensure_ascii=False, sort_keys=True))
    return 0
