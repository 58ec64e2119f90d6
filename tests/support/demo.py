"""A demo that is there already, for tests that ask nothing of its making."""

import shutil
from collections.abc import Callable
from pathlib import Path

WithDemo = Callable[[Path], Path]
"""Puts the demo into a profile and returns the profile."""


def make(folder: Path) -> WithDemo:
    """Make a demo in ``folder`` when it is first wanted: that takes seconds, copying it none."""

    def with_demo(profile: Path) -> Path:
        if not folder.exists():
            from app.client.embedded import open_demo

            portal, stop = open_demo(folder)
            portal.close()
            stop.set()
            stop.thread.join(20)  # it closes the database
        shutil.copytree(folder, profile / "demo")
        return profile

    return with_demo
