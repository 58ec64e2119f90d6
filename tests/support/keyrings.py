"""A D-Bus session of our own, and on it a real key ring, a locked one, or one that never answers."""

import os
import shutil
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final

from jeepney import DBusAddress, new_method_call
from jeepney.bus_messages import message_bus
from jeepney.io.blocking import open_dbus_connection

TOOLS: Final = ("dbus-daemon", "gnome-keyring-daemon")
SECRETS: Final = "org.freedesktop.secrets"
PASSWORD: Final = b"the password of the login"
# Nothing is started by itself: there is on the bus what a test puts there.
BUS: Final = """<busconfig>
<type>session</type>
<listen>unix:dir={folder}</listen>
<policy context="default">
<allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/><allow own="*"/>
</policy>
</busconfig>
"""


def lacking() -> str:
    """Return the programs that this machine lacks."""
    return ", ".join(tool for tool in TOOLS if shutil.which(tool) is None)


class Bus:
    """A session bus in a folder; ``environment`` leads there and away from the user's own files."""

    def __init__(self, folder: Path) -> None:
        # Its own folder, for D-Bus takes no address longer than 99 characters.
        self._socket = TemporaryDirectory(prefix="kc-bus-")
        config = folder / "bus.conf"
        config.write_text(BUS.format(folder=self._socket.name), encoding="utf-8")
        self._daemon = subprocess.Popen(
            ["dbus-daemon", "--nofork", "--print-address", f"--config-file={config}"],
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )
        assert self._daemon.stdout is not None
        self.address = self._daemon.stdout.readline().strip()
        assert self.address, "the bus did not start"
        self.environment = {
            "DBUS_SESSION_BUS_ADDRESS": self.address,
            "HOME": str(folder),
            "XDG_DATA_HOME": str(folder / "data"),
            "XDG_RUNTIME_DIR": str(folder),
        }

    def connect(self) -> Any:
        """Return a connection of the test's own."""
        return open_dbus_connection(self.address)

    def named(self) -> bool:
        """Tell whether somebody serves secrets."""
        with self.connect() as line:
            found = line.send_and_get_reply(message_bus.NameHasOwner(SECRETS)).body[0]
            return bool(found)

    def close(self) -> None:
        self._daemon.terminate()
        self._daemon.wait()
        assert self._daemon.stdout is not None
        self._daemon.stdout.close()
        self._socket.cleanup()

    @contextmanager
    def keyring(self, *, unlock: bool = True) -> Iterator[subprocess.Popen[bytes]]:
        """Run GNOME's key ring, opened as at signing in, or locked as before."""
        how = ("--unlock",) if unlock else ("--start",)
        daemon = subprocess.Popen(
            ["gnome-keyring-daemon", "--foreground", "--components=secrets", *how],
            env=os.environ | self.environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        try:
            assert daemon.stdin is not None
            daemon.stdin.write(PASSWORD if unlock else b"")
            daemon.stdin.close()
            self._wait()
            yield daemon
        finally:
            daemon.terminate()
            daemon.wait()

    @contextmanager
    def silent(self) -> Iterator[None]:
        """Own the name of a key ring and answer nothing that it is asked."""
        with self.connect() as line:
            line.send_and_get_reply(message_bus.RequestName(SECRETS))
            yield

    def _wait(self) -> None:
        deadline = time.monotonic() + 60
        while not self.named():
            assert time.monotonic() < deadline, "no key ring came onto the bus"
            time.sleep(0.01)


def lock_all(bus: Bus) -> None:
    """Lock the ring of a running daemon, as a screen lock does."""
    service = DBusAddress("/org/freedesktop/secrets", SECRETS, "org.freedesktop.Secret.Service")
    ring = "/org/freedesktop/secrets/collection/login"
    with bus.connect() as line:
        line.send_and_get_reply(new_method_call(service, "Lock", "ao", ([ring],)))
