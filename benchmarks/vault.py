"""Sealing and opening beside the stock ``age`` command; an entry for thirty devices; wrapping anew."""

import os
import resource
import subprocess
import tempfile
from collections.abc import Iterator
from datetime import UTC, datetime
from functools import partial
from io import BytesIO
from pathlib import Path
from statistics import median
from typing import Final

import pyrage

from app.vault.directory import Device, first
from app.vault.entry import Fields, Place
from app.vault.envelope import encrypt_stream
from app.vault.note import SignerKey
from app.vault.opening import DeviceKeys, open_entry, rewrapped
from app.vault.sealing import Sealer
from benchmarks.row import Row, in_turns, judged, tell

SIZE: Final = 100 << 20
READERS: Final = 30
PLACE: Final = Place("nordlicht.example", 7, "ticket", "entry", "ssh")
FIELDS: Final = Fields("FTP", "web42", "Kastanie-8-Wolke", "", "nur SFTP")


def rows() -> Iterator[Row]:
    """Yield a row each."""
    with tempfile.TemporaryDirectory() as folder:
        yield from _large(Path(folder))
    yield from _entries()


def _large(folder: Path) -> Iterator[Row]:
    plain, sealed, theirs = folder / "plain", folder / "sealed", folder / "theirs"
    with plain.open("wb") as file:
        for _part in range(100):
            file.write(os.urandom(SIZE // 100))
    identity = pyrage.x25519.Identity.generate()
    key, public = folder / "key", str(identity.to_public())
    key.write_text(str(identity), encoding="utf-8")

    def seal() -> None:
        with plain.open("rb") as source, sealed.open("wb") as target:
            encrypt_stream(source, target, public, SIZE)

    def unseal() -> None:
        with sealed.open("rb") as source, (folder / "out").open("wb") as target:
            pyrage.decrypt_io(source, target, [identity])

    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    seal()
    unseal()
    grown = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024
    yield judged("memory that both take at most", "MiB", grown, 40, right=True, at_most=40)
    age = partial(subprocess.run, check=True, capture_output=True)
    ours, command = in_turns(
        3, seal, lambda: age(["age", "-r", public, "-o", str(theirs), str(plain)])
    )
    right = theirs.stat().st_size > SIZE and sealed.stat().st_size > SIZE
    rates = [SIZE / median(times) / 2**20 for times in (ours, command)]
    yield judged("sealing 100 MB", "MiB/s", *rates, right=right, ratio_at_least=0.45)
    ours, command = in_turns(
        3, unseal, lambda: age(["age", "-d", "-i", str(key), "-o", str(folder / "o2"), str(theirs)])
    )
    right = (folder / "out").read_bytes() == (folder / "o2").read_bytes()
    rates = [SIZE / median(times) / 2**20 for times in (ours, command)]
    yield judged("opening 100 MB", "MiB/s", *rates, right=right, ratio_at_least=0.45)


def _entries() -> Iterator[Row]:
    devices = [DeviceKeys.generate("device") for _more in range(READERS)]
    now = datetime.now(UTC)
    listed = [
        Device(str(n), "Anna", n, keys.recipient, str(keys.signer.verifier), (1,))
        for n, keys in enumerate(devices)
    ]
    directory = first("nordlicht.example", now).next(now, listed, "")
    sealer = Sealer(directory, 1, SignerKey.generate("customer"))
    payload = BytesIO()
    made = sealer.fields(PLACE, FIELDS, payload)
    last, recipients = devices[-1].age, directory.recipients(1)
    found = open_entry(made.slot, BytesIO(payload.getvalue()), last, PLACE, made.sender, BytesIO())
    right = found.fields == FIELDS

    def bare() -> None:
        keys = [pyrage.x25519.Recipient.from_str(key) for key in recipients]
        pyrage.encrypt(bytes(4096), keys)

    ours, theirs = in_turns(50, lambda: sealer.fields(PLACE, FIELDS, BytesIO()), bare)
    value, yardstick = (median(times) * 1000 for times in (ours, theirs))
    yield judged(f"entry for {READERS} devices", "ms", value, yardstick, right=right, at_most=15)
    again = partial(rewrapped, made.slot, made.payload_sha256, last, PLACE, recipients)
    ours, theirs = in_turns(50, again, bare)
    value, yardstick = (median(times) * 1000 for times in (ours, theirs))
    yield judged("slot wrapped anew", "ms", value, yardstick, right=right, at_most=50)


if __name__ == "__main__":
    tell(rows())
