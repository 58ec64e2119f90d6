"""The tickets of the demo hoster: written on their days, by the portal's own functions.

A file says who wrote what; its days count back from the day of creation: ``-3 09:08`` is the third
working day before it, ``sat 22:41`` the last weekend that is over, ``~25`` so many minutes ago.
"""

import json
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time, timedelta
from functools import partial
from typing import Final
from uuid import UUID

from app.models.account import Account
from app.models.department import Department
from app.models.house import Notification
from app.models.people import StaffMember, UserEmail
from app.models.service import Service
from app.models.ticket import Ticket, TicketConsent, TicketSeen
from app.portal.departments import Priority
from app.portal.tickets import Author, EmergencyState, Status
from app.rules.core import Context
from app.rules.core.actors import Actor
from app.rules.core.world import HOUSE_ZONE
from app.rules.demo.news import News
from app.rules.demo.taking import Record
from app.rules.demo.uploads import uploaded
from app.rules.notifications import notify_user
from app.rules.tickets import hours, sla, store, telling
from app.rules.tickets.defaults import ensure_departments, join_all
from app.rules.tickets.departments import calendar_of
from app.rules.tickets.terms import CURRENCY, terms_of
from resources import resource

SUBDIVISION: Final = "SH"
_TYPES: Final = {"png": "image/png", "log": "text/plain"}
_AFTER: Final = {
    Status.CLOSED: sla.Step.CLOSED,
    Status.IN_PROGRESS: sla.Step.RESUMED,
    Status.WAITING: sla.Step.WAITING,
}


def add_tickets(ctx: Context) -> list[News]:
    """Add departments, let the staff work in them, write every ticket; return what to tell of."""
    ensure_departments(ctx, SUBDIVISION)
    for user_id in ctx.session.scalars(ctx.rows(StaffMember.user_id)).all():
        join_all(ctx, user_id)
    found = json.loads(resource("data", "demo", "tickets.json").read_text(encoding="utf-8"))
    scene = _Scene.of(ctx)
    for record in sorted(found, key=lambda one: scene.moment(one["entries"][0]["at"])):
        _Written(scene, record).write()
    return scene.news


@dataclass(frozen=True)
class _Scene:
    """Who and what the tickets are about, by the names that the file uses."""

    ctx: Context
    users: dict[str, int]
    accounts: dict[str, int]
    departments: dict[str, Department]
    services: dict[str, int]
    staff: frozenset[int]
    news: list[News] = field(default_factory=list)

    @classmethod
    def of(cls, ctx: Context) -> "_Scene":
        session = ctx.session
        mails = session.execute(ctx.rows(UserEmail.folded, UserEmail.user_id)).all()
        accounts = session.execute(ctx.rows(Account.number, Account.id)).all()
        services = session.execute(ctx.rows(Service.external_id, Service.id)).all()
        return cls(
            ctx,
            users={row.folded: row.user_id for row in mails},
            accounts={row.number: row.id for row in accounts},
            departments={d.key: d for d in session.scalars(ctx.rows(Department))},
            services={row.external_id: row.id for row in services},
            staff=frozenset(session.scalars(ctx.rows(StaffMember.user_id))),
        )

    def moment(self, written: str) -> datetime:
        """Return what ``at`` says, never later than now."""
        if written.startswith("~"):
            return self.ctx.now - timedelta(minutes=int(written[1:]))
        word, _, clock = written.partition(" ")
        day = self._weekend(word) if word in {"sat", "sun"} else self._working_day(-int(word))
        return datetime.combine(day, time.fromisoformat(clock), HOUSE_ZONE)

    def _weekend(self, word: str) -> date:
        today = self.ctx.today
        sunday = today - timedelta(days=(today.weekday() + 1) % 7 or 7)
        return sunday if word == "sun" else sunday - timedelta(days=1)

    def _working_day(self, back: int) -> date:
        calendar = calendar_of(self.departments["technical"])
        day = self.ctx.today
        while back:
            day -= timedelta(days=1)
            noon = datetime.combine(day, time(12), HOUSE_ZONE)
            back -= hours.is_open(calendar, noon)
        return day


