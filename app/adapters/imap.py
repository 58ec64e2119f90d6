"""Mail fetched by IMAP: always encrypted, but on the same machine, and always verified.

A mail is put aside after it was taken, never before: moved to a folder, or flagged and marked as
read where none is named. Whoever dies in between finds it there again.
"""

import imaplib
import re
import ssl
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from typing import Any, Final

from app.adapters.mailbox import Letter, MailboxFailed
from app.adapters.smtp import Tls, same_machine
from app.i18n import N_

AT_ONCE: Final = 200
"""Mails of one round."""
_SIZE: Final = re.compile(rb"RFC822\.SIZE (\d+)")


@dataclass(frozen=True)
class ImapSettings:
    """Where mail is fetched."""

    host: str
    user: str
    password: str = field(default="", repr=False)
    port: int = 993
    tls: Tls = Tls.IMPLICIT
    folder: str = "INBOX"
    done_folder: str = ""
    ca_file: str = ""
    timeout: float = 30.0
    """Seconds for each step of the conversation."""

    def __post_init__(self) -> None:
        """Refuse to send a password in clear over a network."""
        if self.tls is Tls.NONE and not same_machine(self.host):
            raise ValueError(N_("mail is fetched encrypted only"))


class ImapMailbox:
    """Fetches over a connection of its own each time."""

    configured = True

    def __init__(self, settings: ImapSettings) -> None:
        """Use ``settings``; nothing is connected yet."""
        self.settings = settings

    def check(self) -> None:
        """Sign in and open the folder."""
        with _explained(), self._opened():
            pass

    def collect(self, take: Callable[[Letter], object], limit: int) -> int:
        """Give each mail that was not put aside to ``take``, the oldest first."""
        count = 0
        with _explained(), self._opened() as server:
            for uid in self._waiting(server):
                letter = _fetched(server, uid, limit)
                if letter is not None:  # else another one has moved it
                    _unexplained(take, letter)
                    self._put_aside(server, uid)
                    count += 1
        return count

    def _waiting(self, server: imaplib.IMAP4) -> list[str]:
        wanted = "ALL" if self.settings.done_folder else "UNFLAGGED"
        found = _said(server.uid("SEARCH", wanted))[0] or b""
        return [word.decode() for word in found.split()][:AT_ONCE]

    def _put_aside(self, server: imaplib.IMAP4, uid: str) -> None:
        folder = self.settings.done_folder
        if not folder:
            _said(server.uid("STORE", uid, "+FLAGS.SILENT", r"(\Flagged \Seen)"))
            return
        if "MOVE" in server.capabilities:
            _said(server.uid("MOVE", uid, _quoted(folder)))
            return
        _said(server.uid("COPY", uid, _quoted(folder)))
        _said(server.uid("STORE", uid, "+FLAGS.SILENT", r"(\Deleted)"))
        if "UIDPLUS" in server.capabilities:
            _said(server.uid("EXPUNGE", uid))
        else:
            _said(server.expunge())

    @contextmanager
    def _opened(self) -> Iterator[imaplib.IMAP4]:
        given = self.settings
        context = ssl.create_default_context(cafile=given.ca_file or None)
        server = (
            imaplib.IMAP4_SSL(given.host, given.port, ssl_context=context, timeout=given.timeout)
            if given.tls is Tls.IMPLICIT
            else imaplib.IMAP4(given.host, given.port, timeout=given.timeout)
        )
        try:
            if given.tls is Tls.STARTTLS:
                if "STARTTLS" not in server.capabilities:
                    raise MailboxFailed("not_supported")
                server.starttls(context)
            self._sign_in(server)
            if given.done_folder:
                server.create(_quoted(given.done_folder))  # NO where it exists
            if server.select(_quoted(given.folder))[0] != "OK":
                raise MailboxFailed("folder_missing")
            yield server
        finally:
            with suppress(OSError, imaplib.IMAP4.error):  # it says its own instead of what happened
                server.logout()
            with suppress(OSError):
                server.shutdown()

    def _sign_in(self, server: imaplib.IMAP4) -> None:
        user, password = self.settings.user, self.settings.password
        try:
            if "AUTH=PLAIN" in server.capabilities:  # every letter may stand in it
                server.authenticate("PLAIN", lambda _said: f"\0{user}\0{password}".encode())
            else:
                server.login(user, password)
        except imaplib.IMAP4.abort:
            raise
        except (imaplib.IMAP4.error, UnicodeError) as error:
            raise MailboxFailed("sign_in_refused") from error


def _fetched(server: imaplib.IMAP4, uid: str, limit: int) -> Letter | None:
    said = _said(server.uid("FETCH", uid, "(RFC822.SIZE)"))
    size = next((int(m[1]) for part in said if (m := _SIZE.search(_bytes(part)))), None)
    if size is None:
        return None
    part = "BODY.PEEK[]" if size <= limit else "BODY.PEEK[HEADER]"
    answer = _said(server.uid("FETCH", uid, f"({part})"))
    raw = next((bytes(part[1]) for part in answer if isinstance(part, tuple)), None)
    return None if raw is None else Letter(raw, max(size, len(raw)))


def _bytes(part: Any) -> bytes:
    return bytes(part[0]) if isinstance(part, tuple) else bytes(part or b"")


def _said(answer: tuple[str, list[Any]]) -> list[Any]:
    kind, said = answer
    if kind != "OK":
        raise MailboxFailed("refused")
    return said


def _quoted(folder: str) -> str:
    return f'"{folder}"'


class _Outside(Exception):
    """Carries past the explanation what is no fault of the mailbox."""

    def __init__(self, error: Exception) -> None:
        super().__init__()
        self.error = error


def _unexplained(take: Callable[[Letter], object], letter: Letter) -> None:
    try:
        take(letter)
    except Exception as error:
        raise _Outside(error) from error


@contextmanager
def _explained() -> Iterator[None]:
    """Turn what imaplib raises into a code."""
    try:
        yield
    except _Outside as carried:
        raise carried.error from None
    except ssl.SSLError as error:
        raise MailboxFailed("certificate") from error
    except imaplib.IMAP4.abort as error:
        raise MailboxFailed("unreachable") from error
    except imaplib.IMAP4.error as error:
        raise MailboxFailed("not_supported") from error
    except OSError as error:
        raise MailboxFailed("unreachable") from error
