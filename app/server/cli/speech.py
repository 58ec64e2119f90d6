"""How the command line talks: sentences to standard error, results to standard output."""

import getpass
import os
import sys

from app.errors import Invalid, PortalError
from app.i18n import _
from app.models.database import SCHEMA, Database


class Failed(Exception):
    """A command that can't go on; its text is for the operator."""


def say(text: str) -> None:
    """Tell the operator something."""
    sys.stderr.write(f"{text}\n")


def give(text: str) -> None:
    """Print a result that another program may read."""
    sys.stdout.write(f"{text}\n")


def words_of(error: PortalError) -> str:
    """Say a refusal by its code: operators look codes up, people never see this."""
    told = (
        [f"{name}: {code}" for name, code in error.fields.items()]
        if isinstance(error, Invalid)
        else [f"{name}: {value}" for name, value in error.params.items()]
    )
    detail = f" ({', '.join(told)})" if told else ""
    return _("Refused: {code}").format(code=error.code) + detail


def secret(variable: str, question: str) -> str:
    """Return a secret from the environment, the terminal, or a line of standard input."""
    found = os.environ.get(variable)
    if found is not None:
        return found
    if sys.stdin.isatty():
        return getpass.getpass(question)
    return sys.stdin.readline().rstrip("\n")


def refuse_other_schema(database: Database) -> None:
    """Go on only with a database whose schema this program knows."""
    found = database.schema()
    if found != SCHEMA:
        raise Failed(
            _(
                "The database stands at schema {found}, this program needs {needed}."
                " Make a backup, then run: kundencenter-server migrate"
            ).format(found=found or _("none"), needed=SCHEMA)
        )
