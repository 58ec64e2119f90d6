"""What the way in asks of the program around it: portals to open, sessions to keep.

Every method blocks and runs beside the window; the composition root brings the implementation.
"""

import json
from contextlib import suppress
from dataclasses import asdict, dataclass, replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, Final, Protocol

from app.settings import Settings, resource

if TYPE_CHECKING:
    from app.keystore import KeyFile
    from app.portal.operation import Portal
    from app.views.own.doors import OwnDoors
    from app.views.vault.locker import Locker

DEMO: Final = "demo"
REMOTE: Final = "remote"
OWN: Final = "own"
"""A portal on this computer; its address is the name of its folder."""


@dataclass(frozen=True)
class Connection:
    """A portal that was chosen once: where it is and what it called itself."""

    kind: str
    name: str
    address: str = ""
    used_at: str = ""
    """When it was last opened (ISO, UTC); empty for one that never was."""
    digits: str = ""
    """Of the root of its key directory, as a link of the hoster's had them."""

    @property
    def key(self) -> str:
        """What tells it from others."""
        return self.address or self.kind


@dataclass(frozen=True)
class DemoPerson:
    """Somebody of the demo whom one may be with one click."""

    name: str
    email: str
    password: str
    role: str
    """``customer``, ``member``, ``staff``, ``administration`` or ``security``."""
    staff: str = ""
    """The role of somebody who works for the hoster."""
    seed: str = ""
    """Of their second factor, base32; empty without one."""


class Doors(Protocol):
    """Opens portals and keeps sessions."""

    key_file: "KeyFile"
    """Keeps secrets behind a passphrase where no key ring can."""

    @property
    def own(self) -> "OwnDoors":
        """Makes own portals and keeps them safe; first asked for beside the window."""
        ...

    def open(self, connection: Connection) -> "Portal":
        """Make a client; the demo is created when it does not exist yet."""
        ...

    def check(self, address: str) -> Connection:
        """Ask whether a Kundencenter answers there; raise a PortalError that says what is wrong."""
        ...

    def resume(self, portal: "Portal", connection: Connection) -> str:
        """Go on with a kept session.

        Return an empty word, ``none``, or the code of the KeyringFailed that hides it.
        """
        ...

    def remember(self, portal: "Portal", connection: Connection) -> str:
        """Keep the session; return an empty word, or the code of why that is not possible."""
        ...

    def locker(self, connection: Connection) -> "Locker":
        """Return what keeps this machine's keys for a portal."""
        ...

    def kept(self, connection: Connection) -> bool:
        """Tell whether a session of it is kept where one can look now."""
        ...

    def forget(self, connection: Connection) -> str:
        """Remove a kept session; return an empty word, or the code of what hides it still."""
        ...


def connections(settings: Settings) -> list[Connection]:
    """Return the known portals, the last used one first."""
    stored = settings.get("connections", [])
    known = [c for c in stored if isinstance(c, dict)] if isinstance(stored, list) else []
    return [_connection(facts) for facts in known]


def _connection(facts: dict[str, Any]) -> Connection:
    return Connection(
        kind=kind if (kind := facts.get("kind")) in {REMOTE, OWN} else DEMO,
        name=str(facts.get("name", "")),
        address=str(facts.get("address", "")),
        used_at=_moment(facts.get("used_at")),
        digits=str(facts.get("digits", "")),
    )


def _moment(text: Any) -> str:
    """Return an aware ISO moment; what is none counts as never."""
    with suppress(TypeError, ValueError):
        if datetime.fromisoformat(text).tzinfo is not None:
            return str(text)
    return ""


def keep(settings: Settings, connection: Connection) -> None:
    """Put a connection that was just opened at the head of the known ones."""
    known = connections(settings)
    others = [c for c in known if c.key != connection.key]
    used = replace(
        connection,
        used_at=datetime.now(UTC).isoformat(timespec="seconds"),
        digits=connection.digits or digits_of(settings, connection),
    )
    settings.set("connections", [asdict(c) for c in (used, *others)])


def digits_of(settings: Settings, connection: Connection) -> str:
    """Return the digits that a link once had for this portal, or nothing."""
    return next((c.digits for c in connections(settings) if c.key == connection.key), "")


def add(settings: Settings, connection: Connection) -> None:
    """Put a connection behind the known ones."""
    settings.set("connections", [asdict(c) for c in (*connections(settings), connection)])


def drop(settings: Settings, connection: Connection) -> None:
    """Forget a connection."""
    others = [c for c in connections(settings) if c.key != connection.key]
    settings.set("connections", [asdict(c) for c in others])


def was_kept(settings: Settings, connection: Connection) -> bool:
    """Tell whether the session there was kept, as far as can be known without looking."""
    return connection.key in _kept(settings)


def note_kept(settings: Settings, connection: Connection, *, kept: bool) -> None:
    """Note whether a session is kept: only then a closed key ring or file is worth a question."""
    others = _kept(settings) - {connection.key}
    settings.set("kept", sorted(others | ({connection.key} if kept else set())))


def left_behind(settings: Settings) -> set[str]:
    """Return the keys of portals whose kept session was to go, but could not be reached."""
    return _keys(settings, "left")


def note_left(settings: Settings, connection: Connection, *, left: bool) -> None:
    """Note whether a session is still to be removed from where it is kept."""
    before = left_behind(settings)
    after = before - {connection.key} | ({connection.key} if left else set())
    if after != before:
        settings.set("left", sorted(after))


def _kept(settings: Settings) -> set[str]:
    return _keys(settings, "kept")


def _keys(settings: Settings, name: str) -> set[str]:
    stored = settings.get(name, [])
    return {str(key) for key in stored} if isinstance(stored, list) else set()


def demo_people() -> list[DemoPerson]:
    """Return the people of the demo; none when the demo is not shipped."""
    path = resource("data", "demo", "people.json")
    if not path.exists():
        return []
    return [DemoPerson(**person) for person in json.loads(path.read_text(encoding="utf-8"))]
