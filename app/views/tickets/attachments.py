"""Files that hang on messages: saved where one says, opened outside only after asking.

What others sent is never opened by itself, and a program not at all: whoever wants to run one has
to save it first.
"""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Final
from uuid import uuid4

from PySide6.QtCore import QDir, QObject, QPoint, QStandardPaths, Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from app.errors import PortalError
from app.i18n import _
from app.portal.files import Download
from app.portal.operation import Query
from app.portal.tickets import AttachmentFacts
from app.portal.uploads import clean_name
from app.views.kit.dialog import Confirm
from app.views.kit.errors_text import told
from app.views.kit.format import file_size
from app.views.kit.live import Words
from app.views.kit.menu import PopupMenu
from app.views.kit.pdf.output import any_name, private_folder, write
from app.views.kit.preview.pane import MOST_BYTES
from app.views.kit.tasks import Progress
from app.views.place import Place
from app.views.tickets.preview_dialog import PreviewDialog

PROGRAMS: Final = frozenset(
    [
        "app",
        "appimage",
        "apk",
        "bat",
        "bin",
        "cmd",
        "com",
        "command",
        "cpl",
        "deb",
        "desktop",
        "dll",
        "dmg",
        "exe",
        "gadget",
        "hta",
        "htm",
        "html",
        "inf",
        "ins",
        "iso",
        "jar",
        "js",
        "jse",
        "jnlp",
        "lnk",
        "mht",
        "mhtml",
        "msc",
        "msi",
        "msix",
        "msp",
        "pif",
        "pkg",
        "ps1",
        "py",
        "reg",
        "rpm",
        "run",
        "scf",
        "scr",
        "sct",
        "sh",
        "svg",
        "swf",
        "url",
        "vb",
        "vbe",
        "vbs",
        "website",
        "wsf",
        "wsh",
        "xhtml",
        "xll",
    ]
)
"""Endings of files that act when they are opened; a page with scripts counts as one."""
UNSEEN: Final = frozenset(
    [
        "7z",
        "apk",
        "appimage",
        "bin",
        "bz2",
        "com",
        "deb",
        "dll",
        "dmg",
        "exe",
        "gz",
        "iso",
        "jar",
        "msi",
        "rar",
        "rpm",
        "tar",
        "tgz",
        "xz",
        "zip",
    ]
)
"""Endings of files that there is nothing to be seen of."""
Reading = Callable[[int, int], Query[Download]]
_RESERVED: Final = frozenset(
    ["con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(1, 10))]
)
"""Names that Windows takes for devices."""


class AttachmentFiles(QObject):
    """What can be done with an attachment; says by a toast how it went."""

    def __init__(self, window: QWidget, place: Place, query: Reading) -> None:
        """Ask over ``window``; ``query(ticket, attachment)`` reads a file."""
        super().__init__(window)
        self._window, self._place, self._query = window, place, query

    def offer(self, ticket_id: int, file: AttachmentFacts, at: QPoint) -> PopupMenu:
        """Open the menu of a file at a place of the screen."""
        menu = PopupMenu(parent=self._window)
        if can_be_looked_at(file):
            menu.add(_("Preview"), partial(self.look_at, ticket_id, file), icon="eye")
        menu.add(
            _("Save “{name}” …").format(name=file_name(file.name)),
            partial(self.ask_and_save, ticket_id, file),
            icon="download",
        )
        if not acts(file.name):
            menu.add(
                _("Open in another program …"),
                partial(self.ask_and_open, ticket_id, file),
                icon="external",
            )
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(at)
        return menu

    def look_at(self, ticket_id: int, file: AttachmentFacts) -> PreviewDialog:
        """Fetch a file and show it inside the program; return the open dialog."""
        dialog = PreviewDialog(file_name(file.name), self._window)
        dialog.save.clicked.connect(partial(self.ask_and_save, ticket_id, file))
        wanted, portal = self._query(ticket_id, file.id), self._place.tasks.portal

        def work(_step: Progress) -> bytes:
            return portal.send(wanted).read()

        self._place.tasks.work(work, dialog.show_bytes, dialog.show_error)
        dialog.open()
        return dialog

    def ask_and_save(self, ticket_id: int, file: AttachmentFacts) -> QFileDialog:
        """Ask where to, without blocking, and save it there; return the open dialog."""
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DownloadLocation)
        dialog = QFileDialog(self._window, _("Save attachment"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDirectory(folder or QDir.homePath())
        dialog.selectFile(file_name(file.name))
        dialog.fileSelected.connect(lambda path: self.save(ticket_id, file, Path(path)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    def save(self, ticket_id: int, file: AttachmentFacts, path: Path) -> None:
        """Fetch a file into ``path``; what was there before survives a failure."""

        def saved(_result: object) -> None:
            self._place.toast(lambda: _("Saved as “{name}”.").format(name=path.name))

        self._fetch(ticket_id, file, partial(_keep, path), saved)

    def ask_and_open(self, ticket_id: int, file: AttachmentFacts) -> Confirm:
        """Ask before another program sees what somebody sent; return the open question."""
        name = file_name(file.name)
        question = Confirm(
            lambda: _("Open “{name}” in another program?").format(name=name),
            lambda: _(
                "Open it only if you expect it from whoever sent it ({size}). A private copy is"
                " opened and removed when this program ends."
            ).format(size=file_size(file.size)),
            lambda: _("Open file"),
            parent=self._window,
        )
        question.agreed.connect(lambda: self.open_outside(ticket_id, file))
        question.open()
        return question

    def open_outside(self, ticket_id: int, file: AttachmentFacts) -> None:
        """Fetch a copy and hand it to the system's program for its kind."""
        if not acts(file.name):
            self._fetch(ticket_id, file, partial(_copy, file.name), self._open)

    def _fetch(
        self,
        ticket_id: int,
        file: AttachmentFacts,
        keep: Callable[[bytes], Path],
        then: Callable[[Path], None],
    ) -> None:
        wanted, portal = self._query(ticket_id, file.id), self._place.tasks.portal

        def work(_step: Progress) -> Path:
            content = portal.send(wanted).read()
            try:
                return keep(content)
            except OSError as error:
                raise PortalError("no_file") from error

        self._place.tasks.work(work, then, self._failed)

    def _open(self, path: Path) -> None:
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
            self._say(lambda: _("No program for this kind of file is set up. Save it instead."))

    def _failed(self, error: PortalError) -> None:
        self._say(told(error))

    def _say(self, words: Words) -> None:
        self._place.toast(words, "danger")


def file_name(name: str) -> str:
    """Return what somebody called a file as a name that every system takes."""
    cleaned = any_name(clean_name(name)) or "attachment"
    return f"_{cleaned}" if cleaned.partition(".")[0].casefold() in _RESERVED else cleaned


def can_be_looked_at(file: AttachmentFacts) -> bool:
    """Tell whether there may be something to show; the content alone decides what."""
    return file.size <= MOST_BYTES and file_name(file.name).rpartition(".")[2].lower() not in UNSEEN


def acts(name: str) -> bool:
    """Tell whether a file does something by itself when it is opened."""
    return file_name(name).rpartition(".")[2].casefold() in PROGRAMS


def _keep(path: Path, content: bytes) -> Path:
    write(path, content)
    return path


def _copy(name: str, content: bytes) -> Path:
    folder = private_folder() / uuid4().hex  # two files may have the same name
    folder.mkdir(mode=0o700)
    return _keep(folder / file_name(name), content)
