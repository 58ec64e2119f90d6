"""Reading without a network: what was seen is there, as far as it was seen."""

import pytest
from pydantic import SecretStr

from app.client import recall
from app.client.cabinet import Cabinet
from app.client.http import HttpPortal
from app.client.local import LocalPortal
from app.client.offline import OfflinePortal
from app.errors import NotAllowed, Unreachable
from app.models.account import Membership
from app.portal.auth import SignIn, WhoAmI
from app.portal.invoices import (
    CountInvoices,
    InvoiceDocument,
    Invoices,
    ReadInvoice,
)
from app.portal.meta import Meta
from app.portal.profile import Devices
from app.portal.topics import Topic
from tests.rules.invoices.scene import OWNER
from tests.support.machine import Desk, until
from tests.support.site import PASSWORD, START


def test_what_was_seen_is_there_after_a_start_without_a_network(desk: Desk) -> None:
    first = desk.scene.issue("100.00")
    desk.scene.issue("7.50")
    before = desk.signed_in()
    page = before.send(Invoices())
    counts = before.send(CountInvoices())
    detail = before.send(ReadInvoice(invoice_id=first.invoice_id))
    pdf = before.send(InvoiceDocument(invoice_id=first.invoice_id))
    desk.wire.cut()

    portal = desk.again()

    assert portal.stale == START
    assert portal.send(Invoices()).rows == page.rows
    assert portal.send(CountInvoices()) == counts
    assert portal.send(ReadInvoice(invoice_id=first.invoice_id)) == detail
    assert portal.send(InvoiceDocument(invoice_id=first.invoice_id)).read() == pdf.read()
    with pytest.raises(Unreachable):  # never looked at
        portal.send(Devices())


def test_a_list_can_be_searched_sorted_and_filtered_as_far_as_it_was_fetched(desk: Desk) -> None:
    for price in ("1.00", "30.00", "2.00"):
        desk.scene.issue(price)
    portal = desk.signed_in()
    portal.send(Invoices(limit=2))
    desk.wire.cut()

    dearest = portal.send(Invoices(sort="-total"))
    assert [row.total for row in dearest.rows] == sorted(
        (row.total for row in dearest.rows), reverse=True
    )
    assert len(dearest.rows) == 2
    assert dearest.partial
    found = portal.send(Invoices(search=dearest.rows[0].number))
    assert [row.id for row in found.rows] == [dearest.rows[0].id]
    assert portal.send(Invoices(view="paid")).rows == ()


def test_a_list_that_was_read_whole_is_not_called_partial_and_forgets_what_is_gone(
    desk: Desk,
) -> None:
    desk.scene.issue("1.00")
    portal = desk.signed_in()
    rows = portal.send(Invoices()).rows
    portal.recall.whole(portal.acting, Invoices(), set())
    desk.wire.cut()
    assert not portal.send(Invoices()).partial
    portal.recall.whole(portal.acting, Invoices(), {row.id for row in rows})
    assert portal.send(Invoices()).rows == ()
    desk.wire.mend()
    until(lambda: portal.stale is None)
    portal.recall.whole(portal.acting, Invoices(), set())
    portal._heard(frozenset({Topic.INVOICES}))
    desk.wire.cut()
    assert portal.send(Invoices()).partial


def test_a_refusal_is_an_answer_and_not_replaced_by_what_was_kept(desk: Desk) -> None:
    invoice = desk.scene.issue("1.00")
    member = desk.signed_in("max@musterhandel.example")
    member.send(ReadInvoice(invoice_id=invoice.invoice_id))
    with desk.scene.site.house() as ctx:
        for found in ctx.session.scalars(ctx.rows(Membership).where(~Membership.owner)).all():
            found.rights = ""
    with pytest.raises(NotAllowed):
        member.send(ReadInvoice(invoice_id=invoice.invoice_id))
    assert member.stale is None


def test_without_a_folder_it_remembers_as_long_as_it_runs(desk: Desk) -> None:
    desk.scene.issue("1.00")
    portal = OfflinePortal(HttpPortal(desk.wire.address), pause=lambda _n: 0.05)
    portal.send(SignIn(email=OWNER, password=SecretStr(PASSWORD)))
    portal.acting = f"account:{portal.send(WhoAmI()).accounts[0].id}"
    portal.send(Invoices())
    desk.wire.cut()
    assert len(portal.send(Invoices()).rows) == 1
    assert not desk.folder.exists()
    desk.wire.mend()
    until(lambda: portal.stale is None)
    portal.settle(Cabinet(desk.folder, desk.ring))  # it was decided to stay signed in
    portal.send(Invoices())
    assert list(desk.folder.glob("*.db"))
    portal.close()


def test_it_wraps_any_client(desk: Desk) -> None:
    desk.scene.issue("1.00")
    portal = OfflinePortal(LocalPortal(desk.scene.site.dispatcher))
    portal.send(SignIn(email=OWNER, password=SecretStr(PASSWORD)))
    portal.acting = f"account:{portal.send(WhoAmI()).accounts[0].id}"
    assert len(portal.send(Invoices()).rows) == 1
    assert portal.can(Invoices)
    assert portal.stale is None
    assert portal.lost is None
    portal.close()


def test_what_concerns_no_account_is_asked_for_each_time(desk: Desk) -> None:
    portal = desk.start()
    assert portal.send(Meta()).product == "kundencenter"
    desk.wire.cut()
    with pytest.raises(Unreachable):
        portal.send(Meta())
    assert portal.stale is None, "nobody is signed in: nothing was lost"


def test_what_another_version_kept_is_asked_for_anew(desk: Desk) -> None:
    desk.scene.issue("1.00")
    portal = desk.signed_in()
    portal.send(Invoices())
    portal.send(CountInvoices())
    drawer = portal.recall.cabinet.drawer(portal.acting)
    drawer.keep_answer("CountInvoices", "{}", b'{"views": 7}')
    drawer.keep_rows("Invoices", [(1, b'{"id": "one"}')])
    portal.recall._parsed.clear()
    desk.wire.cut()
    for query in (CountInvoices(), Invoices()):
        with pytest.raises(Unreachable):
            portal.send(query)


def test_a_list_too_long_to_stay_at_hand_is_read_again_each_time(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(recall, "_AT_HAND", 1)
    for price in ("1.00", "30.00"):
        desk.scene.issue(price)
    portal = desk.signed_in()
    portal.send(Invoices())
    desk.wire.cut()
    for _ in range(2):
        assert len(portal.send(Invoices(sort="-total")).rows) == 2
    assert portal.recall._parsed == {}
