"""What every test of the views starts from: the light theme, German, a fixed locale."""

from pathlib import Path

import pytest
from PySide6.QtCore import QLocale

from app.i18n import set_language
from app.views.kit.theme import Theme, theme

HERE = Path(__file__).parent


def pytest_collection_modifyitems(items):
    """Let the offscreen platform say what it has not got: that is no fault of the widgets."""
    silent = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
    for item in items:
        if HERE in item.path.parents:
            item.add_marker(silent)


@pytest.fixture(scope="session", autouse=True)
def _themed(qapp):
    Theme.install(qapp, "light")


@pytest.fixture(autouse=True)
def _usual():
    """Whatever a desktop that ran before in this process was set to."""
    theme().choose("light")
    before = QLocale()
    set_language("de")
    QLocale.setDefault(QLocale("de_DE"))
    yield
    set_language("de")
    QLocale.setDefault(before)


@pytest.fixture(params=["light", "dark"])
def appearance(request, qapp):
    """Run the test in both appearances; the theme is handed over."""
    current = theme()
    current.choose(request.param)
    yield current
    current.choose("light")
