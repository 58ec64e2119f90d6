"""Other limits while files are there: another department takes other kinds."""

from pytestqt.qtbot import QtBot

from app.views.kit.files.file import Limits, State
from app.views.kit.files.words import taken
from tests.support.widgets import words
from tests.views.kit.files.line import Line, Make, Write, settled

PDF, ALL = Limits(endings=("pdf",)), Limits()


def test_a_file_that_is_up_has_to_keep_to_other_limits(
    qtbot: QtBot, make: Make, file: Write
) -> None:
    drop = make(ALL)
    drop.add_files([file("a.pdf"), file("b.log")])
    settled(qtbot, drop)
    assert len(drop.keys()) == 2
    before = drop.keys()
    drop.set_limits(PDF)
    assert drop.keys() == before[:1]
    complete = drop.complete
    assert not complete
    assert "Dateien dieser Art werden hier nicht angenommen, nur PDF." in words(drop)
    assert any(text.startswith("PDF · ") for text in words(drop))
    drop.set_limits(ALL)
    settled(qtbot, drop)
    assert drop.complete
    assert drop.keys() == before


def test_one_that_is_going_is_held_against_them_when_it_arrives(
    qtbot: QtBot, line: Line, make: Make, file: Write
) -> None:
    drop = make(ALL)
    line.gate.clear()
    drop.add_files([file("b.log")])
    qtbot.waitUntil(lambda: drop.queue.files[0].state is State.GOING)
    drop.set_limits(PDF)
    line.gate.set()
    settled(qtbot, drop)
    assert drop.queue.files[0].state is State.REFUSED
    assert drop.keys() == ()


def test_one_of_a_draft_is_held_against_them_too(qtbot: QtBot, make: Make, file: Write) -> None:
    first = make(ALL)
    first.add_files([file("b.log"), file("c.pdf")])
    settled(qtbot, first)
    second = make(PDF)
    second.restore(first.state())
    settled(qtbot, second)
    assert [f.state for f in second.queue.files] == [State.REFUSED, State.DONE]


def test_many_kinds_are_counted_and_named_in_the_tooltip(make: Make) -> None:
    endings = tuple(f"x{n}" for n in range(30))
    drop = make(Limits(endings=(*endings, "<b>")))
    assert taken(Limits(endings=endings)).startswith("30 Dateiarten · ")
    assert "X0, X1, " in drop._taken.toolTip()
    assert "&lt;B&gt;" in drop._taken.toolTip()  # whatever a portal calls a kind
