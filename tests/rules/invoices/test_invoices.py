"""Invoices end to end: issued by staff, read and paid otherwise by customers, taken back."""

import hashlib
from datetime import date
from decimal import Decimal

import pytest

from app.client.base import Client
from app.errors import Conflict, Invalid, NotAllowed, NotFound
from app.models.account import Account
from app.models.invoice import InvoiceSnapshot
from app.models.service import Service
from app.portal.invoices import (
    CancelInvoice,
    ChangePaymentMethod,
    CountInvoices,
    InvoiceDocument,
    InvoiceKind,
    Invoices,
    IssueInvoice,
    NewLine,
    Reach,
    ReadInvoice,
    RenewDueServices,
)
from app.portal.rights import Right
from app.portal.snapshot import Method, State
from app.rules.invoices.renewals import add_months
from tests.rules.invoices.scene import Scene, make_scene
from tests.support.site import Site


@pytest.fixture
def scene(site: Site) -> Scene:
    return make_scene(site, Right.INVOICES)


@pytest.fixture
def near(local_site: Site) -> Scene:
    """The same without a network, for what no transport changes."""
    return make_scene(local_site, Right.INVOICES)


def _pdf(scene: Scene, invoice_id: int, version: int | None = None) -> bytes:
    found = scene.owner.send(InvoiceDocument(invoice_id=invoice_id, payment_version=version))
    content = b"".join(found.stream())
    assert hashlib.sha256(content).hexdigest() == found.sha256
    return content


def _change(invoice_id: int, version: int = 1, reach: Reach = Reach.INVOICE) -> ChangePaymentMethod:
    return ChangePaymentMethod(
        invoice_id=invoice_id, version=version, method=Method.DIRECT_DEBIT, reach=reach
    )


def test_what_is_issued_is_listed_found_counted_and_paged(scene: Scene) -> None:
    issued = [scene.issue(price) for price in ("100.00", "159.90", "10.00")]
    scene.issue("5.00", account=scene.other_account)
    assert [i.number for i in issued] == [f"RE-2026-0000{n}" for n in (1, 2, 3)]
    first = scene.owner.send(Invoices(sort="total", limit=2))
    second = scene.owner.send(Invoices(sort="total", limit=2, cursor=first.next))
    totals = [row.total for row in (*first.rows, *second.rows)]
    assert totals == [Decimal("11.90"), Decimal("119.00"), Decimal("190.28")]
    assert not second.next
    found = scene.owner.send(Invoices(search="190,28")).rows
    assert [row.number for row in found] == ["RE-2026-00002"]
    assert not scene.owner.send(Invoices(view="paid")).rows
    assert not scene.owner.send(Invoices(year=2025)).rows
    scene.site.clock.forward(days=20)
    counts = _again(scene).send(CountInvoices())
    assert counts.views == {"all": 3, "open": 3, "overdue": 3, "paid": 0, "cancelled": 0}
    assert counts.open_total == counts.overdue_total == Decimal("321.18")
    assert len(_again(scene).send(Invoices(view="overdue")).rows) == 3


def _again(scene: Scene) -> Client:
    return scene.site.signed_in("erika@musterhandel.example", f"account:{scene.account}")


def test_an_invoice_is_read_whole_and_its_pdf_is_the_kept_one(scene: Scene) -> None:
    issued = scene.issue()
    found = scene.owner.send(ReadInvoice(invoice_id=issued.invoice_id))
    assert found.snapshot.sha256() == found.snapshot_sha256
    assert found.row.total == found.snapshot.totals.gross == Decimal("119.00")
    assert found.methods == (Method.BANK_TRANSFER, Method.DIRECT_DEBIT)
    assert found.reaches == (Reach.INVOICE, Reach.SERVICE, Reach.ALL)
    assert issued.number in found.epc_payload
    content = _pdf(scene, issued.invoice_id)
    assert content.startswith(b"%PDF")
    (document,) = found.documents
    assert hashlib.sha256(content).hexdigest() == document.sha256
    assert len(content) == document.size


