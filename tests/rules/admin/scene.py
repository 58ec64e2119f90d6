"""The tickets' scene with an administrator, who has just shown their second factor."""

from dataclasses import dataclass, fields

from app.client.base import Client
from app.portal.rights import Right
from tests.rules.tickets.scene import Scene as Tickets
from tests.rules.tickets.scene import make_scene as make_tickets
from tests.support.site import Site

ADMIN = "admin@nordlicht.example"


@dataclass
class Scene(Tickets):
    """People of a portal, signed in."""

    admin: Client
    admin_id: int


def make_scene(site: Site, *rights: Right) -> Scene:
    """Set the scene; the member holds ``rights``."""
    tickets = make_tickets(site, *rights)
    user = site.add_user(ADMIN, "Alma Verwalterin")
    site.add_staff(user)
    known = {field.name: getattr(tickets, field.name) for field in fields(tickets)}
    return Scene(**known, admin=site.signed_in(ADMIN, "staff"), admin_id=user)
