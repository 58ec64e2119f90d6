"""The root's fingerprint, compared once by somebody who has it from another place."""

from PySide6.QtWidgets import QWidget

from app.i18n import _
from app.portal.markup import neutral
from app.vault.directory import Trust
from app.views.kit.dialog import Confirm


class ConfirmRoot(Confirm):
    """Shows the thirty digits; only a deliberate yes lets anything be sealed here."""

    def __init__(self, trust: Trust, parent: QWidget) -> None:
        """Ask about the root that the portal names."""
        digits, name = trust.root.fingerprint, neutral(trust.origin)
        super().__init__(
            lambda: _("Is this the key of {name}?").format(name=name),
            lambda: _(
                "Compare these digits with those in your contract, on an invoice, or by telephone:"
                "\n\n{digits}\n\nIf they are the same, only the people of this hoster can read what"
                " you seal. If not, do not go on, and tell your hoster."
            ).format(digits=digits),
            lambda: _("The digits are the same"),
            parent=parent,
        )
