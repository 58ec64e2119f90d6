"""E-Mail settings over a real portal: kept apart by section, tried before and after saving."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from app.adapters.mail import NoMail
from app.adapters.smtp import SmtpMail, SmtpSettings, Tls
from app.errors import Unreachable
from app.portal.admin.mail import Encryption, ReadMailSettings, SaveMailSettings, SmtpInput, Source
from app.views.admin.mail import MailPage
from app.views.admin.mail_section import MailSection
from app.views.admin.mail_words import failure_words
from app.views.kit.language import switch_language
from tests.support.inspection import cut, foreign, nameless
from tests.support.mailbox import Mailbox
from tests.support.processes import free_port
from tests.views.desks import Desk

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning:aiosmtpd")


@pytest.fixture
def mailbox() -> Iterator[Mailbox]:
    with Mailbox() as made:
        yield made


@pytest.fixture
def page(qtbot: QtBot, desk: Desk) -> MailPage:
    site = desk.scene.site  # the server's own file says nothing of mail
    site.dispatcher.world = replace(site.dispatcher.world, mail=NoMail())
    made = MailPage(desk.place)
    qtbot.addWidget(made)
    made.resize(1280, 760)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    qtbot.waitUntil(lambda: made._settings is not None and desk.settled())
    return made


def fill(section: MailSection, **values: Any) -> None:
    for name, value in values.items():
        section.form.input(name).set_value(value)


def out(port: int) -> dict[str, Any]:
    return {"host": "127.0.0.1", "port": port, "encryption": Encryption.NONE,
            "sender": "portal@nordlicht.example"}  # fmt: skip


def test_each_section_is_saved_for_itself(qtbot: QtBot, page: MailPage, desk: Desk) -> None:
    fill(page.smtp, **out(2525), user="portal", password="geheim")
    page.smtp.form.button.click()
    qtbot.waitUntil(lambda: len(desk.told) == 1)
    fill(page.imap, host="127.0.0.1", user="support", encryption=Encryption.NONE, password="auch")
    page.imap.form.button.click()
    qtbot.waitUntil(lambda: len(desk.told) == 2)
    page.support.form.input("support_address").set_value("support@nordlicht.example")
    page.support.form.button.click()
    qtbot.waitUntil(lambda: len(desk.told) == 3)
    now = desk.client.send(ReadMailSettings())
    assert now.smtp is not None
    assert now.imap is not None
    assert (now.smtp.host, now.smtp.user, now.smtp.has_password) == ("127.0.0.1", "portal", True)
    assert (now.imap.user, now.imap.has_password) == ("support", True)
    assert now.support_address == "support@nordlicht.example"
    page.smtp.remove.click()
    qtbot.waitUntil(lambda: len(desk.told) == 4)
    after = desk.client.send(ReadMailSettings())
    assert after.smtp_source is Source.NONE
    assert after.imap == now.imap


def test_a_connection_is_tried_as_it_stands_there(
    qtbot: QtBot, page: MailPage, desk: Desk, mailbox: Mailbox
) -> None:
    fill(page.smtp, host="")
    page.smtp.attempt.click()
    assert page.smtp.form.rows["host"].error
    fill(page.smtp, **out(free_port()))
    page.smtp.attempt.click()
    qtbot.waitUntil(page.smtp.note.isVisible)
    assert (
        page.smtp.note.text() == "Unter dieser Adresse und diesem Anschluss antwortet kein Server."
    )
    fill(page.smtp, **out(int(mailbox.settings["smtp_port"])))
    page.smtp.attempt.click()
    qtbot.waitUntil(lambda: page.smtp.note.text() == "Die Verbindung funktioniert.")
    assert desk.client.send(ReadMailSettings()).smtp is None


def test_somebody_else_was_faster(qtbot: QtBot, page: MailPage, desk: Desk) -> None:
    desk.client.on_changed = lambda _topics: None
    theirs = SmtpInput(host="mail.example", sender="a@b.example")
    desk.client.send(SaveMailSettings(version=page._settings.version, smtp=theirs))  # type: ignore[union-attr]
    fill(page.smtp, **out(2525))
    page.smtp.form.button.click()
    qtbot.waitUntil(page.smtp.form.banner.isVisible)
    assert page.smtp.form.values()["port"] == 2525
    page.refresh()
    qtbot.waitUntil(desk.settled)
    page.smtp.form.button.click()
    qtbot.waitUntil(lambda: bool(desk.told))


def test_what_the_servers_file_says_is_shown_and_stays(
    qtbot: QtBot, page: MailPage, desk: Desk
) -> None:
    site = desk.scene.site
    given = SmtpMail(SmtpSettings("smtp.example", "a@h.example", tls=Tls.IMPLICIT, password="p"))
    site.dispatcher.world = replace(site.dispatcher.world, mail=given)
    page.refresh()
    qtbot.waitUntil(page.smtp.facts.isVisible)
    assert not page.smtp.form.isVisible()
    assert not page.smtp.remove.isVisible()
    assert page.smtp.note.text().startswith("Die Einstellungsdatei des Servers")


def test_trouble_is_said(qtbot: QtBot, page: MailPage) -> None:
    page._settings = None
    page._failed(Unreachable("timeout"))
    assert page.state == "state"
    page.smtp._failed(Unreachable("timeout"))
    assert page.smtp.note.property("tone") == "danger"
    assert failure_words("x") == "Der Versuch ist gescheitert (x)."


@pytest.mark.parametrize("language", ["de", "en"])
def test_nothing_is_nameless_cut_or_foreign(qtbot: QtBot, page: MailPage, language: str) -> None:
    switch_language(language)
    for width in (1280, 1024):
        page.resize(width, 680)
        qtbot.wait(30)
        assert nameless(page) == []
        assert cut(page) == []
        assert foreign(page, language) == []
