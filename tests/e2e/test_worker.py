"""Workers as processes of their own: everything due is done once, whoever of them dies."""

import signal
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Final

import pytest

from app.models import queue
from app.models.database import Database
from app.models.escalation import EscalationFired
from app.models.house import OutgoingMail
from app.models.mail import IncomingMail
from app.models.ticket import Ticket, TicketMessage
from app.portal.admin.escalation import Deed, Moment
from app.rules.mail.outbox import queue_mail
from app.server.worker import LANES, prepare
from tests.rules.escalation.rules import only
from tests.rules.mail_in.scene import make_post
from tests.rules.tickets.scene import Scene, make_scene
from tests.support.imap import PASSWORD, USER, Imap
from tests.support.mailbox import Mailbox
from tests.support.postgres import Cluster
from tests.support.processes import PATIENCE, Program
from tests.support.site import FixedClock, Site

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning:aiosmtpd")
MAILS, TICKETS = 40, 6


def ahead() -> timedelta:
    """Return how far the clocks run ahead: to an hour when people are at work, on no holiday.

    What a ticket was promised runs in these hours only; tests run at any.
    """
    now = datetime.now(UTC)
    days = (now.replace(hour=9, minute=0) + timedelta(days=n) for n in range(1, 400))
    return next(day for day in days if day.month == 11 and day.weekday() < 5) - now


AHEAD: Final = ahead()


@pytest.fixture
def site(cluster: Cluster) -> Iterator[Site]:
    made = Site("sqlite", Database(cluster.database()), FixedClock(datetime.now(UTC) + AHEAD))
    prepare(made.database)
    yield made
    made.close()


@pytest.fixture
def mailbox() -> Iterator[Mailbox]:
    with Mailbox() as made:
        yield made


