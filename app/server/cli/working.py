"""``worker``: carry out the jobs of a portal on PostgreSQL, beside ``serve``."""

from argparse import ArgumentTypeError, Namespace
from typing import Any, Final

from app.i18n import _
from app.rules.core import Dispatcher
from app.server.cli.speech import Failed, refuse_other_schema, say
from app.server.mail import mail_leaves
from app.server.portal import open_portal
from app.server.settings import ServerSettings

MOST: Final = 8
"""Jobs at once: as many connections as the rules have."""


def add(commands: Any) -> None:
    """Declare the command."""
    working = commands.add_parser("worker", help=_("carry out jobs beside the server"))
    working.add_argument("--concurrency", type=_count, default=4, help=_("jobs at once"))
    working.set_defaults(run=work)


def _count(word: str) -> int:
    number = int(word)
    if not 1 <= number <= MOST:
        raise ArgumentTypeError(f"1–{MOST}")
    return number


def work(given: Namespace, settings: ServerSettings) -> int:
    """Work until told to stop."""
    dispatcher = open_portal(settings)
    try:
        refuse_other_schema(dispatcher.database)
        if dispatcher.database.sqlite:
            raise Failed(_("On SQLite the jobs run inside “serve”; a worker needs PostgreSQL."))
        if not mail_leaves(dispatcher):
            say(_("There is no mail server (smtp_host): mail waits in the outbox."))
        _work(dispatcher, given.concurrency)
    finally:
        dispatcher.database.close()
    return 0


def _work(dispatcher: Dispatcher, concurrency: int) -> None:
    from app.server.worker import Worker, prepared

    if not prepared(dispatcher.database):
        raise Failed(_("The jobs have no place yet. Run: kundencenter-server migrate"))
    Worker(dispatcher, concurrency=concurrency).run()
