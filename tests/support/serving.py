"""The real server on a free port of the loopback, in a thread of the test's process."""

import socket
import threading
import time
from collections.abc import Callable

import uvicorn

from app.rules.core import Dispatcher
from app.server.app import create_app


def serve(dispatcher: Dispatcher) -> tuple[str, Callable[[], None]]:
    """Start a server; return its address and how to stop it."""
    listening = socket.socket()
    listening.bind(("127.0.0.1", 0))
    port = listening.getsockname()[1]
    app = create_app(dispatcher)
    config = uvicorn.Config(app, log_config=None, lifespan="on")
    server = uvicorn.Server(config)
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]}, daemon=True)
    thread.start()
    deadline = time.monotonic() + 10
    while not server.started and time.monotonic() < deadline:
        time.sleep(0.005)

    def stop() -> None:
        app.state.hub.stop()
        server.should_exit = True
        thread.join(10)
        listening.close()

    return f"http://127.0.0.1:{port}", stop
