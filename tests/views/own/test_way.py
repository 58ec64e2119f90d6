"""Creating an own portal, opening it with and without a key ring, and what can't be opened."""

import shutil
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from pydantic import SecretStr

from app.client.embedded import own
from app.client.embedded.keys import database_key, read_recovery_code, recovery_code
from app.errors import Conflict, Invalid
from app.portal.auth import SignIn
from app.views.entrance.doors import OWN, Connection, connections, keep
from app.views.entrance.passphrase import PassphrasePage
from app.views.entrance.sign_in import SignInPage
from app.views.kit.language import switch_language
from app.views.own.create import CreatePage
from app.views.own.keep_code import KeepCodePage
from app.views.own.restore import RestorePage
from app.views.own.unlock import UnlockPage
from app.views.own.unusable import UnusablePage
from tests.client.owned import BACKUP_PASSPHRASE
from tests.desktop.test_opener import Ring
from tests.support.files import connect
from tests.support.inspection import cut, foreign, nameless
from tests.support.site import PASSWORD
from tests.support.widgets import words
from tests.views.own.conftest import FORM, Seat


def created(seat: Seat, **changes: str) -> KeepCodePage:
    """Go through the first step."""
    seat.gate.chooser.own.click()
    seat.fill(seat.step(CreatePage).form, **{**FORM, **changes})
    page: KeepCodePage = seat.step(KeepCodePage)
    return page


def settled(seat: Seat) -> str:
    """Go through both steps; return the recovery code."""
    page = created(seat)
    code = page._draft.code
    page.line.input.set_value(code.rpartition("-")[2].lower())
    page.go_on.click()
    seat.step(SignInPage)
    return code


def folders(seat: Seat) -> list[Path]:
    return sorted((seat.folder / "own").glob("own-*"))


def test_a_portal_is_created_and_its_administrator_signs_in(start):
    seat = start(Ring())
    page = created(seat)
    assert nameless(page) == []
    assert cut(page) == []
    code = page._draft.code
    assert [group for group in words(page) if len(group) == 4] == code.split("-")
    assert not folders(seat)  # nothing before the code is noted
    page.line.input.set_value("AAAA")
    page.go_on.click()
    assert page.line.error
    page.line.input.set_value(code.rpartition("-")[2])
    page.go_on.click()
    sign_in = seat.step(SignInPage)
    assert sign_in.form.input("email").value() == FORM["email"]
    [known] = connections(seat.place.settings)
    assert (known.kind, known.name) == (OWN, "Nordlicht Hosting")
    assert seat.place.own is not None
    assert seat.place.own.address == known.address
    portal: Any = seat.tasks.portal
    assert portal.send(SignIn(email=FORM["email"], password=SecretStr(PASSWORD))).tokens
    assert [path.name for path in seat.folder.rglob("key*")] == []
    master = seat.ring.kept[f"Kundencenter/{known.address}", "database"]
    assert recovery_code(bytes.fromhex(master)) == code


def test_what_the_server_would_refuse_is_said_at_its_field(start):
    seat = start(Ring())
    seat.gate.chooser.own.click()
    page = seat.step(CreatePage)
    seat.fill(page.form, **{**FORM, "password": "passwort1234"})
    seat.qtbot.waitUntil(lambda: bool(page.form.rows["password"].error))
    assert list((seat.folder / "own").iterdir()) == []


def test_who_does_not_go_on_leaves_no_portal(start):
    seat = start(Ring())
    created(seat).back.emit()
    assert seat.gate.currentWidget() is seat.gate.chooser
    assert connections(seat.place.settings) == []
    seat.qtbot.waitUntil(lambda: list((seat.folder / "own").iterdir()) == [])


def test_the_key_ring_opens_it_at_the_next_start(start):
    ring = Ring()
    settled(start(ring))
    seat = start(ring)
    [known] = connections(seat.place.settings)
    seat.gate.use(known)
    seat.step(SignInPage)
    seat.gate.choose()
    seat.gate.use(known)  # once more in the same program
    seat.step(SignInPage)


