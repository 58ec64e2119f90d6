"""Who else has the ticket before them."""

from typing import ClassVar

from PySide6.QtWidgets import QWidget

from app.i18n import N_, _
from app.portal.desk.presence import Somebody
from app.portal.markup import neutral
from app.views.desk.side_card import SideCard
from app.views.kit.avatar import Avatar
from app.views.kit.layout import clear, column, row
from app.views.kit.text import Text


class PresenceCard(SideCard):
    """Hidden while nobody else is there."""

    TITLE: ClassVar[str] = N_("Here now")

    def __init__(self, parent: QWidget | None = None) -> None:
        """Show nobody."""
        super().__init__(parent)
        self._others: tuple[Somebody, ...] = ()
        self._lines = column(gap="xs")
        self.body.addLayout(self._lines)
        self.show_others(())

    def show_others(self, others: tuple[Somebody, ...]) -> None:
        """Show these people."""
        self._others = others
        self.setVisible(bool(others))
        self.retranslate()

    def retranslate(self) -> None:
        """Say who does what, in the language of now."""
        super().retranslate()
        clear(self._lines)
        for one in self._others:
            name = neutral(one.name)
            words = _("{name} is writing …") if one.writing else _("{name} is reading")
            said = Text(words.format(name=name), tone="warn" if one.writing else "", wrap=True)
            line = QWidget()
            both = row(Avatar(name, "warn" if one.writing else "ok"), said, gap="s")
            both.setStretch(1, 1)
            line.setLayout(both)
            self._lines.addWidget(line)
