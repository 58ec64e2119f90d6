"""The operation: one declaration from which call, route, rights check and refresh are made.

    class ChangeName(Command[Profile], route="PUT /profile/name", needs=Access.SIGNED_IN,
                     changes=Topic.PROFILE):
        name: Name

The fields are the parameters, the type argument is the result, the class line says the rest.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from typing import (
    TYPE_CHECKING,
    Any,
    BinaryIO,
    ClassVar,
    Final,
    Generic,
    Protocol,
    Self,
    TypeVar,
    get_args,
    get_origin,
)

from pydantic import BaseModel, ConfigDict, Field, TypeAdapter, model_validator

from app.errors import Unreachable
from app.portal.fields import FirstFault, holds_secret, refuse_bad_text, refuse_wide_numbers
from app.portal.listing import Listing, Page, Row
from app.portal.rights import Access, Needs
from app.portal.topics import Topic

if TYPE_CHECKING:  # it declares operations itself
    from app.portal.uploads import NewFile, Progress, UploadState

R = TypeVar("R")


class Data(FirstFault):
    """Base of everything the portal answers: frozen; unknown fields of a newer server pass."""

    model_config = ConfigDict(frozen=True, extra="ignore", defer_build=True)


class Input(BaseModel):
    """Base of a structure inside an operation: frozen; an unknown field is refused."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)


@dataclass(frozen=True)
class Spec:
    """What an operation's class line says, with the result type found in its bases."""

    name: str
    method: str
    path: str
    needs: Needs
    topics: frozenset[Topic]
    """Changed by a command, shown by a query."""
    step_up: bool
    trace: bool
    """Whether a command leaves an entry in the audit log."""
    result: Any
    reads: bool
    local: bool
    """Without a route although nobody's job: reached in the embedded portal only."""

    @cached_property
    def adapter(self) -> TypeAdapter[Any]:
        """Validates and serialises the result."""
        return TypeAdapter(self.result)

    @cached_property
    def secret_result(self) -> bool:
        """Whether the answer must never be remembered."""
        return holds_secret(self.result)


REGISTRY: Final[dict[str, type["Operation[Any]"]]] = {}
"""Every operation by its name; filled when its module is imported."""


