"""Addresses: added, confirmed by a code, made the main one, removed; unique in the portal."""

from typing import Any

import pytest
from pydantic import SecretStr

from app.client.base import Client
from app.errors import Conflict, Invalid, Limited, NotFound, StepUpRequired
from app.models.people import UserEmail
from app.portal.auth import RequestPasswordReset, SignIn
from app.portal.operation import Operation
from app.portal.profile import (
    AddEmail,
    ConfirmEmail,
    EmailAddress,
    MakeEmailMain,
    Profile,
    RemoveEmail,
    SendEmailCode,
)
from tests.support.letters import code_in, letters
from tests.support.site import PASSWORD, Site

EMAIL, SECOND = "erika@musterhandel.example", "erika@privat.example"


def added(client: Client, address: str = SECOND) -> EmailAddress:
    emails = client.send(AddEmail(email=address)).emails
    return next(e for e in emails if e.address == address)


def confirm(email: EmailAddress, code: str) -> ConfirmEmail:
    return ConfirmEmail(email_id=email.id, code=SecretStr(code))


def owned(site: Site, client: Client, address: str = SECOND) -> EmailAddress:
    email = added(client, address)
    client.send(confirm(email, code_in(letters(site, address)[0])))
    return email


@pytest.fixture
def client(site: Site) -> Client:
    site.add_user(EMAIL)
    return site.signs_in(EMAIL)


def test_added_address_counts_once_its_code_came_back(site: Site, client: Client) -> None:
    email = added(client)
    assert not email.confirmed
    code = code_in(letters(site, SECOND)[0])
    facts = client.send(confirm(email, f" {code[:3]} {code[3:]} "))
    assert [(e.address, e.confirmed) for e in facts.emails] == [(EMAIL, True), (SECOND, True)]


def test_new_main_address_signs_in_and_the_old_one_is_told(site: Site, client: Client) -> None:
    email = owned(site, client)
    facts = client.send(MakeEmailMain(email_id=email.id))
    assert [(e.address, e.main) for e in facts.emails] == [(SECOND, True), (EMAIL, False)]
    assert site.signs_in(SECOND).tokens is not None
    with pytest.raises(Invalid):
        site.client().send(SignIn(email=EMAIL, password=SecretStr(PASSWORD)))
    assert len(letters(site, EMAIL)) == 1


def test_address_of_somebody_else_shows_to_its_reader_only(site: Site, client: Client) -> None:
    site.add_user(SECOND, "Andere Person")
    email = added(client)
    code = code_in(letters(site, SECOND)[0])
    with pytest.raises(Conflict) as taken:
        client.send(confirm(email, code))
    assert taken.value.code == "taken"
    assert site.signs_in(SECOND).send(Profile()).name == "Andere Person"


def test_foreign_addresses_do_not_exist(site: Site, client: Client) -> None:
    other = site.add_user(SECOND)
    with site.house() as ctx:
        foreign = ctx.session.scalars(
            ctx.rows(UserEmail.id).where(UserEmail.user_id == other)
        ).one()
    operations: tuple[Operation[Any], ...] = (
        MakeEmailMain(email_id=foreign),
        RemoveEmail(email_id=foreign),
        SendEmailCode(email_id=foreign),
        ConfirmEmail(email_id=foreign, code=SecretStr("123456")),
    )
    for operation in operations:
        with pytest.raises(NotFound):
            client.send(operation)
    site.add_staff(site.add_user("staff@host.example"))
    with pytest.raises(NotFound):
        site.signs_in("staff@host.example", "staff").send(RemoveEmail(email_id=foreign))


def test_five_wrong_codes_void_it(local_site: Site) -> None:
    local_site.add_user(EMAIL)
    client = local_site.signs_in(EMAIL)
    email = added(client)
    code = code_in(letters(local_site, SECOND)[0])
    wrong = f"{(int(code) + 1) % 1_000_000:06d}"
    for typed in [wrong] * 5 + [code]:
        with pytest.raises(Invalid) as refused:
            client.send(confirm(email, typed))
        assert refused.value.fields == {"code": "wrong_code"}
    client.send(SendEmailCode(email_id=email.id))
    fresh = code_in(letters(local_site, SECOND)[0])
    assert client.send(confirm(email, fresh)).emails[1].confirmed


def test_code_lasts_half_an_hour_and_is_kept_as_a_keyed_hash(local_site: Site) -> None:
    local_site.add_user(EMAIL)
    client = local_site.signs_in(EMAIL)
    email = added(client)
    code = code_in(letters(local_site, SECOND)[0])
    with local_site.house() as ctx:
        kept = ctx.find(UserEmail, email.id).code_hash
    assert kept is not None
    assert code not in kept
    local_site.clock.forward(minutes=30)
    with pytest.raises(Invalid):
        client.send(confirm(email, code))


