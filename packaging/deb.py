"""Make the Debian package of the frozen folder: ``python packaging/deb.py FOLDER ICONS TARGET``.

No root is needed. What it depends on is read from the binaries: the libraries that they are linked
to and that do not lie beside them.
"""

import gzip
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Final

sys.path.append(str(Path(__file__).parents[1]))

from app import __version__

HERE: Final = Path(__file__).parent
LICENCE: Final = HERE.parent / "LICENSE"
PROGRAM: Final = "usr/lib/kundencenter"
MAINTAINER: Final = "Kundencenter <kundencenter@hoster.example>"


def said(*command: str) -> str:
    """Return what a command of the system says."""
    shown = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603 - our own words
    return shown.stdout


def outside(folder: Path) -> set[str]:
    """Return the libraries that the binaries in ``folder`` take from the system."""
    beside, needed = {path.name for path in folder.rglob("*")}, set()
    for path in folder.rglob("*"):
        if path.is_file() and not path.is_symlink() and path.read_bytes()[:4] == b"\x7fELF":
            found = re.findall(r"^ +NEEDED +(\S+)$", said("objdump", "-p", str(path)), re.MULTILINE)
            needed |= set(found)
    return needed - beside


def depends(folder: Path) -> str:
    """Return the packages of these libraries; the C library in the version of this machine."""
    known = dict(re.findall(r"^\t(\S+) .* => (\S+)$", said("ldconfig", "-p"), re.MULTILINE))
    files = {Path(known[name]).resolve() for name in outside(folder) if name in known}
    owners = said("dpkg-query", "--search", *(str(place) for file in files for place in both(file)))
    packages = {line.split(":")[0] for line in owners.splitlines()}
    version = said("dpkg-query", "--show", "--showformat", "${Version}", "libc6").split("-")[0]
    return ", ".join([f"libc6 (>= {version})", *sorted(packages - {"libc6"})])


def architecture() -> str:
    """Return Debian's word for the processor of this machine."""
    return said("dpkg", "--print-architecture").strip()


def both(file: Path) -> Iterator[str]:
    """Yield the two names of a file where /lib is /usr/lib: packages register either."""
    yield str(file)
    yield str(file).removeprefix("/usr")


def stage(folder: Path, icons: Path, root: Path) -> None:
    """Lay out under ``root`` what is installed."""
    shutil.copytree(folder, root / PROGRAM, symlinks=True)
    (root / PROGRAM / "managed").write_text("deb\n", encoding="ascii")
    shutil.copytree(icons / "hicolor", root / "usr/share/icons/hicolor")
    for place in ("usr/bin", "usr/share/applications", "usr/share/man/man1"):
        (root / place).mkdir(parents=True)
    (root / "usr/bin/kundencenter").symlink_to("../lib/kundencenter/kundencenter")
    shutil.copy(HERE / "debian/kundencenter.desktop", root / "usr/share/applications")
    page = (HERE / "debian/kundencenter.1").read_bytes()
    (root / "usr/share/man/man1/kundencenter.1.gz").write_bytes(gzip.compress(page, mtime=0))
    documents = root / "usr/share/doc/kundencenter"
    documents.mkdir(parents=True)
    own = LICENCE.read_text(encoding="utf-8")
    others = f"\nWhat comes with it: /{PROGRAM}/_internal/resources/licences/shipped.json\n"
    (documents / "copyright").write_text(own + others, encoding="utf-8")


def control(folder: Path, root: Path) -> None:
    """Write what the package manager reads."""
    size = sum(path.lstat().st_size for path in root.rglob("*")) // 1024
    facts = {
        "version": __version__,
        "architecture": architecture(),
        "maintainer": MAINTAINER,
        "size": size,
        "depends": depends(folder),
    }
    place = root / "DEBIAN"
    place.mkdir()
    text = (HERE / "debian/control").read_text(encoding="utf-8").format(**facts)
    (place / "control").write_text(text, encoding="utf-8")
    for name in ("postinst", "postrm"):
        shutil.copy(HERE / "debian" / name, place / name)


def readable(root: Path) -> None:
    """Let everybody read it all, and run the program, whatever the umask of this machine."""
    runs = {root / PROGRAM / "kundencenter", *(root / "DEBIAN").glob("post*")}
    for path in (root, *root.rglob("*")):
        if not path.is_symlink():
            path.chmod(0o755 if path.is_dir() or path in runs else 0o644)


def main(folder: Path, icons: Path, target: Path) -> int:
    """Make it; return the exit code."""
    root = target / "deb"
    shutil.rmtree(root, ignore_errors=True)
    root.mkdir(parents=True)
    stage(folder, icons, root)
    control(folder, root)
    readable(root)
    made = folder.parent / f"kundencenter_{__version__}_{architecture()}.deb"
    command = ["dpkg-deb", "--root-owner-group", "-Zxz", "--build", str(root), str(made)]
    return subprocess.run(command, check=False).returncode  # noqa: S603 - our own words


if __name__ == "__main__":
    sys.exit(main(*map(Path, sys.argv[1:4])))
