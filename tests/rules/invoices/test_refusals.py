"""Issuing and paying: what is refused with its reason, and what changes nothing."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from app.errors import Invalid
from app.models.account import Account
from app.models.house import OutgoingMail, PortalSetting
from app.portal.invoices import (
    ChangePaymentMethod,
    CountInvoices,
    IssueInvoice,
    NewLine,
    ReadInvoice,
)
from app.portal.rights import Right
from app.portal.snapshot import Method
from tests.rules.invoices.rows import add_rows, random_rows
from tests.rules.invoices.scene import Scene, make_scene
from tests.support.site import Site


@pytest.fixture
def scene(local_site: Site) -> Scene:
    return make_scene(local_site, Right.INVOICES)


def issue(scene: Scene, **line: Any) -> IssueInvoice:
    made = NewLine(name="Wawi", price=Decimal(100), **line)
    return IssueInvoice(account_id=scene.account, lines=(made,))


def refusal(scene: Scene, operation: IssueInvoice) -> Invalid:
    with pytest.raises(Invalid) as refused:
        scene.staff.send(operation)
    return refused.value


def test_a_line_names_a_service_of_its_own_account(scene: Scene) -> None:
    foreign = scene.site.add_service(scene.other_account)
    assert refusal(scene, issue(scene, service_id=foreign)).fields == {"lines": "unknown_choice"}
    own = scene.site.add_service(scene.account)
    assert scene.staff.send(issue(scene, service_id=own)).number


def test_a_period_ends_after_it_began(scene: Scene) -> None:
    period = {"start": date(2026, 12, 1), "end": date(2026, 11, 30)}
    assert refusal(scene, issue(scene, **period)).fields == {"lines": "period_order"}


def test_nobody_issues_before_the_seller_is_known(scene: Scene) -> None:
    with scene.site.house() as ctx:
        ctx.session.execute(ctx.delete(PortalSetting).where(PortalSetting.key == "seller"))
    assert refusal(scene, issue(scene)).code == "seller_missing"


def test_an_account_without_an_address_gets_no_mail_but_its_people_are_told(scene: Scene) -> None:
    with scene.site.house() as ctx:
        ctx.find(Account, scene.account).email = ""
    issued = scene.issue()
    with scene.site.house() as ctx:
        mails = ctx.session.scalars(ctx.rows(OutgoingMail.template)).all()
    assert "invoice_issued" not in mails
    assert scene.owner.send(ReadInvoice(invoice_id=issued.invoice_id)).row.number == issued.number


def test_choosing_the_method_that_stands_makes_no_new_version(scene: Scene) -> None:
    issued = scene.issue()
    before = scene.owner.send(ReadInvoice(invoice_id=issued.invoice_id))
    same = ChangePaymentMethod(
        invoice_id=issued.invoice_id, version=before.version, method=Method.BANK_TRANSFER
    )
    after = scene.owner.send(same)
    assert (after.version, after.payment.version) == (before.version, before.payment.version)
    assert after.documents == before.documents


def test_the_counts_of_a_year_leave_the_others_out(scene: Scene) -> None:
    late = {"state": "open", "total_cents": 11900, "due_on": date(2026, 1, 31)}
    first, second = random_rows(scene.account, 2)
    add_rows(
        scene.site,
        [
            first | late | {"issued_on": date(2025, 12, 31)},
            second | late | {"issued_on": date(2026, 1, 1)},
        ],
    )
    for year, count in ((2025, 1), (2026, 1), (2024, 0), (None, 2)):
        counts = scene.owner.send(CountInvoices(year=year))
        assert (counts.views["all"], counts.views["overdue"]) == (count, count), year
        assert counts.overdue_total == Decimal("119.00") * count
        assert counts.years == (2026, 2025)
