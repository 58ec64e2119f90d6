"""Preferences of an own portal: backup, restore beside it, import; for its administrator only."""

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from app.portal.auth import WhoAmI
from app.portal.staff import FoundPortal
from app.vault.passphrase import LOG_N
from app.views.entrance.doors import connections, keep
from app.views.frame.preferences import PreferencesPage
from app.views.own.backup_dialog import BackupDialog
from app.views.own.backups import last_backup, note_backup
from app.views.own.import_dialog import ImportDialog
from app.views.own.restore_dialog import RestoreDialog
from tests.client.owned import BACKUP_PASSPHRASE
from tests.desktop.test_opener import Ring
from tests.rules.importing.exports import base, invoices, written
from tests.support.beat import CEILING, Beat
from tests.support.inspection import cut, nameless
from tests.support.site import SEED
from tests.support.widgets import words
from tests.views.own.conftest import FORM, Seat


@pytest.fixture(autouse=True)
def _cheap(monkeypatch):
    monkeypatch.setattr("app.client.embedded.backup.LOG_N", 8)


@pytest.fixture
def seat(start: Callable[..., Seat]) -> Seat:
    """An own portal that is open."""
    made = start(Ring())
    draft = made.opener.own.create(FoundPortal.model_validate(FORM))
    made.opener.own.settle(draft)
    made.place.own = draft.connection
    keep(made.place.settings, draft.connection)
    made.tasks.switch(made.opener.open(draft.connection))
    return made


def signed_in(seat: Seat, *, enrolled: bool) -> None:
    """Let the administrator be here, with the second factor or without."""
    from app.models.people import User
    from app.portal.auth import AnswerChallenge, SignIn
    from app.rules.auth.second_factor import seal_seed
    from app.rules.auth.totp import STEP, code_at

    portal: Any = seat.tasks.portal
    dispatcher = portal._dispatcher
    if enrolled:
        with dispatcher.transaction() as ctx:
            user = ctx.session.scalars(ctx.rows(User)).one()
            user.totp_seed, user.totp_since = seal_seed(ctx, user.id, SEED), ctx.now
    answer = portal.send(SignIn.model_validate({k: FORM[k] for k in ("email", "password")}))
    if answer.challenge:
        code = code_at(SEED, int(dispatcher.world.clock().timestamp()) // STEP)
        portal.send(AnswerChallenge.model_validate({"challenge": answer.challenge, "code": code}))
    seat.place.settle(portal.send(WhoAmI()), None)


@pytest.fixture
def page(qtbot, seat) -> PreferencesPage:
    signed_in(seat, enrolled=True)
    made = PreferencesPage(seat.place)
    qtbot.addWidget(made)
    made.resize(1000, 900)
    made.show()
    return made


def opened(page: PreferencesPage, kind: type[Any]) -> Any:
    return next(d for d in page.window().findChildren(kind) if d.isVisible())


def test_it_is_hidden_from_who_may_not(qtbot, seat):
    signed_in(seat, enrolled=False)
    made = PreferencesPage(seat.place)
    qtbot.addWidget(made)
    made.show()
    assert not made.own.isVisible()
    seat.place.settle(None, None)
    assert not made.own.isVisible()


def test_a_backup_is_written_and_remembered(qtbot, seat, page, tmp_path):
    assert page.own.isVisible()
    assert "Noch keine Sicherung" in words(page.own)
    page.own.back_up.click()
    dialog = opened(page, BackupDialog)
    assert nameless(dialog) == []
    assert cut(dialog) == []
    dialog.deed.click()  # without a passphrase nothing is asked
    assert dialog.passphrase.first.error
    dialog.write(str(tmp_path / "b.age"))
    assert not (tmp_path / "b.age").exists()
    for line in (dialog.passphrase.first, dialog.passphrase.again):
        line.input.set_value(BACKUP_PASSPHRASE)
    dialog.deed.click()
    asked = dialog.findChildren(QFileDialog)[0]
    assert asked.selectedFiles()[0].rpartition("/")[2].startswith("Nordlicht-Hosting-20")
    asked.reject()
    dialog.write(str(tmp_path / "b.age"))
    qtbot.waitUntil((tmp_path / "b.age").exists, timeout=20_000)
    qtbot.waitUntil(lambda: seat.said == ["Die Sicherung ist geschrieben und geprüft"])
    assert last_backup(seat.place.settings, seat.place.own) is not None
    assert "Letzte Sicherung: gerade eben" in words(page.own)


def test_the_window_stays_alive_while_a_passphrase_is_derived(
    qtbot, seat, page, tmp_path, monkeypatch, tell
):
    monkeypatch.setattr("app.client.embedded.backup.LOG_N", LOG_N)
    page.own.back_up.click()
    dialog = opened(page, BackupDialog)
    for line in (dialog.passphrase.first, dialog.passphrase.again):
        line.input.set_value(BACKUP_PASSPHRASE)
    with Beat() as beat:
        dialog.write(str(tmp_path / "b.age"))
        qtbot.waitUntil(lambda: bool(seat.said), timeout=60_000)
    tell(f"event loop while a portal is backed up: {beat.longest * 1000:.0f} ms at most")
    assert beat.longest < CEILING


def test_what_hinders_a_backup_is_said_in_the_dialog(qtbot, seat, page, tmp_path):
    page.own.back_up.click()
    dialog = opened(page, BackupDialog)
    for line in (dialog.passphrase.first, dialog.passphrase.again):
        line.input.set_value(BACKUP_PASSPHRASE)
    for path, said in (
        (tmp_path / "nowhere" / "b.age", "nicht geschrieben"),
        (seat.folder / "own" / "b.age", "nicht bei den Dateien"),
    ):
        dialog.write(str(path))
        qtbot.waitUntil(lambda s=said: s in dialog.banner.text(), timeout=20_000)
        assert dialog.deed.isEnabled()
    dialog.write(str(tmp_path / "b.age"))
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not list((seat.folder / "own").rglob("making-*")), timeout=20_000)
    assert list(tmp_path.glob("b.age.part")) == []
    assert seat.said == []


