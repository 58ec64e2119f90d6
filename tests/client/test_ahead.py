"""What is fetched ahead can be read without a network although nobody ever looked at it."""

from datetime import timedelta
from typing import Any

import pytest

from app.client import ahead
from app.client.ahead import fetch_ahead
from app.client.offline import OfflinePortal
from app.errors import Unreachable
from app.models.account import Membership
from app.portal.invoices import (
    ChangePaymentMethod,
    InvoiceDocument,
    Invoices,
    Reach,
    ReadInvoice,
)
from app.portal.snapshot import Method
from tests.support.machine import Desk
from tests.support.site import START

TODAY = START.date()


class Steps:
    """Counts."""

    def __init__(self) -> None:
        self.seen: list[tuple[int, int]] = []

    def __call__(self, done: int, total: int) -> None:
        self.seen.append((done, total))


def asked(portal: OfflinePortal, monkeypatch: pytest.MonkeyPatch) -> list[Any]:
    """Return what the portal behind is asked from now on."""
    sent: list[Any] = []
    send = portal._portal.send

    def sending(operation: Any, *, key: str | None = None) -> Any:
        sent.append(operation)
        return send(operation, key=key)

    monkeypatch.setattr(portal._portal, "send", sending)
    return sent


def test_invoices_and_their_pdfs_are_there_without_ever_being_looked_at(desk: Desk) -> None:
    ids = [desk.scene.issue(price).invoice_id for price in ("1.00", "2.00", "3.00")]
    portal, steps = desk.signed_in(), Steps()

    fetch_ahead(portal, TODAY, steps)
    desk.wire.cut()
    assert not portal.send(Invoices()).partial
    portal = desk.again()

    page = portal.send(Invoices())
    assert {row.id for row in page.rows} == set(ids)
    assert page.partial, "what came since the last start is not known"
    for number in ids:
        assert portal.send(ReadInvoice(invoice_id=number)).row.id == number
        assert portal.send(InvoiceDocument(invoice_id=number)).read().startswith(b"%PDF")
    assert steps.seen[-1] == (3, 3)


