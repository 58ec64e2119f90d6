"""docs/import-format.md: its example is imported as it stands, and it names every field."""

import re
from pathlib import Path
from typing import Any, get_args

import pytest

from app.portal.rights import DELEGABLE, MEMBER_SETS, STAFF_ROLES
from app.portal.snapshot import Address, Method, Mode, Seller, State, Unit, VatCategory
from app.rules.importing import apply, read_file
from app.rules.importing.records import (
    TYPES,
    Buyer,
    InvoiceRecord,
    LineRecord,
    Member,
    ServiceState,
    Term,
)
from tests.support.site import Site

TEXT = (Path(__file__).parents[3] / "docs" / "import-format.md").read_text(encoding="utf-8")
EXAMPLE = re.search(r"```jsonl\n(.*?)```", TEXT, re.DOTALL)
NAMED = set(re.findall(r"`([a-zA-Z0-9_]+)`", TEXT)) | set(re.findall(r'"(\w+)"', TEXT))


def test_the_example_comes_in_as_it_stands(local_site: Site) -> None:
    assert EXAMPLE is not None
    with local_site.house() as ctx:
        report = apply(ctx, read_file(EXAMPLE[1].splitlines()))
    assert report.written == {
        "portal": 1, "product": 1, "user": 2, "account": 1, "service": 1, "invoice": 3,
    }  # fmt: skip


@pytest.mark.parametrize("name", TYPES)
def test_every_field_of_a_type_is_described(name: str) -> None:
    section = re.search(rf"\n## `{name}`(.*?)(?=\n## |\Z)", TEXT, re.DOTALL)
    assert section is not None
    named = set(re.findall(r"`(\w+)`", section[1]))
    assert set(TYPES[name].model_fields) - {"type"} <= named


@pytest.mark.parametrize("part", [Seller, Address, Buyer, Member, LineRecord, InvoiceRecord])
def test_every_field_of_a_part_is_named(part: Any) -> None:
    assert set(part.model_fields) - {"type"} <= NAMED


@pytest.mark.parametrize(
    "words", [Method, State, Unit, VatCategory, Mode, Term, ServiceState, DELEGABLE]
)
def test_every_word_is_named(words: Any) -> None:
    assert {word.value for word in words} <= NAMED


def test_every_set_and_role_is_named() -> None:
    assert MEMBER_SETS.keys() | STAFF_ROLES.keys() <= NAMED
    kinds = InvoiceRecord.model_fields["kind"].annotation
    assert kinds is not None
    assert set(get_args(kinds) or (k.value for k in kinds)) <= NAMED
