"""The form of somebody of the staff: a role fills in its rights, ticks say the rest."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from app.i18n import N_, _
from app.portal.operation import Operation
from app.portal.rights import STAFF_ROLES, StaffRight
from app.views.admin.words import RIGHTS, ROLES
from app.views.kit.form.choose import Field
from app.views.kit.form.form import Form
from app.views.kit.form.tick_list import Option
from app.views.kit.tasks import Tasks

Choices = Callable[[], Sequence[tuple[Any, str]]]


class StaffForm(Form):
    """Invites somebody, or changes what they may."""

    def __init__(
        self, tasks: Tasks, operation: type[Operation[Any]], departments: Choices, deed: str
    ) -> None:
        """Offer these departments; an invitation asks for the address too."""
        shown = {
            "role": Field(N_("Role"), choices=roles),
            "rights": Field(N_("Rights"), groups=rights),
            "departments": Field(
                N_("Departments"),
                N_("Tickets of the others stay out of sight."),
                choices=departments,
            ),
        }
        if "email" in operation.model_fields:
            shown = {"email": Field(N_("E-mail address")), **shown}
        super().__init__(tasks, operation, shown, deed=deed)
        self.input("role").changed.connect(self._fill_in)
        self._fill_in()

    def start(self, values: Mapping[str, Any]) -> None:
        """Show what the portal knows: a role that was chosen before changes no rights."""
        role = self.input("role")
        role.blockSignals(True)
        super().start(values)
        role.blockSignals(False)

    def _fill_in(self) -> None:
        """Tick what belongs to the chosen role."""
        wanted = STAFF_ROLES.get(str(self.input("role").value()), frozenset())
        self.input("rights").set_value(wanted)


def roles() -> list[tuple[str, str]]:
    """Return the ready-made roles in the language of now."""
    return [(role, _(ROLES[role])) for role in STAFF_ROLES]


def rights() -> list[tuple[str, list[Option]]]:
    """Return every right with its line of explanation, in the language of now."""
    return [("", [Option(right, _(RIGHTS[right][0]), _(RIGHTS[right][1])) for right in StaffRight])]


def role_words(role: str) -> str:
    """Say a role; one that this version does not know is its own word."""
    return _(ROLES[role]) if role in ROLES else role
