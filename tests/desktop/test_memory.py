"""A program that dies leaves no image of its memory behind, whatever the machine would allow."""

import resource
import subprocess
import sys
from pathlib import Path

import pytest

SECRET = "Kanarien-Geheimnis-"
DYING = f"""
import os, resource
from app.desktop.memory import leave_no_image
secret = "".join(["{SECRET}", "0815"])
if {{forbidden}}:
    leave_no_image()
{{after}}
os.abort()
"""
HARD = resource.getrlimit(resource.RLIMIT_CORE)[1]
ALLOWED = (
    "resource.setrlimit(resource.RLIMIT_CORE, resource.getrlimit(resource.RLIMIT_CORE)[1:] * 2)"
)


def image(folder: Path, *, forbidden: bool, after: str = "") -> bytes | None:
    """Let a program die with a secret; return what it leaves behind, None for nothing."""
    subprocess.run(
        [sys.executable, "-c", DYING.format(forbidden=forbidden, after=after)],
        cwd=folder,
        env={"PYTHONPATH": str(Path(__file__).parents[2])},
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_CORE, (HARD, HARD)),
        check=False,
        stderr=subprocess.DEVNULL,
    )
    (*left,) = folder.iterdir()
    found = b"".join(path.read_bytes() for path in left)
    for path in left:
        path.unlink()
    return found if left else None


@pytest.mark.skipif(sys.platform != "linux", reason="the images of Linux")
def test_a_dying_program_leaves_no_image(tmp_path: Path) -> None:
    whole = image(tmp_path, forbidden=False)
    if whole is None:
        pytest.skip("this machine keeps no images where a program dies")
    assert f"{SECRET}0815".encode() in whole
    assert image(tmp_path, forbidden=True) is None
    taken = image(tmp_path, forbidden=True, after=ALLOWED)
    assert taken is not None
    assert f"{SECRET}0815".encode() not in taken
