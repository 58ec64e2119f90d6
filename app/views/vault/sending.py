"""A message and what is sealed for it, sent as one; sent again, it is the same message."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any
from uuid import UUID

from app.errors import Conflict
from app.portal.operation import Operation
from app.portal.vault.sealed import SealedInput
from app.views.kit.ticket import Progress

if TYPE_CHECKING:
    from app.portal.operation import Portal
    from app.views.vault.box import SealedBox
    from app.views.vault.parcel import Item


class Parcel:
    """Seals the entries of a box once a try, and anew when the directory has changed."""

    def __init__(self, box: "SealedBox", ticket: Callable[[], UUID]) -> None:
        """Serve ``box``; ``ticket()`` is the mark of the ticket that they are sealed for."""
        self._box, self._ticket = box, ticket
        self._items: tuple[Item, ...] = ()
        self._sealed: tuple[SealedInput, ...] = ()

    def sent(self) -> "tuple[Item, ...]":
        """Return what went along with the last message, and forget it."""
        items, self._items, self._sealed = self._items, (), ()
        return items

    def sending(
        self, made: Operation[Any], key: str, portal: "Portal"
    ) -> Callable[[Progress], Any]:
        """Return what seals, sends up and sends ``made`` under ``key``, beside the window."""
        from app.views.vault.parcel import hand_over  # pyrage comes with it

        items, locker = self._box.items, self._box.locker
        address = self._box.address(self._ticket())
        if address is None:
            raise ValueError("nobody is here to seal anything, or no department was chosen")
        if items != self._items:
            self._items, self._sealed = items, ()

        def send() -> Any:
            # The same entries under the same key: a message that arrived although its answer got
            # lost is recognised, and not written twice.
            self._sealed = self._sealed or hand_over(portal, locker, address, items)
            return portal.send(made.model_copy(update={"sealed": self._sealed}), key=key)

        def work(_step: Progress) -> Any:
            try:
                return send()
            except Conflict as refused:
                if refused.code != "directory_changed":
                    raise
                self._sealed = ()
                return send()

        return work
