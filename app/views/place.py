"""Where a page stands: what it may use of the window around it, and nothing else."""

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QObject, Signal

from app.portal.rights import Right, StaffRight
from app.settings import Settings
from app.views.kit.tasks import Tasks

if TYPE_CHECKING:
    from app.portal.auth import AccountAccess, Me
    from app.views.entrance.doors import Connection, Doors
    from app.views.frame.updates import Renewal
    from app.views.vault.locker import Locker


STAFF: Final = "staff"
"""Acting for the hoster: what the setting of the last account says then, too."""


class Place(QObject):
    """Handed to every page: the bridge to the portal, settings, who is here, ways to go."""

    changed = Signal()
    """The person changed, or the account or the work place that they act for."""

    def __init__(
        self,
        tasks: Tasks,
        settings: Settings,
        doors: "Doors | None" = None,
        parent: QObject | None = None,
    ) -> None:
        """Start with nobody signed in."""
        super().__init__(parent)
        self.tasks, self.settings = tasks, settings
        self.me: Me | None = None
        self.account: AccountAccess | None = None
        self.acting = ""
        """``account:7``; ``staff`` at the work place; ``view:7`` while staff looks as a customer."""
        self.doors = doors
        self.own: Connection | None = None
        """The own portal on this computer that is open, if it is one."""
        self.demo, self.portal_name = False, ""
        self.renewal: Renewal | None = None
        """How the program itself is renewed; None where there are no updates."""
        self.go: Callable[..., None] = _nowhere
        """``go("invoices", view="overdue")`` shows a page."""
        self.act_for: Callable[..., None] = _nowhere
        """``act_for(account)`` switches to another account of the same person."""
        self.work: Callable[[], None] = _nowhere
        """``work()`` switches to the work place of the staff."""
        self.view_as: Callable[..., None] = _nowhere
        """``view_as(account)`` shows the portal as a customer sees it, for reading only."""
        self.code_of: Callable[[str], str] = lambda _email: ""
        """``code_of(email)`` is the second factor of somebody of the demo; empty for everybody else."""
        self.draft: Callable[..., Any] = _nowhere
        """``draft("profile.name", form)`` keeps what is typed there until it was sent."""
        self.alert: Callable[..., None] = _nowhere
        """``alert(key, title, text)`` lets the desktop itself tell something; ``urgent=True`` insists."""
        self.toast: Callable[..., None] = _nowhere
        """``toast(words)`` says that something worked; ``tone`` says how else, ``undo`` takes it back."""
        self._keys = _Keys(_memory)

    def settle(
        self, me: "Me | None", account: "AccountAccess | None", acting: str | None = None
    ) -> None:
        """Say who is here and for whom they act: for the account itself unless ``acting`` says else."""
        self.me, self.account = me, account
        itself = f"account:{account.id}" if account else ""
        self.acting = itself if acting is None else acting
        self.changed.emit()

    @property
    def locker(self) -> "Locker":
        """The keys of this machine for the portal of now; in memory where nothing else was said."""
        return self._keys.locker

    def keep_keys(self, open_locker: "Callable[[], Locker]") -> None:
        """Ask ``open_locker`` for the keys when they are wanted: another portal was opened."""
        self._keys = _Keys(open_locker)

    @property
    def desk(self) -> bool:
        """Whether the person is at the work place of the staff."""
        return self.acting == STAFF

    @property
    def viewing(self) -> bool:
        """Whether staff looks at the portal as a customer sees it."""
        return self.acting.startswith("view:")

    def has(self, right: Right | StaffRight) -> bool:
        """Tell whether the person holds a right here and now: hiding is a courtesy."""
        if isinstance(right, StaffRight):
            return self.desk and self.me is not None and right in self.me.staff
        return self.account is not None and right in self.account.rights


def beginning(me: "Me", last: object) -> "tuple[AccountAccess | None, str]":
    """Return for whom somebody acts at first: as ``last`` time, else for whatever there is."""
    account = next((a for a in me.accounts if a.number == last), None)
    account = account or next(iter(me.accounts), None)
    if me.staff and (last == STAFF or account is None):
        return None, STAFF
    return account, f"account:{account.id}" if account else ""


class _Keys:
    """Makes the locker when it is first wanted: only then what it consists of is imported."""

    def __init__(self, make: "Callable[[], Locker]") -> None:
        self._make = make

    @cached_property
    def locker(self) -> "Locker":
        return self._make()


def _memory() -> "Locker":
    from app.views.vault.locker import Locker

    return Locker()


def _nowhere(*_args: Any, **_named: Any) -> None:
    return None
