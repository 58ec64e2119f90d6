"""One file on its way: how far it is, stopping, trying again, and waiting for a portal."""

import pytest
from PySide6.QtWidgets import QProgressBar
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from app.errors import Conflict, Invalid, NotAllowed, SessionExpired, Unreachable
from app.portal.uploads import DropUpload
from app.views.kit.files.file import State
from app.views.kit.tasks import Tasks
from tests.support.site import Site
from tests.support.widgets import named, words
from tests.views.kit.files.line import (
    Line,
    Make,
    Write,
    ask,
    lying,
    rows,
    settled,
    stored,
)


def test_two_go_up_at_a_time_and_say_how_far_they_are(
    qtbot: QtBot, line: Line, make: Make, file: Write
) -> None:
    line.gate.clear()
    drop = make()
    drop.add_files([file(f"{n}.pdf", bytes([n]) * 1000) for n in range(5)])
    qtbot.waitUntil(lambda: words(drop).count("50 % hochgeladen") == 2)
    assert words(drop).count("Wartet …") == 3
    bars = [bar for bar in drop.findChildren(QProgressBar) if bar.isVisible()]
    assert [(bar.value(), bar.maximum(), named(bar)) for bar in bars] == [
        (500, 1000, "0.pdf"),
        (500, 1000, "1.pdf"),
    ]
    line.gate.set()
    settled(qtbot, drop)
    assert len(drop.keys()) == 5
    assert line.most == 2


def test_one_that_is_stopped_leaves_nothing(
    qtbot: QtBot, site: Site, line: Line, make: Make, file: Write
) -> None:
    line.gate.clear()
    drop = make()
    drop.add_files([file("a.pdf"), file("b.pdf"), file("c.pdf")])
    qtbot.waitUntil(lambda: words(drop).count("50 % hochgeladen") == 2)
    assert rows(drop)[0].remove.toolTip() == "Hochladen von a.pdf abbrechen"
    rows(drop)[0].remove.click()
    assert [row.file.name for row in rows(drop)] == ["b.pdf", "c.pdf"]
    line.gate.set()
    settled(qtbot, drop)
    qtbot.waitUntil(lambda: any(isinstance(op, DropUpload) for op in line.sent))
    assert len(drop.keys()) == 2
    qtbot.waitUntil(lambda: sorted(n for n, _type in lying(site)) == ["b.pdf", "c.pdf"])


def test_one_that_is_removed_is_dropped_at_the_portal(
    qtbot: QtBot, site: Site, make: Make, file: Write
) -> None:
    drop = make()
    drop.add_files([file("a.pdf"), file("b.pdf"), file("leer.pdf", b"")])
    settled(qtbot, drop)
    rows(drop)[0].remove.click()
    qtbot.waitUntil(lambda: lying(site) == [("b.pdf", "application/pdf")])
    rows(drop)[1].remove.click()
    assert len(drop.keys()) == 1
    drop.set_value(())  # a command has taken it: nothing is dropped
    assert drop.keys() == ()
    assert len(lying(site)) == 1


def test_what_goes_before_it_was_looked_at_is_not_sent(
    qtbot: QtBot, site: Site, line: Line, make: Make, file: Write
) -> None:
    drop = make()
    drop.add_files([file("a.pdf")])
    rows(drop)[0].remove.click()
    drop.add_files([file("b.pdf")])
    settled(qtbot, drop)
    assert lying(site) == [("b.pdf", "application/pdf")]


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (Conflict("uploads_full"), "Zu viele Ihrer Dateien warten"),
        (Invalid("file_changed", fields={"sha256": "file_changed"}), "während des Hochladens"),
        (Invalid(fields={"media_type": "string_pattern_mismatch"}), "nicht die erwartete Form"),
        (NotAllowed("read_only"), "Das dürfen Sie nicht"),
        (SessionExpired("expired"), "Ihre Sitzung ist beendet"),
    ],
)
def test_a_refusal_is_said_and_can_be_tried_again(
    qtbot: QtBot, line: Line, make: Make, file: Write, error: Exception, said: str
) -> None:
    line.errors.append(error)  # type: ignore[arg-type]  # a PortalError each
    drop = make()
    drop.add_files([file()])
    settled(qtbot, drop)
    row = rows(drop)[0]
    assert said in row._doing.text()
    assert row.file.state is State.FAILED
    row._retry.setFocus()
    row._retry.click()
    assert row.remove.hasFocus()  # what was pressed is gone
    settled(qtbot, drop)
    assert len(drop.keys()) == 1


def test_a_file_that_is_mended_can_be_tried_again(qtbot: QtBot, make: Make, file: Write) -> None:
    drop = make()
    empty, gone = file("leer.pdf", b""), file("weg.pdf")
    gone.unlink()
    drop.add_files([empty, gone])
    settled(qtbot, drop)
    empty.write_bytes(b"filled")
    file("weg.pdf")
    for row in rows(drop):
        row._retry.click()
    settled(qtbot, drop)
    assert len(drop.keys()) == 2


