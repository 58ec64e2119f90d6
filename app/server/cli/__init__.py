"""The command line of the server: ``kundencenter-server serve | migrate | …``."""

import argparse
import logging
import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, Final

from app.errors import PortalError
from app.i18n import _, set_language
from app.models.database import DatabaseFailed
from app.server.cli import importing, people, running
from app.server.cli.speech import Failed, say, words_of
from app.server.settings import BadSettings, read_settings

BAD: Final = 2
"""Exit code of a refusal that is explained."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Carry out one command; return the exit code."""
    set_language("de" if _locale().startswith("de") else "en")
    given = _parser().parse_args(arguments)
    quiet = logging.INFO if given.run is running.serve else logging.WARNING
    level = logging.DEBUG if given.verbose else quiet
    logging.basicConfig(
        level=level, stream=sys.stderr, format="%(asctime)s %(levelname)s %(name)s %(message)s"
    )
    run: Callable[[argparse.Namespace, Any], int] = given.run
    try:
        return run(given, read_settings(given.config))
    except (BadSettings, Failed) as error:
        say(str(error))
    except PortalError as error:
        say(words_of(error))
    except (DatabaseFailed, ImportError) as error:
        # The address may hold a password: it is not repeated.
        say(_("The database can't be reached: {why}").format(why=type(error).__name__))
    return BAD


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
    people.add(commands)
    importing.add(commands)
    return parser
