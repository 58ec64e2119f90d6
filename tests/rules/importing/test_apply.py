"""Writing an import: everything at once, the second time nothing, numbers go on."""

import hashlib
from typing import Any

import pytest

from app.errors import Invalid
from app.models.account import Account
from app.models.house import AuditEntry
from app.models.invoice import Invoice, InvoiceSnapshot
from app.portal.invoices import (
    CancelInvoice,
    ChangePaymentMethod,
    CountInvoices,
    InvoiceDocument,
    Invoices,
    IssueInvoice,
    NewLine,
    ReadInvoice,
)
from app.portal.snapshot import Snapshot, State
from app.rules.importing import Problem, Report, apply, check, read_file
from tests.rules.importing.exports import Records, base, invoices, totals, written
from tests.support.site import PASSWORD, Site


def imported(site: Site, records: Records) -> Report:
    with site.house() as ctx:
        return apply(ctx, read_file(written(records)))


def problems(site: Site, records: Records) -> list[Problem]:
    with site.house() as ctx:
        return check(ctx, read_file(written(records)))


def small(count: int = 120) -> Records:
    records = base(3) + invoices(count, 3)
    owner = next(r for r in records if r.get("email") == "Kunde0@Example.de")
    owner["password"] = PASSWORD
    return records


def test_the_second_run_changes_nothing(local_site: Site) -> None:
    records = small()
    first = imported(local_site, records)
    with local_site.house() as ctx:
        before = ctx.session.execute(ctx.rows(*Invoice.__table__.c)).all()
        entries = len(ctx.session.scalars(ctx.rows(AuditEntry)).all())
    second = imported(local_site, records)
    assert set(second.written.values()) == {0}
    assert second.unchanged == first.written
    with local_site.house() as ctx:
        assert ctx.session.execute(ctx.rows(*Invoice.__table__.c)).all() == before
        assert len(ctx.session.scalars(ctx.rows(AuditEntry)).all()) == entries


def test_more_records_come_in_later(local_site: Site) -> None:
    records = small()
    imported(local_site, records[:-20])
    report = imported(local_site, records)
    assert report.written["invoice"] == 20
    assert imported(local_site, [r for r in records if r["type"] == "invoice"]).written == {
        **dict.fromkeys(report.written, 0)
    }


def test_an_issued_document_can_not_be_changed(local_site: Site) -> None:
    records = small()
    imported(local_site, records)
    place = next(n for n, r in enumerate(records) if r.get("state") == "paid")
    line = records[place]["lines"][0] | {"name": "Etwas anderes"}
    renamed = [*records]
    renamed[place] = records[place] | {"lines": [line, *records[place]["lines"][1:]]}
    assert [(p.line, p.code) for p in problems(local_site, renamed)] == [
        (place + 1, "invoice_differs")
    ]
    renamed[place] = records[place] | {"paid_on": "2026-01-01"}
    assert [(p.line, p.code) for p in problems(local_site, renamed)] == [
        (place + 1, "payment_differs")
    ]


def test_a_new_address_leaves_old_documents_alone(local_site: Site) -> None:
    records = small()
    imported(local_site, records)
    with local_site.house() as ctx:
        ctx.session.execute(ctx.update(Account).values(street="Neue Straße 1"))
    documents = [r for r in records if r["type"] == "invoice"]
    assert problems(local_site, documents) == []
    moved = [r | {"street": "Neue Straße 1"} if r["type"] == "account" else r for r in records]
    assert problems(local_site, moved) == []


def test_a_storno_may_come_later_than_what_it_cancels(local_site: Site) -> None:
    records = small()
    storno = next(r for r in records if r.get("kind") == "storno")
    imported(local_site, [r for r in records if r is not storno])
    assert imported(local_site, [storno]).written["invoice"] == 1
    assert set(imported(local_site, records).written.values()) == {0}
    with local_site.house() as ctx:
        rows = {r.number: r for r in ctx.session.scalars(ctx.rows(Invoice))}
    assert rows[storno["cancels"]].related_number == storno["number"]
    again = storno | {"number": "ST-2026-09999"}
    wrong = [
        ("storno_of_issued", again),
        ("storno_of_storno", again | {"cancels": storno["number"]}),
        ("storno_amount_differs", again | {"net": "0.01", "tax": "0", "gross": "0.01"}),
        ("storno_before_invoice", again | {"issued_on": "2020-01-01"}),
        ("storno_of_other_account", again | {"account": "K-10009"}),
    ]
    for code, record in wrong:
        assert code in [p.code for p in problems(local_site, [record])]


def test_what_is_valid_in_the_portal_is_cancelled_there(local_site: Site) -> None:
    records = small()
    imported(local_site, records)
    valid = next(r for r in records if r.get("state") == "open")
    storno = valid | {"number": "ST-2026-09999", "kind": "storno", "cancels": valid["number"]}
    storno |= {"issued_on": "2026-11-23", "due_on": None}
    assert [p.code for p in problems(local_site, [storno])] == ["storno_of_issued"]


def test_numbers_and_hashes_go_on(site: Site) -> None:
    records = small()
    imported(site, records)
    highest = max(r["number"] for r in records if str(r.get("number")).startswith("RE-2026"))
    with site.house() as ctx:
        account = ctx.session.scalar(ctx.rows(Account.id).where(Account.number == "K-10001"))
    assert account is not None
    line = NewLine(name="Backup", price="12")
    issued = site.system(IssueInvoice(account_id=account, lines=(line,)))
    assert issued.number == f"RE-2026-{int(highest[-5:]) + 1:05d}"
    with site.house() as ctx:
        rows = ctx.session.execute(
            ctx.rows(
                Invoice.number,
                InvoiceSnapshot.content,
                InvoiceSnapshot.sha256,
                InvoiceSnapshot.prev_sha256,
            )
            .join_from(InvoiceSnapshot, Invoice, Invoice.id == InvoiceSnapshot.invoice_id)
            .order_by(Invoice.id)
        ).all()
    last: dict[str, str] = {}
    for row in rows:
        assert hashlib.sha256(row.content.encode()).hexdigest() == row.sha256
        assert row.prev_sha256 == last.get(row.number[:7], "")
        last[row.number[:7]] = row.sha256


