"""What is told after a commit: which topics changed, and whom it concerns."""

from dataclasses import dataclass
from typing import Final, Self

from app.portal.topics import Topic
from app.rules.core.actors import Actor

NAMED: Final = frozenset({Topic.TICKETS, Topic.PRESENCE})
"""Topics of which the single thing is told: there are many, and each is shown alone."""
MOST: Final = 20


@dataclass(frozen=True)
class Event:
    """Topics that changed, for an account, for a user, or for the house."""

    account_id: int | None
    user_id: int | None
    topics: frozenset[Topic]
    things: frozenset[str] = frozenset()
    """Which of a topic's things changed: ``tickets:7``, or ``tickets:*`` when nobody said."""

    @property
    def words(self) -> frozenset[str]:
        """What a listener is told."""
        return frozenset({*self.topics, *self.things})

    def concerns(self, actor: Actor) -> bool:
        """Tell whether an actor may hear of it: their account, themselves, or all for staff."""
        if self.account_id is None and self.user_id is None:
            return True
        mine = self.user_id is not None and self.user_id == actor.scope.user_id
        ours = self.account_id is not None and self.account_id == actor.account_id
        return actor.scope.house or mine or ours

    def message(self) -> str:
        """Return it in the form in which other processes are told: ``account:user:words``."""
        return f"{self.account_id or 0}:{self.user_id or 0}:{','.join(sorted(self.words))}"

    @classmethod
    def parsed(cls, message: str) -> Self:
        """Read what :meth:`message` wrote; topics of a newer version pass unheard."""
        account, user, words = message.split(":", 2)
        known = {topic.value: topic for topic in Topic}
        said = words.split(",")
        topics = frozenset(known[word] for word in said if word in known)
        things = frozenset(
            word for word in said if word.partition(":")[0] in topics and ":" in word
        )
        return cls(int(account) or None, int(user) or None, topics, things)


def things_of(topics: frozenset[Topic], changed: frozenset[str]) -> frozenset[str]:
    """Return what is told of the things that a call changed: all of a topic, where they are many."""
    told = set()
    for topic in topics & NAMED:
        named = {thing for thing in changed if thing.startswith(f"{topic}:")}
        told |= named if 0 < len(named) <= MOST else {f"{topic}:*"}
    return frozenset(told)
