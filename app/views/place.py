"""Where a page stands: what it may use of the window around it, and nothing else."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from app.portal.rights import Right
from app.settings import Settings
from app.views.kit.tasks import Tasks

if TYPE_CHECKING:
    from app.portal.auth import AccountAccess, Me
    from app.views.entrance.doors import Connection, Doors
    from app.views.frame.updates import Renewal


class Place(QObject):
    """Handed to every page: the bridge to the portal, settings, who is here, ways to go."""

    changed = Signal()
    """The person or the account changed."""

    def __init__(
        self,
        tasks: Tasks,
        settings: Settings,
        doors: "Doors | None" = None,
        parent: QObject | None = None,
    ) -> None:
        """Start with nobody signed in."""
        super().__init__(parent)
        self.tasks = tasks
        self.settings = settings
        self.me: Me | None = None
        self.account: AccountAccess | None = None
        self.doors = doors
        self.demo = False
        self.own: Connection | None = None
        """The own portal on this computer that is open, if it is one."""
        self.portal_name = ""
        self.renewal: Renewal | None = None
        """How the program itself is renewed; None where there are no updates."""
        self.go: Callable[..., None] = _nowhere
        """``go("invoices", view="overdue")`` shows a page."""
        self.act_for: Callable[..., None] = _nowhere
        """``act_for(account)`` switches to another account of the same person."""
        self.draft: Callable[..., Any] = _nowhere
        """``draft("profile.name", form)`` keeps what is typed there until it was sent."""
        self.toast: Callable[..., None] = _nowhere
        """``toast(words)`` says that something worked; ``tone`` says how else, ``undo`` takes it back."""

    def settle(self, me: "Me | None", account: "AccountAccess | None") -> None:
        """Say who is here and for which account."""
        self.me, self.account = me, account
        self.changed.emit()

    def has(self, right: Right) -> bool:
        """Tell whether the person holds a right on the account: hiding is a courtesy."""
        return self.account is not None and right in self.account.rights


def _nowhere(*_args: Any, **_named: Any) -> None:
    return None
