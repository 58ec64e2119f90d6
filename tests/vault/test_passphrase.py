"""Files locked with a passphrase: what others write is read, what is written others read."""

import io
import os
import shutil
import subprocess
from pathlib import Path

import pyrage
import pytest

from app.vault.passphrase import (
    Damaged,
    LockedReader,
    LockedWriter,
    NotLocked,
    WrongPassphrase,
)

PASSPHRASE = "Kastanie Wolke Häfen sieben"
CHUNK = 64 << 10
SIZES = (0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 3 * CHUNK, 3 * CHUNK + 17)


def locked(content: bytes, passphrase: str = PASSPHRASE) -> bytes:
    target = io.BytesIO()
    writer = LockedWriter(target, passphrase, log_n=8)
    for at in range(0, len(content), 10_000):
        writer.write(content[at : at + 10_000])
    writer.close()
    return target.getvalue()


def opened(file: bytes, passphrase: str = PASSPHRASE, step: int = 7_000) -> bytes:
    reader, found = LockedReader(io.BytesIO(file), passphrase), b""
    while part := reader.read(step):
        found += part
    return found


@pytest.mark.parametrize("size", SIZES)
def test_pyrage_and_we_read_each_other(size: int) -> None:
    content = os.urandom(size)
    file = locked(content)
    assert opened(file) == content
    assert pyrage.passphrase.decrypt(file, PASSPHRASE) == content


def test_what_pyrage_writes_is_read() -> None:
    content = os.urandom(CHUNK + 5)
    assert opened(pyrage.passphrase.encrypt(content, PASSPHRASE)) == content


def test_the_age_command_opens_it(tmp_path: Path) -> None:
    if shutil.which("age") is None:
        pytest.skip("age is not installed: apt-get install age")
    content, file = os.urandom(2 * CHUNK + 3), tmp_path / "file.age"
    file.write_bytes(locked(content, "kurz und ohne Umlaut"))
    assert by_age(file, "kurz und ohne Umlaut") == content


def by_age(file: Path, passphrase: str) -> bytes:
    """Open a file with the age command, which asks for the passphrase on its terminal."""
    out = file.with_suffix(".out")
    command = f"age -d -o {out} {file}"
    typed = subprocess.run(
        ["script", "-qec", command, "/dev/null"],
        input=passphrase.encode() + b"\n",
        capture_output=True,
        timeout=60,
        check=False,
    )
    assert typed.returncode == 0, typed.stdout
    return out.read_bytes()


def test_another_passphrase_does_not_open_it() -> None:
    with pytest.raises(WrongPassphrase):
        opened(locked(b"x"), "another one")


@pytest.mark.parametrize(
    "file",
    [
        b"",
        b"PK\x03\x04 a ZIP archive",
        os.urandom(5000),
        pyrage.encrypt(b"x", [pyrage.x25519.Identity.generate().to_public()]),
        pyrage.encrypt(b"x", [pyrage.x25519.Identity.generate().to_public()], armored=True),
        b"age-encryption.org/v1\n-> scrypt " + b"A" * 22 + b" 21\n",
    ],
    ids=["empty", "zip", "noise", "key", "armored", "too dear"],
)
def test_a_foreign_file_is_no_locked_one(file: bytes) -> None:
    with pytest.raises(NotLocked):
        opened(file)


def test_every_cut_is_noticed() -> None:
    file = locked(b"z" * (2 * CHUNK + 100))
    start = len(file) - (2 * CHUNK + 100 + 3 * 16)
    whole = CHUNK + 16
    for length in (start - 16, start - 1, start, start + 1, start + whole, start + 2 * whole, -1):
        with pytest.raises(Damaged):
            opened(file[:length])
    with pytest.raises(Damaged):
        opened(file + b"x")


def test_another_spelling_of_the_same_bytes_is_a_change() -> None:
    """The last letter of a mark holds two bits that mean nothing: the format leaves them at 0."""
    file = locked(b"content")
    head, end, rest = file.partition(b"\n--- ")
    mark, newline, body = rest.partition(b"\n")
    letters = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
    for bits in (1, 2, 3):
        spelled = mark[:-1] + letters[letters.index(mark[-1]) + bits :][:1]
        with pytest.raises(Damaged):
            opened(head + end + spelled + newline + body)


def test_every_changed_byte_is_noticed() -> None:
    file = locked(b"content")
    for at in range(len(file)):
        changed = bytearray(file)
        changed[at] ^= 1
        with pytest.raises((Damaged, WrongPassphrase, NotLocked)):
            opened(bytes(changed))


class Full(io.RawIOBase):
    """A disk with room for so many bytes."""

    def __init__(self, room: int) -> None:
        self.room = room

    def writable(self) -> bool:
        return True

    def write(self, data: object) -> int:
        self.room -= len(data)  # type: ignore[arg-type]  # what is written has a length
        if self.room < 0:
            raise OSError(28, "No space left on device")
        return len(data)  # type: ignore[arg-type]  # the same


@pytest.mark.parametrize("room", [0, 100, CHUNK, 2 * CHUNK])
def test_a_full_disk_is_an_error(room: int) -> None:
    with pytest.raises(OSError, match="No space"):  # noqa: PT012 - wherever it gets full
        writer = LockedWriter(Full(room), PASSPHRASE, log_n=8)  # type: ignore[arg-type]  # raw
        writer.write(b"x" * 2 * CHUNK)
        writer.close()
