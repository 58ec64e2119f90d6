"""The key ring of the system: real ones on a bus of our own, and back ends that misbehave."""

import gc
import signal
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import keyring
import keyring.core
import keyring.errors
import pytest
from keyring.backends import null

from app.keystore import LONGEST, KeyringFailed, KeyStore, outcome, system_backend
from tests.support.keyrings import Bus, lacking, lock_all

# The library leaves its connection to a locked or lost key ring to the garbage collector.
pytestmark = pytest.mark.filterwarnings("ignore:unclosed <socket:ResourceWarning")

ORIGIN = "https://portal.example"
SECRET = "kc_rt_" + "s" * 43


def refusal(use: Any, *arguments: str) -> str:
    with pytest.raises(KeyringFailed) as failed:
        use(*arguments)
    return failed.value.code


def forget_session(patch: pytest.MonkeyPatch, folder: Path) -> None:
    """Let nothing of the session in which the tests run be found."""
    patch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)
    for name in ("HOME", "XDG_DATA_HOME", "XDG_RUNTIME_DIR", "XDG_CONFIG_HOME"):
        patch.setenv(name, str(folder))


def name_another_store(patch: pytest.MonkeyPatch, folder: Path) -> None:
    """Let the library be told, by every way it has, to keep nothing at all."""
    chosen = "keyring.backends.null.Keyring"
    for config in (folder / "python_keyring", folder / "data" / "python_keyring"):
        config.mkdir(parents=True)
        (config / "keyringrc.cfg").write_text(f"[backend]\ndefault-keyring={chosen}\n")
    patch.setenv("XDG_CONFIG_HOME", str(folder))
    patch.setenv("PYTHON_KEYRING_BACKEND", chosen)
    # keyring reads them once, when it is imported: it must have believed them
    patch.setattr(keyring.core, "_keyring_backend", None)
    keyring.core.init_backend()
    assert isinstance(keyring.get_keyring(), null.Keyring)


@pytest.fixture
def bus(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Bus]:
    if missing := lacking():
        pytest.skip(f"{missing} not installed: apt-get install dbus gnome-keyring")
    forget_session(monkeypatch, tmp_path)
    made = Bus(tmp_path)
    for name, value in made.environment.items():
        monkeypatch.setenv(name, value)
    yield made
    made.close()
    for thread in threading.enumerate():
        if thread.name == "keyring":
            thread.join(30)
    gc.collect()


def test_a_real_key_ring_keeps_and_forgets(bus: Bus) -> None:
    with bus.keyring():
        store = KeyStore(ORIGIN)
        store.check()
        assert store.get("refresh/7") is None
        store.set("refresh/7", SECRET)
        store.set("refresh/7", SECRET + "2")
        store.set("refresh/8", "ü" * LONGEST)
        assert KeyStore(ORIGIN).get("refresh/7") == SECRET + "2"
        assert KeyStore(ORIGIN).get("refresh/8") == "ü" * LONGEST
        assert KeyStore("https://other.example").get("refresh/7") is None
        store.delete("refresh/7")
        store.delete("refresh/7")
        assert store.get("refresh/7") is None


def test_nothing_lies_in_clear_on_the_disk(bus: Bus, tmp_path: Path) -> None:
    with bus.keyring():
        KeyStore(ORIGIN).set("refresh", SECRET)
    written = [path for path in tmp_path.rglob("*") if path.is_file()]
    assert any(path.name == "login.keyring" for path in written)
    assert not [path for path in written if SECRET.encode() in path.read_bytes()]
    with bus.keyring():
        assert KeyStore(ORIGIN).get("refresh") == SECRET


def test_a_locked_key_ring_is_said_and_never_waited_for(bus: Bus) -> None:
    with bus.keyring():
        KeyStore(ORIGIN).set("refresh", SECRET)
        lock_all(bus)
        store = KeyStore(ORIGIN, timeout=20)
        assert refusal(store.get, "refresh") == "locked"
        assert refusal(store.set, "refresh", SECRET) == "locked"
    with bus.keyring(unlock=False):
        assert refusal(KeyStore(ORIGIN, timeout=20).get, "refresh") == "locked"


