"""The embedded portal: the same operations and rules, in this process."""

from typing import Any, TypeVar

from app.client.base import Client
from app.portal.operation import Operation
from app.rules.core import Caller, Dispatcher, Event

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
        if self._heard in self._dispatcher.listeners:
            self._dispatcher.listeners.remove(self._heard)

    def _carry(self, operation: Operation[R], key: str | None) -> R:
        caller = Caller(token=self._access, acting=self.acting)
        return self._dispatcher.call(operation, caller, key)

    def _heard(self, event: Event) -> None:
        self.on_changed(event.topics)
