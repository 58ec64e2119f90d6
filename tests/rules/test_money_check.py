"""The check that tolerates no cent, and the Storno."""

from datetime import date
from decimal import Decimal

import pytest

from app.errors import Conflict, Invalid
from app.portal.snapshot import (
    DocumentType,
    Mode,
    Snapshot,
    Totals,
    VatCategory,
    VatLine,
)
from app.rules.money import (
    storno_of,
    totals,
    vat_breakdown,
    verify,
)
from tests.documents.samples import snapshot


def _with(document: Snapshot, **changes) -> Snapshot:
    kept = {name: getattr(document, name) for name in Snapshot.model_fields}
    return Snapshot.model_validate(kept | changes)


def _refused(document: Snapshot) -> set[str]:
    with pytest.raises(Invalid) as refused:
        verify(document)
    return set(refused.value.fields)


def test_a_line_off_by_a_cent_is_refused() -> None:
    document = snapshot()
    first, *others = document.lines
    wrong = first.model_copy(update={"net": first.net + Decimal("0.01")})
    assert "lines.0.net" in _refused(_with(document, lines=(wrong, *others)))


def test_a_cent_moved_between_two_lines_of_a_gross_document_is_refused() -> None:
    document = snapshot(mode=Mode.GROSS)
    first, second, *others = document.lines
    cent = Decimal("0.01")
    moved = (
        first.model_copy(update={"net": first.net + cent, "price": first.price + cent}),
        second.model_copy(update={"net": second.net - cent, "price": second.price - cent}),
    )
    assert _refused(_with(document, lines=(*moved, *others))) == {"lines"}


def test_tax_off_by_a_cent_is_refused_though_the_totals_agree() -> None:
    document = snapshot()
    first, *others = document.vat
    cent = Decimal("0.01")
    vat = (first.model_copy(update={"tax": first.tax + cent}), *others)
    sums = totals(document.lines, vat)
    assert {"vat", "totals"} == _refused(_with(document, vat=vat, totals=sums))


def test_totals_that_do_not_add_up_are_refused() -> None:
    document = snapshot()
    wrong = document.totals.model_dump() | {"due": document.totals.due + 1}
    assert _refused(_with(document, totals=Totals(**wrong))) == {"totals"}
    rounded = totals(document.lines, document.vat, rounding=Decimal("-5.00"))
    assert _refused(_with(document, totals=rounded)) == {"totals"}


def test_a_category_without_tax_and_without_a_reason_is_refused() -> None:
    document = snapshot()
    lines = tuple(
        line.model_copy(update={"category": VatCategory.EXEMPT, "rate": Decimal(0)})
        for line in document.lines
    )
    vat = vat_breakdown(lines, Mode.NET)
    assert _refused(_with(document, lines=lines, vat=vat, totals=totals(lines, vat))) == {"vat.0"}
    vat = vat_breakdown(lines, Mode.NET, reasons={VatCategory.EXEMPT: "§ 19 UStG"})
    verify(_with(document, lines=lines, vat=vat, totals=totals(lines, vat)))


def test_a_standard_rate_of_zero_is_refused() -> None:
    document = snapshot()
    lines = tuple(line.model_copy(update={"rate": Decimal(0)}) for line in document.lines)
    vat = vat_breakdown(lines, Mode.NET)
    assert _refused(_with(document, lines=lines, vat=vat, totals=totals(lines, vat))) == {"vat.0"}


def test_not_subject_to_tax_is_not_mixed_with_other_categories() -> None:
    document = snapshot()
    other = document.lines[0].model_copy(
        update={"id": "99", "category": VatCategory.NOT_SUBJECT, "rate": Decimal(0)}
    )
    lines = (*document.lines, other)
    vat = vat_breakdown(lines, Mode.NET)
    assert _refused(_with(document, lines=lines, vat=vat, totals=totals(lines, vat))) == {"vat"}


@pytest.mark.parametrize("mode", list(Mode))
def test_a_storno_takes_the_whole_invoice_back_in_positive_amounts(mode: Mode) -> None:
    original = snapshot(mode=mode, prepaid=Decimal("20.00"))
    storno = storno_of(original, "ST-2026-00007", date(2026, 11, 20))
    verify(storno)
    assert storno.type is DocumentType.STORNO
    assert storno.preceding is not None
    assert storno.preceding.number == original.number
    assert storno.preceding.issued == original.issued
    assert storno.lines == original.lines
    assert storno.totals.gross == original.totals.gross == storno.totals.due
    assert original.number in storno.terms


def test_a_storno_is_not_taken_back_itself() -> None:
    storno = storno_of(snapshot(), "ST-2026-00007", date(2026, 11, 20))
    with pytest.raises(Conflict):
        storno_of(storno, "ST-2026-00008", date(2026, 11, 21))


def test_a_vat_line_names_its_group_once() -> None:
    document = snapshot()
    assert all(isinstance(part, VatLine) for part in document.vat)
    with pytest.raises(ValueError, match="vat_line_twice"):
        _with(document, vat=document.vat * 2)