def test_a_key_ring_that_never_answers_costs_its_time_and_no_more(bus: Bus) -> None:
    with bus.silent():
        store = KeyStore(ORIGIN, timeout=0.3)
        assert refusal(store.get, "refresh") == "timeout"
        assert refusal(store.check) == "timeout"


def test_a_key_ring_that_dies_in_mid_call_is_said_and_found_again(bus: Bus) -> None:
    store = KeyStore(ORIGIN, timeout=60)
    with bus.keyring() as daemon:
        store.set("refresh", SECRET)
        daemon.send_signal(signal.SIGSTOP)  # what is asked now waits for an answer
        codes: list[str] = []
        asking = threading.Thread(
            target=lambda: codes.append(outcome(lambda: store.get("refresh")))
        )
        asking.start()
        asking.join(1)
        assert asking.is_alive()
        daemon.kill()
        asking.join(30)  # long before the store's own patience ends
        assert codes in (["broken"], ["no_keyring"], ["locked"])
    with bus.keyring():
        assert store.get("refresh") == SECRET
        assert KeyStore(ORIGIN).get("refresh") == SECRET


def test_no_environment_and_no_file_puts_another_store_in_its_place(
    bus: Bus, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    name_another_store(monkeypatch, tmp_path)
    with bus.keyring():
        KeyStore(ORIGIN).check()
        KeyStore(ORIGIN).set("refresh", SECRET)
        assert KeyStore(ORIGIN).get("refresh") == SECRET
        assert (tmp_path / "data" / "keyrings" / "login.keyring").stat().st_size > 100


def test_a_bus_without_a_key_ring_has_none(bus: Bus) -> None:
    assert not bus.named()
    assert refusal(KeyStore(ORIGIN).get, "refresh") == "no_keyring"


def test_without_a_bus_there_is_none_and_nothing_stands_in_for_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    forget_session(monkeypatch, tmp_path)
    name_another_store(monkeypatch, tmp_path)
    assert refusal(system_backend) == "no_keyring"
    store = KeyStore(ORIGIN)
    assert refusal(store.set, "refresh", SECRET) == "no_keyring"
    assert refusal(store.check) == "no_keyring"
    files = [path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()]
    assert not any(SECRET.encode() in content for content in files)


class Dict:
    """A back end in memory, which fails as told."""

    def __init__(self, failure: Exception | None = None) -> None:
        self.kept: dict[tuple[str, str], str] = {}
        self.failure = failure

    def get_password(self, service: str, username: str) -> str | None:
        if self.failure:
            raise self.failure
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        del self.kept[service, username]


def test_each_secret_has_its_place() -> None:
    backend = Dict()
    KeyStore(ORIGIN, backend=lambda: backend).set("refresh/7", SECRET)
    assert backend.kept == {(f"Kundencenter/{ORIGIN}", "refresh/7"): SECRET}


def test_a_store_that_gives_nothing_back_is_broken() -> None:
    make: Any = null.Keyring  # it takes everything and keeps nothing
    assert refusal(KeyStore(ORIGIN, backend=make).check) == "broken"


@pytest.mark.parametrize(
    ("failure", "code"),
    [
        (keyring.errors.NoKeyringError(), "no_keyring"),
        (keyring.errors.InitError(), "locked"),
        (keyring.errors.KeyringLocked(), "locked"),
        (keyring.errors.PasswordSetError(), "broken"),
        (OSError(), "broken"),
        (KeyringFailed("locked"), "locked"),
    ],
)
def test_whatever_a_back_end_raises_has_a_code(failure: Exception, code: str) -> None:
    store = KeyStore(ORIGIN, backend=lambda: Dict(failure))
    assert refusal(store.get, "refresh") == code


def test_what_no_ring_holds_is_a_mistake_of_ours() -> None:
    backend = Dict()
    with pytest.raises(ValueError, match="too long"):
        KeyStore(ORIGIN, backend=lambda: backend).set("refresh", "x" * (LONGEST + 1))
    assert backend.kept == {}


def test_a_back_end_that_hangs_while_it_is_made_is_left_behind() -> None:
    go = threading.Event()

    def make() -> Dict:
        go.wait(30)
        return Dict()

    store = KeyStore(ORIGIN, backend=make, timeout=0.1)
    assert refusal(store.get, "refresh") == "timeout"
    go.set()
