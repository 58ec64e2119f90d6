"""Checking what was typed: the operation's own model says what is wrong with which field."""

from collections.abc import Mapping
from functools import partial
from typing import Any

from pydantic import SecretStr, ValidationError

from app.portal.fields import refuse_bad_text
from app.portal.operation import Operation
from app.views.kit.errors_text import field_sentence
from app.views.kit.live import Words


def build(
    operation: type[Operation[Any]], values: Mapping[str, Any]
) -> tuple[Operation[Any] | None, dict[str, Words]]:
    """Return the operation made of ``values``, or None with a sentence for every bad field.

    A fault that belongs to no field stands under the empty name.
    """
    try:
        return operation(**values), {}
    except ValidationError as error:
        return None, _sentences(error, values)


def _sentences(error: ValidationError, values: Mapping[str, Any]) -> dict[str, Words]:
    said: dict[str, Words] = {}
    for fault in error.errors(include_url=False, include_input=False):
        name = str(fault["loc"][0]) if fault["loc"] else _name_of_bad_text(values)
        said.setdefault(name, _sentence(fault, values.get(name)))
    return said


def _sentence(fault: Mapping[str, Any], value: Any) -> Words:
    plain = value.get_secret_value() if isinstance(value, SecretStr) else value
    if plain is None or (isinstance(plain, str) and not plain.strip()):
        return partial(field_sentence, "required")
    context = fault.get("ctx", {})
    if fault["type"] == "value_error":
        return partial(field_sentence, str(context.get("error", "general")), context)
    return partial(field_sentence, fault["type"], context)


def _name_of_bad_text(values: Mapping[str, Any]) -> str:
    for name, value in values.items():
        try:
            refuse_bad_text(value)
        except ValueError:
            return name
    return ""
