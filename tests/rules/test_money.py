"""Money: what is promised is billed, what is summed is the sum, nothing is ever a float."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.portal.snapshot import (
    Mode,
    Snapshot,
    Unit,
    VatCategory,
)
from app.rules.money import (
    ZERO,
    Item,
    cents,
    line_net,
    lines_of,
    net_parts,
    tax_in,
    tax_on,
    totals,
    vat_breakdown,
    verify,
)
from tests.documents.samples import BUYER, PERIOD, SELLER, discounted, snapshot

RATES = st.sampled_from([Decimal(r) for r in ("0", "5.5", "7", "19", "20", "25.5")])
AMOUNTS = st.integers(-10_000_000, 10_000_000).map(lambda n: Decimal(n).scaleb(-2))
PRICES = st.integers(0, 10_000_000).map(lambda n: Decimal(n).scaleb(-4))
QUANTITIES = st.integers(-100_000, 100_000).map(lambda n: Decimal(n).scaleb(-4))


@st.composite
def _items(draw: st.DrawFn) -> list[Item]:
    return draw(st.lists(_item(), min_size=1, max_size=12))


@st.composite
def _item(draw: st.DrawFn) -> Item:
    rate = draw(RATES)
    return Item(
        name="Webhosting",
        quantity=draw(QUANTITIES),
        unit=Unit.MONTH,
        price=draw(PRICES),
        category=VatCategory.STANDARD if rate else VatCategory.ZERO,
        rate=rate,
    )


def _document(items: list[Item], mode: Mode) -> Snapshot:
    lines = lines_of(items, mode)
    vat = vat_breakdown(lines, mode)
    return Snapshot(
        number="RE-2026-00001",
        issued=date(2026, 11, 2),
        terms="sofort",
        mode=mode,
        seller=SELLER,
        buyer=BUYER,
        period=PERIOD,
        lines=lines,
        vat=vat,
        totals=totals(lines, vat),
    )


@pytest.mark.parametrize(
    ("value", "rounded"),
    [
        ("0.005", "0.01"),
        ("-0.005", "-0.01"),
        ("1.005", "1.01"),
        ("2.345", "2.35"),
        ("-2.345", "-2.35"),
        ("2.3449999999999999999999999999", "2.34"),
        ("-0.001", "0.00"),
        ("7", "7.00"),
    ],
)
def test_half_a_cent_goes_away_from_zero(value: str, rounded: str) -> None:
    assert str(cents(Decimal(value))) == rounded


@pytest.mark.parametrize("function", [line_net, tax_on, tax_in])
def test_a_float_is_refused_everywhere(function: Callable[[Any, Any], Decimal]) -> None:
    with pytest.raises(TypeError):
        function(2.5, Decimal(7))
    with pytest.raises(TypeError):
        cents(2.5)  # type: ignore[arg-type]


def test_the_cases_that_floats_and_bankers_rounding_get_wrong() -> None:
    assert tax_on(Decimal("2.50"), Decimal(7)) == Decimal("0.18")
    assert tax_on(Decimal("33.50"), Decimal(7)) == Decimal("2.35")
    assert tax_on(Decimal("-33.50"), Decimal(7)) == Decimal("-2.35")


def test_a_line_is_rounded_once_however_awkward_the_quotient() -> None:
    assert line_net(Decimal(1), Decimal(10), Decimal(3)) == Decimal("3.33")
    assert line_net(Decimal("0.5"), Decimal("0.01")) == Decimal("0.01")
    assert line_net(Decimal("-0.5"), Decimal("0.01")) == Decimal("-0.01")


@given(AMOUNTS)
def test_rounding_twice_changes_nothing(amount: Decimal) -> None:
    assert cents(amount) == amount
    assert str(cents(cents(amount))) == str(cents(amount))


@given(AMOUNTS, RATES)
def test_what_is_taken_back_weighs_what_was_billed(amount: Decimal, rate: Decimal) -> None:
    assert tax_on(-amount, rate) == -tax_on(amount, rate)
    assert tax_in(-amount, rate) == -tax_in(amount, rate)


@given(AMOUNTS, RATES)
def test_tax_is_within_half_a_cent_of_the_exact_value(amount: Decimal, rate: Decimal) -> None:
    assert abs(tax_on(amount, rate) * 100 - amount * rate) <= Decimal("0.5")
    off = tax_in(amount, rate) * (100 + rate) - amount * rate
    assert abs(off) <= Decimal("0.005") * (100 + rate)


@given(st.lists(AMOUNTS, max_size=30), RATES)
def test_net_parts_sum_to_the_net_of_the_sum(gross: list[Decimal], rate: Decimal) -> None:
    parts = net_parts(gross, rate)
    whole = sum(gross, ZERO)
    assert sum(parts, ZERO) == whole - tax_in(whole, rate)
    for amount, part in zip(gross, parts, strict=True):
        assert abs(part * (100 + rate) - amount * 100) < Decimal("0.01") * (100 + rate)
        assert amount or not part


@given(st.lists(AMOUNTS, max_size=12), RATES, st.randoms(use_true_random=False))
def test_net_parts_do_not_depend_on_the_order(gross: list[Decimal], rate: Decimal, luck) -> None:
    before = sorted(zip(gross, net_parts(gross, rate), strict=True))
    luck.shuffle(gross)
    assert sorted(zip(gross, net_parts(gross, rate), strict=True)) == before


@settings(max_examples=60)
@given(_items(), st.sampled_from(Mode))
def test_a_computed_document_verifies(items: list[Item], mode: Mode) -> None:
    document = _document(items, mode)
    verify(document)
    verify(Snapshot.model_validate_json(document.canonical()))
    assert sum((part.basis for part in document.vat), ZERO) == document.totals.net
    assert sum((line.net for line in document.lines), ZERO) == document.totals.lines


@settings(max_examples=60)
@given(_items())
def test_a_gross_document_bills_exactly_what_was_promised(items: list[Item]) -> None:
    promised = sum((cents(item.quantity * item.price) for item in items), ZERO)
    assert _document(items, Mode.GROSS).totals.gross == promised


@settings(max_examples=60)
@given(_items(), st.randoms(use_true_random=False), st.sampled_from(Mode))
def test_totals_do_not_depend_on_the_order(items: list[Item], luck, mode: Mode) -> None:
    before = _document(items, mode)
    luck.shuffle(items)
    after = _document(items, mode)
    assert (after.vat, after.totals) == (before.vat, before.totals)


@pytest.mark.parametrize("price", ["9.99", "7.99", "39.99", "99.99"])
def test_prices_that_no_net_price_reaches_are_billed_to_the_cent(price: str) -> None:
    item = Item(
        "Webhosting",
        Decimal(1),
        Unit.MONTH,
        Decimal(price),
        VatCategory.STANDARD,
        Decimal(19),
    )
    assert str(_document([item], Mode.GROSS).totals.gross) == price


def test_tax_is_taken_on_the_sum_and_not_per_line() -> None:
    item = Item(
        "Speicher", Decimal(1), Unit.GIGABYTE, Decimal("0.02"), VatCategory.STANDARD, Decimal(19)
    )
    assert [str(part.tax) for part in _document([item] * 10, Mode.NET).vat] == ["0.04"]


def test_the_highest_rate_comes_first_and_a_category_without_tax_says_why() -> None:
    def item(category: VatCategory, rate: str) -> Item:
        return Item("x", Decimal(1), Unit.ONE, Decimal(100), category, Decimal(rate))

    kinds = [(VatCategory.REVERSE_CHARGE, "0"), (VatCategory.STANDARD, "7")]
    lines = lines_of([item(*kind) for kind in kinds], Mode.NET)
    reasons = {VatCategory.REVERSE_CHARGE: "Steuerschuldnerschaft des Leistungsempfängers"}
    first, last = vat_breakdown(lines, Mode.NET, reasons=reasons)
    assert (first.category, first.tax) == (VatCategory.STANDARD, Decimal("7.00"))
    assert (last.tax, last.reason_code) == (ZERO, "VATEX-EU-AE")
    assert last.reason == reasons[VatCategory.REVERSE_CHARGE]


def test_an_allowance_lowers_the_basis_before_the_tax() -> None:
    before, after = snapshot(), discounted(Mode.NET)
    verify(after)
    assert after.totals.allowances == Decimal("10.00")
    assert before.vat[0].basis - after.vat[0].basis == Decimal("10.00")
    assert before.totals.lines == after.totals.lines


def test_an_allowance_in_a_gross_document_lowers_it_by_its_gross_amount() -> None:
    after = discounted(Mode.GROSS)
    verify(after)
    assert snapshot(mode=Mode.GROSS).totals.gross - after.totals.gross == Decimal("11.90")
