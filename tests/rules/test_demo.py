"""The demo hoster: credible, deterministic, made by the import, whole on whatever day."""

import hashlib
import json
from collections import Counter, defaultdict
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from itertools import count

import pytest

from app.client.base import Client
from app.errors import NotAllowed
from app.models.invoice import Invoice, InvoiceDocument, InvoiceSnapshot
from app.portal.auth import WhoAmI
from app.portal.invoices import (
    ChangePaymentMethod,
    CountInvoices,
    InvoiceKind,
    InvoiceRow,
    Invoices,
    Reach,
    ReadInvoice,
    RenewDueServices,
)
from app.portal.invoices import InvoiceDocument as Document
from app.portal.notifications import Notifications
from app.portal.overview import Overview
from app.portal.snapshot import Method, Snapshot, State
from app.rules.demo import create_demo, many
from app.rules.demo.records import records
from app.rules.importing import check, read_file
from app.rules.money import verify
from tests.support.site import START, Site, sqlite_site

TODAY = START.date()
ERIKA, JONAS = "erika@musterhandel.example", "jonas@musterhandel.example"
LUCJA = "lucja@dogan-agentur.example"


def password(email: str) -> str:
    """Return what the demo's card of a person signs in with."""
    found = [r["password"] for r in records(TODAY) if r.get("email") == email and "password" in r]
    return str(found[0])


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """The demo as it is on the day of its creation; nothing is changed in it."""
    site = sqlite_site(tmp_path_factory.mktemp("demo"))
    create_demo(site.database, site.dispatcher.world)
    yield site
    site.close()


def signed_in(site: Site, email: str, account: str = "") -> Client:
    """Sign a person in and act for the account of this number."""
    client = site.signs_in(email, password=password(email))
    if account:
        ids = {place.number: place.id for place in client.send(WhoAmI()).accounts}
        client.acting = f"account:{ids[account]}"
    return client


def all_rows(client: Client) -> list[InvoiceRow]:
    """Read the list to its end."""
    rows: list[InvoiceRow] = []
    cursor = ""
    for _ in count():
        page = client.send(Invoices(cursor=cursor, limit=100))
        rows += page.rows
        cursor = page.next
        if not cursor:
            break
    return rows


def test_three_years_in_every_status(demo: Site) -> None:
    rows = all_rows(signed_in(demo, ERIKA, "K-10042"))
    assert min(row.issued_on for row in rows) < TODAY - timedelta(days=3 * 365 - 31)
    assert {row.state for row in rows} == set(State)
    stornos = [row for row in rows if row.kind is InvoiceKind.STORNO]
    assert [row.total for row in stornos] == [-next(
        row.total for row in rows if row.number == stornos[0].related_number
    )]  # fmt: skip
    open_days = sorted((row.due_on - TODAY).days for row in rows if row.state is State.OPEN)
    assert any(-7 <= days < 0 for days in open_days)
    assert any(days <= -21 for days in open_days)
    assert any(0 <= days <= 7 for days in open_days)
    assert len(set(open_days)) == len(open_days)


def test_the_amounts_look_like_a_business(demo: Site) -> None:
    erika = signed_in(demo, ERIKA, "K-10042")
    assert len({row.total for row in all_rows(erika)}) > 20
    months = erika.send(Overview()).months
    assert len(months) == 12
    assert all(month.net > 0 for month in months[:-1])
    assert len({month.net for month in months}) > 8


def test_people_see_what_is_theirs(demo: Site) -> None:
    erika = signed_in(demo, ERIKA)
    me = erika.send(WhoAmI())
    assert {place.number for place in me.accounts} == {"K-10042", "K-10043"}
    assert not me.must_enrol  # the demo begins with its start page
    jonas = signed_in(demo, JONAS, "K-10042")
    unpaid = next(row for row in all_rows(jonas) if row.state is State.OPEN)
    detail = jonas.send(ReadInvoice(invoice_id=unpaid.id))
    with pytest.raises(NotAllowed):
        jonas.send(
            ChangePaymentMethod(
                invoice_id=unpaid.id,
                version=detail.version,
                method=Method.DIRECT_DEBIT,
                reach=Reach.ALL,
            )
        )
    lucja = signed_in(demo, LUCJA, "K-10042")
    with pytest.raises(NotAllowed):
        lucja.send(Invoices())
    assert lucja.send(WhoAmI()).name == "Łucja Doğan"
    assert all_rows(signed_in(demo, LUCJA, "K-10057"))


@pytest.mark.parametrize(
    ("email", "account"), [(ERIKA, "K-10042"), (ERIKA, "K-10043"), (LUCJA, "K-10057")]
)
def test_every_invoice_opens(demo: Site, email: str, account: str) -> None:
    client = signed_in(demo, email, account)
    rows = all_rows(client)
    assert rows
    for row in rows:
        detail = client.send(ReadInvoice(invoice_id=row.id))
        assert detail.row == row
        verify(detail.snapshot)
        assert hashlib.sha256(detail.snapshot.canonical()).hexdigest() == detail.snapshot_sha256
        document = client.send(Document(invoice_id=row.id))
        content = document.read()
        assert content.startswith(b"%PDF")
        assert document.name == f"{row.number}.pdf"
        assert client.send(Document(invoice_id=row.id)).read() == content
    with demo.house() as ctx:
        assert ctx.session.scalars(ctx.rows(InvoiceDocument.id)).all() == []


