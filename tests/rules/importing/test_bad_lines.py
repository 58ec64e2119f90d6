"""Bad lines: each is named with its line and what is wrong, good ones are not, nothing is written."""

import json
import re
from collections.abc import Iterator
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
from tests.rules.importing.damage import PAID, RAW, Damaged, kinds, put
from tests.rules.importing.exports import Records, base, invoices, written
from tests.support.site import Site, sqlite_site

GOOD: Records = base(3) + invoices(60, 3)


@pytest.fixture(scope="module")
def quiet_site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """A portal that nothing is written to."""
    site = sqlite_site(tmp_path_factory.mktemp("import"))
    yield site
    site.close()


def found(site: Site, lines: list[Any]) -> list[Problem]:
    with site.house() as ctx:
        return check(ctx, read_file(lines))


def changed(wanted: str, **values: Any) -> Records:
    """Return good records with fields of the first one of a type replaced."""
    records: Records = json.loads(json.dumps(GOOD))
    next(r for r in records if r["type"] == wanted).update(values)
    return records


def test_the_good_file_is_good(quiet_site: Site) -> None:
    assert found(quiet_site, written(GOOD)) == []


def test_each_of_sixty_kinds_is_named_and_nothing_else(quiet_site: Site) -> None:
    damaged = Damaged(base(40) + invoices(1000, 40))
    assert len(set(kinds())) >= 40
    problems = found(quiet_site, damaged.lines)
    assert {(p.line, p.code) for p in problems} == damaged.planted
    assert problems == sorted(problems, key=lambda p: p.line)


@pytest.mark.parametrize(("code", "line"), RAW)
def test_lines_that_are_no_records(quiet_site: Site, code: str, line: str | bytes) -> None:
    lines: list[str | bytes] = ["", line, *written(GOOD)]
    assert [(p.line, p.code) for p in found(quiet_site, lines)] == [(2, code)]


def test_nesting_without_end_is_no_record(quiet_site: Site) -> None:
    for depth in (100, 300, 450, 600, 900):
        line = '{"type": "product", "name": ' + '{"a":' * depth + "1" + "}" * depth + "}"
        [problem] = [p for p in found(quiet_site, [line, *written(GOOD)]) if p.line == 1][:1]
        assert problem.code in {"missing", "not_json", "no_text"}


@pytest.mark.parametrize("wanted", ["portal", "product", "user", "account", "service"])
def test_what_refers_to_a_bad_line_is_not_blamed(quiet_site: Site, wanted: str) -> None:
    place = next(n for n, r in enumerate(GOOD) if r["type"] == wanted and r.get("code") != "backup")
    records: Records = json.loads(json.dumps(GOOD))
    records[place]["colour"] = "blue"
    assert [(p.line, p.code) for p in found(quiet_site, written(records))] == [
        (place + 1, "unknown_field")
    ]


def test_a_storno_of_a_bad_line_is_not_blamed(quiet_site: Site) -> None:
    records: Records = json.loads(json.dumps(GOOD))
    storno = next(r for r in records if r.get("kind") == "storno")
    place = next(n for n, r in enumerate(records) if r.get("number") == storno["cancels"])
    records[place]["colour"] = "blue"
    assert [(p.line, p.code) for p in found(quiet_site, written(records))] == [
        (place + 1, "unknown_field")
    ]


def test_all_that_is_wrong_with_a_line_is_named(quiet_site: Site) -> None:
    records = changed("invoice", account="K-99999", tax="0.01", issued_on="2999-01-01")
    codes = {p.code for p in found(quiet_site, written(records))}
    assert {"unknown_account", "issued_in_future", "amounts_differ"} <= codes


def test_nobody_sells(quiet_site: Site) -> None:
    assert found(quiet_site, written(GOOD[1:])) == [Problem(0, "no_seller")]


def test_an_item_may_name_one_day_alone(quiet_site: Site) -> None:
    line = {"name": "Umzug", "price": "10", "vat": 0}
    sums = {"net": 10, "tax": 0, "gross": 10}
    for days in ({"start": "2025-01-01"}, {"end": "2025-01-01"}):
        records = changed("invoice", lines=[line | days], **sums)
        assert found(quiet_site, written(records)) == []


def test_nothing_is_written_while_a_line_is_wrong(local_site: Site) -> None:
    records: Records = json.loads(json.dumps(GOOD))
    put(tax="0.01")(next(r for r in records if PAID.fits(r)))
    with local_site.house() as ctx, pytest.raises(Invalid) as refused:
        apply(ctx, read_file(written(records)))
    assert refused.value.code == "import_problems"
    with local_site.house() as ctx:
        for table in (Account, Invoice, PortalSetting, Product, Service, User):
            assert ctx.session.scalars(ctx.rows(table)).all() == []


@pytest.mark.parametrize("language", ["de", "en"])
def test_every_sentence_says_how_to_mend(language: str) -> None:
    for code, sentence in _SENTENCES.items():
        params = dict.fromkeys(re.findall(r"{(\w+)}", sentence), "§")
        said = report_sentence(Problem(7, code, params), language)
        assert said.startswith("Zeile 7: " if language == "de" else "Line 7: ")
        assert "{" not in said
        # What is wrong, then what to do: two sentences, or one with both halves.
        assert re.search(r"[.:,] ?.{5,}\.$", said.split(": ", 1)[1]), said


def test_every_problem_has_a_sentence(quiet_site: Site) -> None:
    said = [
        report_sentence(problem, "de")
        for problem in found(quiet_site, Damaged(base(40) + invoices(400, 40)).lines)
    ]
    assert all("§" not in sentence and "{" not in sentence for sentence in said)
