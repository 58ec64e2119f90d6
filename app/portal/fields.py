"""Types of fields that every operation shares: text, secrets, e-mail addresses, money."""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Annotated, Any, Final, get_args, get_type_hints

from pydantic import (
    AfterValidator,
    BaseModel,
    Field,
    GetCoreSchemaHandler,
    PlainSerializer,
    SecretStr,
    StringConstraints,
)

_FORBIDDEN: Final = re.compile(r"[\x00\ud800-\udfff]")
_CONTROL: Final = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]")

Secret = Annotated[
    SecretStr,
    PlainSerializer(lambda secret: secret.get_secret_value(), return_type=str, when_used="json"),
]
"""A password, code or token: in clear on the wire only, masked in ``repr``, logs and audit."""


def _one_line(text: str) -> str:
    if _CONTROL.search(text):
        raise ValueError("text_control")
    return text


def _email(text: str) -> str:
    # Checked by hand: the library that does it whole costs 60 ms to import and is the rules' affair.
    if not re.fullmatch(r"[^@\s<>\"]{1,64}@[^@\s<>\"]+\.[^@\s<>\".]{2,}", text):
        raise ValueError("email_syntax")
    return text


Line = Annotated[
    str,
    StringConstraints(strip_whitespace=True, max_length=200),
    AfterValidator(_one_line),
]
"""One line of text from a person: trimmed, at most 200 characters, no control characters."""

Name = Annotated[Line, StringConstraints(min_length=1)]
"""A line that must not be empty."""

Email = Annotated[
    str,
    StringConstraints(strip_whitespace=True, max_length=254),
    AfterValidator(_one_line),
    AfterValidator(_email),
    Field(json_schema_extra={"format": "email"}),
]
"""An e-mail address as somebody typed it; compared case-folded."""

Amount = Annotated[
    Decimal,
    Field(max_digits=17),
    PlainSerializer(str, return_type=str, when_used="json"),
]
"""Money in units of its currency, as a decimal string on the wire: never a float."""


def _stop_early(part: Any) -> None:
    if isinstance(part, list | tuple):
        for inner in part:
            _stop_early(inner)
    elif isinstance(part, dict) and part.get("type") != "model":
        if part.get("type") in ("list", "tuple", "set", "frozenset"):  # or a field of that name
            part["fail_fast"] = True
        for inner in part.values():
            _stop_early(inner)


class FirstFault(BaseModel):
    """Base of what comes from outside: a list is refused at its first fault.

    Otherwise a server could hold the whole program for a minute with a million empty rows, while
    the faults of each are collected.
    """

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> Any:
        """Let every list in the fields stop early; nested models see to their own."""
        schema: Any = handler(source)
        own = schema
        while own.get("type") != "model":  # validators of the whole model lie around it
            own = own["schema"]
        _stop_early(own["schema"])
        return schema


def refuse_bad_text(value: Any) -> Any:
    """Raise ValueError for NUL and lone surrogates anywhere in JSON-like ``value``."""
    for text in _strings(value):
        if _FORBIDDEN.search(text):
            raise ValueError("text_forbidden")
    return value


def refuse_wide_numbers(value: Any) -> None:
    """Raise ValueError for a whole number that no database column holds (64 bits)."""
    for number in _numbers(value):
        if not -(2**63) <= number < 2**63:
            raise ValueError("out_of_range")


def _numbers(value: Any) -> Iterator[int]:
    if isinstance(value, int):
        yield value
    elif isinstance(value, BaseModel):
        for inner in value.__dict__.values():
            yield from _numbers(inner)
    elif isinstance(value, list | tuple | set | frozenset):
        for inner in value:
            yield from _numbers(inner)


def _strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, SecretStr):
        yield value.get_secret_value()
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield from _strings(key)
            yield from _strings(inner)
    elif isinstance(value, list | tuple | set | frozenset):
        for inner in value:
            yield from _strings(inner)


def holds_secret(annotation: Any, seen: frozenset[Any] = frozenset()) -> bool:
    """Tell whether a type contains a :data:`Secret`, however deep."""
    if annotation is SecretStr:
        return True
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        if annotation in seen:
            return False
        hints = get_type_hints(annotation).values()
        return any(holds_secret(hint, seen | {annotation}) for hint in hints)
    return any(holds_secret(inner, seen) for inner in get_args(annotation))
