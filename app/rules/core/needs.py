"""What an operation's class line asks of an actor: a right, a session, a fresh proof."""

from typing import Any

from app.errors import NotAllowed, SessionExpired
from app.models.people import User
from app.portal.operation import Operation
from app.portal.rights import Access, Right, StaffRight
from app.rules.core.actors import Actor
from app.rules.core.context import Context, Refusal


def check_needs(actor: Actor, operation: Operation[Any]) -> None:
    """Refuse an actor who lacks what the operation's class line asks."""
    needs = operation.spec.needs
    if needs is Access.PUBLIC or actor.kind == "system":
        return
    if needs is Access.SYSTEM:
        raise Refusal(NotAllowed("system"))
    if actor.kind == "nobody":
        raise SessionExpired("missing")
    if isinstance(needs, Right) and needs not in actor.rights:
        raise Refusal(NotAllowed(right=needs.value))
    if isinstance(needs, StaffRight) and (actor.acting != "staff" or needs not in actor.staff):
        raise Refusal(NotAllowed(right=needs.value))


def step_up_method(ctx: Context) -> str:
    """Return how this user proves themselves: ``totp``, or ``password`` without one."""
    since = ctx.session.scalar(ctx.rows(User.totp_since).where(User.id == ctx.actor.user_id))
    return "totp" if since else "password"
