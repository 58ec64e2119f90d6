"""The demo with very many invoices on one account, for measuring lists."""

import atexit
import os
import shutil
import tempfile
from functools import cache
from pathlib import Path
from typing import Final

from app.client.embedded.files import open_file
from app.client.embedded.keys import key_beside
from app.rules.core import Random, World
from app.rules.demo import create_demo
from app.rules.demo.many import EMAIL, PASSWORD
from benchmarks.row import say

__all__ = ["COUNT", "EMAIL", "PASSWORD", "home", "profile"]

COUNT: Final = int(os.environ.get("BENCH_INVOICES", "1000000"))
"""Invoices of the long list; the short one has a tenth of them."""


@cache
def home() -> Path:
    """Return the folder of this run: the runner's, or one that goes with this process."""
    given = os.environ.get("BENCH_FOLDER")
    if given:
        return Path(given)
    made = tempfile.mkdtemp(prefix="kc-bench-")
    atexit.register(shutil.rmtree, made, ignore_errors=True)
    return Path(made)


def profile(count: int) -> Path:
    """Return the profile of a desktop whose embedded portal holds ``count`` invoices.

    It is made when it is first asked for in a run.
    """
    folder = home() / str(count)
    demo = folder / "demo"
    made = demo / "portal.db"
    if not made.exists():
        say(f"   making {count:,} invoices")
        demo.mkdir(parents=True)
        (folder / "mark").touch()  # an empty one: the session that is kept for it is found
        random = Random()
        world = World(random=random, server_key=key_beside(demo / "key", random))
        database = open_file(demo / "making.db", world.server_key)
        create_demo(database, world, invoices=count)
        database.close()
        (demo / "making.db").replace(made)
    return folder
