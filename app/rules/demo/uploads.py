"""Files that people of the demo have sent."""

from hashlib import sha256
from typing import Final
from uuid import UUID

from app.models.blob import Upload
from app.rules.core import Context
from app.rules.uploads.keeping import PIECE, add_piece, new_blob, seal_blob

_TYPES: Final = {"png": "image/png", "log": "text/plain"}


def uploaded(ctx: Context, name: str, content: bytes) -> UUID:
    """Keep ``content`` as if the caller had sent it; return the key by which a command names it."""
    blob = new_blob(ctx)
    key = UUID(bytes=ctx.world.random.bytes(16), version=4)
    for start in range(0, len(content), PIECE):
        add_piece(ctx, blob, start, content[start : start + PIECE])
    seal_blob(ctx, blob, len(content), sha256(content).hexdigest())
    ctx.add(
        Upload(
            user_id=ctx.user_id,
            key=str(key),
            blob_id=blob,
            name=name,
            media_type=_TYPES.get(name.rpartition(".")[2], "application/octet-stream"),
            size=len(content),
            arrived=len(content),
            complete=True,
            created_at=ctx.now,
        )
    )
    ctx.session.flush()
    return key
