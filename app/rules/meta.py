"""What the portal says of itself before anybody signs in."""

from typing import Final

from app.models.house import PortalSetting
from app.portal.meta import PROTOCOL, Meta, PortalInfo
from app.portal.operation import REGISTRY
from app.rules.core import Context, handles
from app.rules.core.handlers import handled
from app.rules.sealed import notes

PRODUCT: Final = "kundencenter"
UNNAMED: Final = "Kundencenter"


@handles(Meta)
def meta(ctx: Context, _query: Meta) -> PortalInfo:
    """Describe the portal."""
    return PortalInfo(
        product=PRODUCT,
        name=portal_name(ctx),
        protocol_min=PROTOCOL,
        protocol_max=PROTOCOL,
        directory=notes.fingerprint(ctx),
        demo=ctx.world.demo,
        operations=frozenset(n for n, cls in REGISTRY.items() if cls.spec.path and handled(cls)),
    )


def portal_name(ctx: Context) -> str:
    """Return the hoster's name for the portal, from the setting ``portal``."""
    setting = ctx.session.scalar(ctx.rows(PortalSetting.value).where(PortalSetting.key == "portal"))
    name = (setting or {}).get("name")
    return name if isinstance(name, str) and name.strip() else UNNAMED
