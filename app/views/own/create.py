"""A new portal on this computer: what it is called, and who administers it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.i18n import N_, _
from app.portal.staff import FoundPortal
from app.views.entrance.doors import Doors
from app.views.entrance.step import Step
from app.views.kit.card import Card
from app.views.kit.form.choose import Field
from app.views.kit.form.local_form import LocalForm
from app.views.place import Place


class CreatePage(Step):
    """The first of two steps; ``made`` carries a Draft, whose code is noted in the second."""

    made = Signal(object)

    def __init__(self, place: Place, doors: Doors, parent: QWidget | None = None) -> None:
        """Ask; nothing is on the disk before the form is sent."""
        super().__init__(parent)
        self.form = LocalForm(
            place.tasks,
            FoundPortal,
            {
                "house": Field(N_("Name of your company"), N_("Customers see it as the portal's.")),
                "name": Field(N_("Your name")),
                "email": Field(N_("E-mail address"), N_("You sign in with it.")),
                "password": Field(
                    N_("Password"), help=N_("At least 12 characters."), kind="new_password"
                ),
            },
            lambda command: doors.own.create(command),  # noqa: PLW0108 - first made beside the window
            deed=N_("Go on to the recovery code"),
        )
        self.form.saved.connect(self.made)
        card = Card()
        card.add(self.form)
        self.add(card)
        self._back = self.add_link()
        self._back.clicked.connect(self.back)
        self.retranslate()

    def focus(self) -> None:
        """Put the cursor where typing begins."""
        self.form.input("house").setFocus()

    def retranslate(self) -> None:
        """Say every word anew."""
        self.say(
            _("Your own portal – step 1 of 2"),
            _(
                "It lies encrypted on this computer and needs no server. You are its first"
                " administrator."
            ),
        )
        self._back.setText(_("Choose another portal"))
