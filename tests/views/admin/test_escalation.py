"""Eskalation over a real portal: rules in words, and a form that asks only what the deed wants."""

from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from app.portal.admin.escalation import (
    Deed,
    EscalationRules,
    Moment,
    Promise,
    RuleFacts,
    SaveEscalationRule,
)
from app.portal.departments import Priority
from app.views.admin.escalation import EscalationPage, sentence_of
from app.views.admin.escalation_form import EscalationForm
from app.views.kit.language import switch_language
from tests.support.inspection import cut, foreign, nameless
from tests.views.desks import Desk


@pytest.fixture
def page(qtbot: QtBot, desk: Desk) -> EscalationPage:
    for rule in desk.client.send(EscalationRules()).rules:  # what a portal begins with
        assert sentence_of(rule)
    made = EscalationPage(desk.place)
    qtbot.addWidget(made)
    made.resize(1280, 760)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    qtbot.waitUntil(lambda: desk.settled() and made.state != "loading")
    return made


def form(page: EscalationPage) -> EscalationForm:
    found = page.panel.form
    assert isinstance(found, EscalationForm)
    return found


def fill(page: EscalationPage, **values: Any) -> None:
    for name, value in values.items():
        form(page).input(name).set_value(value)


def asked(page: EscalationPage) -> set[str]:
    return {name for name in ("role", "user_id", "address", "priority")
            if not form(page).rows[name].isHidden()}  # fmt: skip


def rule(page: EscalationPage, name: str) -> RuleFacts:
    return next(one for one in page._records if one.name == name)


def test_the_form_asks_only_what_the_deed_wants(qtbot: QtBot, page: EscalationPage) -> None:
    page._begin()
    for deed, wanted in (
        (Deed.NOTIFY_DEPARTMENT, set()),
        (Deed.NOTIFY_ROLE, {"role"}),
        (Deed.NOTIFY_USER, {"user_id"}),
        (Deed.MAIL, {"address"}),
        (Deed.RAISE_PRIORITY, {"priority"}),
        (Deed.ASSIGN, {"user_id"}),
    ):
        fill(page, deed=deed)
        assert asked(page) == wanted, deed
    fill(page, address="chef@nordlicht.example", deed=Deed.RAISE_PRIORITY)
    assert form(page).values()["address"] is None


def test_a_rule_is_written_changed_and_said_in_a_line(
    qtbot: QtBot, page: EscalationPage, desk: Desk
) -> None:
    page._begin()
    fill(page, name="Chefin", event=Moment.BROKEN, minutes=-30, deed=Deed.MAIL,
         promise=Promise.SOLUTION, priorities=[Priority.CRITICAL])  # fmt: skip
    form(page).button.click()
    qtbot.waitUntil(lambda: bool(form(page).rows["address"].error))
    fill(page, address="chefin@nordlicht.example")
    form(page).button.click()
    qtbot.waitUntil(lambda: bool(desk.told))
    made = rule(page, "Chefin")
    assert (made.minutes, made.address, made.priorities) == (
        -30, "chefin@nordlicht.example", (Priority.CRITICAL,),
    )  # fmt: skip
    assert sentence_of(made) == "30 Min. vorher: Lösung wird gebrochen → An eine Adresse schreiben"
    fill(page, active=False, minutes=90, promise=None)
    form(page).button.click()
    qtbot.waitUntil(lambda: not rule(page, "Chefin").active)
    line = page.line(rule(page, "Chefin"))
    assert line.aside == "Ausgeschaltet"
    assert line.subtitle.startswith("1 Std. 30 Min. danach: Jede Frist wird gebrochen")


def test_somebody_elses_change_is_seen_in_the_open_form(
    qtbot: QtBot, page: EscalationPage, desk: Desk
) -> None:
    kept = SaveEscalationRule(
        name="Alarm", event=Moment.STARTED, deed=Deed.NOTIFY_DEPARTMENT, minutes=5
    )
    found = next(r for r in desk.client.send(kept).rules if r.name == "Alarm")
    qtbot.waitUntil(lambda: any(r.name == "Alarm" for r in page._records))
    page._wanted(rule(page, "Alarm"))
    desk.client.send(kept.model_copy(update={"id": found.id, "version": 1, "minutes": 7}))
    qtbot.waitUntil(lambda: form(page).values()["minutes"] == 7)
    assert not form(page).dirty


@pytest.mark.parametrize("language", ["de", "en"])
def test_nothing_is_nameless_cut_or_foreign(
    qtbot: QtBot, page: EscalationPage, desk: Desk, language: str
) -> None:
    page._begin()
    switch_language(language)
    page.list.hide()  # names of rules are data
    form(page).rows["departments"].hide()
    for width in (1280, 1024):
        page.resize(width, 680)
        qtbot.wait(30)
        assert nameless(page) == []
        assert cut(page) == []
        assert foreign(page, language) == []
