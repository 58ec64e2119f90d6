"""Passwords that are too easy to guess, and those that are not."""

import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.errors import Invalid
from app.rules.auth.strength import check_strength, remainder

CONTEXT = ("Erika Beispiel", "erika@musterhandel.example", "Nordlicht Hosting")


def verdict(password: str) -> str:
    try:
        check_strength(password, CONTEXT)
    except Invalid as refused:
        return refused.fields["password"]
    return ""


@pytest.mark.parametrize(
    "password",
    [
        "passwort1234",
        "P@ssw0rt2026!",
        "qwertzuiopasdf",
        "Sommer2026!!!!",
        "aaaaaaaaaaaaaaaa",
        "abcabcabcabcabc",
        "123456789012345",
        "1q2w3e4r5t6z7u8",
        "ErikaBeispiel1",
        "musterhandel2026",
        "Nordlicht-Hosting",
        "Willkommen-Hallo-1",
        "drowssap-qwertz-1",
        "9876543210987",
    ],
)
def test_guessable_ones_are_refused(password: str) -> None:
    assert verdict(password) == "weak_password"


@pytest.mark.parametrize(
    "password",
    [
        "Kastanie-7-Wolke-am-Hafen",
        "drei Gläser Rübensaft",
        "xK9#mvT2&qLz",
        "correct horse battery",
        "山月記の虎は袁傪を見た夜に",
    ],
)
def test_good_ones_pass(password: str) -> None:
    assert verdict(password) == ""


def test_length_is_counted_in_one_spelling() -> None:
    assert verdict("Kastanie-7w") == "too_short"
    assert verdict("xK9#mvT2&qLz" * 22) == "too_long"
    assert remainder("u\u0308bermut-xyz") == remainder("übermut-xyz")


@given(st.text(string.ascii_letters + string.digits, max_size=30), st.integers(2, 5))
def test_padding_with_one_character_never_helps(text: str, times: int) -> None:
    assert remainder(text + "!" * times * 3) <= remainder(text) + 1


@given(st.text(max_size=300))
def test_any_text_gets_a_verdict(text: str) -> None:
    assert verdict(text) in {"", "too_short", "too_long", "weak_password"}
