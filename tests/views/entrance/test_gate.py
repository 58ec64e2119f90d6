"""The way in with real widgets over a real portal: every door, every refusal."""

import base64

import pyotp
import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.errors import Invalid, SessionExpired, Unreachable
from app.portal.accounts import InviteOwner
from app.portal.rights import Right
from app.rules.auth.second_factor import new_recovery_codes
from app.views.entrance.code import CodePage
from app.views.entrance.doors import DEMO, REMOTE, Connection, connections
from app.views.entrance.gate import Gate
from app.views.entrance.invitation import InvitationPage
from app.views.entrance.protect import ProtectPage
from app.views.entrance.reset import ResetPage
from app.views.kit.form.form import Form
from app.views.place import Place
from tests.support.letters import letters, token_in
from tests.support.site import PASSWORD, Site
from tests.support.widgets import words
from tests.views.entrance.conftest import TestDoors

EMAIL = "erika@musterhandel.example"
PORTAL = Connection(REMOTE, "Nordlicht", "https://portal.example")


def to_sign_in(qtbot: QtBot, gate: Gate, connection: Connection = PORTAL) -> None:
    gate.use(connection)
    qtbot.waitUntil(lambda: gate.sign_in is not None)


def fill(qtbot: QtBot, form: Form, **values: str) -> None:
    """Type into the fields of a form and press its button."""
    for name, text in values.items():
        field = form.input(name).field
        field.setFocus()
        qtbot.keyClicks(field, text)
    qtbot.mouseClick(form.button, Qt.MouseButton.LeftButton)


def sign_in(qtbot: QtBot, gate: Gate, password: str = PASSWORD) -> None:
    to_sign_in(qtbot, gate)
    assert gate.sign_in is not None
    fill(qtbot, gate.sign_in.form, email=EMAIL, password=password)


@pytest.mark.parametrize(
    ("refusal", "said"),
    [
        (Unreachable("no_host"), "keinen Server"),
        (Unreachable("refused"), "lehnt die Verbindung ab"),
        (Unreachable("not_kundencenter"), "kein Portal"),
        (Unreachable("certificate"), "Identität"),
        (Unreachable("too_old"), "Server ist zu alt"),
        (Unreachable("too_new"), "Programm ist zu alt"),
        (Unreachable("no_network"), "Netzverbindung"),
        (Invalid(fields={"address": "bad_address"}), "keine Adresse"),
        (Invalid(fields={"address": "not_https"}), "mit https beginnen"),
    ],
)
def test_every_refusal_is_said_at_the_address_and_keeps_it(
    qtbot: QtBot, gate: Gate, doors: TestDoors, refusal: Exception, said: str
) -> None:
    doors.refusal = refusal  # type: ignore[assignment]
    chooser = gate.chooser
    qtbot.keyClicks(chooser.address.input, "portal.example")
    qtbot.keyClick(chooser.address.input, Qt.Key.Key_Return)
    qtbot.waitUntil(chooser.address.error.isVisible)
    assert said in chooser.address.error.text()
    assert chooser.address.value == "portal.example"
    assert chooser.connect_button.isEnabled()
    qtbot.keyClicks(chooser.address.input, "x")
    assert not chooser.address.error.isVisible()


def test_an_empty_address_is_asked_for(qtbot: QtBot, gate: Gate) -> None:
    qtbot.mouseClick(gate.chooser.connect_button, Qt.MouseButton.LeftButton)
    assert gate.chooser.address.error.text()


def test_a_portal_is_kept_at_the_head_and_can_be_removed(
    qtbot: QtBot, gate: Gate, place: Place, doors: TestDoors
) -> None:
    doors.sessions[PORTAL.key] = "kept"
    to_sign_in(qtbot, gate, Connection(DEMO, "Demo"))
    gate.choose()
    doors.sessions.clear()
    to_sign_in(qtbot, gate)
    assert [c.name for c in connections(place.settings)] == ["Nordlicht", "Demo"]
    doors.sessions[PORTAL.key] = "kept"
    gate.choose()
    gate.remove(connections(place.settings)[0])
    assert [c.name for c in connections(place.settings)] == ["Demo"]
    qtbot.waitUntil(lambda: not doors.sessions)


