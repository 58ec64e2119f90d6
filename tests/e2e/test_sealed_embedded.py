"""Access data over the embedded demo: the customer, the agent and the security officer in turn.

The agent's machine has lost its keys: it is set up anew and signed, opens a password and a key file of
10 MB after the second factor, and saves the file; the customer reads who it was and why. Once the
ticket has been closed long enough, nothing of it is left.
"""

import os
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.client.embedded.demo_keys import DemoKeys
from app.desktop import Desktop
from app.models.blob import BlobPiece
from app.models.vault import SealedSlot
from app.portal.departments import Emergency, Priority
from app.portal.tickets import CloseTicket, TicketDetail
from app.portal.vault.sealed import SealedKind, SealedState, Use
from app.rules.jobs import run_due
from app.views.desk.queue import QueuePage
from app.views.kit.dialog import FormDialog, StepUpDialog
from app.views.tickets.new_ticket import NewTicketPage
from app.views.tickets.tickets import TicketsPage
from app.views.vault.device_card import digits_of
from app.views.vault.directory_page import DirectoryPage
from app.views.vault.keys_page import KeysPage
from app.views.vault.opened import OpenedDialog
from app.views.vault.opening import OpenActions
from app.views.vault.parcel import Item
from app.views.vault.signing import SignDialog
from tests.rules.vault.scene import facts_of
from tests.support.widgets import words
from tests.views.demo_people import (
    ANNA,
    SILKE,
    WAIT,
    Clock,
    dispatcher_of,
    enter_as,
    enter_as_erika,
    leave,
)
from tests.views.vault.test_giving import dialog, fill

SUBJECT, SECRET, REASON = "Shop offline", "Kastanie-8-Wolke", "Zugang prüfen"


@pytest.fixture
def desktop(qtbot: QtBot, tmp_path: Path) -> Iterator[Desktop]:
    made = Desktop(demo=True, folder=tmp_path)
    made.show()
    qtbot.waitUntil(lambda: made.gate.sign_in is not None, timeout=WAIT)
    yield made
    made.shell.close()
    made.close()


def test_access_data_from_hand_to_hand(qtbot: QtBot, desktop: Desktop, tmp_path: Path) -> None:
    clock = Clock(desktop)
    before = sealed(desktop)
    (file,) = tmp_path.rglob("keys.json")
    kept = DemoKeys(file)
    lose(kept)
    enter_as(qtbot, desktop, ANNA)
    digits = set_up_this_device(qtbot, desktop)
    leave(qtbot, desktop)
    enter_as(qtbot, desktop, SILKE)
    sign(qtbot, desktop, digits)
    leave(qtbot, desktop)

    key = tmp_path / "id_ed25519"
    key.write_bytes(os.urandom(10 << 20))
    enter_as_erika(qtbot, desktop)
    hand_over(qtbot, desktop, key)
    leave(qtbot, desktop)

    clock.ahead += timedelta(minutes=1)  # a code is taken once
    enter_as(qtbot, desktop, ANNA)
    panel = at_the_ticket(qtbot, desktop)
    clock.ahead += timedelta(minutes=11)
    cards = panel.findChildren(OpenActions)
    fields, file_card = sorted(cards, key=lambda card: card.facts.kind is SealedKind.FILE)
    shown = opened(qtbot, desktop, fields, step_up=True)
    assert SECRET in words(shown)
    shown.reject()
    shown = opened(qtbot, desktop, file_card)
    shown.save_to(tmp_path / "saved")
    assert (tmp_path / "saved").read_bytes() == key.read_bytes()
    shown.reject()
    qtbot.waitUntil(lambda: not desktop.tasks._under_way, timeout=WAIT)
    leave(qtbot, desktop)

    enter_as_erika(qtbot, desktop)
    ticket = read_who_it_was(qtbot, desktop)
    portal = desktop.tasks.portal
    portal.send(CloseTicket(ticket_id=ticket.row.id))
    assert sealed(desktop)[1] > before[1] + key.stat().st_size
    clock.ahead += timedelta(days=8)
    run_due(dispatcher_of(desktop))
    slots, held = sealed(desktop)
    assert slots <= before[0]
    assert held <= before[1]


def lose(keys: DemoKeys) -> None:
    """Forget the keys of every device, as a new key ring would have."""
    keys.replace({k: v for k, v in keys._all().items() if not k.startswith("device:")})


def sealed(desktop: Desktop) -> tuple[int, int]:
    """Return how many slots the portal holds, and the bytes of all its blobs."""
    with dispatcher_of(desktop).transaction() as ctx:
        slots = ctx.session.scalars(ctx.rows(SealedSlot.entry_id)).all()
        pieces = ctx.session.scalars(ctx.rows(BlobPiece.content)).all()
    return len(slots), sum(map(len, pieces))


def page_of(qtbot: QtBot, desktop: Desktop, name: str, kind: type[Any]) -> Any:
    desktop.shell.go(name)
    page = desktop.shell._pages[name]
    assert isinstance(page, kind)
    qtbot.waitUntil(lambda: not desktop.tasks._under_way, timeout=WAIT)
    return page


