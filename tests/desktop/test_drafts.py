"""What was typed and not sent is there again after the program was killed."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.views.kit.dialog import FormDialog
from app.views.profile.page import ProfilePage
from tests.desktop.test_offline_window import WAIT, Desk
from tests.rules.invoices.scene import make_scene
from tests.support.site import sqlite_site

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> Iterator[Desk]:
    site = sqlite_site(tmp_path, "http-sqlite")
    made = Desk(qtbot, make_scene(site), tmp_path)
    yield made
    made.close()
    made.wire.cut()
    site.close()


def profile(desk: Desk) -> ProfilePage:
    """Show the profile of the program that runs."""
    made = desk.desktop
    assert made is not None
    desk.wait(lambda: made.shell.page != "")
    made.shell.go("profile")
    page = made.shell._pages["profile"]
    assert isinstance(page, ProfilePage)
    desk.wait(lambda: page._facts is not None)
    return page


def named(page: ProfilePage) -> str:
    return str(page.person.form.input("name").value())


def form_dialog() -> FormDialog:
    """Return the form that lies over the window."""
    shown = (w for w in QApplication.topLevelWidgets() if isinstance(w, FormDialog))
    return next(w for w in shown if w.isVisible())


def kept(desk: Desk, name: str) -> Callable[[], bool]:
    """Tell whether a draft lies in the drawer."""
    assert desk.desktop is not None
    shelf = desk.desktop.shelf
    return lambda: bool(shelf.take(name))


def test_what_was_typed_survives_a_start_anew(desk: Desk, qtbot: QtBot) -> None:
    desk.sign_in()
    page = profile(desk)
    page.person.form.input("name").set_value("Erika von Beispiel")
    page.person.form.typed.emit()
    desk.wait(kept(desk, "profile.person"))

    desk.start()
    page = profile(desk)
    desk.wait(lambda: named(page) == "Erika von Beispiel")
    assert "steht wieder hier" in page.person.form.banner.text()

    page.person.form.submit()
    desk.wait(lambda: not page.person.form.dirty)
    qtbot.waitUntil(lambda: not kept(desk, "profile.person")(), timeout=WAIT)
    desk.start()
    page = profile(desk)
    assert named(page) == "Erika von Beispiel"
    assert not page.person.form.banner.isVisible()


def test_what_was_discarded_does_not_come_back(desk: Desk) -> None:
    desk.sign_in()
    page = profile(desk)
    page.emails.add.click()
    dialog = form_dialog()
    dialog.form.input("email").set_value("neu@musterhandel.example")
    dialog.form.typed.emit()
    desk.wait(kept(desk, "profile.email"))
    dialog._discard()
    desk.wait(lambda: not kept(desk, "profile.email")())


def test_a_draft_that_cannot_be_read_is_no_draft(desk: Desk) -> None:
    made = desk.sign_in()
    made.shelf.put("profile.person", "{no JSON")
    assert named(profile(desk)) == "Erika Beispiel"
    made.shelf.put("profile.person", "[1]")


def test_passwords_are_in_no_draft(desk: Desk) -> None:
    desk.sign_in()
    page = profile(desk)
    page.password.ask()
    dialog = form_dialog()
    first = next(iter(dialog.form.rows))
    dialog.form.input(first).set_value("Ein geheimes Wort 77")
    assert "geheimes" not in str(dialog.form.draft())
    dialog._discard()
