"""The way in as a whole: choose a portal, open it, go on with a kept session or sign in.

Every step is imported and made when it is needed: the first window paints the chooser, or only
says that the portal of the last time is being opened.
"""

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from app.errors import PortalError, SessionExpired
from app.i18n import N_, _
from app.views.entrance.demo_codes import DemoCodes
from app.views.entrance.doors import (
    DEMO,
    OWN,
    REMOTE,
    Connection,
    Doors,
    demo_people,
    drop,
    keep,
    note_kept,
)
from app.views.entrance.forgetting import forget
from app.views.entrance.keeping import Keeping
from app.views.kit.layout import centred, column
from app.views.kit.live import Speaks, Words
from app.views.kit.progress import ProgressLine
from app.views.kit.text import Text
from app.views.kit.theme import theme
from app.views.place import Place, beginning

if TYPE_CHECKING:
    from app.portal.auth import Me, SignInAnswer
    from app.portal.operation import Portal
    from app.views.entrance.chooser import ChooserPage
    from app.views.entrance.sign_in import SignInPage
    from app.views.entrance.step import Step
    from app.views.own.way import OwnWay


class Gate(Speaks, QStackedWidget):
    """Leads to a signed-in person; the window shows it until ``entered``."""

    entered = Signal(object)
    """A ``Me``."""
    opened = Signal()
    """A portal answers; nobody is signed in yet."""
    left = Signal()
    """No portal is chosen any more."""
    recovered = Signal()
    """A recovery code let them in: the authenticator may be lost."""

    def __init__(self, place: Place, doors: Doors, parent: QWidget | None = None) -> None:
        """Wait: :meth:`choose` or :meth:`use` say what comes first."""
        super().__init__(parent)
        self._place, self._doors = place, doors
        self._connection: Connection | None = None
        self._step: Step | None = None
        self._recovered = False
        self._greeting: tuple[str, Words] = ("", "")
        self._keeping = Keeping(place, doors, self._show_asking, self)
        self._keeping.done.connect(self._who)
        self._keeping.none.connect(self._nobody)
        self._keeping.failed.connect(self._unknown)
        self.sign_in: SignInPage | None = None
        """The page that asks for the password, while it is shown."""
        self._waiting = QWidget()
        self._doing = Text(tone="soft", wrap=True)
        self._what = N_("Connecting …")
        inner = QWidget()
        inner.setLayout(column(self._doing, ProgressLine(), gap="m"))
        self._waiting.setLayout(centred(inner, theme().size("entrance")))
        self.addWidget(self._waiting)

    @cached_property
    def chooser(self) -> "ChooserPage":
        """The page with the known portals."""
        from app.views.entrance.chooser import ChooserPage

        page = ChooserPage(self._place.settings)
        page.chosen.connect(self.use)
        page.address_given.connect(self.connect_to)
        page.removed.connect(self.remove)
        page.own_wanted.connect(self._own.create)
        page.restore_wanted.connect(self._own.restore)
        self.addWidget(page)
        return page

    @cached_property
    def _own(self) -> "OwnWay":
        from app.views.own.way import OwnWay

        way = OwnWay(self._place, self._doors, self._show_asking, self)
        way.ready.connect(self._use_own)
        way.left.connect(self.choose)
        return way

    @property
    def step(self) -> "Step | None":
        """The step after the chooser that is shown now."""
        return self._step

    def choose(self) -> None:
        """Show the known portals; the one that was used is left."""
        self._connection = None
        self._drop_step()
        self.chooser.refresh()
        self.chooser.set_busy(False)
        self.chooser.address.show_error("")
        self.setCurrentWidget(self.chooser)
        self.chooser.focus()
        self.left.emit()

    def use(self, connection: Connection) -> None:
        """Open a portal; a kept session leads in without asking."""
        self.wait_for(connection)
        self._place.tasks.work(
            lambda _step: self._doors.open(connection), self._opened, self._not_opened
        )

    def wait_for(self, connection: Connection) -> None:
        """Say that a portal is being opened; :meth:`use` opens it."""
        self._connection = connection
        words = {DEMO: N_("The demo is being set up …"), OWN: N_("Your portal is being opened …")}
        self._wait(words.get(connection.kind, N_("Connecting …")))

    def connect_to(self, address: str) -> None:
        """Ask whether a portal answers at ``address`` (or a link), and use it."""
        self._place.tasks.work(
            lambda _step: self._doors.check(address),
            self.use,
            self.chooser.show_error,
            replaces="address",
        )

    def ask_again(self, notice: Words = "") -> None:
        """Ask to sign in: the session is over."""
        if self._connection is None:
            self.choose()
        else:
            note_kept(self._place.settings, self._connection, kept=False)
            self._show_sign_in(notice=notice)

    def remove(self, connection: Connection) -> None:
        """Forget a portal and the session that was kept for it."""
        drop(self._place.settings, connection)
        forget(self._place, self._doors, connection)
        self.chooser.refresh()

    def retranslate(self) -> None:
        """Say what is being waited for."""
        self._doing.setText(_(self._what))

    def _opened(self, portal: "Portal") -> None:
        connection = self._connection
        if connection is None:
            return
        self._place.tasks.switch(portal)
        self._place.demo = connection.kind == DEMO
        self._place.code_of = DemoCodes(demo_people() if self._place.demo else [])
        self._place.own = connection if connection.kind == OWN else None
        self._place.portal_name = connection.name
        self._place.keep_keys(lambda: self._doors.locker(connection))
        keep(self._place.settings, connection)
        self.opened.emit()
        self._keeping.resume(portal, connection)

    def _nobody(self, notice: Words) -> None:
        """Ask to sign in: no session was kept, or it can't be reached."""
        if self._connection is not None:
            (email, words), self._greeting = self._greeting, ("", "")
            self._show_sign_in(email, notice or words)

    def _use_own(self, connection: Connection, email: str, words: Words) -> None:
        self._greeting = (email, words)
        self.use(connection)

    def _not_opened(self, error: PortalError) -> None:
        connection = self._connection
        if self._own.takes(connection, error):
            return
        self.choose()
        if connection is not None and connection.kind == REMOTE:
            self.chooser.address.input.setText(connection.address)
        self.chooser.show_error(error)

    def _show_sign_in(self, email: str = "", notice: Words = "") -> None:
        from app.views.entrance.sign_in import SignInPage

        page = SignInPage(self._place, demo_people() if self._place.demo else [])
        page.answered.connect(self._answered)
        page.forgot.connect(self._show_reset)
        page.invited.connect(self._show_invitation)
        self._show(page)
        page.back.connect(self.choose)
        page.begin(email, notice)
        self.sign_in = page

    def _show_code(self, challenge: object, *, stay: bool) -> None:
        from app.views.entrance.code import CodePage

        page = CodePage(self._place, challenge, self.sign_in.sent if self.sign_in else "")
        page.passed.connect(lambda recovered: self._passed(recovered, stay=stay))
        page.expired.connect(self._show_sign_in)
        self._show_after(page)

    def _show_reset(self) -> None:
        from app.views.entrance.reset import ResetPage

        typed = str(self.sign_in.form.input("email").value()) if self.sign_in else ""
        page = ResetPage(self._place, typed)
        page.changed.connect(
            lambda email: self._show_sign_in(
                email, lambda: _("Your password was set. Sign in with it.")
            )
        )
        self._show_after(page)

    def _show_invitation(self) -> None:
        from app.views.entrance.invitation import InvitationPage

        page = InvitationPage(self._place)
        page.accepted.connect(
            lambda email: self._show_sign_in(
                email, lambda: _("You have joined the account. Sign in to see it.")
            )
        )
        self._show_after(page)

    def _show_after(self, page: "Step") -> None:
        """Show a step that goes back to signing in."""
        page.back.connect(self._show_sign_in)
        self._show(page)
        page.focus()

    def _show_asking(self, page: "Step") -> None:
        """Show a step that stands between the portal and a session."""
        self._show(page)
        page.focus()

    def _show(self, page: "Step") -> None:
        self._drop_step()
        self._step = page
        self.addWidget(page)
        self.setCurrentWidget(page)

    def _drop_step(self) -> None:
        page, self._step, self.sign_in = self._step, None, None
        if page is not None:
            self.removeWidget(page)
            page.deleteLater()

    def _answered(self, answer: "SignInAnswer") -> None:
        stay = self.sign_in is not None and self.sign_in.wants_to_stay
        if answer.challenge is not None:
            self._show_code(answer.challenge, stay=stay)
        else:
            self._signed_in(stay=stay)

    def _passed(self, recovered: bool, *, stay: bool) -> None:
        self._recovered = recovered
        self._signed_in(stay=stay)

    def _signed_in(self, *, stay: bool) -> None:
        connection = self._connection
        if not stay or connection is None:
            self._who()
        else:
            self._keeping.remember(self._place.tasks.portal, connection)

    def _who(self) -> None:
        from app.portal.auth import WhoAmI

        self._place.tasks.run(WhoAmI(), self._known, self._unknown)

    def _known(self, me: "Me") -> None:
        account, acting = beginning(me, self._place.settings.get("account"))
        self._place.tasks.act_for(acting)
        self._place.settle(me, account, acting)
        self._drop_step()
        recovered, self._recovered = self._recovered, False
        self.entered.emit(me)
        if recovered:
            self.recovered.emit()

    def _unknown(self, error: PortalError) -> None:
        if isinstance(error, SessionExpired):
            self._show_sign_in()
        else:
            self._not_opened(error)

    def _wait(self, what: str) -> None:
        self._what = what
        self.retranslate()
        self._drop_step()
        self.setCurrentWidget(self._waiting)
