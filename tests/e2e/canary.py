"""A secret that must be nowhere, the places where it could lie, and how it is planted in each."""

import base64
import subprocess
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from email.message import EmailMessage
from functools import cached_property
from pathlib import Path
from smtplib import SMTP

import psycopg

from tests.e2e.desk.seat import Seat
from tests.support.mailbox import Mailbox
from tests.support.postgres import Cluster

CANARY = "Kanarienvogel-4711-im-Nest"


def forms() -> list[bytes]:
    """Return the canary as it could lie somewhere."""
    plain = CANARY.encode()
    return [
        plain,
        *(base64.b64encode(b" " * n + plain)[4:-4] for n in range(3)),
        plain.hex().encode(),
        plain.hex().upper().encode(),
        CANARY.encode("utf-16-le"),
    ]


def holds(content: bytes) -> bool:
    return any(form in content for form in forms())


def found_in(paths: Iterable[Path]) -> list[str]:
    """Return the names of the files that hold the canary in any form."""
    found = []
    for path in paths:
        try:
            if path.is_file() and holds(path.read_bytes()):
                found.append(path.name)
        except OSError:
            continue  # it was there for a moment
    return found


@dataclass
class Places:
    """All of one run: the two ends of it, what lies between them, and what lies around."""

    cluster: Cluster
    database: str
    folder: Path
    """Profiles, logs, key rings, and under each program's name the folder for its temporary files."""
    capture: Path
    """What went over the wire."""
    mailbox: Mailbox
    seats: tuple[Seat, ...]

    def found(self) -> set[str]:
        """Return the places that hold the canary."""
        self.cluster.admin("CHECKPOINT")
        data = self.cluster.folder / "data"
        files = {*self.folder.rglob("*")} - {*self.capture.rglob("*")}
        logs = {path for path in files if path.suffix == ".log"}
        dumps = {path for path in files if path.name.startswith("core")}
        temporary = {path for path in files if "tmp" in path.relative_to(self.folder).parts}
        arguments = subprocess.run(["ps", "-eo", "args", "ewww"], capture_output=True, check=True)
        places: dict[str, bool] = {
            "database": holds(self.cluster.dump(self.database).encode())
            or bool(found_in((data / "base").rglob("*"))),
            "write-ahead log": bool(found_in((data / "pg_wal").rglob("*"))),
            "blobs": any(map(holds, self._blobs())),
            "logs": bool(found_in({*logs, self.cluster.folder / "log"})),
            "wire": bool(found_in(self.capture.rglob("*"))),
            "mails": any(map(holds, self._mails())),
            "drafts and caches": any(holds(seat.kept()) for seat in self.seats),
            "temporary files": bool(found_in(temporary)),
            "memory dumps": bool(found_in(dumps)),
            "arguments": holds(arguments.stdout),
            "other files": bool(found_in(files - logs - dumps - temporary)),
        }
        return {place for place, there in places.items() if there}

    @contextmanager
    def planted(self) -> Iterator[set[str]]:
        """Put the canary into each place that nothing puts it into by itself; yield their names.

        The others come by themselves where somebody writes it into a message: database, wire, caches.
        """
        forms_left = iter(forms() * 2)
        with (self.folder / "server.log").open("ab") as log:
            log.write(b"x=" + next(forms_left) + b"\n")
        for name in ("core.4711", "tmp/kc-4711", "note"):
            path = self.folder / name
            path.parent.mkdir(exist_ok=True)
            path.write_bytes(b"\0\1" + next(forms_left) + b"\0")
        with psycopg.connect(self._place, autocommit=True) as line:
            line.execute(
                "INSERT INTO blob (id, size, sha256, created_at) VALUES (-1, 0, '', now())"
            )
            line.execute("INSERT INTO blob_piece VALUES (-1, 0, %s)", [next(forms_left)])
        post = self.mailbox.settings
        with SMTP(post["smtp_host"], int(post["smtp_port"])) as line:
            mail = EmailMessage()
            mail.set_content(f"Es lautet {CANARY}.", cte="base64")
            line.send_message(mail, "someone@hoster.example", ["other@hoster.example"])
        sleeping = [sys.executable, "-c", "import time; time.sleep(600)", CANARY]
        with subprocess.Popen(sleeping) as program:
            try:
                yield {
                    "logs",
                    "memory dumps",
                    "temporary files",
                    "other files",
                    "blobs",
                    "mails",
                    "arguments",
                }
            finally:
                program.kill()
        with psycopg.connect(self._place, autocommit=True) as line:
            line.execute("DELETE FROM blob WHERE id = -1")

    def sealed(self) -> tuple[int, int]:
        """Return how many slots there are, and the bytes of all blobs."""
        with psycopg.connect(self._place) as line:
            slots = line.execute("SELECT count(*) FROM sealed_slot").fetchone()
            held = line.execute(
                "SELECT coalesce(sum(length(content)), 0) FROM blob_piece"
            ).fetchone()
        assert slots is not None
        assert held is not None
        return slots[0], held[0]

    @cached_property
    def _place(self) -> str:
        return self.database.replace("+psycopg", "")

    def _blobs(self) -> list[bytes]:
        pieces: dict[int, bytes] = {}
        with psycopg.connect(self._place) as line:
            read = line.execute("SELECT blob_id, content FROM blob_piece ORDER BY blob_id, start")
            for blob, content in read:
                pieces[blob] = pieces.get(blob, b"") + content
        return list(pieces.values())

    def _mails(self) -> Iterator[bytes]:
        for mail in self.mailbox.mails:
            yield mail.as_bytes()
            for part in mail.walk():
                if isinstance(content := part.get_payload(decode=True), bytes):
                    yield content
