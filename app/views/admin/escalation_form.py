"""The form of an escalation rule: when, for which tickets, and what is done then."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final

from app.i18n import N_, _
from app.portal.admin.escalation import Deed, Moment, Promise, SaveEscalationRule
from app.portal.departments import Priority
from app.portal.rights import STAFF_ROLES
from app.portal.tickets import ACTIVE
from app.views.admin.words import ROLES
from app.views.desk.words import PROMISES
from app.views.kit.form.choose import Field
from app.views.kit.form.form import Form
from app.views.kit.tasks import Tasks
from app.views.tickets.words import priority_chip, status_chip

MOMENTS: Final = {
    Moment.STARTED: N_("begins to run"),
    Moment.WARNED: N_("is nearly used up"),
    Moment.BROKEN: N_("is broken"),
}
DEEDS: Final = {
    Deed.NOTIFY_ASSIGNEE: N_("Tell whoever takes care of it"),
    Deed.NOTIFY_DEPARTMENT: N_("Tell the department"),
    Deed.NOTIFY_ROLE: N_("Tell everybody of a role"),
    Deed.NOTIFY_USER: N_("Tell somebody"),
    Deed.MAIL: N_("Write to an address"),
    Deed.RAISE_PRIORITY: N_("Raise the priority"),
    Deed.ASSIGN: N_("Assign the ticket"),
}
OBJECTS: Final[Mapping[str, frozenset[Deed]]] = {
    "role": frozenset({Deed.NOTIFY_ROLE}),
    "user_id": frozenset({Deed.NOTIFY_USER, Deed.ASSIGN}),
    "address": frozenset({Deed.MAIL}),
    "priority": frozenset({Deed.RAISE_PRIORITY}),
}
"""Field -> the deeds that want it."""

Choices = Callable[[], Sequence[tuple[Any, str]]]


class EscalationForm(Form):
    """Shows of whom and what a deed asks only what it asks."""

    def __init__(self, tasks: Tasks, departments: Choices, people: Choices) -> None:
        """Offer these departments and people."""
        super().__init__(tasks, SaveEscalationRule, _fields(departments, people))
        self.typed.connect(self._arrange)
        self._arrange()

    def start(self, values: Mapping[str, Any]) -> None:
        """Show what the portal knows."""
        super().start(values)
        self._arrange()

    def values(self) -> dict[str, Any]:
        """Return what would be sent: what the deed does not ask for is left out."""
        found = super().values()
        for name, deeds in OBJECTS.items():
            if found.get("deed") not in deeds:
                found[name] = None
        return found

    def _arrange(self) -> None:
        chosen = self.input("deed").value()
        for name, deeds in OBJECTS.items():
            self.rows[name].setVisible(chosen in deeds)


def _fields(departments: Choices, people: Choices) -> dict[str, Field]:
    return {
        "name": Field(N_("Name"), N_("People who are told read it.")),
        "active": Field(N_("In force")),
        "promise": Field(N_("Which promise"), choices=_promises),
        "event": Field(N_("What happens to it"), choices=lambda: _all(MOMENTS)),
        "minutes": Field(N_("Minutes later"), N_("A number below zero: so many minutes before.")),
        "around_the_clock": Field(N_("Count at night and on holidays too")),
        "unassigned": Field(N_("Only while nobody takes care of the ticket")),
        "priorities": Field(N_("Priorities"), N_("None ticked: all of them."), choices=_priorities),
        "departments": Field(
            N_("Departments"), N_("None ticked: all of them."), choices=departments
        ),
        "statuses": Field(N_("Statuses"), N_("None ticked: all of them."), choices=_statuses),
        "deed": Field(N_("What is done"), choices=lambda: _all(DEEDS)),
        "role": Field(N_("Role"), choices=_roles),
        "user_id": Field(N_("Who"), choices=people),
        "address": Field(N_("E-mail address")),
        "priority": Field(N_("To which priority"), choices=_priorities),
    }


def _all(words: Mapping[Any, str]) -> list[tuple[Any, str]]:
    return [(value, _(said)) for value, said in words.items()]


def _promises() -> list[tuple[Promise | None, str]]:
    return [(None, _("Each of them")), *((Promise(k), _(w)) for k, w in PROMISES.items())]


def _priorities() -> list[tuple[Priority, str]]:
    return [(priority, priority_chip(priority)[0]) for priority in Priority]


def _statuses() -> list[tuple[Any, str]]:
    return [(status, status_chip(status)[0]) for status in ACTIVE]


def _roles() -> list[tuple[str, str]]:
    return [(role, _(ROLES[role])) for role in STAFF_ROLES]
