"""The audit log over every transport: what is shown of it, and that a change of it is found."""

from collections.abc import Callable

import pytest
from sqlalchemy import text

from app.client.base import Client
from app.errors import NotAllowed, PortalError
from app.models.house import AuditEntry
from app.portal.admin.audit import AuditCheck, AuditLog, CheckAudit, ListAuditEvents
from app.portal.desk.customers import ReadCustomer, ViewAsCustomer
from app.portal.tickets import CloseTicket
from app.rules.admin import audit
from app.rules.core import Context
from tests.rules.tickets.scene import Scene, make_scene
from tests.support.site import Site

BOSS = "chefin@nordlicht.example"


@pytest.fixture
def scene(site: Site) -> Scene:
    return make_scene(site)


@pytest.fixture
def near(local_site: Site) -> Scene:
    return make_scene(local_site)


def boss(scene: Scene) -> Client:
    scene.site.add_staff(scene.site.add_user(BOSS, "Clara Chefin"), role="administration")
    return scene.site.signed_in(BOSS, "staff")


def live(scene: Scene, client: Client) -> None:
    """Do a little of everything that leaves a trace."""
    ticket = scene.open()
    scene.owner.send(CloseTicket(ticket_id=ticket.row.id))
    client.send(ViewAsCustomer(account_id=scene.account))
    with pytest.raises(NotAllowed):
        scene.anna.send(ViewAsCustomer(account_id=scene.account))


def test_what_was_done_is_listed_newest_first(scene: Scene) -> None:
    client = boss(scene)
    live(scene, client)
    rows = client.send(AuditLog()).rows
    assert [row.at for row in rows] == sorted((row.at for row in rows), reverse=True)
    looked = next(row for row in rows if row.event == "view_as_customer")
    assert (looked.name, looked.account, looked.acting) == (
        "Clara Chefin", "K-10042 Musterhandel GmbH", "staff",
    )  # fmt: skip
    assert looked.chain == scene.account
    opened = next(row for row in rows if row.event == "open_ticket")
    assert opened.name == "Erika Beispiel"
    (denied,) = client.send(AuditLog(view="denied")).rows
    assert denied.facts["operation"] == "ViewAsCustomer"
    by_event = client.send(AuditLog(event="open_ticket")).rows
    assert [row.id for row in by_event] == [opened.id]
    of_account = client.send(AuditLog(chain=scene.account)).rows
    assert {row.chain for row in of_account} == {scene.account}
    of_actor = client.send(AuditLog(actor=opened.actor)).rows
    assert {row.actor for row in of_actor} == {opened.actor}
    assert {"open_ticket", "view_as_customer"} <= set(client.send(ListAuditEvents()).events)
    first = client.send(AuditLog(limit=2))
    second = client.send(AuditLog(limit=2, cursor=first.next))
    assert [row.id for row in (*first.rows, *second.rows)] == [row.id for row in rows[:4]]


def test_nobody_without_the_right_reads_it(near: Scene) -> None:
    for operation in (AuditLog(), CheckAudit(), ListAuditEvents()):
        with pytest.raises(PortalError):
            near.anna.send(operation)
    with pytest.raises(NotAllowed):
        near.anna.send(AuditLog())
    assert near.anna.send(ReadCustomer(account_id=near.account)).row.id == near.account


def checked(client: Client) -> AuditCheck:
    """Go through everything; return the last answer."""
    found = client.send(CheckAudit())
    while found.next_chain is not None:
        found = client.send(CheckAudit(chain=found.next_chain, seq=found.next_seq))
    return found


@pytest.fixture
def small_portions(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(audit, "PORTION", 3)


def change(ctx: Context, statement: str) -> None:
    """Do to the table what its triggers forbid, as somebody with the database could."""
    if ctx.database.sqlite:
        triggers = ctx.session.connection().execute(
            text("SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name LIKE 'audit%'")
        )
        for (name,) in triggers.all():
            ctx.session.connection().execute(text(f'DROP TRIGGER "{name}"'))
    else:
        ctx.session.connection().execute(text("RESET ROLE"))
        for table in ("audit_entry", "audit_head"):
            ctx.session.connection().execute(text(f"ALTER TABLE {table} DISABLE TRIGGER ALL"))
    ctx.session.connection().execute(text(statement))


def entry(scene: Scene, event: str) -> AuditEntry:
    with scene.site.house() as ctx:
        found: AuditEntry = ctx.session.scalars(
            ctx.rows(AuditEntry).where(AuditEntry.event == event)
        ).one()
        ctx.session.expunge(found)
        return found


CHANGES: dict[str, Callable[[AuditEntry], str]] = {
    "changed": lambda e: f"UPDATE audit_entry SET actor = 'user:999' WHERE id = {e.id}",
    "taken out": lambda e: f"DELETE FROM audit_entry WHERE id = {e.id}",
    "end taken away": lambda e: (
        f"DELETE FROM audit_entry WHERE chain = {e.chain} AND seq >= {e.seq}"
    ),
    "end forgotten": lambda e: f"DELETE FROM audit_head WHERE chain = {e.chain}",
}


@pytest.mark.parametrize("kind", CHANGES)
def test_what_was_changed_is_found(site: Site, kind: str, small_portions: None) -> None:
    if site.kind == "http-sqlite":
        pytest.skip("the same database as without a network")
    scene = make_scene(site)
    client = boss(scene)
    live(scene, client)
    sound = checked(client)
    assert sound.broken_chain is None
    touched = entry(scene, "open_ticket")
    with site.house() as ctx:
        change(ctx, CHANGES[kind](touched))
    found = checked(client)
    assert found.broken_chain == scene.account
    assert found.broken_account == "K-10042"
    places = {"end forgotten": 1, "taken out": touched.seq + 1}
    assert found.broken_seq == places.get(kind, touched.seq)


def test_a_sound_log_is_gone_through_whole(near: Scene, small_portions: None) -> None:
    client = boss(near)
    live(near, client)
    steps = [client.send(CheckAudit())]
    while (last := steps[-1]).next_chain is not None:
        steps.append(client.send(CheckAudit(chain=last.next_chain, seq=last.next_seq)))
    with near.site.house() as ctx:
        count = len(ctx.session.scalars(ctx.rows(AuditEntry.id)).all())
    assert len(steps) > 1
    assert sum(step.checked for step in steps) == count
