"""The way back to a portal that was lost is found without a click."""

from typing import Any

import pytest
from pydantic import SecretStr

from app.client.http import HttpPortal
from app.client.offline import OfflinePortal
from app.client.prober import pause
from app.errors import Unreachable
from app.portal.auth import SignIn, WhoAmI
from app.portal.invoices import (
    ChangePaymentMethod,
    Invoices,
    Reach,
    ReadInvoice,
)
from app.portal.profile import Devices, EndOtherDevices
from app.portal.snapshot import Method
from app.portal.topics import Topic
from tests.rules.invoices.scene import OWNER
from tests.support.machine import Desk, until
from tests.support.site import PASSWORD, START


def test_the_way_back_is_found_by_itself_and_everybody_is_told(desk: Desk) -> None:
    desk.scene.issue("1.00")
    portal = desk.signed_in()
    portal.send(Invoices())
    desk.wire.cut()
    assert len(portal.send(Invoices()).rows) == 1
    assert portal.lost is not None
    desk.scene.issue("2.00")
    desk.told.clear()

    desk.wire.mend()

    until(lambda: portal.stale is None)
    until(lambda: frozenset(Topic) in desk.told)
    assert len(portal.send(Invoices()).rows) == 2

    desk.wire.cut()  # and once more
    assert len(portal.send(Invoices()).rows) == 2
    assert portal.stale is not None
    desk.wire.mend()
    until(lambda: portal.stale is None)


def test_started_without_a_network_it_signs_in_again_when_there_is_one(desk: Desk) -> None:
    desk.scene.issue("1.00")
    desk.signed_in().send(Invoices())
    kept = desk.refresh
    desk.wire.cut()
    portal = desk.again()
    assert not portal.tokens
    assert desk.refresh == kept, "the session that is kept is not lost"

    desk.wire.mend()

    until(lambda: portal.stale is None)
    assert portal.tokens is not None
    assert desk.refresh not in {"", kept}
    assert len(portal.send(Invoices()).rows) == 1


def test_a_command_is_not_queued(desk: Desk) -> None:
    invoice = desk.scene.issue("1.00")
    portal = desk.signed_in()
    version = portal.send(ReadInvoice(invoice_id=invoice.invoice_id)).version
    desk.wire.cut()
    with pytest.raises(Unreachable):
        portal.send(
            ChangePaymentMethod(
                invoice_id=invoice.invoice_id,
                version=version,
                method=Method.DIRECT_DEBIT,
                reach=Reach.INVOICE,
            )
        )
    assert portal.stale == START
    desk.wire.mend()
    until(lambda: portal.stale is None)
    assert portal.send(ReadInvoice(invoice_id=invoice.invoice_id)).version == version


def spoil(portal: OfflinePortal, *kinds: type) -> list[bool]:
    """Let the server answer something odd to these questions, as long as the list says True."""
    send, broken = portal._portal.send, [True]

    def sending(operation: Any, *, key: str | None = None) -> Any:
        if broken[0] and isinstance(operation, kinds):
            raise Unreachable("broken_answer")
        return send(operation, key=key)

    portal._portal.send = sending  # type: ignore[method-assign] # a real server's answer spoiled
    return broken


def test_one_question_that_goes_wrong_is_not_the_whole_portal(desk: Desk) -> None:
    desk.scene.issue("1.00")
    portal = desk.signed_in()
    portal.send(Invoices())
    broken = spoil(portal, Invoices)
    for _ in range(2):
        with pytest.raises(Unreachable):
            portal.send(Invoices())
    assert portal.lost is None
    broken[0] = False
    assert len(portal.send(Invoices()).rows) == 1


def test_something_odd_about_everything_is_a_portal_that_is_lost(desk: Desk) -> None:
    """It is proved well by who one is, not by any page that happens to work."""
    desk.scene.issue("1.00")
    portal = desk.signed_in()
    rows = portal.send(Invoices()).rows
    broken = spoil(portal, Invoices, WhoAmI)
    assert portal.send(Invoices()).rows == rows
    desk.told.clear()
    portal.send(Devices())
    assert portal.lost is not None
    assert portal.lost.code == "broken_answer"
    assert desk.told == []
    with pytest.raises(Unreachable):
        portal._ask(WhoAmI())
    broken[0] = False
    until(lambda: portal.lost is None)


def test_a_refusal_is_a_sign_of_life(desk: Desk) -> None:
    portal = desk.signed_in()
    desk.wire.cut()
    with pytest.raises(Unreachable):
        portal.send(EndOtherDevices())
    portal._portal.acting = "account:99"  # whoever that is: it is nobody of one's own
    desk.wire.mend()
    until(lambda: portal.lost is None)


def test_a_question_goes_wrong_while_the_portal_refuses_the_person(desk: Desk) -> None:
    desk.scene.issue("1.00")
    portal = desk.signed_in()
    portal.send(Invoices())
    spoil(portal, Invoices)
    portal._portal.acting = "account:99"
    with pytest.raises(Unreachable):
        portal.send(Invoices())
    assert portal.lost is None


def test_what_is_heard_while_it_is_lost_is_a_reason_to_try(desk: Desk) -> None:
    portal = OfflinePortal(HttpPortal(desk.wire.address), pause=lambda _n: 60.0)
    told: list[frozenset[str]] = []
    portal.on_changed = told.append
    assert portal.on_changed == told.append
    portal.send(SignIn(email=OWNER, password=SecretStr(PASSWORD)))
    portal._heard(frozenset({Topic.INVOICES}))
    assert frozenset({Topic.INVOICES}) in told
    desk.wire.cut()
    portal.send(WhoAmI()) if portal.recall.read("", WhoAmI()) else None
    with pytest.raises(Unreachable):
        portal.send(Devices())
    desk.wire.mend()
    portal._heard(frozenset({Topic.INVOICES}))
    until(lambda: portal.lost is None)
    portal.close()


def test_tries_become_rarer_but_never_cease() -> None:
    waits = [pause(count) for count in range(12)]
    assert all(1.0 <= wait <= 60.0 for wait in waits)
    assert min(waits[6:]) >= 30.0
