"""The chart: its axis, its bars, values by pointer and keyboard, the table behind it."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QPushButton

from app.views.kit.chart import Bar, BarChart, nice_steps
from app.views.kit.chart_card import ChartCard
from app.views.kit.format import money
from app.views.kit.theme import theme

BARS = [
    Bar("Sep", 18_900, "September 2026"),
    Bar("Okt", 24_900, "Oktober 2026"),
    Bar("Nov", 19_028, "November 2026", current=True),
]
cents = st.integers(-(10**12), 10**12)


@given(low=cents, high=cents)
def test_the_axis_is_round_and_holds_every_value(low, high):
    low, high = sorted((low, high))
    steps = nice_steps(low, high)
    assert steps[0] <= min(low, 0)
    assert steps[-1] >= max(high, 0)
    assert 0 in steps
    assert len(steps) <= 5
    assert len({b - a for a, b in pairwise(steps)}) <= 1


@pytest.mark.parametrize(
    ("high", "steps"),
    [(24_900, [0, 10_000, 20_000, 30_000]), (0, [0]), (3, [0, 1, 2, 3]), (100, [0, 50, 100])],
)
def test_the_axis_has_two_or_three_lines(high, steps):
    assert nice_steps(0, high) == steps


@pytest.fixture
def chart(qtbot):
    made = BarChart("Rechnungsbeträge")
    made.set_bars(BARS)
    made.set_format(money)
    made.resize(600, 260)
    qtbot.addWidget(made)
    made.show()
    return made


def said(chart: BarChart) -> str:
    return QAccessible.queryAccessibleInterface(chart).text(QAccessible.Text.Description)


def test_bars_are_as_high_as_their_values_and_stay_inside(chart):
    rects = [chart.bar_rect(index) for index in range(3)]
    assert all(chart.rect().contains(rect.toAlignedRect()) for rect in rects)
    heights = [rect.height() for rect in rects]
    assert heights[1] / heights[0] == pytest.approx(24_900 / 18_900, rel=0.01)
    assert len({rect.bottom() for rect in rects}) == 1


def test_the_present_has_the_accent_the_others_a_strong_tint(chart, appearance):
    image = chart.grab().toImage()
    inside = [chart.bar_rect(index).center().toPoint() for index in range(3)]
    seen = [image.pixelColor(point).name() for point in inside]
    bar, accent = theme().color("bar").name(), theme().color("accent").name()
    assert seen == [bar, bar, accent]


def test_the_pointer_shows_the_value_of_its_column(chart, qtbot):
    at = chart.bar_rect(1).center().toPoint()
    qtbot.mouseMove(chart, QPoint(at.x(), 40))
    qtbot.waitUntil(lambda: chart.chosen == 1)
    assert said(chart) == "Oktober 2026: 249,00\N{NO-BREAK SPACE}€"


def test_arrow_keys_begin_at_the_present_and_walk(chart, qtbot):
    qtbot.keyClick(chart, Qt.Key.Key_Left)
    assert chart.chosen == 2
    qtbot.keyClick(chart, Qt.Key.Key_Left)
    assert said(chart).startswith("Oktober 2026")
    qtbot.keyClick(chart, Qt.Key.Key_Home)
    assert chart.chosen == 0
    qtbot.keyClick(chart, Qt.Key.Key_Left)
    assert chart.chosen == 0
    qtbot.keyClick(chart, Qt.Key.Key_End)
    assert chart.chosen == 2


def test_values_below_zero_hang_from_the_line(chart):
    chart.set_bars([Bar("Jan", -5_000), Bar("Feb", 5_000)])
    down, up = chart.bar_rect(0), chart.bar_rect(1)
    assert down.top() == pytest.approx(up.bottom())
    chart.grab()


def test_a_chart_without_values_is_calm(chart, qtbot):
    chart.set_bars([])
    qtbot.keyClick(chart, Qt.Key.Key_Left)
    qtbot.mouseMove(chart, QPoint(50, 50))
    chart.grab()
    assert chart.chosen == -1


def test_a_chart_of_zeros_draws_its_line(chart):
    chart.set_bars([Bar("Jan", 0), Bar("Feb", 0)])
    chart.grab()
    assert chart.bar_rect(0).height() == 0


def test_the_same_values_stand_in_a_table(qtbot):
    card = ChartCard("Rechnungsbeträge", ("Monat", "Betrag"))
    card.show_bars(BARS, money, total="628,28 €")
    qtbot.addWidget(card)
    card.show()
    assert not card.table.isVisible()
    switch = card.findChildren(QPushButton)[0]
    before = switch.text()
    qtbot.keyClick(switch, Qt.Key.Key_Space)
    assert card.table.isVisible()
    assert switch.text() != before
    cells = [[card.table.model().index(row, place).data() for place in (0, 1)] for row in range(3)]
    assert cells[2] == ["November 2026", "190,28\N{NO-BREAK SPACE}€"]
    seen = QAccessible.queryAccessibleInterface(card.table)
    assert seen.text(QAccessible.Text.Name) == "Rechnungsbeträge"