def test_a_ring_that_lost_the_key_is_answered_by_the_code(start):
    code = settled(start(Ring()))
    empty = Ring()
    seat = start(empty)
    seat.gate.use(connections(seat.place.settings)[0])
    page = seat.step(UnlockPage)
    assert nameless(page) == []
    assert cut(page) == []
    typed = code.lower().replace("-", " ")
    wrong = typed[:-1] + ("b" if typed[-1] != "b" else "c")
    other = recovery_code(b"o" * 32)
    for attempt, sentence in ((wrong, "Tippfehler"), (other, "anderen"), ("kurz", "Tippfehler")):
        page.line.input.set_value(attempt)
        page.unlock.click()
        seat.qtbot.waitUntil(lambda s=sentence: s in page.line.error, timeout=20_000)
    page.line.input.set_value(typed)
    page.unlock.click()
    seat.step(SignInPage)
    assert len(empty.kept) == 1  # from now on the ring knows it again


def test_without_a_key_ring_the_code_opens_it_each_time(start):
    seat = start(None)
    page = created(seat)
    assert page.banner.isVisible()
    assert "bei jedem Öffnen" in page.banner.text()
    code = page._draft.code
    page.line.input.set_value(code.rpartition("-")[2])
    page.go_on.click()
    seat.step(SignInPage)
    again = start(None)
    again.gate.use(connections(again.place.settings)[0])
    page = again.step(UnlockPage)
    page.line.input.set_value(code)
    page.unlock.click()
    again.step(SignInPage)


def test_a_closed_key_file_is_asked_for_its_passphrase_first(start):
    code = settled(start(None))
    seat = start(None)
    known = connections(seat.place.settings)[0]
    seat.gate.wait_for(known)
    seat.gate._not_opened(Conflict("own_locked", why="passphrase"))
    page = seat.step(PassphrasePage)
    page.back.emit()
    page = seat.step(UnlockPage)
    page.line.input.set_value(code)
    page.unlock.click()
    seat.step(SignInPage)
    seat.gate._not_opened(Conflict("own_locked", why="passphrase"))
    seat.step(PassphrasePage).settled.emit()  # its file holds no key either
    seat.step(SignInPage)


def test_any_other_error_leads_back_to_the_list(start):
    seat = start(Ring())
    seat.gate.wait_for(Connection(OWN, "Nordlicht", "own-00000000"))
    seat.gate._not_opened(Conflict("stale"))
    assert seat.gate.currentWidget() is seat.gate.chooser


def path_of(seat: Seat) -> Path:
    [folder] = folders(seat)
    return folder / "portal.db"


def make_newer(path: Path, code: str) -> None:
    key = database_key(read_recovery_code(code))
    with connect(path, key) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    connection.close()


@pytest.mark.parametrize(
    "damage", ["garbage", "cut", "flipped", "other key", "newer", "gone", "plain"]
)
def test_what_can_not_be_used_is_explained_and_left_alone(start, damage):
    ring = Ring()
    first = start(ring)
    code = settled(first)
    first.close()
    path = path_of(first)
    content = path.read_bytes()
    if damage == "newer":
        make_newer(path, code)
    elif damage == "gone":
        path.unlink()
    elif damage == "other key":
        ring.kept = dict.fromkeys(ring.kept, "ab" * 32)
    else:
        middle = len(content) // 4096 // 2 * 4096 + 2000
        flipped = content[:middle] + bytes([content[middle] ^ 1]) + content[middle + 1 :]
        new = {
            "flipped": flipped,
            "garbage": b"x" * 9000,
            "cut": content[:8192],
            "plain": b"SQLite format 3\0" * 99,
        }
        path.write_bytes(new[damage])
        for beside in ("-wal", "-shm"):
            path.with_name(path.name + beside).unlink(missing_ok=True)
    left = path.read_bytes() if path.exists() else b""
    seat = start(ring)
    seat.gate.use(connections(seat.place.settings)[0])
    page = seat.step(UnusablePage)
    assert nameless(page) == []
    expected = {"newer": "neuere Version", "gone": "nicht da"}.get(damage, "beschädigt")
    assert expected in page.banner.text()
    page.again.emit()
    seat.qtbot.waitUntil(lambda: seat.gate.step is not page)
    seat.step(UnusablePage)
    assert (path.read_bytes() if path.exists() else b"") == left


def backed_up(seat: Seat, target: Path) -> None:
    portal = next(iter(seat.opener.own._open.values()))
    own.save(
        portal, seat.folder / "own", "Nordlicht Hosting", target, BACKUP_PASSPHRASE, lambda *_: None
    )


@pytest.fixture
def _cheap(monkeypatch):
    monkeypatch.setattr("app.client.embedded.backup.LOG_N", 8)


