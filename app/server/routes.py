"""Every operation with a route, as a route: made from its declaration, none by hand."""

import inspect
import re
from collections.abc import Callable, Iterable
from functools import cache
from typing import Annotated, Any, Final
from urllib.parse import quote, unquote_to_bytes

from fastapi import Body, Depends, FastAPI, Header, Path, Query, Request, Response
from fastapi.params import Param
from fastapi.responses import JSONResponse, StreamingResponse
from fastapi.routing import APIRoute
from pydantic import BaseModel, ConfigDict, ValidationError, create_model, model_validator
from starlette.routing import BaseRoute

from app.errors import Invalid
from app.portal.fields import refuse_bad_text
from app.portal.files import Download
from app.portal.operation import REGISTRY, Operation
from app.portal.rights import Access
from app.server.callers import Bearer, acting_of, caller
from app.server.problems import MEDIA_TYPE
from app.server.unreadable import invalid

_PLACES: Final = re.compile(r"{(\w+)}")
_REFUSALS: Final = {
    401: "No valid session",
    403: "The right is missing",
    404: "Not there, or not for this actor",
    409: "Somebody was faster, or the state forbids it",
    413: "The body is too large",
    422: "Input that breaks a rule",
    428: "A fresh second factor is asked for",
    429: "Too many tries",
    501: "This portal can't do it",
    503: "Busy; try again",
}


class _Part(BaseModel):
    """The fields of an operation that stand in the query or the body."""

    model_config = ConfigDict(extra="forbid")

    @model_validator(mode="before")
    @classmethod
    def _plain_text(cls, data: Any) -> Any:
        return refuse_bad_text(data)


def add_routes(app: FastAPI) -> None:
    """Give every operation of the registry that names a route its route.

    ``app.state`` has the ``dispatcher`` that carries them out, and the ``doorman``.
    """
    # A fixed path before a path with a parameter in the same place, whatever was declared first.
    for cls in sorted(routed(), key=lambda cls: _PLACES.sub("~", cls.spec.path)):
        app.router.routes.append(_route(cls))


def routed() -> list[type[Operation[Any]]]:
    """Return the operations that are reached from outside."""
    return [cls for cls in REGISTRY.values() if cls.spec.path]


@cache
def _route(cls: type[Operation[Any]]) -> BaseRoute:
    """Return the route of an operation: the same for every application of a process."""
    spec = cls.spec
    nothing = spec.result is None
    return APIRoute(
        spec.path,
        _endpoint(cls),
        methods=[spec.method],
        operation_id=spec.name,
        name=spec.name,
        summary=_first_line(cls),
        description=inspect.getdoc(cls) or "",
        tags=[cls.__module__.rpartition(".")[2]],
        status_code=204 if nothing else 200,
        # Read for OpenAPI only: the endpoint answers with bytes that are made already.
        response_model=None if nothing or spec.result is Download else spec.result,
        response_class=Response if spec.result is Download else JSONResponse,
        responses=responses_of(spec.result),
    )


def _endpoint(cls: type[Operation[Any]]) -> Callable[..., Response]:
    spec = cls.spec
    places = _PLACES.findall(spec.path)
    part = _part_of(cls, places)

    def endpoint(**given: Any) -> Response:
        _refuse_damaged(given["request"])
        if not spec.reads or part is None:
            _refuse_query(given["request"])
        portal = given["request"].app.state
        who = caller(portal.doorman, given["request"], given.get("token"), given.get("acting", ""))
        operation = given["part"] if part is cls else _build(cls, places, given)
        result = portal.dispatcher.call(operation, who, given.get("idempotency_key"))
        return respond(operation, result)

    parameters = [_keyword("request", Request)]
    parameters += [_keyword(name, _annotated(cls, name, Path())) for name in places]
    if part is not None:
        parameters.append(_keyword("part", Annotated[part, Query() if spec.reads else Body()]))
    if spec.needs is not Access.PUBLIC:
        parameters.append(_keyword("token", Annotated[str | None, Depends(_BEARER)]))
        parameters.append(_keyword("acting", Annotated[str, Depends(acting_of)]))
    if not spec.reads:
        parameters.append(_keyword("idempotency_key", _KEY, None))
    endpoint.__signature__ = inspect.Signature(parameters)  # type: ignore[attr-defined]  # read by FastAPI
    return endpoint


