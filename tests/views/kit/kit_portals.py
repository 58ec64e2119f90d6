"""A small real portal over a Python list, for the tests and pictures of the kit."""

import threading
from datetime import date
from decimal import Decimal
from typing import Any, ClassVar
from uuid import UUID

from app.portal.listing import BeforeToday, Is, Listing, Page, evaluate
from app.portal.operation import REGISTRY, Command, Data, ListQuery, Query
from app.portal.rights import Access
from app.portal.topics import Topic
from app.portal.uploads import NewFile, Progress, UploadState

TODAY = date(2026, 11, 23)


class Bill(Data):
    id: int
    number: str
    due: date
    total: Decimal
    status: str


class Bills(ListQuery[Bill], route="GET /kit/bills", needs=Access.PUBLIC, shows=Topic.INVOICES):
    listing: ClassVar[Listing] = Listing(
        views={
            "all": (),
            "open": (Is("status", ("open",)),),
            "overdue": (Is("status", ("open",)), BeforeToday("due")),
        },
        sorts=("id", "due", "total"),
        default_sort="-id",
        search=("number", "status"),
    )


class Slow(Query[str], route="GET /kit/slow", needs=Access.PUBLIC, shows=Topic.MAIL):
    word: str


class Pay(Command[str], route="POST /kit/pay", needs=Access.PUBLIC, changes=Topic.INVOICES):
    number: str


KIT_OPERATIONS = (Bills, Slow, Pay)
for _operation in KIT_OPERATIONS:  # the registry belongs to the product, not to its tests
    REGISTRY.pop(_operation.__name__)


def bills(count: int) -> list[Bill]:
    return [
        Bill(
            id=n,
            number=f"RE-2026-{n:05}",
            due=date.fromordinal(TODAY.toordinal() - count // 2 + n),
            total=Decimal(1990 + n * 7) / 100,
            status=("open", "paid", "paid", "cancelled")[n % 4],
        )
        for n in range(1, count + 1)
    ]


class ListPortal:
    """Answers from rows in memory; ``gate`` holds slow answers back, ``error`` refuses the next."""

    acting = "account:1"
    stale = lost = None

    def __init__(self, count: int = 0) -> None:
        self.rows = bills(count)
        self.gate = threading.Event()
        self.gate.set()
        self.error: Exception | None = None
        self.sent: list[tuple[Any, str | None]] = []
        self.threads: set[int] = set()
        self.files: dict[UUID, bytes] = {}

    def can(self, operation: Any) -> bool:
        return operation in KIT_OPERATIONS

    def upload(self, source: Any, file: NewFile, progress: Progress = print) -> UploadState:
        """Take a file in one go, once ``gate`` is open."""
        progress(0, file.size)
        assert self.gate.wait(10)
        error, self.error = self.error, None
        if error:
            raise error
        self.files[file.key] = source.read()
        progress(file.size, file.size)
        return UploadState(arrived=file.size, size=file.size, complete=True)

    def send(self, operation: Any, *, key: str | None = None) -> Any:
        self.sent.append((operation, key))
        self.threads.add(threading.get_ident())
        error, self.error = self.error, None
        if error:
            raise error
        if isinstance(operation, Bills):
            assert self.gate.wait(10)
            return self._page(operation)
        if isinstance(operation, Slow):
            word = operation.word
            if word.startswith("wait"):
                assert self.gate.wait(10)
            return word.upper()
        return f"paid {operation.number}"

    def _page(self, query: Bills) -> Page[Bill]:
        return evaluate(Bills.listing, list(self.rows), query.model_dump(), TODAY)
