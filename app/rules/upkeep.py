"""Deleting what only mattered for a while."""

from datetime import timedelta
from typing import Final

from app.models.people import OneTimeToken, Session
from app.portal.upkeep import ForgetExpired
from app.rules.auth import limits
from app.rules.core import Context, handles, remembered

KEPT: Final = timedelta(days=30)
"""Ended sessions stay this long, so that a stolen token of theirs is still recognised."""


@handles(ForgetExpired)
def forget_expired(ctx: Context, _command: ForgetExpired) -> None:
    """Delete expired tokens, sessions long over, counters and remembered answers."""
    remembered.forget_old(ctx)
    limits.forget_old(ctx)
    before = ctx.now - KEPT
    old = (
        ctx.delete(OneTimeToken).where(OneTimeToken.expires_at < ctx.now - timedelta(days=1)),
        ctx.delete(Session).where((Session.ended_at < before) | (Session.idle_until < before)),
    )
    for statement in old:
        ctx.session.execute(statement.execution_options(synchronize_session=False))
