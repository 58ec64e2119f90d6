"""Asking for a drawing: one process a file, ended when it takes too long or says too much."""

import sys
from typing import Final

from PySide6.QtCore import QObject, QProcess, QTimer, Signal, Slot
from PySide6.QtGui import QImage

from app.views.kit.preview.drawing import HEAD, HIGHEST, MOST_PAGES

PATIENCE: Final = 12_000
"""Milliseconds after which the process is ended."""
MOST_BYTES: Final = 80_000_000


class Drawing(QObject):
    """One file on its way through its process."""

    done = Signal(object, int)
    """A list of QImages, and how many pages the file has."""
    failed = Signal()
    """It can't be drawn: damaged, too large, too slow, or nothing that is drawn."""

    def __init__(self, data: bytes, width: int, parent: QObject) -> None:
        """Draw ``data``, ``width`` pixels wide."""
        super().__init__(parent)
        self._width, self._said = width, bytearray()
        self._process = QProcess(self)
        self._process.setStandardErrorFile(QProcess.nullDevice())
        self._process.readyReadStandardOutput.connect(self._hear)
        self._process.finished.connect(self._finished)
        self._process.errorOccurred.connect(self._broken)
        self._clock = QTimer(self, singleShot=True, interval=PATIENCE)
        self._clock.timeout.connect(self._process.kill)
        self._clock.start()
        program, arguments = command(width)
        self._process.start(program, arguments)
        self._process.write(data)
        self._process.closeWriteChannel()

    def stop(self) -> None:
        """End it; nothing is told any more."""
        self._clock.stop()
        self.blockSignals(True)
        self._process.kill()
        self._process.waitForFinished(1000)

    @Slot()
    def _hear(self) -> None:
        self._said += self._process.readAllStandardOutput().data()
        if len(self._said) > MOST_BYTES:
            self._process.kill()

    @Slot(int, QProcess.ExitStatus)
    def _finished(self, code: int, status: QProcess.ExitStatus) -> None:
        self._clock.stop()
        self._hear()
        ended_well = status == QProcess.ExitStatus.NormalExit and code == 0
        found = images(bytes(self._said), self._width) if ended_well else None
        self._said.clear()
        if found is None:
            self.failed.emit()
        else:
            self.done.emit(*found)

    @Slot(QProcess.ProcessError)
    def _broken(self, error: QProcess.ProcessError) -> None:
        if error == QProcess.ProcessError.FailedToStart:
            self._clock.stop()
            self.failed.emit()


def command(width: int) -> tuple[str, list[str]]:
    """Return program and arguments: this program itself, as it was started."""
    own = [] if getattr(sys, "frozen", False) else ["-m", "app"]
    return sys.executable, [*own, "--preview", str(width)]


def images(said: bytes, width: int) -> tuple[list[QImage], int] | None:
    """Read what a drawing process said; None when it is not exactly what it should be."""
    found: list[QImage] = []
    at, pages = 0, 0
    while at < len(said):
        if len(said) - at < HEAD.size or len(found) == MOST_PAGES:
            return None
        wide, high, pages = HEAD.unpack_from(said, at)
        at += HEAD.size
        size = wide * high * 3
        if not 0 < wide <= width or not 0 < high <= HIGHEST or len(said) - at < size:
            return None
        row = QImage(said[at : at + size], wide, high, wide * 3, QImage.Format.Format_RGB888)
        found.append(row.copy())
        at += size
    return (found, pages) if found else None
