"""Fetches ahead what may be wanted without a network: lists, and the invoices of two years.

Everything goes through the portal that keeps what it answers, so there is nothing to store here.
What is kept already is not fetched again: after a break it goes on where it was.
"""

from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import date, timedelta
from typing import Any, Final

from app.client.offline import OfflinePortal
from app.errors import NotAllowed, NotFound, Unreachable
from app.portal.auth import Me, WhoAmI
from app.portal.invoices import InvoiceDocument, InvoiceRow, Invoices, ReadInvoice
from app.portal.operation import REGISTRY, ListQuery
from app.portal.rights import Access

ROWS: Final = 5000
"""Rows of a list at most: so many can be searched without a network in a blink."""
SPAN: Final = timedelta(days=731)
"""Invoices of the last 24 months."""
_PAGE: Final = 500

Step = Callable[[int, int], object]


class Elsewhere(Exception):
    """The person acts for somebody else by now: what was begun for the one before is given up."""


def fetch_ahead(portal: OfflinePortal, today: date, step: Step) -> None:
    """Fetch what the account has; ``step(done, total)`` counts and may raise to stop it.

    Raises Unreachable when the portal is lost on the way.
    """
    with suppress(Elsewhere):
        _Run(portal, portal.acting, step).all(today)


class _Run:
    def __init__(self, portal: OfflinePortal, acting: str, step: Step) -> None:
        self._portal, self._acting, self._step = portal, acting, step

    def all(self, today: date) -> None:
        """Fetch lists first: they are what one looks at first."""
        invoices: list[InvoiceRow] = []
        for query in self._lists():
            self._step(0, 0)
            with suppress(NotAllowed):
                rows = self._walk(query)
                invoices += rows if isinstance(query, Invoices) else []
        late = [row for row in invoices if row.issued_on >= today - SPAN]
        for count, row in enumerate(late):
            self._step(count, len(late))
            if not self._fetch(row):
                break
        self._step(len(late), len(late))

    def _lists(self) -> Iterator[ListQuery[Any]]:
        """Yield the lists that this person may see: a refusal would be noted as one's attempt."""
        me: Me = self._ask(WhoAmI())
        mine = (a.rights for a in me.accounts if self._acting == f"account:{a.id}")
        allowed = {Access.SIGNED_IN, *next(mine, frozenset())}
        for kind in REGISTRY.values():
            if issubclass(kind, ListQuery) and kind.spec.needs in allowed:
                yield kind()

    def _walk(self, query: ListQuery[Any]) -> list[Any]:
        rows: list[Any] = []
        cursor, before = "", self._portal.recall.keys(self._acting, query)
        while len(rows) < ROWS:
            page = self._ask(query.model_copy(update={"cursor": cursor, "limit": _PAGE}))
            rows += page.rows
            cursor = page.next
            if not cursor:
                gone = before - {getattr(row, query.listing.key) for row in rows}
                self._portal.recall.whole(self._acting, query, gone)
                break
            self._step(len(rows), 0)
        return rows

    def _fetch(self, row: InvoiceRow) -> bool:
        """Fetch an invoice and its PDF; False when there is no room for more."""
        recall = self._portal.recall
        facts, paper = ReadInvoice(invoice_id=row.id), InvoiceDocument(invoice_id=row.id)
        before = recall.read(self._acting, facts)
        with suppress(NotFound):
            after = self._ask(facts)
            if not (before and before.payment == after.payment and recall.has(self._acting, paper)):
                if recall.full(self._acting):
                    return False
                self._paper(paper)
        return True

    def _paper(self, paper: InvoiceDocument) -> None:
        """Fetch a document; one that the server can't give keeps no other from coming."""
        try:
            self._ask(paper)
        except Unreachable:
            if self._portal.lost is not None:
                raise

    def _ask(self, query: Any) -> Any:
        if self._portal.acting != self._acting:
            raise Elsewhere
        answer = self._portal.send(query)
        if self._portal.lost is not None:  # it came from what was kept
            raise Unreachable(self._portal.lost.code)
        return answer
