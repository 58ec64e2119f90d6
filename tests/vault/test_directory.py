"""The directory: what a client accepts, and each way in which a hostile server could cheat it."""

from dataclasses import replace
from datetime import timedelta

import pytest

from app.vault.directory import digest_of, signed, unverified
from app.vault.errors import DirectoryRefused
from app.vault.note import SignerKey
from app.vault.trust import (
    DELEGATED_FOR,
    Seen,
    Trust,
    accepted,
    delegation,
    signers_of,
    succeeded,
    succession,
)
from tests.vault.world import BILLING, DAY, NOW, ORIGIN, TECHNICAL, World


@pytest.fixture(scope="module")
def world() -> World:
    return World()


def code_of(world: World, notes: list[bytes], seen: Seen = Seen(), **given: object) -> str:  # noqa: B008 - frozen
    words = given.get("words", [])
    assert isinstance(words, list)
    trust = given.get("trust", world.trust)
    assert isinstance(trust, Trust)
    with pytest.raises(DirectoryRefused) as refused:
        accepted(notes, words, trust, seen, NOW)
    return refused.value.code


def test_the_newest_version_is_believed_and_remembered(world: World) -> None:
    notes = world.chain(3)
    directory, seen = accepted(notes[-1:], [], world.trust, Seen(), NOW)
    assert (directory.version, seen.version, seen.digest) == (3, 3, digest_of(notes[-1]))
    assert [d.name for d in directory.readers(TECHNICAL)] == ["Anna", "Bernd"]
    assert directory.recipients(BILLING) == (world.dora.recipient,)
    again, later = accepted(
        notes, [], world.trust, Seen(1, digest_of(notes[0]), NOW - 2 * DAY), NOW
    )
    assert (again, later) == (directory, seen)


def test_the_recovery_key_reads_along(world: World) -> None:
    with_recovery = replace(world.version(), recovery=world.dora.recipient)
    note = signed(with_recovery, world.root)
    directory, _seen = accepted([note], [], world.trust, Seen(), NOW)
    assert directory.recipients(TECHNICAL)[-1] == world.dora.recipient
    assert directory.recovery == world.dora.recipient


def test_a_department_without_devices(world: World) -> None:
    with pytest.raises(DirectoryRefused, match="empty"):
        world.version().recipients(99)


def test_a_hostile_server(world: World) -> None:
    notes = world.chain(4)
    seen = Seen(3, digest_of(notes[2]), NOW - DAY)
    other = World()
    assert code_of(world, [signed(world.version(), SignerKey.generate("x"))]) == "unsigned"
    assert code_of(world, [notes[0].replace(b"Anna", b"Hans")]) == "foreign"
    swapped = notes[3].replace(world.anna.recipient.encode(), other.anna.recipient.encode())
    assert code_of(world, [swapped]) == "foreign"
    assert code_of(world, [notes[3].rpartition(b"\n\n")[0]]) == "malformed"
    assert code_of(world, []) == "malformed"
    assert code_of(world, [], seen) == "rolled_back"
    assert code_of(world, notes[:2], seen) == "rolled_back"
    assert code_of(world, [notes[3]], Seen(2, digest_of(notes[1]), NOW)) == "chain"
    assert code_of(world, notes[2:], Seen(3, "0" * 64, NOW)) == "chain"
    fork = signed(replace(world.version(), version=4, previous="0" * 64), world.root)
    assert code_of(world, [notes[2], fork], seen) == "chain"
    assert code_of(world, notes[-1:], trust=Trust("fremd.example", world.root.verifier)) == "origin"


def test_time_does_not_run_backwards(world: World) -> None:
    note = signed(world.version(), world.root)
    _directory, seen = accepted([note], [], world.trust, Seen(), NOW)
    with pytest.raises(DirectoryRefused, match="expired"):
        accepted([note], [], world.trust, seen, NOW + 14 * DAY)
    ahead = replace(seen, at=NOW + 15 * DAY)
    with pytest.raises(DirectoryRefused, match="expired"):  # a clock that was set back
        accepted([note], [], world.trust, ahead, NOW)
    early = signed(world.version(at=NOW + 2 * DAY), world.root)
    assert code_of(world, [early]) == "future"
    long = replace(world.version(), expires=NOW + timedelta(days=15))
    assert code_of(world, [signed(long, world.root)]) == "future"


