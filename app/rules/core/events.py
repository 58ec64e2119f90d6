"""What is told after a commit: which topics changed, and whom it concerns."""

from dataclasses import dataclass
from typing import Self

from app.portal.topics import Topic
from app.rules.core.actors import Actor


@dataclass(frozen=True)
class Event:
    """Topics that changed, for an account, for a user, or for the house."""

    account_id: int | None
    user_id: int | None
    topics: frozenset[Topic]

    def concerns(self, actor: Actor) -> bool:
        """Tell whether an actor may hear of it: their account, themselves, or all for staff."""
        if self.account_id is None and self.user_id is None:
            return True
        mine = self.user_id is not None and self.user_id == actor.scope.user_id
        ours = self.account_id is not None and self.account_id == actor.account_id
        return actor.scope.house or mine or ours

    def message(self) -> str:
        """Return it in the form in which other processes are told: ``account:user:topics``."""
        return f"{self.account_id or 0}:{self.user_id or 0}:{','.join(sorted(self.topics))}"

    @classmethod
    def parsed(cls, message: str) -> Self:
        """Read what :meth:`message` wrote; topics of a newer version pass unheard."""
        account, user, words = message.split(":", 2)
        known = {topic.value: topic for topic in Topic}
        topics = frozenset(known[word] for word in words.split(",") if word in known)
        return cls(int(account) or None, int(user) or None, topics)
