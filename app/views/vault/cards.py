"""The locked cards of a conversation: each entry keeps its widget while the ticket is shown."""

from collections.abc import Callable
from uuid import UUID

from app.portal.tickets import MessageFacts, TicketDetail
from app.portal.vault.sealed import SealedFacts
from app.views.kit.conversation import Entry
from app.views.place import Place
from app.views.vault.actions import SealedActions
from app.views.vault.given import GivenActions
from app.views.vault.opening import OpenActions
from app.views.vault.words import title


class SealedCards:
    """Makes them when they are first shown."""

    def __init__(self, place: Place, replace: Callable[[UUID], object], *, opens: bool) -> None:
        """With ``opens`` they are the staff's, else the customer's, who may ``replace(entry)``."""
        self._place, self._opens, self._replace = place, opens, replace
        self._made: dict[UUID, SealedActions] = {}

    def entries(self, detail: TicketDetail, message: MessageFacts, account: int) -> list[Entry]:
        """Return the cards of a message, as they are now."""
        return [
            Entry(
                key=f"sealed:{facts.entry}",
                kind="sealed",
                name=facts.name,
                at=facts.at,
                text=title(facts),
                mine=message.mine,
                widget=self._widget(detail, facts, account),
            )
            for facts in message.sealed
        ]

    def clear(self) -> None:
        """Let the widgets go: another ticket is shown."""
        for widget in self._made.values():
            widget.deleteLater()
        self._made.clear()

    def _widget(self, detail: TicketDetail, facts: SealedFacts, account: int) -> SealedActions:
        if (known := self._made.get(facts.entry)) is not None:
            known.show_facts(detail, facts)
            return known
        made: SealedActions
        if self._opens:
            made = OpenActions(self._place, detail, facts, account)
        else:
            made = given = GivenActions(self._place, detail, facts)
            given.replace_wanted.connect(self._replace)
        self._made[facts.entry] = made
        return made
