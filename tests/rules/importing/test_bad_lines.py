"""Forty kinds of bad lines: each is named with its line and code, and nothing is written."""

import json
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from app.errors import Invalid
from app.models.account import Account
from app.models.house import PortalSetting
from app.models.invoice import Invoice
from app.models.people import User
from app.models.service import Product, Service
from app.rules.importing import Problem, apply, check, read_file, report_sentence
from app.rules.importing.sentences import _SENTENCES
from tests.rules.importing.exports import Records, base, invoices, written
from tests.support.site import Site, sqlite_site

GOOD: Records = base(3) + invoices(60, 3)


def index(**wanted: Any) -> int:
    """Return where the first record with these values stands."""
    return next(
        n for n, r in enumerate(GOOD) if all(r.get(key) == value for key, value in wanted.items())
    )


PAID = index(type="invoice", state="paid")
STORNO = index(kind="storno")
CANCELLED = index(type="invoice", number=GOOD[STORNO]["cancels"])
ACCOUNT, SERVICE = index(type="account"), index(type="service")
USER, PRODUCT, PORTAL = index(type="user"), index(type="product"), index(type="portal")
OPEN = index(type="invoice", state="open")

Change = Callable[[dict[str, Any]], object]


def put(**values: Any) -> Change:
    """Replace fields of a record."""
    return lambda record: record.update(values)


def item(**values: Any) -> Change:
    """Replace fields of a document's first line."""
    return lambda record: record["lines"][0].update(values)


def without(field: str) -> Change:
    """Take a field away."""
    return lambda record: record.pop(field)


BAD: list[tuple[str, int, Change]] = [
    ("unknown_type", PRODUCT, put(type="sevice")),
    ("unknown_type", PRODUCT, put(type=["product"])),
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
    ("no_text", PRODUCT, put(name=7)),
    ("bad_number", PAID, put(net="12,50")),
    ("bad_date", PAID, put(issued_on="23.11.2025")),
    ("bad_date", PAID, put(issued_on=20251123)),
    ("bad_date", PAID, put(due_on="2025-02-30")),
    ("float_refused", PAID, put(net=True)),
    ("too_many_decimals", PAID, put(gross="10.001")),
    ("number_too_large", PAID, put(gross="1e12")),
    ("text_control", ACCOUNT, put(company="A\u0007B")),
    ("text_forbidden", ACCOUNT, put(company="A\u0000B")),
    ("email_syntax", USER, put(email="kunde.example.de")),
    ("iban_check", PORTAL, lambda r: r["seller"].update(iban="DE88370400440532013000")),
    ("buyer_name", ACCOUNT, put(company="", person="")),
    ("owner_rights", ACCOUNT, lambda r: r["members"][0].update(rights=["invoices"])),
    (
        "right_not_delegable",
        ACCOUNT,
        lambda r: r["members"].append({"user": "chef@nordlicht.example", "rights": ["users"]}),
    ),
    ("one_owner", ACCOUNT, lambda r: r["members"][0].update(owner=False)),
    ("member_twice", ACCOUNT, lambda r: r["members"].append({"user": "KUNDE0@example.de"})),
    ("unknown_user", ACCOUNT, lambda r: r["members"].append({"user": "wer@example.de"})),
    ("unknown_account", PAID, put(account="K-99999")),
    ("unknown_account", SERVICE, put(account="K-99999")),
    ("unknown_product", SERVICE, put(product="hostign")),
    ("unknown_service", PAID, item(service="whmcs-99")),
    ("foreign_service", PAID, item(service="foreign")),
    ("unknown_invoice", STORNO, put(cancels="RE-2020-00001")),
    ("due_day_missing", SERVICE, put(next_due_on=None)),
    ("due_before_start", SERVICE, put(next_due_on="2022-01-01")),
    ("end_before_start", SERVICE, put(ends_on="2022-01-01")),
    ("end_missing", SERVICE, put(state="ended")),
    ("issued_in_future", OPEN, put(issued_on="2026-11-24", due_on="2026-12-24")),
    ("issued_too_early", OPEN, put(issued_on="1989-12-31", due_on=None)),
    ("due_before_issue", OPEN, put(due_on="2020-01-01")),
    ("due_too_late", OPEN, put(due_on="2099-01-01")),
    ("paid_without_date", PAID, put(paid_on=None)),
    ("date_without_payment", OPEN, put(paid_on="2026-01-01")),
    ("paid_in_future", PAID, put(paid_on="2026-11-24")),
    ("period_order", PAID, item(start="2025-02-01", end="2025-01-01")),
    ("amounts_differ", PAID, put(tax="0.01")),
    ("vat_category", PAID, item(vat="0", category="S")),
    ("vat_category", PAID, item(vat="19", category="AE")),
    ("vat_id_missing", PAID, item(vat="0", category="AE")),
    ("missing_characters", PAID, item(name="网站托管")),
    ("reference_without_storno", PAID, put(cancels=GOOD[OPEN]["number"])),
    ("storno_without_reference", STORNO, put(cancels=None)),
    ("storno_of_other_account", STORNO, put(account="K-10009")),
    ("storno_before_invoice", STORNO, put(issued_on="2020-01-01")),
    ("storno_of_valid_invoice", CANCELLED, put(state="open")),
    ("duplicate", PAID, put(number=GOOD[OPEN]["number"])),
]
RAW = [
    ("not_json", "{'type': 'user'}"),
    ("not_json", '{"type": "product", "price": NaN}'),
    ("not_json", "[" * 100_000),
    ("not_an_object", "[]"),
    ("key_twice", '{"type": "user", "type": "user"}'),
    ("not_utf8", b"\xff\xfe"),
]


