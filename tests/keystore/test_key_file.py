"""The key file: opened by its passphrase alone, whole or not at all, never readable by others."""

import multiprocessing
import os
import struct
import threading
from hashlib import sha256
from pathlib import Path

import pytest

from app.keystore import Cost, KeyFile, KeyringFailed, KeyStore, outcome
from app.keystore.derive import derive, work

ORIGIN = "https://portal.example"
PHRASE = "Möwe-Kutter-Brise-17"
SECRET = "kc_rt_" + "s" * 43
CHEAP = Cost(memory_kib=64, passes=1, lanes=1)


@pytest.fixture
def file(tmp_path: Path) -> KeyFile:
    made = KeyFile(tmp_path / "keys", CHEAP)
    made.create(PHRASE)
    made.set_password("portal", "refresh", SECRET)
    return made


def closed(file: KeyFile) -> KeyFile:
    """The same file in another run of the program."""
    return KeyFile(file.path, CHEAP)


def refusal(deed: object, *arguments: str) -> str:
    assert callable(deed)
    return outcome(lambda: deed(*arguments))


def test_what_was_kept_is_there_after_the_passphrase(file: KeyFile) -> None:
    file.set_password("other", "refresh", "ü")
    again = closed(file)
    assert again.there
    assert not again.opened
    again.open(PHRASE)
    assert again.get_password("portal", "refresh") == SECRET
    assert again.get_password("other", "refresh") == "ü"
    assert again.get_password("other", "cache") is None
    again.delete_password("other", "refresh")
    assert again.get_password("other", "refresh") is None
    last = closed(file)
    last.open("Mo\N{COMBINING DIAERESIS}we-Kutter-Brise-17")  # as another keyboard writes it
    assert last.get_password("portal", "refresh") == SECRET


def test_closed_it_says_so(file: KeyFile) -> None:
    again = closed(file)
    assert refusal(again.get_password, "portal", "refresh") == "passphrase"
    assert refusal(again.set_password, "portal", "refresh", "x") == "passphrase"
    assert refusal(again.create, "another") == "passphrase"
    assert refusal(again.open, PHRASE) == ""


def test_nothing_is_in_clear_and_nobody_else_may_read(file: KeyFile) -> None:
    raw = file.path.read_bytes()
    assert not any(word.encode() in raw for word in (SECRET, "portal", "refresh", PHRASE))
    assert file.path.stat().st_mode & 0o777 == 0o600
    assert [path.name for path in file.path.parent.iterdir()] == ["keys"]


def test_a_wrong_passphrase_is_no_damage(file: KeyFile) -> None:
    assert refusal(closed(file).open, PHRASE + "x") == "wrong_passphrase"
    assert refusal(file.change, PHRASE + "x", "new") == "wrong_passphrase"


def test_every_flipped_byte_is_damage(file: KeyFile) -> None:
    raw = file.path.read_bytes()
    for place in range(len(raw)):
        file.path.write_bytes(raw[:place] + bytes([raw[place] ^ 1]) + raw[place + 1 :])
        assert refusal(closed(file).open, PHRASE) == "damaged", place


@pytest.mark.parametrize("size", [0, 7, 60, 120])
def test_half_a_file_is_damage(file: KeyFile, size: int) -> None:
    file.path.write_bytes(file.path.read_bytes()[:size])
    assert refusal(closed(file).open, PHRASE) == "damaged"


def forged(file: KeyFile, place: int, value: bytes) -> None:
    """Change the file as somebody would who knows how it is made."""
    whole = bytearray(file.path.read_bytes()[:-32])
    whole[place : place + len(value)] = value
    file.path.write_bytes(bytes(whole) + sha256(whole).digest())


def test_a_file_can_not_ask_for_all_memory(file: KeyFile, monkeypatch: pytest.MonkeyPatch) -> None:
    def never(*_given: object) -> bytes:
        raise AssertionError("it was derived")

    monkeypatch.setattr("app.keystore.derive.derive", never)
    for memory, passes, lanes in (
        (100 << 20, 3, 4),
        (1, 3, 4),
        (64, 0, 1),
        (64, 99, 1),
        (512, 1, 0),
    ):
        forged(file, 8, struct.pack(">IBB", memory, passes, lanes))
        assert refusal(closed(file).open, PHRASE) == "damaged"


def test_a_forged_content_is_damage_and_no_wrong_passphrase(file: KeyFile) -> None:
    forged(file, len(file.path.read_bytes()) - 40, b"forged")
    assert refusal(closed(file).open, PHRASE) == "damaged"


def test_a_new_passphrase_keeps_everything_and_ends_the_old_one(file: KeyFile) -> None:
    other = closed(file)
    other.change(PHRASE, "Anker-Tau-Boje-99")
    assert refusal(closed(file).open, PHRASE) == "wrong_passphrase"
    again = closed(file)
    again.open("Anker-Tau-Boje-99")
    again.set_password("portal", "cache", "key")
    again.change("Anker-Tau-Boje-99", PHRASE)
    last = closed(file)
    last.open(PHRASE)
    assert last.get_password("portal", "refresh") == SECRET
    assert last.get_password("portal", "cache") == "key"


def test_discarded_it_is_gone(file: KeyFile) -> None:
    file.discard()
    file.discard()
    assert not file.there
    assert not file.opened
    assert refusal(file.open, PHRASE) == "unwritable"


