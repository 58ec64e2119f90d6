"""Addresses as people type them, and the links that hosters send."""

import pytest

from app.errors import Invalid
from app.portal.links import address_of, digits_in, link_to


@pytest.mark.parametrize(
    ("given", "address"),
    [
        ("portal.example.de", "https://portal.example.de"),
        (" https://portal.example.de/ ", "https://portal.example.de"),
        ("portal.example.de:8443/kunden/", "https://portal.example.de:8443/kunden"),
        ("http://127.0.0.1:8000", "http://127.0.0.1:8000"),
        ("http://[::1]:8000", "http://[::1]:8000"),
        ("https://[2001:db8::1]", "https://[2001:db8::1]"),
        ("HTTPS://Portal.Example.de", "https://portal.example.de"),
        (
            "kundencenter://connect?address=https%3A%2F%2Fportal.example.de&directory=x",
            "https://portal.example.de",
        ),
        ("kundencenter:connect?address=portal.example.de", "https://portal.example.de"),
    ],
)
def test_an_address_is_understood(given: str, address: str) -> None:
    assert address_of(given) == address
    assert address_of(address) == address


@pytest.mark.parametrize(
    ("given", "code"),
    [
        ("", "bad_address"),
        ("http://portal.example.de", "not_https"),
        ("http://localhost:8000", "not_https"),  # a name: any resolver could turn it
        ("ftp://portal.example.de", "bad_address"),
        ("https://user:pw@portal.example.de", "bad_address"),
        ("https://portal.example.de?x=1", "bad_address"),
        ("https://portal.example.de#top", "bad_address"),
        ("https://portal.example.de:port", "bad_address"),
        ("https://[::1", "bad_address"),
        ("two words.de", "bad_address"),
        ("kundencenter://other?address=a.de", "bad_address"),
        ("kundencenter://connect", "bad_address"),
        ("kundencenter://connect?address=a.de&address=b.de", "bad_address"),
        ("kundencenter://connect?address=http%3A%2F%2Fa.de", "not_https"),
    ],
)
def test_anything_else_is_refused_with_a_code(given: str, code: str) -> None:
    with pytest.raises(Invalid) as refused:
        address_of(given)
    assert refused.value.fields == {"address": code}


DIGITS = "34376 41737 93223 14935 86420 13535"


@pytest.mark.parametrize(
    "address", ["https://portal.example.de", "https://portal.example:8443/kunden"]
)
def test_a_link_carries_the_address_and_the_digits_of_the_root(address: str) -> None:
    link = link_to(address, DIGITS)
    assert (address_of(link), digits_in(link)) == (address, DIGITS)
    assert digits_in(link_to(address)) == ""
    assert digits_in(address) == ""


@pytest.mark.parametrize(
    "digits", ["1" * 29, "1" * 31, "x" * 30, "١" * 30, f"{'1' * 30}&directory=2"]
)
def test_what_are_no_thirty_digits_says_nothing(digits: str) -> None:
    assert digits_in(f"kundencenter://connect?address=portal.example&directory={digits}") == ""
