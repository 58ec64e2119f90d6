"""Somebody at a desktop: sees what it shows, and has nothing but its keyboard and its mouse."""

import base64
import json
import socket
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Any, Self, TypeVar

from PySide6.QtGui import QImage

from tests.support.processes import PATIENCE, Program
from tests.support.screen import Screen

T = TypeVar("T")
REST = 0.08
"""Seconds in which something that rests is seen at one place."""
SIZE = (1400, 1060)
"""Of the window."""


def plain(text: str) -> str:
    """Return ``text`` with nothing but single blanks between its words."""
    return " ".join(text.split())


@dataclass(frozen=True)
class Seen:
    """Something in a window, as a screen reader has it."""

    role: str
    name: str
    value: str
    place: tuple[int, int]
    covered: bool
    enabled: bool
    focused: bool
    modal: bool


class Seat:
    """A desktop of its own on ``screen``; it begins with an empty profile in ``folder``."""

    def __init__(self, screen: Screen, folder: Path, **environment: str) -> None:
        self._screen, self._folder = screen, folder
        ear = folder / "ear"
        ear.unlink(missing_ok=True)  # of a program before
        self.program = Program(
            *("-m", "tests.e2e.desk", str(ear)),
            log=folder / "desktop.log",
            KUNDENCENTER_HOME=str(folder / "home"),
            **(screen.environment | environment),
        )
        self._window = screen.take_up(self.program)
        screen.resize(self._window, *SIZE)
        self._teller = socket.socket(socket.AF_UNIX)
        self._teller.connect(str(ear))
        self._heard = self._teller.makefile("rwb")

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: object, trace: TracebackType | None
    ) -> None:
        if kind is not None:
            with suppress(OSError):  # what the failure looked like
                self._screen.picture().save(str(self._folder / "failed.png"))
        self.program.kill()
        with suppress(OSError):  # it may have died by itself, while something was asked
            self._heard.close()
        self._teller.close()

    def see(self) -> list[Seen]:
        """Return what is shown now."""
        return [Seen(**{**seen, "place": tuple(seen["place"])}) for seen in self._ask("see")]

    def until(self, found: Callable[[list[Seen]], T | None], what: str) -> T:
        """Wait until ``found`` finds something in what is shown; return it."""
        seen: list[Seen] = []

        def look() -> T | None:
            seen[:] = self.see()
            return found(seen)

        def shown() -> str:
            return "\n".join(f"{one.role} {one.name!r} {one.value!r}" for one in seen)

        return self._wait(look, lambda: f"{what} is not to be seen; there is:\n{shown()}")

    def find(self, name: str, role: str = "") -> Seen:
        """Wait for the enabled thing of this name (and role)."""
        return self.until(
            lambda all_: next(
                (s for s in all_ if s.name == name and role in ("", s.role) and s.enabled), None
            ),
            f"{role} {name!r}",
        )

    def reads(self, words: str) -> Seen:
        """Wait for something with ``words`` in its name."""
        return self.until(lambda all_: next((s for s in all_ if words in s.name), None), words)

    def press(self, name: str, role: str = "Button") -> None:
        """Click on something; what is scrolled out of sight is scrolled to first."""
        for _turn in range(60):
            seen = self._at_rest(name, role)
            if not seen.covered:
                break
            x, y = seen.place
            self._screen.turn_wheel(x, SIZE[1] // 2, down=y >= SIZE[1] // 2)
        self._screen.click(*seen.place)

    def _at_rest(self, name: str, role: str) -> Seen:
        """Return something once it moves no more: nobody clicks on what still moves."""
        before = self.find(name, role)
        while True:
            time.sleep(REST)
            now = self.find(name, role)
            if now.place == before.place:
                return now
            before = now

    def type_into(self, name: str, text: str) -> None:
        """Click into a field of several lines and type."""
        self.press(name, "EditableText")
        self._screen.type(text)

    def write(self, name: str, text: str) -> None:
        """Put ``text`` in place of what stands in a field."""
        self.press(name, "EditableText")
        self._screen.keys("ctrl+a")
        self._screen.type(text)

    def choose(self, name: str, choice: str, typed: str) -> None:
        """Choose from a drop-down by its first letters, ``typed``."""
        self.press(name, "ComboBox")
        self._screen.type(typed)
        self._screen.keys("Return")
        self.until(lambda all_: [s for s in all_ if (s.name, s.value) == (name, choice)], choice)

    def page(self, *words: str) -> QImage:
        """Wait until a document's first page shows whole and holds ``words``; return its picture."""
        drawn: dict[str, str] = {}

        def look() -> bool:
            drawn.update({"text": "", **self._ask("page")})
            text = plain(drawn["text"])
            return bool(text) and all(word in text for word in words)

        self._wait(look, lambda: f"there is no page with {words}, but:\n{drawn['text']}")
        return QImage.fromData(base64.b64decode(drawn["png"]))

    def kept(self) -> bytes:
        """Return what lies encrypted in the profile, decrypted."""
        return base64.b64decode(self._ask("kept"))

    def leave(self) -> None:
        """Quit by the keyboard; nothing was complained about from the start to the end."""
        self._screen.keys("ctrl+q")
        assert self.program.wait() == 0, self.program.said
        assert self.program.said == ""

    def _wait(self, look: Callable[[], T | None], complaint: Callable[[], str]) -> T:
        deadline = time.monotonic() + PATIENCE
        while not (found := look()):
            assert self.program.running, self.program.said
            assert time.monotonic() < deadline, complaint()
            time.sleep(0.02)
        return found

    def _ask(self, word: str) -> Any:
        self._heard.write(f"{word}\n".encode())
        self._heard.flush()
        return json.loads(self._heard.readline())
