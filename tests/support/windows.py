"""What is left of windows when their tests are over."""


def remove_windows() -> None:
    """Delete every window there is, with all that is in it."""
    import shiboken6
    from PySide6.QtWidgets import QApplication

    for window in [w for w in QApplication.topLevelWidgets() if w.parent() is None]:
        window.close()
        shiboken6.delete(window)
