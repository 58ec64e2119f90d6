"""Creating an own portal, and opening it with and without a key ring."""

from typing import Any

from pydantic import SecretStr

from app.client.embedded.keys import recovery_code
from app.errors import Conflict
from app.portal.auth import SignIn
from app.views.entrance.doors import OWN, Connection, connections
from app.views.entrance.passphrase import PassphrasePage
from app.views.entrance.sign_in import SignInPage
from app.views.own.create import CreatePage
from app.views.own.unlock import UnlockPage
from tests.desktop.test_opener import Ring
from tests.support.inspection import cut, nameless
from tests.support.site import PASSWORD
from tests.support.widgets import words
from tests.views.own.conftest import FORM
from tests.views.own.steps import created, folders, settled


def test_a_portal_is_created_and_its_administrator_signs_in(start):
    seat = start(Ring())
    page = created(seat)
    assert nameless(page) == []
    seat.qtbot.waitUntil(lambda: cut(page) == [])  # once it is laid out
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
    seat.qtbot.waitUntil(lambda: cut(page) == [])  # once it is laid out
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
