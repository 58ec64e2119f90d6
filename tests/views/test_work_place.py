"""The work place of the staff in the demo's window: the way in, its menus, looking as a customer."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.desktop import Desktop
from app.portal.auth import AccountAccess
from app.portal.desk.queue import Queue
from app.portal.notifications import NotificationFacts
from app.portal.rights import OWNER_RIGHTS
from app.settings import Settings
from app.views.entrance.demo_codes import DemoCodes
from app.views.entrance.doors import demo_people
from app.views.kit.menu import PopupMenu
from tests.support.demo import WithDemo
from tests.views.demo_people import ANNA, MONA, WAIT, enter_as


@pytest.fixture
def desktop(qtbot: QtBot, tmp_path: Path, with_demo: WithDemo) -> Iterator[Desktop]:
    """Open a demo of its own for each test: a code of a second factor counts once."""
    Settings(tmp_path / "settings.json").set("language", "de")
    made = Desktop(demo=True, folder=with_demo(tmp_path))
    made.shell.show()
    made.show()
    qtbot.waitUntil(lambda: made.gate.sign_in is not None, timeout=WAIT)
    yield made
    made.shell.close()
    made.close()


def test_staff_begins_at_the_queue_and_sees_no_customers_menu(
    qtbot: QtBot, desktop: Desktop
) -> None:
    enter_as(qtbot, desktop, ANNA)
    shell, place = desktop.shell, desktop.place
    assert shell.page == "queue"
    assert place.desk
    assert desktop.tasks.portal.acting == "staff"
    assert "desk" in shell.bar._tabs
    assert {"overview", "billing", "support"}.isdisjoint(shell.bar._tabs)
    assert shell.status._right.text().startswith("Arbeitsplatz")
    assert not shell.bar._account.isVisible()
    shell.go("overview")
    shell.go("tickets")
    assert shell.page == "queue"


def test_the_next_start_goes_to_the_work_place_too(qtbot: QtBot, desktop: Desktop) -> None:
    enter_as(qtbot, desktop, MONA)
    assert desktop.place.desk
    assert desktop.shell.windowTitle().startswith("Warteschlange")


def test_looking_as_a_customer_reads_only_and_leads_back(qtbot: QtBot, desktop: Desktop) -> None:
    enter_as(qtbot, desktop, MONA)
    shell, place = desktop.shell, desktop.place
    row = desktop.tasks.portal.send(Queue(view="all")).rows[0]
    looked = AccountAccess(
        id=row.account_id, number="K-10042", name=row.account, owner=False, rights=OWNER_RIGHTS
    )
    place.view_as(looked)
    assert shell.page == "overview"
    assert not place.desk
    assert desktop.tasks.portal.acting == f"view:{row.account_id}"
    assert shell.look.isVisible()
    assert row.account in shell.look.banner.text()
    shell._look_again()
    qtbot.waitUntil(lambda: not desktop.tasks._under_way, timeout=WAIT)
    assert place.account == looked
    shell.look.banner.acted.emit()
    assert shell.page == "queue"
    assert not shell.look.isVisible()


def test_a_notification_of_the_work_place_leads_there(qtbot: QtBot, desktop: Desktop) -> None:
    enter_as(qtbot, desktop, MONA)
    place, portal = desktop.place, desktop.tasks.portal
    row = portal.send(Queue(view="all")).rows[0]
    place.view_as(
        AccountAccess(
            id=row.account_id, number="K-1", name=row.account, owner=False, rights=OWNER_RIGHTS
        )
    )
    fact = NotificationFacts(
        id=1, kind="ticket_critical", at=row.created_at, read=True,
        facts={"ticket": str(row.number), "subject": "x", "ticket_id": str(row.id)},
        account_id=None,
    )  # fmt: skip
    desktop.shell.bell.follow(fact)
    assert (desktop.shell.page, place.desk) == ("queue", True)


def test_who_works_and_is_a_customer_too_switches_at_the_top(
    qtbot: QtBot, desktop: Desktop
) -> None:
    enter_as(qtbot, desktop, MONA)
    shell, place = desktop.shell, desktop.place
    row = desktop.tasks.portal.send(Queue(view="all")).rows[0]
    own = AccountAccess(
        id=row.account_id, number="K-7", name="Eigene Firma", owner=True, rights=OWNER_RIGHTS
    )
    assert place.me is not None
    place.settle(place.me.model_copy(update={"accounts": (own,)}), None, "staff")
    assert shell.bar._account.isVisible()
    assert shell.bar._account.accessibleName() == "Konto wechseln: Arbeitsplatz"
    shell.bar._account.click()
    menu = shell.bar.findChildren(PopupMenu)[-1]
    assert [a.text() for a in menu.actions()] == ["Arbeitsplatz", "Eigene Firma · K-7"]
    menu.close()
    shell.bar._act_for(own)
    assert place.account == own
    assert "overview" in shell.bar._tabs
    shell.bar._to_desk()
    assert place.desk


def test_no_code_is_known_of_whoever_is_not_of_the_demo() -> None:
    codes = DemoCodes(demo_people())
    assert codes("erika@musterhandel.example") == ""
    assert codes("niemand@example.test") == ""
    first, second = codes("anna@nordlicht-hosting.example"), codes("anna@nordlicht-hosting.example")
    assert first.isdecimal()
    assert first != second
