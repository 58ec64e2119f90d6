"""The hoster's people over every transport: invited, joining, other rights, and the end.

Nobody gives more than they hold, and somebody always stays who can appoint others.
"""

from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from pydantic import SecretStr

from app.client.base import Client
from app.errors import Conflict, Invalid, NotAllowed, NotFound, PortalError, StepUpRequired
from app.portal.admin.staff import (
    ChangeStaff,
    EndStaff,
    InviteStaff,
    RevokeStaffInvitation,
    StaffMembers,
    StaffRecord,
)
from app.portal.auth import AcceptInvitation, LookUpInvitation, WhoAmI
from app.portal.desk.deeds import AssignTicket
from app.portal.desk.queue import Queue
from app.portal.rights import STAFF_ROLES, StaffRight
from tests.rules.tickets.scene import ANNA, BERND, OTHER, Scene, make_scene
from tests.support.letters import letters, token_in
from tests.support.site import PASSWORD, Site

BOSS, NEW = "chefin@nordlicht.example", "neu@nordlicht.example"
SECOND = "sicher@nordlicht.example"
AGENT = STAFF_ROLES["agent"]


@pytest.fixture
def scene(site: Site) -> Scene:
    return make_scene(site)


@pytest.fixture
def near(local_site: Site) -> Scene:
    return make_scene(local_site)


def appointed(scene: Scene, email: str, name: str, role: str) -> Client:
    scene.site.add_staff(scene.site.add_user(email, name), role=role)
    return scene.site.signed_in(email, "staff")


def boss(scene: Scene) -> Client:
    return appointed(scene, BOSS, "Clara Chefin", "administration")


def member(client: Client, name: str) -> StaffRecord:
    return next(one for one in client.send(StaffMembers()).members if one.name == name)


def change(record: StaffRecord, **changes: Any) -> ChangeStaff:
    facts = {"role": record.role, "rights": record.rights, "departments": record.departments}
    return ChangeStaff(id=record.id, version=record.version, **facts | changes)


def test_somebody_is_invited_joins_and_works(scene: Scene) -> None:
    client = boss(scene)
    departments = client.send(StaffMembers()).departments
    wanted = InviteStaff(email=NEW, rights=AGENT, departments=(departments[0].id,))
    (invitation,) = client.send(wanted).invitations
    assert (invitation.email, invitation.role, invitation.rights) == (NEW, "agent", AGENT)
    token = SecretStr(token_in(letters(scene.site, NEW)[0]))
    stranger = scene.site.client()
    facts = stranger.send(LookUpInvitation(token=token))
    assert (facts.email, facts.has_login) == (NEW, False)
    accept = AcceptInvitation(token=token, password=SecretStr(PASSWORD), name="Nele Neu")
    stranger.send(accept)
    with pytest.raises(Invalid):
        stranger.send(accept)
    joined = member(client, "Nele Neu")
    assert (joined.role, joined.rights, joined.departments) == (
        "agent", AGENT, (departments[0].id,),
    )  # fmt: skip
    assert not joined.second_factor
    assert client.send(StaffMembers()).invitations == ()
    me = scene.site.signed_in(NEW).send(WhoAmI())
    assert me.must_enrol
    assert me.staff == frozenset()


def test_a_customer_may_work_here_too(near: Scene) -> None:
    client = boss(near)
    client.send(InviteStaff(email=OTHER, rights=AGENT))
    token = SecretStr(token_in(letters(near.site, OTHER)[0]))
    assert near.site.client().send(LookUpInvitation(token=token)).has_login
    near.site.client().send(AcceptInvitation(token=token, password=SecretStr(PASSWORD)))
    assert member(client, "Ole Fremd").role == "agent"
    with pytest.raises(Invalid) as refused:
        client.send(InviteStaff(email=OTHER, rights=AGENT))
    assert refused.value.fields == {"email": "staff_already"}


def test_who_works_here_already_keeps_what_they_are(near: Scene) -> None:
    client = boss(near)
    client.send(InviteStaff(email=NEW, rights=AGENT))
    token = SecretStr(token_in(letters(near.site, NEW)[0]))
    near.site.add_staff(near.site.add_user(NEW, "Nele Neu"), role="administration")
    before = member(client, "Nele Neu")
    near.site.client().send(AcceptInvitation(token=token, password=SecretStr(PASSWORD)))
    assert member(client, "Nele Neu") == before
    assert client.send(StaffMembers()).invitations == ()


