"""A draft names files that are up already; the portal is asked whether it still has them."""

from io import BytesIO
from uuid import uuid4

import pytest
from pytestqt.qtbot import QtBot

from app.errors import NotAllowed
from app.portal.uploads import DropUpload, NewFile
from app.views.kit.tasks import Tasks
from tests.support.site import Site
from tests.support.widgets import words
from tests.views.kit.files.line import Line, Make, Write, ask, lying, rows, settled


def test_a_draft_names_what_is_up(
    qtbot: QtBot, site: Site, line: Line, make: Make, file: Write, tasks: Tasks
) -> None:
    first = make()
    first.add_files([file("a.pdf"), file("b.pdf"), file("leer.pdf", b"")])
    settled(qtbot, first)
    draft = first.state()
    assert [entry["name"] for entry in draft] == ["a.pdf", "b.pdf"]
    line.client.send(DropUpload(key=draft[1]["key"]))
    second = make()
    second.restore([*draft, "nonsense", {"key": "x", "name": "y", "size": "1"}, {"key": 1}])
    assert second.busy
    settled(qtbot, second)
    assert second.keys() == (draft[0]["key"],)
    assert "Diese Datei wurde vor mehr als einem Tag" in rows(second)[1]._doing.text()
    second.restore(draft[:1])
    assert len(second.queue.files) == 2
    second.restore(None)
    third = make()
    line.cut = True
    third.restore(draft[:1])
    qtbot.waitUntil(lambda: "Wartet, bis das Portal wieder antwortet" in words(third))
    line.cut = False
    ask(qtbot, tasks)
    settled(qtbot, third)
    assert third.keys() == (draft[0]["key"],)


def test_a_draft_names_nothing_that_is_not_whole(
    qtbot: QtBot, site: Site, line: Line, make: Make
) -> None:
    half = NewFile(uuid4(), "halb.pdf", "application/pdf", 600_000)

    def stop(_done: int, _total: int) -> None:
        raise InterruptedError

    with pytest.raises(InterruptedError):
        line.client.upload(BytesIO(bytes(600_000)), half, stop)
    draft = [{"key": str(half.key), "name": half.name, "size": "600000"}]
    drop = make()
    drop.restore(draft)
    settled(qtbot, drop)
    assert "vor mehr als einem Tag" in rows(drop)[0]._doing.text()
    rows(drop)[0].remove.click()
    qtbot.waitUntil(lambda: lying(site) == [])
    line.refusal = NotAllowed("read_only")
    drop.restore(draft)
    settled(qtbot, drop)
    line.refusal = None
    rows(drop)[0]._retry.click()
    settled(qtbot, drop)
    assert "vor mehr als einem Tag" in rows(drop)[0]._doing.text()
