"""The form: fields made from an operation's model, checked as one types, sent under one key.

It never loses what was typed: not on a refusal, not without a network, not when somebody else was
faster. Drafts hold everything but secrets.
"""

import uuid
from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from app.errors import Conflict, Invalid, PortalError, Unreachable
from app.i18n import N_, _
from app.portal.operation import Operation
from app.views.kit.banner import Banner
from app.views.kit.buttons import Button
from app.views.kit.errors_text import field_sentence, sentence, told
from app.views.kit.form.check import build
from app.views.kit.form.choose import Field, input_for, optional
from app.views.kit.form.field_row import FieldRow
from app.views.kit.form.inputs import Input
from app.views.kit.form.secret import hides
from app.views.kit.keys import INSIDE, Shortcut
from app.views.kit.layout import column, row
from app.views.kit.live import Speaks, Words
from app.views.kit.tasks import Tasks, Ticket

KEPT = N_("What you typed is kept and can be sent when the portal answers again.")
SHORT = 4
"""In a form of so few fields Enter sends; in a longer one it could be meant for the next field."""


class Form(Speaks, QWidget):
    """Fields of one operation and the button that sends it."""

    saved = Signal(object)
    """The operation's result."""
    failed = Signal(object)
    """A PortalError; what there is to say has been said in the form."""
    dirty_changed = Signal(bool)
    typed = Signal()
    """Somebody changed a field."""
    discarded = Signal()
    """What was typed is not wanted any more."""
    left_dirty = Signal()
    """Esc was pressed although something was changed: ask before closing."""
    left = Signal()
    """Esc was pressed and nothing would be lost."""

    def __init__(
        self,
        tasks: Tasks,
        operation: type[Operation[Any]],
        fields: Mapping[str, Field],
        values: Mapping[str, Any] | None = None,
        *,
        deed: str = N_("Save"),
        unchanged: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """Show ``fields`` in their order; ``values`` fill them.

        Values without a field (an id, the version) are sent along. ``deed`` is the button's msgid;
        with ``unchanged`` the form may be sent as it is.
        """
        super().__init__(parent)
        self.tasks = tasks
        self.operation = operation
        self.reread: tuple[Operation[Any], Callable[[Any], Mapping[str, Any]]] | None = None
        """Query and function that give the values of now, for a save that came too late."""
        self._fields = fields
        self._deed = deed
        self._unchanged = unchanged
        self._along: dict[str, Any] = {}
        self._running: Ticket | None = None
        self._sent: tuple[Operation[Any], str] | None = None
        self._stood: dict[str, Any] = {}
        """What stood in the fields when it was sent."""
        self._was_dirty = False
        """What the portal said last, for saying it in another language."""
        self.banner = Banner("danger")
        self.banner.hide()
        self.button = Button("", "primary")
        self.button.clicked.connect(self.submit)
        self.buttons = row(None, self.button, gap="s")
        self.rows = {name: self._row(name, field) for name, field in fields.items()}
        self.setLayout(column(self.banner, *self.rows.values(), self.buttons, None, gap="l"))
        Shortcut(self, "Ctrl+Return", N_("Send the form"), self.submit, INSIDE)
        self.start(values or {})
        self.retranslate()

    def input(self, name: str) -> Input:
        """Return the input of a field; KeyError for a field that is not shown."""
        return self.rows[name].input

    @property
    def dirty(self) -> bool:
        """Whether something would be lost by closing."""
        return any(line.changed for line in self.rows.values())

    @property
    def underway(self) -> bool:
        """Whether it was sent and nobody said yet that it was done: it may be, all the same."""
        return self._sent is not None

    def start(self, values: Mapping[str, Any]) -> None:
        """Show what the portal knows; nothing counts as changed afterwards."""
        for name, value in self._known(values).items():
            self.rows[name].start(value)
            self.rows[name].show_error("")
        self.banner.hide()
        self._look()

    def keep_up(self, values: Mapping[str, Any]) -> None:
        """Show what the portal knows by now, after a save for example; what was typed stays."""
        for name, value in self._known(values).items():
            self.rows[name].keep_up(value)
        self._look()

    def values(self) -> dict[str, Any]:
        """Return what would be sent: what is shown and what goes along."""
        typed: dict[str, Any] = {}
        for name, line in self.rows.items():
            value = line.input.value()
            empty = isinstance(value, str) and not value.strip()
            typed[name] = None if empty and optional(self.operation.model_fields[name]) else value
        return {**self._along, **typed}

    def draft(self) -> dict[str, Any]:
        """Return what was changed, without secrets: JSON values to keep for later."""
        return {
            name: line.input.value()
            for name, line in self.rows.items()
            if line.changed and not hides(line.input)
        }

    def restore(self, draft: Mapping[str, Any]) -> None:
        """Show a draft again; fields that are gone and secrets are left out."""
        for name, value in draft.items():
            if name in self.rows and not hides(self.rows[name].input):
                self.rows[name].input.set_value(value)

    @Slot()
    def submit(self) -> None:
        """Check everything and send; the first bad field gets the keyboard."""
        if self._running or not (self.dirty or self._unchanged):
            return
        made, said = build(self.operation, self.values())
        self.show_errors(said)
        if made is None:
            return
        if self._sent is None or self._sent[0] != made:
            self._sent = (made, uuid.uuid4().hex)
        self.banner.hide()
        self._stood = {name: line.input.value() for name, line in self.rows.items()}
        self._running = self._send(made, self._sent[1])
        self._look()

    def show_errors(self, said: Mapping[str, Words]) -> None:
        """Say at each field what is wrong with it; what belongs to none is said above."""
        for name, line in self.rows.items():
            line.show_error(said.get(name, ""))
        rest = [words for name, words in said.items() if name not in self.rows]
        if rest:
            self.say("danger", rest[0])
        bad = next((line for line in self.rows.values() if line.error), None)
        if bad:
            bad.input.setFocus(Qt.FocusReason.OtherFocusReason)

    def say(self, tone: str, words: Words) -> None:
        """Say something above the fields that belongs to none of them."""
        self.banner.say(tone, words)
        self.banner.show()

    def retranslate(self) -> None:
        """Say the deed in the language of now."""
        self.button.setText(_(self._deed))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc asks before something is lost."""
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self.dirty:
            self.left_dirty.emit()
        else:
            self.left.emit()

    def _send(self, made: Operation[Any], key: str) -> Ticket:
        return self.tasks.run(made, self._done, self._refused, key=key, busy=self.button)

    def _known(self, values: Mapping[str, Any]) -> dict[str, Any]:
        """Return the value of each field; what has none goes along with what is sent."""
        self._along = {name: value for name, value in values.items() if name not in self.rows}
        known = {}
        for name in self.rows:
            info = self.operation.model_fields[name]
            default = None if info.is_required() else info.get_default(call_default_factory=True)
            known[name] = values.get(name, default)
        return known

    def _row(self, name: str, field: Field) -> FieldRow:
        shown = input_for(self.operation.model_fields[name], field)
        line = FieldRow(name, field, shown)
        shown.changed.connect(lambda: self._typed(line))
        line.left.connect(self._check)
        if len(self._fields) <= SHORT:
            shown.entered.connect(self.submit)
        return line

    def _typed(self, line: FieldRow) -> None:
        """Take back what was said to be wrong: it is being mended."""
        line.show_error("")
        self._look()
        self.typed.emit()

    @Slot(str)
    def _check(self, name: str) -> None:
        """Check one field after it was left; an empty one may still be filled in."""
        line = self.rows[name]
        if line.changed and self._running is None:
            line.show_error(build(self.operation, self.values())[1].get(name, ""))

    @Slot()
    def _look(self) -> None:
        dirty = self.dirty
        self.button.setEnabled(self._running is None and (dirty or self._unchanged))
        if dirty != self._was_dirty:
            self._was_dirty = dirty
            self.dirty_changed.emit(dirty)

    def _done(self, result: Any) -> None:
        self._running = self._sent = None
        for name, line in self.rows.items():
            line.sent(self._stood[name], keeps=not hides(line.input))
        self._look()
        self.saved.emit(result)

    def _refused(self, error: PortalError) -> None:
        self._running = None
        self._look()
        if isinstance(error, Conflict) and error.code == "stale" and self.reread:
            self.tasks.run(self.reread[0], self._meanwhile, self._failed)
            return
        if faults := _faults(error):
            self.show_errors(faults)
        else:
            self._failed(error)
            return
        self.failed.emit(error)

    def _explain(self, error: PortalError) -> None:
        if isinstance(error, Unreachable):
            self.say("warn", lambda: f"{sentence(error).what}. {_(KEPT)}")
        else:
            self.say("danger", told(error))

    def _failed(self, error: PortalError) -> None:
        self._explain(error)
        if isinstance(error, Unreachable):
            self.tasks.reach.found.connect(self._reached, Qt.ConnectionType.UniqueConnection)
        self.failed.emit(error)

    @Slot()
    def _reached(self) -> None:
        """Say that what could not be sent can be now; nothing is sent by itself."""
        self.tasks.reach.found.disconnect(self._reached)
        if self._sent is not None and not self._running:
            self.say("ok", lambda: _("The portal answers again: it can be sent now."))

    def _meanwhile(self, result: Any) -> None:
        """Show what somebody else changed; what was typed here stays and can be saved again."""
        assert self.reread is not None
        now = dict(self.reread[1](result))
        for name, line in self.rows.items():
            if name not in now or now[name] == line.initial:
                continue
            if line.changed and line.input.value() != now[name]:
                line.show_meanwhile(now[name])
            else:
                line.start(now[name])
        self._along.update({n: value for n, value in now.items() if n in self._along})
        self.say("warn", told(Conflict("stale")))
        self._look()


def _faults(error: PortalError) -> dict[str, Words]:
    """Return what a portal finds wrong with single fields."""
    if not isinstance(error, Invalid):
        return {}
    return {
        name.partition(".")[0]: partial(field_sentence, code, error.params)
        for name, code in error.fields.items()
    }
