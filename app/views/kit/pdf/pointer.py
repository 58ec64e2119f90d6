"""Zooming with wheel and touch pad: what lies below the pointer stays below it."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QNativeGestureEvent, QWheelEvent

from app.views.kit.pdf.view import PageView

_NOTCH = 120
"""What a wheel reports for one notch."""


class ZoomWheel(QObject):
    """Ctrl and the wheel, or two fingers, zoom the view."""

    def __init__(self, view: PageView) -> None:
        super().__init__(view)
        self._view = view
        view.viewport().installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Take the events that zoom; leave all others to the view."""
        factor = 1.0
        if (
            isinstance(event, QWheelEvent)
            and event.modifiers() & Qt.KeyboardModifier.ControlModifier
        ):
            factor = 1.15 ** (event.angleDelta().y() / _NOTCH)
        elif (
            isinstance(event, QNativeGestureEvent)
            and event.gestureType() is Qt.NativeGestureType.ZoomNativeGesture
        ):
            factor = 1 + event.value()
        else:
            return False
        self._view.set_zoom(self._view.factor * factor, event.position().toPoint())
        return True
