"""The directory of keys: begun once, followed by what a signer signed, and by nothing else."""

from dataclasses import replace
from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest

from app.errors import Conflict, Invalid, NotAllowed, NotFound, StepUpRequired
from app.models.house import Notification, OutgoingMail
from app.portal.meta import Meta
from app.portal.vault.directory import (
    AppointSigner,
    DeviceState,
    EnrolDevice,
    KeepSealed,
    KeyDevices,
    MyKeyDevices,
    PublishDirectory,
    ReadExposure,
    ReadKeys,
    RenewDirectory,
    RevokeDevice,
    WarnOfDirectory,
    WarnOfExposure,
)
from app.rules.vault.devices import DEVICES_OF_USER
from app.vault.directory import signed
from app.vault.note import SignerKey
from app.vault.opening import DeviceKeys
from app.vault.trust import delegation
from tests.rules.tickets.scene import ANNA, BERND, DORA
from tests.rules.vault.scene import ORIGIN, VaultScene, begin, entry_of, facts_of, make_vault
from tests.support.site import Site


@pytest.fixture
def scene(site: Site) -> VaultScene:
    return make_vault(site)


@pytest.fixture
def near(local_site: Site) -> VaultScene:
    return make_vault(local_site)


@pytest.fixture
def empty(local_site: Site) -> VaultScene:
    return make_vault(local_site, set_up=False)


def told(scene: VaultScene, kind: str) -> int:
    with scene.site.house() as ctx:
        rows = ctx.rows(Notification.id).where(Notification.kind == kind)
        return len(ctx.session.scalars(rows).all())


def test_everybody_reads_it_and_meta_says_whose_it_is(scene: VaultScene) -> None:
    directory = scene.directory()
    assert (directory.version, len(directory.devices)) == (2, 3)
    technical = scene.tickets.department().id
    assert {d.name for d in directory.readers(technical)} == {"Anna Agentin", "Bernd Agent"}
    found = scene.tickets.stranger.send(ReadKeys(since=1))
    assert (found.origin, len(found.notes), found.kept_days) == (ORIGIN, 2, 7)
    meta = scene.site.client().send(Meta())
    assert meta.directory == scene.root.verifier.fingerprint


def test_without_one_nothing_is_said(empty: VaultScene) -> None:
    found = empty.tickets.owner.send(ReadKeys())
    assert (found.origin, found.root, found.notes) == ("", "", ())
    assert empty.site.client().send(Meta()).directory == ""
    with pytest.raises(Conflict, match="no_directory"):
        empty.sigrid.send(PublishDirectory(note="x\n\n— a b\n"))
    empty.site.system(WarnOfDirectory())
    assert told(empty, "directory_expires") == 0


def test_it_is_begun_once(empty: VaultScene) -> None:
    for changed, field in (
        ({"root": "kein+schluessel"}, "root"),
        ({"delegation": "x"}, "note"),
        ({"note": "x"}, "note"),
    ):
        with pytest.raises(Invalid) as refused:
            empty.sigrid.send(begin(empty, **changed))
        assert set(refused.value.fields) == {field}
        assert empty.tickets.owner.send(ReadKeys()).origin == ""
    empty.sigrid.send(begin(empty))
    with pytest.raises(Conflict, match="exists"):
        empty.sigrid.send(begin(empty))


def test_a_version_that_clients_would_refuse_is_not_taken(scene: VaultScene) -> None:
    stranger = SignerKey.generate("fremd")
    good = scene.next_note()
    now = scene.site.clock()
    directory = scene.directory()
    later = directory.next(now, directory.devices, "", timedelta(days=15))
    bad: list[tuple[str, str]] = [
        (scene.next_note(signer=stranger), "delegation"),
        (good.replace("Anna", "Hanna"), "foreign"),
        (signed(later, scene.signer).decode(), "future"),
        ("Unsinn", "malformed"),
    ]
    for note, code in bad:
        with pytest.raises(Invalid) as refused:
            scene.sigrid.send(PublishDirectory(note=note))
        assert refused.value.fields == {"note": code}
    current = scene.tickets.owner.send(ReadKeys()).notes[-1]
    with pytest.raises(Conflict, match="stale"):
        scene.sigrid.send(PublishDirectory(note=current))
    scene.sigrid.send(PublishDirectory(note=good))
    with pytest.raises(Invalid):  # two signers at once: the second looks again
        scene.sigrid.send(PublishDirectory(note=good.replace("version 3", "version 4")))


def test_a_device_waits_for_its_signature(scene: VaultScene) -> None:
    device = scene.enrol(scene.tickets.bernd, BERND)
    assert (device.state, device.mine) == (DeviceState.WAITING, True)
    assert told(scene, "device_waits") == 4
    mine = scene.tickets.bernd.send(MyKeyDevices()).devices
    assert [d.state for d in mine] == [DeviceState.WAITING, DeviceState.ACTIVE]
    entry = facts_of(scene.open())[0].entry
    with pytest.raises(NotFound):
        scene.retrieve(scene.tickets.bernd, BERND, entry)
    scene.publish()
    assert {d.state for d in scene.sigrid.send(KeyDevices()).devices} == {DeviceState.ACTIVE}
    scene.retrieve(scene.tickets.bernd, BERND, entry)


