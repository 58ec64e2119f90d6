"""Customers that staff create: numbers, what they must have, who may."""

from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest

from app.errors import Conflict, Invalid, NotAllowed, NotFound
from app.models.account import Account
from app.models.house import AuditEntry
from app.portal.accounts import CreateAccount, InviteOwner
from app.portal.operation import Operation
from app.rules.core import Caller
from tests.support.site import Site

STAFF = "staff@host.example"


def account(number: str = "", company: str = "Atelier Blau", person: str = "") -> CreateAccount:
    return CreateAccount(
        number=number,
        company=company,
        person=person,
        street="Hafenstr. 1",
        postcode="24103",
        city="Kiel",
        email="post@atelier.example",
    )


def test_numbers_follow_each_other_and_skip_those_in_use(site: Site) -> None:
    site.add_staff(site.add_user(STAFF))
    site.add_account("K-10002")
    staff = site.signed_in(STAFF, "staff")
    made = [staff.send(account()) for _ in range(3)]
    assert [new.number for new in made] == ["K-10001", "K-10003", "K-10004"]
    with site.house() as ctx:
        kept = ctx.find(Account, made[0].account_id)
        events = ctx.session.execute(ctx.rows(AuditEntry.chain, AuditEntry.event)).all()
    assert (kept.company, kept.city, kept.country) == ("Atelier Blau", "Kiel", "DE")
    assert (made[0].account_id, "create_account") in [tuple(event) for event in events]


def test_numbers_drawn_at_once_are_all_different(site: Site) -> None:
    site.add_staff(site.add_user(STAFF))
    client = site.signed_in(STAFF, "staff")
    assert client.tokens is not None
    caller = Caller(token=client.tokens.access.get_secret_value(), acting="staff")
    with ThreadPoolExecutor(4) as pool:
        made = list(pool.map(lambda _n: site.dispatcher.call(account(), caller).number, range(8)))
    assert sorted(made) == [f"K-{n}" for n in range(10001, 10009)]


def test_number_of_ones_own_must_be_free(local_site: Site) -> None:
    local_site.add_staff(local_site.add_user(STAFF))
    staff = local_site.signed_in(STAFF, "staff")
    assert staff.send(account("ALT-77")).number == "ALT-77"
    with pytest.raises(Conflict) as refused:
        staff.send(account("ALT-77"))
    assert refused.value.code == "exists"


def test_customer_is_a_company_or_a_person(local_site: Site) -> None:
    local_site.add_staff(local_site.add_user(STAFF))
    staff = local_site.signed_in(STAFF, "staff")
    with pytest.raises(Invalid) as refused:
        staff.send(account(company=""))
    assert refused.value.fields == {"person": "required"}
    assert staff.send(account(company="", person="Jo Blau")).number == "K-10001"


def test_only_staff_with_the_right_create_and_invite(site: Site) -> None:
    account_id = site.add_account()
    owner = site.add_user("owner@x.example")
    site.add_member(account_id, owner, owner=True)
    site.add_staff(site.add_user("agent@host.example"), "agent")
    for client in (
        site.signed_in("owner@x.example", f"account:{account_id}"),
        site.signed_in("agent@host.example", "staff"),
    ):
        refused: tuple[Operation[Any], ...] = (
            account(),
            InviteOwner(account_id=account_id, email="a@b.example"),
        )
        for operation in refused:
            with pytest.raises(NotAllowed):
                client.send(operation)


def test_invitation_needs_an_account(local_site: Site) -> None:
    local_site.add_staff(local_site.add_user(STAFF))
    with pytest.raises(NotFound):
        local_site.signed_in(STAFF, "staff").send(InviteOwner(account_id=99, email="a@b.example"))
