"""What queries answered before, kept in a cabinet and read from it again.

Made from the declarations alone: every query without secrets is kept under its fields, the rows of
a list under their ids, so that a list can be filtered, sorted and searched without a network by
the same declaration that the rules make SQL from.
"""

import time
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any, Final

from pydantic import ValidationError

from app.client.cabinet import Cabinet
from app.client.drawer import Document, Drawer
from app.portal.auth import Me, WhoAmI
from app.portal.files import Download
from app.portal.listing import Page, evaluate
from app.portal.operation import ListQuery, Operation
from app.portal.rights import Access

LONGEST: Final = timedelta(days=14)
"""So long after the last contact what was kept can be read; then one has to sign in."""
_EVERY: Final = timedelta(minutes=1)
"""Between two notes of the last contact."""
_AT_HAND: Final = 20_000
"""Rows of a list that stay read at most: more would cost more memory than time."""
_CONTACT, _OWNER = "contact", "owner"


def kept(operation: Operation[Any], acting: str) -> bool:
    """Tell whether an operation's answer may be kept: nothing secret, nothing of other people.

    What shows no topic is a question of the moment: nobody hears when its answer changes.
    """
    spec = operation.spec
    mine = acting == "" or acting.startswith("account:")
    own = spec.reads and bool(spec.path) and spec.needs is not Access.PUBLIC
    return mine and own and bool(spec.topics) and not spec.secret_result


