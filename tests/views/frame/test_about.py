"""Über Kundencenter: reached by menu and command search, shows every licence."""

from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from app import __version__
from app.i18n import set_language
from app.views.frame.about import AboutDialog
from app.views.frame.top_bar import TopBar
from resources.licences import licences
from tests.support.inspection import nameless
from tests.support.widgets import words
from tests.views.frame.conftest import Desk


def test_every_work_can_be_chosen_and_read(qtbot: QtBot, desk: Desk) -> None:
    bar = TopBar(desk.place)
    qtbot.addWidget(bar)
    dialog = AboutDialog(desk.place.tasks, bar)
    dialog.open()
    assert __version__ in " ".join(words(dialog))
    qtbot.waitUntil(lambda: dialog.choice.count() == len(licences()))
    names = [dialog.choice.itemText(index) for index in range(dialog.choice.count())]
    qt = next(index for index, name in enumerate(names) if name.startswith("Qt "))
    dialog.choice.setCurrentIndex(qt)
    assert "GNU LESSER GENERAL PUBLIC LICENSE" in dialog.text.toPlainText()
    assert nameless(dialog) == []
    set_language("en")
    dialog.retranslate()
    assert dialog.cancel.text() == "Close"
    dialog.cancel.click()
    assert not dialog.isVisible()


def test_the_bar_offers_it(qtbot: QtBot, desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.enter()
    bar = TopBar(desk.place)
    qtbot.addWidget(bar)
    shown: list[Any] = []
    monkeypatch.setattr("app.views.kit.menu.PopupMenu.popup", lambda menu, _at: shown.append(menu))
    bar._person.click()
    about = next(a for a in shown[0].actions() if a.text() == "Über Kundencenter")
    with qtbot.waitSignal(bar.about_wanted):
        about.trigger()
