"""The real server on a free port of the loopback, in a thread of the test's process."""

import socket
import threading
import time
from collections.abc import Callable, Iterable
from typing import Any, Final

import uvicorn

from app.rules.core import Dispatcher
from app.server.app import create_app

_ending: list[threading.Thread] = []
"""Servers that were told to end: uvicorn takes a fifth of a second, in which it does nothing."""
_ENDING: Final = 4


def serve(
    dispatcher: Dispatcher,
    *,
    trusted_proxies: Iterable[str] = (),
    jobs: bool = False,
    **options: Any,
) -> tuple[str, Callable[[], None]]:
    """Start a server (``options`` are uvicorn's); return its address and how to stop it."""
    while len(_ending) > _ENDING:
        _ending.pop(0).join(10)
    # Without the protocol's name asyncio lets every answer wait for the other side: 40 ms each.
    listening = socket.socket(proto=socket.IPPROTO_TCP)
    listening.bind(("127.0.0.1", 0))
    port = listening.getsockname()[1]
    app = create_app(dispatcher, trusted_proxies=trusted_proxies, jobs=jobs)
    options |= {"access_log": False, "proxy_headers": False, "server_header": False}  # as shipped
    config = uvicorn.Config(app, log_config=None, lifespan="on", **options)
    server = uvicorn.Server(config)
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]}, daemon=True)
    thread.start()
    deadline = time.monotonic() + 10
    while not server.started and time.monotonic() < deadline:
        time.sleep(0.005)

    def stop() -> None:
        app.state.hub.stop()
        server.should_exit = True
        if jobs:
            thread.join(10)
        else:
            _ending.append(thread)

    scheme = "https" if "ssl_certfile" in options else "http"
    return f"{scheme}://127.0.0.1:{port}", stop
