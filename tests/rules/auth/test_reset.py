"""Forgotten passwords: the mail, its token, and what a new password ends."""

import pytest
from pydantic import SecretStr

from app.errors import Invalid, Limited, PortalError, SessionExpired
from app.models.house import OutgoingMail
from app.portal.auth import RequestPasswordReset, ResetPassword, SignIn, WhoAmI
from tests.support.letters import letters, token_in
from tests.support.site import PASSWORD, Site

EMAIL = "erika@musterhandel.example"
NEW = "Grauer-Reiher-am-Teich-9"


def asked(site: Site, email: str = EMAIL) -> str:
    site.client().send(RequestPasswordReset(email=email, language="en"))
    return token_in(letters(site, EMAIL)[0])


def reset(token: str, password: str = NEW) -> ResetPassword:
    return ResetPassword(token=SecretStr(token), password=SecretStr(password))


def fields(site: Site, operation: ResetPassword) -> dict[str, str]:
    with pytest.raises(Invalid) as refused:
        site.client().send(operation)
    return refused.value.fields


def test_new_password_opens_and_the_old_one_and_all_sessions_end(site: Site) -> None:
    site.add_user(EMAIL)
    before = site.signs_in(EMAIL)
    site.client().send(reset(asked(site)))
    with pytest.raises(SessionExpired) as ended:
        before.send(WhoAmI())
    assert ended.value.code == "revoked"
    with pytest.raises(Invalid):
        site.client().send(SignIn(email=EMAIL, password=SecretStr(PASSWORD)))
    assert site.signs_in(EMAIL, password=NEW).send(WhoAmI()).email == EMAIL
    assert len(letters(site, EMAIL)) == 2


def test_token_works_once_and_for_half_an_hour(local_site: Site) -> None:
    local_site.add_user(EMAIL)
    token = asked(local_site)
    local_site.client().send(reset(token))
    assert fields(local_site, reset(token)) == {"token": "wrong_code"}
    late = asked(local_site)
    local_site.clock.forward(minutes=30)
    assert fields(local_site, reset(late)) == {"token": "wrong_code"}
    assert fields(local_site, reset("kc_pr_none")) == {"token": "wrong_code"}


def test_newer_mail_voids_the_older_token(local_site: Site) -> None:
    local_site.add_user(EMAIL)
    first, second = asked(local_site), asked(local_site)
    assert fields(local_site, reset(first)) == {"token": "wrong_code"}
    local_site.client().send(reset(second))


def test_weak_password_leaves_the_token_usable(local_site: Site) -> None:
    local_site.add_user(EMAIL)
    token = asked(local_site)
    assert fields(local_site, reset(token, "Musterhandel-2026")) == {"password": "weak_password"}
    local_site.client().send(reset(token))


def test_second_factor_is_asked_all_the_same(local_site: Site) -> None:
    local_site.enrol(local_site.add_user(EMAIL))
    local_site.client().send(reset(asked(local_site)))
    answer = local_site.client().send(SignIn(email=EMAIL, password=SecretStr(NEW)))
    assert answer.tokens is None
    assert answer.challenge is not None


def test_unknown_address_gets_no_mail_and_leaves_no_row(local_site: Site) -> None:
    local_site.client().send(RequestPasswordReset(email="nobody@else.example"))
    assert letters(local_site, "nobody@else.example") == []
    with local_site.house() as ctx:
        assert ctx.session.scalars(ctx.rows(OutgoingMail.id)).all() == []


def test_mail_goes_to_the_address_on_file_in_the_users_language(local_site: Site) -> None:
    local_site.add_user(EMAIL)
    local_site.client().send(RequestPasswordReset(email=EMAIL.upper(), language="en"))
    mail = letters(local_site, EMAIL)
    assert len(mail) == 1


def test_five_mails_a_day(local_site: Site) -> None:
    local_site.add_user(EMAIL)
    for _ in range(5):
        local_site.client().send(RequestPasswordReset(email=EMAIL))
    with pytest.raises(Limited):
        local_site.client().send(RequestPasswordReset(email=EMAIL))
    local_site.clock.forward(hours=24)
    local_site.client().send(RequestPasswordReset(email=EMAIL))


def test_guessing_tokens_is_limited(local_site: Site) -> None:
    refusals: list[str] = []
    for n in range(31):
        try:
            local_site.client().send(reset(f"kc_pr_{n}"))
        except PortalError as refused:
            refusals.append(refused.kind)
    assert refusals == ["invalid"] * 30 + ["limited"]
