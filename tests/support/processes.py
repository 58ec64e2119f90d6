"""Our programs as processes of their own: started, waited for, frozen, killed.

``Program`` is any of them; ``Server`` is ``kundencenter-server`` with its settings and its port.
Both end what they started when they are left as a context.
"""

import os
import signal
import socket
import ssl
import subprocess
import sys
import time
from collections.abc import Callable
from http.client import HTTPConnection, HTTPException, HTTPSConnection
from pathlib import Path
from types import TracebackType
from typing import Final, Self

ROOT: Final = Path(__file__).parents[2]
PATIENCE: Final = 60.0
"""Seconds that a program on a busy machine gets to start or to stop."""


def free_port() -> int:
    """Return a port of the loopback that nobody listens on."""
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


class Program:
    """A Python program of ours with all that it starts; what it says is kept in a file."""

    def __init__(
        self, *arguments: str, log: Path, executable: str = sys.executable, **environment: str
    ) -> None:
        """Start ``executable <arguments>``, Python by default, where its ``log`` lies."""
        self._log = log
        with log.open("ab") as said:
            self._process = subprocess.Popen(
                [executable, *arguments],
                cwd=log.parent,
                env=os.environ | {"PYTHONPATH": str(ROOT)} | environment,
                stdin=subprocess.DEVNULL,
                stdout=said,
                stderr=said,
                start_new_session=True,  # so that signals reach its own children too
            )

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: object, trace: TracebackType | None
    ) -> None:
        self.kill()

    @property
    def said(self) -> str:
        """Everything that it wrote so far."""
        return self._log.read_text(encoding="utf-8", errors="replace")

    @property
    def pid(self) -> int:
        return self._process.pid

    @property
    def running(self) -> bool:
        return self._process.poll() is None

    def wait_until(self, ready: Callable[[], bool]) -> None:
        """Wait until ``ready``; fails with what the program said when it ends before."""
        deadline = time.monotonic() + PATIENCE
        while not ready():
            if not self.running or time.monotonic() > deadline:
                self.kill()
                raise AssertionError(f"the program is not ready:\n{self.said}")
            time.sleep(0.01)

    def freeze(self) -> None:
        """Stop all its threads where they are; returns when they stand still."""
        self._signal(signal.SIGSTOP)
        found = os.waitid(os.P_PID, self._process.pid, os.WSTOPPED | os.WEXITED | os.WNOWAIT)
        if found is None or found.si_code != os.CLD_STOPPED:
            raise AssertionError(f"the program ended by itself:\n{self.said}")

    def thaw(self) -> None:
        """Let it go on."""
        self._signal(signal.SIGCONT)

    def kill(self) -> None:
        """End it as ``kill -9`` does; it may have ended already."""
        if self.running:
            self._signal(signal.SIGKILL)
            self._process.wait(PATIENCE)

    def stop(self, number: signal.Signals = signal.SIGINT) -> int:
        """Interrupt it as Ctrl-C does and wait until it ended in good order; returns its code."""
        self._process.send_signal(number)
        return self.wait()

    def wait(self) -> int:
        """Wait until it ends by itself; returns its exit code."""
        return self._process.wait(PATIENCE)

    def _signal(self, number: signal.Signals) -> None:
        os.killpg(self._process.pid, number)


class Server:
    """``kundencenter-server``, and ``serve`` on a port that stays its own when it is restarted."""

    def __init__(
        self, folder: Path, database: str = "", options: tuple[str, ...] = (), **settings: str
    ) -> None:
        """Keep everything in ``folder``: key, log and, without a ``database``, a SQLite file.

        ``settings`` are fields of ServerSettings; ``options`` are those of ``serve``.
        """
        self.folder = folder
        self._settings = {
            "KUNDENCENTER_HOME": str(folder),
            "KUNDENCENTER_DATABASE": database or f"sqlite:///{folder / 'portal.db'}",
            "KUNDENCENTER_KEY_FILE": str(folder / "server.key"),
            **{f"KUNDENCENTER_{name.upper()}": value for name, value in settings.items()},
        }
        self.port = free_port()
        self._options = options
        self._tls = "--tls-cert" in options or "tls_cert" in settings
        self.address = f"http{'s' if self._tls else ''}://127.0.0.1:{self.port}"
        self.program: Program | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: object, trace: TracebackType | None
    ) -> None:
        if self.program is not None:
            self.program.kill()

    def beside(self, *arguments: str, log: str, **environment: str) -> Program:
        """Start another program (``-m tests.…``) with the same settings; it is to be killed."""
        path = self.folder / log
        return Program(*arguments, log=path, **(self._settings | environment))

    def command(self, *arguments: str, **environment: str) -> "subprocess.CompletedProcess[str]":
        """Run another command (``migrate``, ``create-admin`` …) with the same settings."""
        return subprocess.run(
            [sys.executable, "-m", "app.server", *arguments],
            cwd=ROOT,
            env=os.environ | self._settings | environment,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            timeout=PATIENCE,
            check=False,
        )

    def start(self, *entry: str) -> Program:
        """Serve; returns when the server answers.

        ``entry`` is a test's own way in (``"-m", "tests.…"``), which hands a clock or another
        adapter to the composition root and takes the same arguments.
        """
        self.program = Program(
            *(entry or ("-m", "app.server")),
            "serve",
            "--port",
            str(self.port),
            *self._options,
            log=self.folder / "server.log",
            **self._settings,
        )
        self.program.wait_until(self.answers)
        return self.program

    def answers(self) -> bool:
        """Tell whether the server says that it is well."""
        made = (
            HTTPSConnection(
                "127.0.0.1", self.port, timeout=5, context=ssl._create_unverified_context()
            )
            if self._tls
            else HTTPConnection("127.0.0.1", self.port, timeout=5)
        )
        try:
            made.request("GET", "/healthz")
            return made.getresponse().status == 200
        except (OSError, HTTPException):
            return False
        finally:
            made.close()