def test_wrong_keys_do_not_wait(near: VaultScene) -> None:
    keys = DeviceKeys.generate("x")
    given: dict[str, Any] = {
        "mark": uuid4(),
        "label": "Rechner",
        "age": keys.recipient,
        "sign": str(keys.signer.verifier),
        "proof": "AAAA",
    }
    for changed in ({}, {"age": "age1falsch"}, {"sign": "x"}, {"proof": "!"}):
        with pytest.raises(Invalid):
            near.tickets.anna.send(EnrolDevice(**{**given, **changed}))
    for _more in range(DEVICES_OF_USER - 1):
        near.enrol(near.tickets.anna, ANNA)
    with pytest.raises(Conflict, match="too_many_devices"):
        near.enrol(near.tickets.anna, ANNA)


def test_a_lost_device_is_handed_nothing_and_its_customers_are_warned(scene: VaultScene) -> None:
    opened = scene.open()
    entry = facts_of(opened)[0].entry
    scene.retrieve(scene.tickets.anna, ANNA, entry)
    lost = scene.devices[ANNA][0]
    revoked = scene.sigrid.send(RevokeDevice(device_id=lost.id))
    assert revoked.state is DeviceState.REVOKED
    assert scene.sigrid.send(RevokeDevice(device_id=lost.id)) == revoked
    with pytest.raises(NotFound):
        scene.retrieve(scene.tickets.anna, ANNA, entry)
    (exposed,) = scene.sigrid.send(ReadExposure(device_id=lost.id)).entries
    assert (exposed.number, exposed.kind) == (opened.row.number, "ssh")
    assert scene.sigrid.send(WarnOfExposure(device_id=lost.id)) == 1
    assert told(scene, "sealed_exposed") == 1
    with scene.site.house() as ctx:
        templates = ctx.session.scalars(ctx.rows(OutgoingMail.template)).all()
    assert "sealed_exposed" in templates
    scene.publish()
    assert ANNA not in {d.name for d in scene.directory().devices}
    other = scene.devices[DORA][0]
    assert scene.sigrid.send(ReadExposure(device_id=other.id)).entries == ()


def test_who_is_left_out_counts_as_revoked(near: VaultScene) -> None:
    before = near.next_note()
    near.publish(BERND)
    states = {d.name: d.state for d in near.sigrid.send(KeyDevices()).devices}
    assert states["Bernd Agent"] is DeviceState.REVOKED
    assert states["Anna Agentin"] is DeviceState.ACTIVE
    directory = near.directory()
    back = signed(
        directory.next(near.site.clock(), [*directory.devices, *_devices_of(before)], ""),
        near.signer,
    )
    with pytest.raises(Conflict, match="device_revoked"):
        near.sigrid.send(PublishDirectory(note=back.decode()))


def _devices_of(note: str) -> tuple[Any, ...]:
    from app.vault.directory import unverified

    return tuple(d for d in unverified(note.encode()).devices if d.name == "Bernd Agent")


def test_another_signer(near: VaultScene) -> None:
    second = SignerKey.generate(f"{ORIGIN}.zweite")
    now = near.site.clock()
    until = now + timedelta(days=300)
    stranger = SignerKey.generate(f"{ORIGIN}.root")
    for root, end in ((stranger, until), (near.root, now - timedelta(days=1))):
        word = delegation(ORIGIN, root, second.verifier, end).decode()
        with pytest.raises(Invalid):
            near.sigrid.send(AppointSigner(delegation=word))
    word = delegation(ORIGIN, near.root, second.verifier, until).decode()
    with pytest.raises(Invalid) as refused:
        near.sigrid.send(AppointSigner(delegation=word.replace("signer ", "signer  ")))
    assert refused.value.fields == {"delegation": "foreign"}
    near.sigrid.send(AppointSigner(delegation=word))
    near.sigrid.send(PublishDirectory(note=near.next_note(signer=second)))


def test_changing_it_wants_a_fresh_second_factor(near: VaultScene) -> None:
    near.site.clock.forward(minutes=11)
    for ask in (
        PublishDirectory(note="x"),
        KeepSealed(kept_days=3),
        RevokeDevice(device_id=1),
    ):
        with pytest.raises(StepUpRequired):
            near.sigrid.send(ask)
    with pytest.raises(NotAllowed):
        near.tickets.anna.send(KeyDevices())


def test_signers_hear_in_time_that_it_expires(near: VaultScene) -> None:
    days = (6, 1, 3, 2, 1, 1)  # passed: 6, 7 (warned), 10, 12, 13, 14
    counts = []
    for passed in days:
        near.site.clock.forward(days=passed)
        near.site.system(WarnOfDirectory())
        near.site.system(WarnOfDirectory())
        counts.append(told(near, "directory_expires"))
    assert counts == [0, 1, 1, 2, 3, 3]
    assert told(near, "directory_expires") == 3


def test_what_is_signed_by_itself_changes_nothing(scene: VaultScene) -> None:
    before, clock = scene.directory(), scene.site.clock
    waiting = scene.enrol(scene.tickets.bernd, "bernd2@nordlicht.example")
    more = [*before.devices, entry_of(waiting)]
    recovery = scene.devices[ANNA][1].recipient
    for made in (
        before.next(clock(), more, ""),
        before.next(clock(), before.devices, recovery),
        before.next(clock(), [replace(d, departments=(1, 2, 3)) for d in before.devices], ""),
    ):
        with pytest.raises(Invalid) as refused:
            scene.site.system(RenewDirectory(note=signed(made, scene.signer).decode()))
        assert refused.value.fields == {"note": "changes"}
    fewer = before.next(clock(), before.devices[:2], "")
    scene.site.system(RenewDirectory(note=signed(fewer, scene.signer).decode()))
    assert len(scene.directory().devices) == 2


def test_kept_days_are_said(scene: VaultScene) -> None:
    assert scene.sigrid.send(KeepSealed(kept_days=0)).kept_days == 0
    assert scene.tickets.owner.send(ReadKeys()).kept_days == 0