def test_another_method_makes_a_new_version_and_the_old_pdf_stays(scene: Scene) -> None:
    issued = scene.issue()
    before = _pdf(scene, issued.invoice_id)
    sealed = scene.owner.send(ReadInvoice(invoice_id=issued.invoice_id)).snapshot_sha256
    found = scene.owner.send(_change(issued.invoice_id))
    assert (found.payment.version, found.payment.method) == (2, Method.DIRECT_DEBIT)
    assert found.snapshot_sha256 == sealed
    assert not found.epc_payload
    assert [d.payment_version for d in found.documents] == [1, 2]
    assert _pdf(scene, issued.invoice_id, 1) == before
    assert _pdf(scene, issued.invoice_id) == _pdf(scene, issued.invoice_id, 2) != before
    with pytest.raises(Conflict, match="stale"):
        scene.owner.send(_change(issued.invoice_id))
    with pytest.raises(NotFound):
        scene.owner.send(InvoiceDocument(invoice_id=issued.invoice_id, payment_version=3))


def test_a_method_that_is_not_offered_is_refused(near: Scene) -> None:
    issued = near.issue()
    query = ChangePaymentMethod(invoice_id=issued.invoice_id, version=1, method=Method.CARD)
    with pytest.raises(Invalid) as refused:
        near.owner.send(query)
    assert refused.value.fields == {"method": "unknown_choice"}


def test_each_reach_needs_its_right(scene: Scene) -> None:
    issued = scene.issue()
    for reach, right in ((Reach.SERVICE, "manageproducts"), (Reach.ALL, "paymethods")):
        with pytest.raises(NotAllowed) as refused:
            scene.member.send(_change(issued.invoice_id, reach=reach))
        assert refused.value.params["right"] == right
    found = scene.member.send(_change(issued.invoice_id))
    assert found.reaches == (Reach.INVOICE,)


def test_reach_service_changes_the_services_of_the_invoice_alone(scene: Scene) -> None:
    on_it = scene.site.add_service(scene.account)
    beside = scene.site.add_service(scene.account, "JTL-Shop")
    other = scene.issue()
    issued = scene.issue("89.00", service_id=on_it)
    scene.owner.send(_change(issued.invoice_id, reach=Reach.SERVICE))
    with scene.site.house() as ctx:
        assert ctx.find(Service, on_it).payment_method == "direct_debit"
        assert ctx.find(Service, beside).payment_method == ""
        assert ctx.find(Account, scene.account).payment_method == "bank_transfer"
    kept = scene.owner.send(ReadInvoice(invoice_id=other.invoice_id))
    assert kept.payment.method is Method.BANK_TRANSFER


def test_reach_all_changes_account_and_open_invoices_but_nobody_elses(scene: Scene) -> None:
    foreign = scene.issue(account=scene.other_account)
    foreign_service = scene.site.add_service(
        scene.other_account, "E-Mail", payment_method="bank_transfer"
    )
    service = scene.site.add_service(scene.account, payment_method="bank_transfer")
    first, second = scene.issue(), scene.issue()
    cancelled = scene.issue()
    scene.staff.send(CancelInvoice(invoice_id=cancelled.invoice_id, version=1))
    scene.owner.send(_change(first.invoice_id, reach=Reach.ALL))
    also = scene.owner.send(ReadInvoice(invoice_id=second.invoice_id))
    assert (also.payment.method, also.version) == (Method.DIRECT_DEBIT, 2)
    done = scene.owner.send(ReadInvoice(invoice_id=cancelled.invoice_id))
    assert done.payment.method is Method.BANK_TRANSFER
    theirs = scene.stranger.send(ReadInvoice(invoice_id=foreign.invoice_id))
    assert theirs.payment.method is Method.BANK_TRANSFER
    with scene.site.house() as ctx:
        assert ctx.find(Account, scene.account).payment_method == "direct_debit"
        assert ctx.find(Account, scene.other_account).payment_method == "bank_transfer"
        assert ctx.find(Service, service).payment_method == ""
        assert ctx.find(Service, foreign_service).payment_method == "bank_transfer"


