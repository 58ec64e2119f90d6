"""That a portal can't be reached: since when, why, and what its silence or its oddness means."""

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from app.errors import Unreachable
from app.portal.topics import Topic

EVERYTHING: Final = frozenset(Topic)
ODD: Final = {"broken_answer", "too_large", "not_kundencenter", "server_error"}
"""Something answers, only not as it should: that may be so for one question and not for others."""
OVER: Final = {"revoked", "reused"}
"""The session was ended on purpose: nothing of it stays on this device."""


@dataclass(frozen=True)
class Lost:
    """The portal can't be reached: how old is what is shown meanwhile, and why."""

    since: datetime
    error: Unreachable

    @property
    def odd(self) -> bool:
        """Whether something answers all the same."""
        return self.error.code in ODD
