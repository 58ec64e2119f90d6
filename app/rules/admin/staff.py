"""The hoster's people: inviting them, their roles and rights, and the end of their work."""

from collections.abc import Iterable
from typing import Any

from sqlalchemy import func

from app.errors import Conflict, Invalid, NotAllowed, NotFound
from app.models.department import Department, DepartmentMember
from app.models.people import Session, StaffInvitation, StaffMember, User, UserEmail
from app.models.ticket import Ticket
from app.portal.admin.staff import (
    ChangeStaff,
    DepartmentName,
    EndStaff,
    InviteStaff,
    RevokeStaffInvitation,
    StaffInvitationFacts,
    StaffMembers,
    StaffRecord,
    StaffRecords,
)
from app.portal.rights import SEALING, STAFF_ROLES, StaffRight
from app.portal.tickets import Status
from app.portal.topics import Topic
from app.rules.auth.users import fits_column, holder_of
from app.rules.core import Context, handles
from app.rules.core.actors import staff_rights_of
from app.rules.notifications import notify_user
from app.rules.staffing import invite_staff, set_departments


@handles(StaffMembers)
def staff_members(ctx: Context, _query: StaffMembers) -> StaffRecords:
    """List them."""
    return _listed(ctx)


@handles(InviteStaff)
def invite(ctx: Context, command: InviteStaff) -> StaffRecords:
    """Invite somebody; who works here already gets other rights instead."""
    fits_column(command.email)
    holder = holder_of(ctx, command.email)
    if holder is not None and _member(ctx, holder.id) is not None:
        raise Invalid(fields={"email": "staff_already"})
    _check(ctx, command.role, command.rights, command.departments)
    invite_staff(ctx, command.email, command.role, command.rights, command.departments)
    return _listed(ctx)


@handles(ChangeStaff)
def change(ctx: Context, command: ChangeStaff) -> StaffRecords:
    """Change what somebody is and may; it holds from the next call on."""
    member = _found(ctx, command.id, command.version)
    added = command.rights - staff_rights_of(member.rights)
    _check(ctx, command.role, added, command.departments)
    member.role, member.rights = command.role, " ".join(sorted(command.rights))
    member.version += 1
    set_departments(ctx, member.user_id, command.departments)
    notify_user(ctx, member.user_id, "staff_changed", {"role": command.role})
    ctx.audit_facts |= {"user": member.user_id, "role": member.role, "rights": member.rights}
    ctx.tell(Topic.PROFILE, Topic.ACCOUNTS, user_id=member.user_id)
    return _listed(ctx)


@handles(EndStaff)
def end(ctx: Context, command: EndStaff) -> StaffRecords:
    """Let somebody's work here end: the login stays, and what it may as a customer."""
    member = _found(ctx, command.id, command.version)
    set_departments(ctx, member.user_id, ())
    theirs = ctx.update(Ticket).where(
        Ticket.assignee_id == member.user_id, Ticket.status != Status.CLOSED.value
    )
    freed = ctx.changed(theirs.values(assignee_id=None, version=Ticket.version + 1))
    ctx.audit_facts |= {"user": member.user_id, "tickets": freed}
    ctx.tell(Topic.PROFILE, Topic.ACCOUNTS, user_id=member.user_id)
    ctx.session.delete(member)
    ctx.session.flush()
    return _listed(ctx)


@handles(RevokeStaffInvitation)
def revoke(ctx: Context, command: RevokeStaffInvitation) -> StaffRecords:
    """Make a link void."""
    found = ctx.find(StaffInvitation, command.id)
    if found.used_at is not None:
        raise NotFound("invitation")
    found.used_at = ctx.now
    ctx.audit_facts["invitation"] = found.id
    return _listed(ctx)


