"""What was typed and not yet sent: kept encrypted, so that a crash costs nothing of it.

Secrets are in no draft. A draft goes when its form was sent or what was typed was discarded.
"""

import json
from functools import partial
from typing import Any, Final, Protocol

from PySide6.QtCore import QObject, QTimer, Slot

from app.i18n import N_, _
from app.views.kit.form.form import Form
from app.views.kit.tasks import Tasks

AFTER: Final = 600
"""Milliseconds of rest after which what was typed is kept."""
HERE_AGAIN: Final = N_("What you typed last time and did not send is here again.")


class Shelf(Protocol):
    """Where drafts lie; every method blocks and is called beside the window."""

    def take(self, name: str) -> str:
        """Return a draft, or an empty word."""
        ...

    def put(self, name: str, draft: str) -> None:
        """Keep a draft; an empty word removes it."""
        ...


class Draft(QObject):
    """Follows one form: shows its draft, keeps what is typed, lets go of what was sent."""

    def __init__(self, tasks: Tasks, shelf: Shelf, name: str, form: Form) -> None:
        """Live as long as ``form``; ``name`` tells its drafts from those of other forms."""
        super().__init__(form)
        self._tasks, self._shelf, self._name, self._form = tasks, shelf, name, form
        self._last: str | None = None
        self._busy = self._done = False
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(AFTER)
        self._rest.timeout.connect(self._keep)
        form.typed.connect(self._typed)
        form.saved.connect(self._sent)
        form.discarded.connect(self.drop)
        tasks.work(lambda _step: shelf.take(name), self._show, quiet=True)

    @Slot()
    def drop(self) -> None:
        """Forget the draft: it was sent or discarded."""
        self._rest.stop()
        self._done = True
        self._put("")

    @Slot()
    def _sent(self) -> None:
        """Forget what was sent; what was typed since is kept."""
        self.drop()
        if self._form.dirty:
            self._typed()

    def _show(self, text: str) -> None:
        if self._done:  # sent before the shelf answered
            return
        if self._last is None:
            self._last = text
        if text and not self._form.dirty:
            self._form.restore(_read(text))
            if self._form.draft():
                self._form.say("info", lambda: _(HERE_AGAIN))

    @Slot()
    def _typed(self) -> None:
        self._done = False
        self._rest.start()

    def _keep(self) -> None:
        values = self._form.draft()
        self._put(json.dumps(values) if values else "")

    def _put(self, text: str) -> None:
        """Put one draft at a time: a slow one must not overtake what comes after it."""
        before, self._last = self._last, text
        if text != before and not self._busy:
            self._busy = True
            shelf, name = self._shelf, self._name
            self._tasks.work(
                lambda _step: shelf.put(name, text),
                partial(self._lies, text),
                partial(self._lies, text),
                quiet=True,
            )

    def _lies(self, text: str, _answer: object) -> None:
        self._busy = False
        if self._last != text:
            self._last, newest = text, self._last
            self._put(newest or "")


def _read(text: str) -> dict[str, Any]:
    try:
        read = json.loads(text)
    except ValueError:
        return {}
    return read if isinstance(read, dict) else {}
