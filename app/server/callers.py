"""Who calls: token, acting as, and the client's address, read strictly from the headers."""

import re
from collections.abc import Iterable
from ipaddress import IPv4Network, IPv6Network, ip_address, ip_network
from typing import Annotated, Final

from fastapi import Header, Request
from fastapi.openapi.models import HTTPBearer as BearerModel
from fastapi.security.base import SecurityBase

from app.errors import Invalid, SessionExpired
from app.rules.core import Caller

_TOKEN: Final = re.compile(r"[Bb]earer ([A-Za-z0-9._~+/=-]{1,200})")
_ACTING: Final = re.compile(r"(?:account:[0-9]{1,18}|view:[0-9]{1,18}|staff)?")
_UNKNOWN: Final = "unknown"

Network = IPv4Network | IPv6Network


class Bearer(SecurityBase):
    """The access token of the ``Authorization`` header; None when there is none."""

    def __init__(self) -> None:
        """Describe the scheme for OpenAPI."""
        self.model = BearerModel(description="Access token of a session")
        self.scheme_name = "bearer"

    async def __call__(self, request: Request) -> str | None:
        """Return the token; anything malformed counts as a void one."""
        values = request.headers.getlist("authorization")
        if not values:
            return None
        found = _TOKEN.fullmatch(values[0]) if len(values) == 1 else None
        if found is None:
            raise SessionExpired("expired")
        return found[1]


class Doorman:
    """Reads the caller of a request; knows which proxies may name a client's address."""

    def __init__(self, trusted: Iterable[str] = ()) -> None:
        """Trust the ``X-Forwarded-For`` of these addresses or networks only."""
        self._trusted: list[Network] = [ip_network(word, strict=False) for word in trusted]

    def address(self, request: Request) -> str:
        """Return the client's address: the last one in the chain that is not a trusted proxy."""
        peer = request.client.host if request.client else _UNKNOWN
        chain = ",".join(request.headers.getlist("x-forwarded-for")).split(",")
        for hop in reversed([word.strip() for word in chain if word.strip()]):
            if not self._trusts(peer):
                break
            peer = hop
        return peer if _is_address(peer) else _UNKNOWN

    def _trusts(self, peer: str) -> bool:
        return _is_address(peer) and any(ip_address(peer) in net for net in self._trusted)


async def acting_of(
    acting: Annotated[
        str,
        Header(
            alias="Acting-As",
            description="Whom the caller acts for: `account:<id>`, `staff` or `view:<id>`",
        ),
    ] = "",
) -> str:
    """Return whom the caller acts for; refuse another form."""
    if not _ACTING.fullmatch(acting):
        raise Invalid(fields={"Acting-As": "unknown_choice"})
    return acting


def caller(doorman: Doorman, request: Request, token: str | None, acting: str) -> Caller:
    """Put a caller together."""
    return Caller(token=token, acting=acting, address=doorman.address(request))


def _is_address(word: str) -> bool:
    try:
        ip_address(word)
    except ValueError:
        return False
    return True
