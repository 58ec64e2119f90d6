"""What the portal writes to people: subject and text of every mail, in both languages.

Msgids are English; facts stand in braces. ``{name}`` is filled for mails to a user,
``{portal}`` always. Plain text only: nothing in it can be executed or loaded.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final

from app.i18n import N_, translator


@dataclass(frozen=True)
class Template:
    """Subject and paragraphs of a mail; msgids with facts in braces."""

    subject: str
    text: tuple[str, ...]


_NOT_YOU: Final = N_(
    "If this was not you, sign in, change your password and sign the other devices out."
)
_IGNORE: Final = N_("If you did not ask for this, you need not do anything.")

_CONNECT: Final = (
    N_("If your program does not know {portal} yet, open this link, or enter it as the address:"),
    "{link}",
)
"""Left out where there is no link."""

TEMPLATES: Final[Mapping[str, Template]] = {
    "password_reset": Template(
        N_("Set a new password"),
        (
            N_("somebody, probably you, wants to set a new password for your sign-in."),
            N_("Enter this code in the program under “Forgot your password?”:"),
            "{token}",
            N_("The code is valid for 30 minutes and can be used once."),
            _IGNORE,
        ),
    ),
    "password_changed": Template(
        N_("Your password was changed"),
        (N_("the password of your sign-in was changed on {when}."), _NOT_YOU),
    ),
    "owner_invitation": Template(
        N_("Your access to {account}"),
        (
            N_("you have been invited to manage the account {account} at {portal}."),
            *_CONNECT,
            N_("Enter this code in the program under “I have an invitation”:"),
            "{token}",
            N_("The code is valid for 7 days and can be used once."),
        ),
    ),
    "staff_invitation": Template(
        N_("Your work at {portal}"),
        (
            N_("you have been invited to work for {portal}."),
            *_CONNECT,
            N_("Enter this code in the program under “I have an invitation”:"),
            "{token}",
            N_("The code is valid for 7 days and can be used once."),
            N_("Then set up a second factor: your rights begin with it."),
        ),
    ),
    "email_code": Template(
        N_("Confirm your e-mail address"),
        (
            N_("this is the code that confirms your e-mail address:"),
            "{code}",
            N_("The code is valid for 30 minutes."),
            _IGNORE,
        ),
    ),
    "main_email_changed": Template(
        N_("Your sign-in has a new e-mail address"),
        (
            N_("from now on you sign in with another e-mail address, changed on {when}."),
            N_("If this was not you, please contact us at once."),
        ),
    ),
    "second_factor_on": Template(
        N_("Your second factor is switched on"),
        (N_("a second factor was set up for your sign-in on {when}."), _NOT_YOU),
    ),
    "second_factor_off": Template(
        N_("Your second factor is switched off"),
        (N_("the second factor of your sign-in was switched off on {when}."), _NOT_YOU),
    ),
    "second_factor_locked": Template(
        N_("Your second factor is locked"),
        (
            N_("a wrong code was entered ten times in a row for your second factor."),
            N_("If this was not you, somebody knows your password: change it now."),
            N_("To unlock the second factor, enter this code in the program:"),
            "{token}",
            N_("The code is valid for 24 hours and can be used once."),
        ),
    ),
    "recovery_code_used": Template(
        N_("A recovery code was used"),
        (
            N_("one of your recovery codes was used on {when}; {left} are left."),
            N_("Set up your second factor anew if you lost the device."),
            _NOT_YOU,
        ),
    ),
    "recovery_codes_new": Template(
        N_("You have new recovery codes"),
        (N_("new recovery codes were made on {when}; the old ones are void."), _NOT_YOU),
    ),
    "session_reused": Template(
        N_("A device was signed out for your safety"),
        (
            N_("the session of the device {device} was used twice on {when} and was ended."),
            N_("Somebody may have a copy of it. Change your password and look at your devices."),
        ),
    ),
    "ticket_received": Template(
        N_("Ticket #{ticket}: {subject}"),
        (
            N_("we have received your ticket #{ticket}."),
            N_("You can follow it in the program under Support Tickets."),
        ),
    ),
    "ticket_critical_received": Template(
        N_("Critical ticket #{ticket}: {subject}"),
        (
            N_("we have received your critical ticket #{ticket} and have started the escalation."),
            N_(
                "If none of the three emergencies is given, the effort is charged with {amount}"
                " plus VAT, as you agreed when you opened it."
            ),
            N_("You can follow it in the program under Support Tickets."),
        ),
    ),
    "ticket_answered": Template(
        N_("Answer to ticket #{ticket}: {subject}"),
        (
            N_("there is an answer to your ticket #{ticket}."),
            N_("You can read it in the program under Support Tickets."),
        ),
    ),
    "sealed_exposed": Template(
        N_("Please change the access data of ticket #{ticket}"),
        (
            N_(
                "a device of ours that had retrieved your sensitive data of ticket #{ticket} was"
                " lost."
            ),
            N_("Please change every password and key that you handed over there, now."),
        ),
    ),
    "directory_expires": Template(
        N_("The key directory expires in {days} days"),
        (
            N_("the directory of keys expires in {days} days."),
            N_("From then on nobody can hand over sensitive data. Please sign it anew."),
        ),
    ),
    "ticket_critical": Template(
        N_("CRITICAL ticket #{ticket}: {subject}"),
        (
            N_("a critical ticket has been opened: #{ticket}."),
            N_("It counts round the clock. Please look at it now."),
        ),
    ),
    "ticket_escalated": Template(
        N_("Ticket #{ticket} waits: {subject}"),
        (
            N_("ticket #{ticket} waits for somebody to look at it."),
            N_("Rule of escalation: {rule}"),
        ),
    ),
    "ticket_warned": Template(
        N_("Ticket #{ticket} is due soon: {subject}"),
        (
            N_("a promise to the customer is about to break in ticket #{ticket}."),
            N_("Rule of escalation: {rule}"),
        ),
    ),
    "ticket_broken": Template(
        N_("Ticket #{ticket} is overdue: {subject}"),
        (
            N_("a promise to the customer was broken in ticket #{ticket}. Please look at it now."),
            N_("Rule of escalation: {rule}"),
        ),
    ),
    "mail_held": Template(
        N_("Your mail: {subject}"),
        (
            N_("we have received your mail, but we can't assign it to a customer by its sender."),
            N_("Somebody will look at it. You need not send it again."),
            N_(
                "If you are our customer, please write from an address that is confirmed in your"
                " profile, or open a ticket in the program: then it is answered sooner."
            ),
        ),
    ),
    "mail_too_large": Template(
        N_("Your mail was too large: {subject}"),
        (
            N_("your mail was too large: we have not kept it and nobody will read it."),
            N_(
                "Please send files of at most 25 MB each, or open a ticket in the program and"
                " attach them there."
            ),
        ),
    ),
    "invoice_issued": Template(
        N_("Invoice {number}"),
        (
            N_("your invoice {number} of {date} over {amount} is ready."),
            N_("You can read and save it in the program under Billing."),
        ),
    ),
    "invoice_cancelled": Template(
        N_("Cancellation {number}"),
        (
            N_("one of your invoices was cancelled by {number}."),
            N_("You can read both documents in the program under Billing."),
        ),
    ),
}
"""Name of a template -> its msgids; a menu that writes a new mail adds it here."""


def render(name: str, language: str, facts: Mapping[str, str]) -> tuple[str, str]:
    """Return subject and text; values are set in as they are, a missing one is a bug."""
    translate: Callable[[str], str] = translator(language)
    template = TEMPLATES[name]
    subject = translate(template.subject).format_map(facts)
    opening = (
        translate(N_("Hello {name},")).format_map(facts)
        if facts.get("name")
        else translate(N_("Hello,"))
    )
    closing = translate(N_("Kind regards")) + "\n{portal}".format_map(facts)
    parts = [part for part in template.text if part not in _CONNECT or facts.get("link")]
    middle = [_paragraph(translate, part).format_map(facts) for part in parts]
    return " ".join(subject.split()), "\n\n".join([opening, *middle, closing]) + "\n"


def _paragraph(translate: Callable[[str], str], part: str) -> str:
    return part if part.startswith("{") and part.endswith("}") else translate(part)
