"""Mail settings: who may write them, what is never told, and which ones hold."""

from dataclasses import replace
from typing import Any

import pytest
from pydantic import SecretStr

from app.adapters.imap import ImapMailbox, ImapSettings
from app.adapters.mail import NoMail
from app.adapters.smtp import SmtpMail, SmtpSettings, Tls
from app.errors import Conflict, Invalid, StepUpRequired
from app.models.house import AuditEntry
from app.models.mail import MailSetting
from app.portal.admin.mail import (
    Encryption,
    ImapInput,
    MailSettings,
    ReadMailSettings,
    SaveMailSettings,
    SmtpInput,
    Source,
    TryImap,
    TrySmtp,
)
from app.portal.mail import ReadMailState, SendDueMail
from app.rules.mail.outbox import queue_mail
from tests.rules.admin.scene import Scene
from tests.support.imap import PASSWORD, USER, Imap
from tests.support.mailbox import Mailbox
from tests.support.site import Site

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning:aiosmtpd")
SECRET = "ein-langes-geheimnis"
SMTP: dict[str, Any] = {
    "host": "mail.hoster.example",
    "user": "portal",
    "sender": "portal@hoster.example",
}


def smtp(**given: Any) -> SmtpInput:
    return SmtpInput(**{**SMTP, **given})


def imap(server: Imap, **given: Any) -> ImapInput:
    values: dict[str, Any] = {"host": "127.0.0.1", "port": server.port, "user": USER}
    return ImapInput(**{**values, "encryption": Encryption.NONE, **given})


def bare(site: Site) -> None:
    """Let the server's settings name no mail server."""
    site.dispatcher.world = replace(site.dispatcher.world, mail=NoMail())


def save(scene: Scene, **given: Any) -> MailSettings:
    version = scene.admin.send(ReadMailSettings()).version
    return scene.admin.send(SaveMailSettings(**{"version": version, **given}))


def test_they_are_written_whole_and_a_password_is_never_told(scene: Scene) -> None:
    if scene.site.kind == "sqlite":
        bare(scene.site)
    saved = save(scene, smtp=smtp(password=SecretStr(SECRET)), support_address="hilfe@h.example")
    assert SECRET not in saved.model_dump_json()
    assert (saved.version, saved.support_address) == (1, "hilfe@h.example")
    assert saved.support_source is Source.PORTAL
    assert (saved.imap, saved.imap_source) == (None, Source.NONE)
    if scene.site.kind == "sqlite":
        assert saved.smtp is not None
        assert (saved.smtp.has_password, saved.smtp_source) == (True, Source.PORTAL)
        assert (saved.smtp.port, saved.smtp.encryption) == (587, Encryption.STARTTLS)
    else:  # the server of the test has a mailbox of its own
        assert (saved.smtp, saved.smtp_source) == (None, Source.SERVER)
    with scene.site.house() as ctx:
        row = ctx.session.scalars(ctx.rows(MailSetting)).one()
        facts = ctx.session.scalars(ctx.rows(AuditEntry.facts)).all()
    assert SECRET not in f"{row.value}{row.smtp_sealed!r}"
    assert not [fact for fact in facts if SECRET in fact]
    with pytest.raises(Conflict):
        scene.admin.send(SaveMailSettings(version=7))
    gone = save(scene)
    assert (gone.version, gone.support_address) == (2, "")


def test_a_fresh_second_factor_is_asked_for(near: Scene) -> None:
    near.site.clock.forward(minutes=11)
    near.admin.send(ReadMailSettings())
    with pytest.raises(StepUpRequired):
        near.admin.send(SaveMailSettings())


def test_a_password_is_kept_for_its_own_server_only(near: Scene) -> None:
    bare(near.site)
    save(near, smtp=smtp(password=SecretStr(SECRET)))
    kept = save(near, smtp=smtp(sender_name="Hoster"))
    assert kept.smtp is not None
    assert kept.smtp.has_password
    for change in ({"host": "boese.example"}, {"user": "x"}, {"port": 25}):
        with pytest.raises(Invalid) as refused:
            save(near, smtp=smtp(**change))
        assert refused.value.fields == {"smtp.password": "required"}
        with pytest.raises(Invalid):
            near.admin.send(TrySmtp(smtp=smtp(**change)))
    emptied = save(near, smtp=smtp(password=SecretStr("")))
    assert emptied.smtp is not None
    assert not emptied.smtp.has_password
    assert save(near, smtp=smtp(host="andere.example")).version == 4


