"""The consent that a critical ticket asks for: its wording with the amount, and a tick."""

from typing import Any

from PySide6.QtWidgets import QCheckBox, QFrame

from app.i18n import _, language
from app.portal.departments import Terms
from app.views.kit.form.inputs import Input
from app.views.kit.layout import column
from app.views.kit.live import Speaks
from app.views.kit.text import Text, restyle


class ConsentInput(Speaks, Input):
    """Its value names exactly what was shown; another wording takes the tick away."""

    def __init__(self) -> None:
        """Start without a wording: then nothing can be agreed to."""
        self._terms: Terms | None = None
        frame = QFrame()
        frame.setProperty("part", "banner")
        frame.setProperty("tone", "warn")
        self.tick = QCheckBox()
        self._wording = Text("", wrap=True)
        frame.setLayout(column(self._wording, self.tick, gap="s", margin="m"))
        super().__init__(frame)
        self.setFocusProxy(self.tick)
        self.tick.toggled.connect(self.changed)
        self.retranslate()

    def show_terms(self, terms: Terms | None) -> None:
        """Show what there is to agree to now."""
        if terms != self._terms:
            self._terms = terms
            self.retranslate()

    def value(self) -> dict[str, Any] | None:
        """Return what was agreed to, as the contract takes it; None without the tick."""
        if self._terms is None or not self.tick.isChecked():
            return None
        return {
            "version": self._terms.version,
            "language": self._language(),
            "amount_cents": self._terms.amount_cents,
        }

    def set_value(self, value: Any) -> None:
        """Take the tick away: nobody agrees but by hand."""
        if not value:
            self.tick.setChecked(False)

    def mark(self, *, invalid: bool) -> None:
        """Show by the ground whether something is wrong."""
        self.field.setProperty("tone", "danger" if invalid else "warn")
        restyle(self.field)

    def say(self, label: str, description: str) -> None:
        """Name the tick by what is agreed to."""
        super().say(label, description)
        self.tick.setAccessibleDescription(f"{self._wording.text()} {description}".strip())

    def retranslate(self) -> None:
        """Show the wording in the language of now; what was not read in it is not agreed to."""
        wording = self._terms.wordings.get(self._language(), "") if self._terms else ""
        if wording != self._wording.text():
            self._wording.setText(wording)
            self.tick.setChecked(False)
        self.tick.setText(_("I agree bindingly"))
        self.tick.setAccessibleDescription(wording)
        self.tick.setEnabled(bool(wording))

    def _language(self) -> str:
        known = self._terms.wordings if self._terms else {}
        return language() if language() in known else next(iter(known), "de")
