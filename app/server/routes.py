"""One route per operation, made from its declaration: nobody writes a route for a feature."""

import inspect
from collections.abc import Callable
from typing import Annotated, Any
from urllib.parse import quote

from fastapi import Body, FastAPI, Header, Path, Query, Request, Response
from fastapi.responses import StreamingResponse
from pydantic import ValidationError
from pydantic_core import PydanticUndefined

from app.errors import SessionExpired
from app.portal.files import Download
from app.portal.operation import REGISTRY, Operation
from app.portal.rights import Access
from app.rules.core import Caller, Dispatcher
from app.server.problems import as_invalid

LARGEST = 2**63 - 1


def add_routes(app: FastAPI, dispatcher: Dispatcher) -> None:
    """Add every operation that has a route."""
    for operation in sorted(REGISTRY.values(), key=lambda found: found.spec.path):
        if operation.spec.path:
            _add(app, dispatcher, operation)


def _add(app: FastAPI, dispatcher: Dispatcher, operation: type[Operation[Any]]) -> None:
    spec = operation.spec
    endpoint = _endpoint(dispatcher, operation)
    parameters = [
        inspect.Parameter("request", inspect.Parameter.KEYWORD_ONLY, annotation=Request),
        *_parameters(operation),
    ]
    endpoint.__signature__ = inspect.Signature(parameters)  # type: ignore[attr-defined]
    endpoint.__name__ = spec.name
    endpoint.__doc__ = operation.__doc__
    app.add_api_route(
        spec.path,
        endpoint,
        methods=[spec.method],
        operation_id=spec.name,
        response_model=None,
        responses=_responses(operation),
        tags=[operation.__module__.rpartition(".")[2]],
        openapi_extra={"security": [] if spec.needs is Access.PUBLIC else [{"bearer": []}]},
    )


def _parameters(operation: type[Operation[Any]]) -> list[inspect.Parameter]:
    spec = operation.spec
    found: list[tuple[str, Any, Any]] = []
    body: dict[str, Any] = {}
    for name, field in operation.model_fields.items():
        annotation: Any = field.annotation
        for part in field.metadata:
            annotation = Annotated[annotation, part]
        default = inspect.Parameter.empty if field.is_required() else field.get_default()
        if default is PydanticUndefined:
            default = inspect.Parameter.empty
        if f"{{{name}}}" in spec.path:
            found.append((name, Annotated[annotation, Path(le=LARGEST)], inspect.Parameter.empty))
        elif spec.reads:
            found.append((name, Annotated[annotation, Query()], default))
        else:
            body[name] = annotation
    if not spec.reads:
        empty = not body
        found.append(
            ("body", Annotated[dict[str, Any], Body()], {} if empty else inspect.Parameter.empty)
        )
        found.append(("idempotency_key", Annotated[str | None, Header(max_length=80)], None))
    found.append(("acting_as", Annotated[str, Header(max_length=60)], ""))
    return [
        inspect.Parameter(name, inspect.Parameter.KEYWORD_ONLY, default=default, annotation=kind)
        for name, kind, default in found
    ]


def _responses(operation: type[Operation[Any]]) -> dict[int | str, dict[str, Any]]:
    problem = {"description": "Refused", "content": {"application/problem+json": {}}}
    if operation.spec.result is Download:
        answer: dict[str, Any] = {"description": "The file", "content": {"application/pdf": {}}}
    else:
        answer = {"description": "Done"}
    return {200: answer, "4XX": problem}


def _endpoint(dispatcher: Dispatcher, operation: type[Operation[Any]]) -> Callable[..., Response]:
    spec = operation.spec

    def carry(request: Request, **given: Any) -> Response:
        acting, key = given.pop("acting_as"), given.pop("idempotency_key", None)
        fields = {**given.pop("body", {}), **given}
        try:
            made = operation.model_validate(fields)
        except ValidationError as error:
            raise as_invalid(error.errors()) from error
        address = request.client.host if request.client else "unknown"
        caller = Caller(token=_token(request), acting=acting, address=address)
        result = dispatcher.call(made, caller, key)
        if isinstance(result, Download):
            return _file(result)
        return Response(spec.adapter.dump_json(result), media_type="application/json")

    return carry


def _token(request: Request) -> str | None:
    header = request.headers.get("authorization")
    if header is None:
        return None
    scheme, _, token = header.partition(" ")
    if scheme.lower() != "bearer" or not token or len(token) > 100 or not token.isascii():
        raise SessionExpired("unknown")
    return token


def _file(download: Download) -> Response:
    headers = {
        "Content-Length": str(download.size),
        "Content-Disposition": f"attachment; filename*=UTF-8''{quote(download.name)}",
        "X-Content-SHA256": download.sha256,
        "ETag": f'"{download.sha256}"',
    }
    return StreamingResponse(iter(download.chunks), media_type=download.media_type, headers=headers)
