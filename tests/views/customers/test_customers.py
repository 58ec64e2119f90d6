"""Kunden over a real portal: the list, one customer, their data and people, looking as they do."""

from typing import Any

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.errors import Unreachable
from app.portal.desk.customers import Customers, EditAccount, ReadCustomer
from app.portal.rights import Right, StaffRight
from app.views.customers.customers import CustomersPage
from app.views.customers.rights import groups, summary
from app.views.kit.dialog import Confirm
from app.views.kit.form.form import Form
from app.views.kit.form.tick_list import TickList
from app.views.kit.language import switch_language
from tests.rules.tickets.scene import MEMBER
from tests.support.inspection import cut, foreign, nameless
from tests.support.widgets import words
from tests.views.desks import Desk


@pytest.fixture
def page(qtbot: QtBot, desk: Desk) -> CustomersPage:
    made = CustomersPage(desk.place)
    qtbot.addWidget(made)
    made.resize(1280, 760)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    qtbot.waitUntil(lambda: made.model.rowCount() == 2)
    return made


def show(qtbot: QtBot, page: CustomersPage, desk: Desk) -> None:
    """Open Musterhandel."""
    page.open(account_id=desk.scene.account)
    qtbot.waitUntil(lambda: page.panel.detail is not None and desk.settled())


def form(page: CustomersPage) -> Form:
    assert page.panel.room.form is not None
    return page.panel.room.form


def fill(page: CustomersPage, **values: Any) -> None:
    for name, value in values.items():
        form(page).input(name).set_value(value)


def question() -> Confirm:
    shown = [w for w in QApplication.topLevelWidgets() if isinstance(w, Confirm) and w.isVisible()]
    return shown[0]


def deed(page: CustomersPage, key: Any, number: int) -> Any:
    return page.panel.people.list.entry(key).deeds[number]


def test_customers_are_listed_and_searched(qtbot: QtBot, page: CustomersPage) -> None:
    names = {page.model.cells(n)[1].text for n in range(2)}
    assert names == {"Musterhandel GmbH", "Atelier Blau"}
    page.search.setText("blau")
    qtbot.waitUntil(lambda: page.model.rowCount() == 1)
    assert page.model.cells(0)[0].text == "K-10043"


def test_one_is_shown_with_facts_people_services_and_invoices(
    qtbot: QtBot, page: CustomersPage, desk: Desk
) -> None:
    desk.scene.site.add_service(desk.scene.account)
    show(qtbot, page, desk)
    qtbot.waitUntil(lambda: "K-10042" in " ".join(words(page.panel)))
    said = " ".join(words(page.panel))
    for part in ("Erika Beispiel", "Inhaber", "Max Beispiel", "JTL-Wawi Hosting L"):
        assert part in said, part
    assert "Noch keine Rechnung wurde gestellt." in said


def test_details_are_changed_where_they_stand(
    qtbot: QtBot, page: CustomersPage, desk: Desk
) -> None:
    show(qtbot, page, desk)
    page.panel.change.click()
    fill(page, city="", company="Neu & Co.", street="Weg 1", postcode="22767")
    form(page).button.click()
    assert form(page).rows["city"].error
    fill(page, city="Hamburg", country="Deutschland")
    form(page).button.click()
    assert form(page).rows["country"].error
    fill(page, country="DE")
    form(page).button.click()
    qtbot.waitUntil(lambda: bool(desk.told))
    assert page.panel.accessibleName() == "Neu & Co."
    assert page.panel.room.form is None
    assert desk.client.send(ReadCustomer(account_id=desk.scene.account)).city == "Hamburg"


def test_somebody_else_was_faster_and_nothing_is_lost(
    qtbot: QtBot, page: CustomersPage, desk: Desk
) -> None:
    show(qtbot, page, desk)
    page.panel.change.click()
    fill(page, street="Meine Straße 1", postcode="1", city="Kiel")
    desk.client.on_changed = lambda _topics: None
    detail = page.panel.detail
    assert detail is not None
    desk.client.send(
        EditAccount(
            account_id=detail.row.id, version=1, company="Anders", street="S", postcode="1",
            city="C", email="a@b.example",
        )
    )  # fmt: skip
    form(page).button.click()
    qtbot.waitUntil(form(page).banner.isVisible)
    assert form(page).values()["company"] == "Anders"
    assert form(page).values()["street"] == "Meine Straße 1"