def test_a_signer_signs_by_the_roots_word(world: World) -> None:
    notes = world.chain(2, world.signer)
    word = delegation(ORIGIN, world.root, world.signer.verifier, NOW + DAY)
    directory, _seen = accepted(notes[-1:], [word], world.trust, Seen(), NOW)
    assert directory.version == 2
    assert code_of(world, notes[-1:]) == "unsigned"
    ended = delegation(ORIGIN, world.root, world.signer.verifier, NOW - DAY)
    assert code_of(world, notes[-1:], words=[ended]) == "delegation"
    too_long = delegation(ORIGIN, world.root, world.signer.verifier, NOW + DELEGATED_FOR + DAY)
    assert code_of(world, notes[-1:], words=[too_long]) == "delegation"
    stranger = World()
    foreign = delegation(ORIGIN, stranger.root, world.signer.verifier, NOW + DAY)
    assert code_of(world, notes[-1:], words=[foreign]) == "delegation"
    changed = word.replace(world.signer.verifier.hash.hex().encode(), b"00000000")
    assert code_of(world, notes[-1:], words=[changed]) == "foreign"


def test_what_was_signed_in_time_stays_part_of_the_chain(world: World) -> None:
    """The signer of an older version may have left since; the newest one has to be valid."""
    word = delegation(ORIGIN, world.root, world.signer.verifier, NOW - DAY)
    first_ones = world.chain(2, world.signer)
    newest = signed(world.version(unverified(first_ones[-1])), world.root)
    seen = Seen(1, digest_of(first_ones[0]), NOW - DAY)
    directory, _seen = accepted([*first_ones, newest], [word], world.trust, seen, NOW)
    assert directory.version == 3


def test_a_root_names_its_successor(world: World) -> None:
    new = SignerKey.generate("nordlicht.root2")
    note = succession(ORIGIN, world.root, new.verifier)
    assert succeeded(note, world.trust) == Trust(ORIGIN, new.verifier)
    for bad, code in (
        (succession(ORIGIN, new, new.verifier), "unsigned"),
        (succession("fremd.example", world.root, new.verifier), "origin"),
        (delegation(ORIGIN, world.root, new.verifier, NOW), "origin"),
        (world.root.sign(f"{ORIGIN}/root\nanything\n"), "malformed"),
        (world.root.sign(f"{ORIGIN}/root\nroot nothing\n"), "malformed"),
    ):
        with pytest.raises(DirectoryRefused, match=code):
            succeeded(bad, world.trust)


@pytest.mark.parametrize(
    "body",
    [
        "",
        "version 1\n",
        "version x\nprevious -\nissued 2026-11-26T12:00:00Z\nexpires 2026-11-27T12:00:00Z\n",
        "version 1\nprevious -\nissued gestern\nexpires 2026-11-27T12:00:00Z\n",
        "previous -\nversion 1\nissued 2026-11-26T12:00:00Z\nexpires 2026-11-27T12:00:00Z\n",
        "{head}no json\n",
        '{head}{"kind":"device"}\n',
        '{head}{"kind":"recovery","age":"age1falsch"}\n',
        '{head}["kind"]\n',
    ],
)
def test_what_is_no_directory(world: World, body: str) -> None:
    head = "version 1\nprevious -\nissued 2026-11-26T12:00:00Z\nexpires 2026-11-27T12:00:00Z\n"
    text = f"{ORIGIN}/directory\n" + body.replace("{head}", head)
    assert code_of(world, [world.root.sign(text)]) == "malformed"


def test_a_line_that_says_more_than_is_known_is_refused(world: World) -> None:
    more = world.version().text().replace('"kind":"device"', '"kind":"device","more":1')
    assert code_of(world, [world.root.sign(more)]) == "malformed"


def test_words_of_the_root_that_say_nothing(world: World) -> None:
    for body in ("signer x\n", "who x\nuntil y\n", "signer x\nuntil 2026-11-27T12:00:00Z\n"):
        with pytest.raises(DirectoryRefused, match="malformed"):
            signers_of([world.root.sign(f"{ORIGIN}/signer\n{body}")], world.trust, NOW)


def test_a_device_is_known_by_its_digits(world: World) -> None:
    anna, bernd, _dora = world.devices
    assert anna.fingerprint != bernd.fingerprint
    assert replace(anna, departments=(1, 2, 3)).fingerprint == anna.fingerprint
    assert replace(anna, age=bernd.age).fingerprint != anna.fingerprint
