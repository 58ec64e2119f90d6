"""Errors as RFC 9457 problem+json; what is not ours is a bug and says only its number."""

import json
import logging
import uuid
from collections.abc import Iterable
from typing import Any

from fastapi import FastAPI, Request, Response
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException

from app.errors import Invalid, Limited, PortalError

log = logging.getLogger(__name__)


def as_invalid(errors: Iterable[Any]) -> Invalid:
    """Turn pydantic's errors into field codes: our own code, or pydantic's type."""
    fields: dict[str, str] = {}
    for error in errors:
        where = [str(part) for part in error["loc"] if part not in ("body", "query", "path")]
        said = str(error.get("ctx", {}).get("error", ""))
        code = said if error["type"] == "value_error" and said else str(error["type"])
        fields.setdefault(".".join(where) or "body", code)
    return Invalid(fields=fields)


def answer(error: PortalError) -> Response:
    """Return the response that carries ``error``."""
    headers = {}
    if isinstance(error, Limited):
        headers["Retry-After"] = str(error.params.get("seconds", 60))
    return Response(
        json.dumps(error.problem()),
        status_code=error.status,
        media_type="application/problem+json",
        headers=headers,
    )


def add_handlers(app: FastAPI) -> None:
    """Make every failure of ``app`` a problem document."""

    @app.exception_handler(PortalError)
    def _refused(_request: Request, error: PortalError) -> Response:
        return answer(error)

    @app.exception_handler(RequestValidationError)
    def _unreadable(_request: Request, error: RequestValidationError) -> Response:
        return answer(as_invalid(error.errors()))

    @app.exception_handler(HTTPException)
    def _http(_request: Request, error: HTTPException) -> Response:
        return _plain(error.status_code, "http", error.headers)

    @app.exception_handler(Exception)
    def _bug(request: Request, error: Exception) -> Response:
        incident = uuid.uuid4().hex[:12]
        route = getattr(request.scope.get("route"), "path", "?")
        log.error("incident %s at %s", incident, route, exc_info=error)
        return _plain(500, "crash", None, incident=incident)


def _plain(status: int, code: str, headers: Any, **params: str) -> Response:
    content = {"type": "about:blank", "status": status, "code": code, "params": params}
    return Response(
        json.dumps(content),
        status_code=status,
        media_type="application/problem+json",
        headers=headers,
    )
