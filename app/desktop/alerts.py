"""What the desktop itself tells somebody who does not look at the window.

Linux: ``org.freedesktop.Notifications`` is spoken here. Qt's own way needs a tray icon, for which
the usual GNOME desktop has no place. Windows and macOS: Qt's way is the system's.
"""

import html
import os
import sys
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from PySide6.QtCore import QObject, QSocketNotifier, Qt, Signal, Slot

from app.settings import resource

if TYPE_CHECKING:
    from PySide6.QtWidgets import QSystemTrayIcon

    from app.views.kit.tasks import Tasks

NAME: Final = "org.freedesktop.Notifications"
PATH: Final = "/org/freedesktop/Notifications"
PATIENCE: Final = 2.0
"""Seconds in which a session bus has to take a new connection."""
_ACTIVATION: Final = "XDG_ACTIVATION_TOKEN"
"""Under Wayland a window comes to the front only with the token of who was clicked."""


class _Alert(NamedTuple):
    key: str
    title: str
    text: str
    urgent: bool


class Alerts(QObject):
    """Shows alerts, if the desktop can; ``chosen(key)`` says that one was clicked."""

    chosen = Signal(str)

    def show(self, key: str, title: str, text: str, *, urgent: bool = False) -> None:
        """Show a plain line and plain words below it, if anything can; a click hands back ``key``."""
        raise NotImplementedError

    def close(self) -> None:
        """Take back what is still shown: a click on it would lead nowhere."""
        raise NotImplementedError


class BusAlerts(Alerts):
    """Speaks to the session bus, which is looked for when there is something to show."""

    def __init__(self, tasks: "Tasks") -> None:
        """Connect in ``tasks``: a bus may hang."""
        super().__init__()
        self._tasks = tasks
        self._line: Any = None
        self._heard: QSocketNotifier | None = None
        self._markup = self._looking = False
        self._waiting: list[_Alert] = []
        self._asked: dict[int, str] = {}
        """Serial of a call -> key; the answer to it says under which number it is shown."""
        self._shown: dict[int, str] = {}

    def show(self, key: str, title: str, text: str, *, urgent: bool = False) -> None:
        """Show one, as soon as there is a bus."""
        self._waiting.append(_Alert(key, title, text, urgent))
        if self._line is not None:
            self._send()
        elif not self._looking:
            self._looking = True
            self._tasks.work(lambda _step: _connect(), self._connected, quiet=True)

    @Slot()
    def close(self) -> None:
        """Withdraw what is shown and hang up."""
        for number in self._shown:
            self._call("CloseNotification", "u", (number,))
        self._hang_up()

    def _connected(self, found: "tuple[Any, bool] | None") -> None:
        self._looking = False
        if found is None:
            self._waiting.clear()
            return
        self._line, self._markup = found
        kind = QSocketNotifier.Type.Read
        self._heard = QSocketNotifier(self._line.sock.fileno(), kind, self)
        self._heard.activated.connect(self._hear, Qt.ConnectionType.DirectConnection)
        self._send()

    def _send(self) -> None:
        waiting, self._waiting = self._waiting, []
        for alert in waiting:
            text = html.escape(alert.text, quote=False) if self._markup else alert.text
            hints = {
                "urgency": ("y", 2 if alert.urgent else 1),
                "desktop-entry": ("s", "kundencenter"),
            }
            icon = resource("brand", "logo.svg").as_uri()
            body = ("Kundencenter", 0, icon, alert.title, text, ["default", ""], hints, -1)
            serial = self._call("Notify", "susssasa{sv}i", body)
            if serial is not None:
                self._asked[serial] = alert.key

    def _call(self, method: str, signature: str, body: tuple[Any, ...]) -> int | None:
        """Send a call without waiting for its answer; return its serial."""
        from jeepney import DBusAddress, new_method_call

        if self._line is None:
            return None
        serial: int = next(self._line.outgoing_serial)
        try:
            call = new_method_call(DBusAddress(PATH, NAME, NAME), method, signature, body)
            self._line.send(call, serial=serial)
        except OSError:
            self._hang_up()
            return None
        return serial

    @Slot()
    def _hear(self) -> None:
        try:
            while self._line is not None:
                self._take(self._line.receive(timeout=0))
        except TimeoutError:
            return
        except (OSError, ValueError):
            self._hang_up()

    def _take(self, message: Any) -> None:
        from jeepney import HeaderFields, MessageType

        fields = message.header.fields
        number, *rest = message.body or (0,)
        answered = self._asked.pop(fields.get(HeaderFields.reply_serial), None)
        if answered is not None and message.header.message_type == MessageType.method_return:
            self._shown[number] = answered
        if fields.get(HeaderFields.interface) != NAME or not isinstance(number, int):
            return
        if number not in self._shown:  # another program's
            return
        member = fields.get(HeaderFields.member)
        if member == "ActivationToken" and rest:
            os.environ[_ACTIVATION] = str(rest[0])
        elif member == "ActionInvoked":
            self.chosen.emit(self._shown[number])
        elif member == "NotificationClosed":
            del self._shown[number]

    def _hang_up(self) -> None:
        if self._heard is not None:
            self._heard.setEnabled(False)
            self._heard.deleteLater()
        if self._line is not None:
            self._line.close()
        self._line = self._heard = None
        self._asked.clear()
        self._shown.clear()


