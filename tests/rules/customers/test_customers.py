"""Customers over every transport: found, read, changed, their people; and looking as they do."""

from decimal import Decimal
from typing import Any

import pytest
from pydantic import SecretStr

from app.client.base import Client
from app.errors import Conflict, Invalid, NotAllowed, NotFound, StepUpRequired
from app.models.account import Membership
from app.models.house import AuditEntry, OutgoingMail
from app.portal.accounts import CreateAccount, InviteOwner
from app.portal.auth import AcceptInvitation, WhoAmI
from app.portal.desk.customers import (
    CustomerDetail,
    Customers,
    EditAccount,
    InviteMember,
    ReadCustomer,
    RemoveMember,
    ResendInvitation,
    RevokeInvitation,
    SetMemberRights,
    ViewAsCustomer,
)
from app.portal.invoices import Invoices
from app.portal.rights import Right
from app.portal.tickets import CloseTicket, MarkTicketSeen, Tickets, UnreadTickets
from tests.rules.tickets.scene import MEMBER, OWNER, Scene, make_scene
from tests.support.letters import letters, token_in
from tests.support.site import PASSWORD, Site

BOSS, NEW = "chefin@nordlicht.example", "neu@musterhandel.example"


@pytest.fixture
def scene(site: Site) -> Scene:
    return make_scene(site, Right.TICKETS)


@pytest.fixture
def near(local_site: Site) -> Scene:
    """The same without a network, for what no transport changes."""
    return make_scene(local_site, Right.TICKETS)


def boss(scene: Scene) -> Client:
    scene.site.add_staff(scene.site.add_user(BOSS, "Clara Chefin"), role="administration")
    return scene.site.signed_in(BOSS, "staff")


def read(client: Client, scene: Scene) -> CustomerDetail:
    return client.send(ReadCustomer(account_id=scene.account))


def edited(detail: CustomerDetail, **changes: Any) -> EditAccount:
    kept = ("company", "person", "street", "postcode", "city", "country", "vat_id", "email")
    facts = {name: getattr(detail, name) for name in (*kept, "language")}
    facts |= {"street": "Weg 1", "postcode": "22767", "city": "Hamburg"}
    return EditAccount(account_id=detail.row.id, version=detail.version, **facts | changes)


def names(client: Client, search: str = "") -> list[str]:
    return [row.name for row in client.send(Customers(search=search, sort="number")).rows]


def test_customers_are_found_by_what_people_know_of_them(scene: Scene) -> None:
    client = boss(scene)
    assert names(client) == ["Musterhandel GmbH", "Atelier Blau"]
    scene.site.add_service(scene.account)
    scene.open()
    found = client.send(Customers(search="muster k-10042")).rows
    assert [(r.number, r.services, r.open_tickets, r.open_total) for r in found] == [
        ("K-10042", 1, 1, Decimal(0))
    ]
    assert names(client, "niemand") == []
    first = client.send(Customers(limit=1))
    second = client.send(Customers(limit=1, cursor=first.next))
    assert {first.rows[0].id, second.rows[0].id} == {scene.account, scene.other_account}


def test_a_changed_customer_is_found_by_the_new_words_alone(scene: Scene) -> None:
    client = boss(scene)
    before = read(client, scene)
    after = client.send(edited(before, company="Łódź Handel & Co.", email="neu@lodz.example"))
    assert (after.company, after.version) == ("Łódź Handel & Co.", before.version + 1)
    assert names(client, "lodz") == ["Łódź Handel & Co."]
    assert names(client, "musterhandel gmbh") == []
    with pytest.raises(Conflict):
        client.send(edited(before))
    with pytest.raises(Invalid) as refused:
        client.send(edited(after, company="", person=""))
    assert refused.value.fields == {"person": "required"}
    again = client.send(edited(after, company="Musterhandel GmbH"))
    assert names(client, "musterhandel gmbh") == ["Musterhandel GmbH"]
    assert again.city == "Hamburg"


def test_a_customer_is_read_whole(near: Scene) -> None:
    near.site.add_service(near.account)
    detail = read(near.anna, near)
    assert [(m.name, m.owner, m.second_factor) for m in detail.members] == [
        ("Erika Beispiel", True, False),
        ("Max Beispiel", False, False),
    ]
    assert detail.members[1].rights == {Right.TICKETS}
    assert detail.members[0].last_seen is None
    assert near.owner.send(WhoAmI()).name == "Erika Beispiel"
    assert read(near.anna, near).members[0].last_seen is not None
    assert len(detail.services) == 1
    assert detail.invoices == ()
    with pytest.raises(NotFound):
        near.anna.send(ReadCustomer(account_id=999))


