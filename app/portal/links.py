"""The ``kundencenter:`` link by which a hoster sends customers to its portal."""

from urllib.parse import parse_qs, urlsplit

from app.errors import Invalid


def address_of(text: str) -> str:
    """Return the https address in a link or in what somebody typed; http for loopback only."""
    given = text.strip()
    if given.startswith("kundencenter:"):
        given = parse_qs(urlsplit(given).query).get("address", [""])[0]
    if "://" not in given:
        given = f"https://{given}"
    try:
        parts = urlsplit(given)
        host, port = parts.hostname or "", parts.port
    except ValueError as error:
        raise Invalid(fields={"address": "address_syntax"}) from error
    loopback = host in {"localhost", "127.0.0.1", "::1"}
    if parts.scheme not in ({"https", "http"} if loopback else {"https"}) or not host:
        raise Invalid(fields={"address": "address_syntax"})
    shown = f"[{host}]" if ":" in host else host
    return f"{parts.scheme}://{shown}" + (f":{port}" if port else "") + parts.path.rstrip("/")
