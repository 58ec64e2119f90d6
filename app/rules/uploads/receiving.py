"""Receiving a file: begun once, its bytes stored piece by piece, each in a short transaction.

Whoever sends it may stop anywhere and go on later, also twice at once: what has arrived already is
passed over, and a piece that does not follow is refused with the place where to go on.
"""

import hashlib
import re
from functools import partial
from typing import Final
from uuid import UUID

from sqlalchemy import func

from app.errors import Conflict, Invalid
from app.models.blob import Upload
from app.portal.uploads import (
    APART_LIMIT,
    FILE_LIMIT,
    OPEN_LIMIT,
    NewFile,
    UploadState,
    clean_name,
)
from app.rules.core import Caller, Context, Dispatcher
from app.rules.core.parts import carry
from app.rules.uploads.keeping import PIECE, Pieces, add_piece, new_blob, remove, seal_blob
from app.rules.uploads.own import existing, find_own, state_of

_NAME: Final = "Upload"
_MEDIA_TYPE: Final = re.compile(r"[a-z0-9][a-z0-9!#$&^_.+-]{0,48}/[a-z0-9][a-z0-9!#$&^_.+-]{0,48}")
_DIGEST: Final = re.compile(r"(?:[0-9a-f]{64})?")


def begin(dispatcher: Dispatcher, caller: Caller, file: NewFile, offset: int) -> UploadState:
    """Announce a file whose bytes follow from ``offset`` on; anew or going on with one.

    Raises Invalid with fields for what can't be taken, Conflict for a key that stands for another
    file (``key_reused``), a wrong place (``upload_offset``, with what has ``arrived``) or when too
    much lies apart (``uploads_full``).
    """
    checked = _checked(file)
    return carry(dispatcher, caller, _NAME, partial(_begin, file=checked, offset=offset))


def store(
    dispatcher: Dispatcher, caller: Caller, key: UUID, offset: int, piece: bytes
) -> UploadState:
    """Store at most :data:`PIECE` bytes of a file that was begun; NotFound when it was not."""
    if len(piece) > PIECE:
        raise ValueError(f"a piece of {len(piece)} bytes")
    return carry(dispatcher, caller, _NAME, partial(_store, key=key, offset=offset, piece=piece))


def finish(dispatcher: Dispatcher, caller: Caller, key: UUID, sha256: str = "") -> UploadState:
    """Complete a file whose last byte has arrived; of another one say only how far it is.

    It is read back as it was stored. One that has not the promised digest is removed: Invalid.
    """
    state, blob_id = carry(dispatcher, caller, _NAME, partial(_look, key=key))
    if state.complete or state.arrived < state.size:
        return state
    found = hashlib.sha256()
    for piece in Pieces(dispatcher.database, blob_id):  # no transaction is held over all of it
        found.update(piece)
    settle = partial(_settle, key=key, blob_id=blob_id, found=found.hexdigest(), promised=sha256)
    return carry(dispatcher, caller, _NAME, settle)


def _checked(file: NewFile) -> NewFile:
    name, media_type = clean_name(file.name), file.media_type.lower()
    fields = {
        "name": "" if name else "file_name",
        "media_type": "" if _MEDIA_TYPE.fullmatch(media_type) else "string_pattern_mismatch",
        "size": _size_fault(file.size),
        "sha256": "" if _DIGEST.fullmatch(file.sha256) else "string_pattern_mismatch",
    }
    bad = {field: code for field, code in fields.items() if code}
    if bad:
        raise Invalid(bad.get("size", ""), fields=bad)
    return NewFile(file.key, name, media_type, file.size, file.sha256)


def _size_fault(size: int) -> str:
    if size > FILE_LIMIT:
        return "file_too_large"
    return "file_empty" if size < 1 else ""


def _begin(ctx: Context, file: NewFile, offset: int) -> UploadState:
    upload = find_own(ctx, file.key)
    if upload is None:
        if offset:
            raise Conflict("upload_offset", arrived=0)
        upload = _new(ctx, file)
    state = state_of(ctx, upload)
    said = (upload.name, upload.media_type, upload.size)
    other = state.complete and file.sha256 not in {"", state.sha256}
    if said != (file.name, file.media_type, file.size) or other:
        raise Conflict("key_reused")
    _must_follow(upload, offset)
    return state


def _new(ctx: Context, file: NewFile) -> Upload:
    count, apart = ctx.session.execute(
        ctx.rows(func.count(Upload.id), func.coalesce(func.sum(Upload.size), 0)).where(
            Upload.user_id == ctx.user_id
        )
    ).one()
    if count >= OPEN_LIMIT or apart + file.size > APART_LIMIT:
        raise Conflict("uploads_full")
    upload = Upload(
        user_id=ctx.user_id,
        key=str(file.key),
        blob_id=new_blob(ctx),
        name=file.name,
        media_type=file.media_type,
        size=file.size,
        arrived=0,
        complete=False,
        created_at=ctx.now,
    )
    ctx.add(upload)
    ctx.session.flush()
    return upload


def _store(ctx: Context, key: UUID, offset: int, piece: bytes) -> UploadState:
    upload = existing(ctx, key, lock=True)
    _must_follow(upload, offset)
    if offset + len(piece) > upload.size:
        raise Invalid("file_longer", fields={"size": "file_longer"})
    fresh = piece[upload.arrived - offset :]
    if fresh:
        add_piece(ctx, upload.blob_id, upload.arrived, fresh)
        upload.arrived += len(fresh)
    return state_of(ctx, upload)


def _must_follow(upload: Upload, offset: int) -> None:
    if not 0 <= offset <= upload.arrived:
        raise Conflict("upload_offset", arrived=upload.arrived)


def _look(ctx: Context, key: UUID) -> tuple[UploadState, int]:
    upload = existing(ctx, key)
    return state_of(ctx, upload), upload.blob_id


def _settle(ctx: Context, key: UUID, blob_id: int, found: str, promised: str) -> UploadState:
    upload = existing(ctx, key, lock=True)
    seal_blob(ctx, blob_id, upload.size, found)  # NotFound when it was dropped meanwhile
    if promised not in {"", found}:
        remove(ctx, upload)
        ctx.refuse(Invalid("file_changed", fields={"sha256": "file_changed"}))
    upload.complete = True
    return state_of(ctx, upload)
