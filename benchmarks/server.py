"""Server processes of the bench: started on a free port, waited for, ended."""

import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager

_PATIENCE = 30.0


@contextmanager
def process(module: str, *arguments: str, **environment: str) -> Iterator[str]:
    """Run ``python -m module … --port N``; yield its address once it answers."""
    port = _free_port()
    command = [sys.executable, "-m", module, *arguments, "--port", str(port)]
    quiet = subprocess.DEVNULL
    with subprocess.Popen(
        command, env=os.environ | environment, stdout=quiet, stderr=quiet
    ) as server:
        address = f"http://127.0.0.1:{port}"
        try:
            _wait(address, server)
            yield address
        finally:
            server.terminate()


@contextmanager
def portal(database: str, key_file: str) -> Iterator[str]:
    """Serve the portal as its operator would; yield its address."""
    settings = {"KUNDENCENTER_DATABASE": database, "KUNDENCENTER_KEY_FILE": key_file}
    with process("app.server", "serve", **settings) as address:
        yield address


def _wait(address: str, server: "subprocess.Popen[bytes]") -> None:
    deadline = time.monotonic() + _PATIENCE
    while time.monotonic() < deadline and server.poll() is None:
        try:
            urllib.request.urlopen(f"{address}/healthz", timeout=5).close()
        except urllib.error.HTTPError:
            return
        except OSError:
            time.sleep(0.05)
        else:
            return
    raise RuntimeError("the server did not start")


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
    return port
