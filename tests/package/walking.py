"""The way from the first start to an invoice on the screen, with a keyboard and eyes alone."""

import json
import os
import subprocess
import time
from collections.abc import Callable
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

from app.settings import resource
from tests.support.processes import PATIENCE, Program
from tests.support.screen import Screen

PERSON: Final = json.loads(resource("data", "demo", "people.json").read_text(encoding="utf-8"))[0]
SMALL: Final = 120
"""Pixels across of the pictures that are compared: a caret that blinks is nothing in them."""
QUIET: Final = 8.0
"""Seconds after which a picture that stays the same is taken as it is."""
STILL: Final = 4
"""Parts of 255 up to which a dot counts as the same."""


class Walker:
    """Somebody before ``screen`` who starts ``executable`` with an empty profile."""

    def __init__(self, screen: Screen, executable: str, folder: Path) -> None:
        self._screen = screen
        self._before = b""
        self.program = Program(
            log=folder / "desktop.log",
            executable=executable,
            KUNDENCENTER_HOME=str(folder / "home"),
            **screen.environment,
        )

    def walk(self) -> str:
        """Go from the chooser over the demo to the newest invoice; return what its page says."""
        window = self._screen.take_up(self.program)
        self._screen.resize(window, 1400, 1060)
        self._settled()
        self._screen.keys("space")  # the demo has the keyboard
        self._settled()
        self._screen.type(PERSON["email"])
        self._screen.keys("Tab")
        self._screen.type(PERSON["password"])
        self._screen.keys("Return")
        self._settled()
        said = ""

        def read() -> bool:
            nonlocal said
            self._screen.keys("Escape", "ctrl+k")
            self._screen.type("RE-")
            self._settled()
            self._screen.keys("Return")
            self._settled()
            self._screen.click(1000, 700)  # into the page
            self._screen.keys("ctrl+a", "ctrl+c")
            said = self._clipboard()
            return "Rechnungsnummer" in said

        self.program.wait_until(read)
        return said

    def quit(self) -> int:
        """Leave by the keyboard; return the exit code."""
        self._screen.keys("ctrl+q")
        return self.program.wait()

    def _settled(self) -> None:
        """Wait until something else is shown than the last time, and it stays as it is.

        What has not changed for a while will not: then the next look at the clipboard decides.
        """
        last, until = b"", time.monotonic() + QUIET

        def still() -> bool:
            nonlocal last
            time.sleep(0.3)  # between two looks; how many it takes does not matter
            now, last = last, _small(self._screen.picture())
            other = not _same(now, self._before) or time.monotonic() > until
            return bool(now) and _same(now, last) and other

        self.program.wait_until(still)
        self._before = last

    def _clipboard(self) -> str:
        done = subprocess.run(
            ["xclip", "-o", "-selection", "clipboard"],
            env=os.environ | self._screen.environment,
            capture_output=True,
            text=True,
            timeout=PATIENCE,
            check=False,
        )
        return done.stdout


def walk(screen: Screen, executable: str, folder: Path, look: Callable[[QImage], None]) -> str:
    """Walk, ``look`` at the last picture, quit; returns what the invoice says."""
    walker = Walker(screen, executable, folder)
    with walker.program:
        said = walker.walk()
        look(screen.picture())
        assert walker.quit() == 0, walker.program.said
        assert walker.program.said == ""
    return said


def _small(image: QImage) -> bytes:
    smooth = Qt.TransformationMode.SmoothTransformation
    grey = image.scaledToWidth(SMALL, smooth).convertToFormat(QImage.Format.Format_Grayscale8)
    return bytes(grey.constBits())


def _same(one: bytes, other: bytes) -> bool:
    return (
        len(one) == len(other)
        and sum(abs(a - b) > STILL for a, b in zip(one, other, strict=True)) < len(one) // 500
    )
