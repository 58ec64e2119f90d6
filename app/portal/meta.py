"""What a portal says of itself before anybody signs in."""

from typing import Final

from app.portal.operation import Data, Query
from app.portal.rights import Access

PROTOCOL: Final = 1
"""Version of the wire format; raised when an old client could misread an answer."""


class PortalInfo(Data):
    """Name and versions of a portal; ``product`` tells a Kundencenter from any other server."""

    product: str
    name: str
    protocol_min: int
    protocol_max: int
    directory: str
    """Fingerprint of the key directory; empty while the portal has none."""
    demo: bool = False
    operations: frozenset[str] = frozenset()
    """Names of the operations that are served; empty: not told."""


class Meta(Query[PortalInfo], route="GET /meta", needs=Access.PUBLIC):
    """Which portal is this?"""
