"""Forty kinds of bad lines, and a whole export in which each of them stands once."""

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

from tests.rules.importing.exports import Records

Change = Callable[[dict[str, Any]], object]


def put(**values: Any) -> Change:
    """Replace fields of a record."""
    return lambda record: record.update(values)


def item(**values: Any) -> Change:
    """Replace fields of a document's first line."""
    return lambda record: record["lines"][0].update(values)


def without(name: str) -> Change:
    """Take a field away."""
    return lambda record: record.pop(name)


@dataclass(frozen=True)
class Kind:
    """What records a change is made to: the first ones in the file with these values."""

    type: str
    state: str = ""
    storno: bool | None = None

    def fits(self, record: dict[str, Any]) -> bool:
        storno = record.get("kind") == "storno"
        return (
            record["type"] == self.type
            and (not self.state or record.get("state") == self.state)
            and (self.storno is None or self.storno == storno)
        )


PORTAL, PRODUCT, USER = Kind("portal"), Kind("product"), Kind("user")
ACCOUNT, SERVICE = Kind("account"), Kind("service")
PAID, OPEN = Kind("invoice", "paid"), Kind("invoice", "open")
CANCELLED, STORNO = Kind("invoice", "cancelled", storno=False), Kind("invoice", storno=True)

NOTHING = {"lines": [{"name": "Domain", "price": 0, "vat": 0}], "net": 0, "tax": 0, "gross": 0}
ABROAD = {"company": "Żuraw Sp. z o.o.", "street": "Żurawia 1", "city": "Łódź", "country": "PL"}

BAD: list[tuple[str, Kind, Change]] = [
    ("unknown_type", USER, put(type="custmer")),
    ("unknown_type", PAID, put(type=["invoice"])),
    ("missing", PAID, without("issued_on")),
    ("unknown_field", PAID, put(discount="5.00")),
    ("too_long", ACCOUNT, put(company="x" * 201)),
    ("too_long", ACCOUNT, put(postcode="1" * 21)),
    ("empty", ACCOUNT, put(street="  ")),
    ("empty", PAID, put(lines=[])),
    ("unknown_choice", PAID, put(state="overdue")),
    ("unknown_choice", PAID, put(method="paypal")),
    ("bad_form", PAID, put(number="RE 2026 1")),
    ("bad_form", ACCOUNT, put(country="Deutschland")),
    ("out_of_range", PAID, item(vat="190")),
    ("out_of_range", PRODUCT, put(price="-1")),
    ("no_text", USER, put(name=7)),
    ("bad_value", PAID, put(lines="Webhosting")),
    ("bad_number", PAID, put(net="12,50")),
    ("bad_date", PAID, put(issued_on="23.11.2025")),
    ("bad_date", PAID, put(issued_on=20251123)),
    ("bad_date", PAID, put(issued_on="2025-W48-1")),
    ("bad_date", PAID, put(due_on="2025-02-30")),
    ("float_refused", PAID, put(net=True)),
    ("too_many_decimals", PAID, put(gross="10.001")),
    ("number_too_large", PAID, put(gross="1e12")),
    ("number_too_large", PAID, item(quantity="99999999999", price="99999999999")),
    ("text_control", ACCOUNT, put(company="A\u0007B")),
    ("text_forbidden", PAID, put(notes=["A\u0000B"])),
    ("email_syntax", ACCOUNT, put(email="kunde.example.de")),
    ("iban_check", PORTAL, lambda r: r["seller"].update(iban="DE88370400440532013000")),
    ("buyer_name", ACCOUNT, put(company="", person="")),
    ("owner_rights", ACCOUNT, lambda r: r["members"][0].update(rights=["invoices"])),
    ("right_not_delegable", ACCOUNT, lambda r: r["members"].append(member(rights=["users"]))),
    ("one_owner", ACCOUNT, lambda r: r["members"][0].update(owner=False)),
    ("member_twice", ACCOUNT, lambda r: r["members"].append({"user": r["members"][0]["user"]})),
    ("unknown_user", ACCOUNT, lambda r: r["members"].append({"user": "wer@example.de"})),
    ("unknown_account", PAID, put(account="K-99999", **NOTHING)),
    ("unknown_account", SERVICE, put(account="K-99999")),
    ("unknown_product", SERVICE, put(product="hostign")),
    ("unknown_service", PAID, item(service="whmcs-99")),
    ("unknown_invoice", STORNO, put(cancels="RE-2020-00001")),
    ("due_day_missing", SERVICE, put(next_due_on=None)),
    ("due_before_start", SERVICE, put(next_due_on="2022-01-01")),
    ("end_before_start", SERVICE, put(ends_on="2022-01-01")),
    ("end_missing", SERVICE, put(state="ended")),
    ("issued_in_future", OPEN, put(issued_on="2999-11-24", due_on="2999-12-24")),
    ("issued_too_early", OPEN, put(issued_on="1989-12-31", due_on=None)),
    ("due_before_issue", OPEN, put(due_on="2020-01-01")),
    ("due_too_late", OPEN, put(due_on="2099-01-01")),
    ("paid_without_date", PAID, put(paid_on=None)),
    ("date_without_payment", OPEN, put(paid_on="2026-01-01")),
    ("paid_in_future", PAID, put(paid_on="2999-11-24")),
    ("period_order", PAID, item(start="2025-02-01", end="2025-01-01")),
    ("amounts_differ", PAID, put(tax="0.01")),
    ("negative_total", PAID, put(lines=[{"name": "Rabatt", "quantity": -1, "price": "10", "vat": 19}], net="-10", tax="-1.90", gross="-11.90")),
    ("vat_category", PAID, item(vat="0", category="S")),
    ("vat_category", PAID, item(vat="19", category="G")),
    ("vat_category", PAID, put(lines=[{"name": "Kurs", "price": "10", "vat": 0, "category": "E"}], net=10, tax=0, gross=10)),
    ("vat_id_missing", PAID, put(lines=[{"name": "Server", "price": "10", "vat": 0, "category": "AE"}], net=10, tax=0, gross=10, buyer=ABROAD)),
    ("missing_characters", PAID, item(name="网站托管")),
    ("reference_without_storno", PAID, put(cancels="RE-2020-00001")),
    ("storno_without_reference", STORNO, put(cancels=None)),
    ("storno_before_invoice", STORNO, put(issued_on="2020-01-01")),
]  # fmt: skip

