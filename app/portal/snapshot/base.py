"""What frozen content is made of: exact numbers, clean text, one way of writing bytes."""

import hashlib
import json
import re
import unicodedata
from decimal import Decimal
from functools import partial
from typing import Annotated, Any, Final

from pydantic import (
    AfterValidator,
    BeforeValidator,
    ConfigDict,
    Field,
    PlainSerializer,
    StringConstraints,
)

from app.portal.fields import FirstFault

_CONTROL: Final = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]")
_LARGEST: Final = Decimal(10) ** 12


def _clean(text: str, *, lines: bool) -> str:
    if _CONTROL.search(text) or (not lines and "\n" in text):
        raise ValueError("text_control")
    return unicodedata.normalize("NFC", text)  # a font has ü, but nothing that puts ¨ over u


def _exact(value: Any) -> Any:
    if isinstance(value, float | bool):
        raise ValueError("float_refused")  # noqa: TRY004 - pydantic reports only ValueError
    return value


def _scaled(value: Decimal, *, places: int, least: int) -> Decimal:
    """Write equal numbers alike: at most ``places`` decimals, at least ``least``, no -0."""
    if abs(value) >= _LARGEST:
        raise ValueError("number_too_large")
    if value != round(value, places):
        raise ValueError("too_many_decimals")
    whole, _, decimals = f"{value:f}".partition(".")
    shown = decimals[:places].rstrip("0").ljust(least, "0")
    return Decimal(f"{whole}.{shown}") + 0  # the sum turns -0.00 into 0.00


def _iban(text: str) -> str:
    compact = text.replace(" ", "").upper()
    if not re.fullmatch(r"[A-Z]{2}\d{2}[A-Z0-9]{11,30}", compact):
        raise ValueError("iban_syntax")
    if int("".join(str(int(c, 36)) for c in compact[4:] + compact[:4])) % 97 != 1:
        raise ValueError("iban_check")
    return compact


_AS_TEXT: Final = PlainSerializer(lambda number: f"{number:f}", return_type=str, when_used="json")

Money = Annotated[
    Decimal, BeforeValidator(_exact), AfterValidator(partial(_scaled, places=2, least=2)), _AS_TEXT
]
"""An amount with two places, on the wire a string: ``"-12.50"``."""
Price = Annotated[
    Decimal, BeforeValidator(_exact), AfterValidator(partial(_scaled, places=4, least=2)), _AS_TEXT
]
"""A price of one unit: two to four places."""
Quantity = Annotated[
    Decimal, BeforeValidator(_exact), AfterValidator(partial(_scaled, places=4, least=0)), _AS_TEXT
]
"""A number of units: up to four places."""
Rate = Annotated[
    Decimal,
    BeforeValidator(_exact),
    Field(ge=0, le=100),
    AfterValidator(partial(_scaled, places=2, least=0)),
    _AS_TEXT,
]
"""A tax rate in percent: ``Decimal(19)``."""

Text = Annotated[
    str,
    StringConstraints(strip_whitespace=True, max_length=4000),
    AfterValidator(partial(_clean, lines=True)),
]
"""Text of several lines, NFC, no control characters but the line feed."""
Word = Annotated[
    str,
    StringConstraints(strip_whitespace=True, max_length=200),
    AfterValidator(partial(_clean, lines=False)),
]
"""One line of text, NFC, no control characters."""
Filled = Annotated[Word, StringConstraints(min_length=1)]
Country = Annotated[str, StringConstraints(pattern=r"^[A-Z]{2}$")]
Iban = Annotated[str, AfterValidator(_iban)]
"""An IBAN whose check digits hold, kept without spaces."""


class Frozen(FirstFault):
    """Base of frozen content: an unknown field is refused, the bytes of equal content are equal."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)

    def canonical(self) -> bytes:
        """Return the bytes that are stored and hashed: JSON, sorted keys, UTF-8, nothing empty.

        A missing field and an empty one are the same, so that a field added later leaves the
        hashes of older documents as they are.
        """
        content = _without_empty(self.model_dump(mode="json"))
        return json.dumps(
            content, ensure_ascii=False, sort_keys=True, separators=(",", ":")
        ).encode()

    def sha256(self) -> str:
        """Return the hash of :meth:`canonical` in lower-case hex."""
        return hashlib.sha256(self.canonical()).hexdigest()


def _without_empty(value: Any) -> Any:
    if isinstance(value, dict):
        kept = {key: _without_empty(inner) for key, inner in value.items()}
        return {key: inner for key, inner in kept.items() if inner not in (None, "", [], {})}
    if isinstance(value, list):
        return [_without_empty(inner) for inner in value]
    return value
