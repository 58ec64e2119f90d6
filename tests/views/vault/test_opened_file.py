"""A file that was opened is saved where the agent says, whole and for nobody else."""

import os
import resource
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.portal.vault.sealed import Use
from app.views.vault.opened import OpenedDialog
from tests.support.widgets import words


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


def test_a_file_is_saved_for_its_owner_alone(window: QWidget, tmp_path: Path) -> None:
    content = os.urandom(100_000)
    made = OpenedDialog(window, file=("../../id_ed25519", content))
    used: list[Use] = []
    made.used.connect(used.append)
    made.save_to(tmp_path / "nirgends" / "key")
    assert used == []
    target = tmp_path / "key"
    made.save_to(target)
    assert target.read_bytes() == content
    assert target.stat().st_mode & 0o777 == 0o600
    assert used == [Use.SAVED]
    asked = made.ask_where()
    assert asked is not None
    assert all("id_ed25519" in name and "/.." not in name for name in asked.selectedFiles())
    made.forget()
    assert made.ask_where() is None


def test_a_full_disk_is_said_and_another_place_takes_the_file(
    window: QWidget, tmp_path: Path
) -> None:
    made = OpenedDialog(window, file=("id_ed25519", os.urandom(300_000)))
    made.show()
    used: list[Use] = []
    made.used.connect(used.append)
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, before[1]))
    try:
        made.save_to(tmp_path / "key")
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    assert any("konnte dort nicht gespeichert werden" in said for said in words(made)), words(made)
    assert (used, list(tmp_path.iterdir())) == ([], [])
    made.save_to(tmp_path / "key")
    assert used == [Use.SAVED]
    assert (tmp_path / "key").stat().st_size == 300_000
