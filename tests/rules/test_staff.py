"""Appointing staff: a login with a role, whose rights begin with the second factor."""

import base64
from typing import Any

import pytest
from pydantic import SecretStr, ValidationError

from app.errors import Conflict, Invalid, NotAllowed, NotFound
from app.models.house import AuditEntry
from app.models.people import StaffMember
from app.portal.auth import WhoAmI
from app.portal.profile import BeginSecondFactor, ConfirmSecondFactor
from app.portal.rights import STAFF_ROLES
from app.portal.staff import AppointStaff
from app.rules.auth import totp
from app.rules.core import Caller
from tests.support.site import PASSWORD, Site

EMAIL = "Mara@Host.example"


def appoint(**changes: Any) -> AppointStaff:
    facts = {"email": EMAIL, "name": "Mara Muster", "password": SecretStr(PASSWORD)}
    return AppointStaff.model_validate(facts | changes)


def test_the_role_counts_once_the_second_factor_stands(site: Site) -> None:
    user_id = site.system(appoint(role="accounting"))
    client = site.signed_in(EMAIL.lower())
    assert client.send(WhoAmI()).must_enrol
    client.acting = "staff"
    with pytest.raises(NotFound):
        client.send(WhoAmI())

    client.acting = ""
    begun = client.send(BeginSecondFactor(password=SecretStr(PASSWORD)))
    step = int(site.clock().timestamp()) // totp.STEP
    seed = base64.b32decode(begun.secret.get_secret_value())
    client.send(ConfirmSecondFactor(code=SecretStr(totp.code_at(seed, step))))

    client.acting = "staff"
    assert client.send(WhoAmI()).staff == STAFF_ROLES["accounting"]
    with site.house() as ctx:
        members = ctx.session.execute(ctx.rows(StaffMember.user_id, StaffMember.role)).all()
        events = ctx.session.scalars(ctx.rows(AuditEntry.event)).all()
    assert [tuple(member) for member in members] == [(user_id, "accounting")]
    assert "appoint_staff" in events


def test_an_address_that_signs_in_already_is_taken(local_site: Site) -> None:
    local_site.add_user(EMAIL.casefold())
    with pytest.raises(Conflict) as refused:
        local_site.system(appoint())
    assert refused.value.code == "exists"


@pytest.mark.parametrize(
    ("changes", "fields"),
    [
        ({"password": SecretStr("kurz")}, {"password": "too_short"}),
        ({"password": SecretStr("Mara-Muster-2026")}, {"password": "weak_password"}),
        ({"email": f"a@{'ß' * 200}.example"}, {"email": "email_syntax"}),
    ],
)
def test_staff_choose_like_everybody(
    local_site: Site, changes: dict[str, Any], fields: dict[str, str]
) -> None:
    with pytest.raises(Invalid) as refused:
        local_site.system(appoint(**changes))
    assert refused.value.fields == fields


def test_there_is_no_role_but_those_that_are_known() -> None:
    with pytest.raises(ValidationError):
        appoint(role="emperor")


def test_nobody_appoints_from_outside(local_site: Site) -> None:
    local_site.add_staff(local_site.add_user("chief@host.example"))
    tokens = local_site.signed_in("chief@host.example").tokens
    assert tokens is not None
    chief = Caller(tokens.access.get_secret_value(), "staff")
    for caller in (Caller(), chief):
        with pytest.raises(NotAllowed) as refused:
            local_site.dispatcher.call(appoint(), caller)
        assert refused.value.code == "system"
