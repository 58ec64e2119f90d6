"""The server's settings: a TOML file, each value overridden by ``KUNDENCENTER_<NAME>``."""

import os
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from ipaddress import ip_network
from pathlib import Path
from secrets import token_bytes
from typing import Any, Final

from app.i18n import _
from app.models.database import sqlite_url
from app.settings import profile_dir

PREFIX: Final = "KUNDENCENTER_"
CONFIG: Final = f"{PREFIX}CONFIG"
KEY_BYTES: Final = 32


class BadSettings(Exception):
    """A setting that can't be used; its text is for the operator."""


@dataclass(frozen=True)
class ServerSettings:
    """What a server has to know. Every field is a key of the file and a variable."""

    database: str = field(default="", repr=False)
    """SQLAlchemy address; empty: a SQLite file in the profile of the system's user."""
    key_file: str = ""
    """32 bytes that seal TOTP seeds and secrets in waiting mail; made (0600) when missing."""
    public_address: str = ""
    """Where links in mails lead."""
    trusted_proxies: tuple[str, ...] = ()
    """Addresses or networks that may name a client's address (comma-separated as variable)."""
    tls_cert: str = ""
    tls_key: str = ""
    smtp_host: str = ""
    """Empty: mail stays in the outbox, unless the portal's own settings name a server."""
    smtp_port: int = 587
    smtp_tls: str = "starttls"
    """``starttls``, ``implicit`` or ``none`` (a server on the same machine only)."""
    smtp_user: str = ""
    smtp_password: str = field(default="", repr=False)
    smtp_sender: str = ""
    """Address that mail comes from."""
    smtp_sender_name: str = ""
    smtp_ca_file: str = ""
    support_address: str = ""
    """Mail to it becomes tickets; answers to mails about tickets go to it."""
    imap_host: str = ""
    """Where mail is fetched; empty: it is not, or as the portal's own settings say."""
    imap_port: int = 993
    imap_tls: str = "implicit"
    """As ``smtp_tls``."""
    imap_user: str = ""
    imap_password: str = field(default="", repr=False)
    imap_folder: str = "INBOX"
    imap_done_folder: str = ""
    """Where mail that was taken is moved; empty: it stays, flagged and read."""
    imap_ca_file: str = ""

    @property
    def database_address(self) -> str:
        """Return the address of the database."""
        own = sqlite_url(_home() / "portal.db").render_as_string(hide_password=False)
        return self.database or own

    @property
    def key_path(self) -> Path:
        """Return where the server's key lies."""
        return Path(self.key_file) if self.key_file else _home() / "server.key"


def read_settings(
    path: Path | None = None, environment: Mapping[str, str] = os.environ
) -> ServerSettings:
    """Read the file (``path``, or the one that the environment names), then the environment.

    Raises :class:`BadSettings` for what is unknown or has the wrong form.
    """
    named = path or (Path(environment[CONFIG]) if environment.get(CONFIG) else None)
    values = _file(named) if named else {}
    known = {known.name: known for known in fields(ServerSettings)}
    unknown = sorted(set(values) - set(known))
    if unknown:
        raise BadSettings(_("Unknown settings: {names}").format(names=", ".join(unknown)))
    given = {n: environment[PREFIX + n.upper()] for n in known if PREFIX + n.upper() in environment}
    return ServerSettings(
        **{n: _value(n, v, known[n].default) for n, v in (values | given).items()}
    )


def server_key(path: Path) -> bytes:
    """Return the key in ``path``; make one that only this user can read when it is missing."""
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        part = path.with_suffix(f".{os.getpid()}")
        with os.fdopen(os.open(part, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600), "wb") as file:
            file.write(token_bytes(KEY_BYTES))
            file.flush()
            os.fsync(file.fileno())
        try:
            os.link(part, path)  # of two that start at once, one wins and both use its key
        except FileExistsError:
            pass
        finally:
            part.unlink()
    key = path.read_bytes()
    if len(key) != KEY_BYTES:
        raise BadSettings(_("{path} is no server key: it must hold 32 bytes.").format(path=path))
    return key


def _home() -> Path:
    folder = profile_dir() / "server"
    folder.mkdir(exist_ok=True, mode=0o700)
    return folder


def _file(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        said = _("The settings in {path} can't be read: {why}").format(path=path, why=error)
        raise BadSettings(said) from error


def _value(name: str, value: Any, default: Any) -> Any:
    try:
        if isinstance(default, tuple):
            words = value.split(",") if isinstance(value, str) else list(value)
            kept = tuple(word.strip() for word in words if word.strip())
            for word in kept:
                ip_network(word, strict=False)
            return kept
        if not isinstance(value, str | int) or isinstance(value, bool):
            raise TypeError
        return type(default)(value)
    except (TypeError, ValueError, AttributeError) as error:
        said = _("The setting {name} has the wrong form.").format(name=name)
        raise BadSettings(said) from error
