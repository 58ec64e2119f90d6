"""Preferences of an own portal, for its administrator: backup, restore, import."""

from PySide6.QtCore import Slot

from app.i18n import _
from app.portal.rights import StaffRight
from app.portal.topics import Topic
from app.views.entrance.doors import add
from app.views.kit.buttons import Button
from app.views.kit.format import relative
from app.views.kit.layout import column, row
from app.views.kit.live import Speaks
from app.views.kit.section import Section
from app.views.kit.text import Text
from app.views.own.backups import last_backup
from app.views.own.doors import Restored
from app.views.place import Place


class OwnSection(Speaks, Section):
    """Three deeds, and when the portal was last backed up; hidden from everybody else."""

    def __init__(self, place: Place) -> None:
        """Look at who is here, now and whenever that changes."""
        super().__init__()
        self._place = place
        self._last, self._import_text = Text(kind="strong"), Text(tone="soft", wrap=True)
        self.back_up, self.restore = Button("", "primary"), Button("")
        self.take_over = Button("", icon="upload")
        self.back_up.clicked.connect(self._back_up)
        self.restore.clicked.connect(self._restore)
        self.take_over.clicked.connect(self._take_over)
        self.card.body.addLayout(
            column(
                self._last,
                row(self.back_up, self.restore, None),
                self._import_text,
                row(self.take_over, None),
                gap="m",
            )
        )
        place.changed.connect(self._look)
        self.retranslate()
        self._look()

    def retranslate(self) -> None:
        """Say every word anew."""
        self.say(
            _("This portal"),
            _("It lies on this computer only: what protects it from loss is a backup elsewhere."),
        )
        own = self._place.own
        at = last_backup(self._place.settings, own) if own else None
        self._last.setText(
            _("Last backup: {when}").format(when=relative(at)) if at else _("No backup yet")
        )
        self.back_up.setText(_("Back up now …"))
        self.restore.setText(_("Restore a backup …"))
        self._import_text.setText(
            _("Customers, services and invoices of another system come in from a file.")
        )
        self.take_over.setText(_("Import data …"))

    @Slot()
    def _look(self) -> None:
        me = self._place.me
        mine = self._place.own is not None and me is not None
        self.setVisible(mine and me is not None and StaffRight.SETTINGS in me.staff)

    @Slot()
    def _back_up(self) -> None:
        from app.views.own.backup_dialog import BackupDialog

        own, doors = self._place.own, self._place.doors
        if own is not None and doors is not None:
            dialog = BackupDialog(self._place, doors, own, self)
            dialog.written.connect(self._written)
            dialog.open()

    @Slot()
    def _restore(self) -> None:
        from app.views.own.restore_dialog import RestoreDialog

        doors = self._place.doors
        if doors is not None:
            dialog = RestoreDialog(self._place, doors, self)
            dialog.restored.connect(self._restored)
            dialog.open()

    @Slot()
    def _take_over(self) -> None:
        from app.views.own.import_dialog import ImportDialog

        own, doors = self._place.own, self._place.doors
        if own is not None and doors is not None:
            dialog = ImportDialog(self._place, doors, own, self)
            dialog.imported.connect(lambda: self._place.tasks.announce(frozenset(Topic)))
            dialog.open()

    @Slot()
    def _written(self) -> None:
        self.retranslate()
        self._place.changed.emit()
        self._place.toast(lambda: _("The backup is written and verified"))

    def _restored(self, restored: Restored) -> None:
        add(self._place.settings, restored.connection)
        self._place.toast(
            lambda: _("The backup was restored as another portal. Switch to it at the top.")
        )
