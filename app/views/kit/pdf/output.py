"""What leaves the pane as a file: saved where the user says, or opened in another program.

The bytes that are written are always the document's own, unchanged.
"""

import atexit
import os
import re
import secrets
import shutil
import tempfile
from functools import cache
from pathlib import Path
from typing import BinaryIO, Final

from PySide6.QtCore import QDir, QObject, QStandardPaths, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from app.i18n import _

_FORBIDDEN: Final = re.compile(r'[\x00-\x1f<>:"/\\|?*]+')
_PRIVATE: Final = 0o600


class Output(QObject):
    """Saving and opening outside; says how it went."""

    done = Signal(object)
    """Words about something that worked."""
    failed = Signal(object, object)
    """What did not work, and why: words both."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._told = False

    def ask_and_save(self, data: bytes, name: str) -> QFileDialog:
        """Ask where to, without blocking, and write ``data`` there; return the open dialog."""
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DownloadLocation)
        dialog = QFileDialog(self._window, _("Save document"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(_("PDF files (*.pdf)"))
        dialog.setDefaultSuffix("pdf")
        dialog.setDirectory(folder or QDir.homePath())
        dialog.selectFile(file_name(name))
        dialog.fileSelected.connect(lambda path: self.save(data, Path(path)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    def save(self, data: bytes, path: Path) -> None:
        """Write ``data`` to ``path``; what was there before survives a failure."""
        try:
            write(path, data)
        except OSError as error:
            self.failed.emit(
                lambda: _("“{name}” could not be saved.").format(name=path.name),
                error.strerror or "",
            )
        else:
            self.done.emit(lambda: _("Saved as “{name}”.").format(name=path.name))

    def open_outside(self, data: bytes, name: str) -> None:
        """Hand a copy to the system's program for PDFs; the copy is removed when we exit.

        The first time in a run it says that there is a copy.
        """
        try:
            path = private_folder() / file_name(name)
            write(path, data)
        except OSError as error:
            self.failed.emit(_not_opened, error.strerror or "")
            return
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
            self.failed.emit(
                _not_opened,
                lambda: _("No program for PDF files is set up. Save the document instead."),
            )
        elif not self._told:
            self._told = True
            self.done.emit(
                lambda: _("Opened in another program, as a private copy. It is removed on exit.")
            )


def _not_opened() -> str:
    return _("The document could not be opened outside.")


def write(path: Path, data: bytes) -> None:
    """Write ``data`` to ``path`` at once or not at all, readable by this user only.

    Raises ``OSError`` when that can't be done; an existing file then stays as it was. Where the
    system can (Linux), nothing is left of it either when the program is killed meanwhile.
    """
    part = path.with_name(f".{secrets.token_hex(8)}.part")
    try:
        if not _write_nameless(part, data):
            _write_named(part, data)
        part.replace(path)
    except OSError:
        part.unlink(missing_ok=True)
        raise


def _write_nameless(path: Path, data: bytes) -> bool:
    """Write a file that gets its name once it is whole; False where there is no such thing."""
    folder, flag = -1, getattr(os, "O_TMPFILE", 0)
    if not flag:
        return False
    try:
        folder = os.open(path.parent, os.O_RDONLY)
        handle = os.open(path.parent, flag | os.O_WRONLY, _PRIVATE)
    except OSError:  # not on every file system
        if folder >= 0:
            os.close(folder)
        return False
    try:
        with os.fdopen(handle, "wb") as file:
            _write_through(file, data)
            try:
                # dst_dir_fd makes it linkat(2), which alone follows this link to the file.
                os.link(f"/proc/self/fd/{handle}", path.name, dst_dir_fd=folder)
            except OSError:
                return False
    finally:
        os.close(folder)
    return True


def _write_named(path: Path, data: bytes) -> None:
    binary = getattr(os, "O_BINARY", 0)  # Windows
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | binary, _PRIVATE)
    with os.fdopen(handle, "wb") as file:
        _write_through(file, data)


def _write_through(file: BinaryIO, data: bytes) -> None:
    file.write(data)
    file.flush()
    os.fsync(file.fileno())


def file_name(name: str) -> str:
    """Return ``name`` as a file name that every system takes, ending in ``.pdf``."""
    cleaned = any_name(name)[:120] or "document"
    return cleaned if cleaned.lower().endswith(".pdf") else f"{cleaned}.pdf"


def any_name(name: str) -> str:
    """Return ``name`` as every system takes it, with its ending; may be empty."""
    return _FORBIDDEN.sub("-", name).strip(" .-")


@cache
def private_folder() -> Path:
    """Return the private folder (0700) of the copies, made when first needed, gone on exit."""
    folder = tempfile.mkdtemp(prefix="kundencenter-")
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return Path(folder)
