"""Customers and agents who work at one server, each in a thread of its own with a line of its own.

What was acknowledged is noted, so that it can be looked for afterwards: every text once, no more.
"""

import random
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Final
from uuid import uuid4

from app.client.base import Client
from app.client.http import HttpPortal
from app.errors import Conflict, PortalError, Unreachable
from app.portal.desk.deeds import AddNote, ReplyAsStaff
from app.portal.desk.queue import CountQueue, Queue
from app.portal.desk.ticket import ReadDeskTicket
from app.portal.operation import Operation
from app.portal.tickets import OpenTicket, ReadTicket, ReplyToTicket, Tickets

AGAIN: Final = 0.2
"""Seconds until a lost call is sent again, under its key."""


@dataclass
class Diary:
    """What everybody did: texts that the portal has acknowledged, times, and errors."""

    texts: set[str] = field(default_factory=set)
    times: list[tuple[str, float]] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)
    lost: int = 0
    """Calls that were sent again after the line broke."""
    _guard: threading.Lock = field(default_factory=threading.Lock)

    def note(self, name: str, seconds: float, text: str = "") -> None:
        with self._guard:
            self.times.append((name, seconds))
            if text:
                self.texts.add(text)

    def fail(self, error: str) -> None:
        with self._guard:
            self.errors.append(error)

    def again(self) -> None:
        with self._guard:
            self.lost += 1

    def __str__(self) -> str:
        shares = ", ".join(
            f"p{share * 100:.0f} {self.percentile(share):.0f} ms" for share in (0.5, 0.95, 0.99)
        )
        return f"{len(self.times)} calls, {shares}, {self.lost} sent again"

    def percentile(self, share: float, name: str = "") -> float:
        """Return milliseconds within which ``share`` of the calls was answered."""
        found = sorted(seconds for called, seconds in self.times if name in ("", called))
        return found[min(len(found) - 1, int(len(found) * share))] * 1000


class Somebody(threading.Thread):
    """A person who does one thing after the other until the end."""

    def __init__(self, diary: Diary, client: Client, end: threading.Event, seed: int) -> None:
        super().__init__(daemon=True)
        self.diary, self.client, self.end = diary, client, end
        self.random = random.Random(seed)

    def run(self) -> None:
        try:
            while not self.end.is_set():
                self.once()
                self.end.wait(self.random.uniform(*self.pause))
        except PortalError as error:
            self.diary.fail(f"{type(self).__name__}: {type(error).__name__} {error.code}")
        except Exception as error:  # noqa: BLE001 - a thread's own end would not be seen
            self.diary.fail(f"{type(self).__name__}: {error!r}")

    pause = (0.2, 1.0)

    def once(self) -> None:
        """Do one thing."""
        raise NotImplementedError

    def send(self, operation: Operation[Any], text: str = "") -> Any:
        """Send, again under the same key as long as the line is lost."""
        key = None if operation.reads else uuid4().hex
        began = time.perf_counter()
        while True:
            try:
                answer = self.client.send(operation, key=key)
            except Unreachable:
                self.diary.again()
                if self.end.wait(AGAIN) and operation.reads:
                    raise
            else:
                name = type(operation).__name__
                self.diary.note(name, time.perf_counter() - began, text)
                return answer


class Customer(Somebody):
    """Opens tickets, writes in them, looks at the list."""

    department = 0

    def once(self) -> None:
        rows = self.send(Tickets()).rows
        if not rows or self.random.random() < 0.15:
            text = f"neu {uuid4()}"
            self.send(
                OpenTicket(
                    mark=uuid4(), department_id=self.department, subject="Shop langsam", text=text
                ),
                text,
            )
            return
        ticket = self.random.choice(rows).id
        self.send(ReadTicket(ticket_id=ticket))
        if self.random.random() < 0.5:
            text = f"antwort {uuid4()}"
            self.send(ReplyToTicket(ticket_id=ticket, text=text), text)


class Agent(Somebody):
    """Takes what breaks first, answers it, notes something."""

    pause = (0.05, 0.4)

    def once(self) -> None:
        self.send(CountQueue())
        rows = self.send(Queue(view="ours")).rows
        if not rows:
            return
        ticket = self.random.choice(rows[:20]).id
        read = self.send(ReadDeskTicket(ticket_id=ticket))
        text = f"loesung {uuid4()}"
        if self.random.random() < 0.2:
            self.send(AddNote(ticket_id=ticket, text=text), text)
            return
        newest = read.ticket.messages[-1].id
        try:
            self.send(ReplyAsStaff(ticket_id=ticket, text=text, read_up_to=newest), text)
        except Conflict as conflict:
            if conflict.code != "written_meanwhile":
                raise


def connected(address: str, client: Client) -> HttpPortal:
    """Return a line to the server that goes on with somebody's session."""
    portal = HttpPortal(address)
    portal.tokens, portal.acting = client.tokens, client.acting
    return portal


def work(people: list[Somebody], seconds: float, meanwhile: Callable[[], None]) -> None:
    """Let everybody work; ``meanwhile`` is called after half of the time."""
    for person in people:
        person.start()
    time.sleep(seconds / 2)
    meanwhile()
    time.sleep(seconds / 2)
    for person in people:
        person.end.set()
    for person in people:
        person.join(60)
        assert not person.is_alive(), "somebody waits for ever"