def test_a_storno_and_its_invoice_refer_to_each_other(scene: Scene) -> None:
    issued = scene.issue()
    before = _pdf(scene, issued.invoice_id)
    command = CancelInvoice(invoice_id=issued.invoice_id, version=1)
    storno = scene.staff.send(command)
    assert storno.number == "ST-2026-00001"
    taken = scene.owner.send(ReadInvoice(invoice_id=storno.invoice_id))
    assert taken.row.kind is InvoiceKind.STORNO
    assert taken.row.total == Decimal("-119.00")
    assert taken.snapshot.totals.gross == Decimal("119.00")
    assert taken.row.related_number == issued.number
    original = scene.owner.send(ReadInvoice(invoice_id=issued.invoice_id))
    assert original.row.related_number == storno.number
    assert original.row.state is State.CANCELLED
    assert not original.methods
    assert _pdf(scene, issued.invoice_id, 1) == before
    assert scene.owner.send(CountInvoices()).open_total == 0
    for again in (command, command.model_copy(update={"version": 2})):
        with pytest.raises(Conflict):
            scene.staff.send(again)
    with pytest.raises(Conflict, match="not_payable"):
        scene.owner.send(_change(issued.invoice_id, version=2))
    with pytest.raises(Conflict, match="not_cancellable"):
        scene.staff.send(CancelInvoice(invoice_id=storno.invoice_id, version=1))


def test_renewals_follow_the_method_and_happen_once(scene: Scene) -> None:
    service = scene.site.add_service(scene.account, payment_method="direct_debit")
    scene.site.add_service(scene.account, "Gekündigt", state="ended")
    scene.site.add_service(scene.account, "Später", next_due_on=date(2027, 3, 1))
    (issued,) = scene.site.system(RenewDueServices()).issued
    found = scene.owner.send(ReadInvoice(invoice_id=issued.invoice_id))
    assert found.payment.method is Method.DIRECT_DEBIT
    (line,) = found.snapshot.lines
    assert line.period is not None
    assert (line.period.start, line.period.end) == (date(2026, 12, 1), date(2026, 12, 31))
    assert found.snapshot.totals.gross == Decimal("105.91")
    assert not scene.site.system(RenewDueServices()).issued
    with scene.site.house() as ctx:
        assert ctx.find(Service, service).next_due_on == date(2027, 1, 1)


def test_services_that_are_paid_alike_share_an_invoice(near: Scene) -> None:
    near.site.add_service(near.account)
    near.site.add_service(near.account, "JTL-Shop", payment_method="bank_transfer")
    assert len(near.site.system(RenewDueServices()).issued) == 1


def test_what_belongs_to_others_is_not_there(scene: Scene) -> None:
    issued = scene.issue()
    for operation in (
        ReadInvoice(invoice_id=issued.invoice_id),
        InvoiceDocument(invoice_id=issued.invoice_id),
        _change(issued.invoice_id),
    ):
        with pytest.raises(NotFound):
            scene.stranger.send(operation)
    assert not scene.stranger.send(Invoices(search=issued.number)).rows
    scene.stranger.acting = f"account:{scene.account}"
    with pytest.raises(NotFound):
        scene.stranger.send(Invoices())


def test_without_the_right_nothing_is_shown(site: Site) -> None:
    scene = make_scene(site, Right.TICKETS)
    issued = scene.issue()
    for operation in (
        Invoices(),
        CountInvoices(),
        ReadInvoice(invoice_id=issued.invoice_id),
        InvoiceDocument(invoice_id=issued.invoice_id),
        _change(issued.invoice_id),
    ):
        with pytest.raises(NotAllowed):
            scene.member.send(operation)


def test_letters_that_the_font_lacks_refuse_the_issue_and_leave_no_gap(near: Scene) -> None:
    lines = (NewLine(name="Domain \U00020000", price=Decimal(1)),)
    with pytest.raises(Invalid, match="missing_glyphs"):
        near.staff.send(IssueInvoice(account_id=near.account, lines=lines))
    assert near.issue().number == "RE-2026-00001"


def test_snapshots_of_a_series_form_a_chain(near: Scene) -> None:
    issued = [near.issue() for _ in range(3)]
    with near.site.house() as ctx:
        rows = ctx.session.execute(
            ctx.rows(InvoiceSnapshot.sha256, InvoiceSnapshot.prev_sha256)
            .where(InvoiceSnapshot.invoice_id.in_([i.invoice_id for i in issued]))
            .order_by(InvoiceSnapshot.invoice_id)
        ).all()
    assert [row.prev_sha256 for row in rows] == ["", *(row.sha256 for row in rows[:-1])]


def test_months_end_where_the_month_ends() -> None:
    assert add_months(date(2026, 1, 31), 1, 31) == date(2026, 2, 28)
    assert add_months(date(2026, 2, 28), 1, 31) == date(2026, 3, 31)
    assert add_months(date(2024, 2, 29), 12, 29) == date(2025, 2, 28)
    assert add_months(date(2026, 11, 30), 3, 30) == date(2027, 2, 28)