def test_a_file_that_changed_goes_up_as_another_one(
    qtbot: QtBot, site: Site, line: Line, make: Make, file: Write
) -> None:
    drop = make()
    line.errors.append(Invalid("file_changed", fields={"size": "file_changed"}))
    drop.add_files([path := file("a.pdf", b"before")])
    settled(qtbot, drop)
    key = rows(drop)[0].file.key
    path.write_bytes(b"afterwards")
    rows(drop)[0]._retry.click()
    settled(qtbot, drop)
    assert rows(drop)[0].file.key != key
    assert b"".join(stored(site)) == b"afterwards"


def test_one_that_goes_away_before_its_turn_says_so(
    qtbot: QtBot, line: Line, make: Make, file: Write
) -> None:
    line.gate.clear()
    drop = make()
    paths = [file(f"{n}.pdf") for n in range(4)]
    drop.add_files(paths)
    qtbot.waitUntil(lambda: words(drop).count("50 % hochgeladen") == 2)
    paths[2].unlink()
    paths[3].unlink()
    paths[3].mkdir()
    line.gate.set()
    settled(qtbot, drop)
    said = [row._doing.text() for row in rows(drop)]
    assert said[2].startswith("Diese Datei ist nicht mehr da")
    assert said[3].startswith("Diese Datei lässt sich nicht lesen")


def test_without_a_portal_they_wait_and_go_on_by_themselves(
    qtbot: QtBot, line: Line, make: Make, file: Write, tasks: Tasks
) -> None:
    line.cut = True
    drop = make()
    drop.add_files([file(f"{n}.pdf") for n in range(3)])
    waits = "Wartet, bis das Portal wieder antwortet"
    qtbot.waitUntil(lambda: words(drop).count(waits) == 3)
    assert (drop.busy, drop.keys()) == (True, ())
    rows(drop)[2].remove.click()
    line.cut = False
    ask(qtbot, tasks)
    settled(qtbot, drop)
    assert len(drop.keys()) == 2


def test_one_that_comes_no_further_is_given_up(
    qtbot: QtBot, line: Line, make: Make, file: Write, tasks: Tasks
) -> None:
    line.errors = [Unreachable("not_kundencenter") for _ in range(4)]
    drop = make()
    drop.add_files([file()])
    for _ in range(4):
        qtbot.waitUntil(lambda: rows(drop)[0].file.state in {State.WAITING, State.FAILED})
        qtbot.waitUntil(lambda: tasks.reach.since is not None or not drop.busy)
        ask(qtbot, tasks)
    settled(qtbot, drop)
    assert rows(drop)[0]._doing.text().startswith("Unter dieser Adresse")


def test_another_portal_gets_what_was_under_way(
    qtbot: QtBot, site: Site, line: Line, make: Make, file: Write, tasks: Tasks
) -> None:
    line.gate.clear()
    drop = make()
    drop.add_files([file()])
    qtbot.waitUntil(lambda: "50 % hochgeladen" in words(drop))
    other = Line(line.client)
    tasks.switch(other)
    settled(qtbot, drop)
    assert len(drop.keys()) == 1
    assert other.most == 1


def test_a_field_that_is_gone_stops_what_was_under_way(
    qtbot: QtBot, line: Line, make: Make, file: Write, tasks: Tasks
) -> None:
    line.gate.clear()
    drop = make()
    drop.add_files([file()])
    qtbot.waitUntil(lambda: "50 % hochgeladen" in words(drop))
    going = drop.queue.files[0]
    delete(drop)
    assert going.stopped
    qtbot.waitUntil(lambda: line._now == 0)  # although the gate is still shut


def test_one_that_is_refused_while_it_is_taken_out_is_forgotten(
    qtbot: QtBot, line: Line, make: Make, file: Write
) -> None:
    line.gate.clear()
    drop = make()
    drop.add_files([file()])
    qtbot.waitUntil(lambda: "50 % hochgeladen" in words(drop))
    line.late = Conflict("uploads_full")
    rows(drop)[0].remove.click()
    qtbot.waitUntil(lambda: any(isinstance(op, DropUpload) for op in line.sent))
    assert drop.queue.files == []


def test_a_picture_that_breaks_the_program_is_one_file_that_failed(
    qtbot: QtBot, tasks: Tasks, make: Make, monkeypatch: pytest.MonkeyPatch, file: Write
) -> None:
    def falls(*_given: object) -> None:
        raise RuntimeError

    crashes: list[str] = []
    tasks.crashed.connect(crashes.append)
    drop = make()
    monkeypatch.setattr("app.views.kit.files.queue.look", falls)
    drop.add_files([file()])
    settled(qtbot, drop)
    monkeypatch.undo()
    assert len(crashes) == 1
    rows(drop)[0]._retry.click()
    settled(qtbot, drop)
    assert len(drop.keys()) == 1
