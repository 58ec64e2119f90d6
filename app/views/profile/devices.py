"""Ihr Profil: where one is signed in, and signing out elsewhere."""

from functools import partial

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from app.errors import PortalError
from app.i18n import _
from app.portal.profile import DeviceFacts, DeviceList, Devices, EndDevice, EndOtherDevices
from app.views.kit.banner import Banner
from app.views.kit.buttons import Button
from app.views.kit.chip import Chip
from app.views.kit.dialog import Confirm
from app.views.kit.entries import Entry, EntryList
from app.views.kit.errors_text import told
from app.views.kit.format import day, moment, relative
from app.views.kit.live import Speaks
from app.views.kit.section import Section
from app.views.place import Place


class DevicesSection(Speaks, Section):
    """Every device with what it says of itself; it reads its own list."""

    def __init__(self, place: Place) -> None:
        """Read the devices at once and whenever somebody signs in or out."""
        super().__init__()
        self._place = place
        self._devices: tuple[DeviceFacts, ...] = ()
        self._error: PortalError | None = None
        self.list = EntryList()
        self.others = Button("", "quiet", icon="logout")
        self.others.hide()
        self.others.clicked.connect(self._ask_others)
        place.tasks.reach.hold(self.others)
        self.trouble = Banner("danger")
        self.trouble.hide()
        self.trouble.acted.connect(self.refresh)
        self.card.add(self.trouble)
        self.card.add(self.list)
        self.card.add_action(self.others)
        place.tasks.watch(self, Devices, self.refresh)
        self.retranslate()
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Read the devices again."""
        self._place.tasks.run(Devices(), self._show, self._failed, replaces="devices")

    def retranslate(self) -> None:
        """Say every word anew."""
        self.say(
            _("Devices"), _("Do you not know one of them? Sign it out and change your password.")
        )
        self.card.set_title(_("Signed-in devices"))
        self.others.setText(_("Sign out all others"))
        self._fill()

    def _show(self, found: DeviceList) -> None:
        self._devices = found.devices
        self.trouble.hide()
        self._fill()

    def _failed(self, error: PortalError) -> None:
        self.trouble.say("danger", told(error), lambda: _("Try again"))
        self.trouble.show()

    def _fill(self) -> None:
        self.others.setVisible(len(self._devices) > 1)
        self.list.set_entries([self._entry(device) for device in self._devices])

    def _entry(self, device: DeviceFacts) -> Entry:
        deeds: list[QWidget] = []
        chips = [Chip(_("This device"), "ok")] if device.current else []
        if not device.current:
            end = Button(_("Sign out"))
            end.clicked.connect(partial(self._end, device.id))
            deeds.append(end)
        self._place.tasks.reach.hold(*deeds)
        name = device.name or device.system or _("Unknown device")
        entry = Entry("device", name, _about(device), key=device.id, chips=chips, deeds=deeds)
        entry.help.setToolTip(moment(device.last_seen))
        return entry

    def _end(self, device_id: int, _on: bool = False) -> None:
        self._place.tasks.run(EndDevice(device_id=device_id), self._ended)

    @Slot()
    def _ask_others(self) -> None:
        question = Confirm(
            lambda: _("Sign out all other devices?"),
            lambda: _("Whoever works there has to sign in again. This device stays signed in."),
            lambda: _("Sign out all others"),
            parent=self,
        )
        question.agreed.connect(self._end_others)
        question.open()

    @Slot()
    def _end_others(self) -> None:
        self._place.tasks.run(EndOtherDevices(), self._others_ended)

    def _ended(self, _result: object) -> None:
        self._place.toast(lambda: _("The device was signed out"))

    def _others_ended(self, _result: object) -> None:
        self._place.toast(lambda: _("All other devices were signed out"))


def _about(device: DeviceFacts) -> str:
    version = _("Version {version}").format(version=device.version) if device.version else ""
    since = _("signed in since {day}").format(day=day(device.first_seen))
    seen = "" if device.current else _("last seen {when}").format(when=relative(device.last_seen))
    system = device.system if device.name else ""
    return " · ".join(part for part in (system, version, since, seen) if part)