def _found(ctx: Context, user_id: int, version: int) -> StaffMember:
    """Return somebody else of the staff: so whoever appoints others stays, and never is the last.

    The caller's own row is locked too, always in the same order: of two who end each other at the
    same moment the second finds that they may not any more.
    """
    both = ctx.session.scalars(
        ctx.rows(StaffMember)
        .where(StaffMember.user_id.in_((ctx.user_id, user_id)))
        .order_by(StaffMember.id)
        .with_for_update()
        .execution_options(populate_existing=True)
    )
    found = {one.user_id: one for one in both}
    mine = found.get(ctx.user_id)
    if mine is None or StaffRight.STAFF not in staff_rights_of(mine.rights):
        ctx.refuse(NotAllowed(right=StaffRight.STAFF.value))
    if user_id not in found:
        raise NotFound("user")
    if user_id == ctx.user_id:
        raise Conflict("own_rights")
    if found[user_id].version != version:
        raise Conflict("stale")
    member: StaffMember = found[user_id]
    return member


def _member(ctx: Context, user_id: int) -> StaffMember | None:
    found: StaffMember | None = ctx.session.scalars(
        ctx.rows(StaffMember).where(StaffMember.user_id == user_id)
    ).one_or_none()
    return found


def _check(
    ctx: Context, role: str, rights: Iterable[StaffRight], departments: Iterable[int]
) -> None:
    """Refuse what the caller may not give, and departments that are not there."""
    if not frozenset(rights) <= ctx.actor.staff | STAFF_ROLES[role] & SEALING:
        raise Invalid(fields={"rights": "not_yours_to_give"})
    if not set(departments) <= set(ctx.session.scalars(ctx.rows(Department.id))):
        raise Invalid(fields={"departments": "unknown_choice"})


def _listed(ctx: Context) -> StaffRecords:
    ctx.session.flush()
    departments = ctx.session.execute(
        ctx.rows(Department.id, Department.names).order_by(Department.position, Department.id)
    )
    return StaffRecords(
        members=_members(ctx),
        invitations=_invitations(ctx),
        departments=tuple(DepartmentName(id=row[0], names=row[1]) for row in departments),
    )


def _members(ctx: Context) -> tuple[StaffRecord, ...]:
    works: dict[int, list[int]] = {}
    for user_id, department_id in ctx.session.execute(
        ctx.rows(DepartmentMember.user_id, DepartmentMember.department_id)
    ):
        works.setdefault(user_id, []).append(department_id)
    seen = (
        ctx.rows(func.max(Session.last_seen))
        .where(Session.user_id == StaffMember.user_id)
        .correlate(StaffMember)
        .scalar_subquery()
    )
    rows = ctx.session.execute(
        ctx.rows(
            StaffMember.user_id,
            StaffMember.version,
            StaffMember.role,
            StaffMember.rights,
            User.name,
            User.totp_since,
            UserEmail.address,
            seen.label("seen"),
        )
        .join_from(StaffMember, User, User.id == StaffMember.user_id)
        .join(UserEmail, (UserEmail.user_id == User.id) & UserEmail.main)
        .order_by(User.name, User.id)
    ).all()
    return tuple(_record(ctx, row, works.get(row.user_id, [])) for row in rows)


def _record(ctx: Context, row: Any, departments: list[int]) -> StaffRecord:
    return StaffRecord(
        id=row.user_id,
        version=row.version,
        name=row.name,
        email=row.address,
        role=row.role,
        rights=staff_rights_of(row.rights),
        departments=tuple(sorted(departments)),
        second_factor=row.totp_since is not None,
        last_seen=row.seen,
        me=row.user_id == ctx.actor.user_id,
    )


def _invitations(ctx: Context) -> tuple[StaffInvitationFacts, ...]:
    found = ctx.session.scalars(
        ctx.rows(StaffInvitation)
        .where(StaffInvitation.used_at.is_(None), StaffInvitation.expires_at > ctx.now)
        .order_by(StaffInvitation.id)
    )
    return tuple(
        StaffInvitationFacts(
            id=one.id,
            email=one.email,
            role=one.role,
            rights=staff_rights_of(one.rights),
            expires_at=one.expires_at,
        )
        for one in found
    )
