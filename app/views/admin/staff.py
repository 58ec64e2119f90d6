"""Personal: who works here, in which role; inviting, changing, the end of somebody's work."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from app.i18n import N_, _
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
from app.portal.markup import neutral
from app.portal.operation import Command
from app.portal.rights import StaffRight
from app.views.admin.staff_form import StaffForm, role_words
from app.views.kit.form.form import Form
from app.views.kit.format import day, relative
from app.views.kit.line_list import Line
from app.views.kit.live import Words
from app.views.kit.records import RecordsPage
from app.views.place import Place
from app.views.tickets.words import in_language


@dataclass(frozen=True)
class Somebody:
    """Who works here, or is invited to: invitations have negative ids, so that both keep apart."""

    id: int
    member: StaffRecord | None
    invitation: StaffInvitationFacts | None


class StaffPage(RecordsPage[Somebody]):
    """Members first, then whoever is invited."""

    NAME = "staff"
    TITLE = N_("Staff")
    HELP = N_("Rights are in force once somebody has set up a second factor.")
    NEW = N_("Invite somebody")
    EMPTY = ("users", N_("Nobody works here yet."))

    def __init__(self, place: Place) -> None:
        """Read everybody."""
        self._departments: tuple[DepartmentName, ...] = ()
        super().__init__(place.tasks, place.settings, place.toast, place.draft)

    def query(self) -> StaffMembers:
        """Return the query for everybody."""
        return StaffMembers()

    def records(self, found: StaffRecords) -> Sequence[Somebody]:
        """Return members and invitations, and know the departments."""
        self._departments = found.departments
        members = [Somebody(one.id, one, None) for one in found.members]
        return [*members, *(Somebody(-one.id, None, one) for one in found.invitations)]

    def line(self, record: Somebody) -> Line:
        """Say who it is, what they do, and since when they were not seen."""
        if record.member is None:
            assert record.invitation is not None
            invited = record.invitation
            until = _("valid until {day}").format(day=day(invited.expires_at))
            about = f"{role_words(invited.role)} · {until}"
            return Line(neutral(invited.email), about, _("Invited"), "mail", data=record)
        member = record.member
        seen = relative(member.last_seen) if member.last_seen else _("never signed in")
        about = f"{role_words(member.role)} · {neutral(member.email)} · {seen}"
        aside = _("You") if member.me else "" if member.second_factor else _("No second factor")
        return Line(neutral(member.name), about, aside, "user", data=record)

    def form(self, record: Somebody | None = None) -> Form:
        """Return the form of a member, or of an invitation."""
        if record is not None and record.member is not None:
            return StaffForm(self.tasks, ChangeStaff, self._offered, N_("Save"))
        return StaffForm(self.tasks, InviteStaff, self._offered, N_("Send invitation"))

    def values(self, record: Somebody) -> Mapping[str, Any]:
        """Return what somebody is and may."""
        found = record.member or record.invitation
        assert found is not None
        values: dict[str, Any] = {
            "role": found.role,
            "rights": [right for right in StaffRight if right in found.rights],
        }
        if record.member is not None:
            works = record.member.departments
            values["departments"] = [key for key, _n in self._offered() if key in works]
            values |= {"id": record.member.id, "version": record.member.version}
        else:
            values["email"] = found.email
        return values

    def removal(self, record: Somebody) -> tuple[Command[Any], Words] | None:
        """Return what ends somebody's work, or makes an invitation void."""
        if record.invitation is not None:
            command = RevokeStaffInvitation(id=record.invitation.id)
            return command, lambda: _("The link that was sent leads nowhere then.")
        member = record.member
        if member is None or member.me:
            return None
        return EndStaff(id=member.id, version=member.version), lambda: _(
            "All rights end at once, and open tickets go back to their departments. The login stays."
        )

    def _offered(self) -> list[tuple[int, str]]:
        return [(one.id, in_language(one.names)) for one in self._departments]
