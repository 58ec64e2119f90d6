"""The command line of the server: ``kundencenter-server serve | migrate | …``."""

import argparse
import logging.config
import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final

from app.errors import PortalError
from app.i18n import _, set_language
from app.models.database import DatabaseFailed
from app.server.cli import delivering, importing, people, running, working
from app.server.cli.speech import Failed, log_config, say, why_database, words_of
from app.server.settings import BadSettings, ServerSettings, read_settings

BAD: Final = 2
"""Exit code of a refusal that is explained."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Carry out one command; return the exit code."""
    if delivering.delivering(sys.argv[1:] if arguments is None else arguments):
        return delivering.softly(lambda: _main(arguments))
    return _main(arguments)


def _main(arguments: Sequence[str] | None) -> int:
    set_language("de" if _locale().startswith("de") else "en")
    given = _parser().parse_args(arguments)
    serving = given.run in {running.serve, working.work}
    logging.config.dictConfig(log_config(verbose=given.verbose, serving=serving))
    try:
        return _carried_out(given, read_settings(given.config))
    except (BadSettings, Failed) as error:
        say(str(error))
    except PortalError as error:
        say(words_of(error))
    return BAD


def _carried_out(given: argparse.Namespace, settings: ServerSettings) -> int:
    run: Callable[[argparse.Namespace, ServerSettings], int] = given.run
    try:
        return run(given, settings)
    except (DatabaseFailed, ImportError) as error:
        why = why_database(error, settings.database_address)
        raise Failed(_("The database can't be reached: {why}").format(why=why)) from error


def _locale() -> str:
    return next(filter(None, map(os.environ.get, ("LC_ALL", "LC_MESSAGES", "LANG"))), "")


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="kundencenter-server", description=_("The server of the Kundencenter.")
    )
    parser.add_argument("--config", type=Path, help=_("settings file (TOML)"))
    parser.add_argument("--verbose", action="store_true", help=_("log more"))
    commands = parser.add_subparsers(required=True, metavar=_("command"))
    running.add(commands)
    working.add(commands)
    people.add(commands)
    importing.add(commands)
    delivering.add(commands)
    return parser
