"""The embedded portal: the same operations and rules, in this process."""

from dataclasses import replace
from typing import Any, TypeVar, cast

from app.client.base import Client
from app.client.uploading import Slice
from app.portal.files import Download
from app.portal.operation import Operation
from app.portal.uploads import NewFile, UploadState
from app.rules.core import Caller, Dispatcher, Event
from app.rules.uploads import PIECE, begin, finish, store

R = TypeVar("R")


class LocalPortal(Client):
    """Calls the rules directly; the token is resolved exactly as the server does it."""

    def __init__(self, dispatcher: Dispatcher) -> None:
        """Use ``dispatcher``, whose database belongs to this process or is shared by others."""
        super().__init__()
        self._dispatcher = dispatcher
        dispatcher.listeners.append(self._heard)

    def can(self, operation: type[Operation[Any]]) -> bool:
        """Tell whether the rules handle the operation."""
        return self._dispatcher.can(operation)

    def close(self) -> None:
        """Stop listening."""
        self.over.set()
        if self._heard in self._dispatcher.listeners:
            self._dispatcher.listeners.remove(self._heard)

    def _carry(self, operation: Operation[R], key: str | None) -> R:
        answer = self._dispatcher.call(operation, self._caller, key)
        if isinstance(answer, Download):  # read here: whoever takes it may be the window's thread
            answer = cast("R", replace(answer, chunks=(answer.read(),)))
        return answer

    def _put(self, file: NewFile, part: Slice) -> UploadState:
        caller, offset = self._caller, part.offset
        begin(self._dispatcher, caller, file, offset)
        for piece in part.pieces(PIECE):
            store(self._dispatcher, caller, file.key, offset, piece)
            offset += len(piece)
        return finish(self._dispatcher, caller, file.key, file.sha256)

    @property
    def _caller(self) -> Caller:
        return Caller(token=self._access, acting=self.acting)

    def _heard(self, event: Event) -> None:
        self.on_changed(event.words)