@pytest.fixture
def worker(site: Site, mailbox: Mailbox, tmp_path: Path) -> Iterator[Callable[..., Program]]:
    """Start workers by name, some minutes later than the site's clock."""
    settings: dict[str, str] = {
        "database": site.database.url.render_as_string(hide_password=False),
        "key_file": str(tmp_path / "server.key"),
        **mailbox.settings,
    }
    (tmp_path / "server.key").write_bytes(b"k" * 32)
    environment = {f"KUNDENCENTER_{name.upper()}": value for name, value in settings.items()}
    started: list[Program] = []

    def start(name: str, minutes: int = 0, **more: str) -> Program:
        log = tmp_path / f"{name}.log"
        entry = ("-m", "tests.e2e.working", str(minutes + AHEAD // timedelta(minutes=1)))
        given = environment | {f"KUNDENCENTER_{key.upper()}": more[key] for key in more}
        made = Program(*entry, log=log, KUNDENCENTER_HOME=str(tmp_path), **given)
        started.append(made)
        return made

    yield start
    for one in started:
        one.kill()


def until(holds: Callable[[], object], *programs: Program) -> None:
    end, pause = time.monotonic() + PATIENCE, threading.Event()
    while not holds():
        said = "\n".join(program.said for program in programs)
        assert time.monotonic() < end, f"it never happened:\n{said}"
        assert all(program.running for program in programs), said
        pause.wait(0.05)


def mail(site: Site, count: int) -> list[str]:
    """Let mails be due; return their recipients."""
    to = [f"kunde{n}@musterhandel.example" for n in range(count)]
    with site.house() as ctx:
        for address in to:
            queue_mail(ctx, "password_changed", to=address, facts={"when": "heute"})
    return to


def states(site: Site) -> Counter[str]:
    with site.house() as ctx:
        return Counter(ctx.session.scalars(ctx.rows(OutgoingMail.state)))


def waiting_tickets(scene: Scene) -> None:
    """Let tickets wait that rules are due for."""
    only(
        scene.site,
        (Moment.STARTED, Deed.MAIL, {"address": "bereitschaft@hoster.example"}, {}),
        (Moment.STARTED, Deed.NOTIFY_DEPARTMENT, {}, {"promise": "first_response"}),
    )
    for _ in range(TICKETS):
        scene.open()
    with scene.site.house() as ctx:  # what opening them said is another matter
        ctx.session.execute(ctx.delete(OutgoingMail))


def test_of_two_workers_each_mail_leaves_once_and_each_rule_fires_once(
    site: Site, mailbox: Mailbox, worker: Callable[..., Program]
) -> None:
    waiting_tickets(make_scene(site))
    to = mail(site, MAILS)
    both = [worker("first"), worker("second")]
    until(lambda: states(site)["waiting"] == 0, *both)
    with site.house() as ctx:
        looks = ctx.rows(Ticket.id).where(Ticket.looks_at <= site.clock.now)
        fired = ctx.session.execute(
            ctx.rows(EscalationFired.ticket_id, EscalationFired.rule_id, EscalationFired.promise)
        ).all()
        assert ctx.session.scalars(looks).all() == []
    assert len(fired) == len(set(fired))
    assert len({row.ticket_id for row in fired}) == TICKETS
    until(lambda: states(site)["waiting"] == 0, *both)
    seen = Counter(mailbox.recipients)
    assert {seen[address] for address in to} == {1}
    for address in ("anna", "bernd"):  # the department's rule: one mail for each ticket
        assert seen[f"{address}@nordlicht.example"] == TICKETS
    assert [one.stop(signal.SIGTERM) for one in both] == [0, 0]


def test_what_a_killed_worker_held_another_one_carries_on(
    site: Site, mailbox: Mailbox, worker: Callable[..., Program]
) -> None:
    to = mail(site, 3)
    mailbox.hold()
    first = worker("first")
    until(mailbox.waiting.is_set, first)
    first.kill()
    assert states(site) == {"waiting": 3}
    mailbox.go_on()
    # Ten minutes from now: what the first one claimed is free by the rules' clock.
    second = worker("second", minutes=10)
    until(lambda: states(site)["sent"] == 3, second)
    # The mail server may have taken what the killed one was handing over: a second copy, one mail.
    assert set(mailbox.recipients) == set(to)
    ids = {mail["Message-ID"] for mail in mailbox.mails}
    assert len(ids) == 3
    assert second.stop(signal.SIGTERM) == 0


def test_a_mail_server_that_hangs_keeps_no_other_job_waiting(
    site: Site, mailbox: Mailbox, worker: Callable[..., Program]
) -> None:
    mail(site, 20)
    mailbox.hold()
    both = [worker("first"), worker("second")]
    until(lambda: mailbox.open == LANES, *both)
    waiting_tickets(make_scene(site))

    def fired() -> int:
        with site.house() as ctx:
            rows = ctx.rows(EscalationFired.ticket_id).distinct()
            return len(ctx.session.scalars(rows).all())

    until(lambda: fired() == TICKETS, *both)
    assert mailbox.most == LANES
    mailbox.go_on()


def test_a_worker_killed_between_keeping_a_mail_and_putting_it_aside(
    site: Site, worker: Callable[..., Program]
) -> None:
    post = make_post(site)
    gate = threading.Event()
    with Imap() as server:
        server.put(post.raw("answer"))
        server.holds["STORE"] = gate
        imap = {"imap_host": "127.0.0.1", "imap_port": str(server.port), "imap_tls": "none"}
        imap |= {"imap_user": USER, "imap_password": PASSWORD}
        first = worker("first", **imap)
        until(lambda: "STORE" in server.asked, first)
        first.kill()
        gate.set()
        until(lambda: server.folders["INBOX"][0].flags)
        server.folders["INBOX"][0].flags.clear()  # as if what the dead one asked for was never done
        second = worker("second", **imap)
        until(lambda: server.folders["INBOX"][0].flags, second)
        assert second.stop(signal.SIGTERM) == 0
    with site.house() as ctx:
        (kept,) = ctx.session.scalars(ctx.rows(IncomingMail)).all()
        written = ctx.rows(TicketMessage.text).where(TicketMessage.origin == "mail")
        assert ctx.session.scalars(written).all() == ["Läuft wieder, danke."]
    assert kept.state == "taken"


def test_a_worker_that_is_stopped_ends_its_mail_and_leaves_its_place(
    site: Site, mailbox: Mailbox, worker: Callable[..., Program]
) -> None:
    mail(site, 30)
    mailbox.hold()
    one = worker("one")
    until(mailbox.waiting.is_set, one)
    assert queue.alive(site.database, 5)
    stopped: list[int] = []
    stopping = threading.Thread(target=lambda: stopped.append(one.stop(signal.SIGTERM)))
    stopping.start()
    time.sleep(0.5)
    mailbox.go_on()
    stopping.join(PATIENCE)
    assert stopped == [0], one.said
    counted = states(site)
    assert 1 <= counted["sent"] < 30  # what was under way; no other was begun
    assert len(mailbox.recipients) == counted["sent"]
    assert not queue.alive(site.database, 60)
