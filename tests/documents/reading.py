"""Reading a PDF back with other people's programs."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest


def run(tool: str, *arguments: str) -> str:
    """Run a program of the system; skip the test where it is missing."""
    found = shutil.which(tool)
    if found is None:
        pytest.skip(f"{tool} is not installed")
    done = subprocess.run([found, *arguments], capture_output=True, check=True)
    return done.stdout.decode()


def text_of(pdf: bytes, folder: Path, *options: str) -> str:
    """Return the text with single spaces and one blank between words."""
    file = folder / "document.pdf"
    file.write_bytes(pdf)
    return re.sub(r"[ \xa0]+", " ", run("pdftotext", *options, str(file), "-"))


def facts_of(pdf: bytes, folder: Path) -> dict[str, str]:
    """Return what pdfinfo says, label to value."""
    file = folder / "document.pdf"
    file.write_bytes(pdf)
    lines = run("pdfinfo", "-isodates", str(file)).splitlines()
    return {label.strip(): value.strip() for label, _, value in (x.partition(":") for x in lines)}


def picture_of(pdf: bytes, folder: Path, dots: int = 150) -> Path:
    """Draw the first page and return the picture's file."""
    file = folder / "document.pdf"
    file.write_bytes(pdf)
    run("pdftoppm", "-r", str(dots), "-png", "-singlefile", str(file), str(folder / "page"))
    return folder / "page.png"
