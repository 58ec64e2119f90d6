"""What the desktop itself tells: over a real session bus, to something that shows it there."""

import os
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from jeepney import DBusAddress, HeaderFields, MessageType, new_method_return, new_signal
from jeepney.bus_messages import message_bus
from pytestqt.qtbot import QtBot

from app.desktop import Desktop
from app.desktop.alerts import NAME, PATH, BusAlerts
from app.desktop.program import Nothing
from app.views.kit.tasks import Tasks
from tests.support.keyrings import Bus, lacking


class Shower:
    """Serves ``org.freedesktop.Notifications`` as a desktop does, and keeps what it was given."""

    def __init__(self, bus: Bus, capabilities: list[str]) -> None:
        self.shown: list[Any] = []
        self.withdrawn: list[int] = []
        self._can = capabilities
        self._line = bus.connect()
        self._line.send_and_get_reply(message_bus.RequestName(NAME))
        self._thread = threading.Thread(target=self._serve)
        self._thread.start()

    def say(self, member: str, signature: str, body: tuple[Any, ...]) -> None:
        self._line.send(new_signal(DBusAddress(PATH, interface=NAME), member, signature, body))

    def close(self) -> None:
        self._line.sock.shutdown(2)
        self._thread.join()
        self._line.close()

    def _serve(self) -> None:
        while True:
            try:
                call = self._line.receive()
            except OSError:
                return
            if call.header.message_type == MessageType.method_call:
                self._answer(call, call.header.fields[HeaderFields.member])

    def _answer(self, call: Any, method: str) -> None:
        if method == "GetCapabilities":
            answer = new_method_return(call, "as", (self._can,))
        elif method == "Notify":
            self.shown.append(call.body)
            answer = new_method_return(call, "u", (40 + len(self.shown),))
        else:
            self.withdrawn.append(call.body[0])
            answer = new_method_return(call)
        self._line.send(answer)


@pytest.fixture
def bus(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Bus]:
    if missing := lacking():
        pytest.skip(f"{missing} not installed: apt-get install dbus gnome-keyring")
    made = Bus(tmp_path)
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", made.address)
    yield made
    made.close()


@pytest.fixture
def alerts(qtbot: QtBot) -> Iterator[BusAlerts]:
    tasks = Tasks(Nothing())
    made = BusAlerts(tasks)
    yield made
    made.close()
    assert tasks.close()


def test_it_is_shown_a_click_leads_back_and_what_is_left_is_withdrawn(
    qtbot: QtBot, bus: Bus, alerts: BusAlerts, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_ACTIVATION_TOKEN", "")
    shower = Shower(bus, ["actions", "body", "body-markup"])
    alerts.show("7", "Antwort zu Ticket #20418: <b>Wawi</b>", "Nord & <Süd>", urgent=True)
    alerts.show("8", "Rechnung", "")
    qtbot.waitUntil(lambda: len(shower.shown) == 2 and len(alerts._shown) == 2)
    _app, replaces, _icon, title, text, actions, hints, _expires = shower.shown[0]
    assert (replaces, title, text) == (
        0, "Antwort zu Ticket #20418: <b>Wawi</b>", "Nord &amp; &lt;Süd&gt;",
    )  # fmt: skip
    assert actions == ["default", ""]
    assert hints["urgency"] == ("y", 2)
    with qtbot.waitSignal(alerts.chosen) as chosen:
        shower.say("ActivationToken", "us", (42, "of-the-click"))
        shower.say("ActionInvoked", "us", (4711, "default"))  # another program's
        shower.say("ActionInvoked", "as", ([],))  # nonsense
        shower.say("ActivationToken", "u", (42,))
        shower.say("ActionInvoked", "us", (42, "default"))
    assert chosen.args == ["8"]
    assert os.environ["XDG_ACTIVATION_TOKEN"] == "of-the-click"
    shower.say("NotificationClosed", "uu", (42, 2))
    qtbot.waitUntil(lambda: len(alerts._shown) == 1)
    alerts.close()
    qtbot.waitUntil(lambda: shower.withdrawn == [41])
    shower.close()


def test_what_reads_no_markup_gets_the_words_as_they_are(
    qtbot: QtBot, bus: Bus, alerts: BusAlerts
) -> None:
    shower = Shower(bus, ["body"])
    alerts.show("7", "Titel", "Nord & Süd")
    qtbot.waitUntil(lambda: len(shower.shown) == 1)
    assert shower.shown[0][4] == "Nord & Süd"
    shower.close()


def test_nothing_that_shows_alerts_and_no_bus_at_all_cost_nothing(
    qtbot: QtBot, bus: Bus, alerts: BusAlerts, monkeypatch: pytest.MonkeyPatch
) -> None:
    alerts.show("7", "Titel", "")
    qtbot.waitUntil(lambda: not alerts._looking)
    assert not alerts._waiting
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", f"unix:path={bus.environment['HOME']}/gone")
    alerts.show("8", "Titel", "")
    qtbot.waitUntil(lambda: not alerts._looking)
    assert not alerts._waiting


def test_nothing_stays_on_the_desktop_of_who_is_signed_out(
    qtbot: QtBot, bus: Bus, tmp_path: Path
) -> None:
    shower = Shower(bus, ["body"])
    desktop = Desktop(folder=tmp_path / "profile")
    desktop.place.alert("7", "Antwort zu Ticket #20418", "")
    qtbot.waitUntil(lambda: len(shower.shown) == 1)
    alerts = desktop.alerts
    assert isinstance(alerts, BusAlerts)
    qtbot.waitUntil(lambda: list(alerts._shown) == [41])
    desktop.place.settle(None, None)
    qtbot.waitUntil(lambda: shower.withdrawn == [41])
    desktop.shell.close()
    desktop.close()
    shower.close()


def test_a_bus_that_goes_away_is_looked_for_again(
    qtbot: QtBot, bus: Bus, alerts: BusAlerts, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shower = Shower(bus, ["body"])
    alerts.show("7", "Eins", "")
    qtbot.waitUntil(lambda: len(shower.shown) == 1)
    shower.close()
    bus.close()
    qtbot.waitUntil(lambda: alerts._line is None)
    (tmp_path / "next").mkdir()
    later = Bus(tmp_path / "next")
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", later.address)
    shower = Shower(later, ["body"])
    alerts.show("8", "Zwei", "")
    qtbot.waitUntil(lambda: [one[3] for one in shower.shown] == ["Zwei"])
    shower.close()
    later.close()
