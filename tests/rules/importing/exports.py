"""Files in the shape of a real export: companies with umlauts, VAT 19/7/0, Storno pairs."""

import json
from datetime import date, timedelta
from decimal import Decimal
from random import Random
from typing import Any

from tests.documents.samples import SELLER

TODAY = date(2026, 11, 23)
_STREETS = ("Lindenweg", "Große Bergstraße", "Am Süderhöft", "Rue de l’Église", "Żurawia")
_COMPANIES = (
    "Weinhandel Möller & Söhne GbR",
    'Käserei "Zum Öhr" e. K.',
    "Ćwik Sp. z o.o.",
    "Blumen <Groß> GmbH & Co. KG",
    "",
)
_GOODS = (
    ("Webhosting Business", "19.90", "19"),
    ("JTL-Wawi-Hosting M (4 vCPU, 16 GB RAM)", "89", "19"),
    ("Domain müller-söhne.example", "14.28", "19"),
    ("Handbuch JTL-Wawi, gedruckt", "33.50", "7"),
    ("Traffic über Freivolumen", "0.0085", "19"),
    ("Wertgutschein", "25.00", "0"),
)

Records = list[dict[str, Any]]


def cents(value: Decimal) -> Decimal:
    """Round half away from zero: the export's own arithmetic, not ours."""
    return value.quantize(Decimal("0.01"), "ROUND_HALF_UP")


def totals(lines: list[dict[str, Any]]) -> dict[str, str]:
    """Return net, tax and gross of net lines, tax on each rate's sum."""
    net: dict[str, Decimal] = {}
    for line in lines:
        amount = cents(Decimal(str(line.get("quantity", 1))) * Decimal(line["price"]))
        net[line["vat"]] = net.get(line["vat"], Decimal(0)) + amount
    tax = sum((cents(s * Decimal(rate) / 100) for rate, s in net.items()), Decimal(0))
    whole = sum(net.values(), Decimal(0))
    return {"net": f"{whole:.2f}", "tax": f"{tax:.2f}", "gross": f"{whole + tax:.2f}"}


def base(accounts: int = 20) -> Records:
    """Return hoster, products, logins, accounts and a service each."""
    records: Records = [
        {
            "type": "portal",
            "name": "Nordlicht Hosting",
            "seller": SELLER.model_dump(mode="json"),
            "billing": {"methods": ["bank_transfer", "direct_debit"]},
        },
        {"type": "product", "code": "backup", "name": "Zusatz-Backup", "price": "4.90",
         "term": "month", "vat": "19", "addon": True},
        {"type": "product", "code": "hosting", "name": "Webhosting Business", "price": "19.90",
         "term": "month", "vat": "19", "group": "Hosting"},
        {"type": "user", "email": "chef@nordlicht.example", "name": "Anna Berg", "staff": "agent"},
    ]  # fmt: skip
    for n in range(accounts):
        company = _COMPANIES[n % len(_COMPANIES)]
        records += [
            {"type": "user", "email": f"Kunde{n}@Example.de", "name": f"Jürgen Groß {n}"},
            {"type": "account", "number": f"K-{10001 + n}", "company": company,
             "person": f"Jürgen Groß {n}", "street": f"{_STREETS[n % 5]} {n}", "postcode": "24103",
             "city": "Köln", "email": f"kunde{n}@example.de",
             "members": [{"user": f"kunde{n}@example.de", "owner": True}]},
            {"type": "service", "id": f"whmcs-{n}", "account": f"K-{10001 + n}",
             "product": "hosting", "label": f"kunde{n}.example", "started_on": "2023-01-31",
             "next_due_on": "2026-12-31"},
        ]  # fmt: skip
    return records


def invoices(count: int, accounts: int = 20, seed: int = 3) -> Records:
    """Return ``count`` documents over partial years; every fiftieth is cancelled by a Storno."""
    random = Random(seed)
    numbers: dict[tuple[str, int], int] = {}

    def number(prefix: str, year: int) -> str:
        numbers[prefix, year] = numbers.get((prefix, year), 300) + 1
        return f"{prefix}-{year}-{numbers[prefix, year]:05d}"

    records: Records = []
    while len(records) < count:
        day = date(2023, 8, 17) + timedelta(days=len(records) * 1190 // count)
        one = _invoice(random, number("RE", day.year), day, random.randrange(accounts))
        records.append(one)
        if len(records) % 50 == 0:
            one |= {"state": "cancelled", "paid_on": None}
            later = min(day + timedelta(days=3), TODAY)
            records.append(
                one | {"number": number("ST", later.year), "kind": "storno",
                       "issued_on": str(later), "due_on": None, "cancels": one["number"]}
            )  # fmt: skip
    return records


def _invoice(random: Random, number: str, day: date, account: int) -> dict[str, Any]:
    lines: list[dict[str, Any]] = []
    for name, price, vat in random.sample(_GOODS, random.randint(1, 4)):
        line = {"name": name, "price": price, "vat": vat, "quantity": random.choice((1, 2, "0.25"))}
        if vat == "19":
            line |= {"start": str(day), "end": str(day + timedelta(days=29)), "unit": "MON",
                     "service": f"whmcs-{account}"}  # fmt: skip
        lines.append(line)
    state = random.choices(("paid", "open", "pending", "refunded", "collection"), (90, 5, 2, 2, 1))[
        0
    ]
    paid = state in ("paid", "refunded")
    return {
        "type": "invoice",
        "number": number,
        "account": f"K-{10001 + account}",
        "issued_on": str(day),
        "due_on": str(day + timedelta(days=14)),
        "lines": lines,
        **totals(lines),
        "state": state,
        "method": random.choice(("bank_transfer", "direct_debit")),
        "paid_on": str(min(day + timedelta(days=9), TODAY)) if paid else None,
    }


def written(records: Records) -> list[str]:
    """Return the lines of the file."""
    return [json.dumps(record, ensure_ascii=False) for record in records]
