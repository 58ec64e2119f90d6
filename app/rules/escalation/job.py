"""The job that lets rules fire: what is due is a column compared with the clock.

Most tickets that are looked at have nothing due: something happened to them, or the rules changed.
They get their next moment in one statement a slice, unless somebody changed them meanwhile. Only
where a rule fires is the ticket locked, in a transaction of its own; one that another worker has
locked is theirs.
"""

import logging
import traceback
from datetime import datetime
from typing import Any, Final

from sqlalchemy import bindparam, tuple_, update

from app.models.base import Id, UtcTime
from app.models.guard import MARK
from app.models.ticket import Ticket
from app.portal.admin.escalation import Escalate
from app.rules.core import Context, Dispatcher, runs
from app.rules.escalation.due import due_rules, next_look
from app.rules.escalation.firing import active_rules, fire_due, fired_for, warnings, watched

SLICE: Final = 500
"""Tickets that are looked at in one transaction."""

log = logging.getLogger(__name__)

_C: Final = Ticket.__table__.c
_REST: Final = (
    update(Ticket)
    .where(_C.id == bindparam("ticket"), _C.looks_at == bindparam("looked_at", type_=UtcTime()))
    .values(looks_at=bindparam("next_at", type_=UtcTime()))
    .execution_options(**{MARK: frozenset({"ticket"})})
)
_Place = tuple[datetime, int]


@runs(Escalate)
def escalate(dispatcher: Dispatcher, _command: Escalate) -> int:
    """Let everything fire that is due; a ticket that fails keeps no other from it."""
    count, place, more = 0, None, True
    while more:
        with dispatcher.transaction() as ctx:
            rows = _slice(ctx, place)
            due = _sorted_out(ctx, rows)
        count += sum(_guarded(dispatcher, ticket_id) for ticket_id in due)
        more = len(rows) == SLICE
        place = (rows[-1].looks_at, rows[-1].id) if rows else None
    return count


def _slice(ctx: Context, after: _Place | None) -> list[Any]:
    wanted = (
        ctx.rows(
            Ticket.id,
            Ticket.looks_at,
            Ticket.department_id,
            Ticket.priority,
            Ticket.status,
            Ticket.assignee_id,
            Ticket.clocks,
        )
        .where(Ticket.looks_at <= ctx.now)
        .order_by(Ticket.looks_at, Ticket.id)
        .limit(SLICE)
    )
    if after is not None:
        moment, key = after
        place = tuple_(bindparam(None, moment, type_=UtcTime()), bindparam(None, key, type_=Id))
        wanted = wanted.where(tuple_(Ticket.looks_at, Ticket.id) > place)
    return list(ctx.session.execute(wanted))


def _sorted_out(ctx: Context, rows: list[Any]) -> list[int]:
    """Put off those for which nothing is due; return the ids of the others."""
    if not rows:
        return []
    rules, warn_at = active_rules(ctx), warnings(ctx)
    fired = fired_for(ctx, [row.id for row in rows])
    due, rests = [], []
    for row in rows:
        ticket, known = watched(row, warn_at), fired.get(row.id, set())
        if due_rules(rules, ticket, known, ctx.now):
            due.append(row.id)
        else:
            following = next_look(rules, ticket, known, ctx.now)
            rests.append({"ticket": row.id, "looked_at": row.looks_at, "next_at": following})
    if rests:
        # In one order, so that two workers never wait for each other crosswise.
        rests.sort(key=lambda rest: rest["ticket"])
        ctx.session.connection().execute(_REST, rests)
    return due


def _guarded(dispatcher: Dispatcher, ticket_id: int) -> int:
    try:
        with dispatcher.transaction() as ctx:
            ticket = ctx.session.scalars(
                ctx.rows(Ticket)
                .where(Ticket.id == ticket_id, Ticket.looks_at <= ctx.now)
                .with_for_update(skip_locked=True)
            ).one_or_none()
            return fire_due(ctx, ticket) if ticket is not None else 0
    except Exception as error:  # noqa: BLE001 - one ticket keeps no other from being looked at
        # The message may quote values; where it happened does not.
        place = "".join(traceback.format_tb(error.__traceback__))
        log.error("escalation of ticket %d: %s\n%s", ticket_id, type(error).__name__, place)  # noqa: TRY400 - as above
        return 0
