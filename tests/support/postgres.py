"""A private PostgreSQL cluster for this test run, with one template database per schema."""

import os
import pwd
import re
import shutil
import subprocess
import tempfile
import time
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

import psycopg
from sqlalchemy import make_url

from app.models.database import Database

CARELESS: Final = " -c fsync=off -c full_page_writes=off"


def binaries() -> Path | None:
    """Return the folder of the newest installed PostgreSQL server, if there is one."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda p: int(p.parts[-3]))
    if found:
        return found[-1].parent
    other = shutil.which("initdb")
    return Path(other).parent if other else None


class Cluster:
    """A cluster in a temporary folder, reached over a Unix socket.

    Unless it is ``durable``, what was committed needs not outlive the machine.
    """

    def __init__(self, *, durable: bool = False) -> None:
        self.folder = Path(tempfile.mkdtemp(prefix="kc-pg-"))
        folder = binaries()
        if folder is None:
            raise RuntimeError("PostgreSQL is missing: apt-get install postgresql")
        self.bin = folder
        self._as: list[str] = []
        if os.geteuid() == 0:
            user = pwd.getpwnam("postgres")
            os.chown(self.folder, user.pw_uid, user.pw_gid)
            self._as = ["runuser", "-u", "postgres", "--"]
        data = self.folder / "data"
        self._run(
            "initdb",
            "-D",
            str(data),
            "-U",
            "postgres",
            "-A",
            "trust",
            "-E",
            "UTF8",
            "--locale=C.UTF-8",
            "--no-sync",
        )
        options = (
            f"-c listen_addresses= -c unix_socket_directories={self.folder}"
            f" -c max_connections=200 -c shared_buffers=64MB{'' if durable else CARELESS}"
        )
        self._run(
            "pg_ctl", "-D", str(data), "-o", options, "-l", str(self.folder / "log"), "-w", "start"
        )
        self._template: str | None = None

    def _run(self, program: str, *arguments: str, given: str = "") -> str:
        done = subprocess.run(
            [*self._as, str(self.bin / program), *arguments],
            input=given,
            capture_output=True,
            cwd=self.folder,
            text=True,
            check=False,
        )
        if done.returncode != 0:
            raise RuntimeError(f"{program}: {done.stderr}")
        return done.stdout

    def url(self, name: str) -> str:
        return f"postgresql+psycopg://postgres@/{name}?host={self.folder}"

    def admin(self, statement: str) -> None:
        with psycopg.connect(
            f"host={self.folder} user=postgres dbname=postgres", autocommit=True
        ) as connection:
            connection.execute(statement)

    def database(self) -> str:
        """Return the address of a fresh, migrated database."""
        if self._template is None:
            self._template = f"template_{uuid.uuid4().hex[:8]}"
            self.admin(f"CREATE DATABASE {self._template}")
            made = Database(self.url(self._template))
            made.migrate()
            made.close()
        name = f"t_{uuid.uuid4().hex[:12]}"
        self.admin(f"CREATE DATABASE {name} TEMPLATE {self._template}")
        return self.url(name)

    @contextmanager
    def lent(self) -> Iterator[str]:
        """Lend a fresh, migrated database; it is dropped afterwards: each takes 11 MB."""
        address = self.database()
        yield address
        self.admin(f"DROP DATABASE {make_url(address).database} WITH (FORCE)")

    def empty(self) -> str:
        """Return the address of a fresh database without a schema."""
        name = f"e_{uuid.uuid4().hex[:12]}"
        self.admin(f"CREATE DATABASE {name}")
        return self.url(name)

    def dump(self, address: str) -> str:
        """Return a database as SQL, without what belongs to this cluster alone."""
        said = self._run("pg_dump", *self._place(address), "--no-owner", "--no-comments")
        # Newer pg_dumps wrap their output into words that older readers do not know.
        return re.sub(r"^\\(un)?restrict .*\n", "", said, flags=re.MULTILINE)

    def load(self, sql: str) -> str:
        """Return the address of a fresh database made of a dump; its roles have to exist."""
        address = self.empty()
        self._run("psql", *self._place(address), "-q", "-v", "ON_ERROR_STOP=1", given=sql)
        return address

    def _place(self, address: str) -> tuple[str, ...]:
        name = str(make_url(address).database)
        return "-h", str(self.folder), "-U", "postgres", "-d", name

    def stop(self) -> None:
        self._run("pg_ctl", "-D", str(self.folder / "data"), "-m", "immediate", "-w", "stop")
        for _ in range(50):
            shutil.rmtree(self.folder, ignore_errors=True)
            if not self.folder.exists():
                return
            time.sleep(0.05)