def test_somebody_is_invited_joins_gets_other_rights_and_goes(scene: Scene) -> None:
    client = boss(scene)
    wanted = InviteMember(account_id=scene.account, email=NEW, rights=frozenset({Right.INVOICES}))
    detail = client.send(wanted)
    (invitation,) = detail.invitations
    assert (invitation.email, invitation.rights) == (NEW, frozenset({Right.INVOICES}))
    again = client.send(
        ResendInvitation(account_id=scene.account, invitation_id=invitation.id)
    ).invitations
    assert [one.email for one in again] == [NEW]
    assert again[0].id != invitation.id
    with pytest.raises(NotFound):
        client.send(ResendInvitation(account_id=scene.account, invitation_id=invitation.id))
    with pytest.raises(Invalid) as refused:
        client.send(wanted.model_copy(update={"email": MEMBER}))
    assert refused.value.fields == {"email": "member_already"}
    with pytest.raises(Invalid) as refused:
        client.send(wanted.model_copy(update={"rights": frozenset({Right.USERS})}))
    assert refused.value.fields == {"rights": "not_delegable"}
    user = scene.users[MEMBER]
    rights = frozenset({Right.INVOICES, Right.TICKETS})
    changed = client.send(SetMemberRights(account_id=scene.account, user_id=user, rights=rights))
    assert next(m.rights for m in changed.members if m.user_id == user) == rights
    assert scene.member.send(Invoices()).rows == ()
    left = client.send(RemoveMember(account_id=scene.account, user_id=user))
    assert [m.name for m in left.members] == ["Erika Beispiel"]
    with pytest.raises(NotFound):
        scene.member.send(Invoices())
    for command in (
        SetMemberRights(account_id=scene.account, user_id=scene.users[OWNER], rights=rights),
        RemoveMember(account_id=scene.account, user_id=scene.users[OWNER]),
    ):
        with pytest.raises(Conflict, match="owner_stays"):
            client.send(command)
    with pytest.raises(NotFound):
        client.send(RemoveMember(account_id=scene.other_account, user_id=user))


def test_a_revoked_link_leads_nowhere(near: Scene) -> None:
    client = boss(near)
    wanted = InviteMember(account_id=near.account, email=NEW, rights=frozenset({Right.TICKETS}))
    (invitation,) = client.send(wanted).invitations
    token = SecretStr(token_in(letters(near.site, NEW)[0]))
    command = RevokeInvitation(account_id=near.account, invitation_id=invitation.id)
    assert client.send(command).invitations == ()
    with pytest.raises(Invalid):
        near.site.client().send(
            AcceptInvitation(token=token, password=SecretStr(PASSWORD), name="Neu")
        )
    with pytest.raises(NotFound):
        client.send(command)


def test_inviting_asks_for_a_fresh_second_factor(near: Scene) -> None:
    client = boss(near)
    near.site.clock.forward(hours=1)
    with pytest.raises(StepUpRequired):
        client.send(InviteMember(account_id=near.account, email=NEW, rights=frozenset()))


def test_a_new_customer_is_found_and_their_owner_invited(near: Scene) -> None:
    client = boss(near)
    made = client.send(
        CreateAccount(company="Neu & Co.", street="Weg 2", postcode="24103", city="Kiel", email=NEW)
    )
    assert names(client, "neu")[-1] == "Neu & Co."
    client.send(InviteOwner(account_id=made.account_id, email=NEW))
    detail = client.send(ReadCustomer(account_id=made.account_id))
    assert [(one.owner, one.email) for one in detail.invitations] == [(True, NEW)]
    resend = ResendInvitation(account_id=made.account_id, invitation_id=detail.invitations[0].id)
    assert client.send(resend).invitations[0].owner
    with near.site.house() as ctx:
        mails = ctx.session.scalars(ctx.rows(OutgoingMail.recipient)).all()
    assert mails.count(NEW) == 2


def test_looking_as_a_customer_reads_and_leaves_a_trace(scene: Scene) -> None:
    client = boss(scene)
    ticket = scene.open()
    account = client.send(ViewAsCustomer(account_id=scene.account))
    assert (account.number, account.name) == ("K-10042", "Musterhandel GmbH")
    assert not account.owner
    client.acting = f"view:{scene.account}"
    assert [row.id for row in client.send(Tickets()).rows] == [ticket.row.id]
    assert client.send(UnreadTickets()).ticket_ids == ()
    for command in (
        CloseTicket(ticket_id=ticket.row.id),
        MarkTicketSeen(ticket_id=ticket.row.id, up_to=ticket.messages[-1].id),
    ):
        with pytest.raises(NotAllowed):
            client.send(command)
    with scene.site.house() as ctx:
        entry = ctx.session.scalars(
            ctx.rows(AuditEntry).where(AuditEntry.event == "view_as_customer")
        ).one()
    assert entry.chain == scene.account


def test_an_agent_may_read_customers_and_neither_change_nor_look(near: Scene) -> None:
    detail = read(near.anna, near)
    for operation in (
        edited(detail),
        ViewAsCustomer(account_id=near.account),
        RemoveMember(account_id=near.account, user_id=near.users[MEMBER]),
    ):
        with pytest.raises(NotAllowed):
            near.anna.send(operation)
    near.anna.acting = f"view:{near.account}"
    with pytest.raises(NotFound):
        near.anna.send(Tickets())
    with near.site.house() as ctx:
        assert len(ctx.session.scalars(ctx.rows(Membership.id)).all()) == 3
