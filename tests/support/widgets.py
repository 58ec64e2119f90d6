"""Looking at real widgets: what a screen reader hears, which colours are on the screen."""

from PySide6.QtGui import QAccessible, QAccessibleInterface, QColor, QPixmap
from PySide6.QtWidgets import QLabel, QWidget


def spoken(widget: QWidget) -> QAccessibleInterface:
    """Return the widget's node of the accessibility tree."""
    return QAccessible.queryAccessibleInterface(widget)


def named(widget: QWidget) -> str:
    """Return the name that a screen reader says."""
    return spoken(widget).text(QAccessible.Text.Name)


def colours(picture: QWidget | QPixmap) -> set[str]:
    """Return every colour that is to be seen, as ``#rrggbb``."""
    image = (picture if isinstance(picture, QPixmap) else picture.grab()).toImage()
    places = ((x, y) for x in range(image.width()) for y in range(image.height()))
    return {image.pixelColor(x, y).name() for x, y in places}


def ink(pixmap: QPixmap) -> QColor:
    """Return the colour of the most opaque pixel of an icon."""
    image = pixmap.toImage()
    places = ((x, y) for x in range(image.width()) for y in range(image.height()))
    return max((image.pixelColor(x, y) for x, y in places), key=lambda color: color.alpha())


def words(widget: QWidget) -> list[str]:
    """Return the text of every label in a widget that can be seen."""
    return [label.text() for label in widget.findChildren(QLabel) if label.isVisible()]
