"""Every operation against everybody who may not call it."""

from collections.abc import Iterator
from typing import Any
from uuid import uuid4

import pytest

from app.client.base import Client
from app.errors import NotAllowed, NotFound, PortalError, SessionExpired
from app.models.database import Database
from app.portal.departments import Departments
from app.portal.operation import REGISTRY, Operation
from app.portal.rights import STAFF_ROLES, Access, Right, StaffRight
from app.portal.tickets import OpenTicket, TicketDetail
from app.rules.core.handlers import handled
from app.rules.menus import load
from app.rules.tickets.defaults import ensure_departments
from tests.rights.cases import CASES, PUBLIC
from tests.rights.cases_admin import ADMIN
from tests.rights.cases_tickets import DESK, Things
from tests.rules.invoices.scene import Scene, make_scene
from tests.support.site import Site, sqlite_site

load()
OPERATIONS = [
    cls for cls in REGISTRY.values() if cls.__module__.startswith("app.") and not cls.spec.local
]
GUARDED = [c for c in OPERATIONS if c.spec.needs not in (Access.PUBLIC, Access.SYSTEM)]
OF_MEMBERS = [c for c in GUARDED if isinstance(c.spec.needs, Right)]
OF_STAFF = [c for c in GUARDED if isinstance(c.spec.needs, StaffRight)]
COMMANDS = [c for c in GUARDED if not c.spec.reads]
OF_ONE_TICKET = [
    c
    for c in (DESK | ADMIN)
    if "ticket_id" in c.model_fields and c.model_fields["ticket_id"].is_required()
]
Op = type[Operation[Any]]


class Table:
    """A portal whose people may nothing, and the things they reach for."""

    def __init__(self, site: Site) -> None:
        self.scene: Scene = make_scene(site)
        issued = self.scene.issue()
        ticket = self._ticket(site)
        self.things = Things(
            self.scene.account, issued.invoice_id, ticket.row.id, ticket.row.department_id
        )
        user = site.add_user("helper@nordlicht.example")
        site.add_staff(user, role="security")
        self.helper = site.signed_in("helper@nordlicht.example", "staff")
        site.add_staff(site.add_user("agent@nordlicht.example"), role="agent")
        self.agent = site.signed_in("agent@nordlicht.example", "staff")

    def _ticket(self, site: Site) -> TicketDetail:
        with site.house() as ctx:
            ensure_departments(ctx)
        department = self.scene.owner.send(Departments()).departments[0].id
        return self.scene.owner.send(
            OpenTicket(mark=uuid4(), department_id=department, subject="S", text="T")
        )

    def refusal(self, client: Client, cls: Op) -> PortalError:
        """Return how the call is refused; fail when it is not."""
        with pytest.raises(PortalError) as refused:
            client.send(CASES[cls](self.things))
        return refused.value


@pytest.fixture(scope="module", params=["sqlite", "http-postgres"])
def table(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Table]:
    if request.param == "sqlite":
        site = sqlite_site(tmp_path_factory.mktemp("rights"))
    else:
        site = Site("http-postgres", Database(request.getfixturevalue("cluster").database()))
    yield Table(site)
    site.close()


def test_every_operation_has_a_case_and_a_handler() -> None:
    assert {c.__name__ for c in GUARDED} == {c.__name__ for c in CASES}
    assert [c.__name__ for c in OPERATIONS if not handled(c)] == []


def test_what_is_public_is_frozen() -> None:
    of_app = [cls for cls in REGISTRY.values() if cls.__module__.startswith("app.")]
    assert {c for c in of_app if c.spec.needs is Access.PUBLIC} == PUBLIC


def test_jobs_have_no_route() -> None:
    assert not [c for c in OPERATIONS if c.spec.needs is Access.SYSTEM and c.spec.path]


@pytest.mark.parametrize("cls", GUARDED, ids=lambda c: c.__name__)
def test_signed_out(table: Table, cls: Op) -> None:
    assert isinstance(table.refusal(table.scene.site.client(), cls), SessionExpired)


@pytest.mark.parametrize("cls", GUARDED, ids=lambda c: c.__name__)
def test_acting_for_an_account_of_others(table: Table, cls: Op) -> None:
    stranger = table.scene.stranger
    home = stranger.acting
    stranger.acting = f"account:{table.scene.account}"
    try:
        assert isinstance(table.refusal(stranger, cls), NotFound)
    finally:
        stranger.acting = home


@pytest.mark.parametrize("cls", OF_MEMBERS, ids=lambda c: c.__name__)
def test_member_without_the_right(table: Table, cls: Op) -> None:
    refused = table.refusal(table.scene.member, cls)
    assert isinstance(refused, NotAllowed)
    assert refused.params == {"right": cls.spec.needs.value}


@pytest.mark.parametrize("cls", OF_STAFF, ids=lambda c: c.__name__)
def test_staff_without_the_right_and_customers(table: Table, cls: Op) -> None:
    staff = table.agent if cls.spec.needs in STAFF_ROLES["security"] else table.helper
    for client in (staff, table.scene.owner):
        refused = table.refusal(client, cls)
        assert isinstance(refused, NotAllowed)
        assert refused.params == {"right": cls.spec.needs.value}


@pytest.mark.parametrize("cls", COMMANDS, ids=lambda c: c.__name__)
def test_looking_as_a_customer_changes_nothing(table: Table, cls: Op) -> None:
    staff = table.scene.staff
    staff.acting = f"view:{table.scene.account}"
    try:
        assert isinstance(table.refusal(staff, cls), NotAllowed)
    finally:
        staff.acting = "staff"


@pytest.mark.parametrize("cls", OF_ONE_TICKET, ids=lambda c: c.__name__)
def test_an_agent_of_another_department_finds_nothing(table: Table, cls: Op) -> None:
    assert isinstance(table.refusal(table.agent, cls), NotFound)
