"""A row of the bench: a measured thing, its yardstick from the same minute, the gate between them.

A figure alone says little on a machine that others use too. So both are taken in turns, and what
is read is their ratio.
"""

import json
import sys
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import asdict, dataclass
from math import ceil, inf
from typing import Any


@dataclass(frozen=True)
class Row:
    """One line of the table and of ``build/bench.json``."""

    name: str
    value: float | None
    """None when the result was not the yardstick's: what is wrong has no speed."""
    yardstick: float | None
    ratio: float | None
    gate: str
    ok: bool


def judged(
    name: str,
    unit: str,
    value: float,
    yardstick: float,
    *,
    right: bool,
    ratio_at_most: float = inf,
    ratio_at_least: float = 0.0,
    at_most: float = inf,
) -> Row:
    """Return the row of ``value`` beside ``yardstick``, both in ``unit``.

    ``right`` says that both came to the same result; without it no figure counts.
    """
    limits = [
        f"≤ {ratio_at_most:g} ×" if ratio_at_most < inf else "",
        f"≥ {ratio_at_least:g} ×" if ratio_at_least else "",
        f"≤ {at_most:g} {unit}" if at_most < inf else "",
    ]
    gate = ", ".join(filter(None, limits))
    name = f"{name} ({unit})"
    if not right:
        return Row(name, None, None, None, gate, ok=False)
    ratio = value / yardstick
    held = ratio_at_least <= ratio <= ratio_at_most and value <= at_most
    return Row(name, round(value, 3), round(yardstick, 3), round(ratio, 2), gate, ok=held)


def in_turns(rounds: int, *works: Callable[[], Any]) -> list[list[float]]:
    """Return the seconds of each work in each round, after one round that does not count."""
    taken: list[list[float]] = [[] for _ in works]
    for count in range(rounds + 1):
        for times, work in zip(taken, works, strict=True):
            start = time.perf_counter()
            work()
            if count:
                times.append(time.perf_counter() - start)
    return taken


def p99(values: Sequence[float]) -> float:
    """Return the value that 99 of 100 do not exceed."""
    return sorted(values)[ceil(len(values) * 0.99) - 1]


def tell(rows: Iterable[Row]) -> None:
    """Write each row to the runner, as a line of JSON, as soon as it is there."""
    for row in rows:
        print(json.dumps(asdict(row)), flush=True)


def say(words: str) -> None:
    """Tell a person who waits what is being done."""
    print(words, file=sys.stderr, flush=True)