def set_up_this_device(qtbot: QtBot, desktop: Desktop) -> str:
    """Make new keys; return the digits that are read out on the telephone."""
    page: KeysPage = page_of(qtbot, desktop, "keys", KeysPage)
    assert page.enrol.isVisible()
    had = len(page.cards)
    page.enrol.click()
    qtbot.waitUntil(lambda: len(page.cards) == had + 1 and not page.enrol.isVisible(), timeout=WAIT)
    mine = page._mine()
    assert mine is not None
    return digits_of(mine)


def sign(qtbot: QtBot, desktop: Desktop, digits: str) -> None:
    """Compare the digits and sign."""
    page: DirectoryPage = page_of(qtbot, desktop, "directory", DirectoryPage)
    page.sign.click()
    qtbot.waitUntil(lambda: not desktop.tasks._under_way, timeout=WAIT)
    shown: SignDialog = dialog(SignDialog)
    assert any(digits in said for said in words(shown))
    version = page.found.directory.version  # type: ignore[union-attr]
    shown.deed.click()
    qtbot.waitUntil(
        lambda: (
            page.found is not None
            and page.found.directory is not None
            and page.found.directory.version > version
        ),
        timeout=WAIT,
    )


def hand_over(qtbot: QtBot, desktop: Desktop, key: Path) -> None:
    """Open a critical ticket with a password and a key file."""
    page: NewTicketPage = page_of(qtbot, desktop, "new-ticket", NewTicketPage)
    qtbot.waitUntil(lambda: page.form is not None, timeout=WAIT)
    form = page.form
    assert form is not None
    technical = form._facts().departments[0]
    values: dict[str, Any] = {"department_id": technical.id, "subject": SUBJECT, "text": "Hilfe!"}
    values |= {"priority": Priority.CRITICAL, "emergency": Emergency.SITE_OFFLINE}
    for name, value in values.items():
        form.input(name).set_value(value)
    form.consent.tick.click()
    box = form.box
    assert box is not None
    fill(qtbot, box, label="FTP", user="web42", password=SECRET)
    box.take_all([Item(SealedKind.FILE, path=key)])
    form.button.click()
    qtbot.waitUntil(lambda: desktop.shell.page == "tickets", timeout=WAIT)


def at_the_ticket(qtbot: QtBot, desktop: Desktop) -> Any:
    page: QueuePage = page_of(qtbot, desktop, "queue", QueuePage)
    qtbot.waitUntil(lambda: page.model.rowCount() > 0 and page.facts is not None, timeout=WAIT)
    page.open_row(next(row for row in page.model.rows if row.subject == SUBJECT))
    qtbot.waitUntil(lambda: len(page.panel.findChildren(OpenActions)) == 2, timeout=WAIT)
    return page.panel


def opened(
    qtbot: QtBot, desktop: Desktop, card: OpenActions, *, step_up: bool = False
) -> OpenedDialog:
    """Open a card; give the reason and, where it is asked for, the second factor."""
    card.open.click()
    qtbot.waitUntil(lambda: visible(FormDialog), timeout=WAIT)
    asked: FormDialog = dialog(FormDialog)
    asked.form.input("reason").set_value(REASON)
    asked.form.submit()
    if step_up:
        qtbot.waitUntil(lambda: visible(StepUpDialog), timeout=WAIT)
        dialog(StepUpDialog).deed.click()
    qtbot.waitUntil(lambda: visible(OpenedDialog), timeout=WAIT)
    shown: OpenedDialog = dialog(OpenedDialog)
    return shown


def visible(kind: type[Any]) -> bool:
    return any(isinstance(w, kind) and w.isVisible() for w in QApplication.topLevelWidgets())


def read_who_it_was(qtbot: QtBot, desktop: Desktop) -> TicketDetail:
    """See in the ticket who retrieved what, and why."""
    page: TicketsPage = page_of(qtbot, desktop, "tickets", TicketsPage)
    page.open(view="all")
    qtbot.waitUntil(lambda: page.model.rowCount() > 0, timeout=WAIT)
    page.open_row(next(row for row in page.model.rows if row.subject == SUBJECT))
    qtbot.waitUntil(lambda: page.panel.detail is not None, timeout=WAIT)
    detail = page.panel.detail
    assert detail is not None
    fields, file = facts_of(detail)
    assert [one.what for one in fields.retrievals] == [Use.RETRIEVED, Use.SHOWN]
    assert [one.what for one in file.retrievals] == [Use.RETRIEVED, Use.SAVED]
    assert {one.reason for one in (*fields.retrievals, *file.retrievals)} >= {REASON}
    assert [fields.state, file.state] == [SealedState.SEALED] * 2
    said = " ".join(words(page.panel))
    assert f"Abgerufen von {ANNA}" in said
    assert REASON in said
    return detail
