"""A real portal behind a line that can be held up, and a field of files that sends over it."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.views.kit.files.file import Limits
from app.views.kit.form.file_drop import FileDrop
from app.views.kit.tasks import Tasks
from tests.rules.uploads.people import ERIKA
from tests.support.site import Site, sqlite_site
from tests.views.kit.files.line import Line, Make, Write

NOW = datetime(2026, 11, 23, 14, 3, 5, tzinfo=UTC)


@pytest.fixture
def site(tmp_path: Path) -> Iterator[Site]:
    made = sqlite_site(tmp_path)
    made.add_user(ERIKA)
    yield made
    made.close()


@pytest.fixture
def line(site: Site) -> Line:
    return Line(site.signed_in(ERIKA))


@pytest.fixture
def tasks(line: Line, qapp: QApplication) -> Iterator[Tasks]:
    made = Tasks(line)
    yield made
    line.gate.set()
    assert made.close()


@pytest.fixture
def make(qtbot: QtBot, tasks: Tasks) -> Make:
    def made(limits: Limits | None = None) -> FileDrop:
        drop = FileDrop(tasks, limits, clock=lambda: NOW)
        qtbot.addWidget(drop)
        drop.resize(560, 400)
        drop.show()
        drop.activateWindow()
        qtbot.waitUntil(drop.isActiveWindow)
        return drop

    return made


@pytest.fixture
def file(tmp_path: Path) -> Write:
    def made(name: str = "Beleg.pdf", content: bytes = b"some bytes") -> Path:
        path = tmp_path / "files" / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(content)
        return path

    return made