def test_a_backup_comes_back_beside_the_open_portal(qtbot, seat, page, tmp_path):
    portal = seat.tasks.portal
    seat.opener.own.back_up(
        seat.place.own, portal, tmp_path / "b.age", BACKUP_PASSPHRASE, lambda *_: None
    )
    page.own.restore.click()
    dialog = opened(page, RestoreDialog)
    assert nameless(dialog) == []
    dialog.form.choose.click()
    dialog.form.findChildren(QFileDialog)[0].reject()
    dialog.form.submit()  # nothing is chosen
    (tmp_path / "foreign").write_bytes(b"x" * 500)
    dialog.form.line.input.set_value(BACKUP_PASSPHRASE)
    dialog.form.take(str(tmp_path / "foreign"))
    dialog.form.deed.click()
    qtbot.waitUntil(lambda: "keine Sicherung" in dialog.form.banner.text())
    dialog.form.take(str(tmp_path / "b.age"))
    assert not dialog.form.banner.isVisible()
    dialog.form.deed.click()
    qtbot.waitUntil(lambda: len(connections(seat.place.settings)) == 2, timeout=20_000)
    assert connections(seat.place.settings)[0] == seat.place.own or seat.said
    assert len({c.address for c in connections(seat.place.settings)}) == 2


def test_a_restore_can_be_stopped(qtbot, seat, page, tmp_path):
    page.own.restore.click()
    form = opened(page, RestoreDialog).form
    form._cancel()
    assert form.deed.isVisible()


def test_an_export_is_checked_then_imported(qtbot, seat, page, tmp_path):
    file = tmp_path / "export.jsonl"
    lines = written([*base(3), *invoices(4, 3)])
    file.write_text("\n".join([*lines, "no json"]), encoding="utf-8")
    page.own.take_over.click()
    dialog = opened(page, ImportDialog)
    assert nameless(dialog) == []
    dialog.choose.click()
    dialog.findChildren(QFileDialog)[0].reject()
    dialog.deed.setEnabled(True)
    dialog._import()  # without a file nothing happens
    dialog.check(str(file))
    qtbot.waitUntil(lambda: "1 Problem" in dialog.banner.text())
    assert "Zeile" in dialog.report.toPlainText()
    assert not dialog.deed.isEnabled()
    file.write_text("\n".join(lines), encoding="utf-8")
    dialog.check(str(file))
    qtbot.waitUntil(dialog.deed.isEnabled)
    qtbot.waitUntil(lambda: cut(dialog) == [])
    dialog.deed.click()
    qtbot.waitUntil(lambda: "importiert" in dialog.banner.text())
    assert "invoice: 4 neu, 0 unverändert" in dialog.report.toPlainText()
    dialog.check(str(tmp_path / "none"))
    qtbot.waitUntil(lambda: "nicht gelesen" in dialog.banner.text())
    dialog.reject()


def test_what_is_remembered_wrongly_counts_as_no_backup(seat):
    settings, own = seat.place.settings, seat.place.own
    wrongs: tuple[object, ...] = (
        [],
        {own.key: 7},
        {own.key: "gestern"},
        {own.key: "2026-01-01T00:00:00"},
        "x",
    )
    for wrong in wrongs:
        settings.set("backups", wrong)
        assert last_backup(settings, own) is None
    note_backup(settings, own)
    assert last_backup(settings, own) is not None
