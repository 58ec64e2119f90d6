"""A server, or whoever stands in its place, that changes what it keeps: each is found out."""

import json
import random
from base64 import b64encode
from dataclasses import replace
from io import BytesIO
from typing import Any

import pyrage
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.vault.entry import BLOCK, HEAD_MOST, SIGNED, Sealed, canonical, head_bytes
from app.vault.envelope import check, encrypt
from app.vault.errors import EntryRefused, VaultError
from app.vault.note import SignerKey
from app.vault.opening import DeviceKeys, open_entry, open_slot
from app.vault.sealing import signature_of, slot_bytes
from tests.vault.world import PLACE, SECRET, World, opened


@pytest.fixture(scope="module")
def world() -> World:
    return World()


def code_of(made: Sealed, payload: bytes, keys: DeviceKeys, **given_: Any) -> str:
    target = BytesIO()
    place = given_.get("place", PLACE)
    with pytest.raises(EntryRefused) as refused:
        open_entry(made.slot, BytesIO(payload), keys.age, place, made.sender, target)
    return refused.value.code


@pytest.mark.parametrize(
    "changed",
    [{"ticket": "ffff"}, {"account": 8}, {"kind": "mail"}, {"entry": "ffff"}, {"org": "x"}],
)
def test_an_entry_that_was_moved(world: World, changed: dict[str, Any]) -> None:
    made, payload = world.sealed()
    assert code_of(made, payload, world.anna, place=replace(PLACE, **changed)) == "context"


def test_another_payload(world: World) -> None:
    made, _payload = world.sealed()
    _other, payload = world.sealed()
    assert code_of(made, payload, world.anna) == "payload"


def test_a_forged_sender(world: World) -> None:
    made, payload = world.sealed()
    stranger = SignerKey.generate("customer")
    for sender in (str(stranger.verifier), "kein schluessel", ""):
        assert code_of(replace(made, sender=sender), payload, world.anna) == "sender"


@pytest.mark.parametrize("place", [-1, 0, 1])
@pytest.mark.parametrize("chunk", range(1, 4))
def test_a_payload_that_was_cut(world: World, chunk: int, place: int) -> None:
    """Cut where a chunk ends, the rest is sound by itself: its hash still gives it away."""
    made, payload = world.sealed_file(bytes(200_000))
    head = payload.index(b"\n---") + 48 + 16
    cut = payload[: head + chunk * (65_536 + 16) + place]
    assert code_of(made, cut, world.anna) == "payload"
    slot = slot_of(world, made, cut)
    assert code_of(slot, cut, world.anna) == "damaged"


def slot_of(world: World, made: Sealed, payload: bytes) -> Sealed:
    """Return an entry whose slot says that this is its payload: sealed by who can open it."""
    import hashlib

    held = open_slot(made.slot, world.anna.age, PLACE)
    digest = hashlib.sha256(payload).hexdigest()
    return replace(
        made, slot=encrypt(slot_bytes(held.key, digest, held.context), [world.anna.recipient])
    )


def test_a_bit_that_was_flipped(world: World) -> None:
    made, payload = world.sealed_file(bytes(70_000))
    dice = random.Random(20_418)
    wanted = {"payload"}
    for place in dice.sample(range(len(payload)), 40):
        changed = bytearray(payload)
        changed[place] ^= 1 << dice.randrange(8)
        assert code_of(made, bytes(changed), world.anna) in wanted
    for place in dice.sample(range(len(made.slot)), 60):
        slot = bytearray(made.slot)
        slot[place] ^= 1 << dice.randrange(8)
        code = code_of(replace(made, slot=bytes(slot)), payload, world.anna)
        assert code in {"damaged", "not_for_us", "unknown", "format"}, place
    for place in dice.sample(range(len(payload)), 40):
        changed = bytearray(payload)
        changed[place] ^= 1 << dice.randrange(8)
        forged = slot_of(world, made, bytes(changed))
        assert code_of(forged, bytes(changed), world.anna) in {
            "damaged", "not_for_us", "unknown", "format",
        }  # fmt: skip


def test_envelopes_of_another_kind(world: World) -> None:
    made, payload = world.sealed()
    mine = pyrage.x25519.Identity.from_str(world.anna.age).to_public()
    ssh = pyrage.ssh.Recipient.from_str(
        "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIHsKLqeplhpW+uObz5dvMgjz1OxfM/XXUB+VHtZ6isGN x"
    )
    plugin = made.slot.replace(b"-> X25519 ", b"-> piv-p256 ", 1)
    newer = made.slot.replace(b"age-encryption.org/v1", b"age-encryption.org/v2", 1)
    for slot, code in (
        (pyrage.encrypt(b"x", [mine], armored=True), "armor"),
        (pyrage.encrypt(b"x", [ssh]), "ssh"),
        (pyrage.passphrase.encrypt(b"x", "geheim"), "scrypt"),
        (plugin, "unknown"),
        (newer, "format"),
        (b"", "damaged"),
        (b"age-encryption.org/v1\n--- x\n", "damaged"),
        (made.slot[:200], "damaged"),
        (b"GIF89a", "damaged"),
    ):
        assert code_of(replace(made, slot=slot), payload, world.anna) == code


