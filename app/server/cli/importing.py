"""``import``: take over a hoster's data from a file, all or nothing (docs/import-format.md)."""

from argparse import Namespace
from pathlib import Path
from typing import Any

from app.i18n import _, language, ngettext
from app.rules.core import Dispatcher
from app.server.cli.speech import Failed, give, refuse_other_schema, say
from app.server.portal import open_portal
from app.server.settings import ServerSettings


def add(commands: Any) -> None:
    """Declare the command."""
    taking = commands.add_parser("import", help=_("take over data from a file (JSON Lines)"))
    taking.add_argument("file", type=Path)
    taking.add_argument("--dry-run", action="store_true", help=_("check only, write nothing"))
    taking.set_defaults(run=take_over)


def take_over(given: Namespace, settings: ServerSettings) -> int:
    """Check the file and write it; print every problem with its line and write nothing."""
    dispatcher = open_portal(settings)
    refuse_other_schema(dispatcher.database)
    try:
        with given.file.open("rb") as file:
            return _take_over(dispatcher, file, dry=given.dry_run)
    except OSError as error:
        said = _("{path} can't be read: {why}").format(path=given.file, why=error.strerror)
        raise Failed(said) from error
    finally:
        dispatcher.database.close()


def _take_over(dispatcher: Dispatcher, lines: Any, *, dry: bool) -> int:
    from app.rules.importing import take_over as carry_out

    problems, done = carry_out(dispatcher, lines, dry=dry, language=language())
    for sentence in problems or done:
        give(sentence)
    if problems:
        found = ngettext(
            "{n} problem, nothing was written.",
            "{n} problems, nothing was written.",
            len(problems),
        )
        say(found.format(n=len(problems)))
        return 1
    if dry:
        say(_("Nothing is wrong with this file. Nothing was written."))
    return 0
