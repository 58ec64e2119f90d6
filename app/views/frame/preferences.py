"""Preferences: made from the declaration of the settings, each taking effect at once."""

from collections.abc import Callable
from functools import partial
from typing import Final

from PySide6.QtWidgets import QGridLayout, QWidget

from app.i18n import N_, _
from app.settings import PREFERENCES, Preference
from app.views.frame.connections import ConnectionsSection
from app.views.frame.key_file import KeyFileSection
from app.views.frame.updates import UpdatesSection
from app.views.kit.banner import Banner
from app.views.kit.dropdown import DropDown
from app.views.kit.language import switch_language
from app.views.kit.live import Speaks
from app.views.kit.page import Page
from app.views.kit.section import Section, sections
from app.views.kit.text import Text
from app.views.kit.theme import theme
from app.views.kit.tokens import space
from app.views.own.section import OwnSection
from app.views.place import Place

SETTING_WORDS = (
    N_("Language"),
    N_("Theme"),
    N_("As the system"),
    N_("Light"),
    N_("Dark"),
    N_("Deutsch"),
    N_("English"),
    N_("Notifications on the desktop"),
    N_("While the window is in the background"),
    N_("Always"),
    N_("Never"),
)
"""The labels of :data:`app.settings.PREFERENCES`, where the extraction finds them."""


def _use_theme(choice: str) -> None:
    theme().choose(choice)


EFFECTS: Final[dict[str, Callable[[str], None]]] = {
    "language": switch_language,
    "theme": _use_theme,
}
"""What happens at once when a preference is changed; others are asked when they matter."""


class PreferencesPage(Page):
    """One line per declared preference, and the portals that are known here."""

    def __init__(self, place: Place, parent: QWidget | None = None) -> None:
        """Show what the settings say now."""
        super().__init__(parent=parent)
        self._look = _Appearance(place)
        self.boxes = self._look.boxes
        self.connections = ConnectionsSection(place)
        self.key_file = KeyFileSection(place)
        self.own = OwnSection(place)
        renewal = place.renewal
        self.updates = UpdatesSection(place, renewal) if renewal else None
        parts = (self._look, self.own, self.connections, self.key_file, self.updates)
        self.set_content(sections(*(part for part in parts if part)), scroll=True)
        self.retranslate()

    def retranslate(self) -> None:
        """Say every word anew."""
        super().retranslate()
        self.set_title(_("Preferences"))
        self.set_help(_("They take effect at once, on this computer."))


class _Appearance(Speaks, Section):
    def __init__(self, place: Place) -> None:
        super().__init__()
        self._settings = place.settings
        self.boxes: dict[str, DropDown] = {}
        self._labels: dict[str, Text] = {}
        self._contrast = Banner("info")
        room = QWidget()
        grid = QGridLayout(room)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(space("xl"))
        grid.setVerticalSpacing(space("m"))
        for line, preference in enumerate(PREFERENCES):
            label, box = Text(kind="strong"), DropDown()
            label.setBuddy(box)
            box.activated.connect(partial(self._chosen, preference, box))
            grid.addWidget(label, line, 0)
            grid.addWidget(box, line, 1)
            self.boxes[preference.key], self._labels[preference.key] = box, label
        grid.setColumnStretch(1, 1)
        self.card.add(room)
        self.card.add(self._contrast)
        theme().changed.connect(self._look)
        self.retranslate()
        self._look()

    def retranslate(self) -> None:
        """Say every word anew; the chosen values stay."""
        self.say(_("Language and appearance"), _("How the program speaks to you and looks."))
        self._contrast.say(
            "info",
            _("Your system asks for high contrast: its colours are used instead of the theme's."),
        )
        for preference in PREFERENCES:
            box = self.boxes[preference.key]
            self._labels[preference.key].setText(_(preference.label))
            box.setAccessibleName(_(preference.label))
            box.clear()
            for value, words in preference.choices.items():
                box.addItem(_(words), value)
            box.setCurrentIndex(box.findData(self._settings.preference(preference.key)))

    def _look(self) -> None:
        self._contrast.setVisible(theme().high_contrast)

    def _chosen(self, preference: Preference, box: DropDown, _index: int) -> None:
        value = str(box.currentData())
        self._settings.set(preference.key, value)
        if preference.key in EFFECTS:
            EFFECTS[preference.key](value)
