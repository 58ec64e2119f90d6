"""Documents to try things on: a demo hoster, a customer, and snapshots of any shape."""

from datetime import date
from decimal import Decimal
from typing import Any

from app.portal.snapshot import (
    Address,
    Adjustment,
    Method,
    Mode,
    Party,
    PaymentPart,
    Period,
    Seller,
    Snapshot,
    State,
    Transfer,
    Unit,
    VatCategory,
)
from app.rules.money import ZERO, Item, lines_of, totals, vat_breakdown

SELLER = Seller(
    name="Nordlicht Hosting GmbH",
    address=Address(street="Holstenbrücke 17", postcode="24103", city="Kiel", country="DE"),
    vat_id="DE325871904",
    tax_number="20/291/40712",
    register_number="HRB 24817 KI",
    register_court="Amtsgericht Kiel",
    managing_directors=("Jette Petersen", "Malte Brodersen"),
    contact="Kundenservice",
    phone="+49 431 5550170",
    email="rechnung@nordlicht-hosting.example",
    website="nordlicht-hosting.example",
    bank="Förde Sparbank",
    iban="DE89 3704 0044 0532 0130 00",
    bic="COBADEFFXXX",
    creditor_id="DE98ZZZ09999999999",
)
BUYER = Party(
    company="Weinhandel Möller & Söhne GbR",
    name="Erika Möller",
    address=Address(street="Große Bergstraße 204", postcode="22767", city="Hamburg", country="DE"),
    customer_number="K-10042",
    reference="Shop 2026",
)
PERIOD = Period(start=date(2026, 11, 1), end=date(2026, 11, 30))

_CATALOGUE = (
    ("Webhosting Business", "100 GB NVMe, 25 Postfächer, tägliche Sicherung", "19.90", "19"),
    (
        "JTL-Wawi-Hosting M",
        "4 vCPU, 16 GB RAM, 200 GB SSD\nSQL Server Express inklusive",
        "89",
        "19",
    ),
    ("Handbuch JTL-Wawi, gedruckt", "", "33.50", "7"),
    ("Domain moeller-wein.example", "Verlängerung um ein Jahr", "14.28", "19"),
    ("SSL-Zertifikat", "Wildcard für *.moeller-wein.example", "49.9975", "19"),
)


def items(count: int = 3) -> list[Item]:
    """Return ``count`` items out of a small catalogue, with mixed units and rates."""
    found = []
    for n in range(count):
        name, description, price, rate = _CATALOGUE[n % len(_CATALOGUE)]
        found.append(
            Item(
                name=name,
                description=description,
                quantity=Decimal(1 + n % 3),
                unit=Unit.PIECE if rate == "7" else Unit.MONTH,
                price=Decimal(price),
                category=VatCategory.STANDARD,
                rate=Decimal(rate),
                period=None if rate == "7" else PERIOD,
                service="" if rate == "7" else f"moeller-{n + 1}.example",
            )
        )
    return found


def snapshot(
    count: int = 3, *, mode: Mode = Mode.NET, prepaid: Decimal = ZERO, **changes: Any
) -> Snapshot:
    """Return an invoice over ``items(count)``; ``changes`` replace fields of the snapshot."""
    lines = lines_of(changes.pop("items", None) or items(count), mode)
    vat = vat_breakdown(lines, mode)
    fields: dict[str, Any] = {
        "number": "RE-2026-00318",
        "issued": date(2026, 11, 2),
        "due": date(2026, 11, 16),
        "mode": mode,
        "seller": SELLER,
        "buyer": BUYER,
        "period": PERIOD,
        "lines": lines,
        "vat": vat,
        "totals": totals(lines, vat, prepaid=prepaid),
    }
    return Snapshot(**fields | changes)


def discounted(mode: Mode, **changes: Any) -> Snapshot:
    """Return an invoice with an allowance of 10.00 net on the standard rate."""
    base = snapshot(mode=mode, **changes)
    cut = Adjustment(
        charge=False,
        reason="Treuerabatt",
        amount=Decimal("10.00"),
        gross=Decimal("11.90") if mode is Mode.GROSS else None,
        category=VatCategory.STANDARD,
        rate=Decimal(19),
    )
    vat = vat_breakdown(base.lines, mode, [cut])
    sums = totals(base.lines, vat, [cut])
    kept = {name: getattr(base, name) for name in Snapshot.model_fields}
    return Snapshot.model_validate(kept | {"adjustments": (cut,), "vat": vat, "totals": sums})


def transfer(document: Snapshot, **changes: Any) -> PaymentPart:
    """Return the open payment part of ``document`` by bank transfer."""
    fields: dict[str, Any] = {
        "method": Method.BANK_TRANSFER,
        "state": State.OPEN,
        "amount_due": document.totals.due,
        "transfer": Transfer(
            holder=SELLER.name,
            iban=SELLER.iban,
            bic=SELLER.bic,
            bank=SELLER.bank,
            remittance=f"{document.number} {document.buyer.customer_number}",
        ),
    }
    return PaymentPart(**fields | changes)
