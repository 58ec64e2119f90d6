"""``mail-in``: take one mail from standard input, as the pipe command of a mail server.

Whatever goes wrong, the exit code asks the mail server to try again: nothing here may bounce a mail.
"""

import logging
import sys
import traceback
from argparse import Namespace
from collections.abc import Callable, Sequence
from typing import Any, BinaryIO, Final

from app.i18n import _
from app.portal.mail import TakeMail
from app.rules.core import Caller
from app.rules.mail_in.keeping import RAW_LIMIT
from app.server.cli.speech import refuse_other_schema
from app.server.portal import open_portal
from app.server.settings import ServerSettings

NAME: Final = "mail-in"
TRY_AGAIN: Final = 75
"""``EX_TEMPFAIL`` of sysexits(3)."""
_AT_ONCE: Final = 1 << 20

log = logging.getLogger(__name__)


def add(commands: Any) -> None:
    """Declare the command."""
    taking = commands.add_parser(NAME, help=_("take one mail from standard input"))
    taking.add_argument("--from", dest="sender", help=_("envelope sender; empty: nobody"))
    taking.add_argument("--to", dest="recipient", default="", help=_("envelope recipient"))
    taking.set_defaults(run=take_in)


def take_in(given: Namespace, settings: ServerSettings) -> int:
    """Keep the mail and make of it what it is; returns once it is kept for good."""
    raw, size = _read(sys.stdin.buffer)
    if not raw.strip():
        return 0
    dispatcher = open_portal(settings)
    try:
        refuse_other_schema(dispatcher.database)
        dispatcher.call(
            TakeMail(
                raw=raw,
                size=size,
                envelope_sender=None if given.sender is None else _sayable(given.sender),
                envelope_recipient=_sayable(given.recipient),
            ),
            Caller(system=True),
        )
    finally:
        dispatcher.database.close()
    return 0


def delivering(arguments: Sequence[str]) -> bool:
    """Tell whether a mail server has called."""
    return NAME in arguments


def softly(run: Callable[[], int]) -> int:
    """Run; every failure, also of the command line and of the settings, is one that may pass."""
    try:
        return 0 if run() == 0 else TRY_AGAIN
    except SystemExit as ended:
        return 0 if ended.code in {0, None} else TRY_AGAIN
    except BaseException as error:  # noqa: BLE001 - a mail must not bounce for any of it
        # The message may quote the mail; where it happened does not.
        place = "".join(traceback.format_tb(error.__traceback__))
        log.error("mail-in: %s\n%s", type(error).__name__, place)  # noqa: TRY400 - as above
        return TRY_AGAIN


def _sayable(word: str) -> str:
    """Return a word of the command line without bytes that are no text."""
    return word.encode("utf-8", "replace").decode()


def _read(source: BinaryIO) -> tuple[bytes, int]:
    """Return a mail and its size; of what is too large the rest is only counted."""
    raw = source.read(RAW_LIMIT + 1)
    size = len(raw)
    while piece := source.read(_AT_ONCE):
        size += len(piece)
    if raw.startswith(b"From "):  # the line of a mailbox file, which some mail servers add
        line, _end, raw = raw.partition(b"\n")
        size -= len(line) + 1
    return raw, size
