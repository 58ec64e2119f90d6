"""The page of the directory in front of somebody, a second signer, files of roots."""

from pathlib import Path
from typing import Any

from pytestqt.qtbot import QtBot

from app.vault.note import SignerKey
from app.vault.passphrase import LockedWriter
from app.views.kit.dialog import FormDialog
from app.views.vault.directory_page import DirectoryPage
from tests.rules.vault.scene import VaultScene
from tests.views.desks import Desk

SILKE = "silke@nordlicht.example"
SECRET = "Kastanie-8-Wolke"


def page_of(qtbot: QtBot, desk: Desk) -> DirectoryPage:
    """Show the page; what it reads at first is there."""
    made = DirectoryPage(desk.place)
    qtbot.addWidget(made)
    made.resize(1100, 1400)
    made.show()
    again(qtbot, desk, made)
    return made


def again(qtbot: QtBot, desk: Desk, page: DirectoryPage) -> None:
    """Let a page read everything again."""
    page.refresh()
    qtbot.waitUntil(lambda: page.found is not None and desk.settled())


def version(page: DirectoryPage) -> int:
    """Return the version that a page shows; 0 while it shows none."""
    return page.found.directory.version if page.found and page.found.directory else 0


def with_silke(scene: VaultScene) -> str:
    """Let a second security administrator work there; return her address."""
    user = scene.site.add_user(SILKE, "Silke Sicher")
    scene.site.add_staff(user, role="security")
    scene.tickets.users[SILKE] = user
    return SILKE


def root_file(path: Path, key: SignerKey, secret: str = SECRET) -> Path:
    """Write a root's file that opens quickly."""
    with path.open("wb") as file:
        writer = LockedWriter(file, secret, log_n=4)
        writer.write(f"{key.name} {key.seed.hex()}\n".encode())
        writer.close()
    return path


def fill(dialog: FormDialog, **values: Any) -> None:
    """Type into the fields of a dialog."""
    for name, value in values.items():
        dialog.form.input(name).set_value(str(value))


def send(qtbot: QtBot, desk: Desk, dialog: FormDialog) -> dict[str, str]:
    """Press the dialog's button; return what was wrong with which field."""
    form = dialog.form
    done: list[object] = []
    form.saved.connect(done.append)
    form.failed.connect(done.append)
    form.button.click()
    qtbot.waitUntil(lambda: bool(done or _errors(form)) and desk.settled(), timeout=15_000)
    return {} if dialog_gone(dialog) else _errors(form)


def dialog_gone(dialog: FormDialog) -> bool:
    """Tell whether a dialog was closed."""
    try:
        return not dialog.isVisible()
    except RuntimeError:
        return True


def _errors(form: Any) -> dict[str, str]:
    try:
        return {name: line.error for name, line in form.rows.items() if line.error}
    except RuntimeError:
        return {}
