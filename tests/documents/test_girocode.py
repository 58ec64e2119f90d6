"""The QR code: what a banking app reads from the printed page is what we meant."""

import re
from decimal import Decimal
from pathlib import Path

import pytest
import zxingcpp
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from app.documents import invoice_pdf
from app.documents.girocode import LARGEST, bars, payload, plain
from app.portal.snapshot import State, Transfer
from app.rules.money import ZERO
from tests.documents.reading import picture_of
from tests.documents.samples import SELLER, snapshot, transfer

ALLOWED = re.compile(r"[a-zA-Z0-9/\-?:().,'+ ]*")


def _transfer(**changes: str) -> Transfer:
    fields = {"holder": SELLER.name, "iban": SELLER.iban, "remittance": "RE-2026-00318"}
    return Transfer(**fields | changes)


def _read(picture: Path) -> list[zxingcpp.Barcode]:
    with Image.open(picture) as page:
        return list(zxingcpp.read_barcodes(page.convert("L")))


def _codes(picture: Path) -> list[str]:
    return [code.text for code in _read(picture)]


def test_the_printed_code_reads_back(tmp_path: Path) -> None:
    document = snapshot()
    payment = transfer(document)
    assert payment.transfer is not None
    picture = picture_of(invoice_pdf(document, payment), tmp_path)
    assert _codes(picture) == [payload(payment.transfer, payment.amount_due)]


def test_the_code_corrects_errors_as_the_scheme_asks(tmp_path: Path) -> None:
    document = snapshot()
    (code,) = _read(picture_of(invoice_pdf(document, transfer(document)), tmp_path))
    assert code.ec_level == "M"


def test_the_longest_code_still_reads_back_from_paper(tmp_path: Path) -> None:
    long = _transfer(holder="N" * 70, remittance="R" * 140, bic="COBADEFFXXX")
    document = snapshot()
    payment = transfer(document, transfer=long)
    picture = picture_of(invoice_pdf(document, payment), tmp_path, dots=300)
    assert _codes(picture) == [payload(long, payment.amount_due)]
    size, _ = bars(payload(long, LARGEST))
    assert size <= 17 + 4 * 13  # version 13 at most


@pytest.mark.parametrize(
    "changes",
    [
        {"amount_due": ZERO},
        {"state": State.PAID},
        {"state": State.CANCELLED},
        {"state": State.COLLECTION},
        {"transfer": None},
    ],
)
def test_there_is_no_code_where_nothing_is_to_be_transferred(
    changes: dict[str, object], tmp_path: Path
) -> None:
    document = snapshot()
    pdf = invoice_pdf(document, transfer(document, **changes))
    assert _codes(picture_of(pdf, tmp_path)) == []


def test_there_is_no_code_for_another_currency(tmp_path: Path) -> None:
    document = snapshot(currency="CHF")
    assert _codes(picture_of(invoice_pdf(document, transfer(document)), tmp_path)) == []


def test_the_content_has_the_lines_of_the_scheme() -> None:
    assert payload(_transfer(bic="COBADEFFXXX"), Decimal("1234.50")).split("\n") == [
        "BCD",
        "002",
        "1",
        "SCT",
        "COBADEFFXXX",
        "Nordlicht Hosting GmbH",
        "DE89370400440532013000",
        "EUR1234.50",
        "",
        "",
        "RE-2026-00318",
    ]


@pytest.mark.parametrize("amount", ["0.00", "-1.00", "1000000000.00"])
def test_an_amount_outside_the_scheme_is_refused(amount: str) -> None:
    with pytest.raises(ValueError, match="amount"):
        payload(_transfer(), Decimal(amount))


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("Müller & Söhne", "Mueller + Soehne"),
        ("Straße", "Strasse"),
        ("Łódź", "Lodz"),
        ("Øster Ærø", "Oster AEro"),
        ("Ağaoğlu ışık", "Agaoglu isik"),
        ("RE_2026–7", "RE-2026-7"),
        ("  a \N{NO-BREAK SPACE} b\n", "a b"),
    ],
)
def test_letters_are_written_in_what_every_bank_takes(text: str, written: str) -> None:
    assert plain(text, 70).casefold() == written.casefold()


@given(st.text(max_size=200), st.integers(1, 140))
def test_any_text_becomes_allowed_and_short(text: str, length: int) -> None:
    written = plain(text, length)
    assert ALLOWED.fullmatch(written)
    assert len(written) <= length
    assert plain(written, length) == written
