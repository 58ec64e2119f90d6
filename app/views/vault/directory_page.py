"""Schlüsselverzeichnis: who can open what is sealed; signed here, after the difference was seen."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QDir, QStandardPaths, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from app.errors import Conflict, PortalError
from app.i18n import N_, _
from app.portal.vault.directory import (
    DeviceFacts,
    DeviceList,
    DeviceState,
    KeepSealed,
    KeyDevices,
    KeyNotes,
    PublishDirectory,
    ReadKeys,
    RevokeDevice,
)
from app.portal.vault.filling import BeginDirectory
from app.vault.directory import Directory
from app.views.kit.banner import Banner
from app.views.kit.buttons import Button, LinkButton
from app.views.kit.card import Card
from app.views.kit.dialog import Confirm, FormDialog
from app.views.kit.errors_text import spoken, told
from app.views.kit.form.choose import Field
from app.views.kit.form.form import Form
from app.views.kit.form.local_form import LocalForm
from app.views.kit.format import exact
from app.views.kit.layout import clear, column
from app.views.kit.page import Page
from app.views.kit.text import Text
from app.views.kit.ticket import Progress
from app.views.place import Place
from app.views.vault.confirming import ask_root
from app.views.vault.device_card import DeviceCard
from app.views.vault.enrolling import new_directory, next_directory, signed_note
from app.views.vault.exposure import ExposureDialog
from app.views.vault.signing import SignDialog
from app.views.vault.trusting import CODE, Unconfirmed, last_signed


@dataclass(frozen=True)
class Found:
    """Directory, or why there is none; devices; what the portal says."""

    directory: Directory | None
    trouble: PortalError | None
    devices: tuple[DeviceFacts, ...]
    notes: KeyNotes


class DirectoryPage(Page):
    """Version and end, every device with its fingerprint, how long what is sealed stays."""

    def __init__(self, place: Place, parent: QWidget | None = None) -> None:
        """Read everything at once and whenever the directory changes."""
        super().__init__(parent=parent)
        self._place = place
        self.found: Found | None = None
        self.cards: list[DeviceCard] = []
        """The devices, in their order."""
        self.verdict = Banner("info")
        self.verdict.acted.connect(self._compare_root)
        self.begin, self.sign = Button("", "primary", "shield"), Button("", "primary", "edit")
        self.begin.clicked.connect(self.ask_to_begin)
        self.sign.clicked.connect(self.ask_to_sign)
        for button in (self.begin, self.sign):
            button.hide()
            self.add_action(button)
            place.tasks.reach.hold(button)
        self._root = Text("", "soft", tabular=True, selectable=True, wrap=True)
        self._cards = column(gap="m")
        field = Field(N_("Days after a ticket was closed until what is sealed is destroyed"))
        self.kept = Form(place.tasks, KeepSealed, {"kept_days": field})
        self._days = Card()
        self._days.add(self.kept)
        content = QWidget()
        content.setLayout(column(self.verdict, self._root, self._cards, self._days, None, gap="l"))
        self.set_content(content, scroll=True, width="text")
        place.tasks.watch(self, KeyDevices, self.refresh)
        self.retranslate()
        self.show_loading()
        self.refresh()

    def refresh(self) -> None:
        """Read directory and devices again."""
        portal, locker = self._place.tasks.portal, self._place.locker

        def read(_step: Progress) -> Found:
            listed: DeviceList = portal.send(KeyDevices())
            try:
                directory, trouble = last_signed(portal, locker), None
            except Conflict as refused:
                directory, trouble = None, refused
            return Found(directory, trouble, listed.devices, portal.send(ReadKeys()))

        self._place.tasks.work(read, self._show, self._failed, replaces="directory")

    def retranslate(self) -> None:
        """Say every word anew."""
        super().retranslate()
        self.set_title(_("Key directory"))
        self.set_help(_("It says whose devices can open what customers seal. You sign it."))
        self.begin.setText(_("Set up the directory"))
        self.sign.setText(_("Check and sign"))
        if self.found is not None:
            self._say(self.found)

    def _show(self, found: Found) -> None:
        self.found = found
        clear(self._cards)
        self.cards = []
        for device in found.devices:
            self.cards.append(self._card(device))
            self._cards.addWidget(self.cards[-1])
        if not self.kept.dirty:
            self.kept.start({"kept_days": found.notes.kept_days})
        self._say(found)
        self.show_content()

    def _failed(self, error: PortalError) -> None:
        if self.found is None:
            self.show_error(*spoken(error), self.refresh)

    def _card(self, device: DeviceFacts) -> DeviceCard:
        card = DeviceCard(device)
        if device.state is not DeviceState.REVOKED:
            revoke = LinkButton(_("Revoke …"))
            revoke.clicked.connect(lambda: self.ask_to_revoke(device))
            card.add_deed(revoke)
        exposed = LinkButton(_("What it has retrieved …"))
        exposed.clicked.connect(lambda: ExposureDialog(self._place, device, self).open())
        card.add_deed(exposed)
        card.deeds.addStretch(1)
        return card

    def _say(self, found: Found) -> None:
        none = isinstance(found.trouble, Conflict) and found.trouble.code == f"{CODE}none"
        self.begin.setVisible(none)
        self.sign.setVisible(found.directory is not None)
        self._days.setVisible(found.directory is not None)
        self._root.setVisible(found.directory is not None)
        if found.directory is None:
            trouble = found.trouble or Conflict(f"{CODE}none")
            unknown = isinstance(trouble, Unconfirmed)
            self.verdict.say(
                "warn", told(trouble), (lambda: _("Compare fingerprint …")) if unknown else ""
            )
            return
        directory, trust = found.directory, self._place.locker.trust()
        if trust is not None:
            digits = trust.root.fingerprint
            self._root.setText(
                _("Fingerprint of the root, for contracts and invoices: {digits}").format(
                    digits=digits
                )
            )
        waits = any(d.state is DeviceState.WAITING for d in found.devices)
        ended = directory.expires <= self._place.locker.clock()
        self.verdict.say(
            "danger" if ended else "warn" if waits else "ok",
            lambda: (
                _("Version {version}, valid until {day}.").format(
                    version=directory.version, day=exact(directory.expires)
                )
                + (" " + _("A device waits for your signature.") if waits else "")
            ),
        )

    @Slot()
    def _compare_root(self) -> None:
        if self.found is not None and isinstance(self.found.trouble, Unconfirmed):
            ask_root(self._place, self.found.trouble.trust, self, self.refresh)

    @Slot()
    def ask_to_sign(self) -> None:
        """Show what the next version changes; nothing is signed before somebody has seen it."""
        if self.found is None:
            return
        portal, locker, devices = self._place.tasks.portal, self._place.locker, self.found.devices
        self._place.tasks.work(
            lambda _step: (
                last_signed(portal, locker),
                next_directory(portal, locker, devices),
            ),
            self._compare,
            busy=self.sign,
        )

    def _compare(self, both: tuple[Directory, Directory]) -> None:
        before, after = both
        dialog = SignDialog(before, after, self)
        dialog.agreed.connect(lambda: self._sign(after))
        dialog.open()

    def _sign(self, directory: Directory) -> None:
        me, locker = self._place.me, self._place.locker
        if me is None:
            return
        self._place.tasks.work(
            lambda _step: signed_note(locker, me.user_id, directory), self._publish, busy=self.sign
        )

    def _publish(self, note: str) -> None:
        self._place.tasks.run(
            PublishDirectory(note=note),
            lambda _notes: self._place.toast(lambda: _("The key directory was signed")),
            busy=self.sign,
        )

    def ask_to_revoke(self, device: DeviceFacts) -> Confirm:
        """Ask before a device is shut out; return the open question."""
        question = Confirm(
            lambda: _("Revoke this device?"),
            lambda: _(
                "It is handed nothing any more, at once. Sign the next version then: it leaves the"
                " device out, and what is sealed is wrapped anew without it."
            ),
            lambda: _("Revoke device"),
            danger=True,
            parent=self,
        )
        command = RevokeDevice(device_id=device.id)
        question.agreed.connect(lambda: self._place.tasks.run(command, lambda _facts: None))
        question.open()
        return question

    @Slot()
    def ask_to_begin(self) -> FormDialog:
        """Ask for the directory's name and the passphrase of the root's file."""
        form = LocalForm(
            self._place.tasks,
            BeginDirectory,
            {
                "origin": Field(N_("Name"), N_("Your domain, for example: beispiel-hosting.de")),
                "passphrase": Field(
                    N_("Passphrase of the root's key"),
                    N_("The key is written into a file. Keep two copies of it in safe places."),
                    kind="new_password",
                ),
            },
            lambda given: given,
            deed=N_("Choose the file …"),
        )
        dialog = FormDialog(lambda: _("Set up the key directory"), form, self)
        dialog.saved.connect(self.ask_where)
        dialog.open()
        return dialog

    @Slot(object)
    def ask_where(self, given: BeginDirectory) -> QFileDialog:
        """Ask where the root's key goes; return the open dialog."""
        home = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.HomeLocation)
        dialog = QFileDialog(self.window(), _("Save the root's key"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDirectory(home or QDir.homePath())
        dialog.selectFile(f"{given.origin}.root.age")
        dialog.fileSelected.connect(lambda path: self.begin_with(given, Path(path)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    def begin_with(self, given: BeginDirectory, path: Path) -> None:
        """Make the keys, write the root's into ``path``, and begin the directory."""
        me, locker = self._place.me, self._place.locker
        if me is None:
            return
        secret = given.passphrase.get_secret_value()
        self._place.tasks.work(
            lambda _step: new_directory(locker, me.user_id, given.origin, secret, path),
            lambda command: self._place.tasks.run(command, self._begun, busy=self.begin),
            busy=self.begin,
        )

    def _begun(self, _notes: KeyNotes) -> None:
        self._place.toast(lambda: _("The key directory was set up"))
        self.refresh()
