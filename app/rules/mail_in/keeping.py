"""A mail is kept as it came before anything is made of it: what is kept is never lost.

Its mark is a digest without the lines that each mail server adds on the way: the same mail that
comes by two ways, or once more because somebody died, is kept once.
"""

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import exists

from app.models.blob import Blob, Upload
from app.models.mail import IncomingMail
from app.portal.desk.mail import MailFate
from app.portal.mail import TakeMail
from app.rules.core import Context, Dispatcher
from app.rules.uploads.keeping import PIECE, add_piece, new_blob, seal_blob

RAW_LIMIT: Final = 36 * 1024 * 1024
"""Bytes of a mail: the largest file of a ticket, as mail writes it, and some words."""
HEAD: Final = 64 * 1024
"""Bytes that are kept of a larger one."""
_MARKED: Final = re.compile(rb"(?:message-id|from|subject|date)\s{0,9}:", re.IGNORECASE)


@dataclass(frozen=True)
class Kept:
    """A mail that is kept, and whether it was before."""

    id: int
    known: bool


def keep(dispatcher: Dispatcher, mail: TakeMail) -> Kept:
    """Keep a mail; return once it is committed. Its bytes go in short transactions of their own."""
    size = max(mail.size, len(mail.raw))
    raw = mail.raw if size <= RAW_LIMIT else mail.raw[:HEAD]
    mark = mark_of(raw)
    with dispatcher.transaction() as ctx:
        known = _known(ctx, mark)
        if known is not None:
            return Kept(known, known=True)
        blob_id = new_blob(ctx)
    for start in range(0, len(raw), PIECE):
        with dispatcher.transaction() as ctx:
            add_piece(ctx, blob_id, start, raw[start : start + PIECE])
    with dispatcher.transaction() as ctx:
        return _named(ctx, mail, mark, blob_id, raw, size)


def mark_of(raw: bytes) -> str:
    """Return the mark of a mail: of what its sender wrote, not of its way."""
    head, gap, body = _split(raw)
    found = hashlib.sha256(gap and b"1")
    for line in _unfolded(head):
        if _MARKED.match(line):
            found.update(line + b"\n")
    found.update(b"\n")
    found.update(body.replace(b"\r\n", b"\n").rstrip(b"\n"))
    return found.hexdigest()


def _split(raw: bytes) -> tuple[bytes, bytes, bytes]:
    place = re.search(rb"\r?\n\r?\n", raw)
    return (raw, b"", b"") if place is None else (raw[: place.start()], b"\n", raw[place.end() :])


def _unfolded(head: bytes) -> Iterator[bytes]:
    flat = re.sub(rb"\r?\n[ \t]+", b" ", head)
    return (line.rstrip() for line in re.split(rb"\r?\n", flat))


def _known(ctx: Context, mark: str) -> int | None:
    found: int | None = ctx.session.scalar(
        ctx.rows(IncomingMail.id).where(IncomingMail.mark == mark)
    )
    return found


def _named(ctx: Context, mail: TakeMail, mark: str, blob_id: int, raw: bytes, size: int) -> Kept:
    values: dict[str, Any] = {
        "mark": mark,
        "received_at": ctx.now,
        "blob_id": blob_id,
        "size": size,
        "message_id": "",
        "sender": "",
        "sender_name": "",
        "subject": "",
        "envelope": {"sender": mail.envelope_sender, "recipient": mail.envelope_recipient[:254]},
        "state": MailFate.WAITING.value,
        "reason": "",
        "proof": "",
        "tries": 0,
        "answered": False,
        "version": 1,
    }
    made = ctx.session.scalar(
        ctx.database.upsert(IncomingMail)
        .values(values)
        .on_conflict_do_nothing(index_elements=["mark"])
        .returning(IncomingMail.id)
        .execution_options(visible=frozenset({"incoming_mail"}))
    )
    if made is not None:
        seal_blob(ctx, blob_id, len(raw), hashlib.sha256(raw).hexdigest())
        return Kept(int(made), known=False)
    ctx.session.execute(ctx.delete(Blob).where(Blob.id == blob_id))  # another one was faster
    return Kept(_known(ctx, mark) or 0, known=True)


def forget_strays(ctx: Context, before: Any) -> None:
    """Delete bytes of which nobody came to say whose they are."""
    claimed = exists().where(Upload.blob_id == Blob.id)
    stray = ctx.delete(Blob).where(Blob.sha256 == "", Blob.created_at < before, ~claimed)
    marked = stray.execution_options(visible=frozenset({"blob", "upload"}))
    ctx.session.execute(marked.execution_options(synchronize_session=False))
