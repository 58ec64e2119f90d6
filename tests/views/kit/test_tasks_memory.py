"""Tasks under load and at a switch: nothing is lost, and no thread of the pool ever ends a widget."""

import gc
import threading
from typing import Any

from PySide6.QtWidgets import QWidget

from app.errors import Unreachable
from tests.views.kit.kit_portals import ListPortal, Pay, Slow
from tests.views.kit.test_tasks import Listener, listener, portal, tasks

__all__ = ["listener", "portal", "tasks"]  # fixtures


def test_thousands_of_answers_arrive_in_full(qtbot, tasks, listener):
    for n in range(2000):
        tasks.work(lambda _, n=n: n, listener.then)
    qtbot.waitUntil(lambda: len(listener.got) == 2000)
    assert sorted(listener.got) == list(range(2000))


def test_garbage_with_widgets_never_dies_on_a_thread_of_the_pool(qtbot, tasks, listener):
    died: list[int] = []

    class Knot(QWidget):
        def __init__(self) -> None:
            super().__init__()
            self.itself = self

        def __del__(self) -> None:
            died.append(threading.get_ident())

    def litter(_step: Any) -> int:
        return len([[{}] for _ in range(200_000)])  # makes Python's own collector run, if on

    for _ in range(20):
        Knot()
    tasks.work(litter, listener.then)
    qtbot.waitUntil(lambda: bool(listener.got))
    gc.collect()
    assert set(died) == {threading.get_ident()}
    assert len(died) == 20


def test_the_pool_never_holds_the_last_reference_to_a_widget(qtbot, tasks, portal):
    portal.gate.clear()
    widget = Listener()
    ticket = tasks.run(Slow(word="wait"), widget.then)
    held = gc.get_referents(ticket.call)
    assert widget not in held
    assert ticket not in held
    portal.gate.set()
    qtbot.waitUntil(lambda: widget.got == ["WAIT"])
    assert tasks._waiting == {}


def test_switching_drops_what_is_under_way(qtbot, tasks, portal, listener):
    told = []
    tasks.switched.connect(lambda: told.append("switched"))
    tasks.reach.lost.connect(told.append)
    portal.gate.clear()
    tasks.run(Slow(word="wait"), listener.then)
    portal.error = Unreachable("timeout")
    tasks.run(Slow(word="wait too"), listener.then, listener.failed)
    tasks.switch(second := ListPortal(3))
    portal.gate.set()
    tasks._pool.waitForDone()
    tasks.run(Slow(word="x"), listener.then)
    qtbot.waitUntil(lambda: listener.got == ["X"])
    assert told == ["switched"]
    assert len(second.sent) == 1
    assert tasks.can(Pay)
    assert not tasks.can(object)
