"""``mail-in`` as the pipe command of a mail server: a process of its own for each mail."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import text

from app.models.database import Database, sqlite_url
from app.models.mail import IncomingMail
from tests.rules.mail_in.scene import SUPPORT, Post, make_post
from tests.support.postgres import Cluster
from tests.support.processes import PATIENCE, ROOT
from tests.support.site import Site, sqlite_site


@pytest.fixture(params=["sqlite", "postgres"])
def post(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Post]:
    if request.param == "sqlite":
        site = sqlite_site(tmp_path)
    else:
        cluster: Cluster = request.getfixturevalue("cluster")
        site = Site("sqlite", Database(cluster.database()))
    yield make_post(site)
    site.close()


@pytest.fixture
def near(tmp_path: Path) -> Iterator[Post]:
    site = sqlite_site(tmp_path)
    yield make_post(site)
    site.close()


def environment(post: Post, folder: Path, **settings: str) -> dict[str, str]:
    (folder / "server.key").write_bytes(b"k" * 32)
    named = {
        "database": post.site.database.url.render_as_string(hide_password=False),
        "key_file": str(folder / "server.key"),
        "public_address": "https://portal.example",
        "support_address": SUPPORT,
        **settings,
    }
    given = {f"KUNDENCENTER_{name.upper()}": value for name, value in named.items()}
    return os.environ | given | {"KUNDENCENTER_HOME": str(folder)}


def deliver(
    post: Post, folder: Path, raw: bytes, *options: str, **settings: str
) -> "subprocess.CompletedProcess[bytes]":
    return subprocess.run(
        [sys.executable, "-m", "app.server", "mail-in", *options],
        cwd=ROOT,
        env=environment(post, folder, **settings),
        input=raw,
        capture_output=True,
        timeout=PATIENCE,
        check=False,
    )


def kept(post: Post) -> list[IncomingMail]:
    with post.site.house() as ctx:
        return list(ctx.session.scalars(ctx.rows(IncomingMail).order_by(IncomingMail.id)))


def test_a_mail_becomes_a_message_once_however_often_it_is_handed_over(
    post: Post, tmp_path: Path
) -> None:
    raw = b"From erika@nordlicht.example Mon Nov 23 10:00:00 2026\n" + post.raw("answer")
    for _ in range(2):
        done = deliver(post, tmp_path, raw, "--from", "erika@nordlicht.example", "--to", SUPPORT)
        assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")
    (mail,) = kept(post)
    assert (mail.state, mail.ticket_id) == ("taken", post.ticket)
    assert mail.envelope == {"sender": "erika@nordlicht.example", "recipient": SUPPORT}


def test_by_the_recipient_of_the_envelope_alone(near: Post, tmp_path: Path) -> None:
    raw = near.raw("new")
    deliver(near, tmp_path, raw, "--to", near.words["answer"])
    (mail,) = kept(near)
    assert (mail.ticket_id, mail.proof) == (near.ticket, "token")


def test_words_of_the_command_line_that_are_no_text_do_no_harm(near: Post, tmp_path: Path) -> None:
    odd = b"a\xff@b.example".decode("utf-8", "surrogateescape")
    assert deliver(near, tmp_path, near.raw("new"), "--from", odd).returncode == 0
    assert [mail.state for mail in kept(near)] == ["taken"]


def test_nobody_as_sender_is_a_report(near: Post, tmp_path: Path) -> None:
    assert deliver(near, tmp_path, near.raw("unknown_sender"), "--from", "").returncode == 0
    (mail,) = kept(near)
    assert mail.state == "bounce"
    assert near.outgoing("mail_held") == []


def test_what_is_too_large_is_accepted_and_answered_not_bounced(near: Post, tmp_path: Path) -> None:
    raw = near.raw("new") + b"x" * (40 << 20)
    assert deliver(near, tmp_path, raw).returncode == 0
    (mail,) = kept(near)
    assert (mail.state, mail.size) == ("refused", len(raw))
    assert len(near.outgoing("mail_too_large")) == 1


def test_an_empty_mail_is_nothing(near: Post, tmp_path: Path) -> None:
    assert deliver(near, tmp_path, b"\n").returncode == 0
    assert kept(near) == []


@pytest.mark.parametrize(
    ("options", "settings"),
    [
        ((), {"database": "postgresql+psycopg://u:geheimes@127.0.0.1:9/x"}),
        ((), {"database": "geheimes"}),
        ((), {"smtp_host": "h", "smtp_sender": "niemand"}),
        (("--unbekannt",), {}),
        ((), {"key_file": "/dev/null"}),
    ],
)
def test_whatever_is_wrong_the_mail_server_tries_again(
    near: Post, tmp_path: Path, options: tuple[str, ...], settings: dict[str, str]
) -> None:
    done = deliver(near, tmp_path, near.raw("answer"), *options, **settings)
    assert done.returncode == 75
    assert b"geheimes" not in done.stderr
    assert kept(near) == []


def test_another_schema_lets_it_wait(near: Post, tmp_path: Path) -> None:
    empty = tmp_path / "empty.db"
    done = deliver(near, tmp_path, near.raw("answer"), database=str(sqlite_url(empty)))
    assert done.returncode == 75


def test_a_locked_database_lets_it_wait_and_a_kill_loses_nothing(
    post: Post, tmp_path: Path
) -> None:
    """Killed while it keeps a mail, it is handed over anew and is there once."""
    raw = post.raw("answer")
    with post.site.database.session(write=True) as session:
        if not post.site.database.sqlite:
            lock: Any = text("LOCK TABLE incoming_mail IN ACCESS EXCLUSIVE MODE")
            session.connection().execute(lock)
        program = subprocess.Popen(
            [sys.executable, "-m", "app.server", "mail-in"],
            cwd=ROOT,
            env=environment(post, tmp_path),
            stdin=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )
        assert program.stdin is not None
        program.stdin.write(raw)
        program.stdin.close()
        with pytest.raises(subprocess.TimeoutExpired):
            program.wait(4)
        program.send_signal(signal.SIGKILL)
        assert program.wait(PATIENCE) == -signal.SIGKILL
        assert program.stderr is not None
        program.stderr.close()
        session.rollback()
    assert kept(post) == []
    assert deliver(post, tmp_path, raw).returncode == 0
    assert [mail.state for mail in kept(post)] == ["taken"]
