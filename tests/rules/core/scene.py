"""Two accounts with services and members, seen by several people."""

from dataclasses import dataclass

from app.client.base import Client
from app.models.house import Notification
from app.portal.rights import Right
from app.rules.core import Caller
from tests.support.site import Site


@dataclass
class Scene:
    site: Site
    ours: int
    theirs: int
    owner: int
    other: int
    service: int
    foreign: int

    def caller(self, email: str, acting: str = "") -> Caller:
        """Return the caller of a fresh session."""
        client: Client = self.site.signed_in(email, acting)
        assert client.tokens is not None
        return Caller(client.tokens.access.get_secret_value(), acting)

    @property
    def mine(self) -> Caller:
        return self.caller("owner@x.example", f"account:{self.ours}")

    @property
    def staff(self) -> Caller:
        return self.caller("staff@x.example", "staff")


def scene(site: Site) -> Scene:
    """Build it."""
    ours, theirs = site.add_account(), site.add_account("K-2", "Andere GmbH")
    owner, other = site.add_user("owner@x.example"), site.add_user("other@x.example")
    site.add_member(ours, owner, owner=True)
    site.add_member(theirs, other, owner=True)
    site.add_member(ours, site.add_user("reader@x.example"), Right.PRODUCTS)
    site.enrol(owner)
    site.add_staff(site.add_user("staff@x.example"))
    service = site.add_service(ours, label="ours.example")
    foreign = site.add_service(theirs, label="theirs.example")
    with site.house() as ctx:
        for user in (owner, other):
            ctx.add(Notification(user_id=user, kind="new_device", facts={}, at=ctx.now))
    return Scene(site, ours, theirs, owner, other, service, foreign)
