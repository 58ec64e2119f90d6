"""What goes into the frozen program: Qt without its unused parts, and nothing that only those need."""

import fnmatch
import re
import subprocess
import sys
from collections.abc import Callable, Iterable
from pathlib import PurePath
from typing import Final

Entry = tuple[str, str, str]
"""A line of PyInstaller's tables: name inside the package, file, kind."""

PLUGINS: Final = {
    "iconengines": ("*svgicon*",),
    "imageformats": ("*qsvg*", "*qjpeg*", "*qico.*", "*qico[.d]*"),
    "platforms": ("*qxcb*", "*qwayland*", "*qoffscreen*", "*qwindows*", "*qcocoa*"),
    "platformthemes": ("*xdgdesktopportal*",),
    "platforminputcontexts": ("*ibus*", "*compose*"),
    "printsupport": ("*",),
    "styles": ("*",),
    "wayland-decoration-client": ("*",),
    "wayland-shell-integration": ("*xdg-shell*",),
    "xcbglintegrations": (),
    "tls": (),
}
"""Folders of Qt plugins that are kept, and the names in them; all other folders go."""
GPL_ONLY: Final = (
    "Charts", "Graphs", "DataVisualization", "VirtualKeyboard", "HttpServer", "NetworkAuth",
)  # fmt: skip
"""Modules of Qt that may not be shipped with a program under another licence."""
GPL_LIBRARIES: Final = ("libreadline", "libgdbm")
"""Libraries of the system, likewise."""
SYSTEM: Final = (
    "libX11.so*", "libX11-xcb.so*", "libxcb.so*", "libXau.so*", "libXdmcp.so*",
    "libwayland-*.so*", "libfontconfig.so*", "libfreetype.so*", "libexpat.so*",
    "libdbus-1.so*", "libglib-2.0.so*", "libgthread-2.0.so*", "libcups.so*",
    "libgssapi_krb5.so*", "libkrb5.so*", "libk5crypto.so*", "libcom_err.so*",
    "libstdc++.so*", "libgcc_s.so*", "libz.so*",
)  # fmt: skip
"""Libraries that every Linux desktop has, and renews: they stay the system's, with what they need."""
LANGUAGES: Final = ("de", "en")
DROPPED: Final = (
    "*/qml/*",
    "PySide6/Qt/resources/*",
    "PySide6/Qt/libexec/*",
    "*.pyi",
    "resources/*.py",  # its code lies with all other code
    "*.dist-info/RECORD",
    "*.dist-info/INSTALLER",
    "*.dist-info/direct_url.json",
    "font_roboto/files/*",
    "reportlab/fonts/*",
    "*/_codecs_*",  # of East Asian mail from the last century
    "dateutil/zoneinfo/*",  # the standard library has the zones
    "*opengl32sw*",  # a software renderer: our windows are painted without OpenGL
    "*d3dcompiler*",
)
KEPT: Final = ("font_roboto/files/Roboto-Regular.ttf", "font_roboto/files/Roboto-Bold.ttf")
EXCLUDES: Final = (
    "app.server", "fastapi", "starlette", "uvicorn", "psycopg",  # the server is a package of its own
    "PIL", "rlPyCairo", "reportlab.graphics",  # no picture is drawn into documents
    "tkinter", "curses", "readline", "unittest", "pydoc", "lib2to3", "idlelib", "test",
    "setuptools", "pkg_resources", "_distutils_hack", "pip", "pygments", "pytest", "_pytest",
    "dns", "rich", "anyio", "attr", "markdown_it",  # parts of libraries that are not used here
    "holidays.financial",  # days off of stock exchanges
    "mypy", "pydantic.mypy", "hypothesis", "psutil", "nacl", "bsdiff4.cli",
    "alembic.testing", "sqlalchemy.testing", "sqlalchemy.ext.mypy", "sqlalchemy.dialects.mysql",
    "sqlalchemy.dialects.oracle", "sqlalchemy.dialects.mssql",
    "PySide6.QtQml", "PySide6.QtQuick", "PySide6.QtOpenGL", "PySide6.QtDBus",
)  # fmt: skip


def wanted(name: str) -> bool:
    """Tell whether a file of this name inside the package is used by the program."""
    place = PurePath(name).as_posix()
    if any(fnmatch.fnmatch(place, pattern) for pattern in DROPPED):
        return any(place.endswith(kept) for kept in KEPT)
    parts = place.split("/")
    if "plugins" in parts and parts[0] == "PySide6":
        folder, file = parts[parts.index("plugins") + 1], parts[-1]
        return any(fnmatch.fnmatch(file, pattern) for pattern in PLUGINS.get(folder, ()))
    if "translations" in parts and parts[0] == "PySide6":
        return parts[-1] in {f"qtbase_{code}.qm" for code in LANGUAGES}
    if place.startswith("babel/locale-data/"):
        return parts[-1].split(".")[0].split("_")[0] in {"root", *LANGUAGES}
    return True


def gpl_only(names: Iterable[str]) -> list[str]:
    """Return the files that may be shipped under the GPL alone."""
    words = [f"{qt}{word}" for qt in ("Qt", "Qt6") for word in GPL_ONLY]
    return [name for name in names if any(word in name for word in (*words, *GPL_LIBRARIES))]


def linked(file: str) -> list[str]:
    """Return the names of the libraries that a binary itself is linked to."""
    if sys.platform != "linux":
        from PyInstaller.depend.bindepend import get_imports

        return [name for name, _path in get_imports(file)]
    shown = subprocess.run(  # noqa: S603 - a fixed command
        ["objdump", "-p", file],  # noqa: S607 - the system's own
        capture_output=True,
        text=True,
        check=False,
    )
    return re.findall(r"^ +NEEDED +(\S+)$", shown.stdout, re.MULTILINE)


def trimmed(binaries: list[Entry], needs: Callable[[str], Iterable[str]] = linked) -> list[Entry]:
    """Drop unwanted files and the system's own, then every library that nothing left needs."""
    left = [entry for entry in binaries if wanted(entry[0]) and not _of_system(entry[0])]
    libraries = {_base(name): file for name, file, kind in left if _library(name, kind)}
    waiting = [file for name, file, kind in left if not _library(name, kind)]
    needed: set[str] = set()
    while waiting:
        for found in map(_base, needs(waiting.pop())):
            if found in libraries and found not in needed:
                needed.add(found)
                waiting.append(libraries[found])
    return [e for e in left if not _library(e[0], e[2]) or _base(e[0]) in needed]


def links(datas: list[Entry], binaries: list[Entry]) -> list[Entry]:
    """Drop the symbolic links whose target is gone."""
    there = {PurePath(name).name for name, _file, kind in binaries if kind != "SYMLINK"}
    return [e for e in datas if e[2] != "SYMLINK" or PurePath(e[1]).name in there]


def _of_system(name: str) -> bool:
    return any(fnmatch.fnmatch(PurePath(name).name, pattern) for pattern in SYSTEM)


def _library(name: str, kind: str) -> bool:
    """Tell a library that others are linked to from what is loaded by its name."""
    place = PurePath(name)
    by_name = "plugins" in place.parts or place.name.startswith(("libpython", "python3", "Python"))
    return kind == "BINARY" and not by_name


def _base(library: str) -> str:
    """Return what libraries are known by; Windows does not care how it is written."""
    return PurePath(library).name.lower()
