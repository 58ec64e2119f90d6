"""The worker: its place in the database, what fails, what is lost, and who else does its work."""

import logging
import threading
from collections.abc import Iterator
from typing import Any

import pytest
from procrastinate import App
from psycopg.errors import InsufficientPrivilege
from sqlalchemy import text
from sqlalchemy.exc import ProgrammingError

from app.models import queue
from app.models.database import Database
from app.models.house import OutgoingMail
from app.portal.mail import SendMail
from app.portal.upkeep import ForgetExpired
from app.rules.jobs import ALWAYS, DAILY, due_jobs
from app.server.jobs import Jobs
from app.server.worker import Pace, Worker, prepare, prepared
from tests.server.test_jobs import queue as queue_mail
from tests.server.test_jobs import until
from tests.support.postgres import Cluster
from tests.support.site import Site

QUICK = Pace(every="* * * * * *", heartbeat=0.5, dead_after=2.0, poll=0.2)


@pytest.fixture
def site(cluster: Cluster) -> Iterator[Site]:
    made = Site("sqlite", Database(cluster.database()))
    prepare(made.database)
    yield made
    made.close()


@pytest.fixture
def working(site: Site) -> Iterator[Worker]:
    """A worker in a thread of the test."""
    worker = Worker(site.dispatcher, pace=QUICK)
    thread = threading.Thread(target=worker.run, daemon=True)
    thread.start()
    yield worker
    worker.stop()
    thread.join(30)
    assert not thread.is_alive()


def jobs(site: Site, what: str = "*", where: str = "true") -> list[Any]:
    statement = f"SELECT {what} FROM procrastinate.procrastinate_jobs WHERE {where}"
    with site.database.engine.connect() as connection:
        return list(connection.execute(text(statement)))


def test_its_place_is_made_once_and_anew_for_another_version(cluster: Cluster) -> None:
    database = Database(cluster.database())
    assert (prepared(database), queue.alive(database, 60)) == (False, False)
    prepare(database)
    assert prepared(database)
    with database.engine.connect() as connection:
        connection.execute(text("INSERT INTO procrastinate.procrastinate_workers DEFAULT VALUES"))
        connection.commit()
    prepare(database)
    assert queue.alive(database, 60)
    queue.make(database, "abc", "CREATE TABLE other (id int)")
    assert (queue.made(database), prepared(database)) == ("abc", False)
    prepare(database)
    assert prepared(database)
    assert not queue.alive(database, 60)
    database.close()


@pytest.mark.parametrize("role", ["kc_customer", "kc_staff"])
def test_no_session_of_the_portal_reaches_it(site: Site, role: str) -> None:
    with site.database.engine.connect() as connection:
        connection.execute(text(f"SET LOCAL ROLE {role}"))
        with pytest.raises(ProgrammingError) as refused:
            connection.execute(text("SELECT * FROM procrastinate.procrastinate_jobs"))
    assert isinstance(refused.value.orig, InsufficientPrivilege)


def test_what_is_due_is_said_by_our_clock(site: Site) -> None:
    queue_mail(site)
    names = [job.spec.name for job in due_jobs(site.dispatcher)]
    always = [job.spec.name for job in ALWAYS]
    daily = [job.spec.name for job in DAILY]
    assert names == [*always, "SendMail", *daily]
    site.clock.forward(minutes=-1)
    assert "SendMail" not in [job.spec.name for job in due_jobs(site.dispatcher)]


def test_a_worker_does_it_and_nothing_stays(site: Site, working: Worker) -> None:
    queue_mail(site)
    until(lambda: site.mail.sent)
    until(lambda: len(due_jobs(site.dispatcher)) == len(ALWAYS))  # the daily ones are done
    assert len(site.mail.sent) == 1
    assert jobs(site, where="status NOT IN ('todo', 'doing')") == []


def test_what_fails_is_tried_later_says_no_values_and_blocks_nothing(
    site: Site, caplog: pytest.LogCaptureFixture
) -> None:
    whole, quoted = site.dispatcher.call, "erika@privat.example"

    def call(job: Any, caller: Any, key: str | None = None) -> Any:
        if job == ForgetExpired():
            raise ValueError(quoted)
        return whole(job, caller, key)

    site.dispatcher.call = call  # type: ignore[method-assign,assignment]  # fails as a bug would
    worker = Worker(site.dispatcher, pace=QUICK)
    thread = threading.Thread(target=worker.run, daemon=True)
    with caplog.at_level(logging.ERROR):
        thread.start()
        until(lambda: jobs(site, "attempts", "attempts > 0"))
        queue_mail(site)
        until(lambda: site.mail.sent)
    worker.stop()
    thread.join(30)
    assert "job ForgetExpired: ValueError" in caplog.text
    assert "erika" not in caplog.text
    assert len(jobs(site, where="args->>'job' = 'ForgetExpired'")) == 1  # it waits, no other comes


