"""Tasks: answers on the right thread, to living widgets only, the newest one, with one key."""

import threading
from typing import Any

import pytest
from PySide6.QtCore import QObject, QThread
from PySide6.QtWidgets import QWidget
from shiboken6 import delete

from app.errors import (
    Conflict,
    PortalError,
    SessionExpired,
    StepUpRequired,
    Unreachable,
)
from app.portal.topics import Topic
from app.views.kit.tasks import Tasks
from tests.views.kit.kit_portals import Bills, ListPortal, Pay, Slow


class Listener(QObject):
    def __init__(self) -> None:
        super().__init__()
        self.got: list[Any] = []
        self.threads: list[QThread] = []

    def then(self, value):
        self.threads.append(QThread.currentThread())
        self.got.append(value)

    def failed(self, error):
        self.got.append(error)


@pytest.fixture
def portal():
    return ListPortal(20)


@pytest.fixture
def tasks(portal, qapp):
    tasks = Tasks(portal)
    yield tasks
    portal.gate.set()
    assert tasks.close()


@pytest.fixture
def listener(qapp):
    return Listener()


def settle(qtbot: Any, tasks: Tasks, portal: ListPortal) -> None:
    """Send one more question; when it is answered, everything before it was delivered."""
    seen: list[Any] = []
    portal.gate.set()
    tasks._pool.waitForDone()
    tasks.run(Slow(word="last"), seen.append)
    qtbot.waitUntil(lambda: seen == ["LAST"])


def test_an_answer_comes_on_the_windows_thread_and_the_call_does_not(
    qtbot, tasks, portal, listener
):
    tasks.run(Slow(word="hello"), listener.then)
    qtbot.waitUntil(lambda: listener.got == ["HELLO"])
    assert listener.threads == [listener.thread()]
    assert threading.get_ident() not in portal.threads


def test_a_dead_widget_gets_nothing(qtbot, tasks, portal):
    portal.gate.clear()
    widget = Listener()
    got = widget.got
    tasks.run(Slow(word="wait"), widget.then)
    delete(widget)
    settle(qtbot, tasks, portal)
    assert got == []


def test_only_the_newest_answer_of_a_place_arrives(qtbot, tasks, portal, listener):
    portal.gate.clear()
    for word in ("wait a", "wait ab", "wait abc"):
        tasks.run(Slow(word=word), listener.then, replaces="search")
    other = Listener()
    tasks.run(Slow(word="wait other"), other.then, replaces="search")
    settle(qtbot, tasks, portal)
    assert listener.got == ["WAIT ABC"]
    assert other.got == ["WAIT OTHER"]


def test_each_command_gets_one_key_and_a_query_none(qtbot, tasks, portal, listener):
    tasks.run(Pay(number="1"), listener.then)
    tasks.run(Pay(number="2"), listener.then, key="of the form")
    tasks.run(Slow(word="x"), listener.then)
    qtbot.waitUntil(lambda: len(listener.got) == 3)
    keys = {operation.__class__.__name__ + getattr(operation, "number", ""): key
            for operation, key in portal.sent}  # fmt: skip
    assert len(keys["Pay1"]) == 32
    assert keys["Pay2"] == "of the form"
    assert keys["Slow"] is None


def test_a_step_up_question_keeps_the_key(qtbot, tasks, portal, listener):
    asked = []
    tasks.step_up_needed.connect(lambda error, retry: asked.append((error, retry)))
    portal.error = StepUpRequired(method="totp")
    tasks.run(Pay(number="7"), listener.then, listener.failed)
    qtbot.waitUntil(lambda: len(asked) == 1)
    assert listener.got == []
    asked[0][1]()
    asked[0][1]()  # a double click sends once
    qtbot.waitUntil(lambda: listener.got == ["paid 7"])
    (_, first), (_, second) = portal.sent
    assert first == second
    assert asked[0][0].params == {"method": "totp"}


