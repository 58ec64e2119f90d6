"""The limits of appointing people: no more than one holds, and somebody always stays who can."""

from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest

from app.client.base import Client
from app.errors import Invalid, PortalError
from app.portal.admin.staff import ChangeStaff, EndStaff, InviteStaff, StaffMembers, StaffRecord
from app.portal.rights import STAFF_ROLES, StaffRight
from tests.rules.tickets.scene import Scene, make_scene
from tests.support.site import Site

FIRST, SECOND = "chefin@nordlicht.example", "sicher@nordlicht.example"


@pytest.fixture
def scene(site: Site) -> Scene:
    return make_scene(site)


def appointed(scene: Scene, email: str, name: str, role: str) -> Client:
    scene.site.add_staff(scene.site.add_user(email, name), role=role)
    return scene.site.signed_in(email, "staff")


def member(client: Client, name: str) -> StaffRecord:
    return next(one for one in client.send(StaffMembers()).members if one.name == name)


def test_a_role_gives_no_more_than_one_holds(scene: Scene) -> None:
    client = appointed(scene, SECOND, "Sina Sicher", "security")
    rights = STAFF_ROLES["administration"]
    with pytest.raises(Invalid) as refused:
        client.send(InviteStaff(email="zweit@x.example", role="administration", rights=rights))
    assert refused.value.fields == {"rights": "not_yours_to_give"}


def test_what_somebody_held_before_is_not_given_anew(scene: Scene) -> None:
    client = appointed(scene, SECOND, "Sina Sicher", "security")
    anna = member(client, "Anna Agentin")
    saved = client.send(
        ChangeStaff(
            id=anna.id, version=anna.version, role=anna.role,
            rights=anna.rights | {StaffRight.AUDIT}, departments=anna.departments,
        )
    )  # fmt: skip
    assert next(m for m in saved.members if m.id == anna.id).rights >= {StaffRight.AUDIT}


def test_two_who_end_each_other_at_once_leave_one(scene: Scene) -> None:
    clients = {
        "Clara Chefin": appointed(scene, FIRST, "Clara Chefin", "administration"),
        "Sina Sicher": appointed(scene, SECOND, "Sina Sicher", "security"),
    }
    records = {name: member(client, name) for name, client in clients.items()}
    pairs = [("Clara Chefin", "Sina Sicher"), ("Sina Sicher", "Clara Chefin")]

    def end(pair: tuple[str, str]) -> Any:
        record = records[pair[1]]
        try:
            return clients[pair[0]].send(EndStaff(id=record.id, version=record.version))
        except PortalError as error:
            return error

    with ThreadPoolExecutor(2) as pool:
        found = list(pool.map(end, pairs))
    assert sum(not isinstance(one, PortalError) for one in found) == 1
