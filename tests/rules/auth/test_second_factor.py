"""The second factor: codes as other implementations make them, limits, the lock, recovery."""

import base64
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime

import pyotp
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import SecretStr

from app.errors import Invalid, Limited, PortalError, SessionExpired
from app.models.house import AuditEntry
from app.models.people import User
from app.portal.auth import AnswerChallenge, SignIn, StepUp, UnlockSecondFactor, WhoAmI
from app.portal.notifications import Notifications
from app.portal.profile import DisableSecondFactor
from app.rules.auth import second_factor, totp
from app.rules.core import Caller
from app.rules.core.sealing import Unsealable, seal, unseal
from tests.support.letters import letters, token_in
from tests.support.site import PASSWORD, SEED, Site

EMAIL = "erika@musterhandel.example"


def challenge(site: Site) -> SecretStr:
    given_ = site.client().send(SignIn(email=EMAIL, password=SecretStr(PASSWORD))).challenge
    assert given_ is not None
    return given_


def answer(site: Site, question: SecretStr, code: str, address: str = "local") -> str:
    """Return how the portal answered: ``in``, or the code of the refusal."""
    operation = AnswerChallenge(challenge=question, code=SecretStr(code))
    try:
        site.dispatcher.call(operation, Caller(address=address))
    except Invalid as refused:
        return refused.fields["code"]
    except PortalError as refused:
        return refused.code
    return "in"


@pytest.fixture
def enrolled(local_site: Site) -> Site:
    local_site.enrol(local_site.add_user(EMAIL))
    return local_site


@given(st.binary(min_size=20, max_size=20), st.integers(60, 2**33))
def test_codes_are_those_of_other_implementations(seed: bytes, moment: int) -> None:
    theirs = pyotp.TOTP(base64.b32encode(seed).decode()).at(moment)
    assert totp.code_at(seed, moment // totp.STEP) == theirs
    assert totp.step_of(seed, theirs, datetime.fromtimestamp(moment, UTC)) is not None


def test_window_is_one_step_to_each_side(enrolled: Site) -> None:
    now = int(enrolled.clock().timestamp()) // totp.STEP
    for step, accepted in ((-2, False), (-1, True), (0, True), (1, True), (2, False)):
        code = totp.code_at(SEED, now + step)
        assert (totp.step_of(SEED, code, enrolled.clock()) is not None) is accepted


def test_link_for_the_authenticator_is_understood_by_others() -> None:
    link = totp.uri(SEED, "Nordlicht: Hosting & Co", "erika@x.example")
    parsed = pyotp.parse_uri(link)
    assert isinstance(parsed, pyotp.TOTP)
    assert (parsed.secret, parsed.issuer) == (totp.base32(SEED), "Nordlicht: Hosting & Co")


def test_older_unused_code_is_refused_after_a_newer_one(enrolled: Site) -> None:
    now = int(enrolled.clock().timestamp()) // totp.STEP
    assert answer(enrolled, challenge(enrolled), totp.code_at(SEED, now)) == "in"
    assert answer(enrolled, challenge(enrolled), totp.code_at(SEED, now - 1)) == "wrong_code"
    assert answer(enrolled, challenge(enrolled), totp.code_at(SEED, now + 1)) == "in"


def test_one_code_from_eight_threads_is_accepted_once(site: Site) -> None:
    site.enrol(site.add_user(EMAIL))
    questions = [challenge(site) for _ in range(8)]
    with ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(lambda q: answer(site, q, site.code()), questions))
    assert answers.count("in") == 1


def test_a_challenge_is_used_once_and_lasts_five_minutes(enrolled: Site) -> None:
    question = challenge(enrolled)
    assert answer(enrolled, question, enrolled.code()) == "in"
    enrolled.clock.forward(seconds=30)
    assert answer(enrolled, question, enrolled.code()) == "challenge"
    late = challenge(enrolled)
    enrolled.clock.forward(minutes=5)
    assert answer(enrolled, late, enrolled.code()) == "challenge"


def test_a_challenge_bears_five_tries(enrolled: Site) -> None:
    question = challenge(enrolled)
    assert [answer(enrolled, question, "000000") for _ in range(5)] == ["wrong_code"] * 5
    enrolled.clock.forward(minutes=4.9)
    assert answer(enrolled, question, enrolled.code()) == "challenge"


def test_sixth_wrong_code_in_five_minutes_has_to_wait(enrolled: Site) -> None:
    for _ in range(5):
        assert answer(enrolled, challenge(enrolled), "000000") == "wrong_code"
    assert answer(enrolled, challenge(enrolled), enrolled.code(), "10.1.1.1") == "limited"
    enrolled.clock.forward(minutes=5)
    assert answer(enrolled, challenge(enrolled), enrolled.code()) == "in"


def fail_ten_times(site: Site) -> list[str]:
    answers = []
    for n in range(10):
        answers.append(answer(site, challenge(site), "000000", f"10.2.{n}.1"))
        site.clock.forward(minutes=4)
    return answers


