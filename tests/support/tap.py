"""A wire with a tap: what goes to a server and comes back passes through it and is written down."""

import socket
import threading
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Self


class Tap:
    """Listens on the loopback; :attr:`address` leads to ``port`` behind it."""

    def __init__(self, port: int, record: Path) -> None:
        """Write into a file for each connection and direction, in the folder ``record``."""
        record.mkdir()
        self._port, self._record = port, record
        self._door = socket.create_server(("127.0.0.1", 0))
        self.address = f"http://127.0.0.1:{self._door.getsockname()[1]}"
        self._lines: list[socket.socket] = []
        self._closed = False

    def __enter__(self) -> Self:
        threading.Thread(target=self._serve, daemon=True).start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: object, trace: TracebackType | None
    ) -> None:
        self._closed = True
        for line in (self._door, *self._lines):
            with suppress(OSError):
                line.shutdown(socket.SHUT_RDWR)
            line.close()

    def _serve(self) -> None:
        while not self._closed:
            try:
                mine, _who = self._door.accept()
                theirs = socket.create_connection(("127.0.0.1", self._port))
            except OSError:
                return
            self._lines += [mine, theirs]
            number = len(self._lines) // 2
            for source, target, way in ((mine, theirs, "up"), (theirs, mine, "down")):
                file = self._record / f"{number:03}-{way}"
                threading.Thread(target=_pass_on, args=(source, target, file), daemon=True).start()


def _pass_on(source: socket.socket, target: socket.socket, file: Path) -> None:
    with file.open("wb") as written, suppress(OSError):
        while data := source.recv(1 << 16):
            written.write(data)
            written.flush()
            target.sendall(data)
    with suppress(OSError):
        target.shutdown(socket.SHUT_WR)