@pytest.mark.parametrize(
    ("given", "fields"),
    [
        (
            {"smtp": smtp(encryption=Encryption.NONE)},
            {"smtp.encryption": "encryption_needed"},
        ),
        ({"smtp": smtp(sender="portal@hoster..example")}, {"smtp.sender": "email_syntax"}),
        (
            {"imap": ImapInput(host="mail.example", user="x", encryption=Encryption.NONE)},
            {"imap.encryption": "encryption_needed"},
        ),
    ],
)
def test_what_can_not_be_used_is_said_at_its_field(
    near: Scene, given: dict[str, Any], fields: dict[str, str]
) -> None:
    with pytest.raises(Invalid) as refused:
        save(near, **given)
    assert refused.value.fields == fields


def test_what_the_server_names_wins(near: Scene) -> None:
    save(near, smtp=smtp(password=SecretStr(SECRET)), support_address="hier@h.example")
    near.site.dispatcher.world = replace(
        near.site.dispatcher.world,
        mail=SmtpMail(SmtpSettings("smtp.example", "a@h.example", tls=Tls.IMPLICIT, password="p")),
        mailbox=ImapMailbox(ImapSettings("imap.example", "post")),
        support_address="dort@h.example",
    )
    read = near.admin.send(ReadMailSettings())
    assert read.smtp is not None
    assert read.imap is not None
    assert (read.smtp.host, read.smtp_source) == ("smtp.example", Source.SERVER)
    assert (read.imap.host, read.imap.has_password) == ("imap.example", False)
    assert (read.support_address, read.support_source) == ("dort@h.example", Source.SERVER)


def test_mail_leaves_by_the_saved_settings_at_once(near: Scene) -> None:
    bare(near.site)
    with near.site.house() as ctx:
        queue_mail(ctx, "password_changed", to="kunde@x.example", facts={"when": "heute"})
    assert near.site.system(SendDueMail()) == 0
    assert not near.admin.send(ReadMailState()).configured
    with Mailbox() as mailbox:
        port = int(mailbox.settings["smtp_port"])
        given = smtp(host="127.0.0.1", port=port, encryption=Encryption.NONE, user="")
        assert near.admin.send(TrySmtp(smtp=given)).ok
        save(near, smtp=given)
        assert near.admin.send(TrySmtp()).ok
        assert near.admin.send(ReadMailState()).configured
        assert near.site.system(SendDueMail()) == 1
        assert mailbox.recipients == ["kunde@x.example"]
    tried = near.admin.send(TrySmtp())
    assert (tried.ok, tried.failure) == (False, "unreachable")


def test_a_mailbox_is_tried_before_it_is_saved(near: Scene) -> None:
    with Imap() as server:
        right = imap(server, password=SecretStr(PASSWORD))
        assert near.admin.send(TryImap(imap=right)).ok
        for given, failure in (
            ({"password": SecretStr("falsch")}, "sign_in_refused"),
            ({"folder": "Nirgends"}, "folder_missing"),
        ):
            tried = near.admin.send(TryImap(imap=right.model_copy(update=given)))
            assert (tried.ok, tried.failure) == (False, failure)
        saved = save(near, imap=right)
        assert saved.imap is not None
        assert (saved.imap.has_password, saved.imap_source) == (True, Source.PORTAL)
        assert near.admin.send(TryImap()).ok
        assert save(near, imap=imap(server, folder="INBOX")).imap == saved.imap
    assert near.admin.send(TryImap()).failure == "unreachable"


def test_without_any_there_is_nothing_to_try(near: Scene) -> None:
    bare(near.site)
    assert near.admin.send(TrySmtp()).failure == "no_mail_server"
    assert near.admin.send(TryImap()).failure == "no_mailbox"


def test_under_another_key_the_password_is_gone(near: Scene) -> None:
    bare(near.site)
    save(near, smtp=smtp(password=SecretStr(SECRET)))
    near.site.dispatcher.world = replace(near.site.dispatcher.world, server_key=b"z" * 32)
    with near.site.house() as ctx:
        from app.rules.mail.ways import mail_of

        way = mail_of(ctx)
    assert isinstance(way, SmtpMail)
    assert way.settings.password == ""
