"""A wire between a client and a server that a test can cut, choke and mend."""

import socket
import threading
from contextlib import suppress
from typing import Any


class Relay:
    """Passes bytes on to a server; while it is cut nobody listens at its port."""

    def __init__(self, target: str) -> None:
        """Stand before ``target`` (``http://127.0.0.1:port``)."""
        self._target = int(target.rpartition(":")[2])
        self._ends: list[socket.socket] = []
        self._lock = threading.Lock()
        self._listening = self._listen(0)
        self.port = self._listening.getsockname()[1]
        self.connections = 0

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def cut(self) -> None:
        """Break every connection and refuse new ones."""
        with suppress(OSError):
            self._listening.shutdown(socket.SHUT_RDWR)  # wakes who is accepting
        self._listening.close()
        with self._lock:
            ends, self._ends = self._ends, []
        for end in ends:
            with suppress(OSError):
                end.shutdown(socket.SHUT_RDWR)
            end.close()

    def mend(self) -> None:
        """Pass on again, at the same port."""
        self._listening = self._listen(self.port)

    def _listen(self, port: int) -> socket.socket:
        listening = socket.create_server(("127.0.0.1", port))
        threading.Thread(target=self._serve, args=(listening,), daemon=True).start()
        return listening

    def _serve(self, listening: socket.socket) -> None:
        with suppress(OSError):
            while True:
                near, _ = listening.accept()
                far = socket.create_connection(("127.0.0.1", self._target))
                for end in (near, far):  # or every small answer waits for 40 ms
                    end.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
                self.connections += 1
                with self._lock:
                    self._ends += [near, far]
                for pair in ((near, far), (far, near)):
                    threading.Thread(target=_pass_on, args=pair, daemon=True).start()


def _pass_on(source: Any, sink: Any) -> None:
    with suppress(OSError):
        while part := source.recv(65536):
            sink.sendall(part)
        sink.shutdown(socket.SHUT_WR)
