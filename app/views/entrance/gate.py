"""The way in as a whole: choose a portal, open it, go on with a kept session or sign in."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from app.errors import PortalError, SessionExpired
from app.i18n import _
from app.views.entrance.chooser import ChooserPage
from app.views.entrance.doors import DEMO, Connection, Doors, demo_people, drop, keep
from app.views.entrance.fields import centred
from app.views.entrance.sign_in import SignInPage
from app.views.kit.errors_text import sentence
from app.views.kit.layout import column
from app.views.kit.live import Speaks
from app.views.kit.progress import ProgressLine
from app.views.kit.text import Text
from app.views.place import Place

if TYPE_CHECKING:
    from app.portal.auth import Me
    from app.portal.operation import Portal


class Gate(Speaks, QStackedWidget):
    """Leads to a signed-in person; the window shows it until ``entered``."""

    entered = Signal(object)
    """A ``Me``."""

    def __init__(self, place: Place, doors: Doors, parent: QWidget | None = None) -> None:
        """Show the chooser until :meth:`use` is told of a portal."""
        super().__init__(parent)
        self._place, self._doors = place, doors
        self._connection: Connection | None = None
        self.notice = ""
        self.chooser = ChooserPage(place.settings)
        self.chooser.chosen.connect(self.use)
        self.chooser.address_given.connect(self._check)
        self.chooser.removed.connect(self._remove)
        self._waiting = QWidget()
        self._doing = Text(tone="soft")
        line = ProgressLine()
        inner = QWidget()
        inner.setLayout(column(self._doing, line, gap="m"))
        self._waiting.setLayout(centred(inner))
        self.sign_in: SignInPage | None = None
        self.addWidget(self.chooser)
        self.addWidget(self._waiting)

    def choose(self) -> None:
        """Show the known portals."""
        self.chooser.refresh()
        self.chooser.set_busy(False)
        self.setCurrentWidget(self.chooser)

    def use(self, connection: Connection) -> None:
        """Open a portal; a kept session leads in without asking."""
        self._connection = connection
        self._wait(
            _("The demo is being set up …") if connection.kind == DEMO else _("Connecting …")
        )
        self._place.tasks.work(
            lambda _step: self._doors.open(connection), self._opened, self._not_opened
        )

    def ask_again(self) -> None:
        """Ask to sign in: the session is over."""
        if self._connection is None:
            self.choose()
        else:
            self._show_sign_in()

    def _opened(self, portal: "Portal") -> None:
        connection = self._connection
        assert connection is not None
        self._place.tasks.switch(portal)
        self._place.demo = connection.kind == DEMO
        self._place.portal_name = connection.name
        keep(self._place.settings, connection)
        self._place.tasks.work(
            lambda _step: self._doors.resume(portal, connection),
            self._resumed,
            lambda _error: self._show_sign_in(),
        )

    def _resumed(self, known: bool) -> None:
        self._who() if known else self._show_sign_in()

    def _not_opened(self, error: PortalError) -> None:
        self.choose()
        self.chooser.show_error(error)

    def _check(self, address: str) -> None:
        self._place.tasks.work(
            lambda _step: self._doors.check(address), self.use, self.chooser.show_error
        )

    def _remove(self, connection: Connection) -> None:
        drop(self._place.settings, connection)
        self._place.tasks.work(lambda _step: self._doors.forget(connection))
        self.chooser.refresh()

    def _show_sign_in(self) -> None:
        if self.sign_in is not None:
            self.removeWidget(self.sign_in)
            self.sign_in.deleteLater()
        self.sign_in = SignInPage(self._place, demo_people() if self._place.demo else [])
        self.sign_in.signed_in.connect(self._signed_in)
        self.sign_in.back.connect(self.choose)
        self.addWidget(self.sign_in)
        self.setCurrentWidget(self.sign_in)
        self.sign_in.focus()

    def _signed_in(self, remember: bool) -> None:
        connection = self._connection
        if not remember or connection is None:
            self._who()
            return
        portal = self._place.tasks.portal
        self._place.tasks.work(
            lambda _step: self._doors.remember(portal, connection), self._remembered
        )

    def _remembered(self, failure: str) -> None:
        if failure:
            self.notice = _(
                "There is no usable key ring on this computer: you stay signed in until you close"
                " the program."
            )
        self._who()

    def _who(self) -> None:
        from app.portal.auth import WhoAmI

        self._place.tasks.run(WhoAmI(), self._known, self._unknown)

    def _known(self, me: "Me") -> None:
        account = me.accounts[0] if me.accounts else None
        self._place.tasks.act_for(f"account:{account.id}" if account else "")
        self._place.settle(me, account)
        self.entered.emit(me)

    def _unknown(self, error: PortalError) -> None:
        if isinstance(error, SessionExpired):
            self._show_sign_in()
            return
        what, why = sentence(error)
        self.choose()
        self.chooser.address.show_error(f"{what} {why}".strip())

    def _wait(self, doing: str) -> None:
        self._doing.setText(doing)
        self.setCurrentWidget(self._waiting)
