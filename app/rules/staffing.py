"""Joining the staff by an invitation: its token, and what it gives."""

from collections.abc import Iterable
from datetime import timedelta
from typing import Final

from app.models.department import Department, DepartmentMember
from app.models.people import StaffInvitation, StaffMember
from app.portal.rights import StaffRight
from app.rules.core import Context
from app.rules.core.actors import token_hash
from app.rules.mail.outbox import queue_mail
from app.rules.sealed.notes import link

VALID_FOR: Final = timedelta(days=7)


def invite_staff(
    ctx: Context,
    email: str,
    role: str,
    rights: Iterable[StaffRight],
    departments: Iterable[int],
) -> None:
    """Invite an address and send the token; older ones to it become void."""
    older = ctx.update(StaffInvitation).where(
        StaffInvitation.email == email, StaffInvitation.used_at.is_(None)
    )
    ctx.changed(older.values(used_at=ctx.now))
    token = ctx.world.random.token("kc_in_")
    ctx.add(
        StaffInvitation(
            email=email,
            role=role,
            rights=" ".join(sorted(rights)),
            departments=" ".join(map(str, sorted(departments))),
            hash=token_hash(token),
            created_at=ctx.now,
            expires_at=ctx.now + VALID_FOR,
            invited_by=ctx.actor.user_id,
        )
    )
    facts, secrets = {"link": link(ctx)}, {"token": token}
    queue_mail(ctx, "staff_invitation", to=email, facts=facts, secrets=secrets)


def open_staff_invitation(ctx: Context, token: str) -> StaffInvitation | None:
    """Return the invitation of a token, if it can be accepted still; needs the house's eyes."""
    found: StaffInvitation | None = ctx.session.scalars(
        ctx.rows(StaffInvitation)
        .where(
            StaffInvitation.hash == token_hash(token),
            StaffInvitation.used_at.is_(None),
            StaffInvitation.expires_at > ctx.now,
        )
        .with_for_update()
    ).one_or_none()
    return found


def join_staff(ctx: Context, invitation: StaffInvitation, user_id: int) -> None:
    """Let a user work here; who does already keeps what they are.

    Rights are taken by those who may, and never the last person's who can appoint others: an
    old invitation must not do it past them.
    """
    invitation.used_at = ctx.now
    works = ctx.rows(StaffMember.user_id).where(StaffMember.user_id == user_id)
    if ctx.session.scalar(works) is not None:
        return
    ctx.add(StaffMember(user_id=user_id, role=invitation.role, rights=invitation.rights))
    set_departments(ctx, user_id, map(int, invitation.departments.split()))


def set_departments(ctx: Context, user_id: int, departments: Iterable[int]) -> None:
    """Let somebody work in these departments; one that is gone meanwhile is passed over."""
    known = set(ctx.session.scalars(ctx.rows(Department.id)))
    ctx.changed(ctx.delete(DepartmentMember).where(DepartmentMember.user_id == user_id))
    for department_id in sorted(known & set(departments)):
        ctx.add(DepartmentMember(department_id=department_id, user_id=user_id))
    ctx.session.flush()
