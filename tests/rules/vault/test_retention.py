"""What is sealed is destroyed in time: days after its ticket was closed, 90 days at most."""

import pytest

from app.errors import Conflict
from app.models.blob import BlobPiece
from app.models.house import AuditEntry
from app.models.people import StaffMember
from app.models.vault import SealedSlot
from app.portal.rights import Right
from app.portal.tickets import CloseTicket, ReadTicket, ReopenTicket
from app.portal.vault.directory import KeepSealed
from app.portal.vault.opening import DestroySealed, SealedPayload, TakeStaleSlots
from app.portal.vault.sealed import SealedState
from tests.rules.tickets.scene import ANNA, BERND, OWNER
from tests.rules.vault.scene import SIGRID, VaultScene, facts_of, make_vault
from tests.support.site import Site


@pytest.fixture
def scene(site: Site) -> VaultScene:
    return make_vault(site, Right.TICKETS)


def state(scene: VaultScene, ticket: int) -> SealedState:
    scene.site.system(DestroySealed())
    owner = scene.site.signed_in("erika@nordlicht.example", scene.tickets.owner.acting)
    (entry,) = facts_of(owner.send(ReadTicket(ticket_id=ticket)))
    return entry.state


def test_seven_days_after_the_ticket_was_closed(scene: VaultScene) -> None:
    ticket = scene.open().row.id
    closed = scene.tickets.owner.send(CloseTicket(ticket_id=ticket))
    (entry,) = facts_of(closed)
    assert entry.ends_at is not None
    assert (entry.ends_at - scene.site.clock()).days == 7
    scene.site.clock.forward(days=6, hours=23)
    assert state(scene, ticket) is SealedState.SEALED
    scene.site.clock.forward(hours=1)
    assert state(scene, ticket) is SealedState.DESTROYED
    assert state(scene, ticket) is SealedState.DESTROYED  # safe to run twice
    with scene.site.house() as ctx:
        assert ctx.session.scalars(ctx.rows(SealedSlot.entry_id)).all() == []
        assert ctx.session.scalars(ctx.rows(BlobPiece.blob_id)).all() == []
        events = ctx.session.scalars(ctx.rows(AuditEntry.event)).all()
    assert events.count("sealed_destroyed") == 1


def test_what_a_restored_backup_holds_is_shown_to_nobody(scene: VaultScene) -> None:
    """Its job has not run yet: the time is over all the same."""
    ticket = scene.open()
    (entry,) = facts_of(ticket)
    scene.tickets.owner.send(CloseTicket(ticket_id=ticket.row.id))
    scene.site.clock.forward(days=7)
    scene.site.clock.forward(minutes=-5)
    anna = scene.site.signed_in(ANNA, "staff")
    scene.retrieve(anna, ANNA, entry.entry)
    scene.site.clock.forward(minutes=5)
    for ask in (
        lambda: scene.retrieve(anna, ANNA, entry.entry),
        lambda: anna.send(SealedPayload(entry=entry.entry)),
    ):
        with pytest.raises(Conflict, match="sealed_gone"):
            ask()
    scene.sigrid = scene.site.signed_in(SIGRID, "staff")
    scene.publish()
    with scene.site.house() as ctx:
        for member in ctx.session.scalars(ctx.rows(StaffMember)):
            member.rights = f"{member.rights} vault_rewrap"
    bernd = scene.site.signed_in(BERND, "staff")
    device = scene.devices[BERND][0].mark
    assert bernd.send(TakeStaleSlots(device=device, limit=10)).slots == ()
    owner = scene.site.signed_in(OWNER, scene.tickets.owner.acting)
    (shown,) = facts_of(owner.send(ReadTicket(ticket_id=ticket.row.id)))
    assert (shown.state, shown.gone_at) == (SealedState.DESTROYED, shown.ends_at)
    with scene.site.house() as ctx:
        assert len(ctx.session.scalars(ctx.rows(SealedSlot.entry_id)).all()) == 1


def test_a_ticket_that_is_open_again_keeps_it(scene: VaultScene) -> None:
    ticket = scene.open().row.id
    scene.tickets.owner.send(CloseTicket(ticket_id=ticket))
    scene.tickets.owner.send(ReopenTicket(ticket_id=ticket))
    scene.site.clock.forward(days=8)
    assert state(scene, ticket) is SealedState.SEALED


def test_ninety_days_at_most(scene: VaultScene) -> None:
    ticket = scene.open().row.id
    scene.site.clock.forward(days=89, hours=23)
    assert state(scene, ticket) is SealedState.SEALED
    scene.site.clock.forward(hours=1)
    assert state(scene, ticket) is SealedState.DESTROYED


def test_at_once_where_the_portal_says_so(scene: VaultScene) -> None:
    scene.sigrid.send(KeepSealed(kept_days=0))
    ticket = scene.open().row.id
    assert state(scene, ticket) is SealedState.SEALED
    scene.tickets.owner.send(CloseTicket(ticket_id=ticket))
    assert state(scene, ticket) is SealedState.DESTROYED
