"""Notifications in words: a sentence, an icon and a place to go for every kind."""

from collections import defaultdict
from collections.abc import Mapping
from typing import Any, Final, NamedTuple

from app.i18n import N_, _
from app.portal.markup import neutral


class Notice(NamedTuple):
    """A kind: icon and its colour, the sentence (a msgid), the page and what is opened there."""

    icon: str
    role: str
    words: str
    page: str
    part: str = ""


NOTICES: Final[Mapping[str, Notice]] = {
    "invoice_issued": Notice("billing", "accent", N_("Invoice {number} is ready"), "invoices"),
    "invoice_cancelled": Notice(
        "billing", "text-soft", N_("Cancellation {number} is ready"), "invoices"
    ),
    "ticket_answered": Notice(
        "tickets", "accent", N_("Answer to ticket #{ticket}: {subject}"), "tickets"
    ),
    "sealed_retrieved": Notice(
        "lock", "accent", N_("Your sensitive data of ticket #{ticket} were retrieved"), "tickets"
    ),
    "sealed_exposed": Notice(
        "warning",
        "danger",
        N_("Please change the access data that you handed over in ticket #{ticket}"),
        "tickets",
    ),
    "device_waits": Notice(
        "key", "warn", N_("A device of {name} waits for the key directory"), "directory"
    ),
    "directory_expires": Notice(
        "warning",
        "danger",
        N_("The key directory expires in {days} days: sign it anew"),
        "directory",
    ),
    "ticket_customer_wrote": Notice(
        "tickets", "accent", N_("The customer wrote in ticket #{ticket}: {subject}"), "queue"
    ),
    "ticket_assigned": Notice(
        "tickets", "accent", N_("Ticket #{ticket} is yours now: {subject}"), "queue"
    ),
    "ticket_critical": Notice(
        "warning", "danger", N_("Critical ticket #{ticket}: {subject}"), "queue"
    ),
    "ticket_escalated": Notice("warning", "warn", N_("Ticket #{ticket} waits: {subject}"), "queue"),
    "ticket_warned": Notice(
        "warning", "warn", N_("Ticket #{ticket} is due soon: {subject}"), "queue"
    ),
    "ticket_broken": Notice(
        "warning", "danger", N_("Ticket #{ticket} is overdue: {subject}"), "queue"
    ),
    "ticket_mail_held": Notice(
        "mail", "warn", N_("A mail to ticket #{ticket} waits: its sender is somebody else"), "queue"
    ),
    "ticket_mail_bounced": Notice(
        "mail", "warn", N_("A mail about ticket #{ticket} did not arrive: {subject}"), "queue"
    ),
    "mail_bounced": Notice("mail", "warn", N_("A mail of the portal did not arrive"), "queue"),
    "staff_changed": Notice(
        "shield", "warn", N_("Your role or your rights at work have changed"), "profile", "person"
    ),
    "new_device": Notice(
        "device", "warn", N_("New sign-in on the device {device} ({system})"), "profile", "devices"
    ),
    "session_reused": Notice(
        "warning",
        "danger",
        N_("The device {device} was signed out for your safety: its session was used twice"),
        "profile",
        "devices",
    ),
    "password_changed": Notice(
        "lock", "ok", N_("Your password was changed"), "profile", "password"
    ),
    "main_email_changed": Notice(
        "mail", "ok", N_("Your sign-in has a new e-mail address"), "profile", "emails"
    ),
    "second_factor_on": Notice(
        "shield", "ok", N_("Your second factor is switched on"), "profile", "second_factor"
    ),
    "second_factor_off": Notice(
        "shield", "warn", N_("Your second factor is switched off"), "profile", "second_factor"
    ),
    "recovery_codes_new": Notice(
        "key", "ok", N_("You have new recovery codes"), "profile", "second_factor"
    ),
    "recovery_code_used": Notice(
        "key", "warn", N_("A recovery code was used; {left} are left"), "profile", "second_factor"
    ),
}
"""Kind -> what is said of it; a menu that tells people something new adds it here."""

OBJECTS: Final = {"invoices": "invoice_id", "tickets": "ticket_id", "queue": "ticket_id"}
"""Page -> the fact that names what is opened there."""

UNKNOWN: Final = Notice("info", "text-soft", N_("There is something new in the portal"), "overview")
"""What a newer server tells an older program."""


def notice(kind: str) -> Notice:
    """Return what is said of a kind."""
    return NOTICES.get(kind, UNKNOWN)


def words(kind: str, facts: Mapping[str, str]) -> str:
    """Say a notification; a fact that did not come along is a question mark."""
    given = defaultdict(lambda: "?", {k: neutral(v) for k, v in facts.items() if v})
    return _(notice(kind).words).format_map(given)


def target(kind: str, facts: Mapping[str, str]) -> tuple[str, dict[str, Any]]:
    """Return the page that a click leads to, and what it opens there."""
    found = notice(kind)
    if (name := OBJECTS.get(found.page)) is not None:
        number = facts.get(name, "")
        return found.page, {name: int(number)} if number.isdecimal() else {}
    return found.page, {"part": found.part} if found.part else {}
