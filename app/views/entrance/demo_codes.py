"""The second factor of the demo's people: their seeds are in the demo's file, as their passwords are."""

import time
from collections.abc import Sequence
from typing import Final

from app.views.entrance.doors import DemoPerson

STEP: Final = 30
"""Seconds that a code counts."""


class DemoCodes:
    """Says the code that an authenticator app would show; never the same one twice in a row."""

    def __init__(self, people: Sequence[DemoPerson]) -> None:
        """Know the seeds of ``people``."""
        self._seeds = {person.email: person.seed for person in people if person.seed}
        self._given: dict[str, int] = {}

    def __call__(self, email: str) -> str:
        """Return six digits, or nothing for whoever is not of the demo."""
        if email not in self._seeds:
            return ""
        import pyotp

        now = int(time.time()) // STEP
        # The portal takes every code once, and that of the next half minute too.
        step = now + 1 if self._given.get(email) == now else now
        self._given[email] = step
        return pyotp.TOTP(self._seeds[email]).at(step * STEP)
