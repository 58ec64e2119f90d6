"""Rate limits: tries counted in the database, per user, per network and in all.

A try is taken before it is examined, in one statement, so that many at once can't slip through;
one that turned out right is given back: only what fails counts in the end. Names and addresses
are kept as keyed hashes.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta
from ipaddress import IPv6Address, ip_address, ip_network
from typing import Final

from sqlalchemy import ColumnElement, case

from app.errors import Limited
from app.models.guard import MARK
from app.models.people import RateLimit
from app.rules.core.context import Context
from app.rules.core.sealing import keyed_hash

FREE_TRIES: Final = 3
"""So many wrong passwords cost no waiting; from there it doubles."""
LONGEST_WAIT: Final = 300
FORGOTTEN_AFTER: Final = timedelta(hours=24)
KNOWN_FOR: Final = timedelta(days=90)
_MARKED: Final = {MARK: frozenset({"rate_limit"})}
_COUNT: Final = RateLimit.__table__.c["count"]
"""The column by its key: a row has a method of that name."""


@dataclass(frozen=True)
class Limit:
    """At most ``count`` tries in ``window``, for each subject of ``scope``."""

    scope: str
    count: int
    window: timedelta


_FIVE: Final = timedelta(minutes=5)
LOGIN_USER: Final = Limit("login_user", 10, _FIVE)
LOGIN_NET: Final = Limit("login_net", 10, _FIVE)
LOGIN_ALL: Final = Limit("login_all", 1000, _FIVE)
FACTOR_USER: Final = (
    Limit("factor_5min", 5, _FIVE),
    Limit("factor_hour", 20, timedelta(hours=1)),
    Limit("factor_day", 50, timedelta(days=1)),
)
FACTOR_NET: Final = Limit("factor_net", 10, _FIVE)
PROOF_USER: Final = Limit("proof_user", 10, _FIVE)
"""The password, asked again inside a session."""
RESET_USER: Final = Limit("reset_user", 5, timedelta(days=1))
RESET_NET: Final = Limit("reset_net", 20, timedelta(days=1))
TOKEN_NET: Final = Limit("token_net", 30, timedelta(hours=1))
"""Tokens of mails: they can't be guessed, but looking at them costs work."""
INVITE_NET: Final = Limit("invite_net", 10, timedelta(hours=1))
CODE_USER: Final = Limit("code_user", 10, timedelta(days=1))
"""Codes sent to addresses that a user wants to add: nobody is flooded with mail."""

Try = tuple[Limit, str]


def network(address: str) -> str:
    """Return what an address counts as: its /24 (IPv4) or /64 (IPv6); other words themselves."""
    try:
        ip = ip_address(address)
    except ValueError:
        return address
    if isinstance(ip, IPv6Address) and ip.ipv4_mapped is not None:
        ip = ip.ipv4_mapped
    return str(ip_network((int(ip), 24) if ip.version == 4 else f"{ip}/64", strict=False))


def take(ctx: Context, *tries: Try) -> None:
    """Count one try of each; refuse with Limited (seconds) when one of them is used up.

    A refused try counts for the limit that refuses it only: nobody uses up another's tries.
    """
    taken: list[Try] = []
    for limit, subject in tries:
        wait = _take(ctx, limit, subject)
        if wait:
            give_back(ctx, *taken)
            ctx.refuse(Limited(seconds=wait))
        taken.append((limit, subject))


def give_back(ctx: Context, *tries: Try) -> None:
    """Undo counted tries that turned out right."""
    with ctx.house():
        for limit, subject in tries:
            ctx.session.execute(
                ctx.update(RateLimit)
                .where(*_row(ctx, limit.scope, subject), _COUNT > 0)
                .values(count=_COUNT - 1)
                .execution_options(synchronize_session=False)
            )


def wait_longer(ctx: Context, subject: str) -> None:
    """Take a try whose failures make the next one wait: 2, 4, 8 … seconds, at most 5 minutes."""
    row = ctx.session.execute(
        ctx.rows(RateLimit.window_start, _COUNT).where(*_row(ctx, "delay", subject))
    ).one_or_none()
    failed = row[1] if row and row.window_start > ctx.now - FORGOTTEN_AFTER else 0
    if row and failed >= FREE_TRIES:
        seconds = min(LONGEST_WAIT, 2 ** min(failed - FREE_TRIES + 1, 10))
        until = row.window_start + timedelta(seconds=seconds)
        if until > ctx.now:
            ctx.refuse(Limited(seconds=_seconds(until - ctx.now)))
    _remember(ctx, "delay", subject, failed + 1)


def forgive(ctx: Context, subject: str) -> None:
    """End the waiting of somebody who got it right."""
    ctx.session.execute(ctx.delete(RateLimit).where(*_row(ctx, "delay", subject)))


def remember_known(ctx: Context, subject: str) -> None:
    """Keep that this user signed in from this network, so that strangers can't lock them out."""
    _remember(ctx, "known", subject, 1)


def is_known(ctx: Context, subject: str) -> bool:
    """Tell whether the user signed in from this network in the last 90 days."""
    since = ctx.session.scalar(ctx.rows(RateLimit.window_start).where(*_row(ctx, "known", subject)))
    return since is not None and since > ctx.now - KNOWN_FOR


def forget_old(ctx: Context) -> None:
    """Delete counters whose window is long over."""
    for known, kept_for in ((True, KNOWN_FOR), (False, timedelta(days=2))):
        ctx.session.execute(
            ctx.delete(RateLimit).where(
                (RateLimit.scope == "known") == known, RateLimit.window_start < ctx.now - kept_for
            )
        )


def _take(ctx: Context, limit: Limit, subject: str) -> int:
    """Count a try; return 0, or the seconds until the next one is accepted."""
    over = RateLimit.window_start <= ctx.now - limit.window
    insert = ctx.database.upsert(RateLimit).values(
        scope=limit.scope, subject=_hidden(ctx, limit.scope, subject), window_start=ctx.now, count=1
    )
    counted = insert.on_conflict_do_update(
        index_elements=["scope", "subject"],
        set_={
            "window_start": case((over, ctx.now), else_=RateLimit.window_start),
            "count": case((over, 1), else_=_COUNT + 1),
        },
    ).returning(RateLimit.window_start, _COUNT)
    with ctx.house():
        start, count = ctx.session.execute(counted.execution_options(**_MARKED)).one()
    return 0 if count <= limit.count else _seconds(start + limit.window - ctx.now)


def _remember(ctx: Context, scope: str, subject: str, count: int) -> None:
    insert = ctx.database.upsert(RateLimit).values(
        scope=scope, subject=_hidden(ctx, scope, subject), window_start=ctx.now, count=count
    )
    ctx.session.execute(
        insert.on_conflict_do_update(
            index_elements=["scope", "subject"], set_={"window_start": ctx.now, "count": count}
        ).execution_options(**_MARKED)
    )


def _row(ctx: Context, scope: str, subject: str) -> Iterable[ColumnElement[bool]]:
    return RateLimit.scope == scope, RateLimit.subject == _hidden(ctx, scope, subject)


def _hidden(ctx: Context, scope: str, subject: str) -> str:
    return keyed_hash(ctx.world, "limit", f"{scope}:{subject}")


def _seconds(span: timedelta) -> int:
    return max(1, -(-span // timedelta(seconds=1)))
