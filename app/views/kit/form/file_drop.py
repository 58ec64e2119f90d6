"""Files as a field: dropped, chosen or pasted, they go up at once; the value names those that are up."""

from collections.abc import Callable, Iterable
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import QMimeData, QRectF, Qt, Slot
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QGuiApplication,
    QImage,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QFileDialog, QFrame, QWidget

from app.i18n import _, ngettext
from app.portal.uploads import ReadUpload, clean_name
from app.views.kit import icons
from app.views.kit.buttons import Button
from app.views.kit.files.file import File, Limits, State
from app.views.kit.files.queue import FileQueue, from_kept, kept
from app.views.kit.files.row import FileRow
from app.views.kit.files.words import endings, taken
from app.views.kit.form.inputs import Input
from app.views.kit.format import number
from app.views.kit.layout import column, row
from app.views.kit.live import Speaks
from app.views.kit.tasks import Tasks
from app.views.kit.text import Text, restyle, tip
from app.views.kit.theme import theme
from app.views.kit.tokens import radius as radius_of

_SHOWN: Final = 5
"""Files beyond the number that is possible that are named; the others are counted."""
_UNDER_WAY: Final = {State.LOOKING, State.WAITING, State.GOING}


class FileDrop(Speaks, Input):
    """Where files are added to a form: a place to drop them, and the list of them.

    ``value()`` are the keys of those that are up, as text; a command names them.
    """

    def __init__(
        self,
        tasks: Tasks,
        limits: Limits | None = None,
        *,
        clock: Callable[[], datetime] = lambda: datetime.now().astimezone(),
    ) -> None:
        """Send over ``tasks`` what keeps to ``limits``; ``clock`` names what is pasted."""
        self._limits, self._clock = limits or Limits(), clock
        self._zone = _Zone()
        self._picture = Text()
        self._words = Text()
        self.choose = Button("", "secondary")
        self._taken = Text("", "soft", "soft", wrap=True)
        super().__init__(self.choose)
        self._rows: dict[File, FileRow] = {}
        self._beyond, self._label = 0, ""
        self._note = Text("", "soft", "danger", wrap=True)
        self._list = QWidget()
        self._lines = column(gap="xs")
        self._list.setLayout(self._lines)
        self._able = tasks.can(ReadUpload)
        self.queue = FileQueue(tasks, self._limits, self)
        self.queue.added.connect(self._show)
        self.queue.changed.connect(self._follow)
        self.queue.removed.connect(self._hide)
        self._build()
        self.setAcceptDrops(self._able)
        self.choose.setEnabled(self._able)
        self.choose.clicked.connect(self._ask)
        theme().changed.connect(self._draw)
        self._draw()
        self.retranslate()

    @property
    def busy(self) -> bool:
        """Whether a file is still on its way; it may be one that waits for the portal."""
        return any(file.state in _UNDER_WAY for file in self.queue.files)

    @property
    def complete(self) -> bool:
        """Whether every file in the list is up: else something would be left out."""
        return all(file.state is State.DONE for file in self.queue.files)

    def keys(self) -> tuple[str, ...]:
        """Return the keys of the files that are up, in the order of the list."""
        return tuple(str(file.key) for file in self.queue.files if file.state is State.DONE)

    def value(self) -> tuple[str, ...]:
        """Return the same: what the command takes."""
        return self.keys()

    def set_value(self, value: Any) -> None:
        """Keep the files of these keys; others leave the list alone: a command may have them."""
        wanted = {str(key) for key in value or ()}
        for file in list(self.queue.files):
            if str(file.key) not in wanted:
                self.queue.forget(file)
        self._beyond = 0
        self._look()

    def state(self) -> list[dict[str, str]]:
        """Return what a draft keeps: the files that are up."""
        return kept(self.queue.files)

    def restore(self, state: Any) -> None:
        """Show the files of a draft again, as far as the portal still has them."""
        known = set(self.keys())
        self.queue.restore(file for file in from_kept(state) if str(file.key) not in known)

    def set_limits(self, limits: Limits) -> None:
        """Keep to other limits from now on; the files that are there have to keep to them, too."""
        self._limits = limits
        self.queue.set_limits(limits)
        self.retranslate()

    def add_files(self, paths: Iterable[str | Path]) -> None:
        """Add files of this computer; they go up at once."""
        places = [Path(path) for path in paths]
        room = self._limits.most - len(self.queue.files) + _SHOWN
        some = places[: max(_SHOWN, room)]
        self._beyond += len(places) - len(some)
        self.queue.add(File(clean_name(path.name) or str(path), path) for path in some)
        self._look()

    def paste_picture(self, picture: QImage) -> None:
        """Add a picture as a file of its own, named by the moment."""
        when = f"{self._clock():%Y-%m-%d %H.%M.%S}"
        self.queue.add([File(_("Picture {when}.png").format(when=when), QImage(picture))])

    def take(self, data: QMimeData) -> bool:
        """Take what was dropped or pasted; False when it holds no file and no picture."""
        if not self._able:
            return False
        if paths := _paths(data):
            self.add_files(paths)
        elif data.hasImage() and isinstance(picture := data.imageData(), QImage):
            self.paste_picture(picture)
        else:
            return False
        return True

    def mark(self, *, invalid: bool) -> None:
        """Show by the outline whether something is wrong."""
        self._zone.show_state("invalid", on=invalid)

    def say(self, label: str, description: str) -> None:
        """Let a screen reader hear what the files are for, and what the button does."""
        super().say(label, description)
        self._label = label
        self._name()

    def show_over(self, *, on: bool) -> None:
        """Show that what is dragged over it can be dropped."""
        self._zone.show_state("over", on=on)

    def retranslate(self) -> None:
        """Say everything in the language of now."""
        able = self._able
        self._words.setText(_("Drop files here or") if able else _("This portal takes no files."))
        self.choose.setText(_("Choose files …"))
        self._taken.setText(taken(self._limits) if able else "")
        self._taken.setToolTip(tip(endings(self._limits)))
        self._name()
        words = ngettext(
            "{n} more file was not added.", "{n} more files were not added.", self._beyond
        )
        self._note.setText(words.format(n=number(self._beyond)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Paste files or a picture."""
        pasting = event.matches(QKeySequence.StandardKey.Paste)
        if not (pasting and self.take(QGuiApplication.clipboard().mimeData())):
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Show that it can be dropped here."""
        data = event.mimeData()
        if _paths(data) or data.hasImage():
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
            self.show_over(on=True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Look as before."""
        self.show_over(on=False)
        super().dragLeaveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """Take it."""
        self.show_over(on=False)
        if self.take(event.mimeData()):
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()

    def _name(self) -> None:
        words = self.choose.text()
        self.choose.setAccessibleName(f"{self._label}: {words}" if self._label else words)

    def _build(self) -> None:
        self.box.takeAt(0)
        line = row(self._picture, self._words, self.choose, None, gap="s")
        self._zone.setLayout(column(line, self._taken, gap="xs", margin="m"))
        self.box.addLayout(column(self._zone, self._list, self._note, gap="s"))
        self._list.hide()
        self._note.hide()

    @Slot()
    def _ask(self) -> None:
        dialog = QFileDialog(self, _("Choose files"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        if self._limits.endings:
            patterns = " ".join(f"*.{ending}" for ending in self._limits.endings)
            dialog.setNameFilter(f"{endings(self._limits)} ({patterns})")
        dialog.filesSelected.connect(self.add_files)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _show(self, file: File) -> None:
        line = self._rows[file] = FileRow(file)
        line.again.connect(partial(self.queue.again, file))
        line.unwanted.connect(partial(self._remove, file))
        self._lines.addWidget(line)
        self._look()

    def _follow(self, file: File) -> None:
        line = self._rows.get(file)
        if line is None:  # one that is not wanted any more
            return
        before = line.shown
        line.show_file(reached=self.queue.reached)
        if file.state is not before:
            self.changed.emit()

    def _remove(self, file: File) -> None:
        """Let the keyboard go on with the next file, or with the choosing."""
        files = self.queue.files
        place = files.index(file)
        after = next(iter([*files[place + 1 :], *reversed(files[:place])]), None)
        target = self._rows[after].remove if after else self.choose
        target.setFocus(Qt.FocusReason.OtherFocusReason)
        self.queue.remove(file)

    def _hide(self, file: File) -> None:
        line = self._rows.pop(file)
        line.hide()
        self._lines.removeWidget(line)
        line.deleteLater()
        self._look()
        self.changed.emit()

    def _look(self) -> None:
        self._list.setVisible(bool(self._rows))
        self._note.setVisible(self._beyond > 0)
        self.retranslate()

    def _draw(self) -> None:
        self._picture.setPixmap(icons.pixmap("upload", "text-soft", theme().size("icon-large")))


class _Zone(QFrame):
    """The ground with its dashed outline, which a style sheet would draw as dots."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("part", "drop")

    def show_state(self, name: str, *, on: bool) -> None:
        """Look invalid, or as if something were held over it."""
        if bool(self.property(name)) != on:
            self.setProperty(name, on)
            restyle(self)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground, then the outline."""
        super().paintEvent(event)
        over, invalid = self.property("over"), self.property("invalid")
        role = "accent" if over else "danger" if invalid else "field"
        pen = QPen(theme().color(role), 1.5 if over else 1)
        pen.setDashPattern([4, 3])
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(pen)
        radius = radius_of("control")
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), radius, radius)


def _paths(data: QMimeData) -> list[str]:
    return [url.toLocalFile() for url in data.urls() if url.isLocalFile()]
