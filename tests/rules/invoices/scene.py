"""A hoster who can issue, a customer with an owner and a member, and a member of staff."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from app.client.base import Client
from app.models.house import PortalSetting
from app.portal.invoices import IssuedInvoice, IssueInvoice, NewLine
from app.portal.rights import Right
from tests.support.site import Site

SELLER: dict[str, Any] = {
    "name": "Nordlicht Hosting GmbH",
    "address": {"street": "Kai 1", "postcode": "24103", "city": "Kiel", "country": "DE"},
    "vat_id": "DE123456789",
    "register_number": "HRB 1234 KI",
    "register_court": "Amtsgericht Kiel",
    "managing_directors": ["Jörn Beispiel"],
    "iban": "DE89370400440532013000",
}
METHODS = ["bank_transfer", "direct_debit"]
OWNER, MEMBER, STAFF, OTHER = (
    f"{name}@musterhandel.example" for name in ("erika", "max", "staff", "other")
)


@dataclass
class Scene:
    """The people of a portal, signed in."""

    site: Site
    account: int
    other_account: int
    owner: Client
    member: Client
    staff: Client
    stranger: Client

    def issue(self, *prices: str, account: int | None = None, **line: Any) -> IssuedInvoice:
        """Issue an invoice of one line per price."""
        lines = tuple(
            NewLine(name=f"Wawi Größe {n}", price=Decimal(price), **line)
            for n, price in enumerate(prices or ("100.00",))
        )
        return self.staff.send(IssueInvoice(account_id=account or self.account, lines=lines))


def set_up(site: Site) -> None:
    """Make the portal ready to issue."""
    with site.house() as ctx:
        ctx.add(PortalSetting(key="seller", value=SELLER))
        ctx.add(PortalSetting(key="billing", value={"methods": METHODS}))


def make_scene(site: Site, *member_rights: Right) -> Scene:
    """Set the scene; the member holds ``member_rights``, staff the role administration."""
    with site.house():  # in one transaction
        set_up(site)
        account, other = site.add_account(), site.add_account("K-10043", "Atelier Blau")
        users = {mail: site.add_user(mail) for mail in (OWNER, MEMBER, STAFF, OTHER)}
        site.add_member(account, users[OWNER], owner=True)
        site.add_member(account, users[MEMBER], *member_rights)
        site.add_member(other, users[OTHER], owner=True)
        site.add_staff(users[STAFF])
        return Scene(
            site,
            account,
            other,
            owner=site.signed_in(OWNER, f"account:{account}"),
            member=site.signed_in(MEMBER, f"account:{account}"),
            staff=site.signed_in(STAFF, "staff"),
            stranger=site.signed_in(OTHER, f"account:{other}"),
        )