class TrayAlerts(Alerts):  # pragma: no cover - reached on Windows and macOS only
    """Shows them by the system's tray, whose icon is there from the first one on."""

    def __init__(self) -> None:
        """Show no icon yet."""
        super().__init__()
        self._tray: QSystemTrayIcon | None = None
        self._key = ""

    def show(self, key: str, title: str, text: str, *, urgent: bool = False) -> None:
        """Show one; the system tells of a click, but not on which: the newest it is."""
        from PySide6.QtWidgets import QApplication, QSystemTrayIcon

        if self._tray is None:
            self._tray = QSystemTrayIcon(QApplication.windowIcon(), self)
            self._tray.messageClicked.connect(self._clicked)
            self._tray.activated.connect(self._clicked)
            self._tray.show()
        self._key = key
        icon = QSystemTrayIcon.MessageIcon
        self._tray.showMessage(title, text, icon.Warning if urgent else icon.Information)

    def close(self) -> None:
        """Take the icon away, and what it says with it."""
        if self._tray is not None:
            self._tray.hide()

    @Slot()
    def _clicked(self) -> None:
        self.chosen.emit(self._key)


def alerts(tasks: "Tasks") -> Alerts:
    """Return this system's way of telling."""
    if sys.platform in {"win32", "darwin"}:  # pragma: no cover - reached there only
        return TrayAlerts()
    return BusAlerts(tasks)


def _connect() -> "tuple[Any, bool] | None":
    """Return a connection, and whether what shows alerts there reads markup; or nothing."""
    from jeepney import DBusAddress, MatchRule, MessageType, new_method_call
    from jeepney.bus_messages import message_bus
    from jeepney.io.blocking import open_dbus_connection

    try:
        line = open_dbus_connection(auth_timeout=PATIENCE)
    except (OSError, ValueError, KeyError, RuntimeError, StopIteration):
        return None  # no bus, or one that is not what it says
    try:
        rule = MatchRule(type="signal", interface=NAME, path=PATH)
        line.send_and_get_reply(message_bus.AddMatch(rule), timeout=PATIENCE)
        asked = new_method_call(DBusAddress(PATH, NAME, NAME), "GetCapabilities")
        reply = line.send_and_get_reply(asked, timeout=PATIENCE)
    except (OSError, ValueError):
        reply = None
    if reply is None or reply.header.message_type != MessageType.method_return:
        line.close()
        return None
    return line, "body-markup" in reply.body[0]
