"""Schlüsselverzeichnis: who can open what is sealed; signed here, after the difference was seen."""

from dataclasses import dataclass

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from app.errors import Conflict, PortalError
from app.i18n import N_, _
from app.portal.vault.directory import (
    DeviceFacts,
    DeviceList,
    DeviceState,
    KeepSealed,
    KeyDevices,
    KeyNotes,
    ReadKeys,
    RevokeDevice,
)
from app.vault.directory import Directory
from app.views.kit.banner import Banner
from app.views.kit.buttons import Button
from app.views.kit.card import Card
from app.views.kit.dialog import Confirm
from app.views.kit.errors_text import spoken, told
from app.views.kit.form.choose import Field
from app.views.kit.form.form import Form
from app.views.kit.layout import clear, column
from app.views.kit.page import Page
from app.views.kit.text import Text, tip
from app.views.kit.ticket import Progress
from app.views.place import Place
from app.views.vault.appointing import Appointing
from app.views.vault.beginning import Beginning
from app.views.vault.confirming import ask_root
from app.views.vault.device_card import DeviceCard
from app.views.vault.exposure import ExposureDialog
from app.views.vault.publishing import Publishing
from app.views.vault.recovery_card import RecoveryCard
from app.views.vault.recovery_dialog import RecoveryDialog
from app.views.vault.signers import Signers, read_signers
from app.views.vault.signers_card import SignersCard
from app.views.vault.trusting import CODE, Unconfirmed, last_signed
from app.views.vault.verdict import verdict

FEW = 2
"""With fewer devices in a department a recovery key is proposed."""


@dataclass(frozen=True)
class Found:
    """Directory, or why there is none; devices; who signs; what the portal says."""

    directory: Directory | None
    trouble: PortalError | None
    listed: DeviceList
    notes: KeyNotes
    signers: Signers | None


