"""Signing in over every transport: password, second factor, rotation, limits."""

import base64
from pathlib import Path

import pyotp
import pytest
from pydantic import SecretStr

from app.errors import Invalid, Limited, SessionExpired
from app.models.house import AuditEntry
from app.models.people import Session
from app.portal.auth import (
    AnswerChallenge,
    RefreshSession,
    SignIn,
    SignOut,
    StepUp,
    Tokens,
    WhoAmI,
)
from app.portal.rights import Right
from app.rules.auth import limits, second_factor
from app.rules.core import Caller
from tests.support.site import PASSWORD, Site

EMAIL = "erika@musterhandel.example"


def sign_in(email: str = EMAIL, password: str = PASSWORD) -> SignIn:
    return SignIn(email=email, password=SecretStr(password))


def with_second_factor(site: Site) -> tuple[int, str]:
    """Return the user and the seed in base32, as an authenticator gets it."""
    user_id = site.add_user(EMAIL)
    return user_id, base64.b32encode(site.enrol(user_id)).decode()


def test_password_opens_a_session_with_the_accounts(site: Site) -> None:
    user = site.add_user(EMAIL)
    account = site.add_account()
    site.add_member(account, user, Right.INVOICES)
    client = site.signs_in("ERIKA@musterhandel.example")
    me = client.send(WhoAmI())
    assert me.email == EMAIL
    assert [(a.number, a.rights) for a in me.accounts] == [("K-10042", frozenset({Right.INVOICES}))]


def test_wrong_password_and_unknown_user_get_the_same_answer(site: Site) -> None:
    site.add_user(EMAIL)
    answers = []
    for operation in (sign_in(password="Falsches-Wort-12345"), sign_in("nobody@else.example")):
        with pytest.raises(Invalid) as refused:
            site.client().send(operation)
        answers.append(refused.value.problem())
    assert answers[0] == answers[1]


def test_failed_sign_in_leaves_a_trace(local_site: Site) -> None:
    local_site.add_user(EMAIL)
    with pytest.raises(Invalid):
        local_site.client().send(sign_in(password="Falsches-Wort-12345"))
    with local_site.house() as ctx:
        events = ctx.session.scalars(ctx.rows(AuditEntry.event)).all()
    assert "authn_login_fail" in events


def wrong(site: Site, address: str = "local") -> float:
    """Try a wrong password; return 0, or the seconds that the portal asks to wait."""
    try:
        caller = Caller(address=address)
        site.dispatcher.call(sign_in(password="Falsches-Wort-12345"), caller)
    except Limited as limited:
        return float(limited.params["seconds"])
    except Invalid:
        return 0
    raise AssertionError("a wrong password opened the door")


def test_waiting_doubles_after_three_wrong_passwords_and_ends_with_the_right_one(
    site: Site,
) -> None:
    site.add_user(EMAIL)
    client, waits = site.client(), []
    for _try in range(7):
        try:
            client.send(sign_in(password="Falsches-Wort-12345"))
        except Limited as limited:
            waits.append(limited.params["seconds"])
            site.clock.forward(seconds=waits[-1])
        except Invalid:
            pass
    assert waits == [2, 4]
    with pytest.raises(Limited):
        client.send(sign_in())
    site.clock.forward(seconds=8)
    assert client.send(sign_in()).tokens is not None
    assert client.send(sign_in()).tokens is not None


def test_ten_wrong_ones_from_everywhere_stop_strangers_but_not_a_known_place(
    local_site: Site,
) -> None:
    local_site.add_user(EMAIL)
    local_site.signs_in(EMAIL)
    assert [wrong(local_site, f"10.0.{n}.1") for n in range(10)] == [0] * 10
    assert wrong(local_site, "10.0.77.1") > 0
    assert local_site.signs_in(EMAIL).tokens is not None
    local_site.clock.forward(minutes=6)
    assert wrong(local_site, "10.0.77.1") == 0


def test_a_network_is_a_slash_24_or_64() -> None:
    assert limits.network("192.0.2.9") == limits.network("192.0.2.200")
    assert limits.network("192.0.2.9") != limits.network("192.0.3.9")
    assert limits.network("2001:db8::1") == limits.network("2001:db8::ffff:1")
    assert limits.network("2001:db8::1") != limits.network("2001:db8:0:1::1")
    assert limits.network("::ffff:192.0.2.9") == limits.network("192.0.2.1")
    assert limits.network("local") == "local"


def test_one_network_is_stopped_after_ten_users_tried(local_site: Site) -> None:
    for n in range(10):
        with pytest.raises(Invalid):
            local_site.client().send(sign_in(f"nobody{n}@else.example"))
    with pytest.raises(Limited):
        local_site.client().send(sign_in("nobody10@else.example"))


