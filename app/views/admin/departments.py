"""Abteilungen: what each is for, when it works, what it promises, who works in it."""

from collections.abc import Mapping, Sequence
from typing import Any, Final

from PySide6.QtCore import QLocale

from app.i18n import N_, _, ngettext
from app.portal.admin.departments import (
    AdminDepartments,
    DepartmentRecord,
    DepartmentRecords,
    SaveDepartment,
    StaffName,
)
from app.portal.markup import neutral
from app.views.admin.promises_input import PromisesInput
from app.views.kit.form.choose import Field
from app.views.kit.form.form import Form
from app.views.kit.format import locale
from app.views.kit.line_list import Line
from app.views.kit.records import RecordsPage
from app.views.place import Place
from app.views.tickets.words import in_language

LAENDER: Final = {
    "BB": "Brandenburg", "BE": "Berlin", "BW": "Baden-Württemberg", "BY": "Bayern", "HB": "Bremen",
    "HE": "Hessen", "HH": "Hamburg", "MV": "Mecklenburg-Vorpommern", "NI": "Niedersachsen",
    "NW": "Nordrhein-Westfalen", "RP": "Rheinland-Pfalz", "SH": "Schleswig-Holstein",
    "SL": "Saarland", "SN": "Sachsen", "ST": "Sachsen-Anhalt", "TH": "Thüringen",
}  # fmt: skip
"""Names are names: they are the same in every language here."""


class DepartmentsPage(RecordsPage[DepartmentRecord]):
    """Every department in the order in which customers see them."""

    NAME = "departments"
    TITLE = N_("Departments")
    HELP = N_("Changed hours and promises hold for open tickets too.")
    NEW = N_("New department")
    EMPTY = ("folder", N_("There is no department yet: nobody can open a ticket."))

    def __init__(self, place: Place) -> None:
        """Read the departments."""
        self._staff: tuple[StaffName, ...] = ()
        super().__init__(place.tasks, place.settings, place.toast, place.draft)

    def query(self) -> AdminDepartments:
        """Return the query for all of them."""
        return AdminDepartments()

    def records(self, found: DepartmentRecords) -> Sequence[DepartmentRecord]:
        """Return the departments, and know who can work in them."""
        self._staff = found.staff
        return found.departments

    def line(self, record: DepartmentRecord) -> Line:
        """Say name, purpose, and how much waits there."""
        name = in_language({"de": record.name_de, "en": record.name_en})
        purpose = in_language({"de": record.purpose_de, "en": record.purpose_en})
        count = record.open_tickets
        waits = ngettext("{count} open ticket", "{count} open tickets", count).format(count=count)
        aside = waits if record.active else _("Switched off")
        role = "accent" if record.active else "text-faint"
        return Line(neutral(name), neutral(purpose), aside, "folder", role, data=record)

    def form(self, _record: DepartmentRecord | None = None) -> Form:
        """Return an empty form."""
        return Form(self.tasks, SaveDepartment, _fields(self._people))

    def values(self, record: DepartmentRecord) -> Mapping[str, Any]:
        """Return the department as it is."""
        values = record.model_dump(exclude={"open_tickets"})
        values["weekdays"] = list(record.weekdays)
        values["members"] = [key for key, _name in self._people() if key in record.members]
        return values

    def _people(self) -> list[tuple[int, str]]:
        return [(one.user_id, neutral(one.name)) for one in self._staff]


def _fields(people: Any) -> dict[str, Field]:
    return {
        "name_de": Field(N_("Name in German")),
        "name_en": Field(N_("Name in English")),
        "purpose_de": Field(N_("What it is for, in German")),
        "purpose_en": Field(N_("What it is for, in English")),
        "active": Field(N_("Takes tickets")),
        "members": Field(N_("Who works there"), choices=people),
        "subdivision": Field(N_("Public holidays of"), choices=_laender),
        "weekdays": Field(N_("Working days"), choices=_weekdays),
        "opens": Field(N_("Opens at")),
        "closes": Field(N_("Closes at")),
        "promises": Field(
            N_("Promises"),
            N_("Minutes of office time; critical tickets count round the clock. 0: no promise."),
            make=PromisesInput,
        ),
        "warn_at": Field(N_("Warn at per cent"), N_("So much of a promise is used up then.")),
        "emergency_price": Field(N_("Price of a false emergency"), N_("Net."), kind="money"),
        "hour_price": Field(
            N_("Price of an hour"),
            N_("Net, for billable time beyond what a service includes. 0: no charge."),
            kind="money",
        ),
        "words": Field(
            N_("Words that suggest it"), N_("Whoever writes them is led to this department.")
        ),
        "endings": Field(
            N_("Files that it takes"), N_("Endings, apart by blanks. Empty: every file.")
        ),
    }


def _laender() -> list[tuple[str, str]]:
    return [("", _("The whole country")), *sorted(LAENDER.items(), key=lambda one: one[1])]


def _weekdays() -> list[tuple[int, str]]:
    long = QLocale.FormatType.LongFormat
    return [(day, locale().standaloneDayName(day + 1, long)) for day in range(7)]