def _refuse_damaged(request: Request) -> None:
    """Refuse parameters that are no UTF-8: the framework would answer for something else."""
    try:
        unquote_to_bytes(request.url.query).decode()
    except UnicodeDecodeError as error:
        raise Invalid("unreadable") from error


def _refuse_query(request: Request) -> None:
    """Refuse parameters where none belong: what was put there would stand in a proxy's log."""
    if request.query_params:
        raise Invalid(fields=dict.fromkeys(request.query_params, "extra_forbidden"))


_BEARER: Final = Bearer()
_KEY: Final = Annotated[
    str | None,
    Header(
        alias="Idempotency-Key",
        description="Made once per form: a repeated command with it is carried out once",
        min_length=8,
        max_length=80,
    ),
]


def _keyword(name: str, annotation: Any, default: Any = inspect.Parameter.empty) -> Any:
    kind = inspect.Parameter.KEYWORD_ONLY
    return inspect.Parameter(name, kind, annotation=annotation, default=default)


def _annotated(cls: type[Operation[Any]], name: str, place: Param) -> Any:
    field = cls.model_fields[name]
    return Annotated.__class_getitem__((field.annotation, *field.metadata, place))  # type: ignore[attr-defined]  # Annotated[...] with a list


def _part_of(cls: type[Operation[Any]], places: Iterable[str]) -> type[BaseModel] | None:
    left: dict[str, Any] = {
        name: (field.annotation, field)
        for name, field in cls.model_fields.items()
        if name not in places
    }
    if not left:
        return None
    if len(left) == len(cls.model_fields):
        return cls
    return create_model(f"{cls.__name__}Part", __base__=_Part, **left)


def _build(cls: type[Operation[Any]], places: Iterable[str], given: dict[str, Any]) -> Any:
    values = {name: given[name] for name in places}
    part = given.get("part")
    if part is not None:
        values |= {name: getattr(part, name) for name in part.model_fields_set}
    try:
        return cls.model_validate(values)
    except ValidationError as error:
        raise invalid(error.errors()) from None


def respond(operation: Operation[Any], result: Any) -> Response:
    """Return the answer of an operation: JSON bytes, nothing, or a file on its way."""
    if isinstance(result, Download):
        return _file(result)
    if result is None:
        return Response(status_code=204)
    body = operation.spec.adapter.dump_json(result)
    return Response(body, media_type="application/json")


def _file(download: Download) -> Response:
    plain = re.sub(r"[^A-Za-z0-9._-]", "_", download.name)
    exact = quote(download.name, safe="")
    return StreamingResponse(
        download.stream(),
        media_type=download.media_type,
        headers={
            "Content-Length": str(download.size),
            "Content-Disposition": f"attachment; filename=\"{plain}\"; filename*=UTF-8''{exact}",
            "ETag": f'"{download.sha256}"',
            "X-Content-SHA256": download.sha256,
        },
    )


def responses_of(result: Any) -> dict[int | str, dict[str, Any]]:
    """Return what OpenAPI is told of the answers of an operation, or of what is served beside."""
    schema = {"schema": {"$ref": "#/components/schemas/Problem"}}
    found: dict[int | str, dict[str, Any]] = {
        status: {"description": words, "content": {MEDIA_TYPE: schema}}
        for status, words in _REFUSALS.items()
    }
    if result is Download:
        binary = {"schema": {"type": "string", "format": "binary"}}
        found[200] = {"description": "The file", "content": {"application/pdf": binary}}
    return found


def _first_line(cls: type[Operation[Any]]) -> str:
    return (inspect.getdoc(cls) or cls.__name__).splitlines()[0].rstrip(".")