def test_what_was_told_of_late_is_in_the_bell(demo: Site) -> None:
    told = signed_in(demo, ERIKA).send(Notifications())
    issued = [n for n in told.notifications if n.kind == "invoice_issued"]
    assert {n.read for n in issued} == {True, False}
    assert all(n.at < START for n in issued)
    numbers = {row.number for row in all_rows(signed_in(demo, ERIKA, "K-10042"))}
    assert numbers & {n.facts["number"] for n in issued}


def test_the_first_renewals_come_later(local_site: Site) -> None:
    create_demo(local_site.database, local_site.dispatcher.world)
    assert local_site.system(RenewDueServices()).issued == ()
    before = len(all_rows(signed_in(local_site, ERIKA, "K-10042")))
    local_site.clock.forward(days=28)
    assert local_site.system(RenewDueServices()).issued
    rows = all_rows(signed_in(local_site, ERIKA, "K-10042"))
    assert len(rows) > before
    assert {row.state for row in rows if row.issued_on > TODAY} == {State.OPEN}


def test_it_is_the_same_every_time(local_site: Site, demo: Site) -> None:
    create_demo(local_site.database, local_site.dispatcher.world)
    assert hashes(local_site) == hashes(demo)


def hashes(site: Site) -> list[str]:
    with site.house() as ctx:
        return list(
            ctx.session.scalars(
                ctx.rows(InvoiceSnapshot.sha256).order_by(InvoiceSnapshot.invoice_id)
            )
        )


@pytest.mark.parametrize(
    "today",
    [
        date(2024, 2, 29),
        date(2025, 3, 1),
        date(2026, 1, 1),
        date(2026, 3, 31),
        date(2026, 10, 14),
        date(2027, 12, 31),
    ],
    ids=str,
)
def test_it_can_be_made_on_any_day(local_site: Site, today: date) -> None:
    local_site.clock.now = datetime(today.year, today.month, today.day, 12, tzinfo=UTC)
    made = records(today)
    with local_site.house() as ctx:
        assert check(ctx, read_file(map(json.dumps, made))) == []
    documents = [r for r in made if r["type"] == "invoice"]
    drawn: dict[str, list[int]] = defaultdict(list)
    for record in documents:
        drawn[record["number"][:7]].append(int(record["number"][-5:]))
    assert all(numbers == list(range(1, len(numbers) + 1)) for numbers in drawn.values())
    states = Counter(r["state"] for r in documents)
    assert states.keys() == {state.value for state in State}


def test_a_large_one_has_very_many_on_one_account(local_site: Site) -> None:
    create_demo(local_site.database, local_site.dispatcher.world, invoices=1100)
    client = signed_in(local_site, ERIKA, "K-90001")
    counts = client.send(CountInvoices())
    assert counts.views["all"] == 1100
    assert counts.views["open"] == 100
    assert counts.views["cancelled"] == 12
    rows = all_rows(client)
    assert [row.id for row in rows] == sorted((row.id for row in rows), reverse=True)
    assert len({row.number for row in rows}) == 1100
    for row in rows[490:620:7]:  # imported ones, and copies
        detail = client.send(ReadInvoice(invoice_id=row.id))
        assert (detail.snapshot.number, detail.snapshot.issued) == (row.number, row.issued_on)
        assert detail.snapshot.due == row.due_on
        assert detail.snapshot.totals.gross == row.total
        assert detail.payment.paid_on == row.paid_on
        assert client.send(Document(invoice_id=row.id)).read().startswith(b"%PDF")
    assert client.send(Invoices(search=rows[550].number)).rows == (rows[550],)
    alone = local_site.signs_in(many.EMAIL, password=many.PASSWORD).send(WhoAmI())
    assert [place.number for place in alone.accounts] == [many.NUMBER]


def test_copies_are_stored_and_chained_as_the_import_does(local_site: Site) -> None:
    create_demo(local_site.database, local_site.dispatcher.world, invoices=1100)
    with local_site.house() as ctx:
        stored = ctx.session.execute(
            ctx.rows(Invoice, InvoiceSnapshot)
            .join_from(Invoice, InvoiceSnapshot, InvoiceSnapshot.invoice_id == Invoice.id)
            .where(Invoice.number.like("VK-%"))
            .order_by(Invoice.id)
        ).all()
    last: dict[int, str] = {}
    for row, kept in stored:
        assert Snapshot.model_validate_json(kept.content).sha256() == kept.sha256
        assert kept.prev_sha256 == last.get(row.issued_on.year, "")
        last[row.issued_on.year] = kept.sha256


def test_a_few_are_all_imported(local_site: Site) -> None:
    create_demo(local_site.database, local_site.dispatcher.world, invoices=3)
    assert signed_in(local_site, ERIKA, "K-90001").send(CountInvoices()).views["all"] == 3
