"""A server that says exactly what a test writes."""

import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from app.client.cabinet import Cabinet
from tests.support.machine import Desk, Ring, desk_in

Speak = Callable[[socket.socket, int], None]


class Scripted:
    """Accepts connections; ``speak(connection, number)`` answers each after its request's head."""

    def __init__(self, speak: Speak) -> None:
        self.requests: list[bytes] = []
        self._speak = speak
        self._listening = socket.create_server(("127.0.0.1", 0))
        self.port = self._listening.getsockname()[1]
        self._open: list[socket.socket] = []
        threading.Thread(target=self._serve, daemon=True).start()

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def _serve(self) -> None:
        number = 0
        with suppress(OSError):
            while True:
                connection, _ = self._listening.accept()
                self._open.append(connection)
                threading.Thread(target=self._talk, args=(connection, number), daemon=True).start()
                number += 1

    def _talk(self, connection: socket.socket, number: int) -> None:
        with suppress(OSError), connection:
            head = b""
            while b"\r\n\r\n" not in head:
                part = connection.recv(65536)
                if not part:
                    return
                head += part
            self.requests.append(head)
            self._speak(connection, number)

    def close(self) -> None:
        self._listening.close()
        for connection in self._open:
            connection.close()


@pytest.fixture
def scripted() -> Iterator[Callable[[Speak], Scripted]]:
    made: list[Scripted] = []

    def make(speak: Speak) -> Scripted:
        made.append(Scripted(speak))
        return made[-1]

    yield make
    for server in made:
        server.close()


def http(body: bytes, *headers: str, status: str = "200 OK") -> bytes:
    lines = [f"HTTP/1.1 {status}", f"Content-Length: {len(body)}", "Connection: close", *headers]
    return "\r\n".join(lines).encode() + b"\r\n\r\n" + body


def saying(*answers: bytes) -> Speak:
    """Answer the n-th connection with the n-th bytes (the last ones from then on)."""
    return lambda connection, number: connection.sendall(answers[min(number, len(answers) - 1)])


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    yield from desk_in(tmp_path)


@pytest.fixture
def ring() -> Ring:
    return Ring()


@pytest.fixture
def troubles() -> list[str]:
    return []


@pytest.fixture
def opened(tmp_path: Path, ring: Ring, troubles: list[str]) -> Iterator[Callable[[], Cabinet]]:
    made: list[Cabinet] = []

    def make() -> Cabinet:
        for cabinet in made:
            cabinet.close()
        made.append(Cabinet(tmp_path / "cache", ring, troubles.append))
        return made[-1]

    yield make
    made[-1].close()
