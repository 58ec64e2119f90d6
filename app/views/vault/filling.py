"""What a customer fills in to be sealed: a short dialog, or files from this computer."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QDir, QStandardPaths
from PySide6.QtWidgets import QFileDialog, QPlainTextEdit, QWidget

from app.i18n import N_, _
from app.portal.vault.filling import FillIn
from app.portal.vault.sealed import SealedKind
from app.vault.entry import Fields
from app.views.kit.dialog import FormDialog
from app.views.kit.form.choose import Field
from app.views.kit.form.local_form import LocalForm
from app.views.kit.tasks import Tasks
from app.views.vault.parcel import Item
from app.views.vault.words import KINDS

if TYPE_CHECKING:
    from uuid import UUID

FILLED: Final = tuple(kind for kind in SealedKind if kind is not SealedKind.FILE)
"""Kinds that are filled in; a file is chosen."""


class FillDialog(FormDialog):
    """Kind, label, user name, password, address, note; ``saved`` carries an Item."""

    def __init__(
        self, tasks: Tasks, parent: QWidget, *, note: str = "", replaces: "UUID | None" = None
    ) -> None:
        """Show empty fields, but for a ``note`` that was typed elsewhere."""
        self._replaces = replaces
        form = LocalForm(
            tasks,
            FillIn,
            {
                "kind": Field(N_("What is it?"), choices=_kinds),
                "label": Field(N_("Label"), placeholder=N_("What is it for?")),
                "user": Field(N_("User name")),
                "password": Field(N_("Password"), kind="password"),
                "url": Field(N_("Address or server")),
                "note": Field(N_("Note"), kind="text"),
            },
            self._made,
            deed=N_("Add"),
        )
        super().__init__(
            lambda: _("Add sensitive data"),
            form,
            parent,
            intro=lambda: _(
                "It is encrypted on this computer when you send your message. Only the people of"
                " the department can open it; you can withdraw it, but not read it again."
            ),
        )
        text = form.input("note").field
        assert isinstance(text, QPlainTextEdit)
        text.setUndoRedoEnabled(False)  # nothing of it is kept once it was changed
        if note:
            form.input("note").set_value(note)

    def _made(self, given: FillIn) -> Item:
        fields = Fields(
            given.label, given.user, given.password.get_secret_value(), given.url, given.note
        )
        return Item(given.kind, fields, replaces=self._replaces)


def ask_for_files(parent: QWidget, then: Callable[[list[Item]], object]) -> QFileDialog:
    """Ask, without blocking, which files are to be sealed; return the open dialog."""
    home = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.HomeLocation)
    dialog = QFileDialog(parent.window(), _("Choose files to be sealed"))
    dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
    dialog.setDirectory(home or QDir.homePath())
    dialog.filesSelected.connect(
        lambda paths: then([Item(SealedKind.FILE, path=Path(path)) for path in paths])
    )
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    return dialog


def _kinds() -> list[tuple[SealedKind, str]]:
    return [(kind, _(KINDS[kind])) for kind in FILLED]
