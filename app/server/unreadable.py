"""What can't be read as an operation, said in our words whatever pydantic calls it."""

from collections.abc import Iterable, Mapping
from typing import Any, Final

from app.errors import Invalid

_PARTS: Final = {"body", "query", "path", "header"}


def invalid(errors: Iterable[Mapping[str, Any]]) -> Invalid:
    """Turn pydantic's errors into ours: field (dotted) -> our code or pydantic's type.

    The first part of a place is dropped where FastAPI put the part of the request there.
    """
    fields: dict[str, str] = {}
    for error in errors:
        place = [str(part) for part in error["loc"]]
        name = ".".join(place[1:] if set(place[:1]) & _PARTS else place)
        fields.setdefault(name, _code(error))
    return Invalid(fields=fields)


def _code(error: Mapping[str, Any]) -> str:
    cause = error.get("ctx", {}).get("error")
    own = error["type"] == "value_error" and isinstance(cause, ValueError)
    return str(cause) if own else str(error["type"])
