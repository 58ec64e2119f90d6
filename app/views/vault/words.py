"""Words of sealed data: kinds, states, who took what, and why something can't be used."""

from collections.abc import Mapping
from typing import Final

from app.i18n import N_, _
from app.portal.markup import neutral
from app.portal.vault.sealed import Retrieval, SealedFacts, SealedKind, SealedState, Use
from app.views.kit.format import exact, file_size

KINDS: Final[Mapping[SealedKind, str]] = {
    SealedKind.SSH: N_("FTP or SSH"),
    SealedKind.DATABASE: N_("Database"),
    SealedKind.CMS: N_("CMS or shop"),
    SealedKind.MAIL: N_("E-mail"),
    SealedKind.FILE: N_("File"),
    SealedKind.OTHER: N_("Other"),
}
STATES: Final[Mapping[SealedState, str]] = {
    SealedState.SEALED: N_("sealed"),
    SealedState.WITHDRAWN: N_("withdrawn on {day}"),
    SealedState.REPLACED: N_("replaced on {day}"),
    SealedState.DESTROYED: N_("destroyed on {day}"),
}
USES: Final[Mapping[Use, str]] = {
    Use.RETRIEVED: N_("Retrieved by {name}, {day}. Reason: {reason}"),
    Use.SHOWN: N_("Shown to {name}, {day}"),
    Use.COPIED: N_("Copied by {name}, {day}"),
    Use.SAVED: N_("Saved by {name}, {day}"),
}

NO_RING: Final = N_(
    "The key ring of this computer does not answer, so the key of this device is not at hand. Open"
    " the key ring and try again."
)


def title(facts: SealedFacts) -> str:
    """Say what an entry is, and what became of it."""
    state = _(STATES[facts.state]).format(day=exact(facts.gone_at) if facts.gone_at else "")
    return f"{_(KINDS[facts.kind])} · {file_size(facts.size)} · {state}"


def taken(one: Retrieval) -> str:
    """Say who took it, when and why."""
    return _(USES[one.what]).format(
        name=neutral(one.name), day=exact(one.at), reason=neutral(one.reason)
    )
