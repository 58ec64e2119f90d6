"""How codes and numbers are written while they are typed; whether they are right, rules check."""

import re
from typing import Final

GROUP: Final = 4


def iban(text: str) -> str:
    """Return an IBAN in capital letters and groups of four, with the spaces between them."""
    plain = re.sub(r"[^A-Z0-9]", "", text.upper())[:34]
    return " ".join(plain[n : n + GROUP] for n in range(0, len(plain), GROUP))


def vat_number(text: str) -> str:
    """Return a VAT number in capital letters without spaces: ``DE123456789``."""
    return re.sub(r"[^A-Z0-9]", "", text.upper())[:14]


def phone(text: str) -> str:
    """Return a phone number as digits, one space at most between groups, ``+`` in front only."""
    plain = re.sub(r"[^0-9+]+", " ", text).lstrip()
    abroad = plain.startswith(("+", "00"))
    rest = re.sub(r"^(\+|00)", "", plain).replace("+", "")
    return ("+" if abroad else "") + re.sub(r" +", " ", rest).lstrip()[:28]


def token(text: str) -> str:
    """Return a long code out of a mail without the blanks and line ends that copying brings."""
    return re.sub(r"\s", "", text)[:100]


def code(text: str) -> str:
    """Return the digits of a one-time code, also of one pasted with spaces or words."""
    return re.sub(r"\D", "", text)[:6]
