"""Small operations over real tables, to try the core alone. Importing declares them once."""

from typing import Any, ClassVar

from pydantic import Field
from sqlalchemy import delete as sql_delete
from sqlalchemy import insert, select, text
from sqlalchemy import update as sql_update
from sqlalchemy.exc import OperationalError

from app.errors import Conflict, Limited
from app.models.account import Account
from app.models.house import Notification, PortalSetting
from app.models.people import RateLimit
from app.models.service import Service
from app.portal.fields import Line, Secret
from app.portal.operation import REGISTRY, Command, Data, Query
from app.portal.rights import Access, Right, StaffRight
from app.portal.topics import Topic
from app.rules.core import Context, handles

BEFORE = frozenset(REGISTRY)


class Labels(Data):
    """What services are called."""

    labels: tuple[str, ...]


class ReadLabels(Query[Labels], needs=Right.PRODUCTS):
    """All labels that the actor sees; written like every list."""


class ReadLabel(Query[Labels], needs=Right.PRODUCTS):
    """One label."""

    service_id: int


class Rename(Command[Labels], needs=Right.MANAGE_PRODUCTS, changes=Topic.SERVICES):
    """Give one service another label; staff rights have no part in it."""

    service_id: int
    label: Line


class RenameAll(Command[int], needs=Right.MANAGE_PRODUCTS, changes=Topic.SERVICES):
    """Give all services that the actor sees another label; returns how many."""

    label: Line


class StaffRename(Command[int], needs=StaffRight.ACCOUNTS_EDIT, changes=Topic.SERVICES):
    """The same, by staff for one account."""

    account_id: int
    label: Line


class DropNotifications(Command[int], needs=Access.SIGNED_IN):
    """Delete every notification that the actor sees."""


class Handed(Data):
    """An answer with a secret in it."""

    code: Secret


class HandOut(Command[Handed], needs=Access.SIGNED_IN):
    """Answer with a secret."""

    code: Secret


class Guess(Command[None], needs=Access.PUBLIC):
    """Counts every try and refuses it."""

    refuse: bool = True


class Prove(Command[None], needs=Access.SIGNED_IN, step_up=True):
    """Asks for a fresh proof."""


class Duplicate(Command[None], needs=Access.SIGNED_IN):
    """Breaks a unique index."""


class Stumble(Command[int], needs=Access.SIGNED_IN):
    """Meets a busy database ``times`` times, then returns how often it was tried."""

    times: int = Field(ge=0)
    tried: ClassVar[list[int]] = []


class Forget(Command[None], needs=Right.PRODUCTS):
    """Runs a statement that forgets whose rows it touches."""

    how: str


@handles(ReadLabels)
def read_labels(ctx: Context, _query: ReadLabels) -> Labels:
    found = ctx.session.scalars(ctx.rows(Service.label).order_by(Service.label))
    return Labels(labels=tuple(found))


@handles(ReadLabel)
def read_label(ctx: Context, query: ReadLabel) -> Labels:
    return Labels(labels=(ctx.find(Service, query.service_id).label,))


@handles(Rename)
def rename(ctx: Context, command: Rename) -> Labels:
    service = ctx.find(Service, command.service_id)
    service.label = command.label
    return Labels(labels=(service.label,))


@handles(RenameAll)
def rename_all(ctx: Context, command: RenameAll) -> int:
    done = ctx.session.execute(ctx.update(Service).values(label=command.label))
    return int(done.rowcount)  # type: ignore[attr-defined]  # an UPDATE's result has it


@handles(StaffRename)
def staff_rename(ctx: Context, command: StaffRename) -> int:
    account = ctx.find(Account, command.account_id)
    ctx.audit_chain = account.id
    mine = ctx.update(Service).where(Service.account_id == account.id)
    done = ctx.session.execute(mine.values(label=command.label))
    return int(done.rowcount)  # type: ignore[attr-defined]  # an UPDATE's result has it


@handles(DropNotifications)
def drop_notifications(ctx: Context, _command: DropNotifications) -> int:
    done = ctx.session.execute(ctx.delete(Notification))
    return int(done.rowcount)  # type: ignore[attr-defined]  # a DELETE's result has it


@handles(HandOut)
def hand_out(_ctx: Context, command: HandOut) -> Handed:
    return Handed(code=command.code)


def count_try(ctx: Context, _command: Guess) -> None:
    row = ctx.session.scalar(ctx.rows(RateLimit).where(RateLimit.scope == "guess"))
    if row is None:
        ctx.add(RateLimit(scope="guess", subject="x", window_start=ctx.now, count=1))
    else:
        row.count += 1
        if row.count > 3:
            ctx.refuse(Limited(seconds=5))


@handles(Guess, before=count_try)
def guess(ctx: Context, command: Guess) -> None:
    with ctx.house():
        ctx.add(PortalSetting(key="guessed", value={"by": "nobody"}))
    ctx.audit("authn_guess")
    if command.refuse:
        ctx.refuse(Conflict("wrong"))
    raise Conflict("undone")


@handles(Prove)
def prove(_ctx: Context, _command: Prove) -> None:
    """Nothing else."""


@handles(Duplicate)
def duplicate(ctx: Context, _command: Duplicate) -> None:
    with ctx.house():
        for _ in range(2):
            ctx.add(PortalSetting(key="twice", value={}))
            ctx.session.flush()
            ctx.session.expunge_all()


@handles(Stumble)
def stumble(_ctx: Context, command: Stumble) -> int:
    Stumble.tried.append(1)
    if len(Stumble.tried) <= command.times:
        raise OperationalError("UPDATE", None, Exception("database is locked"))
    return len(Stumble.tried)


@handles(Forget)
def forget(ctx: Context, command: Forget) -> None:
    statements: dict[str, Any] = {
        "select": lambda: select(Service.label),
        "entity": lambda: select(Service),
        "join": lambda: ctx.rows(Service.label).join(Account, Account.id == Service.account_id),
        "subquery": lambda: ctx.rows(Service.id).where(Service.account_id.in_(select(Account.id))),
        "update": lambda: sql_update(Service).values(label="x"),
        "delete": lambda: sql_delete(Service),
        "insert": lambda: insert(Service).values(label="x"),
        "insert_select": lambda: insert(PortalSetting).from_select(
            ["key", "value"], select(Account.number, Account.company)
        ),
        "union": lambda: ctx.rows(PortalSetting.key).union(select(Account.number)),
        "text": lambda: text("SELECT label FROM service"),
    }
    if command.how == "query":
        ctx.session.query(Service).all()
    elif command.how == "get":
        ctx.session.get(Service, 1)
    elif command.how == "foreign":
        other = ctx.account_id + 1
        ctx.add(Notification(user_id=other, kind="x", facts={}, at=ctx.now))
        ctx.session.flush()
    else:
        ctx.session.execute(statements[command.how]())


OWN = frozenset(REGISTRY) - BEFORE
"""Names of the operations declared here: the rights matrix is about the shipped ones."""
for _name in OWN:
    del REGISTRY[_name]
