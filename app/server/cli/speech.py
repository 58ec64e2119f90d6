"""How the command line talks: sentences to standard error, results to standard output."""

import getpass
import logging
import os
import re
import sys
from typing import Any
from urllib.parse import unquote

from app.errors import Invalid, PortalError
from app.i18n import _
from app.models.database import SCHEMA, Database
from app.portal.files import Download


class Failed(Exception):
    """A command that can't go on; its text is for the operator."""


def say(text: str) -> None:
    """Tell the operator something."""
    sys.stderr.write(f"{text}\n")


def give(text: str) -> None:
    """Print a result that another program may read."""
    sys.stdout.write(f"{text}\n")


def give_file(file: Download) -> None:
    """Print the bytes of a file."""
    for chunk in file.stream():
        sys.stdout.buffer.write(chunk)


def words_of(error: PortalError) -> str:
    """Say a refusal by its code: operators look codes up, people never see this."""
    told = (
        [f"{name}: {code}" for name, code in error.fields.items()]
        if isinstance(error, Invalid)
        else [f"{name}: {value}" for name, value in error.params.items()]
    )
    detail = f" ({', '.join(told)})" if told else ""
    return _("Refused: {code}").format(code=error.code) + detail


def why_database(error: Exception, address: str) -> str:
    """Say in a line why a database failed; nothing of the address's password is repeated."""
    said = str(getattr(error, "orig", None) or error).strip().partition("\n")[0]
    # A password with an unescaped @ or / in it counts as a host for the driver.
    password = address.partition("://")[2].rpartition("@")[0].partition(":")[2]
    for piece in re.split("[@:/]", f"{password}/{unquote(password)}"):
        said = said.replace(piece, "***") if len(piece) > 2 else said
    return said


def log_config(*, verbose: bool, serving: bool) -> dict[str, Any]:
    """Return how this process, and every worker that it starts, logs to standard error."""
    level = logging.DEBUG if verbose else logging.INFO if serving else logging.WARNING
    line = "%(asctime)s %(levelname)s %(name)s %(message)s"
    return {
        "version": 1,
        "disable_existing_loggers": False,
        "formatters": {"line": {"format": line}},
        "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "line"}},
        # What jobs have to say they say themselves: this would quote errors.
        "loggers": {"procrastinate": {"level": logging.CRITICAL}},
        "root": {"handlers": ["stderr"], "level": level},
    }


def secret(variable: str, question: str) -> str:
    """Return a secret from the environment, the terminal, or a line of standard input."""
    found = os.environ.get(variable)
    if found is not None:
        return found
    if sys.stdin.isatty():
        return getpass.getpass(question)
    return sys.stdin.readline().rstrip("\n")


def refuse_newer_schema(database: Database) -> str:
    """Return the schema of a database that this program can work on or migrate."""
    found = database.schema()
    if found > SCHEMA:
        raise Failed(
            _(
                "The database stands at schema {found}, made by a newer version of the program;"
                " this one knows {needed}. Install the newer version again."
            ).format(found=found, needed=SCHEMA)
        )
    return found


def refuse_other_schema(database: Database) -> None:
    """Go on only with a database whose schema this program knows."""
    found = refuse_newer_schema(database)
    if found != SCHEMA:
        raise Failed(
            _(
                "The database stands at schema {found}, this program needs {needed}."
                " Make a backup, then run: kundencenter-server migrate"
            ).format(found=found or _("none"), needed=SCHEMA)
        )
