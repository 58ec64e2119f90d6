"""An own portal with the real window: founded, signed in, protected, backed up, opened again."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from app.desktop import Desktop
from app.keystore import KeyStore
from app.portal.auth import WhoAmI
from app.portal.profile import BeginSecondFactor, ConfirmSecondFactor
from app.portal.topics import Topic
from app.views.entrance.sign_in import SignInPage
from app.views.frame.preferences import PreferencesPage
from app.views.own.backup_dialog import BackupDialog
from app.views.own.create import CreatePage
from app.views.own.keep_code import KeepCodePage
from tests.client.owned import BACKUP_PASSPHRASE
from tests.desktop.test_opener import Ring
from tests.support.site import PASSWORD
from tests.views.own.conftest import FORM

WAIT = 30_000


@pytest.fixture
def ring() -> Ring:
    return Ring()


def started(folder: Path, ring: Ring) -> Desktop:
    made = Desktop(folder=folder, keys=lambda origin: KeyStore(origin, backend=lambda: ring))
    made.show()
    return made


@pytest.fixture
def desktop(qtbot: QtBot, tmp_path: Path, ring: Ring) -> Iterator[Desktop]:
    made = started(tmp_path, ring)
    yield made
    made.shell.close()
    made.close()


def step(qtbot: QtBot, desktop: Desktop, kind: type[Any]) -> Any:
    qtbot.waitUntil(lambda: isinstance(desktop.gate.step, kind), timeout=WAIT)
    return desktop.gate.step


def founded(qtbot: QtBot, desktop: Desktop) -> None:
    desktop.gate.chooser.own.click()
    page = step(qtbot, desktop, CreatePage)
    for name, value in FORM.items():
        page.form.input(name).set_value(value)
    page.form.submit()
    page = step(qtbot, desktop, KeepCodePage)
    page.line.input.set_value(page._draft.code.rpartition("-")[2])
    page.go_on.click()


def signed_in(qtbot: QtBot, desktop: Desktop) -> None:
    page = step(qtbot, desktop, SignInPage)
    page.form.input("email").set_value(FORM["email"])
    page.form.input("password").set_value(PASSWORD)
    page.remember.setChecked(True)
    page.form.submit()
    qtbot.waitUntil(lambda: desktop.shell.page != "", timeout=WAIT)


def protect(desktop: Desktop) -> None:
    """Set up the second factor that staff rights begin with."""
    import pyotp

    portal: Any = desktop.tasks.portal
    secret = portal.send(
        BeginSecondFactor.model_validate({"password": PASSWORD})
    ).secret.get_secret_value()
    portal.send(ConfirmSecondFactor.model_validate({"code": pyotp.TOTP(secret).now()}))


def test_from_founding_it_to_opening_it_again(
    qtbot: QtBot, desktop: Desktop, tmp_path: Path, ring: Ring
) -> None:
    founded(qtbot, desktop)
    signed_in(qtbot, desktop)
    assert "zweiten Faktor" in desktop.shell.notice.text()
    protect(desktop)
    desktop.tasks.announce(frozenset({Topic.PROFILE}))
    qtbot.waitUntil(lambda: "noch keine Sicherung" in desktop.shell.notice.text(), timeout=WAIT)
    desktop.shell.notice.acted.emit()
    page = desktop.shell._pages["preferences"]
    assert isinstance(page, PreferencesPage)
    page.own.back_up.click()
    dialog = page.window().findChildren(BackupDialog)[0]
    for line in (dialog.passphrase.first, dialog.passphrase.again):
        line.input.set_value(BACKUP_PASSPHRASE)
    dialog.write(str(tmp_path / "backup.age"))
    qtbot.waitUntil((tmp_path / "backup.age").exists, timeout=WAIT)
    qtbot.waitUntil(lambda: not desktop.shell.notice.isVisible(), timeout=WAIT)
    desktop.shell.close()
    desktop.close()

    again = started(tmp_path, ring)  # the last portal, by the key ring, with the kept session
    qtbot.waitUntil(lambda: again.shell.page != "", timeout=WAIT)
    assert again.place.own is not None
    assert again.tasks.portal.send(WhoAmI()).email == FORM["email"]
    assert not again.shell.notice.isVisible()
    again.shell.close()
    again.close()