def test_second_factor_is_asked_and_a_code_works_once(site: Site) -> None:
    _user, seed = with_second_factor(site)
    client = site.client()
    challenge = client.send(sign_in()).challenge
    assert challenge is not None
    assert client.tokens is None
    code = SecretStr(pyotp.TOTP(seed).at(site.clock()))
    client.send(AnswerChallenge(challenge=challenge, code=code))
    assert client.send(WhoAmI()).second_factor
    second = site.client()
    again = second.send(sign_in()).challenge
    assert again is not None
    with pytest.raises(Invalid) as refused:
        second.send(AnswerChallenge(challenge=again, code=code))
    assert refused.value.fields == {"code": "wrong_code"}


@pytest.mark.parametrize("code", ["１２３４５６", "12345", "abcdef", "000000"])
def test_what_is_no_code_is_refused(local_site: Site, code: str) -> None:
    with_second_factor(local_site)
    client = local_site.client()
    challenge = client.send(sign_in()).challenge
    assert challenge is not None
    with pytest.raises(Invalid):
        client.send(AnswerChallenge(challenge=challenge, code=SecretStr(code)))


def test_recovery_code_opens_once(local_site: Site) -> None:
    user_id, _seed = with_second_factor(local_site)
    with local_site.house() as ctx:
        codes = [c.get_secret_value() for c in second_factor.new_recovery_codes(ctx, user_id)]
    assert len(set(codes)) == 10
    for expected in (True, False):
        client = local_site.client()
        challenge = client.send(sign_in()).challenge
        assert challenge is not None
        operation = AnswerChallenge(challenge=challenge, code=SecretStr(codes[0].lower()))
        if expected:
            assert client.send(operation).access
        else:
            with pytest.raises(Invalid):
                client.send(operation)


def test_access_token_runs_out_and_is_renewed_on_the_way(site: Site) -> None:
    site.add_user(EMAIL)
    client = site.signs_in(EMAIL)
    before = client.tokens
    site.clock.forward(minutes=16)
    assert client.send(WhoAmI()).email == EMAIL
    assert client.tokens != before


def refresh(site: Site, tokens: Tokens) -> Tokens:
    return site.client().send(RefreshSession(refresh=tokens.refresh))


def test_rotated_token_seen_again_later_ends_the_session(site: Site) -> None:
    user_id = site.add_user(EMAIL)
    first = site.signs_in(EMAIL).tokens
    assert first is not None
    second = refresh(site, first)
    site.clock.forward(seconds=61)
    with pytest.raises(SessionExpired) as reused:
        refresh(site, first)
    assert reused.value.code == "reused"
    with pytest.raises(SessionExpired):
        refresh(site, second)
    with site.house() as ctx:
        ended = ctx.session.scalars(ctx.rows(Session).where(Session.user_id == user_id)).one()
        events = ctx.session.scalars(ctx.rows(AuditEntry.event)).all()
    assert ended.end_reason == "reused"
    assert "authn_token_reuse" in events


def test_lost_answer_is_believed_once(site: Site) -> None:
    site.add_user(EMAIL)
    first = site.signs_in(EMAIL).tokens
    assert first is not None
    refresh(site, first)
    third = refresh(site, first)
    assert site.client().send(RefreshSession(refresh=third.refresh)).access


def test_signed_out_session_answers_no_more(site: Site) -> None:
    site.add_user(EMAIL)
    client = site.signs_in(EMAIL)
    tokens = client.tokens
    client.send(SignOut())
    assert client.tokens is None
    client.tokens = tokens
    with pytest.raises(SessionExpired) as expired:
        client.send(WhoAmI())
    assert expired.value.code == "revoked"


def test_step_up_wants_the_password_without_a_second_factor(local_site: Site) -> None:
    user_id = local_site.add_user(EMAIL)
    client = local_site.signs_in(EMAIL)
    local_site.clock.forward(minutes=11)
    with pytest.raises(Invalid) as refused:
        client.send(StepUp(answer=SecretStr("Falsches-Wort-12345")))
    assert refused.value.fields == {"answer": "wrong_password"}
    client.send(StepUp(answer=SecretStr(PASSWORD)))
    with local_site.house() as ctx:
        session = ctx.session.scalars(ctx.rows(Session).where(Session.user_id == user_id)).one()
        assert session.proved_at == ctx.now


def test_database_keeps_no_token_and_no_seed_in_clear(local_site: Site) -> None:
    _user, seed = with_second_factor(local_site)
    client = local_site.client()
    challenge = client.send(sign_in()).challenge
    assert challenge is not None
    code = SecretStr(pyotp.TOTP(seed).at(local_site.clock()))
    tokens = client.send(AnswerChallenge(challenge=challenge, code=code))
    assert local_site.database.url.database is not None
    folder = Path(local_site.database.url.database).parent
    stored = b"".join(path.read_bytes() for path in folder.glob("portal.db*"))
    for secret in (seed, tokens.access.get_secret_value(), tokens.refresh.get_secret_value()):
        assert secret.encode() not in stored
    assert PASSWORD.encode() not in stored
    assert b"session" in stored
