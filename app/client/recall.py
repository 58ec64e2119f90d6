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
_CONTACT, _OWNER, _WHOLE = "contact", "owner", "whole:"


def kept(operation: Operation[Any], acting: str) -> bool:
    """Tell whether an operation's answer may be kept: nothing secret, nothing of other people."""
    spec = operation.spec
    mine = acting == "" or acting.startswith("account:")
    own = spec.reads and bool(spec.path) and spec.needs is not Access.PUBLIC
    return mine and own and not spec.secret_result


class Recall:
    """Keeps answers and finds them again."""

    def __init__(self, cabinet: Cabinet, clock: Callable[[], datetime]) -> None:
        """Use ``cabinet``; ``clock`` says what today is and how long ago the last contact was."""
        self.cabinet = cabinet
        self._clock = clock
        self._noted: datetime | None = None

    def keep(self, acting: str, operation: Operation[Any], answer: Any) -> Any:
        """Keep an answer; returns it, a download's bytes read and verified."""
        drawer, (name, query) = self._drawer(acting, operation), _named(operation)
        if isinstance(operation, ListQuery):
            key = operation.listing.key
            rows = ((getattr(row, key), row.model_dump_json().encode()) for row in answer.rows)
            drawer.keep_rows(name, rows)
            drawer.keep_answer(name, "", b"")
        elif isinstance(answer, Download):
            content = answer.read()
            file = Document(answer.name, answer.media_type, answer.size, answer.sha256, content)
            drawer.keep_document(name, query, file, time.time())
            return _download(file)
        else:
            drawer.keep_answer(name, query, operation.spec.adapter.dump_json(answer))
        if isinstance(answer, Me):
            self._look_at(answer)
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
                return self._page(drawer, operation)
            return operation.spec.adapter.validate_json(body)
        except ValidationError:  # kept by another version of the program
            return None

    def has(self, acting: str, operation: Operation[Any]) -> bool:
        """Tell whether a document is kept."""
        return self._drawer(acting, operation).has_document(*_named(operation))

    def full(self, acting: str) -> bool:
        """Tell whether more documents would push out others."""
        return self.cabinet.drawer(acting).full

    def whole(self, acting: str, query: ListQuery[Any], keys: set[int]) -> None:
        """Note that a list was read from end to end and holds ``keys`` and no more."""
        drawer, name = self._drawer(acting, query), query.spec.name
        kind = query.listing.key
        gone = {getattr(row, kind) for row in self._rows(drawer, query)} - keys
        drawer.forget_rows(name, gone)
        drawer.keep_fact(_WHOLE + name, "1")

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
        """Whether the last contact is so long ago that nothing may be read any more."""
        contact = self.contact()
        return contact is not None and self._clock() - contact > LONGEST

    def _drawer(self, acting: str, operation: Operation[Any]) -> Drawer:
        # Who one is does not depend on whom one acts for, and is asked before that is settled.
        return self.cabinet.drawer("" if isinstance(operation, WhoAmI) else acting)

    def _page(self, drawer: Drawer, query: ListQuery[Any]) -> Page[Any]:
        today = self._clock().astimezone().date()
        page = evaluate(query.listing, self._rows(drawer, query), query.model_dump(), today)
        whole = drawer.fact(_WHOLE + query.spec.name) is not None
        return page.model_copy(update={"partial": not whole})

    @staticmethod
    def _rows(drawer: Drawer, query: ListQuery[Any]) -> tuple[Any, ...]:
        every = b'{"rows":[' + b",".join(drawer.rows(query.spec.name)) + b"]}"
        found: tuple[Any, ...] = query.spec.adapter.validate_json(every).rows
        return found

    def _look_at(self, me: Me) -> None:
        """Drop what belongs to somebody else, or to an account that is this person's no more."""
        person = self.cabinet.drawer("")
        if person.fact(_OWNER) not in {None, str(me.user_id)}:
            self.cabinet.wipe()
            person = self.cabinet.drawer("")
            person.keep_answer(*_named(WhoAmI()), WhoAmI.spec.adapter.dump_json(me))
        person.keep_fact(_OWNER, str(me.user_id))
        mine = {"", *(f"account:{account.id}" for account in me.accounts)}
        for acting in self.cabinet.names():
            if acting not in mine:
                self.cabinet.discard(acting)


def _named(operation: Operation[Any]) -> tuple[str, str]:
    return operation.spec.name, operation.model_dump_json(exclude_defaults=True)


def _download(file: Document) -> Download:
    return Download(file.name, file.media_type, file.size, file.sha256, (file.content,))