def test_removed_address_is_free_for_others(local_site: Site) -> None:
    local_site.add_user(EMAIL)
    client = local_site.signs_in(EMAIL)
    email = owned(local_site, client)
    client.send(RemoveEmail(email_id=email.id))
    local_site.add_user("b@else.example")
    owned(local_site, local_site.signs_in("b@else.example"))


def test_main_address_stays_and_an_unconfirmed_one_is_no_main(local_site: Site) -> None:
    local_site.add_user(EMAIL)
    client = local_site.signs_in(EMAIL)
    main = client.send(Profile()).emails[0]
    with pytest.raises(Conflict) as refused:
        client.send(RemoveEmail(email_id=main.id))
    assert refused.value.code == "main_address"
    with pytest.raises(Conflict) as refused:
        client.send(MakeEmailMain(email_id=added(client).id))
    assert refused.value.code == "unconfirmed"
    with pytest.raises(Conflict) as refused:
        client.send(SendEmailCode(email_id=main.id))
    assert refused.value.code == "confirmed"


def test_same_address_twice_and_too_many_are_refused(local_site: Site) -> None:
    local_site.add_user(EMAIL)
    client = local_site.signs_in(EMAIL)
    with pytest.raises(Invalid) as twice:
        client.send(AddEmail(email=EMAIL.upper()))
    assert twice.value.fields == {"email": "taken"}
    for n in range(9):
        added(client, f"erika{n}@privat.example")
    with pytest.raises(Invalid) as refused:
        added(client, "erika9@privat.example")
    assert refused.value.fields == {"email": "too_many"}


def test_nobody_is_flooded_with_codes(local_site: Site) -> None:
    local_site.add_user(EMAIL)
    client = local_site.signs_in(EMAIL)
    email = added(client)
    for _ in range(9):
        client.send(SendEmailCode(email_id=email.id))
    with pytest.raises(Limited):
        client.send(SendEmailCode(email_id=email.id))


def test_changes_of_addresses_want_a_fresh_proof(local_site: Site) -> None:
    local_site.add_user(EMAIL)
    client = local_site.signs_in(EMAIL)
    email = owned(local_site, client)
    local_site.clock.forward(minutes=11)
    for operation in (
        AddEmail(email="neu@privat.example"),
        MakeEmailMain(email_id=email.id),
        RemoveEmail(email_id=email.id),
    ):
        with pytest.raises(StepUpRequired) as asked:
            client.send(operation)
        assert asked.value.params == {"method": "password"}


def test_tokens_sent_to_the_old_main_address_are_void(local_site: Site) -> None:
    from app.portal.auth import ResetPassword
    from tests.support.letters import token_in

    local_site.add_user(EMAIL)
    client = local_site.signs_in(EMAIL)
    email = owned(local_site, client)
    local_site.client().send(RequestPasswordReset(email=EMAIL))
    token = token_in(letters(local_site, EMAIL)[0])
    client.send(MakeEmailMain(email_id=email.id))
    reset = ResetPassword(token=SecretStr(token), password=SecretStr("Grauer-Reiher-am-Teich-9"))
    with pytest.raises(Invalid):
        local_site.client().send(reset)


def test_address_that_grows_when_folded_is_refused(local_site: Site) -> None:
    local_site.add_user(EMAIL)
    with pytest.raises(Invalid) as refused:
        local_site.signs_in(EMAIL).send(AddEmail(email=f"a@{'ß' * 200}.example"))
    assert refused.value.fields == {"email": "email_syntax"}


def test_what_is_so_already_is_done_without_a_word(local_site: Site) -> None:
    local_site.add_user(EMAIL)
    client = local_site.signs_in(EMAIL)
    email = owned(local_site, client)
    assert client.send(confirm(email, "000000")).emails == client.send(Profile()).emails
    client.send(MakeEmailMain(email_id=email.id))
    told = len(letters(local_site, EMAIL))
    assert client.send(MakeEmailMain(email_id=email.id)).emails[0].address == SECOND
    assert len(letters(local_site, EMAIL)) == told


def test_an_address_that_was_never_confirmed_goes_alone(local_site: Site) -> None:
    local_site.add_user(EMAIL)
    local_site.add_user(SECOND, "Wer Sie Hat")
    client = local_site.signs_in(EMAIL)
    facts = client.send(RemoveEmail(email_id=added(client).id))
    assert [e.address for e in facts.emails] == [EMAIL]
    assert local_site.signs_in(SECOND).send(Profile()).emails[0].confirmed
