"""Icons: our own family of SVGs, tinted by the theme, drawn when first needed.

``set_icon(target, name, role)`` is what widgets and actions use: it re-tints by itself when the
appearance changes. ``pixmap`` serves what paints itself, ``icon`` what is made anew anyway.
"""

from functools import cache
from typing import Protocol
from weakref import WeakKeyDictionary

import shiboken6
from PySide6.QtCore import QByteArray, QObject, QRectF, QSize, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from app.views.kit import svg
from app.views.kit.theme import Theme, theme


class HasIcon(Protocol):
    """Anything that shows an icon: a button, an action."""

    def setIcon(self, icon: QIcon | QPixmap, /) -> None:
        """Show ``icon``."""


_wearers: WeakKeyDictionary[HasIcon, tuple[str, str, int]] = WeakKeyDictionary()


def pixmap(name: str, role: str = "text-soft", size: int = 16, ratio: float = 0.0) -> QPixmap:
    """Return an icon as a square of ``size`` logical pixels in the colour of ``role``.

    ``ratio`` is the device pixel ratio; 0 means the sharpest screen's. Raises
    ``FileNotFoundError`` for an unknown name, ``KeyError`` for an unknown role.
    """
    return _draw(name, theme().hex(role), size, ratio or _sharpest())


def icon(name: str, role: str = "text-soft", size: int = 16) -> QIcon:
    """Return an icon in the colours of this moment; :func:`set_icon` keeps up with the theme."""
    made = QIcon(pixmap(name, role, size))
    made.addPixmap(pixmap(name, "disabled", size), QIcon.Mode.Disabled)
    return made


def set_icon(target: HasIcon, name: str, role: str = "text-soft", size: int = 16) -> None:
    """Show an icon on ``target`` and keep its colour right when the appearance changes."""
    _follow(theme())
    _wearers[target] = (name, role, size)
    target.setIcon(icon(name, role, size))


@cache
def _follow(current: Theme) -> None:
    """Re-tint with this theme from now on (once a theme)."""
    current.changed.connect(_retint)


def _retint() -> None:
    for target, (name, role, size) in list(_wearers.items()):
        if not isinstance(target, QObject) or shiboken6.isValid(target):
            target.setIcon(icon(name, role, size))


@cache
def _draw(name: str, color: str, size: int, ratio: float) -> QPixmap:
    shape = QSvgRenderer(QByteArray(svg.tinted(name, color)))
    drawn = QPixmap(QSize(size, size) * ratio)
    drawn.fill(Qt.GlobalColor.transparent)
    painter = QPainter(drawn)
    shape.render(painter, QRectF(drawn.rect()))
    painter.end()
    drawn.setDevicePixelRatio(ratio)
    return drawn


def _sharpest() -> float:
    return max((screen.devicePixelRatio() for screen in QGuiApplication.screens()), default=1.0)