def test_slots_with_another_inside(world: World) -> None:
    made, payload = world.sealed()
    held = open_slot(made.slot, world.anna.age, PLACE)
    good = {"k": held.key, "h": held.payload_sha256, "ctx": held.context}
    for inside, code in (
        (b"kein json", "damaged"),
        (b"[]", "damaged"),
        (canonical({**good, "k": 5}).encode(), "damaged"),
        (canonical({**good, "h": None}).encode(), "damaged"),
        (canonical({**good, "ctx": []}).encode(), "damaged"),
        (canonical({**good, "k": "AGE-SECRET-KEY-1X"}).encode(), "damaged"),
        (canonical({**good, "ctx": {**held.context, "format": 2}}).encode(), "format"),
        (canonical({**good, "ctx": {**held.context, "dirv": "1"}}).encode(), "context"),
        (canonical({**good, "ctx": {**held.context, "more": 1}}).encode(), "context"),
    ):
        slot = encrypt(inside, [world.anna.recipient])
        assert code_of(replace(made, slot=slot), payload, world.anna) == code


def forged(world: World, head: bytes, content: bytes = b"") -> tuple[Sealed, bytes]:
    """Return an entry whose payload holds anything, sealed as it should be."""
    made, _payload = world.sealed()
    held = open_slot(made.slot, world.anna.age, PLACE)
    key = pyrage.x25519.Identity.from_str(held.key).to_public()
    payload = pyrage.encrypt(head + content, [key])
    return slot_of(world, made, payload), payload


def inner(world: World, data: Any, **changed: Any) -> bytes:
    made, _payload = world.sealed()
    context = {**open_slot(made.slot, world.anna.age, PLACE).context, **changed}
    said = canonical({"ctx": context, "data": data})
    return head_bytes(said, signature_of(said, world.sender))


def test_payloads_with_another_inside(world: World) -> None:
    fields = {"label": "", "user": "", "password": "", "url": "", "note": ""}
    file = {"name": "x", "size": 3, "sha256": "0" * 64}
    two = {"fields": fields, "file": file}
    bad: list[tuple[bytes, bytes, str]] = [
        (b"", b"", "damaged"),
        ((HEAD_MOST + 1).to_bytes(4, "big"), b"", "damaged"),
        ((500).to_bytes(4, "big") + b"x", b"", "damaged"),
        (padded(b"kein json"), b"", "damaged"),
        (padded(b'{"i":1,"s":"x"}'), b"", "damaged"),
        (padded(b'{"i":"{}","s":"x","more":"y"}'), b"", "damaged"),
        (padded(json.dumps({"i": "{}", "s": "!"}).encode()), b"", "sender"),
        (inner(world, two), b"", "damaged"),
        (inner(world, []), b"", "damaged"),
        (inner(world, {"fields": {**fields, "label": 5}}), b"", "damaged"),
        (inner(world, {"fields": {"label": ""}}), b"", "damaged"),
        (inner(world, {"file": {"name": "x"}}), b"abc", "damaged"),
        (inner(world, {"file": {**file, "size": 99}}), b"abc", "damaged"),
        (inner(world, {"file": file}), b"abc", "damaged"),
        (inner(world, {"fields": fields}, account=8), b"", "context"),
    ]
    for head, content, code in bad:
        made, payload = forged(world, head, content)
        assert code_of(made, payload, world.anna) == code, head[:80]


def padded(body: bytes) -> bytes:
    whole = len(body).to_bytes(4, "big") + body
    return whole + bytes(-len(whole) % BLOCK)


def test_a_signature_of_something_else(world: World) -> None:
    said = canonical({"ctx": {}, "data": {}})
    for signature in (
        signature_of("anderes", world.sender),
        b64encode(b"x" * 64).decode(),
        b64encode(SIGNED).decode(),
    ):
        made, payload = forged(world, head_bytes(said, signature))
        assert code_of(made, payload, world.anna) == "sender"


@settings(max_examples=60)
@given(st.binary(max_size=300))
def test_noise_is_refused_in_our_own_words(noise: bytes) -> None:
    for data in (noise, b"age-encryption.org/v1\n-> X25519 " + noise):
        with pytest.raises(VaultError):
            check(data)


def test_what_is_right_is_not_refused(world: World) -> None:
    made, payload = world.sealed()
    assert opened(made, payload, world.anna)[0].fields == SECRET
