"""Marks in our own mails by which an answer is known again: bound to ticket and user by a keyed hash.

One stands in the address that answers go to, one in the Message-ID. Whoever has one has seen a mail
of ours, or was given it: it says which conversation is meant, never alone who writes.
"""

import hmac
import re
from collections.abc import Iterable
from typing import Final, NamedTuple
from urllib.parse import urlsplit

from app.models.house import OutgoingMail
from app.rules.core import Context
from app.rules.core.sealing import keyed_hash

_LENGTH: Final = 20
"""Hexadecimal digits of a mark in an address: 80 bits, and short enough for 64 characters."""
_ADDRESS: Final = re.compile(rf"\+(\d{{1,18}})-(\d{{1,18}})-([0-9a-f]{{{_LENGTH}}})@")
_OURS: Final = re.compile(r"<kc\.(\d{1,18})\.[0-9a-f]{24}@[^<>\s]+>")


class Marked(NamedTuple):
    """The conversation that a mark stands for."""

    ticket_id: int
    user_id: int


def answer_address(ctx: Context, address: str, ticket_id: int, user_id: int) -> str:
    """Return where an answer about a ticket by a user goes; empty when it would be too long."""
    local, _, domain = address.partition("@")
    marked = f"{local}+{ticket_id}-{user_id}-{_mark(ctx, ticket_id, user_id)}"
    return f"{marked}@{domain}" if len(marked) <= 64 else ""


def of_addresses(ctx: Context, addresses: Iterable[str]) -> Marked | None:
    """Return what the first genuine mark in some addresses stands for."""
    for address in addresses:
        found = _ADDRESS.search(address)
        if found is None:
            continue
        ticket_id, user_id = int(found[1]), int(found[2])
        if hmac.compare_digest(found[3], _mark(ctx, ticket_id, user_id)):
            return Marked(ticket_id, user_id)
    return None


def of_ids(ctx: Context, ids: Iterable[str]) -> OutgoingMail | None:
    """Return the first mail of ours among some Message-IDs."""
    for one in ids:
        found = _OURS.fullmatch(one)
        if found is None:
            continue
        row = ctx.rows(OutgoingMail).where(OutgoingMail.id == int(found[1]))
        mail: OutgoingMail | None = ctx.session.scalars(row).one_or_none()
        if mail is not None and hmac.compare_digest(message_id(ctx, mail), one):
            return mail
    return None


def message_id(ctx: Context, mail: OutgoingMail) -> str:
    """Return the Message-ID of an outbox row: the same at every try."""
    mark = keyed_hash(ctx.world, "message-id", f"{mail.id}:{mail.created_at.isoformat()}")
    return f"<kc.{mail.id}.{mark[:24]}@{host(ctx)}>"


def conversation_id(ctx: Context, ticket_id: int) -> str:
    """Return the Message-ID that all mails of a ticket refer to: programs show them together."""
    mark = keyed_hash(ctx.world, "conversation", str(ticket_id))
    return f"<kc-ticket.{ticket_id}.{mark[:24]}@{host(ctx)}>"


def _mark(ctx: Context, ticket_id: int, user_id: int) -> str:
    return keyed_hash(ctx.world, "answer", f"{ticket_id}:{user_id}")[:_LENGTH]


def host(ctx: Context) -> str:
    """Return the portal's host, which names it in mails."""
    return urlsplit(ctx.world.public_address).hostname or "kundencenter.invalid"