def test_giving_up_a_step_up_question_fails_the_call(qtbot, tasks, portal, listener):
    tasks.step_up_needed.connect(lambda _, retry: retry.give_up())
    portal.error = StepUpRequired()
    tasks.run(Pay(number="7"), listener.then, listener.failed)
    qtbot.waitUntil(lambda: len(listener.got) == 1)
    assert isinstance(listener.got[0], StepUpRequired)


def test_with_nobody_to_ask_a_step_up_question_is_a_refusal(qtbot, tasks, portal, listener):
    portal.error = StepUpRequired()
    tasks.run(Pay(number="7"), listener.then, listener.failed)
    qtbot.waitUntil(lambda: len(listener.got) == 1)


def test_a_refusal_goes_to_the_caller_or_to_everybody(qtbot, tasks, portal, listener):
    refused: list[Any] = []
    tasks.refused.connect(refused.append)
    portal.error = Conflict("exists")
    tasks.run(Pay(number="7"), listener.then, listener.failed)
    qtbot.waitUntil(lambda: len(listener.got) == 1)
    assert refused == []
    portal.error = Conflict("stale")
    tasks.run(Pay(number="7"), listener.then)
    qtbot.waitUntil(lambda: len(refused) == 1)
    assert refused[0].code == "stale"


def test_the_connection_is_told_lost_and_found(qtbot, tasks, portal, listener):
    told = []
    tasks.reach.found.connect(lambda: told.append("back"))
    for signal in (tasks.reach.lost, tasks.session_expired):
        signal.connect(lambda error: told.append(error.code))
    portal.error = Unreachable("timeout")
    tasks.run(Slow(word="x"), listener.then, listener.failed)
    qtbot.waitUntil(lambda: told == ["timeout"])
    portal.error = Unreachable("disk_full")  # it is the portal that says so
    tasks.run(Slow(word="x"), listener.then, listener.failed)
    qtbot.waitUntil(lambda: told == ["timeout", "back"])
    portal.error = SessionExpired("revoked")
    tasks.run(Slow(word="x"), listener.then, listener.failed)
    qtbot.waitUntil(lambda: told == ["timeout", "back", "revoked"])


def test_a_bug_is_told_once_and_the_caller_learns_that_it_failed(qtbot, tasks, portal, listener):
    crashes: list[Any] = []
    tasks.crashed.connect(crashes.append)
    for _ in range(2):
        portal.error = ZeroDivisionError("oops")
        tasks.run(Slow(word="x"), listener.then, listener.failed)
        settle(qtbot, tasks, portal)
    assert len(crashes) == 1
    assert "ZeroDivisionError: oops" in crashes[0]
    assert [type(error) for error in listener.got] == [PortalError, PortalError]


def test_a_slow_call_shows_itself_and_can_be_cancelled(qtbot, tasks, portal, listener):
    widget = QWidget()
    qtbot.addWidget(widget)
    slow: list[Any] = []
    ended: list[Any] = []
    tasks.slowed.connect(slow.append)
    tasks.ended.connect(ended.append)
    portal.gate.clear()
    ticket = tasks.run(Slow(word="wait"), listener.then, listener.failed, busy=widget)
    assert slow == []
    qtbot.waitUntil(lambda: slow == [ticket])
    assert widget.cursor().shape().name == "BusyCursor"
    assert not ticket.cancellable
    qtbot.waitUntil(lambda: ticket.cancellable)
    ticket.cancel()
    qtbot.waitUntil(lambda: ended == [ticket])
    assert widget.cursor().shape().name == "ArrowCursor"
    settle(qtbot, tasks, portal)
    assert listener.got == []


