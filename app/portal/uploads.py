"""Files that people hand over: on their way in, lying apart until a command names them by key.

The bytes themselves travel as ``PUT /uploads/{key}``, raw and resumable, outside of any operation;
:meth:`app.portal.operation.Portal.upload` is how a view sends them.
"""

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from typing import Final
from uuid import UUID

from app.portal.operation import Command, Data, Query
from app.portal.rights import Access

FILE_LIMIT: Final = 25 * 1024 * 1024
"""Bytes of one file at most."""
OPEN_LIMIT: Final = 50
"""Uploads of one user that lie apart at once."""
APART_LIMIT: Final = 200 * 1024 * 1024
"""Bytes of one user that lie apart at once, as announced."""
LIES_FOR: Final = timedelta(hours=24)
"""So long an upload waits to be named by a command."""
NAME_LIMIT: Final = 200

Progress = Callable[[int, int], object]
"""Told how many bytes of how many have left; whatever it raises stops the upload."""

_PATH: Final = re.compile(r"[/\\]")
_UNSEEN: Final = re.compile(
    r"[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ud800-\udfff]"
)
"""Control characters, and what turns the direction of writing round: ``exe.fdp`` read as ``pdf``."""
_LONGEST_ENDING: Final = 20


@dataclass(frozen=True)
class NewFile:
    """What is said of a file before its bytes: its key is a UUID made by whoever sends it."""

    key: UUID
    name: str
    media_type: str
    size: int
    sha256: str = ""
    """Of the whole file; empty when it is not known beforehand."""


class UploadState(Data):
    """How much of a file has arrived; ``sha256`` is told once it is complete."""

    arrived: int
    size: int
    complete: bool
    sha256: str = ""


class ReadUpload(Query[UploadState], route="GET /uploads/{key}", needs=Access.SIGNED_IN):
    """Read how far an upload of one's own has come: where to go on after a lost connection."""

    key: UUID


class DropUpload(Command[None], route="DELETE /uploads/{key}", needs=Access.SIGNED_IN):
    """Remove an upload of one's own that no command has named."""

    key: UUID


class ForgetUploads(Command[None], needs=Access.SYSTEM):
    """Delete uploads that nobody named within a day, with their bytes."""


def clean_name(name: str) -> str:
    """Return a file's name without folders, unseen characters and overlength; may be empty.

    An ending survives the cut, so that the file can still be opened by it.
    """
    plain = _UNSEEN.sub("", unicodedata.normalize("NFC", name))
    last = _PATH.split(plain)[-1].replace(":", "_").strip().rstrip(". ")
    stem, dot, ending = last.rpartition(".")
    if len(last) <= NAME_LIMIT or not stem or len(ending) > _LONGEST_ENDING:
        return last[:NAME_LIMIT].rstrip(". ")
    return stem[: NAME_LIMIT - len(dot + ending)] + dot + ending
