"""IMAP against a small server on the loopback: TLS, sign-in, what is put aside and when."""

import ssl
from dataclasses import replace
from pathlib import Path

import pytest

from app.adapters.imap import ImapMailbox, ImapSettings
from app.adapters.mailbox import Letter, MailboxFailed, NoMailbox
from app.adapters.smtp import Tls
from tests.support.certificates import Authority
from tests.support.imap import PASSWORD, USER, Imap

SMALL, LARGE = b"Subject: klein\r\n\r\nHallo\r\n", b"Subject: gro\r\n\r\n" + b"x" * 5_000
LIMIT = 1_000


def settings(server: Imap, **given: object) -> ImapSettings:
    plain = ImapSettings("127.0.0.1", USER, PASSWORD, server.port, Tls.NONE, timeout=5)
    return replace(plain, **given)  # type: ignore[arg-type]  # fields of the settings


def collected(server: Imap, **given: object) -> list[Letter]:
    found: list[Letter] = []
    count = ImapMailbox(settings(server, **given)).collect(found.append, LIMIT)
    assert count == len(found)
    return found


@pytest.mark.parametrize("capabilities", ["UIDPLUS MOVE", "UIDPLUS", "", "AUTH=PLAIN MOVE"])
def test_mail_is_moved_when_it_was_taken(capabilities: str) -> None:
    with Imap(capabilities=capabilities) as server:
        server.put(SMALL)
        server.put(LARGE)
        found = collected(server, done_folder="Erledigt")
        assert found[0] == Letter(SMALL, len(SMALL))
        assert (found[1].raw, found[1].size) == (b"Subject: gro\r\n\r\n", len(LARGE))
        assert server.folders["INBOX"] == []
        assert [mail.raw for mail in server.folders["Erledigt"]] == [SMALL, LARGE]
        assert collected(server, done_folder="Erledigt") == []


def test_without_a_folder_it_stays_flagged_and_read() -> None:
    with Imap() as server:
        server.put(SMALL)
        assert len(collected(server)) == 1
        (mail,) = server.folders["INBOX"]
        assert mail.flags == {r"\Flagged", r"\Seen"}
        assert collected(server) == []


def test_what_was_not_taken_stays_where_it_is() -> None:
    def take(letter: Letter) -> None:
        if letter.raw == SMALL:
            raise OSError("no database")

    with Imap() as server:
        for raw in (b"Subject: a\r\n\r\n", SMALL, b"Subject: c\r\n\r\n"):
            server.put(raw)
        mailbox = ImapMailbox(settings(server, done_folder="Fertig"))
        with pytest.raises(OSError, match="no database"):
            mailbox.collect(take, LIMIT)
        assert [mail.raw for mail in server.folders["INBOX"]] == [SMALL, b"Subject: c\r\n\r\n"]


@pytest.mark.parametrize(
    ("command", "how", "code"),
    [
        ("LOGIN", "NO", "sign_in_refused"),
        ("LOGIN", "cut", "unreachable"),
        ("SELECT", "NO", "folder_missing"),
        ("SEARCH", "NO", "refused"),
        ("SEARCH", "BAD", "not_supported"),
        ("FETCH", "NO", "refused"),
        ("FETCH", "cut", "unreachable"),
        ("MOVE", "NO", "refused"),
        ("CAPABILITY", "cut", "unreachable"),
    ],
)
def test_why_it_did_not_work_is_a_code(command: str, how: str, code: str) -> None:
    taken: list[Letter] = []
    with Imap() as server:
        server.put(SMALL)
        server.fails[command] = how
        with pytest.raises(MailboxFailed) as failed:
            ImapMailbox(settings(server, done_folder="Fertig")).collect(taken.append, LIMIT)
        assert str(failed.value) == code
        assert len(server.folders["INBOX"]) == 1
        assert len(collected(server, done_folder="Fertig")) == 1  # the next time it works


def test_wrong_passwords_of_every_letter_are_refused() -> None:
    for capabilities in ("", "AUTH=PLAIN"):
        with Imap(capabilities=capabilities) as server:
            for password in ("falsch", "größe mit Leerzeichen"):
                with pytest.raises(MailboxFailed, match="sign_in_refused"):
                    ImapMailbox(settings(server, password=password)).check()


def test_tls_from_the_beginning_and_when_asked_for(authority: Authority, tmp_path: Path) -> None:
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.load_cert_chain(*authority.issue("127.0.0.1"))
    trusted = {"ca_file": str(authority.file)}
    for tls, server in (
        (Tls.IMPLICIT, Imap(tls=context)),
        (Tls.STARTTLS, Imap(capabilities="STARTTLS", later=context)),
    ):
        with server:
            ImapMailbox(settings(server, tls=tls, **trusted)).check()
            with pytest.raises(MailboxFailed, match="certificate"):
                ImapMailbox(settings(server, tls=tls)).check()
    with Imap() as server, pytest.raises(MailboxFailed, match="not_supported"):
        ImapMailbox(settings(server, tls=Tls.STARTTLS)).check()
    with pytest.raises(MailboxFailed, match="unreachable"):
        ImapMailbox(settings(server)).check()


def test_nothing_goes_in_clear_over_a_network() -> None:
    with pytest.raises(ValueError, match="encrypted"):
        ImapSettings("imap.example", USER, tls=Tls.NONE)
    assert PASSWORD not in repr(ImapSettings("imap.example", USER, PASSWORD))


def test_no_mailbox_has_nothing() -> None:
    none = NoMailbox()
    assert none.collect(print, LIMIT) == 0
    with pytest.raises(MailboxFailed, match="no_mailbox"):
        none.check()
