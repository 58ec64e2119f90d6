"""A mail taken apart: who says to have sent it, what it answers, its words, its files.

Everything in it is a stranger's: no part of it is believed, none can take long, and what can't be
read is said to be so instead of raising.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from email.message import Message
from email.parser import BytesParser
from email.policy import compat32
from mimetypes import MimeTypes
from typing import Final

from app.portal.uploads import FILE_LIMIT, clean_name
from app.rules.mail_in import headers
from app.rules.mail_in.bounces import Bounce, bounce_of
from app.rules.mail_in.html import plain
from app.rules.mail_in.quoting import own_words

FILES: Final = 10
"""Files of a message; further ones stay in the mail as it came."""
DEPTH: Final = 30
PARTS: Final = 500
WORK: Final = 6_000_000
"""Lines times boundaries: the parser compares each with each."""
TEXT: Final = 1_000_000
"""Characters of a mail's words that are looked at."""
_TYPES: Final = MimeTypes()
"""The types that Python knows, whatever the machine knows besides."""
_ENDINGS: Final = {"message/rfc822": ".eml", "text/calendar": ".ics"}
_TYPE: Final = re.compile(r"[a-z0-9][a-z0-9!#$&^_.+-]{0,48}/[a-z0-9][a-z0-9!#$&^_.+-]{0,48}")
_RECIPIENTS: Final = ("To", "Cc", "Delivered-To", "X-Original-To", "Envelope-To", "Apparently-To")
_BULK: Final = frozenset({"bulk", "junk", "list", "auto_reply"})


@dataclass(frozen=True)
class File:
    """A file of a mail."""

    name: str
    media_type: str
    content: bytes


@dataclass(frozen=True)
class Parsed:
    """What a mail says."""

    message_id: str = ""
    sender: str = ""
    sender_name: str = ""
    subject: str = ""
    recipients: tuple[str, ...] = ()
    answers: tuple[str, ...] = ()
    """Message-IDs that it refers to, the nearest first."""
    automatic: str = ""
    """``auto`` or ``bulk``: nobody sat there and wrote it."""
    silent: bool = False
    """Its sender wants no automatic answer."""
    loop: str = ""
    """What it says of a loop: our own mails name the portal."""
    bounce: Bounce | None = None
    text: str = ""
    """What the sender wrote themselves."""
    whole: str = ""
    """All of its words."""
    files: tuple[File, ...] = ()
    left_out: int = 0
    readable: bool = True


_BROKEN: Final = (
    RecursionError,
    ValueError,
    LookupError,
    TypeError,
    AttributeError,
    AssertionError,
)
"""What the standard library raises for broken structures."""


def parse(raw: bytes, *, nobody: bool = False) -> Parsed:
    """Take a mail apart; one that can't be has ``readable`` false and what its header says.

    ``nobody``: it was sent with an empty return path.
    """
    said = Parsed()
    try:
        head = BytesParser(policy=compat32).parsebytes(raw[: _head_end(raw)], headersonly=True)
        said = _said(head)
        if (raw.count(b"\n") + 1) * (raw.count(b"oundary") + 1) > WORK:
            return replace(said, readable=False)
        message = BytesParser(policy=compat32).parsebytes(raw)
        return _content(message, replace(said, bounce=bounce_of(message, nobody=nobody)))
    except _BROKEN:
        return replace(said, readable=False)


def _head_end(raw: bytes) -> int:
    ends = [place for end in (b"\r\n\r\n", b"\n\n") if (place := raw.find(end)) >= 0]
    return min(ends, default=len(raw))


def _said(head: Message) -> Parsed:
    address, name = headers.sender(head)
    ids = headers.ids(head, "Message-ID")
    return Parsed(
        message_id=ids[0] if ids else "",
        sender=address,
        sender_name=name,
        subject=headers.line(head, "Subject")[:200],
        recipients=tuple(headers.addresses(head, *_RECIPIENTS)),
        answers=tuple(headers.ids(head, "References", "In-Reply-To")),
        automatic=_automatic(head),
        silent=bool(headers.line(head, "X-Auto-Response-Suppress")),
        loop=headers.line(head, "X-Loop"),
    )


