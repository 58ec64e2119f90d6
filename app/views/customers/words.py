"""Words of services: states and terms."""

from typing import Final

from app.i18n import N_, _

STATES: Final = {
    "pending": (N_("Pending"), "info"),
    "active": (N_("Active"), "ok"),
    "suspended": (N_("Suspended"), "warn"),
    "cancelled": (N_("Cancelled service"), "neutral"),
    "ended": (N_("Ended"), "neutral"),
}
"""State of a service -> word and tone."""
TERMS: Final = {
    "once": N_("once"),
    "month": N_("a month"),
    "quarter": N_("a quarter"),
    "year": N_("a year"),
}
"""What a price is for."""


def service_chip(state: str) -> tuple[str, str]:
    """Return word and tone of a service's state; one that a newer server knows is itself."""
    word, tone = STATES.get(state, (state, "neutral"))
    return _(word), tone


def term_words(term: str) -> str:
    """Say what a price is for."""
    return _(TERMS.get(term, term))
