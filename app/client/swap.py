"""The step of an update that changes the installation: applied at a start, and undone if it fails.

A new version waits beside the installation as ``<name>.next``. At the next start it first has to
show that it can run at all; then both folders change places, in one step where the system has one.
The version before stays until the new one has shown its window, and takes its place again when
that never happens. While another one of it runs nothing changes: it reads its files by their
names. Only the standard library is loaded: this runs before anything else.
"""

import json
import os
import shutil
import sys
from contextlib import suppress
from pathlib import Path
from typing import IO, Any, Final

OWN, MANAGED, INSTALLER = "own", "managed", "installer"
"""Who renews an installation: the program itself, the system's package manager, its installer."""
READY, TRYING, FAILED = "ready", "trying", "failed"
TRIES: Final = 2
"""Starts in which a new version may show its window, after the one that applied it."""
CHECK: Final = "--check"
"""The option with which the program shows that it can run: it says its version, and ends."""
_PATIENCE: Final = 60.0
"""Seconds that this may take."""
_SWAP: Final = 2
"""RENAME_EXCHANGE of Linux, RENAME_SWAP of macOS."""
_HERE: Final = -100
"""AT_FDCWD: paths are as given."""


class Swap:
    """The installation in ``folder``, of which ``version`` runs now; ``program`` lies in it."""

    def __init__(self, folder: Path, program: str, version: str) -> None:
        """Name what lies beside the installation."""
        self.folder = folder
        self.program = program
        self.version = version
        self.part = folder.with_name(f"{folder.name}.part")
        self.next = folder.with_name(f"{folder.name}.next")
        self._state = folder.with_name(f"{folder.name}.update.json")
        self._held: IO[bytes] | None = None
        """The program's own file, locked as long as it runs."""

    def waiting(self) -> str:
        """Return the version that is applied at the next start, or an empty word."""
        state = self._read()
        return str(state.get("version", "")) if state.get("state") == READY else ""

    def failed(self) -> str:
        """Return the version that could not be started, or an empty word."""
        state = self._read()
        return str(state.get("version", "")) if state.get("state") == FAILED else ""

    def stage(self, version: str) -> None:
        """Let what lies unpacked in :attr:`part` wait for the next start."""
        self._state.unlink(missing_ok=True)
        shutil.rmtree(self.next, ignore_errors=True)
        self.part.replace(self.next)
        self._write(READY, version)

    def begin(self) -> Path | None:
        """Apply or undo what has to be; return the program to go on with, None for this one."""
        alone, state = self._hold(), self._read()
        version, kind = state.get("version"), state.get("state")
        if not alone or kind not in {READY, TRYING} or not self.next.is_dir():
            return None
        if kind == TRYING and version == self.version:
            return self._again(state)
        tries = state.get("tries", 0)
        if tries >= TRIES or not self._runs(str(version)):
            self._give_up(str(version))
            return None
        self._write(TRYING, str(version), tries + 1)
        exchange(self.folder, self.next)
        return self.folder / self.program

    def started(self) -> None:
        """Say that the window of this version is there: the one before is not needed any more."""
        state = self._read()
        if state.get("state") == TRYING and state.get("version") == self.version:
            self._state.unlink()
            shutil.rmtree(self.next, ignore_errors=True)

    def close(self) -> None:
        """Let go of the installation: this program ends."""
        if self._held is not None:
            self._held.close()

    def _hold(self) -> bool:
        """Tell from now on that this program runs; return whether it is the only one."""
        if sys.platform == "win32":  # pragma: no cover - reached on Windows only
            return False
        import fcntl

        with suppress(OSError):
            self._held = (self.folder / self.program).open("rb")
            try:
                fcntl.flock(self._held, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                return False
            finally:
                fcntl.flock(self._held, fcntl.LOCK_SH | fcntl.LOCK_NB)
            return True
        return False

    def _again(self, state: dict[str, Any]) -> Path | None:
        tries = state.get("tries", 0)
        if tries <= TRIES:
            self._write(TRYING, self.version, tries + 1)
            return None
        exchange(self.folder, self.next)
        self._give_up(self.version)
        return self.folder / self.program

    def _give_up(self, version: str) -> None:
        self._write(FAILED, version)
        shutil.rmtree(self.next, ignore_errors=True)

    def _runs(self, version: str) -> bool:
        import subprocess  # only where an update waits

        try:
            done = subprocess.run(  # noqa: S603 - the verified program itself
                [self.next / self.program, CHECK],
                env=clean(os.environ),
                stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                timeout=_PATIENCE,
                check=False,
            )
        except (OSError, subprocess.TimeoutExpired):
            return False
        return done.returncode == 0 and done.stdout.decode("utf-8", "replace").strip() == version

    def _read(self) -> dict[str, Any]:
        with suppress(OSError, ValueError):
            found = json.loads(self._state.read_text(encoding="utf-8"))
            return found if isinstance(found, dict) else {}
        return {}

    def _write(self, state: str, version: str, tries: int = 0) -> None:
        part = self._state.with_suffix(".new")
        told = {"state": state, "version": version, "tries": tries}
        part.write_text(json.dumps(told), encoding="utf-8")
        part.replace(self._state)


def installation(executable: Path, version: str) -> tuple[str, Swap]:
    """Return who renews the frozen program that runs as ``executable``, and its swap."""
    bundled = executable.parent.name == "MacOS"
    folder = executable.parents[2] if bundled else executable.parent
    swap = Swap(folder, str(executable.relative_to(folder)), version)
    if sys.platform == "win32":  # it keeps hold of a folder whose program runs
        return INSTALLER, swap
    managed = (folder / MANAGED).exists() or not os.access(folder.parent, os.W_OK)
    return MANAGED if managed else OWN, swap


def exchange(one: Path, other: Path) -> None:
    """Let two folders change places: at once where the system can, else one after the other."""
    if _at_once(os.fsencode(one), os.fsencode(other)):
        return
    aside = one.with_name(f"{one.name}.aside")
    one.replace(aside)
    try:
        other.replace(one)
    except OSError:
        aside.replace(one)
        raise
    aside.replace(other)


def _at_once(one: bytes, other: bytes) -> bool:
    """Return whether the system did it."""
    import ctypes  # only where an update waits

    with suppress(AttributeError, OSError, TypeError):
        library = ctypes.CDLL(None)
        if sys.platform == "darwin":  # pragma: no cover - reached on macOS only
            return bool(library.renamex_np(one, other, _SWAP) == 0)
        return bool(library.renameat2(_HERE, one, _HERE, other, _SWAP) == 0)
    return False  # pragma: no cover - reached on Windows only


def clean(environment: "os._Environ[str]") -> dict[str, str]:
    """Return the environment as it was before this frozen program changed it for itself."""
    left = {name: value for name, value in environment.items() if not name.startswith("_PYI")}
    before = left.pop("LD_LIBRARY_PATH_ORIG", None)
    left.pop("LD_LIBRARY_PATH", None)
    if before is not None:
        left["LD_LIBRARY_PATH"] = before
    return left | {"PYINSTALLER_RESET_ENVIRONMENT": "1"}
