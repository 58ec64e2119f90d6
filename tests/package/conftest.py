"""What was made lies in ``dist``; the scripts that make it are loaded by their files."""

import sys
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType
from typing import Final

import pytest

from tests.support.processes import ROOT

DIST: Final = ROOT / "dist"
SCRIPTS: Final = ROOT / "packaging"


def made(pattern: str) -> Path:
    """Return the one thing in ``dist`` of that name; skips the test when it was not made."""
    found = sorted(DIST.glob(pattern))
    if not found:
        pytest.skip(f"no {pattern} in dist: make package")
    return found[-1]


def script(name: str) -> ModuleType:
    """Load a script of ``packaging``; that name belongs to a library."""
    spec = spec_from_file_location(f"packaging_{name}", SCRIPTS / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module