RAW: list[tuple[str, str | bytes]] = [
    ("not_json", "{'type': 'user'}"),
    ("not_json", '{"type": "product", "price": NaN}'),
    ("not_json", "[" * 100_000),
    ("not_an_object", "[]"),
    ("key_twice", '{"type": "user", "type": "user"}'),
    ("not_utf8", b"\xff\xfe"),
]


def member(**facts: Any) -> dict[str, Any]:
    """Return a member that is no owner."""
    return {"user": "chef@nordlicht.example", **facts}


@dataclass
class Damaged:
    """An export with every kind of bad line in it, and where they stand."""

    records: Records
    lines: list[str | bytes] = field(default_factory=list)
    planted: set[tuple[int, str]] = field(default_factory=set)
    _used: set[int] = field(default_factory=set)

    def __post_init__(self) -> None:
        self.records = json.loads(json.dumps(self.records))
        for code, kind, change in BAD:
            place = self._free(kind)
            change(self.records[place])
            self.planted.add((place + 1, code))
        self._pairs()
        self.lines = [json.dumps(record, ensure_ascii=False) for record in self.records]
        for code, line in RAW:
            self.lines.append(line)
            self.planted.add((len(self.lines), code))

    def _free(self, kind: Kind) -> int:
        """Return a record that nothing was done to, and whose account and Storno are whole."""
        place = next(n for n, r in enumerate(self.records) if n not in self._used and kind.fits(r))
        self._used.add(place)
        if kind is STORNO:
            self._used.add(self._by_number(self.records[place]["cancels"]))
        return place

    def _by_number(self, number: str) -> int:
        return next(n for n, r in enumerate(self.records) if r.get("number") == number)

    def _pairs(self) -> None:
        """Plant what takes two lines."""
        for code, change in _STORNO_CHANGES:
            place = self._free(STORNO)
            original = self.records[self._by_number(self.records[place]["cancels"])]
            change(self.records[place], original)
            self.planted.add((place + 1, code))
        place = self._free(PAID)
        mine = self.records[place]["account"]
        other = next(
            r for r in reversed(self.records) if r["type"] == "service" and r["account"] != mine
        )
        self.records[place]["lines"][0]["service"] = other["id"]
        self.planted.add((place + 1, "foreign_service"))
        first, second = self._free(OPEN), self._free(OPEN)
        self.records[second]["number"] = self.records[first]["number"]
        self.planted.add((second + 1, "duplicate"))
        place = self._free(STORNO)
        again = self.records[place] | {"number": "ST-2026-09999"}
        self.records.append(again)
        self.planted.add((len(self.records), "cancelled_twice"))
        self.records.append(again | {"number": "ST-2026-09998", "cancels": again["number"]})
        self.planted.add((len(self.records), "storno_of_storno"))


_STORNO_CHANGES: list[tuple[str, Callable[[dict[str, Any], dict[str, Any]], object]]] = [
    ("storno_of_valid_invoice", lambda _storno, original: original.update(state="open")),
    (
        "storno_of_other_account",
        lambda storno, original: storno.update(
            account="K-10001" if original["account"] != "K-10001" else "K-10002",
            lines=[line | {"service": ""} for line in storno["lines"]],
        ),
    ),
    (
        "storno_amount_differs",
        lambda storno, _original: storno.update(
            lines=[{"name": "Teil", "price": "0.01", "vat": 0}], net="0.01", tax=0, gross="0.01"
        ),
    ),
]


def kinds() -> Iterator[str]:
    """Yield every code that a damaged export has."""
    yield from (code for code, _, _ in BAD)
    yield from (code for code, _ in RAW)
    yield from (code for code, _ in _STORNO_CHANGES)
    yield from ("foreign_service", "duplicate", "cancelled_twice", "storno_of_storno")
