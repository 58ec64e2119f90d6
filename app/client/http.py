"""The portal on a server: the same operations over HTTPS, made from the same declarations."""

import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar, cast

from app.client.base import Client
from app.client.live import Live
from app.client.transport import Line, trust
from app.client.uploading import Slice
from app.client.wire import outgoing, result_of, upward
from app.errors import PortalError, Unreachable, Unsupported
from app.portal.auth import Tokens
from app.portal.links import address_of
from app.portal.meta import PROTOCOL, Meta, PortalInfo
from app.portal.operation import Operation
from app.portal.rights import Access
from app.portal.uploads import NewFile, ReadUpload, UploadState

R = TypeVar("R")
Changed = Callable[[frozenset[str]], None]


class HttpPortal(Client):
    """A :class:`Client` of one server; one connection per thread."""

    def __init__(self, address: str, *, ca: Path | None = None) -> None:
        """Talk to ``address`` (https, or http to a loopback literal).

        ``ca`` is a file of certificates to trust instead of the system's.
        Raises :class:`app.errors.Invalid` for another kind of address.
        """
        self._address = address_of(address)
        # Reading what the system trusts takes longer than most calls: this machine needs no proof.
        self._context = trust(ca) if self._address.startswith("https:") else None
        self._lines: list[Line] = []
        self._own = threading.local()
        self._info: PortalInfo | None = None
        self._live = Live(self._address, self._context, self._headers)
        super().__init__()

    def info(self) -> PortalInfo:
        """Return what the portal says of itself, asked once; raise Unreachable if it is none."""
        if self._info is None:
            try:
                found = self._exchange(Meta(), None)
            except Unreachable:
                raise
            except PortalError as error:  # what has no such route is no portal, or stands elsewhere
                raise Unreachable("not_kundencenter") from error
            self._info = _checked(found)
        return self._info

    def can(self, operation: type[Operation[Any]]) -> bool:
        """Tell whether the server serves the operation; before it was asked, hope so."""
        known = self._info.operations if self._info else frozenset()
        return not operation.spec.local and (not known or operation.spec.name in known)

    def close(self) -> None:
        """Stop listening and give up all connections."""
        self.over.set()
        self._live.stop()
        for line in self._lines:
            line.close()

    @property
    def acting(self) -> str:
        """Whom the session acts for."""
        return self._acting

    @acting.setter
    def acting(self, acting: str) -> None:
        changed = acting != getattr(self, "_acting", "")
        self._acting = acting
        if changed:
            self._live.renew()

    @property
    def on_changed(self) -> Changed:
        """Told, in a thread of its own, that somebody else changed something."""
        return self._live.tell

    @on_changed.setter
    def on_changed(self, changed: Changed) -> None:
        self._live.tell = changed

    def _carry(self, operation: Operation[R], key: str | None) -> R:
        if not operation.spec.path:
            raise Unsupported(operation=operation.spec.name)
        self.info()
        return cast("R", self._exchange(operation, key))

    def _exchange(self, operation: Operation[Any], key: str | None) -> Any:
        public = operation.spec.needs is Access.PUBLIC
        headers = {} if public else self._headers()
        if key is not None and not operation.spec.reads:
            headers["Idempotency-Key"] = key
        twice = operation.spec.reads or key is not None
        answer = self._line().exchange(outgoing(operation), headers, twice=twice)
        return result_of(operation, answer)

    def _put(self, file: NewFile, part: Slice) -> UploadState:
        self.info()
        # Not twice at once: after a lost line the portal is asked first what has arrived.
        answer = self._line().exchange(upward(file, part), self._headers(), twice=False)
        return cast("UploadState", result_of(ReadUpload(key=file.key), answer))

    def _headers(self) -> dict[str, str]:
        headers = {"Acting-As": self.acting} if self.acting else {}
        access = self._access
        return headers | ({"Authorization": f"Bearer {access}"} if access else {})

    def _line(self) -> Line:
        line: Line | None = getattr(self._own, "line", None)
        if line is None:
            line = self._own.line = Line(self._address, self._context)
            self._lines.append(line)
        return line

    def _take(self, tokens: Tokens | None) -> None:
        super()._take(tokens)
        if tokens is None:
            self._live.pause()
        else:
            self._live.renew()


def check(address: str, *, ca: Path | None = None) -> PortalInfo:
    """Ask who answers at ``address``; raise Unreachable saying why it is no portal for us."""
    portal = HttpPortal(address, ca=ca)
    try:
        return portal.info()
    finally:
        portal.close()


def _checked(info: PortalInfo) -> PortalInfo:
    if info.product != "kundencenter":
        raise Unreachable("not_kundencenter")
    if info.protocol_max < PROTOCOL:
        raise Unreachable("too_old")
    if info.protocol_min > PROTOCOL:
        raise Unreachable("too_new")
    return info
