"""Password and devices: the old one is asked, the others end, each device can be signed out."""

from app.errors import SessionExpired
from app.portal.auth import Device, SignIn
from app.portal.profile import Profile
from app.views.kit.dialog import Confirm, FormDialog
from tests.support.inspection import cut, nameless
from tests.support.site import PASSWORD
from tests.support.widgets import words
from tests.views.profile.conftest import ERIKA
from tests.views.profile.test_emails import dialog

NEW = "Drei-Moewen-am-Hafen-9"


def elsewhere(desk, name: str = "Werkstatt"):
    """Sign Erika in on another device."""
    client = desk.site.client()
    device = Device(name=name, system="Windows", version="1.0")
    client.send(SignIn(email=ERIKA, password=PASSWORD, device=device))
    return client


def signed_in(client) -> bool:
    try:
        client.send(Profile())
    except SessionExpired:
        return False
    return True


def asked(qtbot, page, window) -> FormDialog:
    page.password.list.entry("password").deeds[0].click()
    return dialog(qtbot, window, FormDialog)


def test_changing_the_password_ends_the_other_sessions(qtbot, desk, page, window):
    other = elsewhere(desk)
    form = asked(qtbot, page, window).form
    assert form.input("end_other_sessions").value() is True
    form.input("old").set_value(PASSWORD)
    form.input("new").set_value(NEW)
    form.submit()
    qtbot.waitUntil(lambda: desk.said == ["Ihr Passwort wurde geändert"])
    assert not signed_in(other)
    assert signed_in(desk.line)
    answer = desk.site.client().send(SignIn(email=ERIKA, password=NEW))
    assert answer.tokens is not None


def test_the_others_may_stay(qtbot, desk, page, window):
    other = elsewhere(desk)
    form = asked(qtbot, page, window).form
    for name, value in {"old": PASSWORD, "new": NEW, "end_other_sessions": False}.items():
        form.input(name).set_value(value)
    form.submit()
    qtbot.waitUntil(lambda: bool(desk.said))
    assert signed_in(other)


def test_strength_is_shown_and_faults_stand_at_their_fields(qtbot, desk, page, window):
    shown = asked(qtbot, page, window)
    form = shown.form
    assert nameless(shown) == []
    assert cut(shown) == []
    form.input("new").set_value("passwort123")
    assert "Sehr leicht zu erraten" in words(form)
    form.input("old").set_value("falsch")
    form.input("new").set_value(NEW)
    form.submit()
    qtbot.waitUntil(lambda: bool(form.rows["old"].error))
    form.input("old").set_value(PASSWORD)
    form.input("new").set_value("Musterhandel-2024")
    form.submit()
    qtbot.waitUntil(lambda: bool(form.rows["new"].error))
    assert not desk.said


def test_devices_come_and_go_by_themselves(qtbot, desk, page):
    elsewhere(desk)
    qtbot.waitUntil(lambda: len(page.devices.list.entries) == 2)
    shown = words(page.devices)
    assert "Dieses Gerät" in shown
    assert "Werkstatt" in shown
    assert any("Windows · Version 1.0" in text for text in shown)


def test_one_device_is_signed_out(qtbot, desk, page):
    other = elsewhere(desk)
    qtbot.waitUntil(lambda: len(page.devices.list.entries) == 2)
    page.devices.list.entries[1].deeds[0].click()
    qtbot.waitUntil(lambda: len(page.devices.list.entries) == 1)
    assert not signed_in(other)
    assert page.devices.list.entries[0].deeds == ()


def test_all_others_are_signed_out_after_a_question(qtbot, desk, page, window):
    assert page.devices.others.isHidden()
    others = [elsewhere(desk), elsewhere(desk, "")]
    qtbot.waitUntil(lambda: len(page.devices.list.entries) == 3)
    page.devices.others.click()
    dialog(qtbot, window, Confirm).deed.click()
    qtbot.waitUntil(lambda: len(page.devices.list.entries) == 1)
    assert [signed_in(client) for client in others] == [False, False]
    assert signed_in(desk.line)
