"""What is kept for offline ends with the session, the account and the time."""

import threading
from datetime import timedelta
from typing import Any

import pytest
from pydantic import SecretStr

from app.client.http import HttpPortal
from app.client.offline import OfflinePortal
from app.errors import NotAllowed, NotFound, SessionExpired, Unreachable
from app.models.account import Membership
from app.portal.auth import SignIn, SignOut, WhoAmI
from app.portal.invoices import (
    InvoiceDocument,
    Invoices,
)
from app.portal.profile import Devices, EndOtherDevices
from tests.rules.invoices.scene import OWNER
from tests.support.machine import Desk, until
from tests.support.site import PASSWORD, START


def test_a_session_that_was_ended_meanwhile_leaves_nothing_behind(desk: Desk) -> None:
    desk.scene.issue("1.00")
    desk.signed_in().send(Invoices())
    desk.wire.cut()
    portal = desk.again()
    other = desk.scene.site.signed_in(OWNER)
    other.send(EndOtherDevices())
    desk.wire.mend()

    until(lambda: portal.stale is None)
    with pytest.raises(SessionExpired) as ended:
        portal.send(Invoices())
    assert ended.value.code == "revoked"
    assert desk.refresh == ""
    assert list(desk.folder.glob("**/*.db")) == []
    assert desk.ring.kept == {}


def test_a_device_that_is_signed_out_elsewhere_forgets_at_the_next_word(desk: Desk) -> None:
    desk.scene.issue("1.00")
    portal = desk.signed_in()
    portal.send(Invoices())
    other = desk.scene.site.signed_in(OWNER)
    other.send(EndOtherDevices())
    with pytest.raises(SessionExpired):
        portal.send(Invoices())
    assert list(desk.folder.glob("**/*.db")) == []
    assert desk.ring.kept == {}


def test_signing_out_leaves_nothing_behind(desk: Desk) -> None:
    portal = desk.signed_in()
    portal.send(Invoices())
    assert desk.ring.kept
    portal.send(SignOut())
    assert desk.ring.kept == {}
    assert not desk.folder.exists()


def test_somebody_else_at_the_same_machine_sees_nothing_of_before(desk: Desk) -> None:
    desk.scene.issue("1.00")
    portal = desk.signed_in()
    portal.send(Invoices())
    desk.signed_in("max@musterhandel.example")
    assert portal.acting == "account:1"
    cabinet = desk._open[-1].recall.cabinet
    assert cabinet.drawer(portal.acting).rows("Invoices") == []


def test_an_account_that_is_no_longer_ones_own_is_forgotten(desk: Desk) -> None:
    desk.scene.issue("1.00")
    portal = desk.signed_in()
    portal.send(Invoices())
    acting = portal.acting
    with desk.scene.site.house() as ctx:
        for member in ctx.session.scalars(ctx.rows(Membership)).all():
            ctx.session.delete(member)
    with pytest.raises(NotFound):
        portal.send(Invoices())
    assert f"cache:{acting.replace(':', '-')}" not in desk.ring.kept
    assert portal.recall.cabinet.drawer(acting).rows("Invoices") == []


def test_accounts_that_are_missing_from_the_list_are_forgotten_too(desk: Desk) -> None:
    desk.scene.issue("1.00")
    portal = desk.signed_in()
    portal.send(Invoices())
    acting = portal.acting
    portal.acting = ""
    with desk.scene.site.house() as ctx:
        for member in ctx.session.scalars(ctx.rows(Membership)).all():
            ctx.session.delete(member)
    assert portal.send(WhoAmI()).accounts == ()
    assert acting not in portal.recall.cabinet.names()
    assert portal.recall.cabinet.drawer(acting).rows("Invoices") == []


def test_after_two_weeks_without_a_word_one_has_to_sign_in(desk: Desk) -> None:
    desk.scene.issue("1.00")
    portal = desk.signed_in()
    portal.send(Invoices())
    desk.wire.cut()
    desk.clock.forward(days=13)
    assert len(portal.send(Invoices()).rows) == 1
    desk.clock.forward(days=2)
    with pytest.raises(SessionExpired) as long:
        portal.send(Invoices())
    assert long.value.code == "offline_too_long"
    desk.end()
    with pytest.raises(Unreachable) as refused:
        desk.start().resume(desk.refresh)
    assert refused.value.code == "offline_too_long"


def test_without_a_word_ever_there_is_nothing_to_go_on_with(desk: Desk) -> None:
    desk.signed_in()
    kept = desk.refresh
    desk.end()
    desk.wire.cut()
    desk.ring.kept.clear()
    with pytest.raises(Unreachable) as refused:
        desk.start().resume(kept)
    assert refused.value.code == "refused"


def test_what_is_asked_for_as_staff_is_kept_nowhere(desk: Desk) -> None:
    desk.scene.issue("1.00")
    portal = desk.start()
    inner = portal._portal
    inner.tokens = desk.scene.staff.tokens
    portal.acting = f"view:{desk.scene.account}"
    assert len(portal.send(Invoices()).rows) == 1
    assert desk.ring.kept == {} or portal.recall.cabinet.names() in ([""], [])
    desk.wire.cut()
    with pytest.raises(Unreachable):
        portal.send(Invoices())


