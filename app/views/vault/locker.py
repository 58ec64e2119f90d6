"""The keys of this machine, in its key ring: whose they are, and what it holds on to of a portal.

No Qt here; every call may wait for the key ring and runs beside the window.
"""

import json
import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Final, Protocol

from app.keystore import KeyringFailed
from app.vault.errors import VaultError
from app.vault.note import SignerKey, VerifierKey
from app.vault.opening import DeviceKeys
from app.vault.trust import Seen, Trust
from app.views.vault.memory import Memory

SENDERS_OF_ACCOUNT: Final = 6
"""Keys of customers' machines that are remembered of an account, the newest ones."""


class Secrets(Protocol):
    """Where they lie: :class:`app.keystore.KeyStore`, or the memory."""

    def get(self, kind: str) -> str | None:
        """Return the secret of a kind, or None."""
        ...

    def set(self, kind: str, secret: str) -> None:
        """Store a secret."""
        ...

    def delete(self, kind: str) -> None:
        """Forget a secret."""
        ...


@dataclass(frozen=True)
class OwnDevice:
    """This machine as one of the staff's devices."""

    mark: str
    keys: DeviceKeys


class Locker:
    """What this machine keeps for one portal."""

    def __init__(
        self,
        secrets: Secrets | None = None,
        *,
        pins: bool = False,
        digits: str = "",
        clock: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> None:
        """Keep it in ``secrets``; with ``pins`` the portal's own word on its root is taken.

        That is for a portal on this machine: nobody stands between. ``digits`` are those of the
        root that is to be found, as the hoster's link had them.
        """
        self.clock = clock
        self._secrets: Secrets = secrets or Memory()
        self._here: dict[str, str] = {}
        self._lock = threading.Lock()
        self.pins, self.digits = pins, digits
        self.temporary = False
        """No key ring answers: what it does not take is gone when the program ends."""

    def sender(self, user_id: int) -> SignerKey:
        """Return the key by which what somebody seals is signed; made when it is first wanted."""
        with self._lock:
            kept = self._get(f"sender:{user_id}")
            if kept is not None:
                name, seed = kept.split(" ")
                return SignerKey(name, bytes.fromhex(seed))
            made = SignerKey.generate("customer")
            self._set(f"sender:{user_id}", f"{made.name} {made.seed.hex()}")
            return made

    def device(self, user_id: int) -> OwnDevice | None:
        """Return this machine's keys of one of the staff; None where it has none."""
        kept = self._get(f"device:{user_id}")
        if kept is None:
            return None
        mark, rest = kept.split(" ", 1)
        return OwnDevice(mark, DeviceKeys.parse(rest))

    def keep_device(self, user_id: int, device: OwnDevice) -> None:
        """Keep new keys of this machine."""
        self._set(f"device:{user_id}", f"{device.mark} {device.keys.keep()}")

    def signer(self, user_id: int) -> SignerKey | None:
        """Return the key by which somebody signs the directory; None where there is none."""
        kept = self._get(f"signer:{user_id}")
        if kept is None:
            return None
        name, seed = kept.split(" ")
        return SignerKey(name, bytes.fromhex(seed))

    def keep_signer(self, user_id: int, key: SignerKey) -> None:
        """Keep a signer's key."""
        self._set(f"signer:{user_id}", f"{key.name} {key.seed.hex()}")

    def trust(self) -> Trust | None:
        """Return the root that is held on to; None while none is."""
        kept = self._json("trust")
        try:
            return Trust(str(kept["origin"]), VerifierKey.parse(str(kept["root"])))
        except (KeyError, VaultError):
            return None

    def hold(self, trust: Trust) -> None:
        """Hold on to a root from now on."""
        self._set("trust", json.dumps({"origin": trust.origin, "root": str(trust.root)}))

    def seen(self) -> Seen:
        """Return the newest version of the directory that was accepted here."""
        kept = self._json("seen")
        try:
            at = datetime.fromisoformat(str(kept["at"]))
            return Seen(int(kept["version"]), str(kept["digest"]), at)
        except (KeyError, ValueError):
            return Seen()

    def keep_seen(self, seen: Seen) -> None:
        """Remember the newest version; never an older one, nor another of the same number."""
        with self._lock:
            if seen.version > self.seen().version:
                facts = {"version": seen.version, "digest": seen.digest, "at": seen.at.isoformat()}
                self._set("seen", json.dumps(facts))

    def changed_sender(self, account: int, sender: str) -> str:
        """Note a customer's key; return since when another one was known, where this one is new."""
        with self._lock:
            known = self._json(f"senders:{account}")
            if sender in known:
                return ""
            before = list(known.items())[-(SENDERS_OF_ACCOUNT - 1) :]
            newest = {**dict(before), sender: self.clock().isoformat(timespec="seconds")}
            self._set(f"senders:{account}", json.dumps(newest))
            return str(before[-1][1]) if before else ""

    def _get(self, kind: str) -> str | None:
        if kind in self._here:
            return self._here[kind]
        try:
            found = self._secrets.get(kind)
            self._carry_over()
        except KeyringFailed:
            self.temporary = True
            return None
        return found

    def _set(self, kind: str, secret: str) -> None:
        try:
            self._secrets.set(kind, secret)
            self._here.pop(kind, None)
            self._carry_over()
        except KeyringFailed:
            self.temporary = True
            self._here[kind] = secret

    def _carry_over(self) -> None:
        """Put into the key ring what it could not take before: it answers again."""
        for kind in list(self._here):
            self._secrets.set(kind, self._here[kind])
            del self._here[kind]
        self.temporary = False

    def _json(self, kind: str) -> Mapping[str, Any]:
        try:
            found = json.loads(self._get(kind) or "{}")
        except ValueError:
            return {}
        return found if isinstance(found, dict) else {}
