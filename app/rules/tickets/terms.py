"""The consent that a critical ticket asks for: its wording, its version, its amount.

A wording is never changed: a new one gets a new version, and what was agreed to is kept with the
ticket word for word.
"""

from typing import Final

from app.models.department import Department
from app.portal.departments import Terms
from app.rules.core.listing import units

CURRENT: Final = "2026-1"
CURRENCY: Final = "EUR"

WORDINGS: Final = {
    "2026-1": {
        "de": (
            "Mir ist bekannt, dass ein kritisches Ticket sofort und auch außerhalb der Bürozeiten"
            " eine Eskalation auslöst. Liegt keiner der drei Notfälle vor, wird mir der Einsatz"
            " mit {amount} zuzüglich Umsatzsteuer berechnet. Damit bin ich verbindlich"
            " einverstanden."
        ),
        "en": (
            "I know that a critical ticket starts an escalation at once, outside office hours too."
            " If none of the three emergencies is given, the effort is charged to me with {amount}"
            " plus VAT. I agree to this bindingly."
        ),
    }
}
"""Version -> language -> wording."""


def terms_of(department: Department) -> Terms:
    """Return what a customer of the department has to agree to now."""
    return Terms(
        version=CURRENT,
        wordings={
            language: wording.format(amount=amount(department.emergency_cents, language))
            for language, wording in WORDINGS[CURRENT].items()
        },
        amount_cents=department.emergency_cents,
        currency=CURRENCY,
    )


def amount(cents: int, language: str) -> str:
    """Return a price as it is written in a language."""
    from babel.numbers import format_currency  # who only reads needs no hundred tongues

    return str(format_currency(units(cents), CURRENCY, locale=language))
