"""Very many tickets, for measuring: most are closed, two in a hundred are not.

They are written past the commands, row for row as those would; every one can be opened.
"""

from datetime import datetime, timedelta
from typing import Any, Final
from uuid import UUID

from sqlalchemy import insert

from app.models.account import Account
from app.models.department import Department
from app.models.guard import MARK
from app.models.search import TICKETS
from app.models.ticket import Ticket, TicketMessage
from app.portal.departments import Priority
from app.rules.core import Context, Dispatcher
from app.rules.tickets import sla, store
from app.rules.tickets.departments import regime_of
from app.rules.tickets.lists import search_words

_CHUNK: Final = 10_000
_ACTIVE: Final = 50
"""Every fiftieth is not closed."""
_STATES: Final = ("open", "in_progress", "customer_reply", "answered", "waiting")
_SUBJECTS: Final = (
    "Wawi startet nicht",
    "Zertifikat abgelaufen",
    "Shop sehr langsam",
    "Frage zur Rechnung",
    "Umzug der Domain",
    "Backup einspielen",
    "Passwort vergessen",
)
_TEXTS: Final = (
    "Guten Tag, seit heute früh erscheint nur ein leeres Fenster.",
    "Bitte sehen Sie sich das an, der Verkauf steht.",
    "Können Sie uns sagen, woran es liegt?",
)


def add_many_tickets(dispatcher: Dispatcher, count: int) -> None:
    """Add ``count`` tickets to the accounts there are, in transactions of bearable size."""
    for start in range(0, count, _CHUNK):
        with dispatcher.transaction() as ctx:
            _add(ctx, range(start, min(start + _CHUNK, count)), count)


def _add(ctx: Context, numbers: range, count: int) -> None:
    accounts = ctx.session.scalars(ctx.rows(Account.id).order_by(Account.id)).all()
    departments = ctx.session.scalars(ctx.rows(Department).order_by(Department.position)).all()
    rows = [_ticket(ctx, n, count, accounts, departments) for n in numbers]
    ids = _insert(ctx, Ticket, rows)
    messages = [
        {**_message(row, key), "text": _TEXTS[n % len(_TEXTS)]}
        for n, row, key in zip(numbers, rows, ids, strict=True)
    ]
    for key, message, row in zip(
        _insert(ctx, TicketMessage, messages), messages, rows, strict=True
    ):
        row["last_message_id"] = key
        message["id"] = key
    words = [
        {
            "id": message["id"],
            "account_id": row["account_id"],
            "words": search_words(row["number"], row["subject"], message["text"]),
        }
        for message, row in zip(messages, rows, strict=True)
    ]
    TICKETS.add(ctx.database, ctx.session, words)


def _insert(ctx: Context, table: Any, rows: list[dict[str, Any]]) -> list[int]:
    statement = insert(table).returning(table.id, sort_by_parameter_order=True)
    marked = statement.execution_options(**{MARK: frozenset({table.__tablename__})})
    return list(ctx.session.scalars(marked, rows))


def _ticket(ctx: Context, n: int, count: int, accounts: Any, departments: Any) -> dict[str, Any]:
    department = departments[n % len(departments)]
    active = n % _ACTIVE == 0
    status = _STATES[n // _ACTIVE % len(_STATES)] if active else "closed"
    priority = list(Priority)[n // _ACTIVE % 20 % 4] if active else Priority.NORMAL
    # What is not closed is of the last two days.
    age = timedelta(minutes=n % 2_880) if active else timedelta(days=3, minutes=(count - n) * 2)
    opened: datetime = ctx.now - age
    clocks = sla.start(regime_of(department, priority), opened)
    due = sla.due(clocks).next() if status in ("open", "in_progress", "customer_reply") else None
    resting = store.RESTING if active else store.NEVER
    return {
        "account_id": accounts[n % len(accounts)],
        "mark": str(UUID(int=n + 1)),
        "number": 10_000_000 + n,
        "department_id": department.id,
        "subject": f"{_SUBJECTS[n % len(_SUBJECTS)]} {n}",
        "status": status,
        "priority": priority.value,
        "created_at": opened,
        "last_at": opened,
        "last_by": "customer",
        "last_name": "Erika Beispiel",
        "messages": 1,
        "clocks": clocks.as_facts(),
        "breaks": due[0] if due else "",
        "breaks_at": due[1] if due else resting,
        "looks_at": due[1] if due else None,
        "closed_at": None if active else opened,
    }


def _message(row: dict[str, Any], key: int) -> dict[str, Any]:
    return {
        "account_id": row["account_id"],
        "ticket_id": key,
        "kind": "message",
        "author": "customer",
        "name": "Erika Beispiel",
        "at": row["created_at"],
        "facts": {},
    }