class Recall:
    """Keeps answers and finds them again."""

    def __init__(self, cabinet: Cabinet, clock: Callable[[], datetime]) -> None:
        """Use ``cabinet``; ``clock`` says what today is and how long ago the last contact was."""
        self.cabinet = cabinet
        self._clock = clock
        self._noted: datetime | None = None
        self._whole: set[tuple[str, str]] = set()
        self._parsed: dict[tuple[str, str], tuple[Any, ...]] = {}

    def keep(self, acting: str, operation: Operation[Any], answer: Any) -> Any:
        """Keep an answer; returns it, a download's bytes read and verified."""
        drawer, (name, query) = self._drawer(acting, operation), _named(operation)
        if isinstance(operation, ListQuery):
            key = operation.listing.key
            rows = ((getattr(row, key), row.model_dump_json().encode()) for row in answer.rows)
            drawer.keep_rows(name, rows)
            drawer.keep_answer(name, "", b"", self._clock().isoformat())
            self._parsed.pop((acting, name), None)
        elif isinstance(answer, Download):
            content = answer.read()
            file = Document(answer.name, answer.media_type, answer.size, answer.sha256, content)
            drawer.keep_document(name, query, file, time.time())
            return _download(file)
        else:
            before = self.read(acting, operation) if isinstance(answer, Me) else None
            body = operation.spec.adapter.dump_json(answer)
            drawer.keep_answer(name, query, body, self._clock().isoformat())
            if isinstance(answer, Me):
                self._look_at(answer, before)
        return answer

    def read(self, acting: str, operation: Operation[Any]) -> Any:
        """Return what was answered before; None when nothing was."""
        drawer, (name, query) = self._drawer(acting, operation), _named(operation)
        if operation.spec.result is Download:
            file = drawer.document(name, query, time.time())
            return file and _download(file)
        body = drawer.answer(name, "" if isinstance(operation, ListQuery) else query)
        if body is None:
            return None
        try:
            if isinstance(operation, ListQuery):
                return self._page(acting, operation)
            return operation.spec.adapter.validate_json(body)
        except ValidationError:  # kept by another version of the program
            return None

    def has(self, acting: str, operation: Operation[Any]) -> bool:
        """Tell whether a document is kept."""
        return self._drawer(acting, operation).has_document(*_named(operation))

    def full(self, acting: str) -> bool:
        """Tell whether more documents would push out others."""
        return self.cabinet.drawer(acting).full

    def age(self, acting: str, operation: Operation[Any]) -> datetime | None:
        """Return when an answer that is kept was given; None for documents, which do not change."""
        name, query = _named(operation)
        drawer = self._drawer(acting, operation)
        word = drawer.answered_at(name, "" if isinstance(operation, ListQuery) else query)
        return datetime.fromisoformat(word) if word else None

    def forget(self, acting: str, operation: Operation[Any]) -> None:
        """Forget what may not be read any more."""
        name, query = _named(operation)
        every = isinstance(operation, ListQuery)
        self._drawer(acting, operation).forget(name, "" if every else query, rows=every)
        self._parsed.pop((acting, name), None)

    def keys(self, acting: str, query: ListQuery[Any]) -> set[int]:
        """Return the ids of the rows that are kept."""
        return {getattr(row, query.listing.key) for row in self._rows(acting, query)}

    def whole(self, acting: str, query: ListQuery[Any], gone: set[int]) -> None:
        """Note that a list was just read from end to end, and that it lacks what is ``gone``."""
        name = query.spec.name
        self._drawer(acting, query).forget_rows(name, gone)
        self._parsed.pop((acting, name), None)
        self._whole.add((acting, name))

    def changed(self) -> None:
        """Take note that somebody changed something: no list is known to be whole any more."""
        self._whole.clear()

    def contact(self) -> datetime | None:
        """Return when the portal was reached last."""
        word = self.cabinet.drawer("").fact(_CONTACT)
        try:
            return datetime.fromisoformat(word) if word else None
        except ValueError:
            return None

    def note_contact(self) -> None:
        """Note that the portal was reached just now."""
        now = self._clock()
        if self._noted is None or now - self._noted >= _EVERY:
            self._noted = now
            self.cabinet.drawer("").keep_fact(_CONTACT, now.isoformat())

    @property
    def too_long(self) -> bool:
        """Whether the last contact is so long ago that nothing may be read any more.

        One that was never noted, or lies in the future, says nothing of how long ago it was.
        """
        contact = self.contact()
        if contact is None:
            return True
        return not -timedelta(days=1) < self._clock() - contact <= LONGEST

    def _drawer(self, acting: str, operation: Operation[Any]) -> Drawer:
        # Who one is does not depend on whom one acts for, and is asked before that is settled.
        return self.cabinet.drawer("" if isinstance(operation, WhoAmI) else acting)

    def _page(self, acting: str, query: ListQuery[Any]) -> Page[Any]:
        today = self._clock().astimezone().date()
        page: Page[Any] = evaluate(
            query.listing, self._rows(acting, query), query.model_dump(), today
        )
        whole = (acting, query.spec.name) in self._whole
        return page.model_copy(update={"partial": not whole})

    def _rows(self, acting: str, query: ListQuery[Any]) -> tuple[Any, ...]:
        """Return all rows of a list; short ones stay at hand until they change."""
        place = acting, query.spec.name
        known = self._parsed.get(place)
        if known is None:
            bodies = self._drawer(acting, query).rows(query.spec.name)
            every = b'{"rows":[' + b",".join(bodies) + b"]}"
            known = query.spec.adapter.validate_json(every).rows
            if len(known) <= _AT_HAND:
                self._parsed[place] = known
        return known

    def _look_at(self, me: Me, before: Me | None) -> None:
        """Drop what belongs to somebody else, or what this person may not see any more."""
        person = self.cabinet.drawer("")
        if person.fact(_OWNER) not in {None, str(me.user_id)}:
            self.cabinet.wipe()
            self._parsed.clear()
            self._noted = None
            self.note_contact()
            person = self.cabinet.drawer("")
            body = WhoAmI.spec.adapter.dump_json(me)
            person.keep_answer(*_named(WhoAmI()), body, self._clock().isoformat())
        person.keep_fact(_OWNER, str(me.user_id))
        mine = {f"account:{account.id}": account.rights for account in me.accounts}
        had = {f"account:{a.id}": a.rights for a in before.accounts} if before else {}
        for acting in self.cabinet.names():
            fewer = not had.get(acting, frozenset()) <= mine.get(acting, frozenset())
            if acting and (fewer or acting not in mine):
                self._drop(acting)

    def _drop(self, acting: str) -> None:
        self.cabinet.discard(acting)
        self._parsed = {place: rows for place, rows in self._parsed.items() if place[0] != acting}


def _named(operation: Operation[Any]) -> tuple[str, str]:
    return operation.spec.name, operation.model_dump_json(exclude_defaults=True)


def _download(file: Document) -> Download:
    return Download(file.name, file.media_type, file.size, file.sha256, (file.content,))
