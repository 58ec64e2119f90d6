"""The command line in this process, leaving no trace in it."""

import logging
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from app.i18n import language, set_language
from app.models.database import Database, sqlite_url
from app.server.cli import main


@dataclass
class Done:
    """How a command ended."""

    code: int
    said: str
    """What the operator read."""
    gave: str
    """What another program may read."""


Console = Callable[..., Done]


@pytest.fixture
def console(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsysbinary: pytest.CaptureFixture[bytes]
) -> Iterator[Console]:
    """Run ``kundencenter-server`` with a profile of its own; keywords are environment variables."""
    root, before, spoken = logging.getLogger(), list(logging.getLogger().handlers), language()
    level = root.level
    monkeypatch.setenv("KUNDENCENTER_HOME", str(tmp_path))
    monkeypatch.setenv("LC_ALL", "C")

    def run(*arguments: str, **environment: str) -> Done:
        with monkeypatch.context() as patch:
            for name, value in environment.items():
                patch.setenv(name, value)
            capsysbinary.readouterr()
            code = main(arguments)
        out, err = (part.decode(errors="replace") for part in capsysbinary.readouterr())
        return Done(code, err, out)

    yield run
    root.handlers[:] = before
    root.setLevel(level)
    set_language(spoken)


@pytest.fixture
def database(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Database:
    """A migrated database that the console finds."""
    url = sqlite_url(tmp_path / "portal.db")
    made = Database(url)
    made.migrate()
    made.close()
    monkeypatch.setenv("KUNDENCENTER_DATABASE", url.render_as_string())
    return made