def test_the_customer_finds_and_reads_them(site: Site) -> None:
    records = small()
    imported(site, records)
    with site.house() as ctx:
        account = ctx.session.scalar(ctx.rows(Account.id).where(Account.number == "K-10001"))
    client = site.signed_in("kunde0@example.de", f"account:{account}")
    mine = [r for r in records if r.get("account") == "K-10001" and r["type"] == "invoice"]
    assert client.send(CountInvoices()).views["all"] == len(mine)
    wanted = next(r for r in mine if r["state"] == "paid")
    [row] = client.send(Invoices(search=wanted["number"])).rows
    assert (row.number, f"{row.total:.2f}", row.state) == (
        wanted["number"],
        wanted["gross"],
        "paid",
    )
    detail = client.send(ReadInvoice(invoice_id=row.id))
    assert detail.snapshot.lines[0].name == wanted["lines"][0]["name"]
    assert f"{detail.payment.amount_paid:.2f}" == wanted["gross"]
    pdf = client.send(InvoiceDocument(invoice_id=row.id)).read()
    assert pdf.startswith(b"%PDF")
    assert client.send(InvoiceDocument(invoice_id=row.id)).read() == pdf


def test_what_was_handed_out_stays_when_the_payment_changes(local_site: Site) -> None:
    records = small()
    imported(local_site, records)
    with local_site.house() as ctx:
        account = ctx.session.scalar(ctx.rows(Account.id).where(Account.number == "K-10001"))
    client = local_site.signed_in("kunde0@example.de", f"account:{account}")
    rows = [row for row in client.send(Invoices(view="open")).rows if row.state is State.OPEN]
    changed, cancelled = rows[:2]
    before = {row.id: client.send(InvoiceDocument(invoice_id=row.id)).read() for row in rows[:2]}
    detail = client.send(ReadInvoice(invoice_id=changed.id))
    assert detail.documents == ()
    other = next(method for method in detail.methods if method is not detail.payment.method)
    client.send(ChangePaymentMethod(invoice_id=changed.id, version=detail.version, method=other))
    local_site.system(CancelInvoice(invoice_id=cancelled.id, version=1))
    for row in (changed, cancelled):
        kept = client.send(ReadInvoice(invoice_id=row.id)).documents
        assert [facts.payment_version for facts in kept] == [1, 2]
        assert kept[0].sha256 == hashlib.sha256(before[row.id]).hexdigest()
        first = InvoiceDocument(invoice_id=row.id, payment_version=1)
        assert client.send(first).read() == before[row.id]


def test_storno_pairs_refer_to_each_other(local_site: Site) -> None:
    records = small()
    imported(local_site, records)
    with local_site.house() as ctx:
        rows = {r.number: r for r in ctx.session.scalars(ctx.rows(Invoice))}
    pairs = [r for r in records if r.get("kind") == "storno"]
    assert pairs
    for record in pairs:
        storno, original = rows[record["number"]], rows[record["cancels"]]
        assert (storno.related_id, storno.related_number) == (original.id, original.number)
        assert (original.related_id, original.related_number) == (storno.id, storno.number)
        assert storno.total_cents == -original.total_cents < 0
        assert original.state == storno.state == "cancelled"


def test_gross_prices_and_foreign_numbers(local_site: Site) -> None:
    one: dict[str, Any] = {
        "type": "invoice",
        "number": "2025/4711",
        "account": "K-10001",
        "issued_on": "2025-03-31",
        "mode": "GROSS",
        "lines": [{"name": "Domain", "price": 9.99, "vat": 19}],
        "net": 8.39,
        "tax": 1.6,
        "gross": 9.99,
        "state": "open",
        "buyer": {"person": "Jürgen Alt", "street": "Altweg 1", "city": "Kiel"},
    }
    reverse = one | {
        "number": "2025/4712",
        "mode": "NET",
        "buyer": one["buyer"] | {"country": "AT", "vat_id": "ATU12345678"},
        "lines": [{"name": "Server", "price": "100", "vat": 0, "category": "AE"}],
        "net": 100,
        "tax": 0,
        "gross": 100,
    }
    imported(local_site, [*base(1), one, reverse])
    with local_site.house() as ctx:
        contents = ctx.session.scalars(
            ctx.rows(InvoiceSnapshot.content).order_by(InvoiceSnapshot.invoice_id)
        ).all()
    first, second = map(Snapshot.model_validate_json, contents)
    assert first.buyer.name == "Jürgen Alt"
    assert first.totals.gross == first.lines[0].gross
    assert second.vat[0].reason_code == "VATEX-EU-AE"
    assert second.vat[0].reason


def test_what_does_not_apply_is_refused_by_the_code(local_site: Site) -> None:
    with local_site.house() as ctx, pytest.raises(Invalid, match="import_problems"):
        apply(ctx, read_file(["{"]))


def test_the_generator_counts_as_we_do() -> None:
    lines = [{"price": "2.50", "vat": "7"}, {"price": "33.50", "vat": "7"}]
    assert totals(lines) == {"net": "36.00", "tax": "2.52", "gross": "38.52"}
