"""Personal over a real portal: inviting by a role, changing rights, the end of somebody's work."""

from typing import Any

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.portal.admin.staff import StaffMembers
from app.portal.rights import STAFF_ROLES, StaffRight
from app.views.admin.staff import StaffPage
from app.views.kit.dialog import Confirm
from app.views.kit.form.form import Form
from app.views.kit.form.tick_list import TickList
from app.views.kit.language import switch_language
from tests.support.inspection import cut, foreign, nameless
from tests.views.desks import Desk


@pytest.fixture
def page(qtbot: QtBot, desk: Desk) -> StaffPage:
    made = StaffPage(desk.place)
    qtbot.addWidget(made)
    made.resize(1280, 760)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    qtbot.waitUntil(lambda: len(made._records) == 4 and desk.settled())
    return made


def form(page: StaffPage) -> Form:
    assert page.panel.form is not None
    return page.panel.form


def ticks(page: StaffPage) -> TickList:
    found = form(page).input("rights")
    assert isinstance(found, TickList)
    return found


def open_one(page: StaffPage, name: str) -> None:
    page._wanted(next(r for r in page._records if r.member and r.member.name == name))


def question() -> Confirm:
    (shown,) = [
        w for w in QApplication.topLevelWidgets() if isinstance(w, Confirm) and w.isVisible()
    ]
    return shown


def test_everybody_is_listed(page: StaffPage) -> None:
    lines = {line.title: line for line in page.list.lines()}
    assert set(lines) == {"Anna Agentin", "Bernd Agent", "Dora Zahl", "Clara Chefin"}
    assert lines["Clara Chefin"].aside == "Sie"
    assert lines["Clara Chefin"].subtitle.startswith("Verwaltung · chefin@nordlicht.example")


def test_a_role_fills_in_its_rights_and_an_invitation_goes_out(
    qtbot: QtBot, page: StaffPage, desk: Desk
) -> None:
    page._begin()
    assert set(ticks(page).value()) == STAFF_ROLES["agent"]
    form(page).input("role").set_value("accounting")
    assert set(ticks(page).value()) == STAFF_ROLES["accounting"]
    form(page).input("email").set_value("neu@nordlicht.example")
    form(page).button.click()
    qtbot.waitUntil(lambda: len(page._records) == 5)
    assert page.list.lines()[-1].aside == "Eingeladen"
    page._wanted(page._records[-1])
    page.panel.remove.click()
    question().deed.click()
    qtbot.waitUntil(lambda: len(page._records) == 4)


def test_rights_are_changed_and_work_ends(qtbot: QtBot, page: StaffPage, desk: Desk) -> None:
    open_one(page, "Bernd Agent")
    assert not form(page).dirty
    ticks(page).tick(StaffRight.REPORTS).click()
    form(page).button.click()
    qtbot.waitUntil(lambda: bool(desk.told))
    bernd = next(m for m in desk.client.send(StaffMembers()).members if m.name == "Bernd Agent")
    assert StaffRight.REPORTS in bernd.rights
    assert bernd.departments
    page.panel.remove.click()
    assert "gehen an ihre Abteilungen zurück" in question()._text.text()
    question().deed.click()
    qtbot.waitUntil(lambda: len(page._records) == 3)


def test_ones_own_rights_stay(qtbot: QtBot, page: StaffPage, desk: Desk) -> None:
    open_one(page, "Clara Chefin")
    assert not page.panel.remove.isVisible()
    ticks(page).tick(StaffRight.AUDIT).click()
    form(page).button.click()
    qtbot.waitUntil(form(page).banner.isVisible)
    assert "Niemand ändert die eigenen Rechte" in form(page).banner.text()


@pytest.mark.parametrize("language", ["de", "en"])
def test_nothing_is_nameless_cut_or_foreign(
    qtbot: QtBot, page: StaffPage, desk: Desk, language: str
) -> None:
    page._begin()
    switch_language(language)
    hidden: Any = form(page).rows["departments"]
    for width in (1280, 1024):
        page.resize(width, 680)
        qtbot.wait(30)
        assert nameless(page) == []
        assert cut(page) == []
        assert foreign(page, language, (hidden,)) == []
