"""Signed notes: what was signed is read, and nothing else."""

from base64 import b64encode

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.vault.errors import NoteRefused
from app.vault.note import LONGEST, SignerKey, VerifierKey, fingerprint, verified

KEY = SignerKey.generate("nordlicht.root")
OTHER = SignerKey.generate("nordlicht.root")
NOTE = KEY.sign("Zeile\nnoch eine\n")


def test_what_was_signed_is_read() -> None:
    assert verified(NOTE, OTHER.verifier, KEY.verifier) == ("Zeile\nnoch eine\n", KEY.verifier)


@given(st.text(st.characters(codec="utf-8"), max_size=60))
def test_any_text_is_signed_and_read(text: str) -> None:
    assert verified(KEY.sign(text + "\n"), KEY.verifier)[0] == text + "\n"


@pytest.mark.parametrize("place", range(len("Zeile\nnoch eine\n")))
def test_a_changed_letter_is_found(place: int) -> None:
    changed = bytearray(NOTE)
    changed[place] ^= 1
    with pytest.raises(NoteRefused):
        verified(bytes(changed), KEY.verifier)


def test_who_did_not_sign_is_not_believed() -> None:
    with pytest.raises(NoteRefused, match="unsigned"):
        verified(NOTE, OTHER.verifier)
    with pytest.raises(NoteRefused, match="foreign"):
        verified(NOTE.replace(b"Zeile", b"Weile"), KEY.verifier)


@given(st.binary(max_size=200))
def test_noise_is_refused(noise: bytes) -> None:
    with pytest.raises(NoteRefused):
        verified(noise, KEY.verifier)


@pytest.mark.parametrize(
    "note",
    [
        b"",
        b"text\n",
        b"text\n\nno dash\n",
        "text\n\n\N{EM DASH} name\n".encode(),
        "text\n\n\N{EM DASH} name !!!\n".encode(),
        f"text\n\n\N{EM DASH} name {b64encode(b'abcd').decode()}\n".encode(),
        "text\n\n\N{EM DASH} name AAAA".encode(),
        b"\xff\xfe",
        b"x" * (LONGEST + 1),
    ],
)
def test_what_is_no_note(note: bytes) -> None:
    with pytest.raises(NoteRefused, match="malformed"):
        verified(note, KEY.verifier)


def test_a_key_is_a_line() -> None:
    line = str(KEY.verifier)
    assert VerifierKey.parse(line) == KEY.verifier
    name, digest, coded = line.split("+", 2)
    for bad in (
        "",
        "nordlicht",
        f"{name}+{digest}+!!!",
        f"{name}+00000000+{coded}",
        f"na me+{digest}+{coded}",
        f"{name}+{digest}+{b64encode(b'x' * 33).decode()}",
        f"{name}+{digest}+{b64encode(bytes([1]) + bytes(31)).decode()}",
    ):
        with pytest.raises(NoteRefused):
            VerifierKey.parse(bad)


def test_only_sound_names_and_texts() -> None:
    for name in ("", "na me", "na+me"):
        with pytest.raises(ValueError, match="name"):
            SignerKey.generate(name)
    with pytest.raises(ValueError, match="line break"):
        KEY.sign("no end")


def test_fingerprints_are_thirty_digits() -> None:
    digits = KEY.verifier.fingerprint
    assert [len(group) for group in digits.split()] == [5] * 6
    assert digits.replace(" ", "").isdecimal()
    assert digits != OTHER.verifier.fingerprint
    assert fingerprint(b"x") == fingerprint(b"x")


def test_a_private_key_shows_its_public_half_alone() -> None:
    assert KEY.seed.hex() not in repr(KEY)
    assert str(KEY.verifier) in repr(KEY)
