"""The embedded demo: made within seconds, kept, and made anew when it can't be used."""

import json
import os
import shutil
import stat
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pyotp
import pytest

from app.client.embedded import open_demo
from app.client.embedded.work import Work
from app.client.local import LocalPortal
from app.models.database import DatabaseFailed
from app.portal.auth import AnswerChallenge, RequestPasswordReset, SignIn, WhoAmI
from app.portal.invoices import CountInvoices
from app.portal.mail import ReadDemoMailbox
from app.portal.notifications import MarkNotificationsRead, Notifications
from resources import resource
from tests.support.files import connect, plain_copy

PEOPLE = json.loads(resource("data", "demo", "people.json").read_text(encoding="utf-8"))


class Demo:
    """A demo's folder, and its window that is open."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._stops: list[Work] = []

    def open(self, invoices: int = 0, person: int = 0) -> LocalPortal:
        """Open it and sign one of its people in."""
        portal, stop = open_demo(self.folder, invoices)
        self._stops.append(stop)
        facts = {key: PEOPLE[person][key] for key in ("email", "password")}
        answer = portal.send(SignIn.model_validate(facts))
        if answer.challenge is not None:
            code = pyotp.TOTP(PEOPLE[person]["seed"]).now()
            proof = {"challenge": answer.challenge, "code": code}
            portal.send(AnswerChallenge.model_validate(proof))
        return portal

    def close(self) -> None:
        """Close every window and wait for its jobs."""
        for stop in self._stops:
            stop.set()
        for stop in self._stops:
            stop.thread.join(20)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a demo that is closed."""
    demo = Demo(tmp_path_factory.mktemp("made"))
    demo.open()
    demo.close()
    return demo.folder


@pytest.fixture
def demo(tmp_path: Path) -> Iterator[Demo]:
    """A demo that does not exist yet."""
    found = Demo(tmp_path / "demo")
    yield found
    found.close()


@pytest.fixture
def kept(made: Path, demo: Demo) -> Demo:
    """A demo that was made and closed before."""
    shutil.copytree(made, demo.folder)
    return demo


def count_of(portal: LocalPortal, number: str = "K-10042") -> int:
    accounts = {place.number: place.id for place in portal.send(WhoAmI()).accounts}
    portal.acting = f"account:{accounts[number]}"
    return portal.send(CountInvoices()).views["all"]


def test_everybody_on_the_cards_gets_in(demo: Demo) -> None:
    start = time.monotonic()
    names = [demo.open(person=n).send(WhoAmI()).name for n in range(len(PEOPLE))]
    assert time.monotonic() - start < 30
    assert names == [person["name"] for person in PEOPLE]
    for secret in ("key", "keys.json"):
        assert stat.S_IMODE((demo.folder / secret).stat().st_mode) == 0o600
    assert {path.name for path in demo.folder.iterdir()} <= {
        "key", "keys.json", "portal.db", "portal.db-wal", "portal.db-shm",
    }  # fmt: skip


def test_a_mail_does_not_wait_for_the_next_minute(kept: Demo) -> None:
    portal = kept.open()
    before = len(portal.send(ReadDemoMailbox()).mails)
    portal.send(RequestPasswordReset(email=PEOPLE[0]["email"]))
    end = time.monotonic() + 20
    while len(portal.send(ReadDemoMailbox()).mails) == before:
        assert time.monotonic() < end
        time.sleep(0.05)


def test_what_was_done_is_still_there(kept: Demo) -> None:
    portal = kept.open()
    newest = portal.send(Notifications()).notifications[0].id
    portal.send(MarkNotificationsRead(up_to=newest))
    kept.close()
    told = kept.open().send(Notifications())
    assert told.notifications
    # Signing in again tells of a new device; whatever was read stays so.
    assert all(n.read for n in told.notifications if n.id <= newest)


def test_a_large_one_lies_beside_it(kept: Demo) -> None:
    assert count_of(kept.open(invoices=20), "K-90001") == 20
    assert (kept.folder / "portal-20.db").exists()
    accounts = {place.number for place in kept.open().send(WhoAmI()).accounts}
    assert accounts == {"K-10042", "K-10043"}


def cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])


def hole(path: Path) -> None:
    content = bytearray(path.read_bytes())
    middle = (len(content) // 2 // 4096 + 1) * 4096  # data: the page before it holds the schema
    content[middle : middle + 4096] = bytes(4096)
    path.write_bytes(content)


def newer(path: Path) -> None:
    with connect(path) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    connection.close()


def plain(path: Path) -> None:
    """What earlier versions of the program made."""
    plain_copy(path, path.with_name("plain"))
    path.with_name("plain").replace(path)


@pytest.mark.parametrize(
    "damage",
    [
        lambda path: path.write_bytes(b""),
        lambda path: path.write_bytes(b"no database" * 1000),
        cut,
        hole,
        newer,
        plain,
        lambda path: path.with_name("key").write_bytes(b"k" * 32),
    ],
    ids=["empty", "garbage", "cut", "hole", "newer", "plain", "other key"],
)
def test_what_can_not_be_used_is_moved_aside(kept: Demo, damage: Callable[[Path], None]) -> None:
    path = kept.folder / "portal.db"
    damage(path)
    assert count_of(kept.open()) > 50
    assert len(list(kept.folder.glob("damaged-*-portal.db"))) == 1
    kept.close()
    assert count_of(kept.open()) > 50


def test_a_large_one_is_not_looked_at_whole(kept: Demo, monkeypatch: pytest.MonkeyPatch) -> None:
    hole(kept.folder / "portal.db")
    monkeypatch.setattr("app.client.embedded.files.LARGE", 0)
    kept.open().send(WhoAmI())
    assert not list(kept.folder.glob("damaged-*"))


def test_what_is_no_fault_of_the_file_is_said(demo: Demo) -> None:
    (demo.folder / "portal.db").mkdir(parents=True)
    with pytest.raises(DatabaseFailed):
        demo.open()
    assert (demo.folder / "portal.db").is_dir()


def test_the_log_of_a_database_that_is_gone_is_not_replayed(kept: Demo) -> None:
    path, log = kept.folder / "portal.db", kept.folder / "portal.db-wal"
    connection = connect(path)
    connection.execute("UPDATE user SET name = 'Spuk'")
    connection.commit()
    left = log.read_bytes()
    connection.close()
    path.unlink()
    log.write_bytes(left)
    assert kept.open().send(WhoAmI()).name == PEOPLE[0]["name"]


def test_what_was_left_half_made_goes_away(demo: Demo) -> None:
    old, fresh = demo.folder / "making-old", demo.folder / "making-fresh"
    for place in (old, fresh):
        place.mkdir(parents=True)
        (place / "portal.db").write_bytes(b"half")
    for path in (old, old / "portal.db"):
        os.utime(path, (0, 0))
    demo.open()
    assert [path.name for path in demo.folder.glob("making-*")] == ["making-fresh"]


def test_it_is_made_anew_after_making_failed(demo: Demo, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_arguments: object) -> None:
        raise OSError("disk full")

    with monkeypatch.context() as patched:
        patched.setattr("app.rules.demo.create_demo", fail)
        with pytest.raises(OSError, match="disk full"):
            demo.open()
    assert [path.name for path in demo.folder.iterdir()] == ["key"]
    assert count_of(demo.open()) > 50


WINDOW = """
import sys
from pathlib import Path
from tests.client.test_embedded import Demo, count_of
demo = Demo(Path(sys.argv[1]))
print(count_of(demo.open()))
demo.close()
"""


def test_two_programs_may_be_started_at_once(demo: Demo) -> None:
    command = [sys.executable, "-c", WINDOW, str(demo.folder)]
    programs = [subprocess.Popen(command, stdout=subprocess.PIPE, text=True) for _ in "ab"]
    counts = [program.communicate(timeout=120)[0] for program in programs]
    assert [program.returncode for program in programs] == [0, 0]
    assert len(set(counts)) == 1
    assert [path.name for path in demo.folder.glob("making-*")] == []
    assert count_of(demo.open()) == int(counts[0])
