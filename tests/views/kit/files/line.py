"""A real portal for files, over a line that can be held up, cut and made to refuse."""

import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any, BinaryIO
from uuid import uuid4

from pytestqt.qtbot import QtBot

from app.client.base import Client
from app.errors import PortalError, Unreachable
from app.models.blob import BlobPiece, Upload
from app.portal.uploads import NewFile, Progress, ReadUpload, UploadState
from app.views.kit.files.row import FileRow
from app.views.kit.form.file_drop import FileDrop
from app.views.kit.tasks import Tasks
from tests.support.site import Site

Make = Callable[..., FileDrop]
Write = Callable[..., Path]


class Line:
    """Passes on to ``client``; ``gate`` holds uploads up in the middle."""

    stale = lost = None
    acting = ""

    def __init__(self, client: Client) -> None:
        self.client = client
        self.gate = threading.Event()
        self.gate.set()
        self.cut = False
        self.errors: list[PortalError] = []
        """What the next uploads are refused with."""
        self.refusal: PortalError | None = None
        """What every operation is refused with."""
        self.late: PortalError | None = None
        """What an upload that is held up is refused with."""
        self.sent: list[Any] = []
        self.most = self._now = 0
        """So many went up at once."""
        self.able = True

    def can(self, operation: Any) -> bool:
        return self.able and self.client.can(operation)

    def send(self, operation: Any, *, key: str | None = None) -> Any:
        if self.cut:
            raise Unreachable("timeout")
        if self.refusal:
            raise self.refusal
        self.sent.append(operation)
        return self.client.send(operation, key=key)

    def upload(self, source: BinaryIO, file: NewFile, progress: Progress = print) -> UploadState:
        if self.cut:
            raise Unreachable("timeout")
        if self.errors:
            raise self.errors.pop(0)
        self._now += 1
        self.most = max(self.most, self._now)
        try:
            progress(file.size // 2, file.size)
            while not self.gate.wait(0.01):
                if self.late:
                    raise self.late
                progress(file.size // 2, file.size)
            return self.client.upload(source, file, progress)
        finally:
            self._now -= 1


def rows(drop: FileDrop) -> list[FileRow]:
    return [drop._rows[file] for file in drop.queue.files]


def settled(qtbot: QtBot, drop: FileDrop) -> None:
    qtbot.waitUntil(lambda: not drop.busy)


def stored(site: Site) -> list[bytes]:
    with site.house() as ctx:
        rows = ctx.rows(BlobPiece.content).order_by(BlobPiece.blob_id, BlobPiece.start)
        return list(ctx.session.scalars(rows))


def lying(site: Site) -> list[tuple[str, str]]:
    with site.house() as ctx:
        rows = ctx.rows(Upload.name, Upload.media_type).order_by(Upload.name)
        return [tuple(row) for row in ctx.session.execute(rows)]


def ask(qtbot: QtBot, tasks: Tasks) -> None:
    """Let the portal answer something: whoever waits for it goes on."""
    heard: list[object] = []
    tasks.run(ReadUpload(key=uuid4()), heard.append, heard.append)
    qtbot.waitUntil(lambda: bool(heard))
