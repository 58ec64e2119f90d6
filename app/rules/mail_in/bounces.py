"""Reports of mail servers that something of ours did not arrive (RFC 3464, and what looks like it)."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from email.message import Message
from itertools import islice
from typing import Any, Final

from app.rules.mail_in import headers

_STATUS: Final = re.compile(r"^\s*([245]\.\d{1,3}\.\d{1,3})")
_OURS: Final = re.compile(r"<kc\.\d{1,18}\.[0-9a-f]{24}@[^<>\s]{1,200}>")
_DELAYED: Final = re.compile(r"delay|warning|verzöger|noch nicht", re.IGNORECASE)
_LOOKED_AT: Final = 200_000
"""Bytes of a report in which the returned mail is looked for."""


@dataclass(frozen=True)
class Bounce:
    """What a report says."""

    message_ids: tuple[str, ...]
    """Of mails that look like ours: which one it is must be verified."""
    failed: bool
    """It did not arrive and will not; else it may yet, or it did."""
    status: str = ""


def bounce_of(message: Message, *, nobody: bool) -> Bounce | None:
    """Return what a report says; None for a mail that is none.

    ``nobody``: it was sent with an empty return path, as reports are and automatic answers may be.
    """
    report = message.get_content_type() == "multipart/report"
    if not report or str(message.get_param("report-type")).lower() != "delivery-status":
        return _by_a_daemon(message, nobody=nobody)
    action, status = "", ""
    for block in _blocks(message):
        action = headers.line(block, "Action").lower() or action
        found = _STATUS.match(headers.line(block, "Status"))
        status = found[1] if found else status
    return Bounce(_named(message), action == "failed", status)


def _by_a_daemon(message: Message, *, nobody: bool) -> Bounce | None:
    """Return what a report without a form says: that it failed, unless it warns of a delay."""
    daemon = headers.sender(message)[0].startswith("mailer-daemon@")
    returned = headers.raw(message, "Return-Path")[:1] == ["<>"]
    answer = headers.line(message, "Auto-Submitted").lower().startswith("auto-replied")
    if not daemon and (answer or not (nobody or returned)):
        return None
    delayed = _DELAYED.search(headers.line(message, "Subject"))
    return Bounce(_named(message), failed=not delayed)


def _blocks(message: Message) -> Iterator[Message]:
    """Yield the blocks of fields of a delivery status."""
    for part in islice(message.walk(), 100):
        if part.get_content_type() == "message/delivery-status" and part.is_multipart():
            inner: Any = part.get_payload()
            yield from (one for one in inner[:20] if isinstance(one, Message))


def _named(message: Message) -> tuple[str, ...]:
    """Return Message-IDs like ours: what it answers, and what it returns."""
    found = headers.ids(message, "In-Reply-To", "References")
    text = message.as_bytes()[:_LOOKED_AT].decode("latin-1")
    named = [one for one in [*found, *_OURS.findall(text)] if _OURS.fullmatch(one)]
    return tuple(dict.fromkeys(named))
