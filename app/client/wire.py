"""An operation as an HTTP request, and its answer as a result: pure functions over the spec."""

import json
import re
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any, Final, NoReturn
from urllib.parse import quote, unquote, urlencode

from app.client.uploading import Slice
from app.errors import NotFound, Unreachable, Unsupported, from_problem
from app.portal.files import Download
from app.portal.operation import Operation
from app.portal.uploads import NewFile

_PLACES: Final = re.compile(r"{(\w+)}")
JSON: Final = "application/json"
PROBLEM: Final = "application/problem+json"
_LONGEST_PROBLEM: Final = 1 << 16
"""Bytes; what one fills in wrongly is said in less, and it is shown to people."""
_CROWD: Final = {b",": 30_000, b"{": 10_000}
"""No page of rows has as many; every one that is wrong would hold the window while it is noted."""
_WIDE: Final = re.compile(rb"\d{19}")
"""Only a whole number of so many digits can be too wide for the window's own (64 bits)."""


@dataclass(frozen=True)
class Outgoing:
    """What goes to the server; ``path`` begins with a slash and carries the query."""

    method: str
    path: str
    body: bytes | None
    parts: Slice | None = None
    """Raw bytes instead of a body."""
    headers: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Answer:
    """What came back, read to its end; header names are lower case."""

    status: int
    headers: dict[str, str]
    body: bytes


def outgoing(operation: Operation[Any]) -> Outgoing:
    """Return the request of an operation; secrets stand in the body only."""
    spec = operation.spec
    # What has its default is left out, so that an older server need not know the field.
    values = operation.model_dump(mode="json", exclude_defaults=True)
    whole = operation.model_dump(mode="json", include=set(_PLACES.findall(spec.path)))
    path = _PLACES.sub(lambda place: quote(str(whole[place[1]]), safe=""), spec.path)
    rest = {name: value for name, value in values.items() if name not in whole}
    if spec.reads:
        query = urlencode({name: _word(value) for name, value in rest.items() if value is not None})
        return Outgoing(spec.method, f"{path}?{query}" if query else path, None)
    if set(type(operation).model_fields) <= set(whole):
        return Outgoing(spec.method, path, None)
    return Outgoing(spec.method, path, json.dumps(rest).encode())


def upward(file: NewFile, part: Slice) -> Outgoing:
    """Return the request that sends a part of a file."""
    said = {
        "Content-Type": "application/octet-stream",
        "Upload-Offset": str(part.offset),
        "Upload-Length": str(file.size),
        "Upload-Name": quote(file.name, safe=""),
        "Upload-Type": quote(file.media_type, safe="/!#$&^+"),
        "Upload-SHA256": quote(file.sha256),
    }
    return Outgoing("PUT", f"/uploads/{file.key}", None, part, said)


def result_of(operation: Operation[Any], answer: Answer) -> Any:
    """Return the result in an answer, or raise the error that it carries."""
    if answer.status >= 300:
        _raise(operation, answer)
    if operation.spec.result is Download:
        return _download(answer)
    if answer.status == 204:
        return None
    if media_type(answer) != JSON:
        raise Unreachable("not_kundencenter")
    if any(answer.body.count(sign) > most for sign, most in _CROWD.items()):
        raise Unreachable("too_large")
    try:
        if _WIDE.search(answer.body):
            _parsed(answer.body)
        return operation.spec.adapter.validate_json(answer.body)
    except ValueError as error:  # also a ValidationError
        raise Unreachable("broken_answer") from error


def media_type(answer: Answer) -> str:
    """Return the type of an answer's body without its parameters."""
    return answer.headers.get("content-type", "").partition(";")[0].strip().lower()


def _raise(operation: Operation[Any], answer: Answer) -> NoReturn:
    if media_type(answer) != PROBLEM:
        raise Unreachable(_fault(answer.status))
    document: Any = None
    if len(answer.body) <= _LONGEST_PROBLEM:
        with suppress(ValueError):
            document = _parsed(answer.body)
    known = from_problem(document) if isinstance(document, dict) else None
    if isinstance(known, NotFound) and known.code == "route":
        raise Unsupported(operation=operation.spec.name)  # an older server
    if known is not None:
        raise known
    params = document.get("params") if isinstance(document, dict) else None
    incident = params.get("incident", "") if isinstance(params, dict) else ""
    code = "server_error" if answer.status >= 500 else "broken_answer"
    raise Unreachable(code, status=answer.status, incident=str(incident))


def _fault(status: int) -> str:
    """Say who speaks where no Kundencenter does."""
    if status in {502, 503, 504}:
        return "refused"  # a proxy whose server is gone
    return "server_error" if status >= 500 else "not_kundencenter"  # a page, a redirect


def _parsed(body: bytes) -> Any:
    """Return JSON from outside; ValueError for what can't be held: NaN, depth, wide numbers."""
    try:
        return json.loads(body, parse_int=_whole, parse_constant=_whole)
    except RecursionError as error:
        raise ValueError("too deep") from error


def _whole(digits: str) -> int:
    number = int(digits)
    if not -(2**63) <= number < 2**63:
        raise ValueError("too wide")
    return number


def _download(answer: Answer) -> Download:
    said = re.search(r"filename\*=UTF-8''([^;]+)", answer.headers.get("content-disposition", ""))
    name = unquote(said[1]) if said else ""
    download = Download(
        # The name comes from outside: it never leads out of a folder.
        name=re.sub(r"[\x00-\x1f/\\:]", "_", name).lstrip(".") or "file",
        media_type=media_type(answer),
        size=len(answer.body),
        sha256=answer.headers.get("x-content-sha256", ""),
        chunks=(answer.body,),
    )
    for _ in download.stream():  # raises when the bytes are not the promised ones
        pass
    return download


def _word(value: Any) -> str:
    return {True: "true", False: "false"}[value] if isinstance(value, bool) else str(value)
