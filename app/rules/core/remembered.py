"""Commands that were carried out already: their answers, for 24 hours under the caller's key."""

import hmac
from dataclasses import dataclass
from datetime import timedelta
from typing import Any, Final

from app.errors import Conflict, Invalid
from app.models.house import IdempotencyKey
from app.portal.operation import Operation
from app.rules.core.context import Context

KEPT_FOR: Final = timedelta(hours=24)


@dataclass(frozen=True)
class Known:
    """An answer that was given before; it may be None."""

    answer: Any


def request_hash(operation: Operation[Any], server_key: bytes) -> str:
    """Return the mark by which a repeated request is recognised.

    Keyed: a plain hash of a request with a password in it would be something to guess against.
    """
    return hmac.new(server_key, operation.model_dump_json().encode(), "sha256").hexdigest()


def look(ctx: Context, operation: Operation[Any], key: str | None) -> Any:
    """Return the row of a key; needs the house's eyes. What it says is read by :func:`answer`."""
    if key is None or not _usable(key):
        return None
    return ctx.session.execute(
        ctx.rows(
            IdempotencyKey.request_hash, IdempotencyKey.answer, IdempotencyKey.created_at
        ).where(
            IdempotencyKey.caller == _caller(ctx),
            IdempotencyKey.operation == operation.spec.name,
            IdempotencyKey.key == key,
        )
    ).one_or_none()


def answer(
    ctx: Context, operation: Operation[Any], key: str | None, row: Any, request: str
) -> Known | None:
    """Return the remembered answer; refuse a key that was used for something else."""
    if key is not None and not _usable(key):
        raise Invalid("bad_key")
    if row is None or row.created_at + KEPT_FOR < ctx.now:
        return None
    if row.request_hash != request:
        raise Conflict("key_reused")
    if row.answer is None:
        raise Conflict("replayed")
    return Known(operation.spec.adapter.validate_json(row.answer))


def _usable(key: str) -> bool:
    return 8 <= len(key) <= 80 and key.isascii()


def keep(
    ctx: Context, operation: Operation[Any], key: str | None, request: str, result: Any
) -> None:
    """Remember an answer; one that holds secrets is remembered as given, without its content."""
    if key is None:
        return
    secret = operation.spec.secret_result
    answer = None if secret else operation.spec.adapter.dump_json(result).decode()
    values = {"request_hash": request, "answer": answer, "created_at": ctx.now}
    insert = ctx.database.upsert(IdempotencyKey).values(
        caller=_caller(ctx), operation=operation.spec.name, key=key, **values
    )
    kept = ctx.session.execute(
        insert.on_conflict_do_update(
            index_elements=["caller", "operation", "key"],
            set_=values,
            # Only an expired entry is replaced: two at once with one key must not both commit.
            where=IdempotencyKey.created_at < ctx.now - KEPT_FOR,
        )
        .returning(IdempotencyKey.key)
        .execution_options(visible=frozenset({"idempotency_key"}))
    ).one_or_none()
    if kept is None:
        raise Conflict("running")


def forget_old(ctx: Context) -> None:
    """Delete what is older than a day."""
    ctx.session.execute(
        ctx.delete(IdempotencyKey).where(IdempotencyKey.created_at < ctx.now - KEPT_FOR)
    )


def _caller(ctx: Context) -> str:
    return f"{ctx.actor.name} {ctx.actor.acting}".strip()
