"""Licences of what is frozen: nothing under the GPL alone, and system libraries with their texts."""

import re
import shutil
import subprocess
from collections.abc import Iterable
from importlib.metadata import distribution
from pathlib import Path
from typing import Final

from resources.licences import Licence, installed, written

COPYLEFT: Final = re.compile(
    r"(?<!L)\bA?GPL|GNU (?:Affero )?General Public|^GNU (?:AFFERO )?GENERAL PUBLIC"
)
BOOTLOADER: Final = "GPL-2.0-or-later WITH Bootloader-exception"
"""PyInstaller's first steps in every frozen program, which may have any licence."""
DOCUMENTS: Final = Path("/usr/share/doc")


def problems(works: Iterable[Licence]) -> list[str]:
    """Return why some of ``works`` may not be shipped."""
    found = []
    for one in works:
        if not one.licence:
            found.append(f"{one.name} says nothing about its licence")
        elif one.licence != BOOTLOADER and all(
            COPYLEFT.search(choice) for choice in re.split(r"\bOR\b", one.licence)
        ):
            found.append(f"{one.name} is under {one.licence}")
    return found


def of_libraries(files: Iterable[str]) -> list[Licence]:
    """Return what Debian tells of the libraries that come from the building machine."""
    packages: dict[str, str] = {}
    asked = sorted({str(Path(file).resolve()) for file in files})
    if asked and shutil.which("dpkg-query"):
        # Merged /usr: the package may have registered either place.
        both = [*asked, *(file.removeprefix("/usr") for file in asked)]
        answer = subprocess.run(  # noqa: S603 - a fixed command, names of files
            ["dpkg-query", "--search", *both],  # noqa: S607 - the system's own
            capture_output=True,
            text=True,
            check=False,
        )
        for line in answer.stdout.splitlines():
            name, _colon, file = line.partition(": ")
            packages.setdefault(name.split(":")[0], file)
    return [_of_debian(name) for name in sorted(packages)]


def bootloader() -> Licence:
    """Return the work of PyInstaller that is in every frozen program."""
    package = distribution("pyinstaller")
    text = next(f.read_text("utf-8") for f in package.files or () if f.name == "COPYING.txt")
    return Licence("PyInstaller bootloader", package.version, BOOTLOADER, text)


def collected(target: Path, libraries: Iterable[str]) -> None:
    """Write all licences to ``target``; ends the build when something may not be shipped."""
    works = (*installed(), bootloader(), *of_libraries(libraries))
    if found := problems(works):
        raise SystemExit("\n".join(found))
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(written(works), encoding="utf-8")


def _of_debian(package: str) -> Licence:
    shown = subprocess.run(  # noqa: S603 - a fixed command, the name of a package
        ["dpkg-query", "--show", "--showformat", "${Version}", package],  # noqa: S607 - the system's own
        capture_output=True,
        text=True,
        check=True,
    )
    text = (DOCUMENTS / package / "copyright").read_text(encoding="utf-8", errors="replace")
    return Licence(package, shown.stdout, "as Debian's copyright file says", text.strip())
