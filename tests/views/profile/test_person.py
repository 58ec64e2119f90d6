"""Ihr Profil as a whole, its name and language, and what happens without a network."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QScrollArea

from app.portal.profile import ChangeProfile, Profile
from app.views.kit.language import switch_language
from app.views.profile.page import ProfilePage
from tests.support.inspection import cut, foreign, nameless
from tests.support.widgets import words
from tests.views.profile.conftest import loaded

RETURN, CTRL = Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier


@pytest.mark.parametrize("language", ["de", "en"])
def test_every_section_speaks_and_is_named(qtbot, page, language):
    switch_language(language)
    qtbot.wait(30)
    assert nameless(page) == []
    assert foreign(page, language) == []
    assert cut(page) == []


def test_a_name_is_saved_with_the_keyboard_alone(qtbot, desk, page):
    field = page.person.form.input("name").field
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, "Erika Muster")
    page.person.form.input("language").set_value("en")
    qtbot.keyClick(field, RETURN, CTRL)
    qtbot.waitUntil(lambda: bool(desk.said))
    stored = desk.line.send(Profile())
    assert (stored.name, stored.language) == ("Erika Muster", "en")
    assert desk.said == ["Ihr Profil wurde gespeichert"]
    assert not page.person.form.button.isEnabled()


def test_what_is_typed_outlives_a_change_from_elsewhere(qtbot, desk, page):
    page.person.form.input("name").set_value("Erika B.")
    elsewhere = ChangeProfile(version=desk.line.send(Profile()).version, name="E.", language="en")
    desk.line.send(elsewhere)
    desk.place.tasks.announce({"profile"})
    qtbot.waitUntil(lambda: page._facts.name == "E.")
    assert page.person.form.input("name").value() == "Erika B."
    page.person.form.submit()
    qtbot.waitUntil(page.person.form.banner.isVisible)
    assert any("E." in said for said in words(page.person.form.rows["name"]))
    page.person.form.submit()
    qtbot.waitUntil(lambda: bool(desk.said))
    assert desk.line.send(Profile()).name == "Erika B."


def test_an_empty_name_is_refused_at_its_field(page):
    page.person.form.input("name").set_value("  ")
    page.person.form.submit()
    assert page.person.form.rows["name"].error == "Bitte füllen Sie dieses Feld aus."


def test_without_a_network_the_page_says_how_old_it_is_and_comes_back(qtbot, desk, page):
    desk.line.cut = True
    page.refresh()
    page.devices.refresh()
    qtbot.waitUntil(lambda: page._banner.isVisible() and page.devices.trouble.isVisible())
    assert page.state == "content"
    desk.line.cut = False
    page.devices.trouble.findChild(QPushButton).click()
    qtbot.waitUntil(lambda: page._banner.isHidden() and page.devices.trouble.isHidden())


def test_a_first_reading_that_fails_offers_another(qtbot, desk, window):
    desk.line.cut = True
    made = ProfilePage(desk.place, window)
    made.show()
    qtbot.waitUntil(lambda: made.state == "state")
    desk.line.cut = False
    switch_language("en")
    assert "The server does not answer" in words(made)
    switch_language("de")
    made._state.button.click()
    loaded(qtbot, made)


def test_a_notification_opens_the_page_at_its_section(qtbot, desk, window):
    made = ProfilePage(desk.place, window)
    made.resize(1000, 400)
    made.show()
    made.open("devices")
    area = made.findChild(QScrollArea)
    assert area is not None
    bar = area.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.value() > 0)
    qtbot.waitUntil(lambda: made.password.list.entries != [])
    top = made.devices.mapTo(made, made.devices.rect().topLeft()).y()
    assert 0 < top < made.height()