class _Written:
    """One ticket on its way through its entries."""

    def __init__(self, scene: _Scene, record: Record) -> None:
        self._scene, self._record = scene, record
        self._department = scene.departments[record["department"]]
        self._ticket = self._opened()

    def write(self) -> None:
        """Carry out every entry at its moment."""
        for entry in self._record["entries"]:
            ctx = self._at(entry)
            deed = next((key for key in ("text", "event", "deed") if key in entry), "")
            {"text": self._text, "event": self._event, "deed": self._deed}[deed](ctx, entry)
        rating = self._record.get("rating", {})
        self._ticket.rating = rating.get("stars", 0)
        self._ticket.rating_words = rating.get("words", "")
        self._read()

    def _at(self, entry: Record) -> Context:
        account = self._scene.accounts[self._record["account"]]
        actor = Actor("user", user_id=self._scene.users[entry["by"]], account_id=account)
        moment = self._scene.moment(entry["at"])
        return replace(self._scene.ctx, now=moment, actor=actor, known={})

    def _opened(self) -> Ticket:
        record = self._record
        ctx = self._at(record["entries"][0])
        mark = _uuid(ctx)
        ticket = Ticket(
            account_id=ctx.account_id,
            mark=str(mark),
            number=store.provisional(mark),
            department_id=self._department.id,
            service_id=self._scene.services.get(record.get("service", "")),
            subject=record["subject"],
            status=Status.OPEN.value,
            priority=record["priority"],
            emergency=record.get("emergency", ""),
            emergency_state=EmergencyState.CLAIMED.value if "emergency" in record else "",
            opened_by=ctx.user_id,
            created_at=ctx.now,
            last_at=ctx.now,
            last_by=Author.CUSTOMER.value,
            last_name="",
            messages=0,
            clocks={},
            breaks_at=store.NEVER,
        )
        ctx.add(ticket)
        ctx.session.flush()
        ticket.number = store.NUMBERS_FROM + ticket.id
        store.start_clocks(ctx, ticket, self._department)
        if ticket.priority == Priority.CRITICAL:
            self._agree(ctx, ticket)
        return ticket

    def _agree(self, ctx: Context, ticket: Ticket) -> None:
        terms = terms_of(self._department)
        ctx.add(
            TicketConsent(
                account_id=ticket.account_id,
                ticket_id=ticket.id,
                user_id=ctx.user_id,
                at=ctx.now,
                emergency=ticket.emergency,
                version=terms.version,
                language="de",
                wording=terms.wordings["de"],
                amount_cents=terms.amount_cents,
                currency=CURRENCY,
            )
        )

    def _text(self, ctx: Context, entry: Record) -> None:
        ticket = self._ticket
        keys = [
            uploaded(ctx, name, resource("data", "demo", name).read_bytes())
            for name in entry.get("files", ())
        ]
        author = Author.STAFF if ctx.user_id in self._scene.staff else Author.CUSTOMER
        store.write(ctx, ticket, author, entry["text"], keys)
        if author is Author.STAFF:
            store.step(ctx, ticket, sla.Step.ANSWERED)
            self._afterwards(ctx, Status(entry.get("status", Status.ANSWERED)))
            facts = telling.facts_of(ticket)
            if ticket.opened_by is not None and ticket.status != Status.CLOSED:
                self._scene.news.append(
                    (ctx.now, partial(self._tell, ctx, ticket.opened_by, facts))
                )
        elif ticket.messages > 1:
            store.step(ctx, ticket, sla.Step.CUSTOMER)
            ticket.status = Status.CUSTOMER_REPLY.value

    def _tell(self, ctx: Context, user_id: int, facts: dict[str, str]) -> None:
        """Tell of an answer; one that has been read is no news in the bell either."""
        notify_user(ctx, user_id, "ticket_answered", facts, self._ticket.account_id)
        if self._record["read"]:
            ctx.session.flush()
            told = ctx.update(Notification).where(
                Notification.user_id == user_id, Notification.at == ctx.now
            )
            ctx.session.execute(told.values(read=True))

    def _event(self, ctx: Context, entry: Record) -> None:
        ticket = self._ticket
        if entry["event"] == "emergency_confirmed":
            ticket.emergency_state = EmergencyState.CONFIRMED.value
            store.happened(ctx, ticket, Author.STAFF, "emergency_confirmed")
            return
        ticket.assignee_id, ticket.status = ctx.user_id, Status.IN_PROGRESS.value
        store.happened(ctx, ticket, Author.STAFF, entry["event"], name=store.author_name(ctx))

    def _deed(self, ctx: Context, _entry: Record) -> None:
        self._afterwards(ctx, Status.CLOSED, Author.CUSTOMER)

    def _afterwards(self, ctx: Context, status: Status, author: Author = Author.STAFF) -> None:
        self._ticket.status = status.value
        if status in _AFTER:
            store.step(ctx, self._ticket, _AFTER[status])
        if status is Status.CLOSED:
            self._ticket.closed_at = ctx.now
            store.happened(ctx, self._ticket, author, "closed")

    def _read(self) -> None:
        """Let the customer have read it all, but for the last answer where the file says so."""
        ticket = self._ticket
        read = ticket.last_message_id if self._record["read"] else ticket.last_message_id - 1
        for user_id in telling.customers(self._scene.ctx, ticket):
            seen = TicketSeen(user_id=user_id, ticket_id=ticket.id, message_id=read)
            self._scene.ctx.add(seen)
        self._scene.ctx.session.flush()


def _uuid(ctx: Context) -> UUID:
    return UUID(bytes=ctx.world.random.bytes(16), version=4)
