"""The chain across signers and roots: the newest version vouches for those before it."""

from dataclasses import dataclass, field, replace
from datetime import timedelta

import pytest

from app.vault.directory import Directory, digest_of, signed, unverified
from app.vault.errors import DirectoryRefused
from app.vault.note import SignerKey
from app.vault.trust import Seen, Trust, accepted, appointments, delegation, signers_of, succeeded
from app.vault.trust import succession as named
from tests.vault.world import DAY, NOW, ORIGIN, World

LATER = NOW + 100 * DAY


@dataclass
class History:
    """Version 1 by the old root, 2 and 3 by signers of its own, 4 and 5 by one of the new root."""

    world: World = field(default_factory=World)
    new: SignerKey = field(default_factory=lambda: SignerKey.generate("nordlicht.root"))
    second: SignerKey = field(default_factory=lambda: SignerKey.generate("nordlicht.zweite"))

    def __post_init__(self) -> None:
        world = self.world
        self.notes: list[bytes] = []
        for number, key in enumerate(
            (world.root, world.signer, self.second, world.signer, world.signer)
        ):
            before = unverified(self.notes[-1]) if self.notes else None
            made = world.version(before, at=NOW - (4 - number) * DAY)
            self.notes.append(signed(made, key))
        self.words = [
            delegation(ORIGIN, world.root, world.signer.verifier, LATER),
            delegation(ORIGIN, world.root, self.second.verifier, LATER),
            delegation(ORIGIN, self.new, world.signer.verifier, LATER),
        ]

    @property
    def trust(self) -> Trust:
        """What a client holds on to that has followed the root."""
        return succeeded(named(ORIGIN, self.world.root, self.new.verifier), self.world.trust)

    def seen(self, version: int) -> Seen:
        """Return what a client remembers that has seen this version."""
        note = self.notes[version - 1]
        return Seen(version, digest_of(note), unverified(note).issued)

    def version(self, before: bytes) -> Directory:
        """Return what would follow a note."""
        return self.world.version(unverified(before))


@pytest.fixture(scope="module")
def history() -> History:
    return History()


def refused(history: History, notes: list[bytes], seen: Seen, trust: Trust | None = None) -> str:
    with pytest.raises(DirectoryRefused) as found:
        accepted(notes, history.words, trust or history.trust, seen, NOW)
    return found.value.code


@pytest.mark.parametrize("version", [1, 2, 3, 4, 5])
def test_a_client_follows_across_the_rotation(history: History, version: int) -> None:
    """It saw a version of the old root; those between are by signers whom the new one never named."""
    found, seen = accepted(
        history.notes[version - 1 :], history.words, history.trust, history.seen(version), NOW
    )
    assert (found.version, seen.digest) == (5, digest_of(history.notes[4]))


def test_a_client_that_has_seen_nothing_believes_the_newest_alone(history: History) -> None:
    for notes in (history.notes[4:], history.notes, [b"anything", history.notes[4]]):
        found, _seen = accepted(notes, history.words, history.trust, Seen(), NOW)
        assert found.version == 5


def test_the_newest_version_is_by_somebody_whom_the_new_root_named(history: History) -> None:
    by_the_second = [*history.notes[1:4], signed(history.version(history.notes[3]), history.second)]
    by_the_old_root = [
        *history.notes[1:4],
        signed(history.version(history.notes[3]), history.world.root),
    ]
    for notes in (by_the_second, by_the_old_root):
        assert refused(history, notes, history.seen(2)) == "delegation"
        assert refused(history, notes[-1:], Seen()) == "delegation"
    # Whoever was kept from hearing of the new root goes on to believe what the old one named.
    found, _seen = accepted(by_the_second, history.words, history.world.trust, history.seen(2), NOW)
    assert found.version == 5


def test_a_forged_note_in_the_middle(history: History) -> None:
    two, three, four, five = history.notes[1:]
    stranger = SignerKey.generate("nordlicht.sigrid")
    other = replace(history.world.version(unverified(two)), devices=())
    for forged in (
        signed(other, stranger),
        signed(other, history.second),
        signed(other, history.new),
        three.replace(b"Anna", b"Hans"),
        three.replace(b"\n\n", b"\n\n\n"),
        three + "— more AAAAAAAA\n".encode(),
        b"",
        b"\xff\xfe",
        b"[" * 100_000,
        four,
    ):
        assert refused(history, [two, forged, four, five], history.seen(2)) == "chain"
    followed = signed(history.version(signed(other, history.second)), stranger)
    notes = [two, signed(other, history.second), followed, five]
    assert refused(history, notes, history.seen(2)) == "chain"


@pytest.mark.parametrize("left_out", [0, 1, 2])
def test_a_note_that_is_missing_or_stands_elsewhere(history: History, left_out: int) -> None:
    notes = history.notes[1:]
    fewer = [note for place, note in enumerate(notes) if place != left_out]
    seen = history.seen(2)
    if left_out == 0:  # what was seen is known already
        assert accepted(fewer, history.words, history.trust, seen, NOW)[0].version == 5
    else:
        assert refused(history, fewer, seen) == "chain"
    assert refused(history, [notes[0], notes[2], notes[1], notes[3]], seen) == "chain"
    assert refused(history, [notes[0], *notes], seen) == "chain"
    assert refused(history, history.notes, seen) == "chain"


def test_a_past_that_is_not_the_one_that_was_seen(history: History) -> None:
    """The newest is sound and leads back to a version 2, yet to another one than was shown here."""
    seen = history.seen(2)
    assert refused(history, history.notes[1:], replace(seen, digest="0" * 64)) == "chain"
    assert refused(history, history.notes[2:], replace(seen, digest="0" * 64)) == "chain"
    assert refused(history, [], seen) == "rolled_back"
    assert refused(history, history.notes[1:4], history.seen(5)) == "rolled_back"


def test_a_signer_who_skips_versions_is_refused(history: History) -> None:
    """Even somebody who may sign can't leap: the hash is right, the number is not."""
    leap = replace(history.version(history.notes[3]), version=7)
    notes = [*history.notes[1:4], signed(leap, history.world.signer)]
    assert refused(history, notes, history.seen(2)) == "chain"


def test_what_a_trusted_signer_signed_is_still_looked_at(history: History) -> None:
    broken = history.world.root.sign(f"{ORIGIN}/directory\nversion 5\n")
    newest = replace(history.version(history.notes[3]), previous=digest_of(broken), version=6)
    notes = [*history.notes[1:4], broken, signed(newest, history.world.signer)]
    assert refused(history, notes, history.seen(2)) == "malformed"
    no_note = replace(newest, previous=digest_of(b"\xff"))
    notes = [*history.notes[1:4], b"\xff", signed(no_note, history.world.signer)]
    assert refused(history, notes, history.seen(2)) == "malformed"


def test_whom_each_root_has_named(history: History) -> None:
    world = history.world
    assert [one.signer for one in appointments(history.words, history.trust)] == [
        world.signer.verifier
    ]
    old = appointments(history.words, world.trust)
    assert [one.signer for one in old] == [world.signer.verifier, history.second.verifier]
    assert {one.until for one in old} == {LATER}
    assert old[0].holds(NOW)
    assert not old[0].holds(LATER)
    assert not old[0].holds(LATER - timedelta(days=400))
    assert signers_of(history.words, history.trust, LATER) == []
