"""The window when the server goes and comes: data stay, deeds wait, nobody has to press anything."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.desktop import Desktop
from app.keystore import KeyStore
from app.settings import Settings
from app.views.billing.invoices import InvoicesPage
from app.views.entrance.doors import REMOTE, Connection, keep
from app.views.kit.toast import toasts
from app.views.profile.page import ProfilePage
from tests.desktop.test_opener import Ring
from tests.rules.invoices.scene import OWNER, Scene, make_scene
from tests.support.beat import CEILING, Beat
from tests.support.relay import Relay
from tests.support.site import PASSWORD, sqlite_site

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

WAIT = 30_000


class Desk:
    """A profile that stays signed in at a server behind a wire."""

    def __init__(self, qtbot: QtBot, scene: Scene, home: Path) -> None:
        self.qtbot, self.scene, self.home = qtbot, scene, home
        self.wire = Relay(scene.site.address())
        self.ring = Ring()
        self.settings = Settings(home / "settings.json")
        self.desktop: Desktop | None = None
        self.settings.set("language", "de")
        keep(self.settings, Connection(REMOTE, "Nord", self.wire.address))

    def start(self) -> Desktop:
        """Start the program; it is closed before the next start."""
        self.close()
        made = self.desktop = Desktop(folder=self.home, keys=self._keys)
        made.ahead._soon.setInterval(1)
        made.show()
        return made

    def sign_in(self) -> Desktop:
        """Start it and stay signed in."""
        made = self.start()
        self.wait(lambda: made.gate.sign_in is not None)
        page = made.gate.sign_in
        assert page is not None
        page.form.input("email").set_value(OWNER)
        page.form.input("password").set_value(PASSWORD)
        page.remember.setChecked(True)
        page.form.submit()
        self.wait(lambda: made.shell.page != "")
        return made

    def invoices(self, made: Desktop) -> InvoicesPage:
        """Show the list."""
        made.shell.go("invoices")
        page = made.shell._pages["invoices"]
        assert isinstance(page, InvoicesPage)
        self.wait(lambda: page.model.rowCount() > 0)
        return page

    def wait(self, holds: Callable[[], object]) -> None:
        self.qtbot.waitUntil(lambda: bool(holds()), timeout=WAIT)

    def close(self) -> None:
        if self.desktop is not None:
            self.desktop.shell.close()
            self.desktop.close()

    def _keys(self, origin: str) -> KeyStore:
        return KeyStore(origin, backend=lambda: self.ring)


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Desk]:
    monkeypatch.setattr("app.client.prober._FIRST", 0.2)  # what is tried is that, not how late
    site = sqlite_site(tmp_path, "http-sqlite")
    made = Desk(qtbot, make_scene(site), tmp_path)
    made.scene.issue("100.00")
    yield made
    made.close()
    made.wire.cut()
    site.close()


def test_going_and_coming_back_need_no_click(desk: Desk) -> None:
    made = desk.sign_in()
    page = desk.invoices(made)
    page.open_row(page.row_of(0))
    desk.wait(lambda: page.panel.detail is not None)
    number = page.row_of(0).number

    desk.wire.cut()
    page.refresh()
    desk.wait(lambda: made.shell.status.words.startswith("Offline – Stand "))
    assert page.row_of(0).number == number
    assert page._banner.isVisible()
    assert not page.panel.payment.change.isEnabled()
    assert "sobald das Portal antwortet" in page.panel.payment.change.toolTip()
    made.shell.go("profile")  # a page that is opened meanwhile says so too
    profile = made.shell._pages["profile"]
    assert isinstance(profile, ProfilePage)
    assert profile._banner.isVisible()
    made.shell.go("invoices")

    desk.scene.issue("7.00")
    desk.wire.mend()
    desk.wait(lambda: made.shell.status.words.startswith("Verbunden mit Nord"))
    desk.wait(lambda: page.model.rowCount() == 2)
    assert not page._banner.isVisible()
    assert not profile._banner.isVisible()
    assert "sobald" not in page.panel.payment.change.toolTip()


def test_a_start_without_the_server_shows_what_was_fetched_ahead(desk: Desk) -> None:
    made = desk.sign_in()
    desk.wait(lambda: made.ahead._ticket is not None or made.shell.ahead.words)
    portal = made.tasks.portal
    recall = portal.recall  # type: ignore[attr-defined] # the way over HTTP
    from app.portal.invoices import InvoiceDocument, Invoices

    first = desk.scene.owner.send(Invoices()).rows[0]
    desk.wait(lambda: recall.has(portal.acting, InvoiceDocument(invoice_id=first.id)))
    desk.wait(lambda: not made.shell.ahead.isVisible())
    desk.wire.cut()

    made = desk.start()
    desk.wait(lambda: made.shell.page != "")
    desk.wait(lambda: made.shell.status.words.startswith("Offline – Stand "))
    page = desk.invoices(made)
    page.open_row(page.row_of(0))
    desk.wait(lambda: first.number in page.panel.pane.view.accessibleDescription())

    with Beat() as beat:
        desk.wire.mend()
        desk.wait(lambda: made.shell.status.words.startswith("Verbunden mit Nord"))
    assert beat.longest < CEILING
    assert made.tasks.portal.stale is None


def test_fetching_ahead_can_be_paused_and_gone_on_with(desk: Desk) -> None:
    made = desk.sign_in()
    made.ahead._ticket = None
    line = made.shell.ahead
    line.show_progress(1, 3)
    assert line.words == "Für offline: 1 von 3"
    line.pause.click()
    assert line.words == "Für offline: angehalten"
    made.ahead.start()
    desk.qtbot.wait(100)
    assert made.ahead._ticket is None, "it rests until somebody wants it to go on"
    line.pause.click()
    desk.wait(lambda: not line.isVisible())


def test_a_cache_that_cannot_be_read_is_said_once_and_read_anew(desk: Desk) -> None:
    desk.invoices(desk.sign_in())
    desk.close()
    for path in (desk.home / "cache").rglob("*.db"):
        path.write_bytes(b"no database at all, for sure" * 200)
    made = desk.start()
    desk.wait(lambda: [t for t in toasts(made.shell).shown if "beiseitegelegt" in t.text])
    desk.wait(lambda: made.shell.page != "")
    assert desk.invoices(made).model.rowCount() == 1


def test_signing_out_leaves_no_cache(desk: Desk) -> None:
    made = desk.sign_in()
    desk.invoices(made)
    assert list((desk.home / "cache").rglob("*.db"))
    made.shell.bar.sign_out_wanted.emit()
    desk.wait(lambda: made.gate.sign_in is not None)
    assert not list((desk.home / "cache").rglob("*.db"))
    assert not [key for key in desk.ring.kept if "cache" in key[1]]
