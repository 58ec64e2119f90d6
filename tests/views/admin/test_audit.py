"""Audit-Protokoll over a real portal: the list, its filters, and what the check says."""

import pytest
from pytestqt.qtbot import QtBot
from sqlalchemy import text

from app.errors import Unreachable
from app.portal.desk.customers import ViewAsCustomer
from app.views.admin.audit import AuditPage
from app.views.kit.language import switch_language
from tests.support.inspection import cut, foreign, nameless
from tests.views.desks import Desk


@pytest.fixture
def page(qtbot: QtBot, desk: Desk) -> AuditPage:
    desk.scene.open()
    desk.client.send(ViewAsCustomer(account_id=desk.scene.account))
    made = AuditPage(desk.place)
    qtbot.addWidget(made)
    made.resize(1280, 760)
    made.show()
    qtbot.waitUntil(lambda: made.model.rowCount() > 1 and desk.settled())
    return made


def test_entries_say_who_did_what(qtbot: QtBot, page: AuditPage) -> None:
    rows = {row.event: n for n, row in enumerate(page.model.rows)}
    cells = page.model.cells(rows["view_as_customer"])
    assert cells[1].text == "Clara Chefin"
    assert cells[3].text == "K-10042 Musterhandel GmbH"
    box = page._choices.boxes[0]
    box.setCurrentIndex(box.findData("open_ticket"))
    box.activated.emit(box.currentIndex())
    qtbot.waitUntil(lambda: {row.event for row in page.model.rows} == {"open_ticket"})


def test_a_sound_log_is_said_to_be_one(qtbot: QtBot, page: AuditPage) -> None:
    page.check.click()
    qtbot.waitUntil(page.verdict.isVisible)
    qtbot.waitUntil(lambda: page.verdict.text().startswith("Das Protokoll ist vollständig"))
    assert page.check.isEnabled()


def test_a_change_is_said_loudly(qtbot: QtBot, page: AuditPage, desk: Desk) -> None:
    with desk.scene.site.house() as ctx:
        connection = ctx.session.connection()
        for (name,) in connection.execute(
            text("SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name LIKE 'audit%'")
        ).all():
            connection.execute(text(f'DROP TRIGGER "{name}"'))
        connection.execute(
            text("UPDATE audit_entry SET actor = 'user:999' WHERE event = 'open_ticket'")
        )
    page.check.click()
    qtbot.waitUntil(lambda: page.verdict.property("tone") == "danger")
    assert "des Kunden K-10042" in page.verdict.text()
    page._gave_up(Unreachable("timeout"))
    assert page.check.isEnabled()


@pytest.mark.parametrize("language", ["de", "en"])
def test_nothing_is_nameless_cut_or_foreign(
    qtbot: QtBot, page: AuditPage, desk: Desk, language: str
) -> None:
    switch_language(language)
    page.check.click()
    qtbot.waitUntil(page.verdict.isVisible)
    for width in (1280, 1024):
        page.resize(width, 680)
        qtbot.wait(30)
        assert nameless(page) == []
        assert cut(page) == []
        assert foreign(page, language) == []
