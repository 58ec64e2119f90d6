"""``mail-in`` in this process: whatever goes wrong, the mail server is asked to try again."""

import io
from pathlib import Path
from types import SimpleNamespace

import pytest

from app.models.database import Database
from app.server.cli import delivering
from app.server.cli.delivering import TRY_AGAIN, softly
from tests.server.conftest import Console

RAW = b"From: a@b.example\nSubject: Hallo\n\nText\n"


def given(monkeypatch: pytest.MonkeyPatch, raw: bytes) -> None:
    stdin = SimpleNamespace(buffer=io.BytesIO(raw), isatty=lambda: False)
    monkeypatch.setattr("sys.stdin", stdin)


def test_a_mail_is_taken(
    console: Console, database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    given(monkeypatch, RAW)
    assert console("mail-in", "--from", "a@b.example").code == 0
    database.close()


def test_help_is_no_failure(console: Console) -> None:
    assert console("mail-in", "--help").code == 0


def test_a_fault_of_ours_is_logged_without_the_mail(
    console: Console, database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    quoted = "a@b.example"

    def broken(_settings: object) -> object:
        raise RuntimeError(quoted)

    monkeypatch.setattr(delivering, "open_portal", broken)
    given(monkeypatch, RAW)
    done = console("mail-in")
    assert done.code == TRY_AGAIN
    assert "mail-in: RuntimeError" in done.said
    assert "a@b" not in done.said
    database.close()


def test_even_an_interrupt_lets_it_try_again(tmp_path: Path) -> None:
    def interrupted() -> int:
        (tmp_path / "begun").touch()
        raise KeyboardInterrupt

    assert softly(interrupted) == TRY_AGAIN
    assert (tmp_path / "begun").exists()
    assert softly(lambda: 2) == TRY_AGAIN
    assert softly(lambda: 0) == 0
