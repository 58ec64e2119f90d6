"""Addresses of portals: as typed, or inside a ``kundencenter://connect?…`` link."""

from ipaddress import ip_address
from typing import Final
from urllib.parse import SplitResult, parse_qs, quote, urlsplit

from app.errors import Invalid

SCHEME: Final = "kundencenter"
_DIGITS: Final = 30


def address_of(text: str) -> str:
    """Return the portal's address, ``https://host[:port][/path]``, of an address or a link.

    A missing scheme becomes https; plain http passes for loopback literals only. Anything else
    raises :class:`Invalid` with the field ``address``: ``bad_address`` or ``not_https``.
    """
    given = text.strip()
    if given.lower().startswith(f"{SCHEME}:"):
        given = _inside(given)
    parts = _split(given if "://" in given else f"https://{given}")
    host = parts.hostname or ""
    if parts.scheme == "http" and not is_loopback(host):
        raise Invalid(fields={"address": "not_https"})
    if parts.scheme not in {"http", "https"} or not _plausible(parts, host):
        raise Invalid(fields={"address": "bad_address"})
    shown = f"[{host}]" if ":" in host else host
    port = f":{parts.port}" if parts.port else ""
    return f"{parts.scheme}://{shown}{port}{parts.path.rstrip('/')}"


def link_to(address: str, digits: str = "") -> str:
    """Return the link to a portal; ``digits`` are those of the root of its key directory."""
    link = f"{SCHEME}://connect?address={quote(address, safe='')}"
    plain = "".join(digits.split())
    return f"{link}&directory={plain}" if plain else link


def digits_in(text: str) -> str:
    """Return the digits of the directory's root that a link carries, in groups of five, or nothing.

    What is not made of thirty digits says nothing: then they are compared by hand.
    """
    given = text.strip()
    if not given.lower().startswith(f"{SCHEME}:"):
        return ""
    said = parse_qs(_split(given).query).get("directory", [])
    one = said[0] if len(said) == 1 else ""
    if not (len(one) == _DIGITS and one.isascii() and one.isdigit()):
        return ""
    return " ".join(one[n : n + 5] for n in range(0, _DIGITS, 5))


def is_loopback(host: str) -> bool:
    """Tell whether ``host`` is a loopback literal: no name, which anybody's resolver could turn."""
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False


def _inside(link: str) -> str:
    parts = _split(link)
    addresses = parse_qs(parts.query).get("address", [])
    if (parts.netloc or parts.path.strip("/")) != "connect" or len(addresses) != 1:
        raise Invalid(fields={"address": "bad_address"})
    return addresses[0]


def _split(text: str) -> SplitResult:
    try:
        parts = urlsplit(text)
        _ = parts.port
    except ValueError as error:
        raise Invalid(fields={"address": "bad_address"}) from error
    return parts


def _plausible(parts: SplitResult, host: str) -> bool:
    extra = parts.username is not None or parts.password is not None or parts.query
    odd = any(c.isspace() or not c.isprintable() for c in parts.geturl())
    return bool(host) and not extra and not parts.fragment and not odd
