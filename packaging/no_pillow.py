"""Runs first in the frozen program: reportlab does without Pillow when it finds ``Image`` None.

Our documents hold no pictures; Pillow with its decoders would be 6 MB and something to attack.
"""

import sys
from types import ModuleType

pillow = ModuleType("PIL")
pillow.Image = None
sys.modules["PIL"] = pillow
