"""The words and tones of tickets: one table for list, panel, start page and whoever shows one."""

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QLocale

from app.i18n import N_, _, language
from app.portal.departments import Emergency, Priority
from app.portal.markup import neutral
from app.portal.tickets import Author, EmergencyState, MessageFacts, Status, TicketRow
from app.views.kit.format import clock, locale, moment, relative

if TYPE_CHECKING:
    from app.portal.desk.queue import QueueRow

STATUSES: Final = {
    Status.OPEN: (N_("Open"), "info"),
    Status.IN_PROGRESS: (N_("In progress"), "accent"),
    Status.ANSWERED: (N_("Answered"), "ok"),
    Status.CUSTOMER_REPLY: (N_("Customer reply"), "info"),
    Status.WAITING: (N_("Waiting"), "warn"),
    Status.CLOSED: (N_("Closed"), "neutral"),
}
PRIORITIES: Final = {
    Priority.LOW: (N_("Low"), "neutral"),
    Priority.NORMAL: (N_("Normal"), "neutral"),
    Priority.HIGH: (N_("High"), "warn"),
    Priority.CRITICAL: (N_("Critical"), "danger"),
}
PRIORITY_HELP: Final = {
    Priority.LOW: N_("It can wait: a question or a wish without haste."),
    Priority.NORMAL: N_("Something is not right, but your work goes on."),
    Priority.HIGH: N_("Your work is noticeably hindered."),
    Priority.CRITICAL: N_(
        "An emergency only: worked on at once, outside office hours too. Otherwise it is charged."
    ),
}
EMERGENCIES: Final = {
    Emergency.SERVER_DOWN: N_("Server outage"),
    Emergency.SYSTEM_SERVICE: N_("A service that the system needs does not work"),
    Emergency.SITE_OFFLINE: N_("Website/shop is offline"),
}
EMERGENCY_STATES: Final = {
    EmergencyState.CLAIMED: N_("Emergency: {emergency}"),
    EmergencyState.CONFIRMED: N_("Confirmed emergency: {emergency}"),
    EmergencyState.REFUSED: N_("No emergency: {emergency}"),
}
EMERGENCY_TONES: Final = {
    EmergencyState.CLAIMED: "danger",
    EmergencyState.CONFIRMED: "ok",
    EmergencyState.REFUSED: "warn",
}
EVENTS: Final[Mapping[str, str]] = {
    "closed": N_("{who} closed the ticket"),
    "reopened": N_("{who} opened the ticket again"),
    "assigned": N_("{name} takes care of the ticket now"),
    "unassigned": N_("{who} gave the ticket back to the department"),
    "moved": N_("{who} handed the ticket over to {department}"),
    "status": N_("{who} set the status to: {status}"),
    "regraded": N_("{who} changed the priority to {priority}: {reason}"),
    "raised": N_("The priority was raised to {priority}"),
    "emergency_confirmed": N_("{who} confirmed the emergency"),
    "merged": N_("Ticket #{number} was merged into this one"),
    "merged_into": N_("This ticket was merged into #{number}: it goes on there"),
    "split": N_("A part of this ticket goes on as #{number}"),
    "split_from": N_("This ticket was a part of #{number}"),
    "sealed_withdrawn": N_("{who} withdrew sensitive data"),
}
"""Code of what happened -> its sentence."""
BY_ME: Final[Mapping[str, str]] = {
    "closed": N_("You closed the ticket"),
    "reopened": N_("You opened the ticket again"),
    "sealed_withdrawn": N_("You withdrew sensitive data"),
}
"""What is said instead to whoever did it."""
SOON: Final = 6
"""Days ahead that are said by their weekday."""


def status_chip(status: Status) -> tuple[str, str]:
    """Return word and tone of a status."""
    word, tone = STATUSES[status]
    return _(word), tone


def priority_chip(priority: Priority) -> tuple[str, str]:
    """Return word and tone of a priority."""
    word, tone = PRIORITIES[priority]
    return _(word), tone


def emergency_words(emergency: Emergency, state: EmergencyState) -> str:
    """Say which emergency was claimed, and what became of it."""
    return _(EMERGENCY_STATES[state]).format(emergency=_(EMERGENCIES[emergency]))


def subject_of(ticket: "TicketRow | QueueRow") -> str:
    """Return what a ticket is about; nothing in it turns the words around it round."""
    return neutral(ticket.subject)


def numbered(number: int) -> str:
    """Return a ticket's number as people say it: ``#20418``."""
    return f"#{number}"


def in_language(words: Mapping[str, str]) -> str:
    """Return what a hoster wrote in several languages, in the one of the interface or any."""
    return words.get(language()) or next(iter(words.values()), "")


def last_reply(ticket: "TicketRow | QueueRow") -> tuple[str, str]:
    """Say who wrote last, and how long ago."""
    who = neutral(ticket.last_name) or (
        _("Support") if ticket.last_by is Author.STAFF else _("You")
    )
    return who, relative(ticket.last_at)


def by_when(at: datetime, now: datetime | None = None) -> str:
    """Say a moment ahead as people do: ``heute, 17:00``, ``Mo 08:00``, ``02.12.2026, 08:00``."""
    now = now or datetime.now(UTC)
    here = at.astimezone()
    days = (here.date() - now.astimezone().date()).days
    if days == 0:
        return _("today, {time}").format(time=clock(at))
    if days == 1:
        return _("tomorrow, {time}").format(time=clock(at))
    if 0 < days <= SOON:
        weekday = locale().dayName(here.isoweekday(), QLocale.FormatType.ShortFormat)
        return f"{weekday.rstrip('.')} {clock(at)}"
    return moment(at)


def happened(message: MessageFacts, departments: Mapping[int, str]) -> str:
    """Say what an event of a conversation was; ``departments`` are their names by id."""
    template = EVENTS.get(message.event)
    if message.mine:
        template = BY_ME.get(message.event, template)
    if template is None:
        return _("Something changed in this ticket ({code})").format(code=message.event or "?")
    return _(template).format_map(_Given(_facts(message, departments)))


class _Given(dict[str, str]):
    """Facts of an event; one that did not come along is a question mark."""

    def __missing__(self, _key: str) -> str:
        return "?"


def _facts(message: MessageFacts, departments: Mapping[int, str]) -> dict[str, str]:
    given = {key: value for key, value in message.facts.items() if value}
    given["who"] = message.name or _("Support")
    if (number := given.get("department", "")).isdecimal():
        given["department"] = departments.get(int(number), _("another department"))
    if given.get("priority") in set(Priority):
        given["priority"] = priority_chip(Priority(given["priority"]))[0]
    if given.get("status") in set(Status):
        given["status"] = status_chip(Status(given["status"]))[0]
    return given
