"""Which department a new ticket probably belongs to: by the words typed and the service chosen."""

from collections.abc import Iterable
from typing import Final

from app.portal.departments import DepartmentFacts, DepartmentList
from app.portal.listing import tokens

SAYS_MUCH: Final = 3
SAYS_LITTLE: Final = 1
"""Weight of a word that is part of a service's name: "Rechnung für JTL-Wawi" is about the bill."""
_BEGINNING: Final = 4
"""Letters from which a known word may begin a longer one: Rechnung, Rechnungsanschrift."""


def suggested(
    facts: DepartmentList, subject: str, service_id: int | None
) -> DepartmentFacts | None:
    """Return the department whose words fit best; None where no word is known."""
    named = {word for service in facts.services for word in tokens(service.label)}
    chosen = [word for s in facts.services if s.id == service_id for word in tokens(s.label)]
    weights = dict.fromkeys(chosen, SAYS_LITTLE)
    for word in tokens(subject):
        weights[word] = SAYS_LITTLE if word in named else SAYS_MUCH
    best: DepartmentFacts | None = None
    most = 0
    for department in facts.departments:
        score = sum(w for word, w in weights.items() if _known(word, department.words))
        if score > most:
            best, most = department, score
    return best


def _known(word: str, words: Iterable[str]) -> bool:
    return any(word == one or (len(one) >= _BEGINNING and word.startswith(one)) for one in words)
