"""Erika at her desk: a real portal, the real way to it, and pages that stand in a window."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QWidget

from app.client.base import Client
from app.desktop.program import _proof
from app.errors import Unreachable
from app.portal.mail import SendDueMail
from app.settings import Settings
from app.views.kit.live import said
from app.views.kit.step_up import StepUp
from app.views.kit.tasks import Tasks
from app.views.place import Place
from app.views.profile.page import ProfilePage
from tests.support.letters import code_in, letters
from tests.support.site import Site

ERIKA = "erika@musterhandel.example"


class Line:
    """The way to the portal; it can be cut."""

    def __init__(self, client: Client) -> None:
        self.client = client
        self.cut = False

    stale = lost = None

    @property
    def acting(self) -> str:
        return self.client.acting

    @acting.setter
    def acting(self, acting: str) -> None:
        self.client.acting = acting

    def upload(self, source: Any, file: Any, progress: Any = print) -> Any:
        return self.client.upload(source, file, progress)

    def can(self, operation: Any) -> bool:
        return self.client.can(operation)

    def send(self, operation: Any, *, key: str | None = None) -> Any:
        if self.cut:
            raise Unreachable("timeout")
        return self.client.send(operation, key=key)


@dataclass
class Desk:
    """What a page is given, and what it said."""

    site: Site
    line: Line
    place: Place
    user: int
    said: list[str] = field(default_factory=list)
    refused: list[Exception] = field(default_factory=list)

    def code_for(self, address: str) -> str:
        """Return the code in the newest mail to an address."""
        self.site.system(SendDueMail())
        return code_in(letters(self.site, address)[0])


@pytest.fixture
def desk(qtbot, local_site: Site, tmp_path: Path) -> Iterator[Desk]:
    user = local_site.add_user(ERIKA)
    client = local_site.signed_in(ERIKA)
    line = Line(client)
    tasks = Tasks(line)
    client.on_changed = tasks.announce
    place = Place(tasks, Settings(tmp_path / "settings.json"))
    made = Desk(local_site, line, place, user)
    place.toast = lambda words: made.said.append(said(words))
    tasks.refused.connect(made.refused.append)
    yield made
    assert tasks.close()


@pytest.fixture
def window(qtbot, desk: Desk) -> QWidget:
    """A window in which the step-up question is asked."""
    shown = QWidget()
    qtbot.addWidget(shown)
    shown.resize(1024, 680)
    shown.show()
    shown.activateWindow()
    StepUp(desk.place.tasks, shown, _proof)
    return shown


@pytest.fixture
def page(qtbot, desk: Desk, window: QWidget) -> ProfilePage:
    made = ProfilePage(desk.place, window)
    made.resize(1024, 680)
    made.show()
    loaded(qtbot, made)
    return made


def loaded(qtbot, page: ProfilePage) -> None:
    """Wait for profile and devices."""
    qtbot.waitUntil(lambda: all([page.password.list.entries, page.devices.list.entries]))
