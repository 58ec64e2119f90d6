"""A customer with an owner and a member, departments, and agents who work in them."""

from dataclasses import dataclass
from functools import cached_property
from typing import Any
from uuid import uuid4

from app.client.base import Client
from app.models.department import Department, DepartmentMember
from app.portal.departments import Consent, DepartmentFacts, Departments, Emergency, Priority
from app.portal.rights import Right
from app.portal.tickets import OpenTicket, TicketDetail
from app.rules.tickets.defaults import ensure_departments
from tests.support.site import Site

OWNER, MEMBER, OTHER, ANNA, BERND, DORA = (
    f"{name}@nordlicht.example" for name in ("erika", "max", "other", "anna", "bernd", "dora")
)


@dataclass
class Scene:
    """The people of a portal; Anna and Bernd are technicians, Dora does the billing."""

    site: Site
    account: int
    other_account: int
    users: dict[str, int]

    @cached_property
    def owner(self) -> Client:
        """The account's owner; everybody is signed in when a test first needs them."""
        return self.site.signed_in(OWNER, f"account:{self.account}")

    @cached_property
    def member(self) -> Client:
        """Somebody with the member's rights on the account."""
        return self.site.signed_in(MEMBER, f"account:{self.account}")

    @cached_property
    def stranger(self) -> Client:
        """The owner of another account."""
        return self.site.signed_in(OTHER, f"account:{self.other_account}")

    @cached_property
    def anna(self) -> Client:
        """A technician."""
        return self.site.signed_in(ANNA, "staff")

    @cached_property
    def bernd(self) -> Client:
        """Another technician."""
        return self.site.signed_in(BERND, "staff")

    @cached_property
    def dora(self) -> Client:
        """Somebody who does the billing."""
        return self.site.signed_in(DORA, "staff")

    def department(self, key: str = "technical") -> DepartmentFacts:
        """Return a department as the customer sees it."""
        found = self.owner.send(Departments()).departments
        return next(department for department in found if department.key == key)

    def open(self, by: Client | None = None, key: str = "technical", **given: Any) -> TicketDetail:
        """Open a ticket."""
        values: dict[str, Any] = {
            "mark": uuid4(),
            "department_id": self.department(key).id,
            "subject": "Wawi startet nicht",
            "text": "Seit heute früh erscheint nur ein leeres Fenster.",
            **given,
        }
        return (by or self.owner).send(OpenTicket(**values))

    def critical(self, **given: Any) -> TicketDetail:
        """Open a critical ticket with its consent."""
        terms = self.department().terms
        agreed = Consent(version=terms.version, language="de", amount_cents=terms.amount_cents)
        values: dict[str, Any] = {
            "priority": Priority.CRITICAL,
            "emergency": Emergency.SERVER_DOWN,
            "consent": agreed,
            **given,
        }
        return self.open(**values)


def make_scene(site: Site, *member_rights: Right) -> Scene:
    """Set the scene; the member holds ``member_rights``."""
    with site.house() as ctx:
        account, other = site.add_account(), site.add_account("K-10043", "Atelier Blau")
        names = {OWNER: "Erika Beispiel", MEMBER: "Max Beispiel", OTHER: "Ole Fremd"}
        names |= {ANNA: "Anna Agentin", BERND: "Bernd Agent", DORA: "Dora Zahl"}
        users = {mail: site.add_user(mail, name) for mail, name in names.items()}
        site.add_member(account, users[OWNER], owner=True)
        site.add_member(account, users[MEMBER], *member_rights)
        site.add_member(other, users[OTHER], owner=True)
        for agent in (ANNA, BERND, DORA):
            site.add_staff(users[agent], role="agent")
        ensure_departments(ctx, "SH")
        keys = {d.key: d.id for d in ctx.session.scalars(ctx.rows(Department))}
        for key, agents in {"technical": (ANNA, BERND), "billing": (DORA,)}.items():
            for agent in agents:
                ctx.add(DepartmentMember(department_id=keys[key], user_id=users[agent]))
    return Scene(site, account, other, users)