def test_a_member_of_two_accounts_comes_in_where_they_were_last(
    qtbot: QtBot, gate: Gate, place: Place, local_site: Site
) -> None:
    user = local_site.add_user(EMAIL)
    for number in ("K-1", "K-2"):
        local_site.add_member(local_site.add_account(number), user, Right.INVOICES)
    place.settings.set("account", "K-2")
    with qtbot.waitSignal(gate.entered) as entered:
        sign_in(qtbot, gate)
    assert entered.args[0].name == "Erika Beispiel"
    assert place.account is not None
    assert place.account.number == "K-2"
    assert place.tasks.portal.acting == f"account:{place.account.id}"


def test_a_wrong_password_says_so_and_keeps_the_address(
    qtbot: QtBot, gate: Gate, local_site: Site
) -> None:
    local_site.add_user(EMAIL)
    sign_in(qtbot, gate, "Falsches-Wort-12345")
    assert gate.sign_in is not None
    form = gate.sign_in.form
    qtbot.waitUntil(form.banner.isVisible)
    assert "Passwort ist nicht richtig" in form.banner.text()
    assert form.input("email").value() == EMAIL


def test_the_second_factor_is_asked_for_and_a_wrong_code_may_be_mended(
    qtbot: QtBot, gate: Gate, local_site: Site
) -> None:
    seed = local_site.enrol(local_site.add_user(EMAIL))
    sign_in(qtbot, gate)
    qtbot.waitUntil(lambda: isinstance(gate.step, CodePage))
    page = gate.step
    assert isinstance(page, CodePage)
    right = local_site.code()
    fill(qtbot, page.code, code=f"{(int(right) + 1) % 10**6:06}")
    qtbot.waitUntil(lambda: page.code.rows["code"].error != "")
    page.code.input("code").set_value("")
    with qtbot.waitSignal(gate.entered):
        fill(qtbot, page.code, code=right)
    assert pyotp.TOTP(base64.b32encode(seed).decode()).at(local_site.clock()) == right


def test_a_challenge_that_ran_out_leads_back_to_the_password(
    qtbot: QtBot, gate: Gate, local_site: Site
) -> None:
    local_site.enrol(local_site.add_user(EMAIL))
    sign_in(qtbot, gate)
    qtbot.waitUntil(lambda: isinstance(gate.step, CodePage))
    local_site.clock.forward(minutes=6)
    assert isinstance(gate.step, CodePage)
    fill(qtbot, gate.step.code, code=local_site.code())
    qtbot.waitUntil(lambda: gate.sign_in is not None)


def test_a_kept_session_leads_in_without_asking(
    qtbot: QtBot, gate: Gate, doors: TestDoors, local_site: Site
) -> None:
    local_site.add_user(EMAIL)
    to_sign_in(qtbot, gate)
    assert gate.sign_in is not None
    gate.sign_in.remember.setChecked(True)
    with qtbot.waitSignal(gate.entered):
        fill(qtbot, gate.sign_in.form, email=EMAIL, password=PASSWORD)
    assert list(doors.sessions) == [PORTAL.key]
    with qtbot.waitSignal(gate.entered):
        gate.use(PORTAL)


def test_without_a_key_ring_one_may_come_in_for_this_session(
    qtbot: QtBot, gate: Gate, doors: TestDoors, local_site: Site
) -> None:
    local_site.add_user(EMAIL)
    doors.keyring_fault = "no_keyring"
    to_sign_in(qtbot, gate)
    assert gate.sign_in is not None
    gate.sign_in.remember.setChecked(True)
    fill(qtbot, gate.sign_in.form, email=EMAIL, password=PASSWORD)
    qtbot.waitUntil(lambda: isinstance(gate.step, ProtectPage))
    page = gate.step
    assert isinstance(page, ProtectPage)
    assert "hat keinen Schlüsselbund" in "".join(words(page))
    with qtbot.waitSignal(gate.entered):
        page.once.click()
    assert not doors.sessions


def test_a_portal_that_does_not_answer_leads_back_to_the_chooser(
    qtbot: QtBot, gate: Gate, doors: TestDoors
) -> None:
    doors.refusal = Unreachable("timeout")
    gate.use(PORTAL)
    qtbot.waitUntil(gate.chooser.address.error.isVisible)
    assert gate.chooser.address.value == PORTAL.address
    assert gate.currentWidget() is gate.chooser