class Operation(BaseModel, Generic[R]):
    """Something the portal can do; subclass :class:`Query`, :class:`ListQuery`, :class:`Command`."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)
    spec: ClassVar[Spec]
    reads: ClassVar[bool]

    def __init_subclass__(
        cls,
        *,
        route: str = "",
        needs: Needs | None = None,
        changes: Topic | Iterable[Topic] = (),
        shows: Topic | Iterable[Topic] = (),
        step_up: bool = False,
        trace: bool = True,
    ) -> None:
        """Take the class line; it is read below, once pydantic has collected the fields."""
        super().__init_subclass__()

    @model_validator(mode="before")
    @classmethod
    def _plain_text(cls, data: Any) -> Any:
        return refuse_bad_text(data)

    @model_validator(mode="after")
    def _storable(self) -> Self:
        refuse_wide_numbers(self)
        return self

    @classmethod
    def __pydantic_init_subclass__(cls, **line: Any) -> None:
        """Turn the class line into ``cls.spec`` and register the operation."""
        super().__pydantic_init_subclass__()
        if "needs" in line:  # otherwise an intermediate class such as Query[Invoice]
            cls.spec = _spec_of(cls, **line)
            _check(cls)
            REGISTRY[cls.__name__] = cls


class Query(Operation[R], Generic[R]):
    """Reads: a ``GET`` with flat fields; may be repeated and cached."""

    reads: ClassVar[bool] = True


class ListQuery(Query[Page[Row]], Generic[Row]):
    """Reads one page of a list; filters, sorting and search come from its ``listing``."""

    listing: ClassVar[Listing]

    view: str = Field(default="all", max_length=40)
    search: str = Field(default="", max_length=200)
    sort: str = Field(default="", max_length=40)
    cursor: str = Field(default="", max_length=400)
    limit: int = Field(default=50, ge=1, le=500)


class Command(Operation[R], Generic[R]):
    """Writes: one transaction, one audit entry, its topics told; repeatable under its key."""

    reads: ClassVar[bool] = False


def build() -> None:
    """Build now what checks the fields of every operation and answer that is declared.

    Left alone, each is built when it is first used (``defer_build``): a start of the desktop uses
    a tenth of them. A server has all of them built before its first request.
    """
    for base in (Input, FirstFault, Operation):
        for cls in _below(base):
            cls.model_config["defer_build"] = False
            cls.model_rebuild()


def _below(base: type[BaseModel]) -> Iterator[type[BaseModel]]:
    for cls in base.__subclasses__():
        yield cls
        yield from _below(cls)


class Portal(Protocol):
    """A way to reach the portal; local and remote ones behave alike."""

    acting: str
    """``account:<id>``, ``staff``, ``view:<id>`` or nothing."""

    @property
    def stale(self) -> datetime | None:
        """The time of the data while they come from what was kept; None while it answers."""
        ...

    @property
    def lost(self) -> Unreachable | None:
        """Why it can't be reached, while it can't."""
        ...

    def send(self, operation: Operation[R], *, key: str | None = None) -> R:
        """Carry out ``operation``; ``key`` makes a command safe to send twice.

        Raises a :class:`app.errors.PortalError`.
        """
        ...

    def upload(
        self, source: BinaryIO, file: "NewFile", progress: "Progress" = ...
    ) -> "UploadState":
        """Send a file's bytes up, to be named by a command; ``source`` can be read from any place.

        ``progress(done, total)`` is told as it goes; whatever it raises stops the upload. Called
        again with the same key it goes on where it stopped. Raises a PortalError, and the OSError
        of a source that can't be read.
        """
        ...

    def can(self, operation: type[Operation[Any]]) -> bool:
        """Tell whether this portal knows the operation at all."""
        ...


def _spec_of(
    cls: type[Operation[Any]],
    *,
    needs: Needs,
    route: str = "",
    changes: Topic | Iterable[Topic] = (),
    shows: Topic | Iterable[Topic] = (),
    step_up: bool = False,
    trace: bool = True,
) -> Spec:
    method, _, path = route.partition(" ")
    return Spec(
        name=cls.__name__,
        method=method,
        path=path,
        needs=needs,
        topics=_topics(changes) | _topics(shows),
        step_up=step_up,
        trace=trace,
        result=_result_of(cls),
        reads=cls.reads,
        local=not route and needs is not Access.SYSTEM,
    )


def _topics(given: Topic | Iterable[Topic]) -> frozenset[Topic]:
    return frozenset({given} if isinstance(given, Topic) else given)


def _result_of(cls: type[Operation[Any]]) -> Any:
    for base in cls.__mro__:
        meta = getattr(base, "__pydantic_generic_metadata__", {})
        if meta.get("args") and meta.get("origin") in {Query, Command}:
            return meta["args"][0]
        if meta.get("args") and meta.get("origin") is ListQuery:
            return Page.__class_getitem__(meta["args"][0])
    raise TypeError(f"{cls.__name__} names no result")


def _check(cls: type[Operation[Any]]) -> None:
    spec = cls.spec
    if cls.__name__ in REGISTRY:
        raise TypeError(f"two operations are called {cls.__name__}")
    if spec.reads:
        if spec.method not in {"GET", ""}:
            raise TypeError(f"{cls.__name__} reads: its route must be a GET")
        if any(holds_secret(f.annotation) for f in cls.model_fields.values()):
            raise TypeError(f"{cls.__name__} would put a secret into an address")
        if any(not _flat(f.annotation) for f in cls.model_fields.values()):
            raise TypeError(f"{cls.__name__} has a field that fits no address")
    if issubclass(cls, ListQuery) and "listing" not in cls.__dict__:
        raise TypeError(f"{cls.__name__} declares no listing")


def _flat(annotation: Any) -> bool:
    if get_origin(annotation) in {tuple, list, dict, set, frozenset}:
        return False
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return False
    return all(_flat(inner) for inner in get_args(annotation) if inner is not type(None))
