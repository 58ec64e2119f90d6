"""Preferences: looking for a new version of the program, loading it, and what became of it."""

from typing import Final, Protocol

from app import __version__
from app.errors import PortalError
from app.i18n import N_, _
from app.views.kit.banner import Banner
from app.views.kit.buttons import Button
from app.views.kit.errors_text import sentence
from app.views.kit.layout import column, row
from app.views.kit.live import Speaks, announce
from app.views.kit.progress import ProgressLine
from app.views.kit.section import Section
from app.views.kit.tasks import Progress
from app.views.kit.text import Text
from app.views.kit.ticket import Ticket
from app.views.place import Place

OTHERS: Final = {
    "managed": N_("The package manager of your system updates it."),
    "installer": N_("The installer of a newer one updates it."),
}
"""What is said where somebody else renews the program."""


class Renewal(Protocol):
    """What the section asks of the program around it; the composition root brings it."""

    by: str
    """Who renews the program: ``own`` is itself, ``managed`` and ``installer`` are others."""

    def waiting(self) -> str:
        """Return the version that is applied at the next start, or an empty word."""
        ...

    def failed(self) -> str:
        """Return the version that could not be started, or an empty word."""
        ...

    def look(self) -> str:
        """Return a newer version, or an empty word; blocks, raises a PortalError."""
        ...

    def fetch(self, step: Progress) -> str:
        """Load the newer version and lay it ready; blocks, raises a PortalError."""
        ...


class UpdatesSection(Speaks, Section):
    """The version that runs, and the one button that fits what is known."""

    def __init__(self, place: Place, renewal: Renewal) -> None:
        """Show how things stand; nothing is asked of anybody before the button is pressed."""
        super().__init__()
        self._tasks, self._renewal = place.tasks, renewal
        self._found = ""
        self._current = False
        self._error: PortalError | None = None
        self._ticket: Ticket | None = None
        self.state = Text(wrap=True)
        self.trouble = Banner("danger")
        self.line = ProgressLine()
        self.deed = Button("")
        self.deed.clicked.connect(self._act)
        self.stop = Button("", "quiet")
        self.stop.clicked.connect(self._stop)
        self.card.body.addLayout(
            column(self.state, self.trouble, self.line, row(self.deed, self.stop, None), gap="m")
        )
        self.retranslate()

    def retranslate(self) -> None:
        """Say how things stand in the language of now."""
        self.say(_("Updates"), _("Only what your hoster has signed is installed."))
        self.stop.setText(_("Cancel"))
        self.line.setAccessibleName(_("Loading the update"))
        self._show()

    def _show(self) -> None:
        waiting, busy = self._renewal.waiting(), self._ticket is not None
        self.state.setText(self._says(waiting))
        self.trouble.say("danger", self._trouble())
        self.trouble.setVisible(bool(self._trouble()))
        self.line.setVisible(busy)
        self.stop.setVisible(busy)
        self.deed.setVisible(not (waiting or busy or self._renewal.by in OTHERS))
        load = _("Load version {version}").format(version=self._found)
        self.deed.setText(load if self._found else _("Look for updates"))
        self.deed.set_kind("primary" if self._found else "secondary")

    def _says(self, waiting: str) -> str:
        here = _("Version {version} is installed.").format(version=__version__)
        if other := OTHERS.get(self._renewal.by):
            return here + " " + _(other)
        if waiting:
            words = _("Version {version} is loaded and is installed at the next start.")
            return words.format(version=waiting)
        if self._current:
            return here + " " + _("There is no newer one.")
        return here

    def _trouble(self) -> str:
        if self._error is not None:
            return ". ".join(sentence(self._error))
        if failed := self._renewal.failed():
            words = _("Version {version} could not be started. The version before goes on.")
            return words.format(version=failed)
        return ""

    def _act(self) -> None:
        self._error, self._current = None, False
        if self._found:
            self._ticket = self._tasks.work(
                self._renewal.fetch, self._fetched, self._failed, progress=self.line.set_progress
            )
        else:
            self._ticket = self._tasks.work(
                lambda _step: self._renewal.look(), self._looked, self._failed
            )
        self.line.set_progress(0, 0)
        self._show()

    def _looked(self, version: str) -> None:
        self._ticket, self._found, self._current = None, version, not version
        self._say()

    def _fetched(self, _version: str) -> None:
        self._ticket, self._found = None, ""
        self._say()

    def _failed(self, error: PortalError) -> None:
        self._ticket, self._error = None, error
        self._say()

    def _stop(self) -> None:
        if self._ticket is not None:
            self._ticket.cancel()
        self._ticket = None
        self._show()

    def _say(self) -> None:
        self._show()
        announce(self, self._trouble() or self.state.text())