def broken(place: int, change: Change) -> Records:
    """Return the good records with one of them changed."""
    records: Records = json.loads(json.dumps(GOOD))
    change(records[place])
    return records


def found(site: Site, lines: list[Any]) -> list[Problem]:
    with site.house() as ctx:
        return check(ctx, read_file(lines))


def test_the_good_file_is_good(local_site: Site) -> None:
    assert found(local_site, written(GOOD)) == []


@pytest.fixture(scope="module")
def quiet_site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """A portal that nothing is written to."""
    site = sqlite_site(tmp_path_factory.mktemp("import"))
    yield site
    site.close()


@pytest.mark.parametrize(
    ("code", "place", "change"), BAD, ids=[f"{b[0]}-{n}" for n, b in enumerate(BAD)]
)
def test_each_is_named_with_its_line(
    quiet_site: Site, code: str, place: int, change: Change
) -> None:
    records = broken(place, change)
    if code == "foreign_service":
        other = next(
            r["id"]
            for r in records
            if r["type"] == "service" and r["account"] != GOOD[PAID]["account"]
        )
        records[place]["lines"][0]["service"] = other
    problems = found(quiet_site, written(records))
    line = {"duplicate": max(place, OPEN), "storno_of_valid_invoice": STORNO}.get(code, place)
    assert (line + 1, code) in {(p.line, p.code) for p in problems}
    for problem in problems:
        assert report_sentence(problem, "de")


@pytest.mark.parametrize(("code", "line"), RAW)
def test_lines_that_are_no_records(quiet_site: Site, code: str, line: str | bytes) -> None:
    lines: list[str | bytes] = ["", line, *written(GOOD)]
    assert [(p.line, p.code) for p in found(quiet_site, lines)] == [(2, code)]


def test_further_storno_kinds(quiet_site: Site) -> None:
    pair = [dict(GOOD[CANCELLED]), dict(GOOD[STORNO])]
    head = base(3)
    second = pair[1] | {"number": "ST-2026-09999"}
    of_storno = pair[1] | {"number": "ST-2026-09998", "cancels": pair[1]["number"]}
    cheap = pair[1] | {"lines": [pair[1]["lines"][0] | {"quantity": 7}]}
    line = len(head) + 3
    codes = {(p.line, p.code) for p in found(quiet_site, written([*head, *pair, second]))}
    assert (line, "cancelled_twice") in codes
    codes = {(p.line, p.code) for p in found(quiet_site, written([*head, *pair, of_storno]))}
    assert (line, "storno_of_storno") in codes
    cheap |= {"net": "0.01", "tax": "0.00", "gross": "0.01"}
    codes = {(p.line, p.code) for p in found(quiet_site, written([*head, pair[0], cheap]))}
    assert (line - 1, "storno_amount_differs") in codes


def test_below_zero_and_nobody_sells(quiet_site: Site) -> None:
    refund = [{"name": "Rabatt", "quantity": -1, "price": "10", "vat": "19"}]
    negative = dict(GOOD[OPEN]) | {"lines": refund, "net": "-10", "tax": "-1.90", "gross": "-11.90"}
    problems = found(quiet_site, written([*base(3), negative]))
    assert [p.code for p in problems] == ["negative_total"]
    assert Problem(0, "no_seller") in found(quiet_site, written(GOOD[1:]))


def test_nothing_is_written_while_a_line_is_wrong(local_site: Site) -> None:
    records = broken(PAID, put(tax="0.01"))
    with local_site.house() as ctx, pytest.raises(Invalid) as refused:
        apply(ctx, read_file(written(records)))
    assert refused.value.code == "import_problems"
    with local_site.house() as ctx:
        for table in (Account, Invoice, PortalSetting, Product, Service, User):
            assert ctx.session.scalars(ctx.rows(table)).all() == []


def test_problems_come_by_line(local_site: Site) -> None:
    records = broken(PAID, put(tax="0.01"))
    records[SERVICE]["product"] = "?"
    records[ACCOUNT]["street"] = ""
    problems = found(local_site, written(records))
    assert problems == sorted(problems, key=lambda p: p.line)
    assert {SERVICE + 1, ACCOUNT + 1, PAID + 1} <= {p.line for p in problems}


def test_every_sentence_can_be_said() -> None:
    params = dict.fromkeys(
        [
            "field",
            "limit",
            "choices",
            "fields",
            "key",
            "first",
            "number",
            "code",
            "email",
            "service",
            "item",
            "count",
            "date",
            "found",
            "expected",
            "characters",
        ],
        "§",
    )
    for code in _SENTENCES:
        said = report_sentence(Problem(7, code, params), "en")
        assert "7" in said
        assert "{" not in said
