"""What no committed file may hold: ``python -m tests.house.sources [root]``.

Addresses of registries and downloads, places on somebody's machine, requirements without hashes.
The addresses that may stand are names reserved for examples, loopback and namespaces of formats.
"""

import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Final

ADDRESS: Final = re.compile(r"(?i)\b(?:https?|ftp|git\+\w+)://([^\s/\"'`<>()\[\]{},;:?#]*)")
HOSTS: Final = re.compile(
    r"(?i)"
    r"$"  # made of parts, or only the scheme
    r"|(?:[\w-]+\.)*(?:example|test|invalid|localhost)$"
    r"|(?:[\w-]+\.)*example\.(?:com|org|net|de)$"
    r"|127(?:\.\d+){3}$|0\.0\.0\.0$|10(?:\.\d+){3}$|192\.0\.2\.\d+$"
    r"|[\w-]+$"  # a name without a domain reaches nobody
    r"|www\.w3\.org$"
)
MACHINE: Final = re.compile(r"(?<![\w.~}-])/(?:home|root|work|Users)/\w|\b[A-Z]:\\Users\\")
INDEX: Final = re.compile(r"--(?:(?:extra-)?index-url|find-links|trusted-host)")
PINNED: Final = re.compile(r"^[\w.-]+(?:\[[\w, -]+\])?==\S+")
SKIPPED: Final = {".venv", "build", "dist", ".git"}
SAMPLES: Final = ("tests/house/test_sources.py",)
"""Holds what is forbidden, to see it refused."""
VERBATIM: Final = "resources/licences/"
"""Texts of licences are not changed, whatever addresses they name."""


def committed(root: Path) -> list[Path]:
    """Return the files under version control; without git every file that was not made here."""
    listed = subprocess.run(
        ["git", "-C", str(root), "ls-files", "-z"], capture_output=True, check=False, text=True
    )
    if listed.returncode == 0 and listed.stdout:
        return [root / name for name in listed.stdout.split("\0") if name]
    return [p for p in root.rglob("*") if not SKIPPED & set(p.relative_to(root).parts)]


def problems(root: Path) -> Iterator[str]:
    """Yield what must not stand in the files under ``root``."""
    for path in sorted(committed(root)):
        place = path.relative_to(root).as_posix()
        verbatim = place.startswith(VERBATIM) and place.endswith(".txt")
        if place in SAMPLES or verbatim or not path.is_file():
            continue
        try:
            text = path.read_text(encoding="utf-8")
        except UnicodeDecodeError:
            continue
        for number, line in enumerate(text.splitlines(), 1):
            yield from (f"{place}:{number}: {fault}" for fault in _of_line(line))
        if place.startswith("requirements/") and place.endswith(".txt"):
            yield from (f"{place}: {fault}" for fault in _of_requirements(text))


def _of_line(line: str) -> Iterator[str]:
    for host in ADDRESS.findall(line):
        if not HOSTS.match(host):
            yield f"an address outside: {host}"
    if MACHINE.search(line):
        yield f"a place on one machine: {line.strip()[:60]}"
    if INDEX.search(line.replace("--no-emit-index-url", "")):
        yield "names where packages come from"


def _of_requirements(text: str) -> Iterator[str]:
    for block in re.split(r"\n(?=\S)", text):
        if PINNED.match(block) and "--hash=sha256:" not in block:
            yield f"without a hash: {block.splitlines()[0]}"
        elif not PINNED.match(block) and not block.startswith("#"):
            yield f"not pinned: {block.splitlines()[0]}"


def main() -> int:
    """Print what was found; return 1 when something was."""
    found = list(problems(Path(sys.argv[1] if len(sys.argv) > 1 else ".")))
    print("\n".join(found) or "sources: no address, no machine, every requirement with its hash")
    return bool(found)


if __name__ == "__main__":
    sys.exit(main())
