"""The licences of everything shipped: a frozen program carries them as a file beside it.

From source and wheel the same list is read from the metadata of what is installed.
"""

import json
import sys
import sysconfig
import tomllib
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from importlib.metadata import (
    Distribution,
    PackageMetadata,
    PackageNotFoundError,
    distribution,
)
from pathlib import Path
from typing import Final

from resources import resource

LIST: Final = "shipped.json"
_PROGRAM: Final = "kundencenter"
_LONGEST: Final = 100
"""Characters up to which a package's ``License`` is a name and not the text itself."""
_FILES: Final = ("licen", "copying", "notice")


@dataclass(frozen=True)
class Licence:
    """A work of others: its name and version, what its licence is called, and its texts."""

    name: str
    version: str
    licence: str
    text: str


def licences() -> tuple[Licence, ...]:
    """Return what is shipped with this program, by name."""
    shipped = resource("licences", LIST)
    if shipped.exists():
        return tuple(Licence(**one) for one in json.loads(shipped.read_text(encoding="utf-8")))
    return installed()


def installed() -> tuple[Licence, ...]:
    """Return what the desktop needs and is installed here, by name."""
    from packaging.utils import canonicalize_name

    found: dict[str, Licence] = {}
    waiting = list(_needed(_requirements()))
    while waiting:
        name = waiting.pop()
        try:
            package = distribution(name)
        except PackageNotFoundError:  # for another system
            continue
        if (key := canonicalize_name(package.name)) not in found:
            found[key] = _of(package)
            waiting += _needed(package.requires or [])
    works = [*found.values(), *_beside(found["pyside6-essentials"].version)]
    return tuple(sorted(works, key=lambda one: one.name.lower()))


def written(works: tuple[Licence, ...]) -> str:
    """Return the file of ``works`` that a frozen program carries."""
    return json.dumps([asdict(one) for one in works], ensure_ascii=False, indent=1)


def _requirements() -> list[str]:
    try:
        return distribution(_PROGRAM).requires or []
    except PackageNotFoundError:  # run from its source
        told = Path(__file__).parents[2] / "pyproject.toml"
        project: dict[str, list[str]] = tomllib.loads(told.read_text(encoding="utf-8"))["project"]
        return project["dependencies"]


def _needed(lines: list[str]) -> Iterator[str]:
    from packaging.requirements import Requirement

    for requirement in map(Requirement, lines):
        extras = requirement.extras or {""}
        marker = requirement.marker
        if marker is None or any(marker.evaluate({"extra": extra}) for extra in extras):
            yield requirement.name


def _of(package: Distribution) -> Licence:
    told = package.metadata
    files = [f for f in package.files or () if any(word in f.name.lower() for word in _FILES)]
    texts = [f.read_text(encoding="utf-8").strip() for f in files if f.suffix != ".py"]
    lines = _line(told, "License")
    classes = [c for c in told.get_all("Classifier") or () if c.startswith("License ::")]
    known = (
        _line(told, "License-Expression"),
        lines if len(lines) <= _LONGEST and lines != "UNKNOWN" else "",
        ", ".join(c.rpartition(" :: ")[2] for c in classes),
        next(iter(texts), "").partition("\n")[0].strip(),
    )
    return Licence(
        package.name, package.version, next(filter(None, known), ""), "\n\n".join(texts) or lines
    )


def _line(told: PackageMetadata, name: str) -> str:
    return next(iter(told.get_all(name) or ()), "")


def _beside(qt: str) -> Iterator[Licence]:
    """Yield what no package's metadata tells of."""

    def text(*names: str) -> str:
        return "\n\n".join(
            resource("licences", name).read_text(encoding="utf-8").strip() for name in names
        )

    yield Licence("Qt", qt, "LGPL-3.0-only", text("Qt.txt", "LGPL-3.0.txt", "GPL-3.0.txt"))
    yield Licence("SQLCipher", "4", "BSD-3-Clause", text("SQLCipher.txt"))
    yield Licence("OpenSSL", "3", "Apache-2.0", text("Apache-2.0.txt"))
    python = ".".join(map(str, sys.version_info[:3]))
    own = Path(sysconfig.get_path("stdlib")) / "LICENSE.txt"
    words = own.read_text(encoding="utf-8").strip() if own.exists() else sys.copyright
    yield Licence("Python", python, "PSF-2.0", words)
