"""``PUT /uploads/{key}``: the raw bytes of a file, stored while they arrive.

A coroutine waits for the bytes; a thread is held only while one piece is written. Nothing but a
piece is in memory, and nothing lies on the disk outside of the database.
"""

import asyncio
from collections.abc import AsyncIterator
from typing import Annotated, Any, Final
from urllib.parse import unquote
from uuid import UUID

import anyio.to_thread
from fastapi import Depends, FastAPI, Header, Path, Request, Response
from starlette.requests import ClientDisconnect

from app.errors import Invalid, Unreachable
from app.portal.uploads import NewFile, UploadState
from app.rules.core import Caller, Dispatcher
from app.rules.uploads import PIECE, begin, finish, store
from app.server.callers import Bearer, Doorman, acting_of, caller
from app.server.problems import answer
from app.server.routes import responses_of

SILENCE: Final = 60.0
"""Seconds without a byte after which nobody is waited for any more."""
_BODY: Final[dict[str, Any]] = {
    "description": "The bytes from the offset on, as they are; not all have to come at once",
    "required": False,
    "content": {"application/octet-stream": {"schema": {"type": "string", "format": "binary"}}},
}

Offset = Annotated[int, Header(alias="Upload-Offset", ge=0, description="Where the bytes begin")]
Length = Annotated[int, Header(alias="Upload-Length", description="Bytes of the whole file")]
Name = Annotated[
    str, Header(alias="Upload-Name", description="The file's name: UTF-8, percent-encoded")
]
MediaType = Annotated[
    str, Header(alias="Upload-Type", description="The file's media type, such as `image/png`")
]
Digest = Annotated[
    str, Header(alias="Upload-SHA256", description="Of the whole file, in hexadecimal")
]


def add_uploads(app: FastAPI, dispatcher: Dispatcher, doorman: Doorman) -> None:
    """Serve ``PUT /uploads/{key}``."""

    async def upload(
        request: Request,
        key: Annotated[UUID, Path(description="Made by the sender for this one file")],
        token: Annotated[str | None, Depends(Bearer())],
        acting: Annotated[str, Depends(acting_of)],
        offset: Offset,
        size: Length,
        name: Name,
        media_type: MediaType = "application/octet-stream",
        sha256: Digest = "",
    ) -> Response:
        """Send bytes of a file; it waits a day for a command that names its key.

        What has arrived stays when the connection breaks: `GET /uploads/{key}` says where to go
        on. Bytes that came before are passed over; a gap is refused with what has `arrived`.
        """
        who = caller(doorman, request, token, acting)
        file = NewFile(key, _decoded(name), media_type, size, sha256)
        try:
            await anyio.to_thread.run_sync(begin, dispatcher, who, file, offset)
        except Invalid as refused:
            return answer(refused, 413 if refused.code == "file_too_large" else None)
        await _stored(dispatcher, who, key, offset, request)
        state = await anyio.to_thread.run_sync(finish, dispatcher, who, key, sha256)
        return Response(state.model_dump_json(), media_type="application/json")

    app.add_api_route(
        "/uploads/{key}",
        upload,
        methods=["PUT"],
        operation_id="Upload",
        name="Upload",
        summary="Send bytes of a file",
        tags=["uploads"],
        response_model=UploadState,
        responses=responses_of(UploadState),
        openapi_extra={"requestBody": _BODY},
    )


def _decoded(name: str) -> str:
    try:
        return unquote(name, errors="strict")
    except UnicodeDecodeError as error:
        raise Invalid(fields={"name": "file_name"}) from error


async def _stored(
    dispatcher: Dispatcher, who: Caller, key: UUID, offset: int, request: Request
) -> None:
    """Store what comes, also the last bytes before a break."""
    rest = bytearray()
    broken: Exception | None = None
    try:
        async for chunk in _chunks(request):
            rest += chunk
            while len(rest) >= PIECE:
                piece = bytes(rest[:PIECE])
                del rest[:PIECE]
                await anyio.to_thread.run_sync(store, dispatcher, who, key, offset, piece)
                offset += PIECE
    except (ClientDisconnect, TimeoutError) as error:
        broken = error
    if rest:
        await anyio.to_thread.run_sync(store, dispatcher, who, key, offset, bytes(rest))
    if broken:
        raise Unreachable("timeout") from broken


async def _chunks(request: Request) -> AsyncIterator[bytes]:
    stream = aiter(request.stream())
    while (chunk := await _patiently(stream)) is not None:
        yield chunk


async def _patiently(stream: AsyncIterator[bytes]) -> bytes | None:
    async with asyncio.timeout(SILENCE):
        return await anext(stream, None)
