"""Which function carries out which operation: the registry of handlers."""

import threading
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, TypeVar, cast

from app.portal.operation import Operation
from app.rules.core.context import Context

if TYPE_CHECKING:
    from app.rules.core.dispatch import Dispatcher

R = TypeVar("R")
Op = TypeVar("Op", bound=Operation[Any])

_HANDLERS: Final[dict[type[Operation[Any]], "Handler"]] = {}
_LATE: Final[list[Callable[[], None]]] = []
_FIRST: Final[set[type[Operation[Any]]]] = set()
"""What was known before the rest was put off: any other one may be in a half-read module."""
_MEETING: Final = threading.Lock()


@dataclass(frozen=True)
class Handler:
    """One operation's handler and how it is run."""

    run: Callable[[Context, Any], Any]
    before: Callable[[Context, Any], None] | None
    between: bool = False


def handles(
    operation: type[Op], *, before: Callable[[Context, Op], None] | None = None
) -> Callable[[Callable[[Context, Op], R]], Callable[[Context, Op], R]]:
    """Register the one handler of ``operation``.

    ``before`` runs and commits in a transaction of its own ahead of the call: rate limits, which
    must count even when the call itself is undone.
    """

    def register(function: Callable[[Context, Op], R]) -> Callable[[Context, Op], R]:
        if operation in _HANDLERS:
            raise TypeError(f"{operation.__name__} has two handlers")
        _HANDLERS[operation] = Handler(function, cast("Any", before))
        return function

    return register


def runs(
    operation: type[Op],
) -> Callable[[Callable[["Dispatcher", Op], R]], Callable[["Dispatcher", Op], R]]:
    """Register what works between transactions: it waits for the outside world in none.

    It gets the dispatcher and opens short transactions of its own. Who calls it is checked, and the
    call audited, before it begins.
    """

    def register(function: Callable[["Dispatcher", Op], R]) -> Callable[["Dispatcher", Op], R]:
        _HANDLERS[operation] = Handler(cast("Any", function), None, between=True)
        return function

    return register


def late(register: Callable[[], None]) -> None:
    """Let ``register`` make further handlers known as soon as an operation is met without one."""
    with _MEETING:
        _FIRST.update(_HANDLERS)
        _LATE[:] = [register]


def handler_of(operation: type[Operation[Any]]) -> Handler | None:
    """Return what carries out the operation; None where the rules do not know it."""
    if _LATE and operation not in _FIRST:
        with _MEETING:  # whoever comes second waits until they are all there
            while _LATE:
                _LATE[0]()
                _LATE.clear()
    return _HANDLERS.get(operation)


def handled(operation: type[Operation[Any]]) -> bool:
    """Tell whether the rules know the operation."""
    return handler_of(operation) is not None