def test_a_session_that_was_ended_elsewhere_asks_again(
    qtbot: QtBot, gate: Gate, doors: TestDoors, monkeypatch: pytest.MonkeyPatch
) -> None:
    def ended(_portal: object, _connection: object) -> str:
        raise SessionExpired("revoked")

    monkeypatch.setattr(doors, "resume", ended)
    to_sign_in(qtbot, gate)
    gate.ask_again("Ihre Sitzung ist beendet.")
    assert gate.sign_in is not None
    assert gate.sign_in.notice.text() == "Ihre Sitzung ist beendet."


def test_a_forgotten_password_is_set_anew_with_the_code_of_the_mail(
    qtbot: QtBot, gate: Gate, local_site: Site
) -> None:
    local_site.add_user(EMAIL)
    to_sign_in(qtbot, gate)
    assert gate.sign_in is not None
    qtbot.keyClicks(gate.sign_in.form.input("email").field, EMAIL)
    gate.sign_in.forgot.emit()
    page = gate.step
    assert isinstance(page, ResetPage)
    assert page.request.input("email").value() == EMAIL
    qtbot.mouseClick(page.request.button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(page.reset.isVisible)
    token = token_in(letters(local_site, EMAIL)[0])
    fill(qtbot, page.reset, token=f" {token} ", password="kurz")
    qtbot.waitUntil(lambda: page.reset.rows["password"].error != "")
    page.reset.input("password").set_value("")
    fill(qtbot, page.reset, password="Neue-Wolke-9-am-Deich")
    qtbot.waitUntil(lambda: gate.sign_in is not None)
    assert gate.sign_in.form.input("email").value() == EMAIL
    with qtbot.waitSignal(gate.entered):
        fill(qtbot, gate.sign_in.form, password="Neue-Wolke-9-am-Deich")


def test_who_has_a_code_already_needs_not_ask_for_one(qtbot: QtBot, gate: Gate) -> None:
    to_sign_in(qtbot, gate)
    gate._show_reset()
    page = gate.step
    assert isinstance(page, ResetPage)
    page._other.click()
    assert page.reset.isVisible()
    page._back.click()
    assert gate.sign_in is not None


def test_an_invitation_makes_a_sign_in(qtbot: QtBot, gate: Gate, local_site: Site) -> None:
    account = local_site.add_account()
    local_site.add_staff(local_site.add_user("anna@hoster.example"))
    client = local_site.signed_in("anna@hoster.example", "staff")
    client.send(InviteOwner(account_id=account, email=EMAIL))
    token = token_in(letters(local_site, EMAIL)[0])
    to_sign_in(qtbot, gate)
    assert gate.sign_in is not None
    gate.sign_in.invited.emit()
    page = gate.step
    assert isinstance(page, InvitationPage)
    fill(qtbot, page.look_up, token="kc_wrong")
    qtbot.waitUntil(lambda: page.look_up.rows["token"].error != "")
    page.look_up.input("token").set_value("")
    fill(qtbot, page.look_up, token=token)
    qtbot.waitUntil(lambda: page.accept is not None)
    qtbot.waitUntil(lambda: "Musterhandel GmbH" in words(page))
    assert page.accept is not None
    fill(qtbot, page.accept, name="Erika Beispiel", password=PASSWORD)
    qtbot.waitUntil(lambda: gate.sign_in is not None)
    with qtbot.waitSignal(gate.entered) as entered:
        fill(qtbot, gate.sign_in.form, password=PASSWORD)
    assert [a.number for a in entered.args[0].accounts] == ["K-10042"]


def test_a_recovery_code_lets_in_and_asks_what_to_do_about_the_phone(
    qtbot: QtBot, gate: Gate, local_site: Site
) -> None:
    user = local_site.add_user(EMAIL)
    local_site.enrol(user)
    with local_site.house() as ctx:
        code = new_recovery_codes(ctx, user)[0].get_secret_value()
    sign_in(qtbot, gate)
    qtbot.waitUntil(lambda: isinstance(gate.step, CodePage))
    page = gate.step
    assert isinstance(page, CodePage)
    page._other.click()
    with qtbot.waitSignals([gate.entered, gate.recovered]):
        fill(qtbot, page.recovery, code=code)