def _automatic(head: Message) -> str:
    submitted = headers.line(head, "Auto-Submitted").partition(";")[0].strip().casefold()
    names = {name.casefold() for name in head.keys()}  # noqa: SIM118 - a message is no dict
    if submitted not in {"", "no"} or names & {"x-autoreply", "x-autorespond"}:
        return "auto"
    if headers.line(head, "Precedence").casefold() in _BULK:
        return "bulk"
    return "bulk" if names & {"list-id", "list-unsubscribe", "list-post"} else ""


def _content(message: Message, said: Parsed) -> Parsed:
    texts: list[str] = []
    files: list[File] = []
    left_out = 0
    for part in _leaves(message):
        if _is_text(part):
            texts.append(_text(part))
            continue
        file = _file(part, len(files) + 1)
        if not file.content:
            continue
        if len(files) < FILES and len(file.content) <= FILE_LIMIT:
            files.append(file)
        else:
            left_out += 1
    whole = "\n\n".join(text.strip("\n") for text in texts if text.strip())[:TEXT]
    return replace(said, whole=whole, text=own_words(whole), files=tuple(files), left_out=left_out)


def _leaves(message: Message) -> Iterator[Message]:
    """Yield the parts that carry something, in their order; of alternatives the one that we read."""
    waiting, seen = [(message, 0)], 0
    while waiting:
        part, depth = waiting.pop()
        seen += 1
        if seen > PARTS or depth > DEPTH:
            raise ValueError("too many parts")
        if part.get_content_maintype() != "multipart" or not part.is_multipart():
            yield part
            continue
        chosen = _inner(part)
        if part.get_content_subtype() == "alternative":
            chosen = _alternative(chosen)
        waiting.extend((one, depth + 1) for one in reversed(chosen))


def _inner(part: Message) -> list[Message]:
    # Only of what has parts: of anything else it would be decoded as whatever charset it names.
    inner = part.get_payload() if part.is_multipart() else []
    return [one for one in inner if isinstance(one, Message)]


def _alternative(parts: list[Message]) -> list[Message]:
    """Return plain words where there are any, else the HTML with what belongs to it."""
    words = [p for p in parts if p.get_content_type() == "text/plain" and _text(p).strip()]
    if not words:
        return [p for p in parts if p.get_content_type() != "text/plain"] or parts
    others = [p for p in parts if p.get_content_maintype() not in {"text", "multipart"}]
    related = [p for p in parts if p.get_content_maintype() == "multipart"]
    files = [leaf for p in related for leaf in _leaves(p) if not _is_text(leaf)]
    return [words[0], *others, *files]


def _is_text(part: Message) -> bool:
    hollow = part.get_content_maintype() == "multipart"  # its boundary never came
    plainly = hollow or part.get_content_type() in {"text/plain", "text/html"}
    return plainly and not part.get_filename() and part.get_content_disposition() != "attachment"


def _text(part: Message) -> str:
    said = headers.text_of(_bytes(part), str(part.get_content_charset() or ""))
    said = said.replace("\x00", "").encode("utf-8", "replace").decode()
    return plain(said) if part.get_content_subtype() == "html" else said[:TEXT]


def _bytes(part: Message) -> bytes:
    if part.is_multipart():  # a mail in the mail
        return b"".join(one.as_bytes() for one in _inner(part)[:1])
    content = part.get_payload(decode=True)
    return content if isinstance(content, bytes) else b""


def _file(part: Message, number: int) -> File:
    kind = part.get_content_type().lower()
    media_type = kind if _TYPE.fullmatch(kind) else "application/octet-stream"
    name = clean_name(headers.decoded(str(part.get_filename() or "")))
    if not name:
        ending = _ENDINGS.get(kind) or _TYPES.guess_extension(kind) or ".bin"
        name = f"file-{number}{ending}"
    return File(name, media_type, _bytes(part))
