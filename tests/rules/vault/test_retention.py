"""What is sealed is destroyed in time: days after its ticket was closed, 90 days at most."""

import pytest

from app.models.blob import BlobPiece
from app.models.house import AuditEntry
from app.models.vault import SealedSlot
from app.portal.rights import Right
from app.portal.tickets import CloseTicket, ReadTicket, ReopenTicket
from app.portal.vault.directory import KeepSealed
from app.portal.vault.opening import DestroySealed
from app.portal.vault.sealed import SealedState
from tests.rules.vault.scene import VaultScene, facts_of, make_vault
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
