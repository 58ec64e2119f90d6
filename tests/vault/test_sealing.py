"""What is sealed comes out as it went in, for those it was sealed for; a failure is never a success."""

import errno
import os
from contextlib import suppress
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import Any

import pyrage
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.vault.entry import BLOCK, FIELD_MOST, FILE_MOST, NOTE_MOST, Fields, FileHead, padme
from app.vault.envelope import encrypt_stream, recipients_of
from app.vault.errors import EntryRefused, SealFailed
from app.vault.note import SignerKey
from app.vault.opening import DeviceKeys, open_slot, rewrapped
from tests.vault.world import NOW, PLACE, SECRET, World, opened

FULL = OSError(28, "No space left on device")


@pytest.fixture(scope="module")
def world() -> World:
    return World()


class Full(BytesIO):
    """Takes ``most`` bytes, then no more."""

    def __init__(self, most: int) -> None:
        super().__init__()
        self._most = most

    def write(self, data: Any, /) -> int:
        if self.tell() + len(data) > self._most:
            raise FULL
        return super().write(data)


class Changing(BytesIO):
    """Another content at the second reading."""

    def seek(self, *place: Any) -> int:
        self.truncate(0)
        super().seek(0)
        super().write(os.urandom(50))
        return super().seek(*place)


class Broken(BytesIO):
    """Can be read once, and then no more."""

    def seek(self, *place: Any) -> int:
        self.read = self._fail  # type: ignore[method-assign]
        return super().seek(*place)

    def _fail(self, _most: int | None = -1, /) -> bytes:
        raise OSError(5, "Input/output error")


text = st.text(st.characters(codec="utf-8"), max_size=200)


@settings(max_examples=25)
@given(text, text, text)
def test_any_words_come_out_as_they_went_in(label: str, password: str, note: str) -> None:
    world = WORLD
    fields = Fields(label, "", password, "", note)
    made, payload = world.sealed(fields)
    assert opened(made, payload, world.anna)[0].fields == fields


WORLD = World()


@pytest.mark.parametrize("size", [0, 1, 4095, 4096, 4097, 65_535, 65_536, 65_537, 200_000])
def test_a_file_comes_out_byte_by_byte(world: World, size: int) -> None:
    content = os.urandom(size)
    made, payload = world.sealed_file(content, "ünïcode.key")
    found, taken = opened(made, payload, world.bernd)
    assert taken == content
    assert found.file is not None
    assert (found.file.name, found.file.size) == ("ünïcode.key", size)
    assert made.payload_size == len(payload)


def test_the_length_tells_little(world: World) -> None:
    short, long = (world.sealed(replace(SECRET, password="x" * n))[1] for n in (1, 500))
    assert abs(len(short) - len(long)) < 200  # the header's own noise
    assert len(short) > BLOCK


@given(st.integers(0, 20_000_000), st.integers(0, 20_000_000))
def test_padding_is_at_most_an_eighth_and_keeps_the_order(one: int, other: int) -> None:
    assert one <= padme(one) <= one + max(one * 0.12, 1)
    assert (one <= other) == (padme(one) <= padme(other)) or padme(one) == padme(other)


def test_who_it_was_not_sealed_for_can_not_open_it(world: World) -> None:
    made, payload = world.sealed()
    with pytest.raises(EntryRefused, match="not_for_us"):
        opened(made, payload, world.dora)


