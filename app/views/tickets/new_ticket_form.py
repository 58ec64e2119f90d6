"""The form of a new ticket: where it goes, what it is about, how urgent, and the consent."""

import uuid
from collections.abc import Callable, Mapping
from contextlib import suppress
from typing import Any, Final

from PySide6.QtCore import Slot

from app.i18n import N_, _
from app.portal.departments import DepartmentFacts, DepartmentList, Emergency, Priority
from app.portal.tickets import OpenTicket
from app.views.kit.files.file import Limits
from app.views.kit.form.choice_cards import Card, ChoiceCards
from app.views.kit.form.choose import Field
from app.views.kit.live import Words
from app.views.place import Place
from app.views.tickets.consent import ConsentInput
from app.views.tickets.message_form import FILES, MessageForm
from app.views.tickets.words import (
    EMERGENCIES,
    PRIORITIES,
    PRIORITY_HELP,
    in_language,
)
from app.views.vault.box import SealedBox

NORMAL_DEED: Final = N_("Create ticket")
CRITICAL_DEED: Final = N_("Create critical ticket")
CRITICAL_ONLY: Final = ("emergency", "consent")
"""Fields that are there for a critical ticket alone."""


class NewTicketForm(MessageForm):
    """Asks for more when the ticket is critical; ``facts()`` are the departments of now."""

    def __init__(self, place: Place, facts: Callable[[], DepartmentList]) -> None:
        """Show an empty ticket."""
        self._facts = facts
        self.consent = ConsentInput()
        fields = {
            "department_id": Field(
                N_("Department"),
                N_("The right one saves you time."),
                make=lambda: ChoiceCards(self._departments),
            ),
            "service_id": Field(N_("Which service is it about?"), choices=self._services),
            "subject": Field(N_("Subject"), placeholder=N_("What is it about, in a few words?")),
            "text": Field(
                N_("Message"),
                N_("Please write no passwords into the message: add them sealed, below."),
                kind="markup",
            ),
            FILES: Field(N_("Files")),
            "priority": Field(N_("Priority"), make=lambda: ChoiceCards(_priorities)),
            "emergency": Field(
                N_("Which emergency is it?"), make=lambda: ChoiceCards(_emergencies, columns=1)
            ),
            "consent": Field(N_("Consent to the costs"), make=lambda: self.consent),
        }
        super().__init__(
            place.tasks,
            OpenTicket,
            fields,
            {"mark": uuid.uuid4()},
            deed=NORMAL_DEED,
            limits=Limits(),
        )
        self.take_sealed(SealedBox(place), lambda: self._along["mark"])
        self.typed.connect(self._follow)
        self.clear()

    @property
    def department(self) -> DepartmentFacts | None:
        """The chosen department; None while there is none."""
        chosen = self.input("department_id").value()
        return next((d for d in self._facts().departments if d.id == chosen), None)

    @property
    def priority(self) -> Priority:
        """The chosen priority."""
        return Priority(self.input("priority").value() or Priority.NORMAL)

    @property
    def critical(self) -> bool:
        """Whether an emergency is claimed."""
        return self.priority is Priority.CRITICAL

    def clear(self) -> None:
        """Begin another ticket."""
        self.start({"mark": uuid.uuid4()})
        self._follow()

    def show_facts(self) -> None:
        """Take the departments, services and terms of now; what was typed stays."""
        for name in ("department_id", "service_id"):
            shown: Any = self.input(name)
            shown.fill()
        self._follow()

    def values(self) -> dict[str, Any]:
        """Return what would be sent: no emergency without its priority."""
        given = super().values()
        if not self.critical:
            given.update(dict.fromkeys(CRITICAL_ONLY))
        return given

    def draft(self) -> dict[str, Any]:
        """Return what was typed, with the mark by which the portal knows it if it was sent already.

        The consent is left out: nobody agrees to costs but by hand.
        """
        kept = super().draft()
        kept.pop("consent", None)
        return {**kept, "mark": str(self._along["mark"])} if kept else {}

    def restore(self, draft: Mapping[str, Any]) -> None:
        """Show a draft again, but for a consent."""
        with suppress(ValueError):
            self._along["mark"] = uuid.UUID(str(draft.get("mark", "")))
        super().restore({name: value for name, value in draft.items() if name != "consent"})

    def missing(self) -> dict[str, Words]:
        """Return what is missing of a critical ticket, or of the files."""
        missing = super().missing()
        if self.department is None:
            missing["department_id"] = lambda: _("Please choose a department.")
        if self.critical and self.input("emergency").value() is None:
            missing["emergency"] = lambda: _("Please choose the emergency, or another priority.")
        if self.critical and self.consent.value() is None:
            missing["consent"] = lambda: _("Please agree, or choose another priority.")
        return missing

    def agree_again(self) -> None:
        """Say that there is another wording to agree to."""
        self.show_errors(
            {"consent": lambda: _("The wording has changed. Please read it and agree again.")}
        )

    def renew_mark(self) -> None:
        """Count as another ticket from now on."""
        self._along["mark"] = uuid.uuid4()

    @Slot()
    def _follow(self) -> None:
        """Show the emergency and its costs where the ticket is critical; say the deed."""
        found = self.department
        self.consent.show_terms(found.terms if found else None)
        if self.box is not None:
            self.box.set_department(found.id if found else None)
        self.files.set_limits(Limits(endings=found.endings if found else ()))
        for name in CRITICAL_ONLY:
            self.rows[name].setVisible(self.critical)
        self._deed = CRITICAL_DEED if self.critical else NORMAL_DEED
        self.retranslate()

    def _departments(self) -> list[Card]:
        found = self._facts().departments
        return [Card(d.id, in_language(d.names), in_language(d.purposes)) for d in found]

    def _services(self) -> list[tuple[int | None, str]]:
        nothing = (None, _("None of them, or something new"))
        return [nothing, *((service.id, service.label) for service in self._facts().services)]


def _priorities() -> list[Card]:
    return [Card(p, _(PRIORITIES[p][0]), _(PRIORITY_HELP[p])) for p in Priority]


def _emergencies() -> list[Card]:
    return [Card(e, _(EMERGENCIES[e])) for e in Emergency]
