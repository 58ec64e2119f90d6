"""The hoster's people: appointing staff."""

from app.errors import Conflict
from app.models.house import PortalSetting
from app.models.people import StaffMember
from app.portal.rights import STAFF_ROLES, StaffRight
from app.portal.staff import AppointStaff, FoundPortal
from app.rules.auth.logins import new_login
from app.rules.auth.users import fits_column, holder_of
from app.rules.core import Context, handles
from app.rules.tickets.defaults import ensure_departments, join_all


@handles(FoundPortal)
def found_portal(ctx: Context, command: FoundPortal) -> int:
    """Write the portal's name and create its administrator."""
    ctx.add(PortalSetting(key="portal", value={"name": command.house}))
    return appoint_staff(
        ctx, AppointStaff(email=command.email, name=command.name, password=command.password)
    )


@handles(AppointStaff)
def appoint_staff(ctx: Context, command: AppointStaff) -> int:
    """Create the login and its role; an address that somebody holds already is a Conflict."""
    fits_column(command.email)
    if holder_of(ctx, command.email) is not None:
        raise Conflict("exists")
    user_id = new_login(ctx, command.email, command.name, command.password.get_secret_value())
    rights = " ".join(sorted(STAFF_ROLES[command.role]))
    ctx.add(StaffMember(user_id=user_id, role=command.role, rights=rights))
    ensure_departments(ctx)
    if StaffRight.TICKETS in STAFF_ROLES[command.role]:
        join_all(ctx, user_id)
    ctx.audit_facts["user"] = user_id
    return user_id
