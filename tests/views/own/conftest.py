"""The way in and the preferences over real own portals in a folder of the test."""

import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.desktop import Nothing, Opener
from app.desktop.own import OwnPortals
from app.keystore import KeyStore
from app.rules.core import World
from app.rules.core.world import PasswordCost
from app.settings import Settings
from app.views.entrance.gate import Gate
from app.views.kit.live import said
from app.views.kit.tasks import Tasks
from app.views.place import Place
from tests.desktop.test_opener import Ring
from tests.support.site import PASSWORD

CHEAP = partial(World, password_cost=PasswordCost(memory_kib=8, passes=1, lanes=1))


@dataclass
class Seat:
    """One start of the program, as far as own portals go."""

    folder: Path
    ring: Ring | None
    qtbot: QtBot
    said: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._others = set(threading.enumerate())
        self.opener = Opener(self.folder, self.keys)
        self.opener.own = OwnPortals(self.folder / "own", self.keys, CHEAP)
        self.tasks = Tasks(Nothing())
        self.place = Place(self.tasks, Settings(self.folder / "settings.json"), self.opener)
        self.place.toast = lambda words: self.said.append(said(words))
        self.gate = Gate(self.place, self.opener)
        self.qtbot.addWidget(self.gate)
        self.gate.resize(900, 900)
        self.gate.choose()
        self.gate.show()

    def keys(self, origin: str) -> KeyStore:
        ring = self.ring
        if ring is None:
            from app.keystore import KeyringFailed

            def nothing() -> Any:
                raise KeyringFailed("no_keyring")

            return KeyStore(origin, backend=nothing)
        return KeyStore(origin, backend=lambda: ring)

    def step(self, kind: type[Any]) -> Any:
        """Wait for a step of the way in."""
        self.qtbot.waitUntil(lambda: isinstance(self.gate.step, kind), timeout=20_000)
        return self.gate.step

    def fill(self, form: Any, **values: str) -> None:
        for name, value in values.items():
            form.input(name).set_value(value)
        form.submit()

    def close(self) -> None:
        assert self.tasks.close()
        self.opener.close()
        for thread in set(threading.enumerate()) - self._others:
            if thread.name == "jobs":
                thread.join(20)


@pytest.fixture
def start(qtbot: QtBot, tmp_path: Path) -> Iterator[Callable[..., Seat]]:
    """Start the program over the same folder; the ring of before, another, or none."""
    seats: list[Seat] = []

    def begin(ring: Ring | None) -> Seat:
        seats.append(Seat(tmp_path / "home", ring, qtbot))
        return seats[-1]

    yield begin
    for seat in reversed(seats):  # one waits for the work of those that were opened after it
        seat.close()


FORM = {
    "house": "Nordlicht Hosting",
    "name": "Ada Admin",
    "email": "ada@nordlicht.example",
    "password": PASSWORD,
}


def shown(window: QWidget, kind: type[Any]) -> Any:
    return next(w for w in window.window().findChildren(kind) if w.isVisible())