def test_a_new_customer_is_made_and_shown(qtbot: QtBot, page: CustomersPage, desk: Desk) -> None:
    page.add.click()
    values = {"company": "Neu & Co.", "street": "Weg 2", "postcode": "24103", "city": "Kiel"}
    fill(page, **values, email="post@neu.example")
    page.panel.room.cancel.click()
    question().reject()
    assert form(page).values()["city"] == "Kiel"
    form(page).button.click()
    qtbot.waitUntil(lambda: page.panel.detail is not None and desk.settled())
    assert desk.told[0].startswith("Kunde K-1")
    assert page.panel.accessibleName() == "Neu & Co."
    page.panel.people.invite_owner.click()
    form(page).button.click()
    qtbot.waitUntil(lambda: "post@neu.example" in " ".join(words(page.panel.people)))
    assert not page.panel.people.invite_owner.isVisible()
    assert len(desk.client.send(Customers()).rows) == 3


def test_people_are_invited_get_rights_and_go(
    qtbot: QtBot, page: CustomersPage, desk: Desk
) -> None:
    show(qtbot, page, desk)
    member = desk.scene.users[MEMBER]
    page.panel.people.invite.click()
    fill(page, email="neu@musterhandel.example", rights=[Right.INVOICES])
    form(page).button.click()
    qtbot.waitUntil(lambda: len(page.panel.people.list.entries) == 3)
    key = page.panel.people.list.entries[2].key
    deed(page, key, 0).click()
    qtbot.waitUntil(lambda: page.panel.people.list.entries[2].key != key)
    deed(page, page.panel.people.list.entries[2].key, 1).click()
    qtbot.waitUntil(lambda: len(page.panel.people.list.entries) == 2)
    deed(page, member, 0).click()
    ticks = form(page).input("rights")
    assert isinstance(ticks, TickList)
    assert ticks.value() == [Right.TICKETS]
    ticks.tick(Right.DOMAINS).click()
    form(page).button.click()
    qtbot.waitUntil(lambda: "Domains ansehen" in " ".join(words(page.panel.people)))
    deed(page, member, 1).click()
    question().deed.click()
    qtbot.waitUntil(lambda: len(page.panel.people.list.entries) == 1)
    assert desk.told[-1] == "Die Person wurde aus dem Konto entfernt"


def test_looking_and_tickets_lead_away(qtbot: QtBot, page: CustomersPage, desk: Desk) -> None:
    viewed: list[Any] = []
    desk.place.view_as = viewed.append
    show(qtbot, page, desk)
    page.panel.tickets.click()
    assert desk.gone == [("queue", {"account": desk.scene.account, "name": "Musterhandel GmbH"})]
    page.panel.look.click()
    qtbot.waitUntil(lambda: bool(viewed))
    assert viewed[0].number == "K-10042"


def test_who_may_only_read_sees_no_deeds(qtbot: QtBot, page: CustomersPage, desk: Desk) -> None:
    me = desk.place.me
    assert me is not None
    few = me.model_copy(update={"staff": frozenset({StaffRight.CUSTOMERS})})
    desk.place.settle(few, None, "staff")
    bare = CustomersPage(desk.place)
    qtbot.addWidget(bare)
    bare.show()
    bare.open(account_id=desk.scene.account)
    qtbot.waitUntil(lambda: bare.panel.detail is not None)
    assert not bare.add.isVisible()
    for part in (bare.panel.look, bare.panel.tickets, bare.panel.change, bare.panel.people.invite):
        assert not part.isVisible()
    assert all(not entry.deeds for entry in bare.panel.people.list.entries)


def test_trouble_is_said_in_the_panel(qtbot: QtBot, page: CustomersPage, desk: Desk) -> None:
    page.open_row(page.model.rows[0])
    page.panel._detail = None
    page.panel._failed(Unreachable("timeout"))
    assert page.panel._trouble.isVisible()
    page.panel._trouble.acted.emit()
    qtbot.waitUntil(lambda: not page.panel._trouble.isVisible())


def test_rights_are_summed_up() -> None:
    assert summary([]) == "Keine Rechte"
    assert summary([Right.PRODUCTS, Right.DOMAINS, Right.INVOICES, Right.QUOTES]) == "Nur lesen"
    assert summary([Right.TICKETS, Right.INVOICES]) == (
        "Rechnungen ansehen und bezahlen, Tickets ansehen und eröffnen"
    )
    offered = {option.value for _menu, options in groups() for option in options}
    assert offered == set(Right) - {Right.USERS}


@pytest.mark.parametrize("language", ["de", "en"])
def test_nothing_is_nameless_cut_or_foreign(
    qtbot: QtBot, page: CustomersPage, desk: Desk, language: str
) -> None:
    switch_language(language)
    show(qtbot, page, desk)
    for width in (1280, 1024):
        page.resize(width, 680)
        for turn in (lambda: None, page.panel._edit, page.panel.people._invite):
            turn()
            qtbot.waitUntil(lambda: cut(page) == [])
            assert nameless(page) == []
            assert foreign(page, language) == []
        page.panel.room._end()
