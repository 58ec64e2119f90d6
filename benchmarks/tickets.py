"""How fast the queue of very many tickets is: pages, counts, a search as it is typed, a conversation.

The file is encrypted; the yardstick reads it by the DB-API of sqlcipher3 with the same key, or is a
full repaint of the same table.
"""

import time
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime
from functools import partial
from statistics import median
from typing import Any, Final

import pyotp
from PySide6.QtWidgets import QApplication

from app.client.embedded.files import open_file
from app.client.embedded.keys import key_beside
from app.client.local import LocalPortal
from app.portal.auth import AnswerChallenge, SignIn, WhoAmI
from app.portal.desk.queue import OURS, CountQueue, Queue, ReadDesk
from app.portal.tickets import ACTIVE
from app.rules.core import Dispatcher, Random, World
from app.rules.demo import create_demo
from app.rules.demo.many_tickets import add_many_tickets
from app.rules.menus import load
from app.settings import Settings
from app.views.desk.queue import QueuePage
from app.views.entrance.doors import demo_people
from app.views.kit.conversation import Conversation, Entry, Kind
from app.views.kit.tasks import Tasks
from app.views.kit.theme import Theme
from app.views.place import STAFF, Place
from benchmarks.loop import until
from benchmarks.row import Row, in_turns, judged, say, tell
from benchmarks.stock import COUNT, home
from benchmarks.table import repaint
from tests.support.files import connect

ROUNDS: Final = 200
KEYS: Final = ("w", "wa", "waw", "wawi", "wawi f", "wawi fenster", "zertifikat", "20")
MESSAGES: Final = 200
TEXT: Final = "Guten Tag, seit heute früh erscheint nur ein **leeres** Fenster.\n\n- eins\n- zwei"


def rows() -> Iterator[Row]:
    """Yield the queue's rows, then those of a conversation."""
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    Theme.install(app, "light")
    load()
    folder = home() / "tickets"
    folder.mkdir(parents=True, exist_ok=True)
    random, path = Random(), folder / "portal.db"
    world = World(random=random, server_key=key_beside(folder / "key", random))
    database = open_file(path, world.server_key)
    say(f"   making {COUNT:,} tickets")
    create_demo(database, world)
    dispatcher = Dispatcher(database, world)
    add_many_tickets(dispatcher, COUNT)
    portal = LocalPortal(dispatcher)
    enter(portal)
    with closing(connect(path)) as raw:
        yield from _pages(portal, raw)
        yield _counts(portal, raw)
    yield from _typed(portal)
    yield from _conversation(app)
    database.close()


def enter(portal: Any) -> None:
    """Sign in as an agent of the demo and act for the staff."""
    anna = next(person for person in demo_people() if person.role == "staff")
    answer = portal.send(SignIn.model_validate({"email": anna.email, "password": anna.password}))
    code = pyotp.TOTP(anna.seed).now()
    portal.send(AnswerChallenge.model_validate({"challenge": answer.challenge, "code": code}))
    portal.acting = STAFF


def _pages(portal: LocalPortal, raw: Any) -> Iterator[Row]:
    mine = ", ".join(map(str, portal.send(ReadDesk()).mine))
    states = ", ".join(f"'{status.value}'" for status in OURS)
    select = (
        "SELECT id, number, subject, account_id, department_id, priority, status, assignee_id,"
        " created_at, last_at, last_by, last_name, breaks, breaks_at, messages, version FROM ticket"
    )
    order = "ORDER BY breaks_at, id LIMIT 51"
    for name, query, where in (
        ("to do", Queue(view="ours"), f"status IN ({states}) AND department_id IN ({mine})"),
        ("all", Queue(view="all"), f"department_id IN ({mine})"),
    ):
        statement = f"{select} WHERE {where} {order}"
        plain = partial(_fetch, raw, statement)
        right = [row.id for row in portal.send(query).rows] == [r[0] for r in plain()[:50]]
        ours, theirs = in_turns(ROUNDS, partial(portal.send, query), plain)
        value, yardstick = (median(times) * 1000 for times in (ours, theirs))
        yield judged(
            f"queue of {COUNT:,}, {name}: 50 rows", "ms", value, yardstick,
            right=right, ratio_at_most=4, at_most=1,
        )  # fmt: skip


