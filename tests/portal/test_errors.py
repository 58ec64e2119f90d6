"""Errors over the wire: the same class, code and parameters come out that went in."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.errors import (
    URN,
    Conflict,
    Invalid,
    Limited,
    NotAllowed,
    NotFound,
    PortalError,
    SessionExpired,
    StepUpRequired,
    Unreachable,
    Unsupported,
    from_problem,
)

FAMILY = (
    NotFound, NotAllowed, Invalid, Conflict, SessionExpired, StepUpRequired, Limited, Unsupported,
    Unreachable,
)  # fmt: skip
WORD = st.text(st.characters(min_codepoint=97, max_codepoint=122), min_size=1, max_size=12)
VALUE = (
    st.none() | st.booleans() | st.integers() | st.text(max_size=20) | st.lists(WORD, max_size=3)
)


@given(st.sampled_from(FAMILY), WORD | st.just(""), st.dictionaries(WORD, VALUE, max_size=4))
def test_round_trip(cls: type[PortalError], code: str, params: dict[str, Any]) -> None:
    params.pop("fields", None)
    sent = cls(code, **params)
    came = from_problem(json.loads(json.dumps(sent.problem())))
    assert type(came) is cls
    assert came is not None
    assert (came.code, came.params, came.status) == (code or cls.kind, params, sent.status)


@given(st.dictionaries(WORD, WORD, max_size=4))
def test_fields_come_along(fields: dict[str, str]) -> None:
    came = from_problem(json.loads(json.dumps(Invalid(fields=fields).problem())))
    assert isinstance(came, Invalid)
    assert came.fields == fields


@pytest.mark.parametrize(
    "document",
    [
        {},
        {"type": 7},
        {"type": "about:blank"},
        {"type": f"{URN}unheard_of"},
        {"type": f"{URN}not_found", "params": []},
        {"type": f"{URN}not_found", "code": 1},
    ],
)
def test_other_documents_are_none_of_ours(document: dict[str, Any]) -> None:
    assert from_problem(document) is None


def test_fields_of_another_form_are_dropped() -> None:
    came = from_problem({"type": f"{URN}invalid", "fields": ["x"]})
    assert isinstance(came, Invalid)
    assert came.fields == {}


def test_statuses_are_one_each() -> None:
    assert len({cls.status for cls in FAMILY}) == len(FAMILY)
