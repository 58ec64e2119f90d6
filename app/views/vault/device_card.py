"""A device of the staff as a card: whose, since when, its fingerprint, its state."""

from collections.abc import Callable
from typing import Final

from PySide6.QtWidgets import QWidget

from app.i18n import N_, _
from app.portal.markup import neutral
from app.portal.vault.directory import DeviceFacts, DeviceState
from app.vault.directory import Device
from app.views.kit.buttons import LinkButton
from app.views.kit.card import Card
from app.views.kit.chip import Chip
from app.views.kit.format import exact
from app.views.kit.layout import row
from app.views.kit.live import Speaks
from app.views.kit.text import Text

STATES: Final = {
    DeviceState.WAITING: (N_("waits for its signature"), "warn"),
    DeviceState.ACTIVE: (N_("in the directory"), "ok"),
    DeviceState.REVOKED: (N_("revoked"), "neutral"),
}


class DeviceCard(Speaks, Card):
    """Deeds go into :attr:`deeds`."""

    def __init__(self, device: DeviceFacts, *, here: bool = False) -> None:
        """Show ``device``; ``here`` says that it is this machine."""
        super().__init__()
        self.device, self._is_here = device, here
        self.chip = Chip()
        self.add_action(self.chip)
        self._since = Text("", "soft", "soft")
        self._digits = Text(tabular=True, selectable=True, wrap=True)
        self.deeds = row(gap="s")
        whole = QWidget()
        whole.setLayout(self.deeds)
        for part in (self._since, self._digits, whole):
            self.add(part)
        whole.setVisible(False)
        self._deeds = whole
        self._words: dict[LinkButton, str] = {}
        self.retranslate()

    def add_deed(self, words: str, deed: Callable[[], object]) -> None:
        """Put a button below the fingerprint; ``words`` are an English message id."""
        button = LinkButton(_(words))
        button.clicked.connect(deed)
        self._words[button] = words
        self.deeds.addWidget(button)
        self._deeds.setVisible(True)

    def retranslate(self) -> None:
        """Say everything in the language of now."""
        device = self.device
        words, tone = STATES[device.state]
        self.chip.set_state(_(words), tone)
        here = " · " + _("this device") if self._is_here else ""
        self.set_title(f"{neutral(device.name)} · {neutral(device.label)}{here}")
        self._since.setText(_("Set up on {day}").format(day=exact(device.created_at)))
        self._digits.setText(_("Fingerprint: {digits}").format(digits=digits_of(device)))
        for button, said in self._words.items():
            button.setText(_(said))


def digits_of(facts: DeviceFacts) -> str:
    """Return the thirty digits that two people compare."""
    return Device(
        str(facts.mark), facts.name, facts.user_id, facts.age, facts.sign, facts.departments
    ).fingerprint
