"""Places in a list: what comes back from outside is checked like everything else."""

import base64
import json
from datetime import UTC, date, datetime
from decimal import Decimal
from types import SimpleNamespace
from typing import Any

import pytest

from app.errors import Invalid
from app.portal.invoices import is_overdue
from app.portal.listing import Flag, decode_cursor, encode_cursor, holds
from app.portal.snapshot import State


@pytest.mark.parametrize(
    "value",
    [date(2026, 11, 23), datetime(2026, 11, 23, 9, tzinfo=UTC), Decimal("-19.00"), "RE-1 äß", 7],
)
def test_a_place_comes_back_as_it_went(value: Any) -> None:
    assert decode_cursor(encode_cursor(value, 42), type(value)) == (value, 42)


@pytest.mark.parametrize(
    ("shown", "kind"),
    [
        ([7, 1], str),
        (["7", 1], int),
        ([True, 1], int),
        (["RE-1", "1"], str),
        (["RE-1", True], str),
        (["RE-1"], str),
        (["2026-13-01", 1], date),
        ([20261123, 1], date),
        (["2026-11-23T09:00:00", 1], datetime),
        (["1e3", 1], Decimal),
        ([19.0, 1], Decimal),
        (["a\0", 1], str),
        ([2**63, 1], int),
        (["RE-1", 2**63], str),
        ({"a": 1, "b": 2}, str),
    ],
)
def test_a_place_of_another_form_is_refused(shown: Any, kind: type) -> None:
    cursor = base64.urlsafe_b64encode(json.dumps(shown).encode()).decode()
    with pytest.raises(Invalid) as refused:
        decode_cursor(cursor, kind)
    assert refused.value.fields == {"cursor": "bad_cursor"}


@pytest.mark.parametrize("cursor", ["%", "äöü", "e30", "W10", "bm8"])
def test_nonsense_is_no_place(cursor: str) -> None:
    with pytest.raises(Invalid):
        decode_cursor(cursor, str)


def test_a_flag_of_a_row_decides_offline() -> None:
    today = date(2026, 11, 23)
    row = SimpleNamespace(mine=True, unassigned=False)
    assert holds(Flag("mine"), row, today, {})
    assert not holds(Flag("unassigned"), row, today, {})


def test_overdue_is_unpaid_after_its_day() -> None:
    day, next_day = date(2026, 11, 23), date(2026, 11, 24)
    assert is_overdue(State.OPEN, day, next_day)
    assert is_overdue(State.COLLECTION, day, next_day)
    assert not is_overdue(State.OPEN, day, day)
    assert not is_overdue(State.PAID, day, next_day)
