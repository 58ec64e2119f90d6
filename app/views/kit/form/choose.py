"""Which input serves a field: chosen by its type in the operation, or as the page says."""

import types
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import Enum
from typing import Any, Final, Literal, Union, get_args, get_origin

from pydantic import SecretStr
from pydantic.fields import FieldInfo

from app.views.kit.form import shapes
from app.views.kit.form.inputs import (
    ChoiceInput,
    Choices,
    DateInput,
    Input,
    LineInput,
    MoneyInput,
    NumberInput,
    TextInput,
    TickInput,
)
from app.views.kit.form.markup_edit import MOST
from app.views.kit.form.markup_input import MarkupInput
from app.views.kit.form.secret import CodeInput, SecretInput
from app.views.kit.form.tick_list import Groups, Option, TickList

LONG: Final = 200
"""Text that may be longer than this gets several lines."""


@dataclass(frozen=True)
class Field:
    """What a page says about a field; all words are English msgids.

    ``kind`` overrides the type's own input: ``line text password new_password code token iban
    phone vat money markup``. ``choices`` gives the words of an enumeration, ``groups`` those of a tick list.
    ``make`` makes an input of the page's own.
    """

    label: str
    help: str = ""
    placeholder: str = ""
    kind: str = ""
    choices: Choices | None = None
    groups: Groups | None = None
    make: Callable[[], Input] | None = None


_KINDS: Final[dict[str, Callable[[], Input]]] = {
    "line": LineInput,
    "text": TextInput,
    "password": SecretInput,
    "new_password": lambda: SecretInput(meter=True),
    "code": CodeInput,
    "token": lambda: LineInput(shapes.token),
    "iban": lambda: LineInput(shapes.iban),
    "phone": lambda: LineInput(shapes.phone),
    "vat": lambda: LineInput(shapes.vat_number),
    "money": MoneyInput,
}


def input_for(info: FieldInfo, field: Field) -> Input:
    """Return an empty input for a field of an operation."""
    if field.make:
        return field.make()
    if field.kind == "markup":
        return MarkupInput(limit(info, "max_length") or MOST)
    if field.kind:
        return _KINDS[field.kind]()
    if field.groups:
        return TickList(field.groups)
    plain = without_none(info.annotation)
    if field.choices and get_origin(plain) not in {list, tuple, set, frozenset}:
        return ChoiceInput(field.choices)
    return _by_type(plain, info, field)


def _by_type(plain: Any, info: FieldInfo, field: Field) -> Input:
    values = options_of(plain)
    if values:
        return ChoiceInput(lambda: [(value, str(value)) for value in values])
    if get_origin(plain) in {list, tuple, set, frozenset} and field.choices:
        choices = field.choices
        return TickList(lambda: [("", [Option(value, words) for value, words in choices()])])
    simple: dict[Any, Callable[[], Input]] = {
        bool: TickInput,
        date: DateInput,
        Decimal: MoneyInput,
        SecretStr: SecretInput,
    }
    if plain in simple:
        return simple[plain]()
    if plain is int:
        least, most = limit(info, "ge"), limit(info, "le")
        return NumberInput(0 if least is None else least, 999_999 if most is None else most)
    longest = limit(info, "max_length")
    return TextInput() if longest and longest > LONG and not _is_line(info) else LineInput()


def options_of(annotation: Any) -> tuple[Any, ...]:
    """Return the values of an enumeration or literal type; empty for any other."""
    if isinstance(annotation, type) and issubclass(annotation, Enum):
        return tuple(annotation)
    return get_args(annotation) if get_origin(annotation) is Literal else ()


def without_none(annotation: Any) -> Any:
    """Return the type of an optional field without its None."""
    if get_origin(annotation) in {Union, types.UnionType}:
        rest = [inner for inner in get_args(annotation) if inner is not type(None)]
        if len(rest) == 1:
            annotation = rest[0]
    while hasattr(annotation, "__metadata__"):
        annotation = annotation.__origin__
    return annotation


def optional(info: FieldInfo) -> bool:
    """Tell whether a field takes None."""
    return type(None) in get_args(info.annotation)


def limit(info: FieldInfo, name: str) -> int | None:
    """Return a limit of a field (``max_length``, ``ge`` ...); None when it has none."""
    found = [getattr(part, name, None) for part in info.metadata]
    return next((int(value) for value in reversed(found) if value is not None), None)


def _is_line(info: FieldInfo) -> bool:
    """Tell whether the contract trims the text: then it is one line."""
    return any(getattr(part, "strip_whitespace", None) for part in info.metadata)
