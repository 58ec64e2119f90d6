"""Keeping a window out of screen captures where the platform can: a hint, not a protection."""

import sys

from PySide6.QtWidgets import QWidget

_EXCLUDED, _MONITOR = 0x11, 0x01
"""SetWindowDisplayAffinity (learn.microsoft.com): not in captures at all; since Windows 7, black."""


def shield(window: QWidget) -> bool:
    """Ask the system to leave ``window`` out of captures; tell whether it was asked."""
    if sys.platform == "win32":  # pragma: no cover - reached on Windows only
        import ctypes

        affinity = ctypes.windll.user32.SetWindowDisplayAffinity
        handle = int(window.winId())
        return bool(affinity(handle, _EXCLUDED) or affinity(handle, _MONITOR))
    return False
