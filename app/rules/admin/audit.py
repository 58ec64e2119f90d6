"""The audit log as staff reads it, and the check of its chains."""

import json
from typing import Any, Final

from sqlalchemy import func, select

from app.models.account import Account
from app.models.house import AuditEntry, AuditHead
from app.models.people import User
from app.portal.admin.audit import (
    AuditCheck,
    AuditEvents,
    AuditLog,
    AuditRow,
    CheckAudit,
    ListAuditEvents,
)
from app.portal.listing import Page
from app.rules.core import Context, handles
from app.rules.core.audit import FIRST, first_unsound
from app.rules.core.listing import ListSource, list_rows, made

PORTION: Final = 5_000
"""Entries that one call verifies."""
_C: Final = AuditEntry.__table__.c
_A: Final = Account.__table__.c
_NAMED: Final = set(AuditRow.model_fields)
_ACCOUNT: Final = (
    select(_A.number + " " + func.coalesce(func.nullif(_A.company, ""), _A.person))
    .where(_A.id == _C.chain)
    .scalar_subquery()
)


def _make(row: Any) -> AuditRow:
    values = dict(zip(SOURCE.columns, row, strict=True))
    facts: dict[str, Any] = json.loads(values["facts"])
    values["facts"] = {name: _said(value) for name, value in facts.items()}
    values["account"] = values["account"] or ""
    return made(AuditRow, _NAMED, {**values, "name": ""})


def _said(value: Any) -> str:
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


SOURCE: Final = ListSource(
    columns={
        **{n: _C[n] for n in ("id", "at", "actor", "acting", "event", "chain", "seq", "facts")},
        "account": _ACCOUNT,
    },
    make=_make,
)


@handles(AuditLog)
def audit_log(ctx: Context, query: AuditLog) -> Page[AuditRow]:
    """Answer one page; the names of its actors come in one go."""
    page = list_rows(ctx, query, SOURCE)
    users = {int(row.actor[5:]) for row in page.rows if row.actor.startswith("user:")}
    found = ctx.session.execute(ctx.rows(User.id, User.name).where(User.id.in_(users)))
    names = {f"user:{key}": name for key, name in found}
    rows = (row.model_copy(update={"name": names.get(row.actor, "")}) for row in page.rows)
    return page.model_copy(update={"rows": tuple(rows)})


@handles(ListAuditEvents)
def list_audit_events(ctx: Context, _query: ListAuditEvents) -> AuditEvents:
    """Hop from one kind to the next by the index: there are few kinds and many entries."""
    events: list[str] = []
    while True:
        following = ctx.rows(func.min(AuditEntry.event))
        if events:
            following = following.where(AuditEntry.event > events[-1])
        event = ctx.session.scalar(following)
        if event is None:
            return AuditEvents(events=tuple(events))
        events.append(event)


@handles(CheckAudit)
def check_audit(ctx: Context, query: CheckAudit) -> AuditCheck:
    """Verify chains from a place on until :data:`PORTION` entries were read, or one is broken."""
    checked, start = 0, query.seq
    heads = ctx.session.scalars(
        ctx.rows(AuditHead).where(AuditHead.chain >= query.chain).order_by(AuditHead.chain)
    )
    for head in heads:
        since = start if head.chain == query.chain else 0
        entries = _entries(ctx, head.chain, since, PORTION - checked)
        before = _hash_at(ctx, head.chain, since)
        broken = first_unsound(entries, since + 1, before)
        if broken is not None:
            sound = sum(entry.seq < broken for entry in entries)
            return _broken(ctx, head.chain, broken, checked + sound)
        checked += len(entries)
        last = entries[-1].seq if entries else since
        if checked >= PORTION:
            return _found(checked, head.chain, last)
        if (head.seq, head.hash) != (last, entries[-1].hash if entries else before):
            return _broken(ctx, head.chain, last + 1, checked)
    orphan = ctx.session.scalar(_without_head(ctx))
    return _found(checked) if orphan is None else _broken(ctx, orphan, 1, checked)


def _entries(ctx: Context, chain: int, after: int, most: int) -> list[AuditEntry]:
    """Return entries in their order, by their own numbers, whatever these may be."""
    return list(
        ctx.session.scalars(
            ctx.rows(AuditEntry)
            .where(AuditEntry.chain == chain, AuditEntry.seq > after)
            .order_by(AuditEntry.seq)
            .limit(most)
        )
    )


def _hash_at(ctx: Context, chain: int, seq: int) -> str:
    if seq == 0:
        return FIRST
    at = ctx.rows(AuditEntry.hash).where(AuditEntry.chain == chain, AuditEntry.seq == seq)
    return ctx.session.scalar(at) or ""


def _without_head(ctx: Context) -> Any:
    """Return the select of a chain whose end was taken away."""
    known = ctx.rows(AuditHead.chain).where(AuditHead.chain == AuditEntry.chain)
    return ctx.rows(AuditEntry.chain, also=(AuditHead,)).where(~known.exists()).limit(1)


def _found(checked: int, chain: int | None = None, seq: int = 0) -> AuditCheck:
    return AuditCheck(
        checked=checked,
        next_chain=chain,
        next_seq=seq,
        broken_chain=None,
        broken_seq=0,
        broken_account="",
    )


def _broken(ctx: Context, chain: int, seq: int, checked: int) -> AuditCheck:
    account = ctx.session.scalar(ctx.rows(Account.number).where(Account.id == chain)) or ""
    return AuditCheck(
        checked=checked,
        next_chain=None,
        next_seq=0,
        broken_chain=chain,
        broken_seq=seq,
        broken_account=account,
    )
