"""One declaration, two evaluations: SQL on both databases and Python over fetched rows agree."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.client.base import Client
from app.client.local import LocalPortal
from app.errors import Invalid
from app.models.database import Database
from app.portal import listing
from app.portal.invoices import InvoiceRow, Invoices
from app.portal.listing import evaluate
from tests.rules.invoices.rows import WORDS, add_rows, random_rows
from tests.support.site import Site, sqlite_site

COUNT = 260


class Stock:
    """A portal with many invoices, and the same rows at hand."""

    def __init__(self, site: Site) -> None:
        self.site = site
        account = site.add_account()
        other = site.add_account("K-10043", "Atelier Blau")
        user = site.add_user("erika@musterhandel.example")
        site.add_member(account, user, owner=True)
        add_rows(site, random_rows(other, 40, seed=2))
        add_rows(site, random_rows(account, COUNT))
        local = LocalPortal(site.dispatcher)
        local.tokens = site.signed_in("erika@musterhandel.example").tokens
        local.acting = f"account:{account}"
        self.client: Client = local
        self.rows = self.read({"limit": 500}, pages=2)
        self.today = site.dispatcher.world.today()

    def read(self, fields: dict[str, Any], pages: int = COUNT) -> list[InvoiceRow]:
        """Read page after page, at most ``pages``, with SQL."""
        found: list[InvoiceRow] = []
        cursor = ""
        for _ in range(pages):
            page = self.client.send(Invoices(**fields, cursor=cursor))
            found += page.rows
            cursor = page.next
            if not cursor:
                break
        return found


@pytest.fixture(scope="module", params=["sqlite", "postgres"])
def stock(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Stock]:
    if request.param == "sqlite":
        site = sqlite_site(tmp_path_factory.mktemp("list"))
    else:
        site = Site("sqlite", Database(request.getfixturevalue("cluster").database()))
    yield Stock(site)
    site.close()


searches = st.lists(
    st.sampled_from(
        [
            *WORDS,
            "190,28",
            "190",
            "re-1",
            "acc",
            "qx1z",
            "-",
            "wawi ho",
            "sohne",
            "viii",
            "paket",
            "paket1",
        ]
    )
    | st.text(max_size=4),
    max_size=2,
).map(" ".join)
views = st.sampled_from(list(Invoices.listing.views))
sorts = st.sampled_from(["", *Invoices.listing.sorts, *(f"-{s}" for s in Invoices.listing.sorts)])


@given(
    view=views,
    sort=sorts,
    search=searches,
    year=st.sampled_from([None, 2024, 2025, 2026, 2027]),
    limit=st.integers(1, 90),
)
@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_pages_are_the_same(
    stock: Stock, view: str, sort: str, search: str, year: int | None, limit: int
) -> None:
    search = search.encode("utf-8", "ignore").decode().replace("\x00", "")
    fields = {"view": view, "sort": sort, "search": search, "year": year, "limit": limit}
    cursor = ""
    for _ in range(4):
        query = Invoices(**fields, cursor=cursor)
        page = stock.client.send(query)
        assert page == evaluate(Invoices.listing, stock.rows, query.model_dump(), stock.today)
        cursor = page.next
        if not cursor:
            break


def test_all_rows_come_once(stock: Stock) -> None:
    for sort in ("number", "-total", "due_on"):
        found = stock.read({"sort": sort, "limit": 37})
        assert len({row.id for row in found}) == len(found) == COUNT


def test_of_too_many_hits_the_newest_are_shown(
    stock: Stock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Invoices, "listing", replace(Invoices.listing, cap=20))
    for view, sort in (("all", "due_on"), ("paid", "due_on"), ("all", ""), ("paid", "")):
        query = Invoices(view=view, search="re", sort=sort)
        page = stock.client.send(query)
        assert page.capped
        assert page == evaluate(Invoices.listing, stock.rows, query.model_dump(), stock.today)


@pytest.mark.parametrize(
    "fields",
    [
        {"sort": "state"},
        {"view": "drafts"},
        {"cursor": "?"},
        {"cursor": listing.encode_cursor("2026-01-01x", 1)},
        {"cursor": listing.encode_cursor("a", 1)},
        {"cursor": listing.encode_cursor("a\x00", 1), "sort": "number"},
        {"cursor": listing.encode_cursor("1e5", 1), "sort": "total"},
        {"cursor": listing.encode_cursor("NaN", 1), "sort": "total"},
        {"cursor": listing.encode_cursor(1, 1), "sort": "total"},
        {"cursor": listing.encode_cursor("1.00", 2**63), "sort": "total"},
    ],
)
def test_what_was_not_declared_is_refused(stock: Stock, fields: dict[str, Any]) -> None:
    with pytest.raises(Invalid):
        stock.client.send(Invoices(**fields))


@pytest.mark.parametrize("words", ["paket", "paket1", "paket12", "re paket1", "paket1 hosting"])
def test_a_long_beginning_finds_every_word_that_goes_on_from_it(stock: Stock, words: str) -> None:
    """Thirty words begin with "paket", eleven with "paket1", one with "paket12"."""
    query = Invoices(search=words, limit=200)
    page = stock.client.send(query)
    assert page.rows
    assert page == evaluate(Invoices.listing, stock.rows, query.model_dump(), stock.today)


def test_odd_letters_and_long_words_are_searched_not_refused(stock: Stock) -> None:
    for search in ("𞤀𞤁", "ﷺ" * 200, "'\"*&|!:()", "q", "\U0001fbf0", "x" * 200):
        query = Invoices(search=search)
        page = stock.client.send(query)
        assert page == evaluate(Invoices.listing, stock.rows, query.model_dump(), stock.today)
