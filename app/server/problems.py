"""Every refusal as RFC 9457 problem+json, whoever refused: the rules, FastAPI or the database."""

import json
from collections.abc import Mapping
from typing import Any, Final

from fastapi import FastAPI, Request, Response
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException

from app.errors import URN, Invalid, Limited, NotFound, PortalError, SessionExpired, Unreachable
from app.models.database import OVERLOADED
from app.server.unreadable import invalid

MEDIA_TYPE: Final = "application/problem+json"

PROBLEM_SCHEMA: Final[dict[str, Any]] = {
    "type": "object",
    "required": ["type", "title", "status", "code", "params"],
    "properties": {
        "type": {"type": "string", "pattern": f"^{URN}"},
        "title": {"type": "string"},
        "status": {"type": "integer"},
        "code": {"type": "string"},
        "params": {"type": "object"},
        "fields": {"type": "object", "additionalProperties": {"type": "string"}},
    },
}
"""What a client may rely on; see :mod:`app.errors`."""


def add_problems(app: FastAPI) -> None:
    """Answer every error of ``app`` as a problem document."""
    app.add_exception_handler(PortalError, _refused)
    app.add_exception_handler(RequestValidationError, _unreadable)
    app.add_exception_handler(HTTPException, _not_served)
    for overloaded in OVERLOADED:
        app.add_exception_handler(overloaded, _busy)


def answer(error: PortalError, status: int | None = None) -> Response:
    """Return the response of ``error``; ``status`` says it more exactly than its class."""
    document = error.problem() | ({"status": status} if status else {})
    return problem(document, _headers(error))


def problem(document: Mapping[str, Any], headers: Mapping[str, str] | None = None) -> Response:
    """Return a problem document with the status that it names."""
    body = json.dumps(document, default=str).encode()
    return Response(body, document["status"], dict(headers or {}), MEDIA_TYPE)


def bug(incident: str) -> Response:
    """Return what is told of an error of ours: a number to find it by, nothing else."""
    params = {"incident": incident}
    return problem(
        {
            "type": f"{URN}error",
            "title": "PortalError",
            "status": 500,
            "code": "error",
            "params": params,
        }
    )


def _headers(error: PortalError) -> dict[str, str]:
    if isinstance(error, SessionExpired):
        return {"WWW-Authenticate": "Bearer"}
    if isinstance(error, Limited):
        return {"Retry-After": str(max(1, round(float(error.params.get("seconds", 1)))))}
    if isinstance(error, Unreachable):
        return {"Retry-After": "2"}
    return {}


async def _refused(_request: Request, error: Exception) -> Response:
    assert isinstance(error, PortalError)
    return answer(error)


async def _unreadable(_request: Request, error: Exception) -> Response:
    assert isinstance(error, RequestValidationError)
    return answer(invalid(error.errors()))


async def _busy(_request: Request, _error: Exception) -> Response:
    return answer(Unreachable("busy"))


async def _not_served(_request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    if error.status_code == 400:
        return answer(Invalid("unreadable"))
    mine = NotFound("route") if error.status_code == 404 else Invalid(_WORDS[error.status_code])
    response = answer(mine, error.status_code)
    response.headers.update(error.headers or {})
    return response


_WORDS: Final = {405: "method", 406: "not_acceptable", 413: "too_large", 415: "media_type"}
"""What FastAPI refuses before an operation is known: status -> code."""