def restored(seat: Seat, source: Path) -> None:
    page = seat.step(RestorePage)
    page.form.take(str(source))
    page.form.line.input.set_value("not this one, surely")
    page.form.deed.click()
    seat.qtbot.waitUntil(lambda: bool(page.form.line.error))
    page.form.line.input.set_value(BACKUP_PASSPHRASE)
    page.form.deed.click()
    seat.step(SignInPage)


@pytest.mark.usefixtures("_cheap")
def test_a_damaged_portal_comes_back_from_its_backup(start, tmp_path):
    ring = Ring()
    first = start(ring)
    settled(first)
    backed_up(first, tmp_path / "b.age")
    first.close()
    path = path_of(first)
    path.write_bytes(b"x" * 9000)
    seat = start(ring)
    [known] = connections(seat.place.settings)
    seat.gate.use(known)
    seat.step(UnusablePage).restore_button.click()
    restored(seat, tmp_path / "b.age")
    assert [c.address for c in connections(seat.place.settings)] == [known.address]
    [aside] = path.parent.glob("damaged-*-portal.db")
    assert aside.read_bytes() == b"x" * 9000
    portal: Any = seat.tasks.portal
    assert portal.send(SignIn(email=FORM["email"], password=SecretStr(PASSWORD))).tokens


@pytest.mark.usefixtures("_cheap")
def test_a_backup_opens_on_another_computer(start, tmp_path):
    first = start(Ring())
    settled(first)
    backed_up(first, tmp_path / "b.age")
    first.close()
    shutil.rmtree(first.folder)
    ring = Ring()
    seat = start(ring)
    seat.gate.chooser.restore.click()
    restored(seat, tmp_path / "b.age")
    assert connections(seat.place.settings)[0].name == "Nordlicht Hosting"
    assert len(ring.kept) == 1
    again = start(None)  # no key ring there: said, and asked for at the next start
    again.gate.chooser.restore.click()
    restored(again, tmp_path / "b.age")
    assert "Wiederherstellungscode" in again.gate.sign_in.notice.text()


@pytest.mark.usefixtures("_cheap")
def test_the_key_of_what_is_replaced_is_kept(start, tmp_path):
    ring = Ring()
    first = start(ring)
    settled(first)
    backed_up(first, tmp_path / "b.age")
    portals = first.opener.own
    other = Connection(OWN, "Anderes", "own-00000000")
    ring.kept["Kundencenter/own-00000000", "database"] = "ab" * 32
    portals.restore(tmp_path / "b.age", BACKUP_PASSPHRASE, lambda *_: None, other)
    kept = [k for k, v in ring.kept.items() if v == "ab" * 32]
    assert [kind.partition("-")[0] for _, kind in kept] == ["database"]
    assert kept[0][1] != "database"


def test_a_place_from_the_settings_leads_nowhere_else(start):
    seat = start(Ring())
    keep(seat.place.settings, Connection(OWN, "Fremd", "../../etc"))
    seat.gate.use(connections(seat.place.settings)[0])
    assert "nicht da" in seat.step(UnusablePage).banner.text()


def test_every_step_speaks_both_languages(start):
    seat = start(None)
    here = Connection(OWN, "Nordlicht Hosting", "own-00000000")
    way = seat.gate._own
    draft = created(seat)._draft
    for show in (
        way.create,
        lambda: way._keep_code(draft),
        lambda: way._keep_code(replace(draft, failure="")),
        lambda: way._unlock(here, "lost"),
        lambda: way._unlock(here, "locked"),
        lambda: way._explain(here, Conflict("own_damaged")),
        lambda: way._explain(here, Conflict("own_too_new")),
        way.restore,
        lambda: way.restore(here),
    ):
        show()
        page = seat.gate.step
        if isinstance(page, KeepCodePage):
            page.line.input.set_value("falsch")
            page.go_on.click()
        if isinstance(page, UnlockPage):
            page._failed(Invalid(fields={"code": "recovery_code"}))
        if isinstance(page, RestorePage):
            page.form._failed(Invalid("backup_damaged"))
        for language in ("en", "de"):
            switch_language(language)
            seat.qtbot.waitUntil(lambda p=page, lang=language: foreign(p, lang) == [])
            assert nameless(page) == []
            seat.qtbot.waitUntil(lambda p=page: cut(p) == [])
