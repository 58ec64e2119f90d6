"""What is left of windows when their tests are over."""

import sys
from typing import Any


def windows() -> dict[int, Any]:
    """Return every window there is, by the address of what Qt has of it."""
    if "PySide6.QtWidgets" not in sys.modules:
        return {}
    import shiboken6
    from PySide6.QtWidgets import QApplication

    found = [window for window in QApplication.topLevelWidgets() if window.parent() is None]
    return {shiboken6.getCppPointer(window)[0]: window for window in found}


def remove_windows(before: set[int]) -> None:
    """Delete every window that was not there ``before``, with all that is in it."""
    left = [window for address, window in windows().items() if address not in before]
    if left:
        import shiboken6

        for window in left:
            window.close()
            if shiboken6.isValid(window):  # closing one may have deleted another
                shiboken6.delete(window)
