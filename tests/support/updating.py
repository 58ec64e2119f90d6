"""A hoster's repository of signed updates, given out by a web server, and one installation."""

import threading
from collections.abc import Callable
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from app.client.swap import Swap
from app.client.updates import Source, Updates, source
from tests.support.scripts import script

release = script("release")


class Hoster:
    """A hoster's repository, given out by a web server; an installation of version 1."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.keys, self.files = folder, folder / "keys", folder / "site"
        release.main("init", str(self.keys), str(self.files))
        handler = partial(_Quiet, directory=str(self.files))
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
        threading.Thread(target=self._server.serve_forever, daemon=True).start()
        self.address = f"http://127.0.0.1:{self._server.server_address[1]}"
        self.brand = folder / "updates.json"
        release.main("brand", str(self.files), self.address, str(self.brand))
        found = source(self.brand)
        assert found is not None
        self.source = found
        self.installed = folder / "user" / "kundencenter"
        self.program = self.installed / "kundencenter"
        pack(self.installed, "1")

    @property
    def swap(self) -> Swap:
        return Swap(self.installed, "kundencenter", "1")

    def add(self, version: str) -> None:
        folder = self.folder / f"made-{version}"
        pack(folder, version)
        release.main("add", str(self.keys), str(self.files), str(folder), version)

    def client(self, source: Source | None = None) -> Updates:
        return Updates(source or self.source, self.folder / "home", self.swap)

    def sign(self, role: str, change: Callable[[Any], None]) -> None:
        """Change signed metadata as only the owner of the keys can."""
        made = release.opened(self.keys, self.files)
        change(getattr(made.roles, role).signed)
        release.publish(made, self.keys)

    def close(self) -> None:
        self._server.shutdown()
        self._server.server_close()


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_args: object) -> None:
        pass


def pack(folder: Path, version: str) -> None:
    folder.mkdir(parents=True)
    (folder / "kundencenter").write_text(
        f"#!/bin/sh\n# {version}\necho {version}\n", encoding="ascii"
    )
    (folder / "kundencenter").chmod(0o755)
    (folder / "link").symlink_to("kundencenter")
    (folder / "large").write_bytes(bytes(range(256)) * 4096)
