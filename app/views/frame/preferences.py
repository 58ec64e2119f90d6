"""Preferences: made from the declaration of the settings, each taking effect at once."""

from functools import partial

from PySide6.QtWidgets import QComboBox, QGridLayout, QWidget

from app.i18n import N_, _
from app.settings import PREFERENCES, Preference
from app.views.kit.card import Card
from app.views.kit.language import switch_language
from app.views.kit.layout import column
from app.views.kit.page import Page
from app.views.kit.text import Text
from app.views.kit.theme import theme
from app.views.kit.tokens import space
from app.views.place import Place

SETTING_WORDS = (
    N_("Language"),
    N_("Theme"),
    N_("As the system"),
    N_("Light"),
    N_("Dark"),
    N_("Deutsch"),
    N_("English"),
)
"""The labels of :data:`app.settings.PREFERENCES`, where the extraction finds them."""


class PreferencesPage(Page):
    """One line per declared preference."""

    def __init__(self, place: Place, parent: QWidget | None = None) -> None:
        """Show what the settings say now."""
        self._place = place
        self._rows: list[tuple[Preference, Text, QComboBox]] = []
        super().__init__(parent=parent)
        card = Card()
        room = QWidget()
        grid = QGridLayout(room)
        grid.setHorizontalSpacing(space("xl"))
        grid.setVerticalSpacing(space("m"))
        for line, preference in enumerate(PREFERENCES):
            label, box = Text(), QComboBox()
            label.setBuddy(box)
            box.activated.connect(partial(self._chosen, preference, box))
            grid.addWidget(label, line, 0)
            grid.addWidget(box, line, 1)
            self._rows.append((preference, label, box))
        grid.setColumnStretch(2, 1)
        card.add(room)
        content = QWidget()
        content.setLayout(column(card, None))
        self.set_content(content, width="text")
        self.retranslate()

    def retranslate(self) -> None:
        """Say every word anew; the chosen values stay."""
        super().retranslate()
        self.set_title(_("Preferences"))
        self.set_help(_("They take effect at once, on this computer."))
        for preference, label, box in self._rows:
            label.setText(_(preference.label))
            box.setAccessibleName(_(preference.label))
            box.clear()
            for value, words in preference.choices.items():
                box.addItem(_(words), value)
            box.setCurrentIndex(box.findData(self._place.settings.preference(preference.key)))

    def _chosen(self, preference: Preference, box: QComboBox, _index: int) -> None:
        value = str(box.currentData())
        self._place.settings.set(preference.key, value)
        if preference.key == "language":
            switch_language(value)
        elif preference.key == "theme":
            theme().choose(value)
