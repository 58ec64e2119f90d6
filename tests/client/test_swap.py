"""An update changes places with the installation, and comes back when it does not work."""

import os
import sys
from contextlib import closing
from pathlib import Path

import pytest

from app.client import swap as swaps
from app.client.swap import CHECK, INSTALLER, MANAGED, OWN, Swap, clean, exchange, installation

RUNS, FAILS = f'#!/bin/sh\n[ "$1" = {CHECK} ] && echo 2\n', "#!/bin/sh\nexit 3\n"
OTHER = "#!/bin/sh\necho 1\n"


def version(folder: Path, name: str, program: str = RUNS) -> None:
    folder.mkdir()
    (folder / "version").write_text(name, encoding="ascii")
    (folder / "kundencenter").write_text(program, encoding="ascii")
    (folder / "kundencenter").chmod(0o755)


def here(folder: Path) -> str:
    return (folder / "version").read_text(encoding="ascii")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "Kundencenter"
    version(made, "1")
    return made


def running(folder: Path) -> Swap:
    """The program that stands there, freshly started."""
    return Swap(folder, "kundencenter", here(folder))


def begin(folder: Path) -> Path | None:
    """Start what stands there, and let it end."""
    with closing(running(folder)) as swap:
        return swap.begin()


def staged(folder: Path, program: str = RUNS) -> None:
    swap = running(folder)
    version(swap.part, "2", program)
    swap.stage("2")
    assert swap.waiting() == "2"
    assert swap.failed() == ""


def beside(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.parent.iterdir())


def test_the_new_version_is_applied_at_the_next_start(folder: Path) -> None:
    staged(folder)
    assert here(folder) == "1"
    assert begin(folder) == folder / "kundencenter"
    assert here(folder) == "2"
    assert begin(folder) is None  # it has just been started
    assert beside(folder) == ["Kundencenter", "Kundencenter.next", "Kundencenter.update.json"]
    assert here(folder.with_name("Kundencenter.next")) == "1"  # kept until it has shown itself
    running(folder).started()
    assert beside(folder) == ["Kundencenter"]
    assert begin(folder) is None


def test_what_can_not_run_never_gets_in(folder: Path) -> None:
    for program in (FAILS, OTHER, "no program"):
        staged(folder, program)
        assert begin(folder) is None
        assert here(folder) == "1"
        assert running(folder).failed() == "2"
        assert running(folder).waiting() == ""
        assert begin(folder) is None
        assert beside(folder) == ["Kundencenter", "Kundencenter.update.json"]


def test_what_hangs_never_gets_in(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(swaps, "_PATIENCE", 0.05)
    staged(folder, "#!/bin/sh\nexec sleep 60\n")
    assert begin(folder) is None
    assert here(folder) == "1"


def test_what_never_shows_its_window_is_undone(folder: Path) -> None:
    staged(folder)
    assert begin(folder)
    for _start in range(swaps.TRIES):
        assert begin(folder) is None
        assert here(folder) == "2"
    assert begin(folder) == folder / "kundencenter"
    assert here(folder) == "1"
    assert running(folder).failed() == "2"
    assert begin(folder) is None
    running(folder).started()
    assert running(folder).failed() == "2"  # so that it can be said
    staged(folder)  # a later one has its chance
    assert begin(folder)


def test_killed_before_the_change_it_is_made_up_for(folder: Path) -> None:
    staged(folder)
    running(folder)._write(swaps.TRYING, "2", 1)
    assert begin(folder) == folder / "kundencenter"
    assert here(folder) == "2"


def test_killed_at_every_start_it_ends_with_the_old_one(folder: Path) -> None:
    staged(folder)
    running(folder)._write(swaps.TRYING, "2", swaps.TRIES)
    assert begin(folder) is None
    assert here(folder) == "1"
    assert running(folder).failed() == "2"


def test_while_another_one_runs_nothing_changes(folder: Path) -> None:
    with closing(running(folder)) as first:
        assert first.begin() is None
        staged(folder)
        with closing(running(folder)) as second:
            assert second.begin() is None
        assert begin(folder) is None  # the first still runs
        assert here(folder) == "1"
    assert begin(folder)
    assert here(folder) == "2"


def test_where_it_can_not_be_told_nothing_changes(folder: Path) -> None:
    staged(folder)
    with closing(running(folder)) as swap:
        swap.program = "missing"
        assert swap.begin() is None
    assert here(folder) == "1"


def test_a_damaged_or_lonely_note_is_no_update(folder: Path) -> None:
    note = folder.with_name("Kundencenter.update.json")
    for text in ("", "[]", "{", '{"state": "ready", "version": "2"}', '{"state": 7}'):
        note.write_text(text, encoding="ascii")
        assert begin(folder) is None
        running(folder).started()
        assert note.exists()
    assert here(folder) == "1"


def test_without_help_of_the_system_one_moves_after_the_other(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(swaps, "_at_once", lambda _one, _other: False)
    other = folder.with_name("other")
    version(other, "2")
    exchange(folder, other)
    assert (here(folder), here(other)) == ("2", "1")
    with pytest.raises(OSError, match="missing"):
        exchange(folder, folder.with_name("missing"))
    assert here(folder) == "2"
    assert beside(folder) == ["Kundencenter", "other"]


def test_who_renews_an_installation(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    kind, swap = installation(folder / "kundencenter", "1")
    assert (kind, swap.folder, swap.program) == (OWN, folder, "kundencenter")
    bundle = folder / "Kundencenter.app" / "Contents" / "MacOS" / "kundencenter"
    _kind, swap = installation(bundle, "1")
    assert swap.folder == folder / "Kundencenter.app"
    assert swap.program == str(Path("Contents") / "MacOS" / "kundencenter")
    monkeypatch.setattr(os, "access", lambda _path, _mode: False)
    assert installation(folder / "kundencenter", "1")[0] == MANAGED
    monkeypatch.undo()
    (folder / MANAGED).write_text("deb", encoding="ascii")
    assert installation(folder / "kundencenter", "1")[0] == MANAGED


def test_on_windows_the_installer_does_it(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "win32")
    assert installation(folder / "kundencenter", "1")[0] == INSTALLER


def test_children_get_the_environment_from_before(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LD_LIBRARY_PATH", "/frozen")
    monkeypatch.setenv("_PYI_ARCHIVE_FILE", "x")
    assert "LD_LIBRARY_PATH" not in clean(os.environ)
    assert "_PYI_ARCHIVE_FILE" not in clean(os.environ)
    monkeypatch.setenv("LD_LIBRARY_PATH_ORIG", "/mine")
    assert clean(os.environ)["LD_LIBRARY_PATH"] == "/mine"
