"""The step of the way in that brings a backup back."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.i18n import _
from app.views.entrance.doors import Connection, Doors
from app.views.entrance.step import Step
from app.views.kit.card import Card
from app.views.own.restore_form import RestoreForm
from app.views.place import Place


class RestorePage(Step):
    """As another portal, or instead of one that can't be used."""

    restored = Signal(object)
    """A :class:`app.views.own.doors.Restored`."""

    def __init__(
        self,
        place: Place,
        doors: Doors,
        instead: Connection | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """``instead`` is moved aside when the backup stands."""
        super().__init__(parent)
        self._instead = instead
        self.form = RestoreForm(
            place.tasks,
            lambda source, passphrase, step: doors.own.restore(source, passphrase, step, instead),
        )
        self.form.restored.connect(self.restored)
        card = Card()
        card.add(self.form)
        self.add(card)
        self._back = self.add_link()
        self._back.clicked.connect(self.back)
        self.retranslate()

    def focus(self) -> None:
        """Put the keyboard where it begins."""
        self.form.choose.setFocus()

    def retranslate(self) -> None:
        """Say every word anew."""
        if self._instead is None:
            words = _("The portal comes back as it was then. Nothing that is here is changed.")
        else:
            words = _(
                "{name} comes back as it was then. Its present files are moved aside and kept."
            ).format(name=self._instead.name)
        self.say(_("Restore a backup"), words)
        self._back.setText(_("Choose another portal"))
