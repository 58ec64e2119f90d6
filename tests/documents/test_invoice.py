"""The invoice on paper: it says what the law asks, and the same bytes every time."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from app.documents import invoice_pdf
from app.portal.snapshot import (
    Address,
    DocumentType,
    Method,
    Mode,
    Party,
    PaymentPart,
    Period,
    Preceding,
    Snapshot,
    State,
    Unit,
    VatCategory,
)
from app.rules.money import ZERO, Item, storno_of, totals
from tests.documents.reading import text_of
from tests.documents.samples import discounted, items, snapshot, transfer


def _text(document: Snapshot, folder: Path, payment: PaymentPart | None = None) -> str:
    return text_of(invoice_pdf(document, payment or transfer(document)), folder)


def test_an_invoice_says_all_that_the_law_asks(tmp_path: Path) -> None:
    text = _text(snapshot(language="en"), tmp_path)
    for said in (
        "RE-2026-00318",
        "2 Nov 2026",
        "1 Nov – 30 Nov 2026",
        "16 Nov 2026",
        "K-10042",
        "Weinhandel Möller & Söhne GbR",
        "Große Bergstraße 204",
        "22767 Hamburg",
        "Nordlicht Hosting GmbH",
        "Holstenbrücke 17",
        "DE325871904",
        "20/291/40712",
        "Amtsgericht Kiel",
        "HRB 24817 KI",
        "Jette Petersen",
        "Malte Brodersen",
        "Webhosting Business",
        "2 months",
        "3 pieces",
        "€19.90",
        "€298.40",
        "plus 19% VAT on €197.90",
        "€37.60",
        "plus 7% VAT on €100.50",
        "€7.04",
        "€343.04",
        "Page 1 of 1",
    ):
        assert said in text.replace("\n", " "), said


@pytest.mark.usefixtures("german")
def test_a_german_invoice_speaks_german(tmp_path: Path) -> None:
    text = _text(snapshot(language="de"), tmp_path)
    for said in (
        "Rechnung RE-2026-00318",
        "02.11.2026",
        "01.11. – 30.11.2026",
        "2 Monate",
        "19,90 €",
        "zzgl. 19 % USt. auf 197,90 €",
        "343,04 €",
        "Bitte überweisen Sie 343,04 € bis zum 16.11.2026.",
        "Seite 1 von 1",
    ):
        assert said in text, said


@pytest.mark.usefixtures("german")
def test_a_storno_names_the_invoice_and_is_never_called_gutschrift(tmp_path: Path) -> None:
    storno = storno_of(snapshot(), "ST-2026-00007", date(2026, 11, 20))
    text = _text(storno, tmp_path)
    assert "Stornorechnung ST-2026-00007" in text
    assert "stornieren wir die Rechnung RE-2026-00318 vom 02.11.2026" in text
    assert "343,04 €" in text
    assert "DE89 3704 0044 0532 0130 00" in text  # of the footer: a fact of the company
    assert "Bitte überweisen" not in text
    assert "gutschrift" not in text.lower()


def test_a_correction_names_the_invoice(tmp_path: Path) -> None:
    taken = [
        Item("Speicher", Decimal(-1), Unit.ONE, Decimal(10), VatCategory.STANDARD, Decimal(19))
    ]
    document = snapshot(
        items=taken,
        language="en",
        type=DocumentType.CORRECTION,
        preceding=Preceding(number="RE-2026-00300", issued=date(2026, 10, 2)),
    )
    text = _text(document, tmp_path)
    assert "Corrected invoice" in text
    assert "corrects invoice RE-2026-00300 of 2 Oct 2026" in text
    assert "-€11.90" in text
    assert "We will refund €11.90 to you." in text


def test_a_gross_invoice_shows_promised_prices_and_the_tax_contained(tmp_path: Path) -> None:
    text = _text(snapshot(mode=Mode.GROSS, language="en", prepaid=Decimal("20.00")), tmp_path)
    for said in ("Gross price", "€298.40", "€260.23", "€31.60", "€6.57", "-€20.00", "€278.40"):
        assert said in text, said


@pytest.mark.parametrize(
    ("mode", "summed", "cut"),
    [(Mode.NET, "€298.40", "-€10.00"), (Mode.GROSS, "€298.40", "-€11.90")],
)
def test_an_allowance_stands_between_the_items_and_the_tax(
    mode: Mode, summed: str, cut: str, tmp_path: Path
) -> None:
    document = discounted(mode, language="en")
    text = _text(document, tmp_path)
    for said in ("Sum of the items", summed, "Treuerabatt", cut, f"€{document.totals.gross}"):
        assert said in text, said


def test_a_rounding_is_shown(tmp_path: Path) -> None:
    base = snapshot()
    sums = totals(base.lines, base.vat, rounding=Decimal("0.01"))
    text = _text(snapshot(totals=sums, language="en"), tmp_path)
    assert "Rounding" in text
    assert "€343.05" in text


def test_the_day_of_service_stands_for_a_period(tmp_path: Path) -> None:
    day = date(2026, 10, 28)
    text = _text(snapshot(period=None, delivered=day, language="en"), tmp_path)
    assert "Date of service" in text
    assert "28 Oct 2026" in text


def test_terms_stand_for_a_due_date(tmp_path: Path) -> None:
    document = snapshot(due=None, terms="Payable at once.", language="en")
    transferred = transfer(document)
    assert transferred.transfer is not None
    without = transferred.transfer.model_copy(update={"bic": "", "bank": ""})
    text = _text(document, tmp_path, transfer(document, transfer=without, dunning_level=1))
    assert "Please transfer €343.04." in text
    assert "Payable at once." in text
    assert "Due on" not in text
    assert text.count("BIC") == 1  # in the footer


def test_a_line_without_tax_says_why(tmp_path: Path) -> None:
    work = Item(
        "Umzug", Decimal(1), Unit.HOUR, Decimal(100), VatCategory.REVERSE_CHARGE, Decimal(0)
    )
    text = _text(snapshot(items=[work], language="en"), tmp_path)
    assert "Reverse charge" in text
    assert "1 hour" in text


def test_a_period_of_its_own_and_the_service_stand_at_the_line(tmp_path: Path) -> None:
    year = Period(start=date(2025, 12, 1), end=date(2026, 11, 30))
    first = items(1)[0]
    own = Item(**{**vars(first), "period": year})
    text = _text(snapshot(items=[own], language="en"), tmp_path)
    assert "moeller-1.example · 1 Dec 2025 – 30 Nov 2026" in text


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"state": State.PAID, "paid_on": date(2026, 11, 10)}, "Paid on 10 Nov 2026"),
        ({"state": State.PENDING}, "Your payment is on its way"),
        ({"state": State.CANCELLED}, "This invoice was cancelled"),
        ({"state": State.REFUNDED}, "The amount was refunded"),
        ({"state": State.COLLECTION}, "handed over for collection"),
        ({"amount_due": ZERO}, "There is nothing to pay."),
        ({"method": Method.CREDIT}, "We will take €343.04 from your credit balance."),
        (
            {"method": Method.CARD, "means": "Visa •••• 4242"},
            "We will charge €343.04 to your card.",
        ),
        (
            {"method": Method.DIRECT_DEBIT, "collect_on": date(2026, 11, 18)},
            "We will collect €343.04 on 18 Nov 2026 by SEPA direct debit.",
        ),
    ],
)
def test_what_is_not_to_be_transferred_is_said_in_a_sentence(
    changes: dict[str, object], said: str, tmp_path: Path
) -> None:
    document = snapshot(language="en")
    text = _text(document, tmp_path, transfer(document, **changes))
    assert said in text
    assert "Please transfer" not in text
    assert "Scan with your banking app" not in text


def test_a_reminder_says_since_when_and_what_came_in(tmp_path: Path) -> None:
    document = snapshot(language="en")
    payment = transfer(document, dunning_level=2, amount_paid=Decimal("100.00"), version=4)
    text = _text(document, tmp_path, payment)
    assert "Payment reminder, level 2" in text
    assert "The amount was due on 16 Nov 2026." in text
    assert "We have already received €100.00." in text


def test_a_mandate_and_notes_are_printed(tmp_path: Path) -> None:
    document = snapshot(language="en", notes=("First note.", "Second note."), intro="Hello.")
    payment = transfer(
        document,
        method=Method.DIRECT_DEBIT,
        mandate_reference="K10042-001",
        means="DE·· ···· 3000",
        facts=("Thank you.",),
    )
    text = _text(document, tmp_path, payment)
    for said in ("K10042-001", "DE98ZZZ09999999999", "First note.", "Second note.", "Hello."):
        assert said in text, said
    assert "Thank you." in text


def test_a_country_is_named_when_it_is_another(tmp_path: Path) -> None:
    abroad = Address(street="ul. Długa 1", postcode="90-926", city="Łódź", country="PL")
    buyer = Party(name="Jan Żak", address=abroad, customer_number="K-1", vat_id="PL7251234567")
    text = _text(snapshot(buyer=buyer, language="en"), tmp_path)
    assert "POLAND" in text
    assert "PL7251234567" in text