def test_too_much_is_refused(world: World) -> None:
    assert Fields().too_long() == ""
    for name, most in (("password", FIELD_MOST), ("note", NOTE_MOST)):
        fields = replace(SECRET, **{name: "ä" * (most // 2) + "x"})
        assert fields.too_long() == name
        with pytest.raises(SealFailed, match="too_large"):
            world.sealed(fields)
    with pytest.raises(SealFailed, match="too_large"):
        world.sealed_file(bytes(FILE_MOST + 1))


def test_a_file_that_changes_meanwhile(world: World) -> None:
    for size in (40, 50, 60):  # longer than it was, as long, shorter
        with pytest.raises(SealFailed, match="changed"):
            world.sealer().file(PLACE, "x", Changing(bytes(size)), BytesIO())


def test_a_file_that_can_not_be_read_to_its_end(world: World) -> None:
    with pytest.raises(OSError, match="Input/output"):
        world.sealer().file(PLACE, "x", Broken(bytes(500)), BytesIO())


@pytest.mark.parametrize("share", [0.0, 0.001, 0.3, 0.6, 0.9, 0.985])
def test_a_full_disk_is_no_success(world: World, share: float) -> None:
    content = os.urandom(200_000)
    _made, payload = world.sealed_file(content)
    with pytest.raises(OSError, match="No space left"):
        world.sealer().file(PLACE, "x", BytesIO(content), Full(int(len(payload) * share)))


def test_a_full_disk_while_opening_is_no_success(world: World) -> None:
    from app.vault.opening import open_entry

    made, payload = world.sealed_file(os.urandom(200_000))
    for most in (0, 65_536, 199_999):
        with pytest.raises(OSError, match="No space left"):
            open_entry(made.slot, BytesIO(payload), world.anna.age, PLACE, made.sender, Full(most))


def test_a_real_full_device_is_no_success(world: World) -> None:
    device = Path("/dev/full")
    if not device.exists():
        pytest.skip("there is no /dev/full here")
    with pytest.raises(OSError) as refused, device.open("wb") as full:  # noqa: PT011 - see below
        world.sealer().file(PLACE, "x", BytesIO(os.urandom(100_000)), full)
    assert refused.value.errno == errno.ENOSPC  # its words are the machine's


def test_what_the_library_forgets_to_say(monkeypatch: pytest.MonkeyPatch, world: World) -> None:
    """It reports success although its last chunk was never written: the length gives it away."""

    def silent(source: Any, target: Any, _keys: Any) -> None:
        target.write(source.read(10_000)[:100])

    monkeypatch.setattr(pyrage, "encrypt_io", silent)
    with pytest.raises(OSError, match="shorter"):
        encrypt_stream(BytesIO(bytes(1000)), BytesIO(), world.anna.recipient, 1000)


def test_what_the_library_swallows(monkeypatch: pytest.MonkeyPatch, world: World) -> None:
    def swallowing(source: Any, target: Any, _keys: Any) -> None:
        with suppress(OSError):
            target.write(source.read(1000))

    monkeypatch.setattr(pyrage, "encrypt_io", swallowing)
    with pytest.raises(OSError, match="No space left"):
        encrypt_stream(BytesIO(bytes(1000)), Full(10), world.anna.recipient, 1000)


def test_no_other_kind_of_recipient() -> None:
    for line in ("", "age1falsch", "ssh-ed25519 AAAA", "age1yubikey1abc"):
        with pytest.raises(ValueError, match="no recipient"):
            recipients_of([line])


def test_a_slot_is_wrapped_anew(world: World) -> None:
    made, payload = world.sealed()
    new = DeviceKeys.generate("neu")
    slot = rewrapped(made.slot, made.payload_sha256, world.anna.age, PLACE, [new.recipient])
    wrapped = replace(made, slot=slot)
    assert opened(wrapped, payload, new)[0].fields == SECRET
    with pytest.raises(EntryRefused, match="not_for_us"):
        opened(wrapped, payload, world.bernd)
    with pytest.raises(EntryRefused, match="payload"):
        rewrapped(made.slot, "0" * 64, world.anna.age, PLACE, [new.recipient])
    other = replace(PLACE, ticket="ffff")
    with pytest.raises(EntryRefused, match="context"):
        rewrapped(made.slot, made.payload_sha256, world.anna.age, other, [new.recipient])


def test_keys_of_a_device_are_kept_as_a_line(world: World) -> None:
    line = world.anna.keep()
    assert DeviceKeys.parse(line) == world.anna
    assert len(line) < 1280
    age, name, seed = line.split(" ")
    for bad in ("", "a b", f"{age} {name} 00", f"falsch {name} {seed}", f"{age} {name} zz"):
        with pytest.raises(ValueError):  # noqa: PT011 - whatever is wrong with it
            DeviceKeys.parse(bad)


def test_nothing_secret_is_shown_by_accident(world: World) -> None:
    made, _payload = world.sealed()
    slot = open_slot(made.slot, world.anna.age, PLACE)
    shown = repr([world.anna, SECRET, slot, FileHead("id_rsa", 5, "ab"), SignerKey.generate("x")])
    for secret in (world.anna.age, world.anna.signer.seed.hex(), "Kastanie-8", slot.key, "id_rsa"):
        assert secret not in shown
    assert NOW.year == 2026
