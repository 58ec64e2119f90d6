"""The window with a real key ring that never answers: alive all the time, and a way on."""

import gc
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from app.desktop import Desktop
from app.keystore import KeyStore
from app.settings import Settings
from app.views.entrance.closed_ring import ClosedRingPage
from app.views.entrance.doors import REMOTE, Connection, keep, note_kept
from app.views.entrance.passphrase import PassphrasePage
from app.views.entrance.protect import ProtectPage
from tests.keystore.test_store import bus
from tests.support.beat import CEILING, Beat
from tests.support.keyrings import Bus
from tests.support.serving import serve
from tests.support.site import PASSWORD, Site
from tests.support.widgets import words

__all__ = ["bus"]

pytestmark = [
    pytest.mark.filterwarnings("ignore:unclosed <socket:ResourceWarning"),
    pytest.mark.qt_log_ignore("This plugin does not support", extend=True),
]

EMAIL = "erika@musterhandel.example"
PHRASE = "Der Kutter liegt im Nebel"
PATIENCE = 1.5
"""Seconds that the store waits for the ring; in the product it is longer."""
WAIT = 30_000


@pytest.fixture
def home(tmp_path: Path, local_site: Site) -> Iterator[Path]:
    """A profile that knows a portal and has stayed signed in there."""
    local_site.add_member(local_site.add_account(), local_site.add_user(EMAIL), owner=True)
    address, stop = serve(local_site.dispatcher)
    settings, portal = Settings(tmp_path / "settings.json"), Connection(REMOTE, "Nord", address)
    settings.set("language", "de")
    keep(settings, portal)
    note_kept(settings, portal, kept=True)
    yield tmp_path
    stop()


@pytest.fixture
def start(qtbot: QtBot, home: Path) -> Iterator[Callable[[], Desktop]]:
    started: list[Desktop] = []

    def close() -> None:
        for desktop in started:
            desktop.shell.close()
            desktop.close()
        started.clear()

    def make() -> Desktop:
        close()
        started.append(Desktop(folder=home, keys=lambda o: KeyStore(o, timeout=PATIENCE)))
        started[0].show()
        return started[0]

    yield make
    close()
    for thread in threading.enumerate():
        if thread.name == "keyring":
            thread.join(30)
    gc.collect()


def step(qtbot: QtBot, desktop: Desktop, kind: type[object], other: object = None) -> Any:
    gate = desktop.gate
    qtbot.waitUntil(lambda: isinstance(gate.step, kind) and gate.step is not other, timeout=WAIT)
    return gate.step


def test_a_ring_that_never_answers_costs_an_answer_and_never_the_window(
    qtbot: QtBot, bus: Bus, start: Callable[[], Desktop], tell: Callable[[str], None]
) -> None:
    with bus.silent():
        desktop = start()
        page = step(qtbot, desktop, ClosedRingPage)
        assert "antwortet nicht" in " ".join(words(page))
        with Beat() as waiting:
            page.try_again.click()
            page = step(qtbot, desktop, ClosedRingPage, page)
        page.without.click()
        qtbot.waitUntil(lambda: desktop.gate.sign_in is not None, timeout=WAIT)
        protect = sign_in(qtbot, desktop)
        for line in (protect.passphrase.first, protect.passphrase.again):
            line.input.set_value(PHRASE)
        with Beat() as deriving:  # at the cost of the product
            protect.protect.click()
            qtbot.waitUntil(lambda: desktop.opener.key_file.opened, timeout=WAIT)
        qtbot.waitUntil(lambda: desktop.shell.page != "", timeout=WAIT)

        desktop = start()
        asked = step(qtbot, desktop, PassphrasePage)
        asked.line.input.set_value(PHRASE)
        asked.open.click()
        qtbot.waitUntil(lambda: desktop.shell.page != "", timeout=WAIT)
    tell(f"event loop while a key ring hangs: {waiting.longest * 1000:.0f} ms at most,"
         f" while a passphrase is derived: {deriving.longest * 1000:.0f} ms")  # fmt: skip
    assert waiting.longest < CEILING
    assert deriving.longest < CEILING


def test_the_window_is_gone_at_once_when_it_is_closed_while_the_ring_hangs(
    qtbot: QtBot, bus: Bus, start: Callable[[], Desktop]
) -> None:
    with bus.silent():
        desktop = start()
        page = step(qtbot, desktop, ClosedRingPage)
        shown: list[bool] = []
        desktop.shell.closing.connect(lambda: shown.append(desktop.shell.isVisible()))
        page.try_again.click()
        desktop.shell.close()
    assert shown == [False]


def sign_in(qtbot: QtBot, desktop: Desktop) -> Any:
    page = desktop.gate.sign_in
    assert page is not None
    page.remember.setChecked(True)
    page.form.input("email").set_value(EMAIL)
    page.form.input("password").set_value(PASSWORD)
    page.form.button.click()
    return step(qtbot, desktop, ProtectPage)
