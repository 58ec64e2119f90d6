"""The snapshot: exact, frozen, the same bytes for the same content."""

import json
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from app.portal.snapshot import (
    Address,
    DocumentType,
    Mode,
    Party,
    PaymentPart,
    Period,
    Seller,
    Snapshot,
    Transfer,
)
from tests.documents.samples import BUYER, SELLER, snapshot, transfer


def _fields(content: Any) -> dict[str, Any]:
    return {name: getattr(content, name) for name in type(content).model_fields}


def _refusal(content: Any, **changes: Any) -> str:
    with pytest.raises(ValidationError) as refused:
        type(content)(**_fields(content) | changes)
    return str(refused.value)


@pytest.mark.parametrize("mode", list(Mode))
def test_reading_and_writing_again_gives_the_same_bytes(mode: Mode) -> None:
    document = snapshot(12, mode=mode)
    stored = document.canonical()
    again = Snapshot.model_validate_json(stored)
    assert again == document
    assert again.canonical() == stored
    assert Snapshot.model_validate(json.loads(stored)).sha256() == document.sha256()
    payment = transfer(document)
    assert PaymentPart.model_validate_json(payment.canonical()) == payment


def test_the_bytes_are_sorted_json_with_amounts_as_strings() -> None:
    stored = json.loads(snapshot(1).canonical())
    assert list(stored) == sorted(stored)
    assert stored["totals"]["gross"] == "23.68"
    assert stored["lines"][0]["quantity"] == "1"
    assert stored["lines"][0]["rate"] == "19"
    assert stored["issued"] == "2026-11-02"
    assert stored["type"] == "380"


def test_what_is_empty_does_not_change_the_bytes() -> None:
    stored = json.loads(snapshot().canonical())
    assert not {"notes", "intro", "preceding", "adjustments", "terms"} & set(stored)
    assert Snapshot(**_fields(snapshot()) | {"notes": ()}).sha256() == snapshot().sha256()


def test_one_character_changes_the_hash() -> None:
    assert snapshot(number="RE-2026-00319").sha256() != snapshot().sha256()


@given(st.integers(-(10**13), 10**13), st.integers(0, 4))
def test_equal_amounts_are_written_alike(number: int, zeros: int) -> None:
    amount = Decimal(number).scaleb(-2)
    longer = Decimal(f"{amount:f}" + "0" * zeros)
    base = transfer(snapshot())
    one, two = (PaymentPart(**_fields(base) | {"amount_due": a}) for a in (amount, longer))
    assert one.canonical() == two.canonical()
    assert one.amount_due == amount
    assert one.amount_due.as_tuple().exponent == -2


@pytest.mark.parametrize(
    ("value", "code"),
    [
        (1.5, "float_refused"),
        (True, "float_refused"),
        ("1.234", "too_many_decimals"),
        ("1e12", "number_too_large"),
        ("1e-40", "too_many_decimals"),
        ("NaN", "finite"),
        ("Infinity", "finite"),
        ("12,50", "valid decimal"),
    ],
)
def test_an_amount_is_exact_or_refused(value: object, code: str) -> None:
    assert code in _refusal(transfer(snapshot()), amount_due=value)


def test_minus_nothing_is_nothing() -> None:
    base = transfer(snapshot())
    assert str(PaymentPart(**_fields(base) | {"amount_due": "-0.00"}).amount_due) == "0.00"


@pytest.mark.parametrize("text", ["a\x00", "a\x07", "a\nb", "a\u2028b", "a\x85b", "a\ud800"])
def test_control_characters_are_refused_in_a_line(text: str) -> None:
    _refusal(BUYER, company=text)


def test_only_the_line_feed_is_allowed_in_a_text() -> None:
    assert snapshot(intro="a\nb").intro == "a\nb"
    with pytest.raises(ValidationError):
        snapshot(intro="a\tb")


def test_text_is_composed_so_that_the_font_has_it() -> None:
    assert Party(**_fields(BUYER) | {"name": "Mu\u0308ller"}).name == "Müller"


@pytest.mark.parametrize(
    ("iban", "code"),
    [("DE89 3704 0044 0532 0130 01", "iban_check"), ("DE8937", "iban_syntax"), ("", "iban_syntax")],
)
def test_an_iban_is_checked_and_kept_compact(iban: str, code: str) -> None:
    assert code in _refusal(SELLER, iban=iban)
    assert Transfer(holder="x", iban="de89 3704 0044 0532 0130 00", remittance="x").iban == (
        "DE89370400440532013000"
    )


def test_both_sides_can_be_named_and_taxed() -> None:
    assert "buyer_name" in _refusal(BUYER, name="", company="")
    assert "seller_tax_id" in _refusal(SELLER, vat_id="", tax_number="")
    assert isinstance(Seller(**_fields(SELLER) | {"vat_id": ""}), Seller)
    with pytest.raises(ValidationError):
        Address(street="x", postcode="1", city="x", country="Deutschland")


def test_a_period_does_not_run_backwards() -> None:
    with pytest.raises(ValidationError, match="period_order"):
        Period(start=date(2026, 11, 2), end=date(2026, 11, 1))


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"type": DocumentType.STORNO}, "preceding_missing"),
        ({"type": DocumentType.CORRECTION}, "preceding_missing"),
        ({"due": None}, "due_missing"),
        ({"lines": ()}, "lines"),
        ({"lines": snapshot(1).lines * 2}, "line_id_twice"),
        ({"vat": snapshot(1).vat * 2}, "vat_line_twice"),
        ({"mode": Mode.GROSS}, "gross_amounts"),
        ({"lines": snapshot(1, mode=Mode.GROSS).lines}, "gross_amounts"),
        ({"currency": "euro"}, "currency"),
        ({"language": "fr"}, "language"),
        ({"surprise": 1}, "surprise"),
    ],
)
def test_what_does_not_fit_together_is_refused(changes: dict[str, Any], code: str) -> None:
    assert code in _refusal(snapshot(), **changes)


def test_a_date_of_service_is_somewhere() -> None:
    document = snapshot()
    assert "service_date_missing" in _refusal(document, period=None)
    assert Snapshot(**_fields(document) | {"period": None, "delivered": date(2026, 11, 1)})
    dated = tuple(line.model_copy(update={"period": document.period}) for line in document.lines)
    assert Snapshot(**_fields(document) | {"period": None, "lines": dated})


def test_terms_stand_for_a_due_date() -> None:
    assert snapshot(due=None, terms="Zahlbar sofort.").due is None


def test_it_is_frozen() -> None:
    with pytest.raises(ValidationError):
        snapshot().number = "RE-2026-00001"
