"""Taking over a hoster's data into an own portal: checked first, then all or nothing."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFileDialog, QPlainTextEdit, QWidget

from app.errors import PortalError
from app.i18n import _, ngettext
from app.views.entrance.doors import Connection, Doors
from app.views.kit.banner import Banner
from app.views.kit.buttons import Button
from app.views.kit.dialog import Dialog
from app.views.kit.errors_text import told
from app.views.kit.layout import row
from app.views.kit.text import ElidedLabel, Text
from app.views.own.doors import Taken
from app.views.place import Place

MOST = 2000
"""Lines of a report that are shown."""


class ImportDialog(Dialog):
    """A file, its report line by line, and the button that is there when nothing is wrong."""

    imported = Signal()

    def __init__(self, place: Place, doors: Doors, own: Connection, parent: QWidget) -> None:
        """Serve the portal ``own``, which is open."""
        super().__init__(lambda: _("Import data"), parent)
        self._place, self._doors, self._own = place, doors, own
        self._file: Path | None = None
        self._imported = False
        self._intro = Text("", wrap=True)
        self.choose = Button(icon="folder")
        self.choose.setAutoDefault(False)
        self.choose.clicked.connect(self._choose)
        self._name = ElidedLabel("", "strong")
        self.banner = Banner("info")
        self.banner.hide()
        self.report = QPlainTextEdit(readOnly=True)
        self.report.setMinimumHeight(220)
        self.report.hide()
        self.deed = Button("", "primary")
        self.deed.setEnabled(False)
        self.deed.clicked.connect(self._import)
        line = QWidget()
        file = row(self.choose, self._name)
        file.setStretch(1, 1)
        line.setLayout(file)
        self.fill(self._intro, line, self.banner, self.report, buttons=(self.deed,))
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything in the language of now."""
        super().retranslate()
        self._intro.setText(
            _(
                "A file of customers, services and invoices (JSON Lines). It is checked first;"
                " nothing is written while a single line is wrong."
            )
        )
        self.choose.setText(_("Choose file …"))
        self._name.setText(self._file.name if self._file else _("No file is chosen yet."))
        self.report.setAccessibleName(_("Report of the import"))
        self.deed.setText(_("Import data"))
        if self._imported:
            self.cancel.setText(_("Close"))

    def check(self, path: str) -> None:
        """Check the file in ``path`` without writing anything."""
        self._file = Path(path)
        self.retranslate()
        self._carry_out(dry=True)

    @Slot()
    def _choose(self) -> None:
        dialog = QFileDialog(self, _("Choose a file to import"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters([_("JSON Lines (*.jsonl *.ndjson *.json)"), _("All files (*)")])
        dialog.fileSelected.connect(self.check)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    @Slot()
    def _import(self) -> None:
        self._carry_out(dry=False)

    def _carry_out(self, *, dry: bool) -> None:
        file, portal = self._file, self._place.tasks.portal
        if file is None:
            return
        self._let(press=False)
        self._place.tasks.work(
            lambda _step: self._doors.own.take_over(self._own, portal, file, dry=dry),
            partial(self._taken, dry),
            self._failed,
            busy=self.deed,
        )

    def _taken(self, dry: bool, found: Taken) -> None:
        self._let(press=True)
        lines = found.problems or found.lines
        self.report.setPlainText("\n".join(lines[:MOST]))
        self.report.show()
        self.deed.setEnabled(dry and not found.problems)
        if found.problems:
            self._say("danger", partial(_count, len(found.problems)))
        elif dry:
            self._say("ok", lambda: _("Nothing is wrong with this file. Nothing was written."))
        else:
            self._imported = True
            self._say("ok", lambda: _("The data were imported."))
            self.retranslate()
            self.imported.emit()

    def _failed(self, error: PortalError) -> None:
        self._let(press=True)
        self.deed.setEnabled(False)
        self._say("danger", told(error))

    def _let(self, *, press: bool) -> None:
        self.choose.setEnabled(press)
        self.deed.setEnabled(press)

    def _say(self, tone: str, words: Callable[[], str]) -> None:
        self.banner.say(tone, words)
        self.banner.show()
        self.fit()


def _count(problems: int) -> str:
    words = ngettext(
        "{n} problem, nothing was written.", "{n} problems, nothing was written.", problems
    )
    return words.format(n=problems)