def test_an_answer_on_the_way_while_somebody_switches_is_kept_for_nobody(desk: Desk) -> None:
    desk.scene.issue("1.00")
    portal = desk.signed_in()
    acting, send = portal.acting, portal._portal.send

    def sending(operation: Any, *, key: str | None = None) -> Any:
        answer = send(operation, key=key)
        portal.acting = "account:2"
        return answer

    portal._portal.send = sending  # type: ignore[method-assign] # somebody is that quick
    assert len(portal.send(Invoices()).rows) == 1
    for one in (acting, "account:2"):
        assert portal.recall.cabinet.drawer(one).rows("Invoices") == []


def test_a_refusal_on_the_way_while_somebody_switches_takes_nothing_from_anybody(
    desk: Desk,
) -> None:
    desk.scene.issue("1.00")
    portal = desk.signed_in()
    portal.send(Invoices())
    acting = portal.acting

    def refusing(_operation: Any, *, key: str | None = None) -> Any:
        portal.acting = "account:2"
        raise NotFound(str(key))

    portal._portal.send = refusing  # type: ignore[method-assign, assignment] # somebody is that quick
    with pytest.raises(NotFound):
        portal.send(Invoices())
    assert len(portal.recall.cabinet.drawer(acting).rows("Invoices")) == 1


def test_signing_out_without_a_network_signs_out_here(desk: Desk) -> None:
    desk.scene.issue("1.00")
    portal = desk.signed_in()
    portal.send(Invoices())
    desk.wire.cut()
    with pytest.raises(Unreachable):
        portal.send(SignOut())
    assert portal.tokens is None
    assert desk.refresh == ""
    assert desk.ring.kept == {}
    assert not desk.folder.exists()
    assert portal.acting == ""


def test_the_next_person_is_never_taken_for_the_last_one(desk: Desk) -> None:
    """Not even before it was asked who that is, in a session that is kept nowhere."""
    desk.scene.issue("1.00")
    portal = OfflinePortal(HttpPortal(desk.wire.address), pause=lambda _n: 60.0)
    portal.send(SignIn(email=OWNER, password=SecretStr(PASSWORD)))
    portal.acting = f"account:{portal.send(WhoAmI()).accounts[0].id}"
    portal.send(Invoices())
    other = "other@musterhandel.example"
    portal.send(SignIn(email=other, password=SecretStr(PASSWORD)))
    desk.wire.cut()
    for question in (WhoAmI(), Invoices()):
        with pytest.raises(Unreachable):
            portal.send(question)
    portal.close()


def test_signing_in_wins_over_a_session_that_is_just_gone_on_with(desk: Desk) -> None:
    desk.signed_in()
    desk.wire.cut()
    portal = desk.again()
    resume, began, go_on = portal._portal.resume, threading.Event(), threading.Event()

    def resuming(refresh: str) -> None:
        began.set()
        assert go_on.wait(20)
        resume(refresh)

    portal._portal.resume = resuming  # type: ignore[method-assign] # a slow line
    desk.wire.mend()
    assert began.wait(10)
    other = "max@musterhandel.example"
    signing = threading.Thread(
        target=lambda: portal.send(SignIn(email=other, password=SecretStr(PASSWORD)))
    )
    signing.start()
    go_on.set()
    signing.join(20)
    portal.acting = ""
    until(lambda: portal.send(WhoAmI()).email == other)


def test_rights_that_were_taken_do_not_come_back_without_a_network(desk: Desk) -> None:
    invoice = desk.scene.issue("1.00").invoice_id
    portal = desk.signed_in("max@musterhandel.example")
    portal.send(Invoices())
    portal.send(InvoiceDocument(invoice_id=invoice))
    with desk.scene.site.house() as ctx:
        for found in ctx.session.scalars(ctx.rows(Membership).where(~Membership.owner)).all():
            found.rights = ""
    with pytest.raises(NotAllowed):
        portal.send(Invoices())
    portal.send(WhoAmI())
    desk.wire.cut()
    for question in (Invoices(), InvoiceDocument(invoice_id=invoice)):
        with pytest.raises(Unreachable):
            portal.send(question)


def test_a_clock_that_went_back_opens_nothing(desk: Desk) -> None:
    portal = desk.signed_in()
    portal.send(Invoices())
    drawer = portal.recall.cabinet.drawer("")
    for word in ("2099-01-01T00:00:00+00:00", "yesterday"):
        drawer.keep_fact("contact", word)
        assert portal.recall.too_long


def test_it_is_as_old_as_the_oldest_part_that_is_shown(desk: Desk) -> None:
    desk.scene.issue("1.00")
    portal = desk.signed_in()
    portal.send(Invoices())
    desk.clock.forward(days=3)
    portal.send(WhoAmI())
    desk.wire.cut()
    with pytest.raises(Unreachable):
        portal.send(Devices())
    assert portal.stale == START + timedelta(days=3)
    portal.send(Invoices())
    assert portal.stale == START