def test_other_rights_hold_from_the_next_call(scene: Scene) -> None:
    client = boss(scene)
    scene.open()
    assert len(scene.bernd.send(Queue(view="all")).rows) == 1
    bernd = member(client, "Bernd Agent")
    client.send(change(bernd, rights=frozenset({StaffRight.CUSTOMERS}), departments=()))
    with pytest.raises(NotAllowed):
        scene.bernd.send(Queue(view="all"))
    with pytest.raises(Conflict, match="stale"):
        client.send(change(bernd))
    with pytest.raises(Invalid) as refused:
        client.send(
            change(member(client, "Bernd Agent"), rights=frozenset({StaffRight.VAULT_REWRAP}))
        )
    assert refused.value.fields == {"rights": "not_yours_to_give"}
    with pytest.raises(Invalid) as refused:
        client.send(change(member(client, "Bernd Agent"), rights=AGENT, departments=(999,)))
    assert refused.value.fields == {"departments": "unknown_choice"}


def test_who_leaves_leaves_no_ticket_behind(scene: Scene) -> None:
    client = boss(scene)
    ticket = scene.open().row.id
    scene.bernd.send(AssignTicket(ticket_id=ticket, version=1, user_id=scene.users[BERND]))
    bernd = member(client, "Bernd Agent")
    client.send(EndStaff(id=bernd.id, version=bernd.version))
    assert "Bernd Agent" not in {one.name for one in client.send(StaffMembers()).members}
    with pytest.raises(NotFound):
        scene.bernd.send(Queue(view="all"))
    (row,) = scene.anna.send(Queue(view="all")).rows
    assert row.unassigned
    with pytest.raises(NotFound):
        client.send(EndStaff(id=bernd.id, version=bernd.version))


def test_nobody_changes_themselves_and_somebody_stays_who_can_appoint(near: Scene) -> None:
    client = boss(near)
    mine = member(client, "Clara Chefin")
    assert mine.me
    for command in (change(mine), EndStaff(id=mine.id, version=mine.version)):
        with pytest.raises(Conflict, match="own_rights"):
            client.send(command)
    anna = member(client, "Anna Agentin")
    client.send(change(anna, rights=AGENT | {StaffRight.STAFF}))
    now = member(near.anna, "Clara Chefin")
    near.anna.send(change(now, rights=frozenset({StaffRight.CUSTOMERS})))
    with pytest.raises(NotAllowed):
        client.send(StaffMembers())


def test_a_revoked_link_leads_nowhere_and_inviting_asks_for_a_proof(near: Scene) -> None:
    client = boss(near)
    (invitation,) = client.send(InviteStaff(email=NEW, rights=AGENT)).invitations
    token = SecretStr(token_in(letters(near.site, NEW)[0]))
    assert client.send(RevokeStaffInvitation(id=invitation.id)).invitations == ()
    with pytest.raises(NotFound):
        client.send(RevokeStaffInvitation(id=invitation.id))
    with pytest.raises(Invalid):
        near.site.client().send(LookUpInvitation(token=token))
    near.site.clock.forward(hours=1)
    with pytest.raises(StepUpRequired):
        client.send(InviteStaff(email=NEW, rights=AGENT))
    assert ANNA in near.users


def test_a_role_gives_no_more_than_one_holds(scene: Scene) -> None:
    client = appointed(scene, SECOND, "Sina Sicher", "security")
    rights = STAFF_ROLES["administration"]
    with pytest.raises(Invalid) as refused:
        client.send(InviteStaff(email="zweit@x.example", role="administration", rights=rights))
    assert refused.value.fields == {"rights": "not_yours_to_give"}


def test_what_somebody_held_before_is_not_given_anew(scene: Scene) -> None:
    client = appointed(scene, SECOND, "Sina Sicher", "security")
    anna = member(client, "Anna Agentin")
    client.send(change(anna, rights=anna.rights | {StaffRight.AUDIT}))
    assert member(client, "Anna Agentin").rights >= {StaffRight.AUDIT}


def test_two_who_end_each_other_at_once_leave_one(scene: Scene) -> None:
    clients = {
        "Clara Chefin": boss(scene),
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