def test_local_work_reports_its_steps_and_stops_when_cancelled(qtbot, tasks, listener):
    steps, reached = [], []

    def pack(step):
        for n in range(1, 4):
            step(n, 3)
        return "packed"

    def endless(step):
        while True:
            reached.append(1)
            step(len(reached), 0)

    tasks.work(pack, listener.then, progress=lambda done, total: steps.append((done, total)))
    qtbot.waitUntil(lambda: listener.got == ["packed"])
    assert steps[-1] == (3, 3)
    ticket = tasks.work(endless, listener.then)
    qtbot.waitUntil(lambda: bool(reached))
    ticket.cancel()
    assert tasks._pool.waitForDone(2000)


def test_collect_walks_every_page(qtbot, portal, tasks, listener):
    portal.rows = ListPortal(1234).rows
    found: list[Any] = []
    query = Bills(view="open", limit=10)
    tasks.collect(query, lambda page: found.extend(row.id for row in page.rows), listener.then)
    qtbot.waitUntil(lambda: bool(listener.got))
    assert listener.got == [len(found)]
    assert found == sorted((b.id for b in portal.rows if b.status == "open"), reverse=True)


def test_collect_stops_when_it_has_enough(qtbot, portal, tasks, listener):
    portal.rows = ListPortal(1234).rows
    pages: list[Any] = []
    tasks.collect(Bills(), pages.append, listener.then, most=620)
    qtbot.waitUntil(lambda: listener.got == [620])
    assert [len(page.rows) for page in pages] == [500, 120]
    assert pages[-1].next


def test_a_command_refreshes_who_shows_its_topic_once(qtbot, tasks, portal, listener):
    shown, hidden, other = QWidget(), QWidget(), QWidget()
    for widget in (shown, hidden, other):
        qtbot.addWidget(widget)
    calls = []
    shown.show()
    other.show()
    tasks.watch(shown, [Bills], lambda: calls.append("shown"))
    tasks.watch(hidden, Topic.INVOICES, lambda: calls.append("hidden"))
    tasks.watch(other, [Slow], lambda: calls.append("other"))
    tasks.run(Pay(number="1"), listener.then)
    tasks.run(Pay(number="2"), listener.then)
    tasks._pool.waitForDone()
    qtbot.waitUntil(lambda: calls == ["shown"])
    hidden.show()
    qtbot.waitUntil(lambda: calls == ["shown", "hidden"])
    hidden.hide()
    hidden.show()
    settle(qtbot, tasks, portal)
    assert calls == ["shown", "hidden"]


def test_an_announcement_may_come_from_any_thread_and_a_dead_watcher_is_forgotten(
    qtbot, tasks, portal
):
    alive, dead = QWidget(), QWidget()
    qtbot.addWidget(alive)
    calls = []
    for widget in (alive, dead):
        widget.show()
        tasks.watch(widget, Topic.MAIL, lambda: calls.append(QThread.currentThread()))
    delete(dead)
    thread = threading.Thread(target=tasks.announce, args=({"mail"},))
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: len(calls) == 1)
    settle(qtbot, tasks, portal)
    assert calls == [alive.thread()]


def test_a_cancelled_command_still_tells_what_it_changed(qtbot, tasks, portal, listener):
    widget = QWidget()
    qtbot.addWidget(widget)
    widget.show()
    calls = []
    tasks.watch(widget, Topic.INVOICES, lambda: calls.append(1))
    ticket = tasks.run(Pay(number="1"), listener.then)
    tasks._pool.waitForDone()
    ticket.cancel()
    qtbot.waitUntil(lambda: calls == [1])
    assert listener.got == []


def test_a_deed_that_was_not_sent_is_always_said(qtbot, tasks, portal, listener):
    refused: list[Exception] = []
    tasks.refused.connect(refused.append)
    portal.error = Unreachable("timeout")
    tasks.run(Pay(number="7"), listener.then)
    qtbot.waitUntil(lambda: len(refused) == 1)
    portal.error = Unreachable("timeout")
    tasks.run(Slow(word="x"), listener.then)
    settle(qtbot, tasks, portal)
    assert len(refused) == 1
