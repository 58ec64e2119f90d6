"""Settings of the server: a file, overridden by variables, and its key."""

import os
import stat
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

from app import i18n
from app.adapters.imap import ImapMailbox
from app.adapters.mail import NoMail
from app.adapters.smtp import SmtpMail
from app.server.portal import open_portal
from app.server.settings import BadSettings, ServerSettings, read_settings, server_key
from tests.server.conftest import Console


def written(folder: Path, text: str) -> Path:
    path = folder / "server.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_variables_override_the_file(tmp_path: Path) -> None:
    path = written(
        tmp_path,
        'database = "sqlite:///a.db"\nsmtp_port = 465\ntrusted_proxies = ["10.0.0.0/8", "::1"]\n',
    )
    found = read_settings(
        None,
        {
            "KUNDENCENTER_CONFIG": str(path),
            "KUNDENCENTER_SMTP_PORT": "2525",
            "KUNDENCENTER_PUBLIC_ADDRESS": "https://portal.example",
            "KUNDENCENTER_SOMETHING_ELSE": "is another program's",
        },
    )
    assert (found.database_address, found.smtp_port) == ("sqlite:///a.db", 2525)
    assert found.trusted_proxies == ("10.0.0.0/8", "::1")
    assert found.public_address == "https://portal.example"
    named = read_settings(path, {"KUNDENCENTER_TRUSTED_PROXIES": " 127.0.0.1 , ,10.1.0.0/16"})
    assert named.trusted_proxies == ("127.0.0.1", "10.1.0.0/16")


def test_without_settings_all_lies_in_the_users_profile(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("KUNDENCENTER_HOME", str(tmp_path))
    found = read_settings(None, {})
    assert found.database_address == f"sqlite:///{tmp_path / 'server' / 'portal.db'}"
    assert found.key_path == tmp_path / "server" / "server.key"
    assert stat.S_IMODE((tmp_path / "server").stat().st_mode) == 0o700
    assert ServerSettings(key_file="/elsewhere/key").key_path == Path("/elsewhere/key")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("smtp_prt = 25", "Unknown settings: smtp_prt"),
        ('smtp_port = "many"', "The setting smtp_port has the wrong form."),
        ("smtp_port = true", "The setting smtp_port has the wrong form."),
        ("smtp_host = [1]", "The setting smtp_host has the wrong form."),
        ('trusted_proxies = ["somewhere"]', "The setting trusted_proxies has the wrong form."),
        ("trusted_proxies = 7", "The setting trusted_proxies has the wrong form."),
        ("trusted_proxies = [7]", "The setting trusted_proxies has the wrong form."),
        ("smtp_port = ", "can't be read"),
        ('smtp_host = "\\udead"', "can't be read"),
    ],
)
def test_what_is_wrong_is_said_in_the_operators_language(
    tmp_path: Path, console: Console, text: str, said: str
) -> None:
    path = written(tmp_path, text)
    english = console("--config", str(path), "migrate")
    assert (english.code, english.gave) == (2, "")
    assert said in english.said
    german = console("--config", str(path), "migrate", LC_ALL="", LANG="de_AT.UTF-8")
    assert german.code == 2
    assert "instellung" in german.said


def test_a_missing_file_is_said_with_its_place(tmp_path: Path, console: Console) -> None:
    done = console("--config", str(tmp_path / "none.toml"), "migrate")
    assert done.code == 2
    assert f"The settings in {tmp_path / 'none.toml'} can't be read: " in done.said


def test_secrets_stand_in_no_repr() -> None:
    shown = repr(ServerSettings(database="postgresql://u:geheim@h/db", smtp_password="geheim"))
    assert "geheim" not in shown


def test_the_key_is_made_once_and_for_this_user_alone(tmp_path: Path) -> None:
    path = tmp_path / "keys" / "server.key"
    with ThreadPoolExecutor(2) as pool:
        first = pool.submit(server_key, path).result()
    assert server_key(path) == first
    assert len(first) == 32
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert list(path.parent.iterdir()) == [path]


def test_of_two_that_start_at_once_both_use_one_key(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, real = tmp_path / "server.key", os.link

    def late(source: Any, target: Any) -> None:
        path.write_bytes(b"o" * 32)  # the other process was faster
        real(source, target)

    monkeypatch.setattr(os, "link", late)
    assert server_key(path) == b"o" * 32
    assert list(tmp_path.iterdir()) == [path]


def test_a_damaged_key_is_refused_and_never_replaced(tmp_path: Path) -> None:
    path = tmp_path / "server.key"
    path.write_bytes(b"short")
    with pytest.raises(BadSettings) as refused:
        server_key(path)
    assert str(path) in str(refused.value)
    assert path.read_bytes() == b"short"


def opened(tmp_path: Path, **settings: Any) -> Any:
    found = ServerSettings(
        database=f"sqlite:///{tmp_path / 'p.db'}", key_file=str(tmp_path / "key"), **settings
    )
    dispatcher = open_portal(found)
    dispatcher.database.close()
    return dispatcher.world


def test_mail_leaves_by_the_server_that_is_named(tmp_path: Path) -> None:
    assert isinstance(opened(tmp_path).mail, NoMail)
    mail = opened(tmp_path, smtp_host="mail.example", smtp_sender="portal@host.example").mail
    assert isinstance(mail, SmtpMail)
    assert mail.configured


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"smtp_tls": "perhaps"}, "The setting smtp_tls has the wrong form."),
        ({"smtp_tls": "none"}, "mail leaves this machine encrypted only"),
        ({"smtp_sender": ""}, "its sender is no e-mail address"),
        ({"smtp_sender_name": "Portal\nBcc: a@b.example"}, "its sender is no e-mail address"),
    ],
)
def test_a_mail_server_that_can_not_be_used_stops_the_start(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, wrong: dict[str, str], said: str
) -> None:
    monkeypatch.setattr(i18n._Current, "language", "en")
    settings = {"smtp_host": "mail.example", "smtp_sender": "portal@host.example", **wrong}
    with pytest.raises(BadSettings) as refused:
        opened(tmp_path, **settings)
    assert said in str(refused.value)


def test_mail_is_fetched_from_the_mailbox_that_is_named(tmp_path: Path) -> None:
    assert not opened(tmp_path).mailbox.configured
    world = opened(tmp_path, imap_host="imap.example", imap_user="p", support_address="h@h.example")
    assert isinstance(world.mailbox, ImapMailbox)
    assert (world.mailbox.settings.host, world.support_address) == ("imap.example", "h@h.example")


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"imap_tls": "perhaps"}, "The setting imap_tls has the wrong form."),
        ({"imap_tls": "none"}, "mail is fetched encrypted only"),
    ],
)
def test_a_mailbox_that_can_not_be_used_stops_the_start(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, wrong: dict[str, str], said: str
) -> None:
    monkeypatch.setattr(i18n._Current, "language", "en")
    with pytest.raises(BadSettings) as refused:
        opened(tmp_path, imap_host="imap.example", **wrong)
    assert said in str(refused.value)
