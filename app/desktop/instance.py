"""One program a profile: whoever comes second hands over what it was given and ends.

A lock file in the profile says who is first; one whose process has died counts for nothing. The
first listens on a local socket that only this user can reach.
"""

import hashlib
import json
import os
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QLockFile, QObject, Signal, Slot

if TYPE_CHECKING:
    from PySide6.QtNetwork import QLocalServer, QLocalSocket

PATIENCE: Final = 5.0
"""Seconds that the first has to answer: it may still be starting."""
LONGEST: Final = 8192
"""Bytes of a message; a link has at most 2,000 characters."""
_PATH: Final = 100
"""Bytes that the path of a socket may have everywhere."""
ACTIVATION: Final = "XDG_ACTIVATION_TOKEN"
"""Under Wayland a window comes to the front only with the token of who was clicked."""


class Instance(QObject):
    """This process among those of a profile."""

    asked = Signal(str)
    """Another process was started: come to the front, and follow its link unless it is empty."""

    def __init__(self, folder: Path) -> None:
        """Serve the profile in ``folder``."""
        super().__init__()
        self._lock = QLockFile(str(folder / "lock"))
        self._lock.setStaleLockTime(0)  # never by its age: a program may run for weeks
        self._address = _address(folder)
        self._server: QLocalServer | None = None

    def claim(self) -> bool:
        """Tell whether this process is the first; where no lock can be written, it is."""
        taken = self._lock.tryLock(0)
        return taken or self._lock.error() != QLockFile.LockError.LockFailedError

    @Slot()
    def listen(self) -> None:
        """Hear those who come later."""
        from PySide6.QtNetwork import QLocalServer

        QLocalServer.removeServer(self._address)  # of one that was killed: the lock is ours
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._greet)
        self._server.listen(self._address)

    def hand_over(self, link: str) -> bool:
        """Give ``link`` (or nothing) to the first; tell whether it took it."""
        from PySide6.QtNetwork import QLocalSocket

        message = json.dumps({"link": link, "token": os.environ.get(ACTIVATION, "")})
        deadline = time.monotonic() + PATIENCE
        while time.monotonic() < deadline:
            socket = QLocalSocket()
            socket.connectToServer(self._address)
            if socket.waitForConnected(500):
                socket.write(message.encode() + b"\n")
                return socket.waitForReadyRead(int(PATIENCE * 1000))
            time.sleep(0.05)
        return False

    def close(self) -> None:
        """Let another one be the first."""
        if self._server is not None:
            self._server.close()
        self._lock.unlock()

    @Slot()
    def _greet(self) -> None:
        assert self._server is not None
        while (socket := self._server.nextPendingConnection()) is not None:
            socket.disconnected.connect(socket.deleteLater)
            socket.readyRead.connect(lambda socket=socket: self._hear(socket))
            self._hear(socket)

    def _hear(self, socket: "QLocalSocket") -> None:
        if not socket.canReadLine():
            if socket.bytesAvailable() > LONGEST:
                socket.abort()
            return
        told = _read(bytes(socket.readLine(LONGEST).data()))
        if told is None:
            socket.abort()
            return
        socket.write(b"ok\n")
        socket.flush()  # at once, however long coming to the front takes
        socket.disconnectFromServer()
        if told["token"]:
            os.environ[ACTIVATION] = told["token"]
        self.asked.emit(told["link"])


def _read(line: bytes) -> dict[str, str] | None:
    try:
        told: Any = json.loads(line)
        return {name: str(told[name]) for name in ("link", "token")}
    except (ValueError, TypeError, KeyError):
        return None


def _address(folder: Path) -> str:
    path = str(folder.resolve() / "socket")
    if os.name == "posix" and len(os.fsencode(path)) <= _PATH:
        return path
    return "kundencenter-" + hashlib.sha256(os.fsencode(path)).hexdigest()[:24]