class DirectoryPage(Page):
    """Version and end, who signs, the recovery key, every device, how long what is sealed stays."""

    def __init__(self, place: Place, parent: QWidget | None = None) -> None:
        """Read everything at once and whenever the directory changes."""
        super().__init__(parent=parent)
        self._place = place
        self.found: Found | None = None
        self.cards: list[DeviceCard] = []
        """The devices, in their order."""
        self.verdict, self.replaced = Banner("info"), Banner("warn", closable=True)
        self.verdict.acted.connect(self._compare_root)
        self.replaced.hide()
        self.begin, self.sign = Button("", "primary", "shield"), Button("", "primary", "edit")
        self.beginning = Beginning(place, self.begin, self)
        self.beginning.begun.connect(self.refresh)
        self.publishing = Publishing(place, self.sign, self)
        self.begin.clicked.connect(self.beginning.ask)
        self.sign.clicked.connect(self.ask_to_sign)
        for button in (self.begin, self.sign):
            button.hide()
            self.add_action(button)
        self._root = Text("", "soft", tabular=True, selectable=True, wrap=True)
        self.signers, self.recovery = SignersCard(), RecoveryCard()
        self.appointing = Appointing(place, self.signers, self)
        self._devices, self._cards = Text(kind="section"), column(gap="m")
        field = Field(N_("Days after a ticket was closed until what is sealed is destroyed"))
        self.kept = Form(place.tasks, KeepSealed, {"kept_days": field})
        self._days = Card()
        self._days.add(self.kept)
        self._lay_out_cards()
        place.tasks.watch(self, KeyDevices, self.refresh)
        self.retranslate()
        self.show_loading()
        self.refresh()

    def refresh(self) -> None:
        """Read directory, devices and signers again."""
        me, portal, locker = self._place.me, self._place.tasks.portal, self._place.locker
        if me is None:
            return

        def read(_step: Progress) -> Found:
            listed: DeviceList = portal.send(KeyDevices())
            try:
                directory, trouble = last_signed(portal, locker), None
            except Conflict as refused:
                directory, trouble = None, refused
            notes = portal.send(ReadKeys())
            signers = read_signers(notes, locker, me.user_id)
            return Found(directory, trouble, listed, notes, signers)

        self._place.tasks.work(read, self._show, self._failed, replaces="directory")

    def retranslate(self) -> None:
        """Say every word anew."""
        super().retranslate()
        self.set_title(_("Key directory"))
        self.set_help(_("It says whose devices can open what customers seal. You sign it."))
        self.begin.setText(_("Set up the directory"))
        self.sign.setText(_("Check and sign"))
        self._devices.setText(_("Devices"))
        if self.found is not None:
            self._say(self.found)

    def _lay_out_cards(self) -> None:
        held = (self.begin, self.sign, self.signers.appoint, self.signers.replace)
        self._place.tasks.reach.hold(*held, self.recovery.set_up, self.recovery.remove)
        self.appointing.made.connect(self.refresh)
        self.appointing.replaced.connect(self._tell_replaced)
        self.recovery.set_up.clicked.connect(self.ask_for_recovery)
        self.recovery.remove.clicked.connect(self.ask_to_remove_recovery)
        content, parts = QWidget(), (self.verdict, self.replaced, self._root, self.signers)
        rest = (self.recovery, self._devices, self._cards, self._days)
        content.setLayout(column(*parts, *rest, None, gap="l"))
        self.set_content(content, scroll=True, width="text")

    def _show(self, found: Found) -> None:
        self.found = found
        clear(self._cards)
        self.cards = []
        for device in found.listed.devices:
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
            card.add_deed(N_("Revoke …"), lambda: self.ask_to_revoke(device))
        card.add_deed(N_("What it has retrieved …"), lambda: self.ask_what_it_retrieved(device))
        card.deeds.addStretch(1)
        return card

    def _say(self, found: Found) -> None:
        none = isinstance(found.trouble, Conflict) and found.trouble.code == f"{CODE}none"
        directory, signers = found.directory, found.signers
        self.begin.setVisible(none)
        self._devices.setVisible(bool(self.cards))
        of_directory: tuple[QWidget, ...] = (self.sign, self._days, self.recovery)
        for part in of_directory:
            part.setVisible(directory is not None)
        self._root.setVisible(signers is not None)
        self.signers.setVisible(signers is not None)
        self.appointing.show_signers(signers)
        if signers is not None:
            self._say_signers(signers)
        if directory is None:
            trouble = found.trouble or Conflict(f"{CODE}none")
            unknown = isinstance(trouble, Unconfirmed)
            self.verdict.say(
                "warn", told(trouble), (lambda: _("Compare fingerprint …")) if unknown else ""
            )
            return
        self.recovery.show_key(directory.recovery, _few(directory, found.listed))
        waits = any(d.state is DeviceState.WAITING for d in found.listed.devices)
        self.verdict.say(*verdict(directory, self._place.locker.clock(), waits=waits))

    def _say_signers(self, signers: Signers) -> None:
        digits = signers.trust.root.fingerprint
        self._root.setText(
            _("Fingerprint of the root, for contracts and invoices: {digits}").format(digits=digits)
        )
        self.signers.show_signers(signers, temporary=self._place.locker.temporary)
        why = told(Conflict(CODE + signers.refused))() if signers.refused else ""
        self.sign.setToolTip(tip(why))
        self.sign.setAccessibleDescription(why)

    @Slot()
    def _compare_root(self) -> None:
        if self.found is not None and isinstance(self.found.trouble, Unconfirmed):
            ask_root(self._place, self.found.trouble.trust, self, self.refresh)

    @Slot()
    def ask_to_sign(self) -> None:
        """Show what the next version changes; whoever can't sign here is told why."""
        if self.found is not None:
            self.publishing.ask(self.found.listed)

    def ask_what_it_retrieved(self, device: DeviceFacts) -> ExposureDialog:
        """Show what a device had retrieved, and offer to tell the customers; return the dialog."""
        dialog = ExposureDialog(self._place, device, self)
        dialog.open()
        return dialog

    @Slot()
    def ask_for_recovery(self) -> RecoveryDialog:
        """Ask for a recovery key, then show what the next version changes; return the dialog."""
        dialog = RecoveryDialog(self._place.tasks, self)
        dialog.saved.connect(self._sign_recovery)
        dialog.open()
        return dialog

    @Slot()
    def ask_to_remove_recovery(self) -> None:
        """Show the next version without the recovery key."""
        self._sign_recovery("")

    @Slot(object)
    def _sign_recovery(self, recipient: str) -> None:
        if self.found is not None:
            self.publishing.ask(self.found.listed, recipient)

    @Slot(str)
    def _tell_replaced(self, digits: str) -> None:
        self.replaced.say(
            "warn",
            lambda: _(
                "The root's key was replaced. Its new fingerprint belongs into contracts and onto"
                " invoices: {digits}. Every other signer has to be appointed again."
            ).format(digits=digits),
        )
        self.replaced.show()

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


def _few(directory: Directory, listed: DeviceList) -> list[dict[str, str]]:
    """Return the names of the departments that fewer than two devices open."""
    return [one.names for one in listed.departments if len(directory.readers(one.id)) < FEW]
