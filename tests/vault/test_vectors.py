"""The public vectors of the age format get their verdict, except where we want less than age takes.

``make test`` fetches them: npm's cctv-age, of C2SP.
"""

import re
import zlib
from base64 import b64decode
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from io import BytesIO
from pathlib import Path

import pytest

from app.vault.errors import EntryRefused
from app.vault.opening import DeviceKeys, decrypt_stream

FETCHED = Path(__file__).parents[2] / "build/vectors/cctv-age-0.2.0.js"
VECTOR = re.compile(r'var (\w+)_default = __toBinary\("([^"]*)"\)')
COUNT = 143
"""How many there are in this version."""

UNKNOWN = (
    "only X25519 and age's own grease are let in: what else opens a slot could open it for others"
)
EXCEPTIONS = {
    "hybrid": UNKNOWN,
    "hybrid_and_x25519": UNKNOWN,
    "hybrid_grease": UNKNOWN,
    "hybrid_multiple_recipients": UNKNOWN,
    "scrypt": "a passphrase is nobody's key, and its cost is said by whoever made the file",
    "stanza_empty_body": UNKNOWN,
    "stanza_empty_last_line": UNKNOWN,
    "stanza_valid_characters": UNKNOWN,
    "x25519_grease": f"{UNKNOWN}; this one's grease does not call itself so",
    **{
        f"armor_{name}": "armor is a second form of the same bytes, which nothing of ours writes"
        for name in ("crlf", "full_last_line", "hybrid", "no_eol", "scrypt", "x25519")
    },
    "armor_whitespace_outside": "as the other armored ones; it begins with no word of age at all",
}
"""What age takes and we refuse, and why."""


@dataclass(frozen=True)
class Vector:
    """One file, and what is to come of it."""

    name: str
    facts: dict[str, str]
    file: bytes

    def opened(self) -> tuple[str, bytes]:
        """Return the code of the refusal, empty for none, and all that was written before."""
        key, target = self.facts.get("identity") or DeviceKeys.generate("x").age, BytesIO()
        try:
            decrypt_stream(BytesIO(self.file), target, key)
        except EntryRefused as refused:
            return refused.code, target.getvalue()
        return "", target.getvalue()


def vectors() -> Iterator[Vector]:
    for name, coded in VECTOR.findall(FETCHED.read_text(encoding="utf-8")):
        head, _gap, file = b64decode(coded).partition(b"\n\n")
        facts = dict(line.split(": ", 1) for line in reversed(head.decode().split("\n")))
        yield Vector(name, facts, zlib.decompress(file) if "compressed" in facts else file)


@pytest.fixture(scope="module")
def found() -> list[Vector]:
    if not FETCHED.exists():
        pytest.skip("the vectors are not here: make vectors")
    return list(vectors())


def test_each_gets_its_verdict(found: list[Vector]) -> None:
    assert len(found) == COUNT
    taken = {vector.name for vector in found if not vector.opened()[0]}
    good = {vector.name for vector in found if vector.facts["expect"] == "success"}
    assert taken <= good
    assert good - taken == set(EXCEPTIONS)


def test_nothing_comes_out_that_is_not_the_content(found: list[Vector]) -> None:
    for vector in found:
        code, content = vector.opened()
        if content or not code:
            assert (vector.name, sha256(content).hexdigest()) == (
                vector.name,
                vector.facts["payload"],
            )


def test_what_is_not_for_us_is_told_from_what_is_damaged(found: list[Vector]) -> None:
    plain = [v for v in found if v.name.startswith("x25519_") and v.name != "x25519_lowercase"]
    for vector in plain:
        foreign = vector.facts["expect"] == "no match"
        assert (vector.name, vector.opened()[0] == "not_for_us") == (vector.name, foreign)
