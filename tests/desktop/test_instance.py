"""The second program of a profile brings the first to the front, hands over its link and ends."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtNetwork import QLocalSocket
from pytestqt.qtbot import QtBot

from app.desktop import Desktop
from app.desktop.instance import LONGEST, Instance
from tests.support.processes import Program

LINK = "kundencenter://connect?address=https%3A%2F%2Fportal.example"
HOLD = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from app.desktop.instance import Instance
app = QCoreApplication([])
instance = Instance(Path(sys.argv[1]))
assert instance.claim()
instance.listen()
Path(sys.argv[1], "listening").touch()
app.exec()
"""


@pytest.fixture
def first(qtbot: QtBot, tmp_path: Path) -> Iterator[Instance]:
    made = Instance(tmp_path)
    assert made.claim()
    made.listen()
    yield made
    made.close()


def second(folder: Path, *arguments: str, **environment: str) -> "subprocess.Popen[str]":
    """Start the shipped program over the same profile."""
    return subprocess.Popen(
        [sys.executable, "-m", "app", *arguments],
        env=os.environ | {"KUNDENCENTER_HOME": str(folder)} | environment,
        stderr=subprocess.PIPE,
        text=True,
    )


def test_it_ends_and_the_first_hears_its_link(
    qtbot: QtBot, first: Instance, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("XDG_ACTIVATION_TOKEN", raising=False)
    heard: list[str] = []
    first.asked.connect(heard.append)
    program = second(tmp_path, LINK, XDG_ACTIVATION_TOKEN="of the click")
    qtbot.waitUntil(lambda: heard == [LINK], timeout=30_000)
    qtbot.waitUntil(lambda: program.poll() is not None, timeout=30_000)
    assert program.communicate()[1] == ""
    assert program.returncode == 0
    assert os.environ["XDG_ACTIVATION_TOKEN"] == "of the click"
    program = second(tmp_path)
    qtbot.waitUntil(lambda: heard == [LINK, ""], timeout=30_000)
    assert program.communicate(timeout=30)[1] == ""


def test_another_profile_is_another_program(tmp_path: Path, first: Instance) -> None:
    other = tmp_path / "other"
    other.mkdir()
    instance = Instance(other)
    assert instance.claim()
    instance.close()


def test_after_kill_9_the_next_one_is_the_first(qtbot: QtBot, tmp_path: Path) -> None:
    with Program("-c", HOLD, str(tmp_path), log=tmp_path / "log") as program:
        program.wait_until((tmp_path / "listening").exists)
        assert not Instance(tmp_path).claim()
        program.kill()
    assert (tmp_path / "lock").exists()
    next_one = Instance(tmp_path)
    assert next_one.claim()
    next_one.listen()
    heard: list[str] = []
    next_one.asked.connect(heard.append)
    program2 = second(tmp_path, LINK)
    qtbot.waitUntil(lambda: heard == [LINK], timeout=30_000)
    assert program2.communicate(timeout=30)[1] == ""
    next_one.close()


def test_a_first_one_that_hangs_is_told(tmp_path: Path) -> None:
    with Program("-c", HOLD, str(tmp_path), log=tmp_path / "log") as program:
        program.wait_until((tmp_path / "listening").exists)
        program.freeze()
        stuck = second(tmp_path)
        assert "antwortet aber nicht" in stuck.communicate(timeout=60)[1]
        assert stuck.returncode == 1
        program.thaw()


def test_one_that_does_not_listen_yet_is_waited_for(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.desktop.instance.PATIENCE", 0.2)
    assert not Instance(tmp_path).hand_over("")


def said(first: Instance, qtbot: QtBot, *pieces: bytes) -> QLocalSocket:
    socket = QLocalSocket()
    socket.connectToServer(first._address)
    assert socket.waitForConnected(1000)
    for piece in pieces:
        socket.write(piece)
        socket.flush()
        qtbot.wait(20)
    qtbot.waitUntil(lambda: socket.state() == QLocalSocket.LocalSocketState.UnconnectedState)
    return socket


@pytest.mark.parametrize(
    "message", [b"no json\n", b"[]\n", b"{}\n", b"\xff\n", b"x" * (LONGEST + 1)]
)
def test_nonsense_is_not_followed(first: Instance, qtbot: QtBot, message: bytes) -> None:
    heard: list[str] = []
    first.asked.connect(heard.append)
    said(first, qtbot, message)
    assert heard == []
    said(first, qtbot, b'{"link": "", ', b'"token": ""}\n')  # in two pieces
    assert heard == [""]


def test_where_no_lock_can_be_written_the_program_starts(tmp_path: Path) -> None:
    instance = Instance(tmp_path / "nowhere")
    assert instance.claim()
    instance.close()


def test_a_long_path_has_a_short_name(qtbot: QtBot, tmp_path: Path) -> None:
    deep = tmp_path / ("x" * 120)
    deep.mkdir()
    instance = Instance(deep)
    assert instance.claim()
    instance.listen()
    assert len(instance._address) < 60
    heard: list[str] = []
    instance.asked.connect(heard.append)
    said(instance, qtbot, b'{"link": "x", "token": ""}\n')
    assert heard == ["x"]
    instance.close()


def test_the_window_comes_forward_and_follows_the_link(qtbot: QtBot, tmp_path: Path) -> None:
    desktop = Desktop(folder=tmp_path)
    desktop.shell.show()
    desktop.shell.showMinimized()
    desktop.come_forward("")
    assert not desktop.shell.isMinimized()
    asked: list[Any] = []
    desktop.gate.connect_to = asked.append  # type: ignore[method-assign,assignment]  # nobody answers there
    desktop.come_forward(LINK)
    assert asked == [LINK]
    assert desktop.gate.chooser.address.input.text() == LINK
    desktop.shell.close()
    desktop.close()
