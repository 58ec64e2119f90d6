"""One file that somebody added: what it is, how far it is, and what is done with it on the pool.

The two functions at the end run beside the window; they read a file's facts and change none.
"""

import mimetypes
import stat
from dataclasses import dataclass, field
from enum import Enum, auto
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, Final
from uuid import UUID, uuid4

from PySide6.QtCore import QBuffer
from PySide6.QtGui import QImage

from app.errors import Invalid
from app.portal.uploads import FILE_LIMIT, NewFile, UploadState, clean_name
from app.views.kit.live import Words
from app.views.kit.ticket import Cancelled, Progress

if TYPE_CHECKING:
    from app.portal.operation import Portal

OTHER: Final = "application/octet-stream"
"""The type of what nobody knows."""

Source = Path | QImage | bytes


class State(Enum):
    """How far a file is."""

    LOOKING = auto()
    """Nobody knows yet what it is."""
    WAITING = auto()
    """For its turn, or for a portal that answers."""
    GOING = auto()
    DONE = auto()
    FAILED = auto()
    REFUSED = auto()
    """It can't be taken as it is, and takes nobody's place."""


@dataclass(frozen=True)
class Limits:
    """What a form takes: endings in small letters without a dot (none: any), and how much."""

    endings: tuple[str, ...] = ()
    size: int = FILE_LIMIT
    most: int = 10


@dataclass(frozen=True)
class Facts:
    """What was found out about a file; ``fault`` is the code of why it can't be taken."""

    size: int = 0
    media_type: str = OTHER
    fault: str = ""
    content: bytes | None = None
    """What a picture was made into."""


@dataclass(eq=False)
class File:
    """A file in a list of them; without a source it went up earlier."""

    name: str
    source: Source | None = None
    key: UUID = field(default_factory=uuid4)
    size: int = 0
    media_type: str = OTHER
    state: State = State.LOOKING
    why: Words = ""
    """Of one that failed or was refused."""
    retry: bool = False
    """It may go better when it is tried again."""
    begun: bool = False
    """The portal may have something of it."""
    arrived: int = 0
    waits: int = 0
    """How often it waited for a portal without having come further."""
    stopped: bool = False
    """Nobody wants it any more; read by whoever sends it."""

    def open(self) -> BinaryIO:
        """Open its bytes."""
        return self.source.open("rb") if isinstance(self.source, Path) else BytesIO(self._bytes)

    @property
    def _bytes(self) -> bytes:
        assert isinstance(self.source, bytes)
        return self.source


def fits(name: str, limits: Limits) -> bool:
    """Tell whether files of this kind are taken."""
    ending = name.rpartition(".")[2].lower() if "." in name else ""
    return not limits.endings or ending in limits.endings


def look(file: File, limits: Limits) -> Facts:
    """Find out what a file is; a disk that does not answer holds up nobody here."""
    try:
        facts = _found(file)
    except FileNotFoundError:
        return Facts(fault="file_gone")
    except OSError:
        return Facts(fault="file_unreadable")
    if facts.fault:
        return facts
    if not fits(file.name, limits):
        return Facts(facts.size, fault="file_kind")
    if facts.size == 0:
        return Facts(fault="file_empty")
    return Facts(facts.size, fault="file_large") if facts.size > limits.size else facts


def _found(file: File) -> Facts:
    kind = mimetypes.guess_type(file.name)[0] or OTHER
    if isinstance(file.source, QImage):
        content = _png(file.source)
        return Facts(len(content), "image/png", "" if content else "file_unreadable", content)
    if isinstance(file.source, Path):
        found = file.source.stat()
        if not stat.S_ISREG(found.st_mode):  # opening a pipe would wait for its other end
            folder = stat.S_ISDIR(found.st_mode)
            return Facts(fault="file_folder" if folder else "file_unreadable")
        with file.open():
            return Facts(found.st_size, kind)
    return Facts(file.size, kind)


def _png(image: QImage) -> bytes:
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]  # the stub wants a QIODevice by name
    return bytes(buffer.data().data())


def go_up(portal: "Portal", file: File, step: Progress) -> UploadState:
    """Send a file up; raises Cancelled when nobody wants it any more."""

    def progress(done: int, total: int) -> None:
        if file.stopped:
            raise Cancelled
        step(done, total)

    announced = NewFile(file.key, clean_name(file.name), file.media_type, file.size)
    try:
        with file.open() as source:
            return portal.upload(source, announced, progress)
    except FileNotFoundError as error:
        raise Invalid("file_gone", fields={"file": "file_gone"}) from error
    except OSError as error:
        raise Invalid("file_unreadable", fields={"file": "file_unreadable"}) from error
