"""What a new portal begins with, to be changed at will: departments, and rules of escalation."""

from typing import Any, Final

from sqlalchemy import func

from app.i18n import N_, translator
from app.models.department import Department, DepartmentMember
from app.models.escalation import EscalationRule
from app.portal.admin.escalation import Deed, Moment, Promise
from app.portal.departments import Priority
from app.portal.listing import tokens
from app.rules.core import Context
from app.rules.tickets.hours import Calendar

PROMISES: Final = {
    "critical": [30, 60, 240],
    "high": [120, 240, 960],
    "normal": [240, 480, 2400],
    "low": [540, 1080, 5400],
}
"""Priority -> minutes to first response, update and solution; critical ones count all time."""

_FILES: Final = (
    "7z bmp csv doc docx eml gif gz heic jpeg jpg json log msg odp ods odt pdf png ppt pptx sql"
    " tar tgz txt webp xls xlsx xml zip"
)

_DEPARTMENTS: Final[tuple[tuple[str, tuple[str, str], tuple[str, str], str], ...]] = (
    (
        "technical",
        ("Technik", "Technical support"),
        (
            "Server, JTL-Wawi, Shop, E-Mail: wenn etwas nicht läuft oder eingerichtet werden soll.",
            "Servers, JTL-Wawi, shop, e-mail: when something does not work or is to be set up.",
        ),
        (
            "server wawi jtl shop website webseite offline langsam fehler error login passwort backup"
            " datenbank database sql ssl zertifikat certificate mail postfach update absturz timeout"
        ),
    ),
    (
        "billing",
        ("Abrechnung", "Billing"),
        (
            "Rechnungen, Zahlungen, Mahnungen, Bankverbindung.",
            "Invoices, payments, reminders, bank details.",
        ),
        (
            "rechnung invoice zahlung payment mahnung lastschrift sepa überweisung gutschrift storno"
            " bank iban betrag amount mwst vat preis"
        ),
    ),
    (
        "sales",
        ("Vertrieb", "Sales"),
        (
            "Beratung, Angebote, Wechsel zu einem anderen Produkt, Kündigung.",
            "Advice, quotes, moving to another product, cancelling.",
        ),
        (
            "angebot quote bestellen order tarif upgrade downgrade kündigung cancel kündigen beratung"
            " vertrag contract umzug"
        ),
    ),
    (
        "domains",
        ("Domains", "Domains"),
        (
            "Registrieren, Umzug, Nameserver, Inhaberwechsel, Auth-Code.",
            "Registering, transfers, name servers, change of holder, auth codes.",
        ),
        (
            "domain domains dns nameserver authcode auth transfer inhaber holder registrieren whois"
            " denic subdomain mx"
        ),
    ),
)
EMERGENCY_CENTS: Final = 14_900

_RULES: Final[tuple[tuple[str, Moment, int, bool, Deed], ...]] = (
    (N_("Critical: at once"), Moment.STARTED, 0, True, Deed.NOTIFY_DEPARTMENT),
    (
        N_("Critical: no answer for 15 minutes"),
        Moment.STARTED,
        15,
        True,
        Deed.NOTIFY_DEPARTMENT,
    ),
    (N_("A promise is about to break"), Moment.WARNED, 0, False, Deed.NOTIFY_ASSIGNEE),
    (N_("A promise was broken"), Moment.BROKEN, 0, False, Deed.NOTIFY_DEPARTMENT),
)
"""Name, event, minutes after it, of critical tickets' first response only, what is done."""


def ensure_departments(ctx: Context, subdivision: str = "") -> None:
    """Create them where there is no department at all; needs the house's eyes."""
    if ctx.session.scalar(ctx.rows(func.count(Department.id))):
        return
    for position, (key, names, purposes, words) in enumerate(_DEPARTMENTS):
        ctx.add(
            Department(
                key=key,
                names=_both(names),
                purposes=_both(purposes),
                words=" ".join(dict.fromkeys(tokens(words))),
                position=position,
                calendar=Calendar(subdivision).as_facts(),
                promises=PROMISES,
                file_types={"endings": _FILES.split()},
                emergency_cents=EMERGENCY_CENTS,
            )
        )
    _add_rules(ctx)
    ctx.session.flush()


def _add_rules(ctx: Context) -> None:
    translate = translator("de")
    for name, event, minutes, critical, deed in _RULES:
        ctx.add(
            EscalationRule(
                name=translate(name),
                condition={
                    "event": event.value,
                    "promise": Promise.FIRST_RESPONSE.value if critical else None,
                    "minutes": minutes,
                    "priorities": [Priority.CRITICAL.value] if critical else [],
                    "departments": [],
                    "statuses": [],
                    "unassigned": False,
                    "around_the_clock": critical,
                },
                action={"deed": deed.value},
                since=ctx.now,
            )
        )


def join_all(ctx: Context, user_id: int) -> None:
    """Let somebody of the staff work in every department; needs the house's eyes."""
    for department_id in ctx.session.scalars(ctx.rows(Department.id)).all():
        ctx.add(DepartmentMember(department_id=department_id, user_id=user_id))
    ctx.session.flush()


def _both(words: tuple[str, str]) -> dict[str, Any]:
    return {"de": words[0], "en": words[1]}
