"""Who is refreshed when one of many things has changed."""

import pytest
from PySide6.QtWidgets import QWidget

from app.portal.topics import Topic
from app.views.kit.watch import Watch

ONE, TWO, ALL = "tickets:1", "tickets:2", "tickets:*"


@pytest.mark.parametrize(
    ("told", "refreshed"),
    [
        ({Topic.TICKETS, ONE}, True),
        ({Topic.TICKETS, TWO}, False),
        ({Topic.TICKETS, TWO, ONE}, True),
        ({Topic.TICKETS, ALL}, True),
        ({Topic.TICKETS, TWO, ALL}, True),
        ({Topic.TICKETS}, True),  # nobody said which
        ({Topic.TICKETS, TWO, Topic.DEPARTMENTS}, True),  # it shows that as well
        ({Topic.PRESENCE, "presence:1"}, False),
    ],
)
def test_a_ticket_is_read_anew_when_it_is_the_one_that_changed(qtbot, told, refreshed):
    watch, widget, calls = Watch(), QWidget(), []
    qtbot.addWidget(widget)
    widget.show()
    shown = (Topic.TICKETS, Topic.DEPARTMENTS)
    watch.add(widget, shown, lambda: calls.append("one"), lambda: ONE)
    watch.add(widget, Topic.TICKETS, lambda: calls.append("list"))
    watch.announce(told)
    qtbot.wait(20)
    assert ("one" in calls) is refreshed
    assert ("list" in calls) is (Topic.TICKETS in told)


def test_who_shows_nothing_yet_is_refreshed_with_everything(qtbot):
    watch, widget, calls = Watch(), QWidget(), []
    qtbot.addWidget(widget)
    widget.show()
    watch.add(widget, Topic.TICKETS, lambda: calls.append(1), lambda: "")
    watch.announce({Topic.TICKETS, TWO})
    qtbot.waitUntil(lambda: calls == [1])
