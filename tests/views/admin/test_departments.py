"""Abteilungen over a real portal: set up, changed, refused where something does not fit."""

from decimal import Decimal
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from app.portal.admin.departments import AdminDepartments, DepartmentRecord
from app.portal.departments import Priority
from app.views.admin.departments import DepartmentsPage
from app.views.admin.promises_input import PromisesInput
from app.views.kit.form.form import Form
from app.views.kit.language import switch_language
from tests.rules.tickets.scene import BERND
from tests.support.inspection import cut, foreign, nameless
from tests.views.desks import Desk


@pytest.fixture
def page(qtbot: QtBot, desk: Desk) -> DepartmentsPage:
    made = DepartmentsPage(desk.place)
    qtbot.addWidget(made)
    made.resize(1280, 760)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    qtbot.waitUntil(lambda: len(made._records) == 4 and desk.settled())
    return made


def form(page: DepartmentsPage) -> Form:
    assert page.panel.form is not None
    return page.panel.form


def fill(page: DepartmentsPage, **values: Any) -> None:
    for name, value in values.items():
        form(page).input(name).set_value(value)


def kept(desk: Desk, name: str) -> DepartmentRecord:
    found = desk.client.send(AdminDepartments()).departments
    return next(one for one in found if one.name_de == name)


def test_departments_say_what_waits_in_them(
    qtbot: QtBot, page: DepartmentsPage, desk: Desk
) -> None:
    desk.scene.open()
    qtbot.waitUntil(lambda: page.list.lines()[0].aside == "1 offenes Ticket")
    assert [line.title for line in page.list.lines()] == [
        "Technik", "Abrechnung", "Vertrieb", "Domains",
    ]  # fmt: skip


def test_one_is_changed_and_nothing_else_of_it(
    qtbot: QtBot, page: DepartmentsPage, desk: Desk
) -> None:
    before = kept(desk, "Technik")
    page._wanted(page._records[0])
    assert not form(page).dirty
    promises = form(page).input("promises")
    assert isinstance(promises, PromisesInput)
    promises.boxes[Priority.NORMAL][0].setValue(90)
    fill(page, emergency_price="99,50", subdivision="BY", members=[desk.scene.users[BERND]])
    form(page).button.click()
    qtbot.waitUntil(lambda: bool(desk.told))
    after = kept(desk, "Technik")
    assert after.promises[Priority.NORMAL] == (90, *before.promises[Priority.NORMAL][1:])
    assert (after.emergency_price, after.subdivision) == (Decimal("99.50"), "BY")
    assert after.members == (desk.scene.users[BERND],)
    same = ("name_de", "words", "endings", "opens", "weekdays", "warn_at", "purpose_en")
    assert [getattr(after, name) for name in same] == [getattr(before, name) for name in same]


def test_a_new_one_and_what_does_not_fit(qtbot: QtBot, page: DepartmentsPage, desk: Desk) -> None:
    page._begin()
    fill(page, name_de="Schulung", name_en="Training", opens="acht", closes="07:00")
    form(page).button.click()
    assert form(page).rows["opens"].error
    fill(page, opens="08:00")
    form(page).button.click()
    qtbot.waitUntil(lambda: bool(form(page).rows["closes"].error))
    fill(page, closes="16:00")
    form(page).button.click()
    qtbot.waitUntil(lambda: len(page._records) == 5)
    assert kept(desk, "Schulung").closes == "16:00"
    fill(page, active=False)
    form(page).button.click()
    qtbot.waitUntil(lambda: page.list.lines()[-1].aside == "Ausgeschaltet")


def test_one_with_open_tickets_stays(qtbot: QtBot, page: DepartmentsPage, desk: Desk) -> None:
    desk.scene.open()
    qtbot.waitUntil(lambda: page._records[0].open_tickets == 1)
    page._wanted(page._records[0])
    fill(page, active=False)
    form(page).button.click()
    qtbot.waitUntil(form(page).banner.isVisible)
    assert "In dieser Abteilung warten Tickets" in form(page).banner.text()


@pytest.mark.parametrize("language", ["de", "en"])
def test_nothing_is_nameless_cut_or_foreign(
    qtbot: QtBot, page: DepartmentsPage, desk: Desk, language: str
) -> None:
    page._wanted(page._records[0])
    switch_language(language)
    data = (page.list, form(page).input("name_de"), form(page).input("name_en"))
    for width in (1280, 1024):
        page.resize(width, 680)
        qtbot.wait(30)
        assert nameless(page) == []
        assert cut(page) == []
        assert foreign(page, language, (*data, form(page).input("members"))) == []
