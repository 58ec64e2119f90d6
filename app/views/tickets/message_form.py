"""A form in which somebody writes to somebody: the message, and the files that go with it."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Slot

from app.i18n import N_
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
from app.views.kit.tasks import Tasks
from app.views.tickets.links import ask_to_follow

FILES = "attachments"


class MessageForm(Form):
    """Its draft names the files that are up; it is sent when all of them are."""

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
        """Check all of it, then send."""
        missing = self.missing()
        if not missing or not self.dirty:
            super().submit()
            return
        self.show_errors({**build(self.operation, self.values())[1], **missing})
