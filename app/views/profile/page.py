"""Ihr Profil: name and language, password, signed-in devices."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.errors import PortalError
from app.i18n import N_, _
from app.portal.profile import (
    ChangePassword,
    ChangeProfile,
    DeviceFacts,
    DeviceList,
    Devices,
    EndDevice,
    EndOtherDevices,
    Profile,
    ProfileFacts,
)
from app.views.kit.buttons import Button
from app.views.kit.card import Card
from app.views.kit.chip import Chip
from app.views.kit.errors_text import sentence
from app.views.kit.form.choose import Field
from app.views.kit.form.form import Form
from app.views.kit.format import relative
from app.views.kit.layout import clear, column, row
from app.views.kit.page import Page
from app.views.kit.text import ElidedLabel, Text
from app.views.place import Place


class ProfilePage(Page):
    """The person's own page; nothing in it belongs to an account."""

    def __init__(self, place: Place, parent: QWidget | None = None) -> None:
        """Read the profile at once and whenever it changes."""
        self._place = place
        self._devices: tuple[DeviceFacts, ...] = ()
        super().__init__(parent=parent)
        self.person_card, self.password_card, self.device_card = Card(), Card(), Card()
        self.person: Form | None = None
        self.password = self._password_form()
        self.password_card.add(self.password)
        self._list = QVBoxLayout()
        room = QWidget()
        room.setLayout(self._list)
        self.device_card.add(room)
        self.others = Button("")
        self.others.clicked.connect(self._end_others)
        self.device_card.add_action(self.others)
        content = QWidget()
        content.setLayout(
            column(self.person_card, self.password_card, self.device_card, None, gap="l")
        )
        self.set_content(content, scroll=True, width="text")
        place.tasks.watch(self, Profile, self.refresh)
        place.tasks.watch(self, Devices, self.read_devices)
        self.retranslate()
        self.show_loading()
        self.refresh()
        self.read_devices()

    def refresh(self) -> None:
        """Read the profile again."""
        self._place.tasks.run(Profile(), self._show, self._failed, replaces="profile")

    def read_devices(self) -> None:
        """Read the devices again."""
        self._place.tasks.run(Devices(), self._show_devices, self._failed, replaces="devices")

    def retranslate(self) -> None:
        """Say every word anew."""
        super().retranslate()
        self.set_title(_("Your profile"))
        self.set_help(_("It belongs to you alone, whichever account you work for."))
        if hasattr(self, "device_card"):
            self.person_card.set_title(_("Name and language"))
            self.password_card.set_title(_("Password"))
            self.device_card.set_title(_("Signed-in devices"))
            self.others.setText(_("Sign out all others"))
            self._fill_devices()

    def _show(self, facts: ProfileFacts) -> None:
        values = {"version": facts.version, "name": facts.name, "language": facts.language}
        if self.person is None:
            self.person = Form(
                self._place.tasks,
                ChangeProfile,
                {
                    "name": Field(N_("Profile name")),
                    "language": Field(N_("Language of mails")),
                },
                values,
            )
            self.person.saved.connect(self._saved)
            self.person_card.add(self.person)
        elif not self.person.dirty:
            self.person.start(values)
        self.show_content()

    def _password_form(self) -> Form:
        form = Form(
            self._place.tasks,
            ChangePassword,
            {
                "old": Field(N_("Old password"), kind="password"),
                "new": Field(
                    N_("New password"), help=N_("At least 12 characters."), kind="new_password"
                ),
                "end_other_sessions": Field(N_("Sign out all other devices")),
            },
            {"end_other_sessions": True},
            deed=N_("Change password"),
        )
        form.saved.connect(self._password_saved)
        return form

    def _saved(self, facts: ProfileFacts) -> None:
        self._place.toast(_("Your profile was saved"))
        if self.person is not None:
            self.person.start(
                {"version": facts.version, "name": facts.name, "language": facts.language}
            )

    def _password_saved(self, _result: object) -> None:
        self._place.toast(_("Your password was changed"))
        self.password.start({"end_other_sessions": True})

    def _show_devices(self, found: DeviceList) -> None:
        self._devices = found.devices
        self._fill_devices()

    def _fill_devices(self) -> None:
        clear(self._list)
        self.others.setVisible(len(self._devices) > 1)
        for device in self._devices:
            self._list.addLayout(self._line(device))

    def _line(self, device: DeviceFacts) -> QVBoxLayout:
        name = ElidedLabel(device.name or device.system or _("Unknown device"), "strong")
        seen = Text(_("last seen {when}").format(when=relative(device.last_seen)), tone="soft")
        if device.current:
            return column(row(name, Chip(_("This device"), "ok"), None), seen, gap="xs")
        end = Button(_("Sign out"))
        end.setAccessibleName(f"{_('Sign out')}: {name.text()}")
        end.clicked.connect(lambda _on=False: self._end(device.id))
        return column(row(name, None, end), seen, gap="xs")

    def _end(self, device_id: int) -> None:
        self._place.tasks.run(EndDevice(device_id=device_id), self._ended)

    def _end_others(self) -> None:
        self._place.tasks.run(EndOtherDevices(), self._ended)

    def _ended(self, _result: object) -> None:
        self._place.toast(_("The device was signed out"))

    def _failed(self, error: PortalError) -> None:
        if self.person is None:
            what, why = sentence(error)
            self.show_error(what, why, self.refresh)
