"""A whole portal for a test: database, rules with an injected world, and ways to reach it."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from functools import cache
from pathlib import Path
from random import Random as Seeded
from tempfile import TemporaryDirectory
from typing import Any

from pydantic import SecretStr
from sqlalchemy import event

from app.adapters.mail import DemoMail
from app.client.base import Client
from app.client.local import LocalPortal
from app.models.account import Account, Membership
from app.models.database import Database, sqlite_url
from app.models.guard import Scope
from app.models.people import ConfirmedEmail, StaffMember, User, UserEmail
from app.models.service import Product, Service
from app.portal.auth import AnswerChallenge, Device, SignIn
from app.portal.rights import STAFF_ROLES, Right
from app.rules.accounts import make_findable
from app.rules.core import Caller, Context, Dispatcher, World
from app.rules.core.actors import SYSTEM
from app.rules.core.world import PasswordCost, Random
from app.rules.menus import load

KINDS = ("sqlite", "http-sqlite", "http-postgres")
PASSWORD = "Kastanie-7-Wolke-am-Hafen"
SEED = b"a seed of 160 bits :)"[:20]
"""Second factor of every enrolled user of a test."""
START = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)


class FixedClock:
    """A clock that stands until it is moved."""

    def __init__(self, now: datetime = START) -> None:
        self.now = now

    def __call__(self) -> datetime:
        return self.now

    def forward(self, **span: float) -> None:
        self.now += timedelta(**span)


class SeededRandom(Random):
    """Repeatable randomness with the same methods."""

    def __init__(self, seed: int = 7) -> None:
        self._random = Seeded(seed)
        self._lock = threading.Lock()

    def token(self, prefix: str = "") -> str:
        return prefix + self.bytes(32).hex()

    def digits(self, count: int) -> str:
        with self._lock:
            return "".join(self._random.choice("0123456789") for _ in range(count))

    def bytes(self, count: int) -> bytes:
        with self._lock:
            return self._random.randbytes(count)


@dataclass
class Site:
    """One portal and its people; ``client()`` reaches it the way the test's kind says."""

    kind: str
    database: Database
    clock: FixedClock = field(default_factory=FixedClock)
    mail: DemoMail = field(default_factory=DemoMail)
    dispatcher: Dispatcher = field(init=False)
    _closing: list[Callable[[], None]] = field(default_factory=list)
    _address: str = ""
    _setting: Context | None = None

    def __post_init__(self) -> None:
        load()
        self.database.migrate()
        world = World(
            clock=self.clock,
            random=SeededRandom(),
            mail=self.mail,
            server_key=b"k" * 32,
            password_cost=PasswordCost(memory_kib=8, passes=1, lanes=1),
            public_address="https://portal.example",
        )
        self.dispatcher = Dispatcher(self.database, world)

    def client(self) -> Client:
        """Return a new, signed-out client."""
        client: Client
        if self.kind == "sqlite":
            client = LocalPortal(self.dispatcher)
        else:
            from app.client.http import HttpPortal

            client = HttpPortal(self.address())
        self._closing.append(client.close)
        return client

    def address(self) -> str:
        """Start the real server on loopback once and return its address."""
        if not self._address:
            from tests.support.serving import serve

            self._address, stop = serve(self.dispatcher)
            self._closing.insert(0, stop)  # closed last
        return self._address

    def system(self, operation: Any) -> Any:
        """Carry out an operation as a job of the portal's own."""
        return self.dispatcher.call(operation, Caller(system=True))

    @contextmanager
    def house(self) -> Iterator[Context]:
        """Open a transaction with the house's eyes, committed at the end: for setting scenes.

        Within another one it is the same: a whole scene is set in one transaction.
        """
        if self._setting is not None:
            yield self._setting
            return self._setting.session.flush()
        with self.database.session(write=True) as session:
            self.database.enter(session, Scope(house=True))
            known = (self.dispatcher.world, SYSTEM, Caller(system=True), self.clock())
            self._setting = Context(self.database, session, *known)
            try:
                yield self._setting
                session.commit()
            finally:
                self._setting = None

    def add_user(self, email: str, name: str = "Erika Beispiel", password: str = PASSWORD) -> int:
        """Create a user with a confirmed main address."""
        from app.rules.auth.passwords import hash_password

        with self.house() as ctx:
            now = self.clock()
            user = User(
                name=name,
                password_hash=hash_password(ctx.world, password),
                password_changed_at=now,
                created_at=now,
            )
            ctx.add(user)
            ctx.session.flush()
            folded = email.casefold()
            ctx.add(
                UserEmail(
                    user_id=user.id, address=email, folded=folded, main=True, confirmed_at=now
                )
            )
            ctx.add(ConfirmedEmail(user_id=user.id, folded=folded))
            return user.id

    def add_account(self, number: str = "K-10042", company: str = "Musterhandel GmbH") -> int:
        """Create an account with a complete address."""
        with self.house() as ctx:
            account = Account(
                number=number,
                company=company,
                person="Erika Beispiel",
                street="Lindenweg 3",
                postcode="80331",
                city="München",
                email="rechnung@musterhandel.example",
                created_at=self.clock(),
            )
            ctx.add(account)
            ctx.session.flush()
            make_findable(ctx, [(account.id, account)])
            return account.id

    def add_member(
        self, account_id: int, user_id: int, *rights: Right, owner: bool = False
    ) -> None:
        """Link a user to an account."""
        with self.house() as ctx:
            ctx.add(
                Membership(
                    account_id=account_id,
                    user_id=user_id,
                    owner=owner,
                    rights=" ".join(sorted(rights)),
                )
            )

    def add_staff(self, user_id: int, role: str = "administration") -> None:
        """Make a user a member of staff, with the second factor that staff must have."""
        self.enrol(user_id)
        with self.house() as ctx:
            ctx.add(
                StaffMember(user_id=user_id, role=role, rights=" ".join(sorted(STAFF_ROLES[role])))
            )

    def enrol(self, user_id: int) -> bytes:
        """Give a user a second factor; return its seed."""
        from app.rules.auth.second_factor import seal_seed

        with self.house() as ctx:
            user = ctx.find(User, user_id)
            user.totp_seed, user.totp_since = seal_seed(ctx, user_id, SEED), ctx.now
        return SEED

    def code(self) -> str:
        """Return the code that the authenticator of an enrolled user shows now."""
        from app.rules.auth.totp import STEP, code_at

        return code_at(SEED, int(self.clock().timestamp()) // STEP)

    def add_service(self, account_id: int, name: str = "JTL-Wawi Hosting L", **facts: Any) -> int:
        """Book a monthly service of a product made for it."""
        with self.house() as ctx:
            mark = f"{name}-{self.dispatcher.world.random.digits(8)}"
            product = Product(
                code=mark, name=name, price_cents=8900, term="month", vat_bp=1900, group="Hosting"
            )
            ctx.add(product)
            ctx.session.flush()
            values: dict[str, Any] = {
                "label": "musterhandel.example",
                "state": "active",
                "price_cents": 8900,
                "term": "month",
                "vat_bp": 1900,
                "started_on": date(2024, 1, 1),
                "next_due_on": date(2026, 12, 1),
                **facts,
            }
            service = Service(
                account_id=account_id, external_id=mark, product_id=product.id, **values
            )
            ctx.add(service)
            ctx.session.flush()
            return service.id

    def signed_in(self, email: str, acting: str = "") -> Client:
        """Return a client with a session, acting: what signing in would have left it with."""
        from app.rules.auth.sessions import open_session

        client = self.client()
        with self.house() as ctx:
            mine = ctx.rows(UserEmail.user_id).where(UserEmail.folded == email.casefold())
            client.tokens = open_session(ctx, ctx.session.scalars(mine).one(), Device())
        client.acting = acting
        return client

    def signs_in(self, email: str, acting: str = "", password: str = PASSWORD) -> Client:
        """Return a client that signed in (with the second factor where one is on), acting."""
        client = self.client()
        answer = client.send(SignIn(email=email, password=SecretStr(password)))
        if answer.challenge is not None:
            with self.house() as ctx:  # the clock may stand: let the same code count again
                ctx.session.execute(ctx.update(User).values(totp_last_step=0))
            code = SecretStr(self.code())
            client.send(AnswerChallenge(challenge=answer.challenge, code=code))
        assert client.tokens is not None
        client.acting = acting
        return client

    def close(self) -> None:
        """Close clients, server and database."""
        for close in reversed(self._closing):
            close()
        self.database.close()


@cache
def _migrated() -> bytes:
    """Return an empty database file of this schema: migrating takes longer than most tests."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "portal.db"
        database = Database(sqlite_url(path))
        database.migrate()
        database.close()
        return path.read_bytes()


def sqlite_site(folder: Path, kind: str = "sqlite") -> Site:
    """Make a portal on a SQLite file."""
    path = folder / "portal.db"
    if not path.exists():
        path.write_bytes(_migrated())
    database = Database(sqlite_url(path))
    event.listen(database.engine, "connect", _unhurried)
    return Site(kind, database)


def _unhurried(connection: Any, _record: Any) -> None:
    # No machine ends in a test: the system may write when it likes.
    connection.execute("PRAGMA synchronous=OFF")
