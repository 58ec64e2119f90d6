"""Another root: by the word of the one before, together with the first version under it."""

from datetime import timedelta

import pytest

from app.errors import Conflict, Invalid
from app.portal.meta import Meta
from app.portal.vault.directory import (
    AppointSigner,
    DeviceState,
    FollowRoot,
    KeyDevices,
    PublishDirectory,
    ReadKeys,
    RevokeDevice,
)
from app.vault.directory import digest_of, signed, unverified
from app.vault.note import SignerKey, VerifierKey
from app.vault.trust import Seen, Trust, accepted, delegation, succeeded, succession
from tests.rules.tickets.scene import ANNA
from tests.rules.vault.scene import ORIGIN, VaultScene, facts_of, make_vault
from tests.support.site import Site

TERM = timedelta(days=300)


@pytest.fixture
def scene(site: Site) -> VaultScene:
    return make_vault(site)


@pytest.fixture
def near(local_site: Site) -> VaultScene:
    return make_vault(local_site)


def followed(scene: VaultScene, new: SignerKey, **changed: str) -> FollowRoot:
    """Return what lets ``new`` follow the root; Sigrid signs for both."""
    word = delegation(ORIGIN, new, scene.signer.verifier, scene.site.clock() + TERM)
    values = {
        "succession": succession(ORIGIN, scene.root, new.verifier).decode(),
        "delegation": word.decode(),
        "note": scene.next_note(),
        **changed,
    }
    return FollowRoot(**values)


def test_another_root_holds_and_everybody_can_seal_at_once(scene: VaultScene) -> None:
    new = SignerKey.generate(f"{ORIGIN}.root")
    before = scene.directory()
    found = scene.sigrid.send(followed(scene, new))
    assert len(found.successions) == 1
    assert scene.site.client().send(Meta()).directory == new.verifier.fingerprint
    assert VerifierKey.parse(found.root) == scene.root.verifier
    keys = scene.tickets.owner.send(ReadKeys(since=before.version))
    trust = succeeded(found.successions[0].encode(), Trust(ORIGIN, scene.root.verifier))
    directory, _seen = accepted(
        [note.encode() for note in keys.notes],
        [note.encode() for note in keys.delegations],
        trust,
        Seen(before.version, before.digest, before.issued),
        scene.site.clock(),
    )
    assert directory.version == before.version + 1
    assert directory.devices == before.devices
    entry = facts_of(scene.open())[0].entry
    scene.retrieve(scene.tickets.anna, ANNA, entry)


def test_what_clients_would_refuse_changes_nothing(near: VaultScene) -> None:
    new, stranger = (SignerKey.generate(f"{ORIGIN}.root") for _one in range(2))
    second = SignerKey.generate(f"{ORIGIN}.zweite")
    word = delegation(ORIGIN, near.root, second.verifier, near.site.clock() + TERM).decode()
    near.sigrid.send(AppointSigner(delegation=word))
    bad = (
        ("succession", succession(ORIGIN, stranger, new.verifier).decode()),
        ("delegation", succession(ORIGIN, near.root, new.verifier).decode()),
        ("delegation", word),
        ("note", near.next_note(signer=second)),
        ("note", near.next_note(signer=near.root)),
        ("note", "Unsinn"),
    )
    for field, text in bad:
        with pytest.raises(Invalid) as refused:
            near.sigrid.send(followed(near, new, **{field: text}))
        assert set(refused.value.fields) == {field}
    current = near.tickets.owner.send(ReadKeys())
    with pytest.raises(Conflict, match="stale"):
        near.sigrid.send(followed(near, new, note=current.notes[-1]))
    near.sigrid.send(PublishDirectory(note=near.next_note(signer=second)))
    now = near.tickets.owner.send(ReadKeys())
    assert (now.successions, now.delegations) == ((), current.delegations)
    assert near.site.client().send(Meta()).directory == near.root.verifier.fingerprint


def test_two_who_replace_it_at_once(near: VaultScene) -> None:
    one, other = (followed(near, SignerKey.generate(f"{ORIGIN}.root")) for _one in range(2))
    near.sigrid.send(one)
    with pytest.raises(Invalid) as refused:
        near.sigrid.send(other)
    assert refused.value.fields == {"succession": "unsigned"}


def test_signers_of_the_root_before_are_appointed_again(near: VaultScene) -> None:
    second = SignerKey.generate(f"{ORIGIN}.zweite")
    until = near.site.clock() + TERM
    near.sigrid.send(
        AppointSigner(delegation=delegation(ORIGIN, near.root, second.verifier, until).decode())
    )
    new = SignerKey.generate(f"{ORIGIN}.root")
    near.sigrid.send(followed(near, new))
    newest = unverified(near.tickets.owner.send(ReadKeys()).notes[-1].encode())
    after = newest.next(near.site.clock(), newest.devices, "")
    note = signed(after, second).decode()
    with pytest.raises(Invalid) as refused:
        near.sigrid.send(PublishDirectory(note=note))
    assert refused.value.fields == {"note": "delegation"}
    for root, fits in ((near.root, False), (new, True)):
        word = AppointSigner(delegation=delegation(ORIGIN, root, second.verifier, until).decode())
        if fits:
            near.sigrid.send(word)
        else:
            with pytest.raises(Invalid):
                near.sigrid.send(word)
    found = near.sigrid.send(PublishDirectory(note=note))
    assert digest_of(found.notes[-1].encode()) == digest_of(note.encode())


def test_the_version_that_comes_along_counts_like_any_other(near: VaultScene) -> None:
    """Who is left out is revoked; who was revoked does not come back by it."""
    new = SignerKey.generate(f"{ORIGIN}.root")
    with_all = near.next_note()
    near.sigrid.send(RevokeDevice(device_id=near.devices[ANNA][0].id))
    with pytest.raises(Conflict, match="device_revoked"):
        near.sigrid.send(followed(near, new, note=with_all))
    near.sigrid.send(followed(near, new))
    states = {d.name: d.state for d in near.sigrid.send(KeyDevices()).devices}
    assert states["Anna Agentin"] is DeviceState.REVOKED
    assert states["Bernd Agent"] is DeviceState.ACTIVE
