"""Setting up the second factor, replacing and leaving it; signing out elsewhere."""

import base64

import pyotp
import pytest
from pydantic import SecretStr

from app.client.base import Client
from app.errors import Conflict, Invalid, NotFound, SessionExpired, StepUpRequired
from app.portal.auth import AnswerChallenge, Device, SignIn, WhoAmI
from app.portal.profile import (
    BeginSecondFactor,
    ConfirmSecondFactor,
    Devices,
    DisableSecondFactor,
    EndDevice,
    EndOtherDevices,
    NewRecoveryCodes,
    Profile,
)
from app.portal.rights import Right, StaffRight
from tests.support.letters import letters
from tests.support.site import PASSWORD, SEED, Site

EMAIL = "erika@musterhandel.example"
SECRET = SecretStr(PASSWORD)


def now(site: Site, seed: str) -> SecretStr:
    return SecretStr(pyotp.TOTP(seed).at(site.clock()))


def begun(client: Client) -> str:
    enrolment = client.send(BeginSecondFactor(password=SECRET))
    seed = enrolment.secret.get_secret_value()
    parsed = pyotp.parse_uri(enrolment.uri.get_secret_value())
    assert parsed.secret == seed
    assert parsed.name == EMAIL
    return seed


def test_second_factor_is_on_after_its_first_code(site: Site) -> None:
    site.add_user(EMAIL)
    client, other = site.signs_in(EMAIL), site.signed_in(EMAIL)
    seed = begun(client)
    assert not client.send(Profile()).second_factor
    codes = client.send(ConfirmSecondFactor(code=now(site, seed))).codes
    facts = client.send(Profile())
    assert (facts.second_factor, facts.recovery_codes_left) == (True, 10)
    assert len({code.get_secret_value() for code in codes}) == 10
    with pytest.raises(SessionExpired):
        other.send(WhoAmI())
    challenge = site.client().send(SignIn(email=EMAIL, password=SECRET)).challenge
    assert challenge is not None
    assert site.client().send(AnswerChallenge(challenge=challenge, code=codes[0])).access
    assert len(letters(site, EMAIL)) == 2


def test_wrong_first_code_switches_nothing_on(local_site: Site) -> None:
    local_site.add_user(EMAIL)
    client = local_site.signs_in(EMAIL)
    with pytest.raises(Conflict) as refused:
        client.send(ConfirmSecondFactor(code=SecretStr("123456")))
    assert refused.value.code == "not_begun"
    seed = begun(client)
    with pytest.raises(Invalid):
        client.send(ConfirmSecondFactor(code=now(local_site, base64.b32encode(SEED).decode())))
    assert not client.send(Profile()).second_factor
    client.send(ConfirmSecondFactor(code=now(local_site, seed)))


def test_beginning_needs_the_password(local_site: Site) -> None:
    local_site.add_user(EMAIL)
    with pytest.raises(Invalid) as refused:
        local_site.signs_in(EMAIL).send(BeginSecondFactor(password=SecretStr("Falsch-12345-x")))
    assert refused.value.fields == {"password": "wrong_password"}


def test_device_is_replaced_after_showing_the_old_factor(local_site: Site) -> None:
    local_site.enrol(local_site.add_user(EMAIL))
    client = local_site.signs_in(EMAIL)
    local_site.clock.forward(minutes=11)
    with pytest.raises(StepUpRequired) as asked:
        client.send(BeginSecondFactor(password=SECRET))
    assert asked.value.params == {"method": "totp"}
    client = local_site.signs_in(EMAIL)
    seed = begun(client)
    client.send(ConfirmSecondFactor(code=now(local_site, seed)))
    challenge = local_site.client().send(SignIn(email=EMAIL, password=SECRET)).challenge
    assert challenge is not None
    with pytest.raises(Invalid):
        local_site.client().send(
            AnswerChallenge(challenge=challenge, code=SecretStr(local_site.code()))
        )


def test_new_recovery_codes_void_the_old(local_site: Site) -> None:
    local_site.add_user(EMAIL)
    client = local_site.signs_in(EMAIL)
    with pytest.raises(Conflict):
        client.send(NewRecoveryCodes())
    old = client.send(ConfirmSecondFactor(code=now(local_site, begun(client)))).codes
    new = client.send(NewRecoveryCodes()).codes
    for code, fits in ((old[0], False), (new[0], True)):
        challenge = local_site.client().send(SignIn(email=EMAIL, password=SECRET)).challenge
        assert challenge is not None
        operation = AnswerChallenge(challenge=challenge, code=code)
        if fits:
            assert local_site.client().send(operation).access
        else:
            with pytest.raises(Invalid):
                local_site.client().send(operation)


