"""The root's fingerprint, compared once by somebody who has it from another place."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from app.i18n import _
from app.portal.markup import neutral
from app.vault.trust import Trust
from app.views.kit.dialog import Confirm
from app.views.place import Place


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


def ask_root(
    place: Place, trust: Trust, parent: QWidget, then: Callable[[], object]
) -> ConfirmRoot:
    """Ask about a root; once it is held on to, ``then`` follows. Return the open question."""
    question, locker = ConfirmRoot(trust, parent), place.locker
    question.agreed.connect(
        lambda: place.tasks.work(lambda _step: locker.hold(trust), lambda _none: then())
    )
    question.open()
    return question
