"""Reading without a network: what was seen is there, the way back is found without a click."""

import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from pydantic import SecretStr

from app.client.cabinet import Cabinet
from app.client.http import HttpPortal
from app.client.local import LocalPortal
from app.client.offline import OfflinePortal
from app.client.prober import pause
from app.errors import NotAllowed, NotFound, SessionExpired, Unreachable
from app.models.account import Membership
from app.portal.auth import SignIn, SignOut, WhoAmI
from app.portal.invoices import (
    ChangePaymentMethod,
    CountInvoices,
    InvoiceDocument,
    Invoices,
    Reach,
    ReadInvoice,
)
from app.portal.meta import Meta
from app.portal.profile import Devices, EndOtherDevices
from app.portal.rights import Right
from app.portal.snapshot import Method
from app.portal.topics import Topic
from tests.rules.invoices.scene import OWNER, Scene, make_scene
from tests.support.relay import Relay
from tests.support.site import PASSWORD, START, FixedClock, sqlite_site


class Ring:
    """A key ring that outlives the clients of a test."""

    def __init__(self) -> None:
        self.kept: dict[str, str] = {}

    def get(self, kind: str) -> str | None:
        return self.kept.get(kind)

    def set(self, kind: str, secret: str) -> None:
        self.kept[kind] = secret

    def delete(self, kind: str) -> None:
        self.kept.pop(kind, None)


class Desk:
    """One machine: a folder, a key ring, and a wire to the server that can be cut."""

    def __init__(self, scene: Scene, folder: Path) -> None:
        self.scene, self.folder = scene, folder / "cache"
        self.ring = Ring()
        self.wire = Relay(scene.site.address())
        self.clock = FixedClock()
        self.refresh = ""
        self.told: list[frozenset[Topic]] = []
        self.troubles: list[str] = []
        self._open: list[OfflinePortal] = []

    def start(self) -> OfflinePortal:
        """Start a program on it, signed out."""
        cabinet = Cabinet(self.folder, self.ring, self.troubles.append)
        portal = OfflinePortal(
            HttpPortal(self.wire.address), cabinet, clock=self.clock, pause=lambda _n: 0.05
        )
        portal.on_tokens = self._keep
        portal.on_changed = self.told.append
        self._open.append(portal)
        return portal

    def signed_in(self, email: str = OWNER) -> OfflinePortal:
        portal = self.start()
        portal.send(SignIn(email=email, password=SecretStr(PASSWORD)))
        me = portal.send(WhoAmI())
        portal.acting = f"account:{me.accounts[0].id}"
        return portal

    def again(self) -> OfflinePortal:
        """End the program and start it anew, with the session that was kept."""
        self.end()
        portal = self.start()
        portal.resume(self.refresh)
        portal.acting = f"account:{portal.send(WhoAmI()).accounts[0].id}"
        return portal

    def end(self) -> None:
        for portal in self._open:
            portal.close()
        self._open.clear()

    def close(self) -> None:
        self.end()
        self.wire.cut()

    def _keep(self, tokens: object) -> None:
        self.refresh = tokens.refresh.get_secret_value() if tokens else ""  # type: ignore[attr-defined] # Tokens


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    site = sqlite_site(tmp_path, "http-sqlite")
    made = Desk(make_scene(site, Right.INVOICES), tmp_path)
    yield made
    made.close()
    site.close()


def until(holds: Callable[[], object], seconds: float = 10) -> None:
    end, pause = time.monotonic() + seconds, threading.Event()
    while not holds():
        assert time.monotonic() < end, "it never happened"
        pause.wait(0.01)


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
    portal.recall.whole(portal.acting, Invoices(), {row.id for row in rows})
    desk.wire.cut()
    assert not portal.send(Invoices()).partial
    portal.recall.whole(portal.acting, Invoices(), set())
    assert portal.send(Invoices()).rows == ()


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
    portal.recall.cabinet.drawer("").keep_fact("contact", "yesterday")
    assert portal.recall.contact() is None
    desk.wire.cut()
    for query in (CountInvoices(), Invoices()):
        with pytest.raises(Unreachable):
            portal.send(query)


def test_something_odd_about_one_question_is_proved_by_that_question(desk: Desk) -> None:
    """A server that breaks on one page is not called well because another page works."""
    desk.scene.issue("1.00")
    portal = desk.signed_in()
    rows = portal.send(Invoices()).rows
    send, broken = portal._portal.send, [True]

    def sending(operation: Any, *, key: str | None = None) -> Any:
        if broken[0] and isinstance(operation, Invoices):
            raise Unreachable("broken_answer")
        return send(operation, key=key)

    portal._portal.send = sending  # type: ignore[method-assign] # one answer of a real server spoiled
    assert portal.send(Invoices()).rows == rows
    desk.told.clear()
    portal.send(Devices())
    assert portal.lost is not None
    assert portal.lost.code == "broken_answer"
    assert desk.told == []
    broken[0] = False
    until(lambda: portal.lost is None)


def test_a_question_that_may_not_be_kept_proves_it_too(desk: Desk) -> None:
    portal = desk.signed_in()
    desk.wire.cut()
    with pytest.raises(Unreachable):
        portal.send(EndOtherDevices())
    portal.acting = "view:1"  # and by now nothing may be kept
    desk.wire.mend()
    until(lambda: portal.lost is None)
    assert portal._probe(), "nothing is lost: nothing is asked"


def test_what_is_heard_while_it_is_lost_is_a_reason_to_try(desk: Desk) -> None:
    portal = OfflinePortal(HttpPortal(desk.wire.address), pause=lambda _n: 60.0)
    told: list[frozenset[Topic]] = []
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
