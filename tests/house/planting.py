"""A copy of the house in which a test plants what must be refused."""

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Final

HOUSE: Final = Path(__file__).resolve().parents[2]
_UNWANTED: Final = shutil.ignore_patterns("__pycache__", "*.pyc", "*.part")


class Planted:
    """A copy of the sources, its tests and its configuration under ``root``."""

    def __init__(self, root: Path) -> None:
        self.root = root
        for folder in ("app", "resources", "tests"):
            shutil.copytree(HOUSE / folder, root / folder, ignore=_UNWANTED)
        shutil.copy(HOUSE / "pyproject.toml", root)

    def write(self, place: str, text: str) -> None:
        """Write a file anew."""
        path = self.root / place
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")

    def append(self, place: str, text: str) -> None:
        """Write something at the end of a file that is there."""
        path = self.root / place
        path.write_text(path.read_text(encoding="utf-8") + text, encoding="utf-8")

    def run(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        """Run Python in the copy; its output carries both streams, and nothing of it is measured."""
        unmeasured = {k: v for k, v in os.environ.items() if not k.startswith("COVERAGE_")}
        return subprocess.run(
            [sys.executable, "-B", *arguments],
            cwd=self.root,
            env=unmeasured,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            check=False,
            timeout=120,
        )
