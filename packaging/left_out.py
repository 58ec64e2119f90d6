"""Runs first in the frozen program: libraries that others import but that nothing here uses.

reportlab does without Pillow when it finds ``Image`` None: our documents hold no pictures, and its
decoders would be something to attack. tufup wants setuptools to make repositories, which we do not.
"""

import sys
from types import ModuleType

pillow = ModuleType("PIL")
pillow.Image = None
sys.modules["PIL"] = pillow
for name in ("setuptools", "setuptools.config", "setuptools.config.expand"):
    sys.modules[name] = ModuleType(name)
