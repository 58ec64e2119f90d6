"""Preferences: the portals that this computer knows, and whether it stays signed in there."""

from datetime import datetime
from functools import partial

from PySide6.QtWidgets import QWidget

from app.i18n import _
from app.views.entrance.doors import OWN, REMOTE, Connection, connections, drop
from app.views.entrance.forgetting import forget
from app.views.kit.buttons import Button, IconButton
from app.views.kit.chip import Chip
from app.views.kit.dialog import Confirm
from app.views.kit.entries import Entry, EntryList
from app.views.kit.format import relative
from app.views.kit.live import Speaks
from app.views.kit.section import Section
from app.views.place import Place


class ConnectionsSection(Speaks, Section):
    """Every known portal; a kept sign-in can be forgotten, a portal that is not open removed."""

    def __init__(self, place: Place) -> None:
        """List what the settings know; the key ring is asked beside the window."""
        super().__init__()
        self._place = place
        self._kept: frozenset[str] = frozenset()
        self.list = EntryList()
        self.card.add(self.list)
        self.retranslate()
        self.refresh()

    def refresh(self) -> None:
        """Look into the key ring again."""
        doors, known = self._place.doors, connections(self._place.settings)
        if doors is not None:
            self._place.tasks.work(
                lambda _step: frozenset(c.key for c in known if doors.kept(c)),
                self._show,
                replaces="kept",
            )

    def retranslate(self) -> None:
        """Say every word anew."""
        self.say(
            _("Connections"),
            _("A kept sign-in lies in the key ring of this computer, or behind your passphrase."),
        )
        self._fill()

    def _show(self, kept: frozenset[str]) -> None:
        self._kept = kept
        self._fill()

    def _fill(self) -> None:
        known = connections(self._place.settings)
        self.list.set_entries([self._entry(c, current=c == known[0]) for c in known])

    def _entry(self, connection: Connection, *, current: bool) -> Entry:
        kept = connection.key in self._kept
        chips = [Chip(_("Open now"), "accent")] if current else []
        deeds: list[QWidget] = []
        if kept:
            chips.append(Chip(_("Stays signed in"), "ok"))
            forget = Button(_("Forget sign-in"), "quiet")
            forget.clicked.connect(partial(self._forget, connection))
            deeds.append(forget)
        if not current and connection.kind != OWN:  # its data are here
            remove = IconButton("trash", _("Remove"))
            remove.clicked.connect(partial(self._ask_removal, connection))
            deeds.append(remove)
        return Entry(
            "globe" if connection.kind == REMOTE else "device",
            connection.name or connection.address,
            _about(connection),
            key=connection.key,
            chips=chips,
            deeds=deeds,
        )

    def _forget(self, connection: Connection, _on: bool = False) -> None:
        doors = self._place.doors
        if doors is not None:
            forget(self._place, doors, connection, self._forgotten)

    def _forgotten(self, code: str) -> None:
        self.refresh()
        if code:
            self._say_closed()
        else:
            self._place.toast(
                lambda: _("The sign-in was forgotten. You are asked for it next time.")
            )

    def _removed(self, code: str) -> None:
        if code:
            self._say_closed()

    def _say_closed(self) -> None:
        self._place.toast(
            lambda: _("The key ring is closed. The sign-in is removed from it once it is open."),
            "warn",
        )

    def _ask_removal(self, connection: Connection, _on: bool = False) -> None:
        question = Confirm(
            lambda: _("Remove {name}?").format(name=connection.name or connection.address),
            lambda: _("The portal itself keeps everything. Only this computer forgets it."),
            lambda: _("Remove portal"),
            danger=True,
            parent=self,
        )
        question.agreed.connect(partial(self._remove, connection))
        question.open()

    def _remove(self, connection: Connection) -> None:
        drop(self._place.settings, connection)
        doors = self._place.doors
        if doors is not None:
            forget(self._place, doors, connection, self._removed)
        self._fill()
        self._place.toast(lambda: _("The portal was removed"))


def _about(connection: Connection) -> str:
    where = connection.address if connection.kind == REMOTE else _("On this computer only")
    if not connection.used_at:
        return where
    when = relative(datetime.fromisoformat(connection.used_at))
    return where + " · " + _("last used {when}").format(when=when)
