"""The stock ``age`` command opens what is sealed, and what it seals is opened here."""

import json
import os
import shutil
import subprocess
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest

from app.vault.directory import Directory
from app.vault.entry import BLOCK
from app.vault.opening import DeviceKeys, open_slot
from app.vault.sealing import Sealer, slot_bytes
from tests.vault.world import PLACE, SECRET, World, opened

TECHNICAL = 1


@pytest.fixture(scope="module")
def world() -> World:
    if shutil.which("age") is None:
        pytest.skip("age is not installed: apt-get install age")
    return World()


def age(*arguments: str, given: bytes = b"") -> bytes:
    done = subprocess.run(["age", *arguments], input=given, capture_output=True, check=False)
    assert done.returncode == 0, done.stderr.decode()
    return done.stdout


def by_hand(slot: bytes, payload: bytes, key: Path, folder: Path) -> tuple[dict[str, Any], bytes]:
    """Open an entry as docs/sealed-data.md says: the slot, then the payload with what it holds."""
    held = json.loads(age("-d", "-i", str(key), given=slot))
    inside = folder / "entry.key"
    inside.write_text(held["k"] + "\n", encoding="utf-8")
    plain = age("-d", "-i", str(inside), given=payload)
    length = int.from_bytes(plain[:4], "big")
    signed = json.loads(plain[4 : 4 + length])
    head = 4 + length + -(4 + length) % BLOCK
    found: dict[str, Any] = json.loads(signed["i"])["data"]
    return found, plain[head:]


def test_a_device_key_opens_an_entry(world: World, tmp_path: Path) -> None:
    key = tmp_path / "device.key"
    key.write_text(world.anna.age + "\n", encoding="utf-8")
    made, payload = world.sealed()
    data, _rest = by_hand(made.slot, payload, key, tmp_path)
    assert data["fields"] == SECRET.__dict__
    content = os.urandom(150_000)
    made, payload = world.sealed_file(content)
    file, rest = by_hand(made.slot, payload, key, tmp_path)
    assert rest[: file["file"]["size"]] == content


def test_a_recovery_key_made_with_age_keygen_opens_an_entry(world: World, tmp_path: Path) -> None:
    key = tmp_path / "recovery.key"
    subprocess.run(["age-keygen", "-o", str(key)], check=True, capture_output=True)
    public = subprocess.run(
        ["age-keygen", "-y", str(key)], check=True, capture_output=True, text=True
    ).stdout.strip()
    directory: Directory = replace(world.version(), recovery=public)
    target = BytesIO()
    made = Sealer(directory, TECHNICAL, world.sender).fields(PLACE, SECRET, target)
    data, _rest = by_hand(made.slot, target.getvalue(), key, tmp_path)
    assert data["fields"] == SECRET.__dict__


def test_a_slot_that_age_has_made_is_opened_here(world: World) -> None:
    made, payload = world.sealed()
    held = open_slot(made.slot, world.anna.age, PLACE)
    new = DeviceKeys.generate("neu")
    inside = slot_bytes(held.key, held.payload_sha256, held.context)
    slot = age("-r", new.recipient, "-r", world.bernd.recipient, given=inside)
    assert opened(replace(made, slot=slot), payload, new)[0].fields == SECRET
