"""The scripts of ``packaging``, loaded by their files: that name belongs to a library."""

import sys
from importlib.util import module_from_spec, spec_from_file_location
from types import ModuleType
from typing import Final

from tests.support.processes import ROOT

SCRIPTS: Final = ROOT / "packaging"


def script(name: str) -> ModuleType:
    """Load ``packaging/<name>.py``."""
    spec = spec_from_file_location(f"packaging_{name}", SCRIPTS / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module
