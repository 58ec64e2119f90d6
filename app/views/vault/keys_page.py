"""Ihre Schlüssel: this machine as a device that opens what is sealed, and one's other devices."""

import platform

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from app.errors import PortalError
from app.i18n import _
from app.portal.vault.directory import (
    DeviceFacts,
    DeviceList,
    DeviceState,
    EnrolDevice,
    MyKeyDevices,
)
from app.views.kit.banner import Banner
from app.views.kit.buttons import Button
from app.views.kit.errors_text import spoken
from app.views.kit.layout import clear, column
from app.views.kit.page import Page
from app.views.place import Place
from app.views.vault.device_card import DeviceCard
from app.views.vault.enrolling import new_device
from app.views.vault.locker import OwnDevice
from app.views.vault.words import NO_RING


class KeysPage(Page):
    """What this machine is in the directory of keys, and what one does about it."""

    def __init__(self, place: Place, parent: QWidget | None = None) -> None:
        """Read one's devices at once and whenever the directory changes."""
        super().__init__(parent=parent)
        self._place = place
        self._found: DeviceList | None = None
        self._here: OwnDevice | None = None
        self.cards: list[DeviceCard] = []
        """The devices, in their order."""
        self.verdict = Banner("info")
        self.enrol = Button("", "primary", "key")
        self.enrol.clicked.connect(self._enrol)
        self.add_action(self.enrol)
        self._cards = column(gap="m")
        content = QWidget()
        content.setLayout(column(self.verdict, self._cards, None, gap="l"))
        self.set_content(content, scroll=True, width="text")
        place.tasks.watch(self, MyKeyDevices, self.refresh)
        place.tasks.reach.hold(self.enrol)
        self.retranslate()
        self.show_loading()
        self.refresh()

    def refresh(self) -> None:
        """Read devices and this machine's key again."""
        me, locker, portal = self._place.me, self._place.locker, self._place.tasks.portal
        if me is None:
            return
        self._place.tasks.work(
            lambda _step: (portal.send(MyKeyDevices()), locker.device(me.user_id)),
            self._show,
            self._failed,
            replaces="keys",
        )

    def retranslate(self) -> None:
        """Say every word anew."""
        super().retranslate()
        self.set_title(_("Your keys"))
        self.set_help(
            _(
                "Sensitive data are opened by a key that was made on your device and never leaves it."
            )
        )
        self.enrol.setText(_("Set up this device"))
        self._say_state()

    def _show(self, found: tuple[DeviceList, OwnDevice | None]) -> None:
        self._found, self._here = found
        clear(self._cards)
        self.cards = []
        mark = self._here.mark if self._here else ""
        for device in self._found.devices:
            self.cards.append(DeviceCard(device, here=str(device.mark) == mark))
            self._cards.addWidget(self.cards[-1])
        self._say_state()
        self.show_content()

    def _failed(self, error: PortalError) -> None:
        if self._found is None:
            self.show_error(*spoken(error), self.refresh)

    def _mine(self) -> DeviceFacts | None:
        """Return what the portal knows of this machine."""
        if self._found is None or self._here is None:
            return None
        return next((d for d in self._found.devices if str(d.mark) == self._here.mark), None)

    def _say_state(self) -> None:
        here = self._mine()
        usable = here is not None and here.state is not DeviceState.REVOKED
        self.enrol.setVisible(not usable)
        if here is None and self._place.locker.temporary:
            self.verdict.say("warn", lambda: _(NO_RING))
        elif here is None:
            self.verdict.say("info", lambda: _("This device has no key yet: it opens nothing."))
        elif here.state is DeviceState.WAITING:
            self.verdict.say(
                "warn",
                lambda: _(
                    "This device waits for its signature. Read its fingerprint to your security"
                    " officer, on the telephone or face to face."
                ),
            )
        elif here.state is DeviceState.ACTIVE:
            self.verdict.say("ok", lambda: _("This device opens what your departments are sent."))
        else:
            self.verdict.say("danger", lambda: _("This device was revoked: it opens nothing."))
        self.verdict.setVisible(self._found is not None)
        if self._place.locker.temporary and here is not None:
            self.verdict.say(
                "warn",
                lambda: _(
                    "No key ring of this computer keeps the key: it is gone when the program ends."
                ),
            )

    @Slot()
    def _enrol(self) -> None:
        """Make keys on the pool, then ask the portal to let them wait for a signature."""
        self._place.tasks.work(
            lambda _step: new_device(platform.node() or _("Computer")), self._ask, busy=self.enrol
        )

    def _ask(self, made: tuple[OwnDevice, EnrolDevice]) -> None:
        device, command = made
        self._place.tasks.run(command, lambda _facts: self._keep(device), busy=self.enrol)

    def _keep(self, device: OwnDevice) -> None:
        me, locker = self._place.me, self._place.locker
        if me is not None:
            self._place.tasks.work(
                lambda _step: locker.keep_device(me.user_id, device), lambda _none: self.refresh()
            )