def test_tenth_wrong_code_locks_until_a_mail_is_confirmed(enrolled: Site) -> None:
    assert fail_ten_times(enrolled) == ["wrong_code"] * 9 + ["second_factor_locked"]
    assert answer(enrolled, challenge(enrolled), enrolled.code()) == "second_factor_locked"
    mail = letters(enrolled, EMAIL)
    assert len(mail) == 1
    unlock = UnlockSecondFactor(token=SecretStr(token_in(mail[0])))
    enrolled.client().send(unlock)
    assert answer(enrolled, challenge(enrolled), enrolled.code()) == "in"
    with pytest.raises(Invalid) as twice:
        enrolled.client().send(unlock)
    assert twice.value.fields == {"token": "wrong_code"}


def test_lock_sends_another_mail_when_the_first_ran_out(enrolled: Site) -> None:
    fail_ten_times(enrolled)
    enrolled.clock.forward(hours=25)
    assert answer(enrolled, challenge(enrolled), enrolled.code()) == "second_factor_locked"
    assert len(letters(enrolled, EMAIL)) == 2


def test_right_code_ends_the_row_of_wrong_ones(enrolled: Site) -> None:
    for _round in range(3):
        for _try in range(4):
            assert answer(enrolled, challenge(enrolled), "000000") == "wrong_code"
        assert answer(enrolled, challenge(enrolled), enrolled.code()) == "in"
        enrolled.clock.forward(minutes=6)


def test_wrong_codes_leave_a_trace(enrolled: Site) -> None:
    answer(enrolled, challenge(enrolled), "000000")
    with enrolled.house() as ctx:
        assert "authn_factor_fail" in ctx.session.scalars(ctx.rows(AuditEntry.event)).all()
        assert ctx.session.scalars(ctx.rows(User.second_factor_failures)).one() == 1


def test_used_recovery_code_is_told_by_mail_and_bell(enrolled: Site) -> None:
    with enrolled.house() as ctx:
        user_id = ctx.session.scalars(ctx.rows(User.id)).one()
        codes = second_factor.new_recovery_codes(ctx, user_id)
    code = codes[3].get_secret_value()
    assert answer(enrolled, challenge(enrolled), f" {code.lower().replace('-', ' ')} ") == "in"
    assert answer(enrolled, challenge(enrolled), code) == "wrong_code"
    assert "9" in letters(enrolled, EMAIL)[0].text
    bell = enrolled.signs_in(EMAIL).send(Notifications())
    assert "recovery_code_used" in [n.kind for n in bell.notifications]


def test_step_up_wants_a_code_where_a_second_factor_is_on(enrolled: Site) -> None:
    client = enrolled.signs_in(EMAIL)
    enrolled.clock.forward(minutes=11)
    with pytest.raises(Invalid) as refused:
        client.send(StepUp(answer=SecretStr(PASSWORD)))
    assert refused.value.fields == {"answer": "wrong_code"}
    client.send(StepUp(answer=SecretStr(enrolled.code())))


def test_step_up_is_limited(local_site: Site) -> None:
    local_site.add_user(EMAIL)
    client = local_site.signs_in(EMAIL)
    for _ in range(10):
        with pytest.raises(Invalid):
            client.send(StepUp(answer=SecretStr("Falsches-Wort-12345")))
    with pytest.raises(Limited):
        client.send(StepUp(answer=SecretStr(PASSWORD)))
    assert client.send(WhoAmI()).email == EMAIL


def test_unknown_challenge_is_none(local_site: Site) -> None:
    operation = AnswerChallenge(challenge=SecretStr("kc_ch_no"), code=SecretStr("123456"))
    with pytest.raises(SessionExpired) as refused:
        local_site.client().send(operation)
    assert refused.value.code == "challenge"


def test_seal_is_bound_to_purpose_row_and_key(local_site: Site) -> None:
    world = local_site.dispatcher.world
    sealed = seal(world, "totp", 7, b"seed")
    assert unseal(world, "totp", 7, sealed) == b"seed"
    assert b"seed" not in sealed
    flipped = sealed[:-1] + bytes([sealed[-1] ^ 1])
    for purpose, owner, value in (
        ("totp", 8, sealed),
        ("mail", 7, sealed),
        ("totp", 7, flipped),
        ("totp", 7, sealed[:9]),
        ("totp", 7, b""),
    ):
        with pytest.raises(Unsealable):
            unseal(world, purpose, owner, value)


def test_switched_off_meanwhile_no_code_answers_an_open_question(enrolled: Site) -> None:
    client = enrolled.signs_in(EMAIL)
    question = challenge(enrolled)
    enrolled.clock.forward(seconds=60)
    off = DisableSecondFactor(password=SecretStr(PASSWORD), code=SecretStr(enrolled.code()))
    client.send(off)
    enrolled.clock.forward(seconds=60)
    assert answer(enrolled, question, enrolled.code()) == "wrong_code"
