"""Sensible Daten hinzufügen: what goes along sealed with a message, and who will read it."""

from collections.abc import Sequence
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from app.errors import PortalError, Unreachable
from app.i18n import _
from app.portal.markup import neutral
from app.vault.directory import Directory
from app.vault.entry import FILE_MOST
from app.vault.trust import Trust
from app.views.kit.buttons import Button, IconButton, LinkButton
from app.views.kit.errors_text import told
from app.views.kit.format import file_size
from app.views.kit.layout import clear, column, row
from app.views.kit.live import Speaks, Words, announce
from app.views.kit.text import Text
from app.views.place import Place
from app.views.vault.confirming import ask_root
from app.views.vault.filling import FillDialog, ask_for_files
from app.views.vault.locker import Locker
from app.views.vault.parcel import Address, Item
from app.views.vault.trusting import Unconfirmed, directory_of
from app.views.vault.words import KINDS


class SealedBox(Speaks, QWidget):
    """Entries that wait to be sealed; they lie in this window's memory and nowhere else."""

    changed = Signal()

    def __init__(self, place: Place, parent: QWidget | None = None) -> None:
        """Start empty, for no department yet."""
        super().__init__(parent)
        self._place = place
        self._department: int | None = None
        self._directory: Directory | None = None
        self._why: Words = ""
        self._unconfirmed: Trust | None = None
        self.items: tuple[Item, ...] = ()
        self.add = Button("", "secondary", "lock")
        self.add.clicked.connect(self.fill_in)
        self.files = LinkButton()
        self.files.clicked.connect(self.choose)
        self._readers = Text("", "soft", "soft", wrap=True)
        self.compare = LinkButton()
        self.compare.clicked.connect(self._compare)
        self.compare.hide()
        self._lines = column(gap="xs")
        deeds = row(self.add, self.files, None, gap="s")
        self.setLayout(column(self._lines, deeds, row(self._readers, self.compare), gap="xs"))
        self.retranslate()
        self._show()

    @property
    def locker(self) -> Locker:
        """The keys of this machine."""
        return self._place.locker

    def address(self, ticket: UUID) -> Address | None:
        """Return whom entries are for; None while no department is chosen, or nobody is here."""
        account, me = self._place.account, self._place.me
        if account is None or me is None or self._department is None:
            return None
        return Address(account.id, me.user_id, ticket, self._department)

    def set_department(self, department: int | None) -> None:
        """Seal for the people of this department from now on."""
        if department != self._department:
            self._department = department
            self._show()

    @Slot()
    def look(self) -> None:
        """Read the directory: who can open it, or why nothing can be sealed."""
        portal, locker = self._place.tasks.portal, self._place.locker
        self._place.tasks.work(
            lambda _step: directory_of(portal, locker)[0],
            self._known,
            self._unusable,
            replaces="directory",
            quiet=True,
        )

    @Slot()
    def fill_in(self, note: str = "", replaces: UUID | None = None) -> FillDialog:
        """Let somebody fill in access data; return the open dialog."""
        dialog = FillDialog(self._place.tasks, self, note=note or "", replaces=replaces)
        dialog.saved.connect(self._take)
        dialog.open()
        return dialog

    @Slot()
    def choose(self) -> None:
        """Let somebody choose files."""
        ask_for_files(self, self.take_all)

    def take_all(self, items: Sequence[Item]) -> None:
        """Add entries; what is too large is said and left out."""
        fitting = [item for item in items if not _too_large(item.path)]
        if len(fitting) < len(items):
            most = file_size(FILE_MOST)
            self._place.toast(
                lambda: _("A file that is sealed may have {size} at most").format(size=most), "warn"
            )
        self._set((*self.items, *fitting))

    def drop(self, *gone: Item) -> None:
        """Take entries away: they were sent, or are not wanted."""
        self._set(tuple(item for item in self.items if item not in gone))

    def retranslate(self) -> None:
        """Say every word anew."""
        self.add.setText(_("Add sensitive data"))
        self.files.setText(_("Seal a file …"))
        self.compare.setText(_("Compare fingerprint …"))
        self._show()

    @Slot(object)
    def _take(self, item: Item) -> None:
        self.take_all([item])
        announce(self, _("Sensitive data added: they are sealed when you send."))

    def _set(self, items: tuple[Item, ...]) -> None:
        self.items = items
        self._show()
        self.changed.emit()

    def _known(self, directory: Directory) -> None:
        self._directory, self._why, self._unconfirmed = directory, "", None
        self._show()

    def _unusable(self, error: PortalError) -> None:
        if isinstance(error, Unreachable):
            return  # what is known goes on to hold; without contact nothing can be sent anyhow
        self._directory, self._why = None, told(error)
        self._unconfirmed = error.trust if isinstance(error, Unconfirmed) else None
        self._show()

    @Slot()
    def _compare(self) -> None:
        if self._unconfirmed is not None:
            ask_root(self._place, self._unconfirmed, self, self.look)

    def _show(self) -> None:
        """List what waits; say who will read it, or why nobody can."""
        clear(self._lines)
        for item in self.items:
            self._lines.addWidget(self._line(item))
        names = self._names()
        usable = self._directory is not None and bool(names)
        self.add.setEnabled(usable)
        self.files.setEnabled(usable)
        self.compare.setVisible(self._unconfirmed is not None)
        self._readers.setText(self._said(names))
        self._readers.setVisible(bool(self._readers.text()))

    def _names(self) -> list[str]:
        if self._directory is None or self._department is None:
            return []
        readers = self._directory.readers(self._department)
        return sorted({neutral(device.name) for device in readers})

    def _said(self, names: list[str]) -> str:
        if self._directory is None:
            return self._why() if callable(self._why) else self._why
        if self._department is None:
            return ""
        if not names:
            return _("Nobody in this department can open sealed data yet.")
        if self._directory.recovery:
            names = [*names, _("your hoster's recovery key")]
        return _("Readable for: {names}").format(names=", ".join(names))

    def _line(self, item: Item) -> QWidget:
        line = QWidget()
        words = described(item)
        remove = IconButton("close", _("Remove {name}").format(name=words), small=True)
        remove.clicked.connect(lambda: self.drop(item))
        both = row(Text(words, "strong", wrap=True), remove, gap="s")
        both.setStretch(0, 1)
        line.setLayout(both)
        return line


def described(item: Item) -> str:
    """Say what waits to be sealed: its label or name, never what is in it."""
    kind = _(KINDS[item.kind])
    name = item.path.name if item.path else (item.fields.label if item.fields else "")
    return f"{kind} · {neutral(name)}" if name else kind


def _too_large(path: Path | None) -> bool:
    try:
        return path is not None and path.stat().st_size > FILE_MOST
    except OSError:
        return False  # it is said when it is read