def test_a_lost_job_is_handed_out_anew(site: Site, working: Worker) -> None:
    until(lambda: queue.alive(site.database, 60))
    site.clock.forward(minutes=-5)
    queue_mail(site)
    with site.house() as ctx:
        mail_id = ctx.session.scalars(ctx.rows(OutgoingMail.id)).one()
    lock = f"SendMail:{mail_id % 2}"
    fields = f'{{"job": "SendMail", "fields": {{"mail_id": {mail_id}}}}}'
    with site.database.engine.connect() as connection:  # of a worker that is no more
        connection.execute(
            text(
                "INSERT INTO procrastinate.procrastinate_jobs"
                " (queue_name, task_name, status, lock, args)"
                " VALUES ('default', 'carry_out', 'doing', :lock, cast(:args AS jsonb))"
            ),
            {"lock": lock, "args": fields},
        )
        connection.commit()
    until(lambda: site.mail.sent)
    assert len(site.mail.sent) == 1


def test_a_mail_is_sent_when_it_is_due_and_once(site: Site) -> None:
    queue_mail(site)
    with site.house() as ctx:
        mail_id = ctx.session.scalars(ctx.rows(OutgoingMail.id)).one()
    site.clock.forward(minutes=-1)
    assert not site.system(SendMail(mail_id=mail_id))
    site.clock.forward(minutes=1)
    assert site.system(SendMail(mail_id=mail_id))
    assert not site.system(SendMail(mail_id=mail_id))


def test_a_lost_database_puts_the_work_off(
    site: Site, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.server.worker.AGAIN", 0.05)
    tried: list[int] = []
    real = queue.place

    def place(database: Database) -> dict[str, Any]:
        tried.append(1)
        if len(tried) == 1:
            raise ConnectionError("postgresql://u:geheim@h")
        return real(database)

    monkeypatch.setattr(queue, "place", place)
    worker = Worker(site.dispatcher, pace=QUICK)
    thread = threading.Thread(target=worker.run, daemon=True)
    queue_mail(site)
    with caplog.at_level(logging.WARNING):
        thread.start()
        until(lambda: site.mail.sent)
    worker.stop()
    thread.join(30)
    assert "jobs put off: ConnectionError" in caplog.text
    assert "geheim" not in caplog.text


def test_a_worker_that_ended_by_itself_begins_anew(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.server.worker.AGAIN", 0.05)
    whole = App.run_worker_async
    ended: list[int] = []

    async def once(app: App, **options: Any) -> None:
        if ended:
            await whole(app, **options)
        ended.append(1)  # as it does when one of its side tasks has lost the database

    monkeypatch.setattr(App, "run_worker_async", once)
    worker = Worker(site.dispatcher, pace=QUICK)
    thread = threading.Thread(target=worker.run, daemon=True)
    queue_mail(site)
    thread.start()
    until(lambda: site.mail.sent)
    worker.stop()
    thread.join(30)
    assert not thread.is_alive()


def test_stopped_before_it_began_it_works_not(site: Site) -> None:
    worker = Worker(site.dispatcher, pace=QUICK)
    worker.stop()
    queue_mail(site)
    worker.run()
    worker.stop()
    assert site.mail.sent == []


def test_a_server_leaves_the_jobs_to_a_worker_and_takes_them_back(
    site: Site, caplog: pytest.LogCaptureFixture
) -> None:
    sign = "UPDATE procrastinate.procrastinate_workers SET last_heartbeat = now() - interval "
    with site.database.engine.connect() as connection:
        connection.execute(text("INSERT INTO procrastinate.procrastinate_workers DEFAULT VALUES"))
        connection.commit()
    clockwork = Jobs(site.dispatcher, every=0.02)
    queue_mail(site)
    with caplog.at_level(logging.INFO):
        clockwork.start()
        until(lambda: "left to the worker" in caplog.text)
        assert site.mail.sent == []
        with site.database.engine.connect() as connection:
            connection.execute(text(f"{sign} '2 minutes'"))
            connection.commit()
        until(lambda: site.mail.sent)
    clockwork.stop()
    assert caplog.text.count("no worker, they run here") == 1
