"""The live channel: topics that changed, told to whom they concern, as server-sent events.

A stream is a coroutine: it holds no thread, and a slow reader costs one small set of topics.
"""

import asyncio
import json
import logging
import threading
import time
from collections.abc import AsyncIterator
from typing import Annotated, Final

import anyio.to_thread
from fastapi import Depends, FastAPI, Request
from fastapi.responses import StreamingResponse

from app.errors import PortalError
from app.portal.topics import Topic
from app.rules.core import Caller, Dispatcher, Event
from app.rules.core.actors import Actor
from app.server.callers import Bearer, Doorman, acting_of, caller

log = logging.getLogger(__name__)

HEARTBEAT: Final = 15.0
RECHECK: Final = 60.0
"""Seconds after which session and membership are looked up again; who lost them is cut off."""
_AGAIN: Final = 5.0


class Listener:
    """One open stream: what its actor has not been told yet."""

    def __init__(self, actor: Actor) -> None:
        """Listen for ``actor`` in the running event loop."""
        self.actor = actor
        self._loop = asyncio.get_running_loop()
        self._news = asyncio.Event()
        self._pending: set[str] = set()
        self.ended = False

    def offer(self, event: Event) -> None:
        """Take an event that concerns the actor; may be called from any thread."""
        if event.concerns(self.actor):
            self._loop.call_soon_threadsafe(self._take, event.words)

    def end(self) -> None:
        """Close the stream; may be called from any thread."""
        self._loop.call_soon_threadsafe(self._end)

    async def wait(self, seconds: float) -> frozenset[str]:
        """Return what changed, after ``seconds`` at the latest."""
        try:
            await asyncio.wait_for(self._news.wait(), seconds)
        except TimeoutError:
            return frozenset()
        found = frozenset(self._pending)
        self._pending.clear()
        self._news.clear()
        return found

    def _take(self, words: frozenset[str]) -> None:
        self._pending |= words
        self._news.set()

    def _end(self) -> None:
        self.ended = True
        self._news.set()


class Hub:
    """All open streams of this process, fed by its own commits or by PostgreSQL's channel."""

    def __init__(self, dispatcher: Dispatcher) -> None:
        """Prepare; nothing is heard before :meth:`start`."""
        self._dispatcher = dispatcher
        self._listeners: set[Listener] = set()
        self._guard = threading.Lock()
        self._stopped = threading.Event()

    def start(self) -> None:
        """Hear events: those of all processes where the database carries them, else our own."""
        self._stopped.clear()
        if self._dispatcher.database.sqlite:
            self._dispatcher.listeners.append(self._tell)
        else:
            threading.Thread(target=self._hear, daemon=True, name="events").start()

    def stop(self) -> None:
        """Hear no more, and end all streams: a server that stops waits for none of them."""
        self._stopped.set()
        if self._tell in self._dispatcher.listeners:
            self._dispatcher.listeners.remove(self._tell)
        with self._guard:
            for listener in self._listeners:
                listener.end()

    def open(self, listener: Listener) -> None:
        """Let a stream hear from now on."""
        with self._guard:
            self._listeners.add(listener)
        if self._stopped.is_set():
            listener.end()

    def close(self, listener: Listener) -> None:
        """Forget a stream."""
        with self._guard:
            self._listeners.discard(listener)

    def _tell(self, event: Event) -> None:
        with self._guard:
            listeners = tuple(self._listeners)
        for listener in listeners:
            listener.offer(event)

    def _hear(self) -> None:
        while not self._stopped.is_set():
            try:
                for message in self._dispatcher.database.messages(self._stopped):
                    self._tell(Event.parsed(message))
            except Exception as error:  # noqa: BLE001 - whatever the driver raises, it has to come back
                if self._stopped.is_set():
                    return
                log.warning("event channel lost: %s", type(error).__name__)
                # What was missed meanwhile is not known: everybody looks again.
                self._tell(Event(None, None, frozenset(Topic)))
            self._stopped.wait(_AGAIN)


def add_events(app: FastAPI, dispatcher: Dispatcher, doorman: Doorman, hub: Hub) -> None:
    """Serve ``GET /events``."""

    async def events(
        request: Request,
        token: Annotated[str | None, Depends(Bearer())],
        acting: Annotated[str, Depends(acting_of)],
    ) -> StreamingResponse:
        """Stream the topics that change for the caller: ``data: {"topics": [...]}``."""
        who = caller(doorman, request, token, acting)
        listener = Listener(await _admitted(dispatcher, who))
        hub.open(listener)
        lines = _lines(dispatcher, who, listener, hub)
        return StreamingResponse(lines, media_type="text/event-stream")

    stream = {"description": "Server-sent events", "content": {"text/event-stream": {}}}
    app.add_api_route(
        "/events",
        events,
        operation_id="Events",
        response_class=StreamingResponse,
        responses={200: stream, 401: {"description": "No valid session"}},
    )


async def _admitted(dispatcher: Dispatcher, who: Caller) -> Actor:
    return await anyio.to_thread.run_sync(dispatcher.admit, who)


async def _lines(
    dispatcher: Dispatcher, who: Caller, listener: Listener, hub: Hub
) -> AsyncIterator[bytes]:
    checked = time.monotonic()
    try:
        yield b": welcome\n\n"
        while not listener.ended:
            topics = await listener.wait(HEARTBEAT)
            if time.monotonic() - checked > RECHECK:
                listener.actor = await _admitted(dispatcher, who)
                checked = time.monotonic()
            words = json.dumps({"topics": sorted(topics)})
            yield f"data: {words}\n\n".encode() if topics else b": still here\n\n"
    except PortalError as error:
        log.info("stream ended: %s", error.code)
    finally:
        hub.close(listener)
