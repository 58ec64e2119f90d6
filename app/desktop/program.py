"""The desktop's composition root: the window first, everything heavy after the first paint."""

import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from app.desktop.ahead import Ahead
from app.desktop.alerts import alerts
from app.desktop.known import recall
from app.desktop.opener import Opener
from app.desktop.shelf import CabinetShelf
from app.desktop.updates import shown, updater
from app.errors import SessionExpired, Unreachable
from app.i18n import N_, _
from app.keystore import KeyStore
from app.settings import SETTINGS, Settings, profile_dir, resource
from app.views.entrance.doors import DEMO, Connection, connections
from app.views.entrance.gate import Gate
from app.views.kit.errors_text import told
from app.views.kit.language import switch_language
from app.views.kit.step_up import StepUp
from app.views.kit.tasks import Tasks, Ticket
from app.views.kit.theme import Theme, application
from app.views.place import Place
from app.views.shell import Shell

if TYPE_CHECKING:
    from app.portal.auth import Me


class Nothing:
    """Stands in for a portal until one is chosen."""

    acting = ""
    stale = lost = None

    def send(self, operation: Any, *, key: str | None = None) -> Any:  # noqa: ARG002 - the protocol's
        """Refuse: nobody is there to answer."""
        raise SessionExpired("missing")

    def upload(self, source: Any, file: Any, progress: Any = None) -> Any:  # noqa: ARG002 - the protocol's
        """Refuse: nobody is there to take it."""
        raise SessionExpired("missing")

    def can(self, operation: Any) -> bool:  # noqa: ARG002 - the protocol's
        """Tell that nothing can be done."""
        return False


