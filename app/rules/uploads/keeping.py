"""Bytes in pieces, in the same database as what names them: writing, reading, handing over.

No piece is ever changed; a blob is whole once it has its digest.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final
from uuid import UUID

from sqlalchemy import select

from app.errors import Invalid
from app.models.blob import Blob, BlobPiece, Upload
from app.models.database import Database
from app.models.guard import Scope, tables_of, visible
from app.rules.core import Context

_END: Final = 1 << 62
PIECE: Final = 256 * 1024
"""Bytes of a piece at most."""


@dataclass(frozen=True)
class Taken:
    """A file that now belongs to whoever took it."""

    blob_id: int
    name: str
    media_type: str
    size: int
    sha256: str


def take(ctx: Context, keys: Iterable[UUID | str], field: str = "attachments") -> list[Taken]:
    """Turn complete uploads of the caller's own into files of the command that names them.

    The uploads are gone with it, at once with whatever the command writes; each file comes once.
    Raises Invalid for ``field`` when one is missing or not complete.
    """
    wanted = list(dict.fromkeys(str(key) for key in keys))
    if not wanted:
        return []
    uploads = {
        upload.key: upload
        for upload in ctx.session.scalars(
            ctx.rows(Upload)
            .where(Upload.user_id == ctx.user_id, Upload.key.in_(wanted))
            .with_for_update()
        )
    }
    if len(uploads) < len(wanted):
        raise Invalid(fields={field: "upload_missing"})
    if not all(upload.complete for upload in uploads.values()):
        raise Invalid(fields={field: "upload_unfinished"})
    taken = [_taken(uploads[key], digest_of(ctx, uploads[key].blob_id)) for key in wanted]
    for upload in uploads.values():
        ctx.session.delete(upload)
    ctx.session.flush()
    return taken


def content(ctx: Context, blob_id: int, size: int = _END) -> Iterable[bytes]:
    """Return the bytes of a blob, ``size`` where that is known, read piece by piece when they are wanted.

    Whoever asks has found, by the actor's own eyes, what the blob hangs on. The bytes may be read
    after the transaction: none is held while a slow reader takes them.
    """
    return Pieces(ctx.database, blob_id, size)


class Pieces:
    """The pieces of a blob in their order, each read in a short transaction."""

    def __init__(self, database: Database, blob_id: int, size: int = _END) -> None:
        """Read nothing yet."""
        self._database, self._blob_id, self._size = database, blob_id, size

    def __iter__(self) -> Iterator[bytes]:
        """Yield the pieces; they end early when the blob is deleted meanwhile."""
        start = 0
        # Nothing is asked once all has been read: nobody waits any more, perhaps nobody is there.
        while start < self._size and (piece := self._piece(start)) is not None:
            yield piece
            start += len(piece)

    def _piece(self, start: int) -> bytes | None:
        house = Scope(house=True)
        found = select(BlobPiece.content).where(
            BlobPiece.blob_id == self._blob_id, BlobPiece.start == start
        )
        with self._database.session(write=False) as session:
            self._database.enter(session, house)
            piece: bytes | None = session.scalar(visible(found, tables_of(found), house))
            return piece


def new_blob(ctx: Context) -> int:
    """Make an empty blob."""
    with ctx.house():
        blob = Blob(created_at=ctx.now)
        ctx.add(blob)
        ctx.session.flush()
        return blob.id


def add_piece(ctx: Context, blob_id: int, start: int, piece: bytes) -> None:
    """Append a piece."""
    with ctx.house():
        ctx.add(BlobPiece(blob_id=blob_id, start=start, content=piece))


def seal_blob(ctx: Context, blob_id: int, size: int, sha256: str) -> None:
    """Say that a blob is whole."""
    with ctx.house():
        blob = ctx.find(Blob, blob_id)
        blob.size, blob.sha256 = size, sha256


def digest_of(ctx: Context, blob_id: int) -> str:
    """Return the digest of a whole blob."""
    with ctx.house():
        return str(ctx.session.scalar(ctx.rows(Blob.sha256).where(Blob.id == blob_id)))


def remove(ctx: Context, upload: Upload) -> None:
    """Delete an upload that nobody named, with its bytes."""
    blob_id = upload.blob_id
    ctx.session.delete(upload)
    ctx.session.flush()
    with ctx.house():
        ctx.session.execute(ctx.delete(Blob).where(Blob.id == blob_id))


def _taken(upload: Upload, sha256: str) -> Taken:
    return Taken(upload.blob_id, upload.name, upload.media_type, upload.size, sha256)
