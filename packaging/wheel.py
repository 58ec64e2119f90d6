"""Make the wheel, the server with its resources: ``python packaging/wheel.py DIST BUILD``.

It is made of a copy: what lies about in the tree, or is just being written, does not get in.
"""

import shutil
import subprocess
import sys
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).parents[1]
PARTS: Final = ("app", "resources", "pyproject.toml", "README.md", "LICENSE")


def main(dist: Path, build: Path) -> int:
    """Return the exit code of pip."""
    copy = build / "wheel"
    shutil.rmtree(copy, ignore_errors=True)
    copy.mkdir(parents=True)
    for part in PARTS:
        if (ROOT / part).is_dir():
            shutil.copytree(
                ROOT / part, copy / part, ignore=shutil.ignore_patterns("__pycache__", "*.po")
            )
        else:
            shutil.copy(ROOT / part, copy / part)
    for old in dist.glob("*.whl"):
        old.unlink()
    command = (
        *(sys.executable, "-m", "pip", "wheel", "--quiet", "--disable-pip-version-check"),
        *("--no-deps", "--no-build-isolation", "--wheel-dir", str(dist), str(copy)),
    )
    return subprocess.run(command, check=False).returncode  # noqa: S603 - our own words


if __name__ == "__main__":
    sys.exit(main(*map(Path, sys.argv[1:3])))
