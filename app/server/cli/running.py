"""Commands that run the server: ``serve``, ``migrate``, ``openapi``."""

import json
import logging
import os
import signal
import socket
import ssl
import sys
from argparse import Namespace
from dataclasses import replace
from ipaddress import ip_address
from typing import Any, Final

from app.i18n import _
from app.models.database import Database
from app.server.cli.speech import (
    Failed,
    give,
    log_config,
    refuse_newer_schema,
    refuse_other_schema,
    say,
)
from app.server.mail import mail_leaves
from app.server.portal import open_portal
from app.server.settings import CONFIG, ServerSettings

log = logging.getLogger(__name__)

GRACE: Final = 10
"""Seconds that calls under way get when the server is told to stop."""


def add(commands: Any) -> None:
    """Declare the commands."""
    serving = commands.add_parser("serve", help=_("serve the portal"))
    serving.add_argument("--host", default="127.0.0.1")
    serving.add_argument("--port", type=_port, default=8443)
    serving.add_argument("--tls-cert", default="")
    serving.add_argument("--tls-key", default="")
    serving.add_argument("--workers", type=int, default=1)
    serving.set_defaults(run=serve)
    migrating = commands.add_parser("migrate", help=_("bring the database to the newest schema"))
    migrating.set_defaults(run=migrate)
    describing = commands.add_parser("openapi", help=_("print the description of the interface"))
    describing.set_defaults(run=openapi)


def _port(word: str) -> int:
    number = int(word)
    if not 0 <= number < 1 << 16:  # the resolver would count on from the beginning
        raise ValueError
    return number


def serve(given: Namespace, settings: ServerSettings) -> int:
    """Serve until told to stop."""
    from app.server import serving  # the web server is loaded by who serves alone

    settings = replace(
        settings,
        tls_cert=given.tls_cert or settings.tls_cert,
        tls_key=given.tls_key or settings.tls_key,
    )
    _check_tls(settings, given.host)
    dispatcher = open_portal(settings)
    refuse_other_schema(dispatcher.database)
    if given.workers > 1 and dispatcher.database.sqlite:
        raise Failed(_("SQLite serves one process; several workers need PostgreSQL."))
    if not mail_leaves(dispatcher):
        say(_("There is no mail server (smtp_host): mail waits in the outbox."))
    for number in (signal.SIGTERM, signal.SIGINT):  # uvicorn raises it again when it has ended
        signal.signal(number, lambda _number, _frame: sys.exit(0))
    options: dict[str, Any] = {
        "ssl_certfile": settings.tls_cert or None,
        "ssl_keyfile": settings.tls_key or None,
        "log_config": log_config(verbose=given.verbose, serving=True),
        "access_log": False,  # it would write addresses with parameters
        "proxy_headers": False,  # callers.py does it, knowing whom to trust
        "server_header": False,
        "timeout_graceful_shutdown": GRACE,
    }
    with _listening(given.host, given.port) as place:
        log.info("listening on %s port %d", *place.getsockname()[:2])
        if given.workers == 1:
            return serving.alone(dispatcher, settings, place, options)
        dispatcher.database.close()
        if given.config:
            os.environ[CONFIG] = str(given.config)
        return serving.with_workers(given.workers, place, options)


def _check_tls(settings: ServerSettings, host: str) -> None:
    if not (settings.tls_cert or settings.tls_key):
        if not _only_here(host):
            say(
                _("Without TLS nobody but a proxy should reach the server: passwords are readable.")
            )
        return
    try:
        # No password: the server starts without anybody there to type one.
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(settings.tls_cert, settings.tls_key or None, password="")
    except OSError as error:
        why = error.strerror or type(error).__name__
        raise Failed(
            _("The certificate and its key can't be used: {why}").format(why=why)
        ) from error


def _only_here(host: str) -> bool:
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def _listening(host: str, port: int) -> socket.socket:
    try:
        family, kind, protocol, _name, place = socket.getaddrinfo(
            host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE
        )[0]
        # With the protocol's name asyncio sends each answer at once, not 40 ms later.
        made = socket.socket(family, kind, protocol)
        try:
            made.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            made.bind(place)
            made.set_inheritable(True)
        except OSError:
            made.close()
            raise
    except OSError as error:
        said = _("The server can't listen on {host}, port {port}: {why}")
        raise Failed(said.format(host=host, port=port, why=error.strerror)) from error
    return made


def migrate(_given: Namespace, settings: ServerSettings) -> int:
    """Bring the database to the newest schema."""
    database = Database(settings.database_address)
    before = refuse_newer_schema(database)
    database.migrate()
    if not database.sqlite:
        from app.server.worker import prepare

        prepare(database)
    after = database.schema()
    database.close()
    say(_("Schema {before} → {after}").format(before=before or _("none"), after=after))
    return 0


def openapi(_given: Namespace, settings: ServerSettings) -> int:
    """Print the OpenAPI document."""
    from app.server.app import create_app

    app = create_app(open_portal(settings))
    give(json.dumps(app.openapi(), indent=1, ensure_ascii=False, sort_keys=True))
    return 0
