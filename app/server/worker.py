"""The worker: Procrastinate carries the jobs of a portal on PostgreSQL, in any number of processes.

Every minute one of them hands out what is due, by our own columns and the rules' clock. Locks keep
two jobs of a kind apart, retries put off what fails, and what a dead worker held is handed out anew.
Our commands are safe to run twice: a lost or doubled job costs a look at the database.
"""

import asyncio
import hashlib
import logging
import signal
import threading
from contextlib import suppress
from dataclasses import dataclass
from typing import Any, Final, cast

from procrastinate import App, PsycopgConnector, RetryStrategy
from procrastinate.jobs import DeleteJobCondition, Job, Status
from procrastinate.schema import SchemaManager

from app.models import queue
from app.models.database import Database
from app.portal.mail import SendMail
from app.portal.operation import REGISTRY, Command
from app.rules.core import Dispatcher
from app.rules.jobs import carry_out, due_jobs

log = logging.getLogger(__name__)

AGAIN: Final = 5.0
"""Seconds until a worker that lost its database tries anew."""
LANES: Final = 2
"""Mails that leave at once, of all workers together: a server that hangs keeps no other job waiting."""
KEPT: Final = 48
"""Hours for which jobs that failed can be looked at."""
URGENT: Final = 10
_RETRY: Final = RetryStrategy(max_attempts=5, exponential_wait=4)
_TASK: Final = "carry_out"


@dataclass(frozen=True)
class Pace:
    """How often a worker looks, and when it is taken for dead."""

    every: str = "* * * * *"
    """When what is due is handed out: minute, hour, day, month, weekday (and second)."""
    heartbeat: float = 10.0
    """Seconds between signs of life."""
    dead_after: float = 30.0
    """Seconds without one."""
    poll: float = 5.0
    """Seconds between looks for a job whose notice was missed."""


def prepare(database: Database) -> None:
    """Make the place of the jobs, unless it is there as this version of Procrastinate wants it."""
    queue.make(database, *_script())


def prepared(database: Database) -> bool:
    """Tell whether the jobs have their place."""
    return queue.made(database) == _script()[0]


def _script() -> tuple[str, str]:
    script = SchemaManager.get_schema()
    return f"{int(hashlib.sha256(script.encode()).hexdigest()[:16], 16):x}", script


class Worker:
    """Carries out jobs until it is told to stop; the running ones end first."""

    def __init__(
        self, dispatcher: Dispatcher, *, concurrency: int = 4, pace: Pace | None = None
    ) -> None:
        """Work for ``dispatcher``, whose clock says what is due."""
        self._dispatcher = dispatcher
        self._concurrency = concurrency
        self._pace = pace or Pace()
        self._told = threading.Event()
        self._loop: asyncio.AbstractEventLoop | None = None
        self._stopping = asyncio.Event()

    def run(self) -> None:
        """Work; on the main thread SIGTERM and SIGINT stop it."""
        if threading.current_thread() is threading.main_thread():
            for number in (signal.SIGTERM, signal.SIGINT):
                signal.signal(number, lambda _number, _frame: self.stop())
        asyncio.run(self._run())

    def stop(self) -> None:
        """Let the running jobs end, then no other; from any thread."""
        self._told.set()
        if self._loop is not None:
            with suppress(RuntimeError):  # it has ended already
                self._loop.call_soon_threadsafe(self._stopping.set)

    async def _run(self) -> None:
        self._loop = asyncio.get_running_loop()
        while not (self._told.is_set() or self._stopping.is_set()):
            try:
                await self._work()
            except Exception as error:  # noqa: BLE001 - a worker outlives a lost database
                log.warning("jobs put off: %s", type(error).__name__)
            with suppress(TimeoutError):
                await asyncio.wait_for(self._stopping.wait(), AGAIN)

    async def _work(self) -> None:
        app = self._app()
        async with app.open_async():
            log.info("worker started")
            working = asyncio.create_task(
                app.run_worker_async(
                    concurrency=self._concurrency,
                    delete_jobs=DeleteJobCondition.SUCCESSFUL.value,
                    install_signal_handlers=False,
                    fetch_job_polling_interval=self._pace.poll,
                    update_heartbeat_interval=self._pace.heartbeat,
                    stalled_worker_timeout=self._pace.dead_after,
                )
            )
            stopping = asyncio.create_task(self._stopping.wait())
            await asyncio.wait({working, stopping}, return_when=asyncio.FIRST_COMPLETED)
            stopping.cancel()
            if not working.done():
                working.cancel()  # it waits for the jobs that are running
            with suppress(asyncio.CancelledError):
                await working
            log.info("worker stopped")

    def _app(self) -> App:
        database = self._dispatcher.database
        app = App(connector=PsycopgConnector(kwargs=queue.place(database), min_size=1, max_size=4))
        pace = self._pace

        @app.periodic(cron=pace.every)
        @app.task(name="hand_out", queueing_lock="hand_out", priority=URGENT)
        async def hand_out(timestamp: int) -> None:  # noqa: ARG001 - Procrastinate's own
            await self._hand_out(app)

        @app.task(name=_TASK, retry=_RETRY)
        def carry(job: str, fields: dict[str, Any]) -> None:
            carry_out(self._dispatcher, cast("Command[Any]", REGISTRY[job](**fields)))

        return app

    async def _hand_out(self, app: App) -> None:
        jobs = app.job_manager
        for lost in await jobs.get_stalled_jobs(seconds_since_heartbeat=self._pace.dead_after):
            await jobs.finish_job(lost, Status.FAILED, delete_job=True)
        await jobs.delete_old_jobs(nb_hours=KEPT, include_failed=True)
        waiting = [await jobs.list_jobs_async(task=_TASK, status=state) for state in _OPEN]
        known = {_known(job) for some in waiting for job in some}
        for job in await asyncio.to_thread(due_jobs, self._dispatcher):
            fields = job.model_dump(mode="json")
            if (job.spec.name, _mark(fields)) not in known:
                deferrer = app.configure_task(_TASK, lock=_lock(job), priority=_priority(job))
                await deferrer.defer_async(job=job.spec.name, fields=fields)


_OPEN: Final = (Status.TODO.value, Status.DOING.value)


def _known(job: Job) -> tuple[str, str]:
    return str(job.task_kwargs["job"]), _mark(job.task_kwargs["fields"])


def _mark(fields: Any) -> str:
    return repr(sorted(fields.items()))


def _lock(job: Command[Any]) -> str:
    """Return the lock under which a job runs: one of a kind, and of mails as many as there are lanes."""
    if isinstance(job, SendMail):
        return f"{job.spec.name}:{job.mail_id % LANES}"
    return job.spec.name


def _priority(job: Command[Any]) -> int:
    return 0 if isinstance(job, SendMail) else 1
