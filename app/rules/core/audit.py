"""The audit log: append-only hash chains, one per account and one for the house (0)."""

import hashlib
import json
from collections.abc import Iterable
from typing import Any, Final

from sqlalchemy import select

from app.models.guard import MARK, Scope
from app.models.house import AuditEntry, AuditHead
from app.rules.core.context import Context

_MARKED: Final = {MARK: frozenset({"audit_head"})}
FIRST: Final = "0" * 64
"""What the first entry of a chain follows."""


def record(ctx: Context, event: str, chain: int, facts: dict[str, Any]) -> None:
    """Append an entry; the chain's head is locked until the transaction ends."""
    head = _head(ctx, chain)
    entry = AuditEntry(
        chain=chain,
        seq=head.seq + 1,
        at=ctx.now,
        actor=ctx.actor.name,
        acting=ctx.actor.acting,
        event=event,
        facts=json.dumps(facts, sort_keys=True, ensure_ascii=False, default=str),
        prev_hash=head.hash,
        hash="",
    )
    entry.hash = digest(entry)
    head.seq, head.hash = entry.seq, entry.hash
    ctx.session.add(entry)
    ctx.session.flush()


def denied(ctx: Context, operation: str, code: str, ids: dict[str, Any]) -> None:
    """Keep, in a transaction of its own, that the actor of ``ctx`` was refused an operation."""
    with ctx.database.session(write=True) as session:
        traced = Context(ctx.database, session, ctx.world, ctx.actor, ctx.caller, ctx.now)
        ctx.database.enter(session, Scope(house=True))
        facts = {"operation": operation, "code": code, **ids}
        record(traced, "access_denied", ctx.actor.account_id or 0, facts)
        session.commit()


def digest(entry: AuditEntry) -> str:
    """Return the hash that seals an entry to its predecessor."""
    content = [
        entry.chain,
        entry.seq,
        entry.at.isoformat(),
        entry.actor,
        entry.acting,
        entry.event,
        entry.facts,
        entry.prev_hash,
    ]
    return hashlib.sha256(json.dumps(content, ensure_ascii=False).encode()).hexdigest()


def broken_at(ctx: Context, chain: int) -> int | None:
    """Return the first entry of ``chain`` that does not follow from the one before it."""
    ordered = ctx.rows(AuditEntry).where(AuditEntry.chain == chain).order_by(AuditEntry.seq)
    entries = list(ctx.session.scalars(ordered))
    if (broken := first_unsound(entries, 1, FIRST)) is not None:
        return broken
    head = ctx.session.get(AuditHead, chain, execution_options={MARK: {"audit_head"}})
    ended = (head.seq, head.hash) if head else (0, FIRST)
    last = (entries[-1].seq, entries[-1].hash) if entries else (0, FIRST)
    return None if ended == last else last[0] + 1


def first_unsound(entries: Iterable[AuditEntry], expected: int, previous: str) -> int | None:
    """Return the number of the first entry that does not follow from the one before it.

    ``expected`` is the number that the first one has to have, ``previous`` the hash before it.
    """
    for entry in entries:
        sound = entry.seq == expected and entry.prev_hash == previous
        if not sound or digest(entry) != entry.hash:
            return entry.seq
        previous, expected = entry.hash, expected + 1
    return None


def _head(ctx: Context, chain: int) -> AuditHead:
    statement = select(AuditHead).where(AuditHead.chain == chain).with_for_update()
    marked = statement.execution_options(populate_existing=True, **_MARKED)
    head: AuditHead | None = ctx.session.scalars(marked).one_or_none()
    if head is not None:
        return head
    upsert = ctx.database.upsert(AuditHead).values(chain=chain, seq=0, hash=FIRST)
    ctx.session.execute(upsert.on_conflict_do_nothing().execution_options(**_MARKED))
    return ctx.session.scalars(marked).one()
