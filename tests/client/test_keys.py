"""The key of an embedded portal and the code that people write down."""

import random
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Barrier

import pytest

from app.client.embedded.keys import (
    BadCode,
    database_key,
    key_beside,
    read_recovery_code,
    recovery_code,
)
from app.rules.core import Random

MASTER = bytes(range(32))


def test_a_code_is_14_groups_and_reads_back() -> None:
    code = recovery_code(MASTER)
    assert [len(group) for group in code.split("-")] == [4] * 14
    assert read_recovery_code(code) == MASTER
    for n in range(50):
        master = random.Random(n).randbytes(32)
        assert read_recovery_code(recovery_code(master)) == master


def test_it_may_be_typed_as_people_type() -> None:
    code = recovery_code(b"\x73" * 32)  # holds O, I and B
    typed = code.lower().replace("-", "  ").replace("o", "0").replace("i", "1").replace("b", "8")
    assert read_recovery_code(f" {typed}\n") == b"\x73" * 32


def test_every_single_typing_error_is_noticed() -> None:
    letters = recovery_code(MASTER)
    for at, letter in enumerate(letters):
        if letter != "-":
            wrong = letters[:at] + ("A" if letter != "A" else "C") + letters[at + 1 :]
            with pytest.raises(BadCode):
                read_recovery_code(wrong)


def test_swapped_groups_are_noticed() -> None:
    groups = recovery_code(MASTER).split("-")
    for at in range(13):
        swapped = [*groups[:at], groups[at + 1], groups[at], *groups[at + 2 :]]
        with pytest.raises(BadCode):
            read_recovery_code("-".join(swapped))


@pytest.mark.parametrize("typed", ["", "x", "Ä" * 56, "A" * 55, "A" * 57, "A" * 56])
def test_what_is_no_code_is_none(typed: str) -> None:
    with pytest.raises(BadCode):
        read_recovery_code(typed)


def test_the_key_of_the_file_is_another_one(tmp_path) -> None:
    master = key_beside(tmp_path / "key", Random())
    assert key_beside(tmp_path / "key", Random()) == master
    assert len(database_key(master)) == 32
    assert database_key(master) != master


def test_of_programs_that_start_at_once_the_first_ones_key_counts(tmp_path: Path) -> None:
    """Each saw that there is no key yet; a database under another one could never be read."""
    together = Barrier(8)

    class Late(Random):
        def bytes(self, count: int) -> bytes:
            together.wait(10)
            return super().bytes(count)

    with ThreadPoolExecutor(8) as threads:
        keys = list(threads.map(lambda _n: key_beside(tmp_path / "key", Late()), range(8)))
    assert len(set(keys)) == 1
    assert [path.name for path in tmp_path.iterdir()] == ["key"]
