"""The program's own options."""

import subprocess
import sys

from app import __version__
from app.client.swap import CHECK
from tests.support.processes import PATIENCE, ROOT


def test_it_says_its_version_when_all_of_it_can_be_loaded() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "app", CHECK],
        cwd=ROOT, capture_output=True, text=True, timeout=PATIENCE, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert done.stdout == f"{__version__}\n"
