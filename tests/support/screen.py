"""A screen without a monitor (Xvfb): what is on it, and hands on its keyboard and mouse (xdotool)."""

import os
import shutil
import struct
import subprocess
from pathlib import Path
from types import TracebackType
from typing import Final, Self

from PySide6.QtGui import QImage

from tests.support.processes import PATIENCE, Program

TOOLS: Final = ("Xvfb", "xdotool")


def missing() -> str:
    """Name the tools that this machine lacks; empty when all are there."""
    return ", ".join(tool for tool in TOOLS if shutil.which(tool) is None)


class Screen:
    """One X server of its own; programs are shown on it by :attr:`environment`."""

    def __init__(self, folder: Path, width: int = 1440, height: int = 1080) -> None:
        """Keep the picture and what programs want for the session in ``folder``."""
        self._picture = folder / "Xvfb_screen0"
        reading, writing = os.pipe()
        with os.fdopen(reading) as told:
            self._process = subprocess.Popen(
                [
                    "Xvfb", "-displayfd", str(writing), "-screen", "0", f"{width}x{height}x24",
                    "-fbdir", str(folder), "-noreset", "-nolisten", "tcp",
                ],
                pass_fds=[writing],
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
            )  # fmt: skip
            os.close(writing)
            number = told.readline().strip()
        if not number:
            raise AssertionError("Xvfb does not start")
        session = folder / "session"
        session.mkdir(mode=0o700)
        self.environment: Final = {
            "DISPLAY": f":{number}",
            "QT_QPA_PLATFORM": "xcb",
            "LC_ALL": "C.UTF-8",
            "LANGUAGE": "de",
            "XDG_RUNTIME_DIR": str(session),
            # Nobody's own key ring is asked, nobody's own screen reader listens.
            "DBUS_SESSION_BUS_ADDRESS": f"unix:path={session / 'no-bus'}",
        }

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: object, trace: TracebackType | None
    ) -> None:
        self._process.kill()
        self._process.wait(PATIENCE)

    def keys(self, *names: str) -> None:
        """Press keys one after the other: ``Tab``, ``ctrl+k`` …"""
        self._do("key", "--delay", "20", *names)

    def type(self, text: str) -> None:
        """Type ASCII text."""
        self._do("type", "--delay", "10", text)

    def click(self, x: int, y: int) -> None:
        """Click with the left button."""
        self._do("mousemove", str(x), str(y), "click", "1")

    def turn_wheel(self, x: int, y: int, *, down: bool) -> None:
        """Turn the wheel by some notches over a place."""
        self._do("mousemove", str(x), str(y), "click", "--repeat", "3", "5" if down else "4")

    def resize(self, window: str, width: int, height: int) -> None:
        """Give a window another size; it is put into the corner."""
        self._do("windowmove", window, "0", "0", "windowsize", window, str(width), str(height))

    def take_up(self, program: Program) -> str:
        """Wait for the window of ``program`` and give it the keyboard, as a window manager would."""
        found: list[str] = []

        def shown() -> bool:
            search = ("search", "--onlyvisible", "--pid", str(program.pid))
            found[:] = self._do(*search, fails=True).split()
            return bool(found)

        program.wait_until(shown)
        self._do("windowfocus", "--sync", found[0])
        return found[0]

    def picture(self) -> QImage:
        """Return what the screen shows."""
        data = self._picture.read_bytes()  # an X window dump that the server keeps up to date
        header = struct.unpack_from(">25I", data)
        width, height, line, colours = (header[n] for n in (4, 5, 12, 19))
        pixels = data[header[0] + 12 * colours :]
        return QImage(pixels, width, height, line, QImage.Format.Format_RGB32).copy()

    def _do(self, *arguments: str, fails: bool = False) -> str:
        done = subprocess.run(
            ["xdotool", *arguments],
            env=os.environ | self.environment,
            capture_output=True,
            text=True,
            timeout=PATIENCE,
            check=not fails,
        )
        return done.stdout
