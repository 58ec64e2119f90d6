"""Own portals of a profile, without any window: keys kept, taken from a code, set apart."""

import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta
from functools import partial
from pathlib import Path

import pytest

from app.client.local import LocalPortal
from app.desktop.own import KIND, OwnPortals
from app.errors import Conflict, Invalid, NotAllowed, NotFound
from app.keystore import KeyStore
from app.models.people import StaffMember
from app.portal.auth import SignIn, WhoAmI
from app.portal.rights import StaffRight
from app.rules.core import World
from app.rules.core.world import PasswordCost
from app.rules.demo.keys import begin
from app.rules.sealed import notes
from app.vault.note import SignerKey
from app.views.entrance.doors import OWN, Connection
from app.views.vault.locker import Locker
from tests.client.owned import ADMIN, BACKUP_PASSPHRASE, founding
from tests.desktop.test_opener import Ring
from tests.support.site import PASSWORD

CHEAP = partial(World, password_cost=PasswordCost(memory_kib=8, passes=1, lanes=1))


@pytest.fixture(autouse=True)
def _cheap(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("app.client.embedded.backup.LOG_N", 8)


@pytest.fixture
def start(tmp_path: Path) -> Iterator[Callable[[Ring], OwnPortals]]:
    """Start the program over one profile with a key ring."""
    made: list[OwnPortals] = []
    others = set(threading.enumerate())

    def begin(ring: Ring) -> OwnPortals:
        keys = lambda origin: KeyStore(origin, backend=lambda: ring)  # noqa: E731 - as it is handed over
        made.append(OwnPortals(tmp_path / "own", keys, CHEAP))
        return made[-1]

    yield begin
    for portals in made:
        portals.close()
    for thread in set(threading.enumerate()) - others:
        if thread.name == "jobs":
            thread.join(20)


def founded(portals: OwnPortals) -> tuple[Connection, str]:
    draft = portals.create(founding())
    assert draft.failure == ""
    portals.settle(draft)
    return draft.connection, draft.code


def who(portals: OwnPortals, connection: Connection) -> str:
    client = portals.open(connection)
    client.send(SignIn.model_validate({"email": ADMIN, "password": PASSWORD}))
    return client.send(WhoAmI()).name


def silent(*_told: object) -> None:
    pass


def test_it_is_founded_and_opened_by_the_ring(start: Callable[[Ring], OwnPortals]) -> None:
    ring = Ring()
    connection, _code = founded(start(ring))
    assert who(start(ring), connection) == "Ada"
    portals = start(ring)
    assert who(portals, connection) == who(portals, connection)


def test_its_key_directory_is_signed_anew_when_it_is_opened(
    start: Callable[[Ring], OwnPortals],
) -> None:
    ring = Ring()
    portals = start(ring)
    connection, _code = founded(portals)
    portals.open(connection)
    root, signer = SignerKey.generate("own.root"), SignerKey.generate("own.signer")
    with portals._open[connection.address].transaction() as ctx:
        member = ctx.session.scalars(ctx.rows(StaffMember)).one()
        member.rights += f" {StaffRight.DIRECTORY_SIGN.value}"
        begin(replace(ctx, now=ctx.now - timedelta(days=20), known={}), root, signer, [])
        user = member.user_id
    store = KeyStore(connection.key, backend=lambda: ring)
    Locker(store).keep_signer(user, signer)
    portals.close()

    portals = start(ring)
    portals.open(connection)
    dispatcher, deadline = portals._open[connection.address], time.monotonic() + 20
    while True:
        with dispatcher.transaction() as ctx:
            newest, now = notes.newest(ctx), ctx.now
        if newest.version == 2:
            break
        assert time.monotonic() < deadline
        time.sleep(0.05)
    assert newest.expires > now + timedelta(days=13)


def test_a_refused_founding_leaves_nothing(
    start: Callable[[Ring], OwnPortals], tmp_path: Path
) -> None:
    with pytest.raises(Invalid):
        start(Ring()).create(founding(password="passwort1234"))
    assert list((tmp_path / "own").iterdir()) == []


@pytest.mark.parametrize("kept", [None, "no key", "AB" * 32])
def test_without_its_key_the_code_opens_it(
    start: Callable[[Ring], OwnPortals], kept: str | None
) -> None:
    connection, code = founded(start(Ring()))
    ring = Ring()
    if kept is not None:
        ring.kept[f"Kundencenter/{connection.key}", KIND] = kept
    portals = start(ring)
    with pytest.raises(Conflict, match="own_locked") as locked:
        portals.open(connection)
    assert locked.value.params == {"why": "lost"}
    portals.unlock(connection, code)
    assert who(portals, connection) == "Ada"
    assert who(start(ring), connection) == "Ada"


def test_what_is_not_there_is_said(start: Callable[[Ring], OwnPortals], tmp_path: Path) -> None:
    (tmp_path / "own").mkdir()
    (tmp_path / "own-12345678").mkdir()
    (tmp_path / "own-12345678" / "portal.db").touch()
    for address in ("own-12345678", "../own-12345678", ""):
        with pytest.raises(NotFound, match="own_missing"):
            start(Ring()).open(Connection(OWN, "x", address))


def test_backup_and_import_are_the_administrators(
    start: Callable[[Ring], OwnPortals], tmp_path: Path
) -> None:
    portals = start(Ring())
    connection, _code = founded(portals)
    client = portals.open(connection)
    client.send(SignIn.model_validate({"email": ADMIN, "password": PASSWORD}))
    with pytest.raises(NotAllowed):
        portals.back_up(connection, client, tmp_path / "b.age", BACKUP_PASSPHRASE, silent)
    with pytest.raises(NotAllowed):
        portals.take_over(connection, client, tmp_path / "x.jsonl", dry=True)
    admin = administrator(portals, connection)
    with pytest.raises(Invalid, match="backup_inside"):
        portals.back_up(connection, admin, tmp_path / "own" / "b.age", "x", silent)
    with pytest.raises(Invalid, match="import_unreadable"):
        portals.take_over(connection, admin, tmp_path / "none.jsonl", dry=True)


def administrator(portals: OwnPortals, connection: Connection) -> LocalPortal:
    """Sign in with the second factor that staff rights begin with."""
    from app.models.people import User
    from app.portal.auth import AnswerChallenge
    from app.rules.auth.second_factor import seal_seed
    from app.rules.auth.totp import STEP, code_at
    from tests.support.site import SEED

    client = portals.open(connection)
    dispatcher = portals._open[connection.address]
    with dispatcher.transaction() as ctx:
        user = ctx.session.scalars(ctx.rows(User)).one()
        user.totp_seed, user.totp_since = seal_seed(ctx, user.id, SEED), ctx.now
        user.totp_last_step = 0
    answer = client.send(SignIn.model_validate({"email": ADMIN, "password": PASSWORD}))
    code = code_at(SEED, int(dispatcher.world.clock().timestamp()) // STEP)
    client.send(AnswerChallenge.model_validate({"challenge": answer.challenge, "code": code}))
    return client


def test_a_backup_comes_back_beside_and_instead(
    start: Callable[[Ring], OwnPortals], tmp_path: Path
) -> None:
    ring = Ring()
    portals = start(ring)
    connection, _code = founded(portals)
    admin = administrator(portals, connection)
    portals.back_up(connection, admin, tmp_path / "b.age", BACKUP_PASSPHRASE, silent)
    beside = portals.restore(tmp_path / "b.age", BACKUP_PASSPHRASE, silent)
    assert beside.connection.address != connection.address
    assert beside.connection.name == connection.name
    assert beside.failure == ""

    other, _code = founded(portals)
    broken = tmp_path / "own" / other.address / "portal.db"
    broken.write_bytes(b"x" * 9000)
    before = ring.kept[f"Kundencenter/{other.key}", KIND]
    instead = portals.restore(tmp_path / "b.age", BACKUP_PASSPHRASE, silent, other)
    assert instead.connection.address == other.address
    [aside] = broken.parent.glob("damaged-*-portal.db")
    assert aside.read_bytes() == b"x" * 9000
    apart = [kind for (_service, kind), key in ring.kept.items() if key == before]
    assert len(apart) == 1
    assert apart[0].startswith(f"{KIND}-")
    for restored in (beside, instead):
        client = start(ring).open(restored.connection)
        answer = client.send(SignIn.model_validate({"email": ADMIN, "password": PASSWORD}))
        assert answer.challenge is not None  # the second factor came back too
