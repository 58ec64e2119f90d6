"""Preferences: take effect at once, are stored; the known portals and their kept sign-ins."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt

from app.i18n import language
from app.keystore import Cost, KeyFile, outcome
from app.settings import PREFERENCES, Settings
from app.views.entrance.doors import REMOTE, Connection, connections, keep, left_behind
from app.views.entrance.forgetting import forget_rest
from app.views.frame.preferences import EFFECTS, PreferencesPage
from app.views.kit.dialog import Confirm, Dialog
from app.views.kit.language import switch_language
from app.views.kit.theme import theme
from tests.support.inspection import cut, foreign, nameless
from tests.support.widgets import words

NORTH = Connection(REMOTE, "Nordlicht", "https://portal.nordlicht.example")
HARBOUR = Connection(REMOTE, "Hafenstadt", "https://kunden.hafenstadt.example")


class KeyRing:
    """The doors as the preferences use them: which sessions are kept."""

    def __init__(self, folder: Path) -> None:
        self.sessions = {NORTH.key}
        self.closed = ""
        self.key_file = KeyFile(folder / "keys", Cost(memory_kib=64, passes=1, lanes=1))

    def kept(self, connection: Connection) -> bool:
        return connection.key in self.sessions

    def forget(self, connection: Connection) -> str:
        if not self.closed:
            self.sessions.discard(connection.key)
        return self.closed


@pytest.fixture
def ring(desk, tmp_path) -> KeyRing:
    made = KeyRing(tmp_path)
    desk.place.doors = made
    for connection in (NORTH, HARBOUR):  # the last one is the one that is open
        keep(desk.place.settings, connection)
    return made


@pytest.fixture
def page(qtbot, desk, ring) -> PreferencesPage:
    made = PreferencesPage(desk.place)
    qtbot.addWidget(made)
    made.resize(1024, 680)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(lambda: "Bleibt angemeldet" in words(made))
    yield made
    theme().choose("light")
    switch_language("de")


def test_every_declared_preference_has_a_line_and_an_effect(page):
    keys = [preference.key for preference in PREFERENCES]
    assert list(page.boxes) == keys
    assert {*EFFECTS, "alerts"} == set(keys)  # the bell asks for that one when there is news


@pytest.mark.parametrize("spoken", ["de", "en"])
def test_everything_is_named_and_translated(qtbot, page, spoken):
    switch_language(spoken)
    qtbot.wait(20)
    assert nameless(page) == []
    assert foreign(page, spoken) == []
    assert cut(page) == []


def test_language_and_theme_change_at_once_by_keyboard_and_are_kept(qtbot, desk, page):
    box = page.boxes["language"]
    box.setFocus()
    qtbot.keyClicks(box, "Eng")
    qtbot.keyClick(box, Qt.Key.Key_Return)
    assert language() == "en"
    assert "Language and appearance" in words(page)
    page.boxes["theme"].setCurrentIndex(page.boxes["theme"].findData("dark"))
    page.boxes["theme"].activated.emit(0)
    assert theme().dark
    stored = Settings(desk.place.settings._path)
    assert (stored.preference("language"), stored.preference("theme")) == ("en", "dark")


def test_the_open_portal_can_not_be_removed_others_can(qtbot, desk, page, ring):
    assert page.connections.list.entry(HARBOUR.key).deeds == ()
    page.connections.list.entry(NORTH.key).deeds[1].click()
    question = page.findChild(Confirm)
    assert question.cancel.isDefault()
    question.deed.click()
    assert [c.key for c in connections(desk.place.settings)] == [HARBOUR.key]
    qtbot.waitUntil(lambda: not ring.sessions)
    assert "Nordlicht" not in words(page)


def test_a_kept_sign_in_is_forgotten_and_the_portal_stays(qtbot, desk, page, ring):
    page.connections.list.entry(NORTH.key).deeds[0].click()
    qtbot.waitUntil(lambda: "Bleibt angemeldet" not in words(page))
    assert not ring.sessions
    assert len(connections(desk.place.settings)) == 2
    assert desk.said


def test_what_a_closed_ring_keeps_is_said_and_noted(qtbot, desk, page, ring):
    ring.closed = "locked"
    page.connections.list.entry(NORTH.key).deeds[1].click()
    page.findChild(Confirm).deed.click()
    qtbot.waitUntil(lambda: any("verschlossen" in text for text in desk.said))
    assert left_behind(Settings(desk.place.settings._path)) == {NORTH.key}
    ring.closed = ""
    forget_rest(desk.place, ring)
    qtbot.waitUntil(lambda: not left_behind(desk.place.settings))
    assert not ring.sessions


def test_it_says_where_and_when(page):
    shown = words(page)
    assert any(NORTH.address in text and "gerade eben" in text for text in shown)


SYSTEM = """
import sys
from pathlib import Path
from PySide6.QtWidgets import QApplication
app = QApplication(sys.argv[:1])
from app.i18n import language
from app.settings import Settings
from app.views.kit.language import switch_language
switch_language(Settings(Path(sys.argv[1])).preference("language"))
print(language())
"""


@pytest.mark.parametrize(
    ("system", "stored", "spoken"),
    [
        ("de_AT", {}, "de"),
        ("en_US", {}, "en"),
        ("fr:en", {}, "en"),
        ("fr", {}, "de"),
        ("en_US", {"language": "de"}, "de"),
        ("en_US", {"language": "xx"}, "en"),
    ],
)
def test_the_first_start_speaks_as_the_system_does(tmp_path, system, stored, spoken):
    path = tmp_path / "settings.json"
    path.write_text(json.dumps(stored), encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-c", SYSTEM, str(path)],
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
        env={**os.environ, "LANGUAGE": system, "QT_QPA_PLATFORM": "offscreen"},
    )
    assert done.stdout.strip() == spoken, done.stderr


OLD, NEW = "Der Kutter liegt im Nebel", "Die Boje klingt im Wind"


def asked(page: PreferencesPage) -> Any:
    """Open the dialog that changes the passphrase."""
    page.key_file.ask()
    return next(d for d in page.findChildren(Dialog) if d.isVisible())


def test_without_a_key_file_nothing_is_said_of_one(page):
    assert not page.key_file.isVisible()


def test_the_passphrase_is_changed_by_who_knows_the_old_one(qtbot, desk, ring):
    ring.key_file.create(OLD)
    ring.key_file.set_password("portal", "refresh", "kept")
    page = PreferencesPage(desk.place)
    qtbot.addWidget(page)
    page.show()
    assert page.key_file.isVisible()
    dialog = asked(page)
    for typed, line in (("falsch", dialog.old), (NEW, dialog.new.first), (NEW, dialog.new.again)):
        qtbot.keyClicks(line.input.field, typed)
    dialog.deed.click()
    qtbot.waitUntil(lambda: dialog.old.error != "")
    qtbot.wait(20)
    assert cut(dialog) == []
    field = dialog.new.first.input.field  # nothing lies over its lower edge
    assert field.visibleRegion().boundingRect().height() == theme().size("control")
    switch_language("en")
    assert dialog.old.error == "The passphrase is not right."
    switch_language("de")
    dialog.old.input.set_value("")
    assert dialog.old.error == ""
    qtbot.keyClicks(dialog.old.input.field, OLD)
    with qtbot.waitSignal(dialog.accepted):
        dialog.deed.click()
    assert desk.said == ["Ihre Passphrase wurde geändert"]
    again = KeyFile(ring.key_file.path)
    assert outcome(lambda: again.open(OLD)) == "wrong_passphrase"
    again.open(NEW)
    assert again.get_password("portal", "refresh") == "kept"


def test_a_key_file_that_was_damaged_meanwhile_keeps_the_dialog(qtbot, desk, ring):
    ring.key_file.create(OLD)
    ring.key_file.path.write_bytes(b"damaged")
    page = PreferencesPage(desk.place)
    qtbot.addWidget(page)
    page.show()
    dialog = asked(page)
    dialog.deed.click()  # a new one is missing
    assert "mindestens 12" in dialog.new.first.error
    for line in (dialog.old, dialog.new.first, dialog.new.again):
        line.input.set_value(OLD)
    dialog.deed.click()
    qtbot.waitUntil(dialog.banner.isVisible)
    assert "beschädigt" in dialog.banner.text()
    dialog.reject()


@pytest.mark.parametrize("spoken", ["de", "en"])
def test_the_key_file_is_named_and_translated(qtbot, desk, ring, spoken):
    ring.key_file.create(OLD)
    page = PreferencesPage(desk.place)
    qtbot.addWidget(page)
    page.resize(1024, 900)
    page.show()
    switch_language(spoken)
    dialog = asked(page)
    qtbot.wait(20)
    for shown in (page, dialog):
        assert nameless(shown) == []
        assert foreign(shown, spoken) == []
        assert cut(shown) == []
    dialog.reject()
    switch_language("de")
