"""Invitations: the owner of a new account gets a login, or brings the one they have."""

from typing import Any

import pytest
from pydantic import SecretStr

from app.errors import Conflict, Invalid, Limited, PortalError, StepUpRequired
from app.models.account import Membership
from app.portal.accounts import InviteOwner
from app.portal.auth import AcceptInvitation, LookUpInvitation, WhoAmI
from app.portal.operation import Operation
from app.portal.rights import OWNER_RIGHTS, Right
from tests.support.letters import letters, token_in
from tests.support.site import PASSWORD, Site

EMAIL = "neu@musterhandel.example"
NEW = "Grauer-Reiher-am-Teich-9"


def invited(site: Site, email: str = EMAIL, account_id: int | None = None) -> str:
    if account_id is None:
        account_id = site.add_account()
        site.add_staff(site.add_user("staff@host.example", "Mara Staff"))
    site.signs_in("staff@host.example", "staff").send(
        InviteOwner(account_id=account_id, email=email)
    )
    return token_in(letters(site, email)[0])


def accept(token: str, password: str = NEW, name: str = "Erika Neu") -> AcceptInvitation:
    return AcceptInvitation(token=SecretStr(token), password=SecretStr(password), name=name)


def test_new_owner_signs_in_with_every_right(site: Site) -> None:
    token = invited(site)
    facts = site.client().send(LookUpInvitation(token=SecretStr(token)))
    assert (facts.account_name, facts.email, facts.has_login) == ("Musterhandel GmbH", EMAIL, False)
    site.client().send(accept(token))
    me = site.signs_in(EMAIL, password=NEW).send(WhoAmI())
    assert [(a.owner, a.rights) for a in me.accounts] == [(True, OWNER_RIGHTS)]
    assert me.name == "Erika Neu"


def test_existing_login_joins_by_its_own_password(local_site: Site) -> None:
    local_site.add_user(EMAIL)
    token = invited(local_site)
    facts = local_site.client().send(LookUpInvitation(token=SecretStr(token)))
    assert facts.has_login
    with pytest.raises(Invalid) as refused:
        local_site.client().send(accept(token))
    assert refused.value.fields == {"password": "wrong_password"}
    local_site.client().send(accept(token, PASSWORD, name=""))
    me = local_site.signs_in(EMAIL).send(WhoAmI())
    assert (me.name, len(me.accounts)) == ("Erika Beispiel", 1)


@pytest.mark.parametrize(
    ("password", "name", "fields"),
    [
        (NEW, "", {"name": "required"}),
        ("Erika-Neu-2026", "Erika Neu", {"password": "weak_password"}),
        ("kurz", "Erika Neu", {"password": "too_short"}),
    ],
)
def test_new_login_needs_a_name_and_a_strong_password(
    local_site: Site, password: str, name: str, fields: dict[str, str]
) -> None:
    token = invited(local_site)
    with pytest.raises(Invalid) as refused:
        local_site.client().send(accept(token, password, name))
    assert refused.value.fields == fields
    local_site.client().send(accept(token))


def test_token_works_once_and_for_seven_days(local_site: Site) -> None:
    token = invited(local_site)
    local_site.clock.forward(days=7)
    with pytest.raises(Invalid):
        local_site.client().send(accept(token))
    local_site.clock.forward(days=-7)
    local_site.client().send(accept(token))
    again: tuple[Operation[Any], ...] = (
        accept(token),
        LookUpInvitation(token=SecretStr(token)),
    )
    for operation in again:
        with pytest.raises(Invalid) as refused:
            local_site.client().send(operation)
        assert refused.value.fields == {"token": "wrong_code"}


def test_newer_invitation_voids_the_older(local_site: Site) -> None:
    account_id = local_site.add_account()
    local_site.add_staff(local_site.add_user("staff@host.example"))
    first = invited(local_site, account_id=account_id)
    second = invited(local_site, account_id=account_id)
    with pytest.raises(Invalid):
        local_site.client().send(accept(first))
    local_site.client().send(accept(second))


def test_an_account_has_one_owner(local_site: Site) -> None:
    account_id = local_site.add_account()
    local_site.add_staff(local_site.add_user("staff@host.example"))
    first = invited(local_site, EMAIL, account_id)
    second = invited(local_site, "anders@musterhandel.example", account_id)
    local_site.client().send(accept(first))
    with pytest.raises(Conflict) as refused:
        local_site.client().send(accept(second))
    assert refused.value.code == "owner_exists"
    with pytest.raises(Conflict):
        invited(local_site, "dritte@musterhandel.example", account_id)
    with local_site.house() as ctx:
        assert len(ctx.session.scalars(ctx.rows(Membership)).all()) == 1


def test_accepting_is_limited(local_site: Site) -> None:
    kinds: list[str] = []
    for n in range(11):
        try:
            local_site.client().send(accept(f"kc_in_{n}"))
        except PortalError as refused:
            kinds.append(refused.kind)
    assert kinds == ["invalid"] * 10 + [Limited.kind]


def test_a_member_who_is_invited_becomes_what_the_invitation_says(local_site: Site) -> None:
    user_id, account_id = local_site.add_user(EMAIL), local_site.add_account()
    local_site.add_member(account_id, user_id, Right.TICKETS)
    local_site.add_staff(local_site.add_user("staff@host.example"))
    token = invited(local_site, account_id=account_id)
    local_site.client().send(accept(token, PASSWORD, name=""))
    me = local_site.signs_in(EMAIL).send(WhoAmI())
    assert [(a.id, a.owner, a.rights) for a in me.accounts] == [(account_id, True, OWNER_RIGHTS)]


def test_inviting_an_owner_wants_a_fresh_proof(local_site: Site) -> None:
    account_id = local_site.add_account()
    local_site.add_staff(local_site.add_user("staff@host.example"))
    staff = local_site.signs_in("staff@host.example", "staff")
    local_site.clock.forward(minutes=11)
    with pytest.raises(StepUpRequired) as asked:
        staff.send(InviteOwner(account_id=account_id, email=EMAIL))
    assert asked.value.params == {"method": "totp"}
