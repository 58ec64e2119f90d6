"""Backups in a test: made and unpacked with a cheap lock."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.client.embedded import backup, own
from app.rules.core import Dispatcher
from tests.client.owned import (
    BACKUP_PASSPHRASE,
    WORLD,
    found,
)


def silent(_done: int, _total: int) -> None:
    pass


@pytest.fixture(autouse=True)
def _cheap(monkeypatch: pytest.MonkeyPatch) -> None:
    """Scrypt at its full cost is tried once, below."""
    monkeypatch.setattr("app.client.embedded.backup.LOG_N", 8)


@pytest.fixture
def portal(tmp_path: Path) -> Iterator[Dispatcher]:
    made = own.open_own(found(tmp_path / "own"), WORLD)
    yield made
    made.database.close()


def saved(portal: Dispatcher, folder: Path, name: str = "backup.age") -> Path:
    target = folder / name
    own.save(portal, folder / "own", "Nordlicht Hosting", target, BACKUP_PASSPHRASE, silent)
    return target


def back(source: Path, place: Path, passphrase: str = BACKUP_PASSPHRASE) -> backup.Manifest:
    place.mkdir()
    return own.bring_back(source, passphrase, place, silent)
