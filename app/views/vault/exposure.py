"""What a lost device had retrieved, and asking the customers to change it."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from app.i18n import _, ngettext
from app.portal.markup import neutral
from app.portal.vault.directory import DeviceFacts, Exposure, ReadExposure, WarnOfExposure
from app.portal.vault.sealed import SealedKind
from app.views.kit.buttons import Button
from app.views.kit.dialog import Dialog
from app.views.kit.errors_text import told
from app.views.kit.format import exact
from app.views.kit.text import Text
from app.views.place import Place
from app.views.tickets.words import numbered
from app.views.vault.words import KINDS

SHOWN = 20
"""Entries that are listed."""


class ExposureDialog(Dialog):
    """Lists them; the button tells the customers by bell and mail."""

    def __init__(self, place: Place, device: DeviceFacts, parent: QWidget) -> None:
        """Ask what ``device`` had retrieved."""
        super().__init__(lambda: _("What this device has retrieved"), parent)
        self._place, self._device = place, device
        self._found: Exposure | None = None
        self._text = Text("", wrap=True)
        self.warn = Button("", "danger")
        self.warn.setVisible(False)
        self.warn.clicked.connect(self._warn)
        self.fill(self._text, buttons=(self.warn,))
        self.retranslate()
        place.tasks.run(ReadExposure(device_id=device.id), self._show, self._fail)

    def retranslate(self) -> None:
        """Say everything in the language of now."""
        super().retranslate()
        self.cancel.setText(_("Close"))
        self.warn.setText(_("Ask the customers to change it"))
        if self._found is not None:
            self._text.setText(_listed(self._found))

    def _show(self, found: Exposure) -> None:
        self._found = found
        self.warn.setVisible(bool(found.entries))
        self.retranslate()
        self.fit()

    def _fail(self, error: object) -> None:
        self._text.setText(told(error)())  # type: ignore[arg-type] # tasks hand out PortalErrors

    @Slot()
    def _warn(self) -> None:
        command = WarnOfExposure(device_id=self._device.id)
        self._place.tasks.run(command, self._warned, busy=self.warn)

    def _warned(self, count: int) -> None:
        self._place.toast(
            lambda: ngettext(
                "The customers of {n} ticket were told",
                "The customers of {n} tickets were told",
                count,
            ).format(n=count)
        )
        self.accept()


def _listed(found: Exposure) -> str:
    lines = [
        f"{numbered(one.number)} · {neutral(one.account)} · {_(KINDS[SealedKind(one.kind)])}"
        f" · {exact(one.at)}"
        for one in found.entries[:SHOWN]
    ]
    return "\n".join(lines) or _("It has retrieved nothing.")
