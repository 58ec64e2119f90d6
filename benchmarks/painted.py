"""Knowing when something is on the screen: not when it was asked for, but after its frame."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtWidgets import QWidget


class Painted(QObject):
    """Calls ``then`` once: after the first frame with ``widget`` in it while ``shown()`` holds.

    Qt paints all widgets of a window one after the other and hands the frame over before it
    takes the next event; so an event ahead of all others marks the frame's end.
    """

    def __init__(
        self,
        widget: QWidget,
        then: Callable[[], object],
        shown: Callable[[], bool] = lambda: True,
    ) -> None:
        """Watch ``widget``, whose child this becomes."""
        super().__init__(widget)
        self._then, self._shown = then, shown
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Notice the painting."""
        if event.type() == QEvent.Type.Paint and self._shown():
            watched.removeEventFilter(self)
            mark = QEvent(QEvent.Type.User)
            QCoreApplication.postEvent(self, mark, Qt.EventPriority.HighEventPriority.value)
        return False

    def customEvent(self, _event: QEvent) -> None:
        """Tell: the frame is out."""
        self._then()
        self.deleteLater()
