"""Who has which ticket before them. The customer's windows are told nothing of it."""

from datetime import timedelta

from app.models.people import User
from app.models.ticket import Presence
from app.portal.desk.presence import LASTS, BePresent, Company, Doing, Somebody, WhoIsThere
from app.rules.core import Context, handles
from app.rules.desk.scope import ticket_of


@handles(BePresent)
def be_present(ctx: Context, command: BePresent) -> Company:
    """Note what the caller does, and forget who has said nothing for long."""
    ticket = ticket_of(ctx, command.ticket_id, lock=False)
    ctx.audit_chain = None
    over = (Presence.at < ctx.now - timedelta(seconds=LASTS)) | (
        (Presence.user_id == ctx.user_id) & (Presence.ticket_id == ticket.id)
    )
    ctx.changed(ctx.delete(Presence).where(over))
    if command.doing is not Doing.GONE:
        writing = command.doing is Doing.WRITING
        ctx.add(Presence(ticket_id=ticket.id, user_id=ctx.user_id, writing=writing, at=ctx.now))
        ctx.session.flush()
    return others(ctx, ticket.id)


@handles(WhoIsThere)
def who_is_there(ctx: Context, query: WhoIsThere) -> Company:
    """Say who else is there."""
    return others(ctx, ticket_of(ctx, query.ticket_id, lock=False).id)


def others(ctx: Context, ticket_id: int) -> Company:
    """Return everybody but the caller who has lately said that they are there."""
    rows = ctx.session.execute(
        ctx.rows(Presence.user_id, User.name, Presence.writing)
        .join_from(Presence, User, User.id == Presence.user_id)
        .where(
            Presence.ticket_id == ticket_id,
            Presence.user_id != ctx.user_id,
            Presence.at >= ctx.now - timedelta(seconds=LASTS),
        )
        .order_by(User.name, Presence.user_id)
    ).all()
    return Company(others=tuple(Somebody(user_id=r[0], name=r[1], writing=r[2]) for r in rows))