def test_switching_off_needs_password_and_code(site: Site) -> None:
    site.enrol(site.add_user(EMAIL))
    client = site.signs_in(EMAIL)
    site.clock.forward(seconds=60)
    code = SecretStr(site.code())
    with pytest.raises(Invalid) as refused:
        client.send(DisableSecondFactor(password=SecretStr("Falsch-12345-x"), code=code))
    assert refused.value.fields == {"password": "wrong_password"}
    with pytest.raises(Invalid) as refused:
        client.send(DisableSecondFactor(password=SECRET, code=SecretStr("000000")))
    assert refused.value.fields == {"code": "wrong_code"}
    client.send(DisableSecondFactor(password=SECRET, code=code))
    assert site.client().send(SignIn(email=EMAIL, password=SECRET)).tokens is not None


def test_staff_must_have_one_and_hold_no_right_before(site: Site) -> None:
    user_id = site.add_user(EMAIL)
    site.add_staff(user_id)
    with site.house() as ctx:
        from app.models.people import User

        user = ctx.find(User, user_id)
        user.totp_seed = user.totp_since = None
    client = site.signs_in(EMAIL)
    me = client.send(WhoAmI())
    assert (me.must_enrol, me.staff) == (True, frozenset())
    client.acting = "staff"
    with pytest.raises(NotFound):
        client.send(WhoAmI())
    client.acting = ""
    client.send(ConfirmSecondFactor(code=now(site, begun(client))))
    client.acting = "staff"
    me = client.send(WhoAmI())
    assert not me.must_enrol
    assert StaffRight.SETTINGS in me.staff
    with pytest.raises(Conflict) as refused:
        client.send(DisableSecondFactor(password=SECRET, code=SecretStr("000000")))
    assert refused.value.code == "second_factor_required"


def test_owner_who_shares_an_account_must_have_one_to_manage_its_users(site: Site) -> None:
    user_id, account_id = site.add_user(EMAIL), site.add_account()
    site.add_member(account_id, user_id, owner=True)
    client = site.signs_in(EMAIL)
    me = client.send(WhoAmI())
    assert (me.must_enrol, Right.USERS in me.accounts[0].rights) == (False, True)
    site.add_member(account_id, site.add_user("b@else.example"), Right.INVOICES)
    me = client.send(WhoAmI())
    assert (me.must_enrol, Right.USERS in me.accounts[0].rights) == (True, False)
    assert Right.INVOICES in me.accounts[0].rights
    assert not site.signs_in("b@else.example").send(WhoAmI()).must_enrol
    client.send(ConfirmSecondFactor(code=now(site, begun(client))))
    me = client.send(WhoAmI())
    assert (me.must_enrol, Right.USERS in me.accounts[0].rights) == (False, True)


def on(site: Site, device: str) -> Client:
    client = site.client()
    client.send(SignIn(email=EMAIL, password=SECRET, device=Device(name=device, system="Linux")))
    return client


def test_devices_are_listed_and_ended_one_by_one_or_all_others(site: Site) -> None:
    site.add_user(EMAIL)
    laptop, phone, tablet = (on(site, name) for name in ("Laptop", "Telefon", "Tablet"))
    listed = phone.send(Devices()).devices
    assert (listed[0].name, listed[0].current) == ("Telefon", True)
    assert {d.name for d in listed} == {"Laptop", "Telefon", "Tablet"}
    ended = next(d.id for d in listed if d.name == "Laptop")
    phone.send(EndDevice(device_id=ended))
    with pytest.raises(SessionExpired):
        laptop.send(WhoAmI())
    with pytest.raises(NotFound):
        phone.send(EndDevice(device_id=ended))
    phone.send(EndOtherDevices())
    with pytest.raises(SessionExpired):
        tablet.send(WhoAmI())
    assert [d.name for d in phone.send(Devices()).devices] == ["Telefon"]


def test_devices_of_others_do_not_exist_not_even_for_staff(site: Site) -> None:
    site.add_user(EMAIL)
    foreign = on(site, "Laptop").send(Devices()).devices[0].id
    site.add_staff(site.add_user("staff@host.example"))
    staff = site.signs_in("staff@host.example", "staff")
    assert len(staff.send(Devices()).devices) == 1
    with pytest.raises(NotFound):
        staff.send(EndDevice(device_id=foreign))


def test_device_that_idled_away_is_not_listed(local_site: Site) -> None:
    local_site.add_user(EMAIL)
    on(local_site, "Laptop")
    local_site.clock.forward(days=15)
    assert [d.name for d in on(local_site, "Telefon").send(Devices()).devices] == ["Telefon"]


def test_what_is_off_is_not_switched_off(local_site: Site) -> None:
    local_site.add_user(EMAIL)
    with pytest.raises(Conflict) as refused:
        local_site.signs_in(EMAIL).send(
            DisableSecondFactor(password=SECRET, code=SecretStr("123456"))
        )
    assert refused.value.code == "no_second_factor"