def test_what_can_not_be_written_leaves_the_old_file(file: KeyFile) -> None:
    before = file.path.read_bytes()
    blocking = file.path.with_suffix(".part")
    blocking.mkdir()  # stands in for a full disk: the new file can't be made
    assert refusal(file.set_password, "portal", "refresh", "new") == "unwritable"
    assert file.get_password("portal", "refresh") == SECRET
    assert file.path.read_bytes() == before


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full")
def test_a_full_disk_leaves_the_old_file(file: KeyFile, monkeypatch: pytest.MonkeyPatch) -> None:
    before = file.path.read_bytes()
    real = os.open
    monkeypatch.setattr(
        os, "open", lambda _path, flags, _mode: real("/dev/full", flags & ~os.O_EXCL)
    )
    assert refusal(file.set_password, "portal", "refresh", "new") == "unwritable"
    assert file.path.read_bytes() == before
    monkeypatch.undo()
    file.set_password("portal", "refresh", "new")
    assert file.get_password("portal", "refresh") == "new"


def test_a_folder_in_its_place_can_not_be_discarded(tmp_path: Path) -> None:
    (tmp_path / "keys").mkdir()
    assert refusal(KeyFile(tmp_path / "keys").discard) == "unwritable"


def test_many_threads_lose_nothing(file: KeyFile) -> None:
    def keep(number: int) -> None:
        file.set_password(f"portal {number % 3}", f"kind {number}", str(number))

    threads = [threading.Thread(target=keep, args=(number,)) for number in range(30)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    again = closed(file)
    again.open(PHRASE)
    kept = [again.get_password(f"portal {n % 3}", f"kind {n}") for n in range(30)]
    assert kept == [str(number) for number in range(30)]


def test_the_key_is_argon2id_of_the_passphrase() -> None:
    """By another road: the same function in this process, and the process apart agree."""
    ours, theirs = multiprocessing.Pipe(duplex=False)
    work(theirs, PHRASE.encode(), b"s" * 16, CHEAP, 48)
    assert ours.recv_bytes() == derive(PHRASE, b"s" * 16, CHEAP, 48)
    ours.close()


def test_without_memory_there_is_no_key(tmp_path: Path) -> None:
    ours, theirs = multiprocessing.Pipe(duplex=False)
    work(theirs, b"x", b"s" * 16, Cost(memory_kib=1, passes=1, lanes=1), 48)
    assert ours.recv_bytes() == b""
    ours.close()
    impossible = KeyFile(tmp_path / "keys", Cost(memory_kib=1, passes=1, lanes=1))
    assert refusal(impossible.create, PHRASE) == "broken"
    assert not impossible.there


class Deadly(Cost):
    """Ends the process that unpacks it, as the system does where memory is short."""

    def __reduce__(self) -> tuple[object, tuple[int]]:
        return os._exit, (9,)


def test_a_process_that_dies_gives_no_key(tmp_path: Path) -> None:
    dying = KeyFile(tmp_path / "keys", Deadly())
    assert refusal(dying.create, PHRASE) == "broken"
    assert not dying.there


class Ring:
    """A key ring that can be lost and found."""

    def __init__(self) -> None:
        self.kept: dict[tuple[str, str], str] = {}
        self.lost = False

    def get_password(self, service: str, username: str) -> str | None:
        if self.lost:
            raise KeyringFailed("no_keyring")
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.get_password(service, username)
        self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        self.get_password(service, username)
        del self.kept[service, username]


def test_without_a_file_the_ring_is_all_there_is(tmp_path: Path) -> None:
    ring, file = Ring(), KeyFile(tmp_path / "keys", CHEAP)
    store = KeyStore(ORIGIN, backend=lambda: ring).beside(file)
    store.check()
    store.set("refresh", SECRET)
    assert store.get("refresh") == SECRET
    assert store.get("cache") is None
    store.delete("refresh")
    assert ring.kept == {}
    ring.lost = True
    assert refusal(store.get, "refresh") == refusal(store.set, "refresh", "x") == "no_keyring"


def test_the_file_serves_once_it_is_open(tmp_path: Path) -> None:
    ring, file = Ring(), KeyFile(tmp_path / "keys", CHEAP)
    KeyStore(ORIGIN, backend=lambda: ring).set("cache", "in the ring")
    ring.lost = True
    file.create(PHRASE)
    store = KeyStore(ORIGIN, backend=lambda: ring).beside(file)
    store.check()
    store.set("refresh", SECRET)
    assert store.get("refresh") == SECRET
    assert store.get("cache") is None
    ring.lost = False
    assert store.get("cache") == "in the ring"
    store.delete("refresh")
    store.delete("cache")
    assert (store.get("refresh"), ring.kept) == (None, {})


def test_a_closed_file_is_asked_for_where_the_ring_can_not_help(file: KeyFile) -> None:
    ring, again = Ring(), closed(file)
    store = KeyStore(ORIGIN, backend=lambda: ring).beside(again)
    assert refusal(store.get, "refresh") == "passphrase"
    store.set("cache", "key")
    assert store.get("cache") == "key"
    ring.lost = True
    assert refusal(store.get, "cache") == refusal(store.set, "cache", "x") == "passphrase"
    again.open(PHRASE)
    assert store.get("cache") is None
