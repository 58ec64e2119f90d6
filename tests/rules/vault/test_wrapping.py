"""Slots follow the directory: wrapped anew for who joined, without who left."""

from base64 import b64decode, b64encode
from uuid import uuid4

import pytest
from pydantic import SecretStr

from app.errors import Conflict, Invalid, NotAllowed, NotFound
from app.models.people import StaffMember
from app.portal.vault.opening import StaleSlot, TakeStaleSlots, WrapSlot
from app.portal.vault.sealed import SealedFacts
from app.vault.entry import Place
from app.vault.errors import EntryRefused
from app.vault.opening import rewrapped
from tests.rules.tickets.scene import ANNA, BERND, DORA
from tests.rules.vault.scene import ORIGIN, SECRET, VaultScene, facts_of, make_vault
from tests.support.site import Site


@pytest.fixture
def scene(site: Site) -> VaultScene:
    made = make_vault(site)
    with site.house() as ctx:  # Anna and Dora are on call
        for email in (ANNA, DORA):
            mine = StaffMember.user_id == made.tickets.users[email]
            member = ctx.session.scalars(ctx.rows(StaffMember).where(mine)).one()
            member.rights = f"{member.rights} vault_rewrap"
    return made


def stale(scene: VaultScene, email: str, after: int = 0, limit: int = 50) -> tuple[StaleSlot, ...]:
    client = {ANNA: scene.tickets.anna, DORA: scene.tickets.dora}[email]
    device = scene.devices[email][0].mark
    return client.send(TakeStaleSlots(device=device, after=after, limit=limit)).slots


def wrapped(scene: VaultScene, slot: StaleSlot, /, **changed: object) -> WrapSlot:
    directory = scene.directory()
    place = Place(ORIGIN, slot.account_id, str(slot.ticket), str(slot.entry), slot.kind.value)
    raw = b64decode(slot.slot.get_secret_value())
    age = scene.devices[ANNA][1].age
    recipients = directory.recipients(slot.department_id)
    new = rewrapped(raw, slot.sha256, age, place, recipients)
    values = {
        "entry": slot.entry,
        "version": slot.version,
        "directory": directory.version,
        "slot": SecretStr(b64encode(new).decode()),
        **changed,
    }
    return WrapSlot.model_validate(values)


def entry_of(facts: tuple[SealedFacts, ...]) -> SealedFacts:
    (one,) = facts
    return one


def test_who_joins_can_read_what_lies_there(scene: VaultScene) -> None:
    opened = scene.open()
    entry = entry_of(facts_of(opened)).entry
    assert stale(scene, ANNA) == ()
    scene.enrol(scene.tickets.bernd, BERND)  # another machine of his
    scene.publish()
    with pytest.raises(EntryRefused, match="not_for_us"):
        scene.read(scene.tickets.bernd, BERND, entry, opened.mark)
    (slot,) = stale(scene, ANNA)
    scene.tickets.anna.send(wrapped(scene, slot))
    assert scene.read(scene.tickets.bernd, BERND, entry, opened.mark).fields == SECRET
    assert stale(scene, ANNA) == ()


def test_who_leaves_can_not_even_with_what_they_kept(scene: VaultScene) -> None:
    opened = scene.open()
    entry = entry_of(facts_of(opened)).entry
    scene.publish(BERND)
    (slot,) = stale(scene, ANNA)
    scene.tickets.anna.send(wrapped(scene, slot))
    letter = scene.retrieve(scene.tickets.anna, ANNA, entry)
    place = Place(ORIGIN, letter.account_id, str(opened.mark), str(entry), letter.kind.value)
    raw = b64decode(letter.slot.get_secret_value())
    with pytest.raises(EntryRefused, match="not_for_us"):
        rewrapped(raw, letter.sha256, scene.devices[BERND][1].age, place, [])
    with pytest.raises(NotFound):
        scene.retrieve(scene.tickets.bernd, BERND, entry)


def test_two_wrap_the_same_and_one_is_too_late(scene: VaultScene) -> None:
    scene.open()
    scene.publish()
    (slot,) = stale(scene, ANNA)
    both = wrapped(scene, slot), wrapped(scene, slot)
    scene.tickets.anna.send(both[0])
    with pytest.raises(Conflict, match="stale"):
        scene.tickets.anna.send(both[1])


def test_what_is_no_slot_of_theirs_is_refused(scene: VaultScene) -> None:
    scene.open()
    scene.publish()
    (slot,) = stale(scene, ANNA)
    assert stale(scene, DORA) == ()
    anna = scene.tickets.anna
    with pytest.raises(NotFound):
        scene.tickets.dora.send(wrapped(scene, slot))
    with pytest.raises(NotFound):
        anna.send(wrapped(scene, slot, entry=uuid4()))
    with pytest.raises(Invalid):
        anna.send(wrapped(scene, slot, slot=SecretStr("AAAA")))
    with pytest.raises(Conflict, match="directory_changed"):
        anna.send(wrapped(scene, slot, directory=slot.version))
    with pytest.raises(NotAllowed):
        scene.tickets.bernd.send(TakeStaleSlots(device=scene.devices[BERND][0].mark))
    with pytest.raises(NotFound):
        anna.send(TakeStaleSlots(device=scene.devices[DORA][0].mark))
    anna.send(wrapped(scene, slot))


def test_many_come_in_turns(scene: VaultScene) -> None:
    for _more in range(3):
        scene.open()
    scene.publish()
    first = scene.tickets.anna.send(TakeStaleSlots(device=scene.devices[ANNA][0].mark, limit=2))
    assert (len(first.slots), first.more) == (2, True)
    for slot in first.slots:
        scene.tickets.anna.send(wrapped(scene, slot))
    assert len(stale(scene, ANNA)) == 1
