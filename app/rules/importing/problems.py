"""What can be wrong with a line of an import file: a code with parameters, no sentence."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from pydantic import ValidationError


@dataclass(frozen=True, order=True)
class Problem:
    """Something wrong with line ``line`` (from 1; 0 for the file as a whole)."""

    line: int
    code: str
    params: Mapping[str, str] = field(default_factory=dict, compare=False)


_CODES = {
    "missing": "missing",
    "extra_forbidden": "unknown_field",
    "string_too_long": "too_long",
    "string_too_short": "empty",
    "too_short": "empty",
    "too_long": "too_long",
    "enum": "unknown_choice",
    "literal_error": "unknown_choice",
    "string_pattern_mismatch": "bad_form",
    "greater_than": "out_of_range",
    "greater_than_equal": "out_of_range",
    "less_than_equal": "out_of_range",
    "string_type": "no_text",
    "decimal_type": "bad_number",
    "decimal_parsing": "bad_number",
    "finite_number": "bad_number",
}


def problems_of(line: int, error: ValidationError) -> list[Problem]:
    """Translate what pydantic found into our codes; ``field`` is dotted, ``lines.0.price``."""
    return [_problem(line, dict(found)) for found in error.errors(include_url=False)]


def _problem(line: int, found: dict[str, Any]) -> Problem:
    kind = found["type"]
    field_name = ".".join(map(str, found["loc"]))
    context = found.get("ctx", {})
    if kind == "value_error":
        return Problem(line, str(context["error"]), {"field": field_name})
    params = {"field": field_name}
    if "expected" in context:
        params["choices"] = str(context["expected"]).replace("'", "").replace(" or ", ", ")
    if "max_length" in context:
        params["limit"] = str(context["max_length"])
    return Problem(line, _CODES.get(kind, "bad_value"), params)
