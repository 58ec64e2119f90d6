"""The limits: each one is broken in a copy and refused by name."""

from pathlib import Path

import pytest

from tests.house import limits
from tests.house.planting import HOUSE

DOC = '"""A file."""\n'
LONG_FUNCTION = DOC + "def long():\n" + "    pass\n" * 31
WIDE_CLASS = DOC + "class Wide:\n" + "".join(f"    def m{n}(self): ...\n" for n in range(16))
PLANTS = [
    ("app/rules/long.py", DOC + "\n" * 300, "301 lines, 300 at most"),
    ("tests/rules/test_long.py", DOC + "\n" * 300, "301 lines, 300 at most"),
    ("app/rules/mute.py", "x = 1\n", "no module docstring"),
    ("app/rules/wordy.py", LONG_FUNCTION, "long: 31 statements, 30 at most"),
    ("app/rules/wide.py", WIDE_CLASS, "Wide: 16 public methods, 15 at most"),
    ("app/rules/hidden.py", DOC + "from __future__ import annotations\n", "hides types"),
    ("app/rules/clock.py", DOC + "now = datetime.now(UTC)\n", "time is the context's"),
    ("app/models/clock.py", DOC + "x = select(func.now())\n", "SQL is told the time"),
    ("app/models/price.py", DOC + "x = Column(Float)\n", "types of their own"),
    ("app/views/box.py", DOC + "QMessageBox.warning()\n", "a modal box"),
    ("app/views/box.py", DOC + "dialog.exec()\n", "a blocking dialog"),
    ("app/views/rich.py", DOC + "label.setTextFormat(Qt.RichText)\n", "stays plain"),
    ("app/views/kit/red.py", DOC + 'RED = "#ff0000"\n', "a colour outside the tokens"),
    ("app/views/kit/wide.py", DOC + 'CSS = "width: 12px"\n', "a size outside the tokens"),
    ("app/views/wait.py", DOC + "time.sleep(1)\n", "a blocked window"),
    (
        "app/views/two.py",
        DOC + "class A: ...\nclass B: ...\n",
        "one public class per view file: A, B",
    ),
    ("app/views/pie.py", DOC + "from PySide6 import QtCharts\n", "GPL only"),
    ("app/views/hush.py", DOC + "import os  # noqa\n", "a switched-off rule says which and why"),
    ("app/views/hush.py", DOC + "x = y  # type: ignore[misc]\n", "an ignored type says"),
    ("app/views/hush.py", DOC + "x = 1  # pragma: no cover\n", "a line left out of coverage"),
    ("app/portal/heavy.py", DOC + "import sqlalchemy\n", "the contract imports sqlalchemy"),
    ("app/portal/nosy.py", DOC + "from app.i18n import _\n", "the contract imports app.i18n"),
]


@pytest.mark.parametrize(("place", "text", "fault"), PLANTS)
def test_a_broken_limit_is_refused(tmp_path: Path, place: str, text: str, fault: str) -> None:
    path = tmp_path / place
    path.parent.mkdir(parents=True)
    path.write_text(text, encoding="utf-8")

    found = list(limits.problems(tmp_path))

    assert len(found) == 1, found
    assert found[0].startswith(place)
    assert fault in found[0]


@pytest.mark.parametrize(
    ("place", "text"),
    [
        ("app/rules/full.py", DOC + "\n" * 299),
        ("app/rules/wordy.py", LONG_FUNCTION.replace("    pass\n", "    '''Say so.'''\n", 1)),
        ("app/views/row.py", DOC + "@dataclass\nclass A: ...\nclass B: ...\nclass _C: ...\n"),
        ("app/views/qt.py", WIDE_CLASS.replace("m15", "paintEvent")),
        ("app/views/hush.py", DOC + "x = y  # type: ignore[misc]  # the stubs say so\n"),
        ("app/views/hush.py", DOC + "import os  # noqa: F401, E402 - Qt loads it\n"),
        ("app/views/hush.py", DOC + "x = 1  # pragma: no cover - Windows only\n"),
        ("app/portal/light.py", DOC + "import re\nfrom pydantic import Field\n"),
    ],
)
def test_what_keeps_the_limits_passes(tmp_path: Path, place: str, text: str) -> None:
    path = tmp_path / place
    path.parent.mkdir(parents=True)
    path.write_text(text, encoding="utf-8")

    assert list(limits.problems(tmp_path)) == []


def test_the_whole_house_is_looked_at() -> None:
    for folder in limits.FOLDERS:
        assert list((HOUSE / folder).rglob("*.py")), folder
