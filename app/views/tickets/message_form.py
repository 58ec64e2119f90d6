"""A form in which somebody writes to somebody: the message, and the files that go with it."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtCore import Slot

from app.i18n import N_, _
from app.portal.operation import Operation
from app.views.kit.errors_text import field_sentence
from app.views.kit.files.file import Limits
from app.views.kit.form.check import build
from app.views.kit.form.choose import Field
from app.views.kit.form.file_drop import FileDrop
from app.views.kit.form.file_line import FileLine
from app.views.kit.form.form import Form
from app.views.kit.form.markup_input import MarkupInput
from app.views.kit.live import Words
from app.views.kit.tasks import Tasks, Ticket
from app.views.tickets.links import ask_to_follow
from app.views.vault.question import SealQuestion
from app.views.vault.scan import suspicious
from app.views.vault.sending import Parcel

if TYPE_CHECKING:
    from app.views.vault.box import SealedBox

FILES = "attachments"


class MessageForm(Form):
    """Its draft names the files that are up; it is sent when all of them are."""

    box: "SealedBox | None" = None
    """Where a customer adds what is to be sealed; None where nobody does."""

    def __init__(
        self,
        tasks: Tasks,
        operation: type[Operation[Any]],
        fields: Mapping[str, Field],
        values: Mapping[str, Any],
        *,
        deed: str,
        limits: Limits,
        line: bool = False,
    ) -> None:
        """Show ``fields``: among them ``text``, and perhaps :data:`FILES`, which keep to ``limits``.

        With ``line`` files take no room until there are some.
        """
        self.files = (FileLine if line else FileDrop)(tasks, limits)
        self._in_clear = ""
        """What somebody wanted to send as it is although it looks like a password."""
        own = {FILES: Field(N_("Files"), make=lambda: self.files)}
        shown = {name: own.get(name, field) for name, field in fields.items()}
        super().__init__(tasks, operation, shown, values, deed=deed)
        text = self.input("text")
        assert isinstance(text, MarkupInput)
        if FILES in fields:
            text.picture_pasted.connect(self.files.paste_picture)
            text.files_dropped.connect(self.files.add_files)
        else:
            self.files.setParent(self)
            self.files.hide()
        text.link_activated.connect(lambda address: ask_to_follow(address, self))

    def take_sealed(self, box: "SealedBox", ticket: Callable[[], UUID]) -> None:
        """Let ``box`` stand under the message: what is in it goes along, sealed for ``ticket()``."""
        self.box = box
        self._parcel = Parcel(box, ticket)
        self.rows["text"].add_below(box)
        box.changed.connect(self._look)
        box.changed.connect(self.typed)

    @property
    def dirty(self) -> bool:
        """Whether something would be lost by closing: what is to be sealed, too."""
        return super().dirty or (self.box is not None and bool(self.box.items))

    def values(self) -> dict[str, Any]:
        """Return what would be sent; who hands something over need not write besides."""
        given = super().values()
        if self.box is not None and self.box.items and not str(given["text"] or "").strip():
            given["text"] = _("Sensitive data are enclosed.")
        return given

    def draft(self) -> dict[str, Any]:
        """Return what was typed, and which files are up."""
        kept = super().draft()
        return {**kept, FILES: self.files.state()} if FILES in kept else kept

    def restore(self, draft: Mapping[str, Any]) -> None:
        """Show a draft again; the portal is asked whether it still has the files."""
        super().restore({name: value for name, value in draft.items() if name != FILES})
        self.files.restore(draft.get(FILES, ()))

    def missing(self) -> dict[str, Words]:
        """Return what the contract alone does not find wrong, by field."""
        if self.files.complete:
            return {}
        code = "upload_unfinished" if self.files.busy else "upload_failed"
        return {FILES: lambda: field_sentence(code)}

    @Slot()
    def submit(self) -> None:
        """Check all of it, then send; ask first when the message seems to hold a password."""
        missing = self.missing()
        if missing and self.dirty:
            self.show_errors({**build(self.operation, self.values())[1], **missing})
        elif self.box is None or not self._ask_to_seal(self.box):
            super().submit()

    def _send(self, made: Operation[Any], key: str) -> Ticket:
        """Seal on the pool what is to be sealed, then send the message that names it."""
        if self.box is None or not self.box.items:
            return super()._send(made, key)
        work = self._parcel.sending(made, key, self.tasks.portal)
        return self.tasks.work(work, self._done, self._refused, busy=self.button)

    def _done(self, result: Any) -> None:
        if self.box is not None:
            self.box.drop(*self._parcel.sent())
        super()._done(result)

    def _ask_to_seal(self, box: "SealedBox") -> bool:
        """Ask whether what looks like a password goes sealed; tell whether somebody was asked."""
        text = str(self.input("text").value() or "")
        found = suspicious(text)
        if not found or text == self._in_clear:
            return False
        question = SealQuestion(found[0], self, able=box.add.isEnabled())
        question.plain.connect(lambda: self._send_plain(text))
        question.agreed.connect(lambda: self._move(box, text, found))
        question.open()
        return True

    def _send_plain(self, text: str) -> None:
        self._in_clear = text
        self.submit()

    def _move(self, box: "SealedBox", text: str, found: list[str]) -> None:
        """Take the lines out of the message once they were added to what is sealed."""
        kept = "\n".join(line for line in text.splitlines() if line.strip() not in found)
        dialog = box.fill_in("\n".join(found))
        dialog.saved.connect(lambda _item: self.input("text").set_value(kept))