def test_after_a_break_it_goes_on_where_it_was(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    for price in ("1.00", "2.00", "3.00"):
        desk.scene.issue(price)
    portal = desk.signed_in()

    def stop(done: int, total: int) -> None:
        if (done, total) == (2, 3):  # of the documents; how many lists come before does not matter
            raise InterruptedError

    with pytest.raises(InterruptedError):
        fetch_ahead(portal, TODAY, stop)
    sent = asked(portal, monkeypatch)
    fetch_ahead(portal, TODAY, Steps())
    assert 0 < sum(isinstance(op, InvoiceDocument) for op in sent) < 3
    sent.clear()
    fetch_ahead(portal, TODAY, Steps())
    assert not any(isinstance(op, InvoiceDocument) for op in sent)


def test_an_invoice_that_is_paid_another_way_is_fetched_anew(desk: Desk) -> None:
    invoice = desk.scene.issue("1.00").invoice_id
    portal = desk.signed_in()
    fetch_ahead(portal, TODAY, Steps())
    before = portal.send(InvoiceDocument(invoice_id=invoice)).read()
    desk.scene.owner.send(
        ChangePaymentMethod(
            invoice_id=invoice,
            version=desk.scene.owner.send(ReadInvoice(invoice_id=invoice)).version,
            method=Method.DIRECT_DEBIT,
            reach=Reach.INVOICE,
        )
    )
    fetch_ahead(portal, TODAY, Steps())
    desk.wire.cut()
    assert portal.send(InvoiceDocument(invoice_id=invoice)).read() != before


def test_of_what_is_older_than_two_years_only_the_list_is_fetched(desk: Desk) -> None:
    invoice = desk.scene.issue("1.00").invoice_id
    portal = desk.signed_in()
    fetch_ahead(portal, TODAY + timedelta(days=732), Steps())
    desk.wire.cut()
    assert len(portal.send(Invoices()).rows) == 1
    with pytest.raises(Unreachable):
        portal.send(InvoiceDocument(invoice_id=invoice))


def test_a_portal_that_is_lost_ends_it(desk: Desk) -> None:
    desk.scene.issue("1.00")
    portal = desk.signed_in()
    portal.send(Invoices(limit=500))
    desk.wire.cut()
    with pytest.raises(Unreachable):
        fetch_ahead(portal, TODAY, Steps())


def test_who_may_not_see_a_list_is_not_fetched_one(desk: Desk) -> None:
    invoice = desk.scene.issue("1.00").invoice_id
    portal = desk.signed_in("max@musterhandel.example")
    with desk.scene.site.house() as ctx:
        for found in ctx.session.scalars(ctx.rows(Membership).where(~Membership.owner)).all():
            found.rights = ""
    fetch_ahead(portal, TODAY, steps := Steps())
    assert steps.seen[-1] == (0, 0)
    desk.wire.cut()
    with pytest.raises(Unreachable):
        portal.send(ReadInvoice(invoice_id=invoice))


def test_whoever_acts_for_somebody_else_meanwhile_is_left_alone(desk: Desk) -> None:
    desk.scene.issue("1.00")
    portal = desk.signed_in()

    def switch(_done: int, _total: int) -> None:
        portal.acting = ""

    fetch_ahead(portal, TODAY, switch)
    assert portal.recall.cabinet.drawer("account:1").rows("Invoices") == []


def test_a_very_long_list_is_fetched_in_part(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ahead, "ROWS", 2)
    monkeypatch.setattr(ahead, "_PAGE", 1)
    for price in ("1.00", "2.00", "3.00"):
        desk.scene.issue(price)
    portal = desk.signed_in()
    fetch_ahead(portal, TODAY, Steps())
    desk.wire.cut()
    page = portal.send(Invoices())
    assert len(page.rows) == 2
    assert page.partial


def test_a_full_store_is_not_emptied_for_what_nobody_asked_for(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.scene.issue("1.00")
    portal = desk.signed_in()
    monkeypatch.setattr(type(portal.recall), "full", lambda _self, _acting: True)
    fetch_ahead(portal, TODAY, Steps())
    desk.wire.cut()
    with pytest.raises(Unreachable):
        portal.send(InvoiceDocument(invoice_id=1))


def test_a_document_that_cannot_be_had_keeps_no_other_from_coming(desk: Desk) -> None:
    ids = [desk.scene.issue(price).invoice_id for price in ("1.00", "2.00", "3.00")]
    portal = desk.signed_in()
    send = portal._portal.send

    def sending(operation: Any, *, key: str | None = None) -> Any:
        if operation == InvoiceDocument(invoice_id=ids[1]):
            raise Unreachable("broken_answer")
        return send(operation, key=key)

    portal._portal.send = sending  # type: ignore[method-assign] # a real server's answer spoiled
    fetch_ahead(portal, TODAY, Steps())
    assert portal.lost is None
    there = [portal.recall.has(portal.acting, InvoiceDocument(invoice_id=n)) for n in ids]
    assert there == [True, False, True]


def test_a_network_that_goes_in_the_middle_of_a_document_ends_it(desk: Desk) -> None:
    for price in ("1.00", "2.00"):
        desk.scene.issue(price)
    portal, steps = desk.signed_in(), Steps()
    send = portal._portal.send

    def sending(operation: Any, *, key: str | None = None) -> Any:
        if isinstance(operation, InvoiceDocument):
            desk.wire.cut()
        return send(operation, key=key)

    portal._portal.send = sending  # type: ignore[method-assign] # the network is gone just then
    with pytest.raises(Unreachable):
        fetch_ahead(portal, TODAY, steps)
    assert steps.seen[-1] == (0, 2)