class Desktop(QObject):
    """Wires window, tasks and portals together."""

    trouble = Signal(str)
    """What is kept for reading offline has trouble: ``moved_aside``, ``disk_full``."""

    def __init__(
        self,
        *,
        demo: bool = False,
        demo_invoices: int = 0,
        link: str = "",
        folder: Path | None = None,
        keys: Callable[[str], KeyStore] = KeyStore,
    ) -> None:
        """Build the window; nothing heavy is imported before it has been painted.

        ``keys`` makes a portal's key store of its origin; the system's key ring holds it.
        """
        existing = QApplication.instance()
        self.app = existing if isinstance(existing, QApplication) else application(sys.argv[0])
        super().__init__()
        self.app.setApplicationName("Kundencenter")
        self.app.setDesktopFileName("kundencenter")
        self.app.setWindowIcon(QIcon(str(resource("brand", "logo.svg"))))
        home = folder or profile_dir()
        self.settings = Settings(home / SETTINGS)
        self.theme = Theme.install(self.app, self.settings.preference("theme"))
        switch_language(self.settings.preference("language"))
        recall(self.settings, home / "own")
        self.opener = Opener(home, keys)
        self.opener.demo_invoices = demo_invoices
        self.tasks = Tasks(Nothing())
        self.place = Place(self.tasks, self.settings, self.opener)
        self.place.renewal = updater(home)
        self.gate = Gate(self.place, self.opener)
        self.shell = Shell(self.place, self.gate)
        self.shelf = CabinetShelf(self.tasks, self.opener)
        self.place.draft = self._draft
        self.alerts = alerts(self.tasks)
        self.place.alert = self.alerts.show
        self.ahead = Ahead(self.tasks, self.shell.ahead, self)
        self._link = link
        self._urging = False
        self._goodbye: Ticket | None = None
        self._first = None if link else self._last_portal(demo=demo)
        self._wire()
        self.gate.wait_for(self._first) if self._first else self.gate.choose()

    def _wire(self) -> None:
        self.opener.on_trouble = self.trouble.emit
        self.trouble.connect(self._say_trouble)
        self.gate.entered.connect(self._entered)
        self.gate.opened.connect(self._opened)
        self.gate.left.connect(self._portal_left)
        self.gate.recovered.connect(self._recovered)
        self.tasks.session_expired.connect(self._expired)
        self.shell.bar.sign_out_wanted.connect(self._sign_out)
        self.shell.bar.connections_wanted.connect(self._leave)
        self.shell.bar.about_wanted.connect(self._tell_about)
        self.shell.closing.connect(self.close)
        self.place.changed.connect(self._urge_backup)
        self.place.changed.connect(self._withdraw_alerts)
        self.alerts.chosen.connect(self._alert_chosen)
        self.step_up = StepUp(self.tasks, self.shell, _proof, self._code)

    def show(self) -> None:
        """Show the window, then go on to the portal that was used last."""
        self.shell.show()
        QTimer.singleShot(0, self._begin)

    def run(self) -> int:
        """Show the window and serve it until it is closed."""
        self.show()
        code = self.app.exec()
        self.close()
        return code

    @Slot()
    def close(self) -> None:
        """Give up what is under way and close the portals."""
        self.ahead.stop()
        self.alerts.close()
        self.tasks.close()
        self.opener.close()

    def _last_portal(self, *, demo: bool) -> Connection | None:
        if demo:
            return Connection(DEMO, "Demo")
        return next(iter(connections(self.settings)), None)

    @Slot()
    def _tell_about(self) -> None:
        from app.views.frame.about import AboutDialog

        AboutDialog(self.tasks, self.shell).open()

    @Slot()
    def _begin(self) -> None:
        self.tasks.work(lambda _step: shown())
        if self._first is not None:
            self.gate.use(self._first)
        elif self._link:
            self._follow(self._link)

    @Slot(str)
    def come_forward(self, link: str) -> None:
        """Show the window above others; a link leads from wherever one is to its portal."""
        self.shell.setWindowState(self.shell.windowState() & ~Qt.WindowState.WindowMinimized)
        self.shell.show()
        self.shell.raise_()
        self.shell.activateWindow()
        if link:
            self._leave()
            self._follow(link)

    @Slot()
    def _withdraw_alerts(self) -> None:
        """Leave nothing on the desktop of who is not signed in any more."""
        if self.place.me is None:
            self.alerts.close()

    @Slot(str)
    def _alert_chosen(self, key: str) -> None:
        self.come_forward("")
        self.shell.bell.follow_alert(key)

    def _follow(self, link: str) -> None:
        self.gate.chooser.address.input.setText(link)
        self.gate.connect_to(link)

    @Slot()
    def _opened(self) -> None:
        """Say where one is before anybody is signed in."""
        self.shell.reached.show()
        self.shell.bar.retranslate()

    @Slot()
    def _portal_left(self) -> None:
        self.place.portal_name = ""
        self.shell.status.show_state("none")
        self.shell.bar.retranslate()

    @Slot(object)
    def _entered(self, me: "Me") -> None:
        client: Any = self.tasks.portal
        client.on_changed = self.tasks.announce
        self.shell.reached.show()
        self.shell.enter()
        if me.must_enrol and not self.place.demo:
            self.shell.say(
                "warn",
                lambda: _(
                    "Set up a second factor: your work or an account that you share requires it."
                ),
                lambda: _("Set up now"),
                "profile",
            )
        self._urge_backup()

    @Slot()
    def _urge_backup(self) -> None:
        """Say above every page that an own portal has no backup, until it has one."""
        from app.portal.rights import StaffRight
        from app.views.own.backups import last_backup

        own, me = self.place.own, self.place.me
        if own is None or me is None or StaffRight.SETTINGS not in me.staff:
            return
        if last_backup(self.settings, own) is None:
            self.shell.say(
                "warn",
                lambda: _("There is no backup of this portal yet. If the disk fails, all is lost."),
                lambda: _("Back up now"),
                "preferences",
            )
            self._urging = True
        elif self._urging:
            self._urging = False
            self.shell.say("info", "")

    def _code(self) -> str:
        return self.place.code_of(self.place.me.email) if self.place.me else ""

    def _draft(self, name: str, form: Any) -> object:
        from app.views.kit.drafts import Draft

        return Draft(self.tasks, self.shelf, name, form)

    @Slot(str)
    def _say_trouble(self, code: str) -> None:
        from app.views.kit.toast import toasts

        said = {
            "moved_aside": N_(
                "What was kept for offline could not be read. It was put aside and is loaded again."
            ),
            "disk_full": N_("The disk is full: nothing more is kept for offline."),
        }
        toasts(self.shell).say(lambda: _(said[code]), "warn")

    @Slot()
    def _recovered(self) -> None:
        from app.views.entrance.recovered import RecoveredQuestion

        question = RecoveredQuestion(self.shell)
        question.agreed.connect(lambda: self.shell.go("profile", part="second_factor"))
        question.open()

    @Slot(object)
    def _expired(self, error: SessionExpired) -> None:
        # What else is under way may find the session gone before signing out has its answer.
        leaving = self._goodbye is not None and not self._goodbye.done
        if self.place.me is not None and not leaving:
            self.place.settle(None, None)
            self.shell.leave()
            self.gate.ask_again(told(error))

    @Slot()
    def _sign_out(self) -> None:
        from app.portal.auth import SignOut

        self._goodbye = self.tasks.run(SignOut(), self._signed_out, self._signed_out)

    def _signed_out(self, answer: object) -> None:
        self.place.settle(None, None)
        self.shell.leave()
        self.gate.ask_again(_not_told if isinstance(answer, Unreachable) else "")

    @Slot()
    def _leave(self) -> None:
        self.place.settle(None, None)
        self.shell.leave()
        self.gate.choose()


def _proof(answer: str) -> Any:
    from pydantic import SecretStr

    from app.portal import auth

    return auth.StepUp(answer=SecretStr(answer))


def _not_told() -> str:
    return _("You are signed out here. The portal could not be told: look at your devices.")