def _fetch(raw: Any, statement: str) -> list[Any]:
    found: list[Any] = raw.execute(statement).fetchall()
    return found


def _counts(portal: LocalPortal, raw: Any) -> Row:
    states = ", ".join(f"'{status.value}'" for status in ACTIVE)
    plain = partial(
        _fetch,
        raw,
        f"SELECT status, count(*) FROM ticket WHERE status IN ({states}) GROUP BY status",
    )
    counts, found = portal.send(CountQueue()).views, dict(plain())
    right = counts["waiting"] == found["answered"] + found["waiting"]
    ours, theirs = in_turns(20, lambda: portal.send(CountQueue()), plain)
    value, yardstick = (median(times) * 1000 for times in (ours, theirs))
    return judged(
        f"counts of all views, {COUNT:,} tickets", "ms", value, yardstick, right=right, at_most=50
    )


def _typed(portal: LocalPortal) -> Iterator[Row]:
    """Type into the search field; the slowest key counts, from the key to the painted rows."""
    tasks = Tasks(portal)
    place = Place(tasks, Settings(home() / "tickets" / "settings.json"))
    place.settle(portal.send(WhoAmI()), None, STAFF)
    page = QueuePage(place)
    page.views.choose("all")
    page.resize(1280, 800)
    page.show()
    until(lambda: page.model.rowCount() > 0 and not tasks._under_way)
    taken, paints, right = [], [], True
    for words in KEYS:
        times = []
        for _again in range(5):
            page.search.clear()
            until(lambda: not tasks._under_way)
            start = time.perf_counter()
            page.search.setText(words)
            until(lambda: not tasks._under_way)
            repaint(page.table)
            times.append((time.perf_counter() - start) * 1000)
            paints.append(repaint(page.table))
        query = page.model.query
        right = right and query is not None and query.search == words and page.model.rowCount() > 0
        taken.append(median(times))
    page.close()
    tasks.close()
    yield judged(
        f"queue of {COUNT:,}: key to painted rows, slowest of {len(KEYS)}", "ms",
        max(taken), median(paints), right=right, at_most=33,
    )  # fmt: skip


def _conversation(app: QApplication) -> Iterator[Row]:
    """Show a ticket of 200 messages; the yardstick is showing one of thirty."""
    now = datetime.now(UTC)
    kinds: tuple[Kind, ...] = ("customer", "staff", "note")
    entries = [Entry(n, kinds[n % 3], "Anna Berg", now, TEXT) for n in range(MESSAGES)]
    firsts, wholes, few = [], [], []
    for _again in range(8):
        first, whole = _shown(app, entries)
        firsts.append(first)
        wholes.append(whole)
        few.append(_shown(app, entries[:30])[1])
    yardstick = median(few)
    name = f"ticket of {MESSAGES} messages"
    yield judged(f"{name}: first screen", "ms", median(firsts), yardstick, right=True, at_most=40)
    yield judged(f"{name}: whole", "ms", median(wholes), yardstick, right=True, at_most=100)


def _shown(app: QApplication, entries: list[Entry]) -> tuple[float, float]:
    """Return the milliseconds until something is on the screen, and until all of it is made."""
    view = Conversation()
    view.resize(640, 760)
    view.show()
    app.processEvents()
    start = time.perf_counter()
    view.show_entries(entries)
    app.processEvents()
    first = (time.perf_counter() - start) * 1000
    until(lambda: len(view.shown) == len(entries))
    whole = (time.perf_counter() - start) * 1000
    view.close()
    view.deleteLater()
    return first, whole


if __name__ == "__main__":
    tell(rows())
