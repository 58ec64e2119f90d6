"""What a widget of ours is to a screen reader, where Qt knows only a plain widget."""

from collections.abc import Callable
from functools import cache
from typing import Final, TypeVar

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAccessibleWidget, QWidget

Kind = TypeVar("Kind", bound=type[QWidget])

_roles: Final[dict[type, QAccessible.Role]] = {}


def spoken_as(role: QAccessible.Role) -> Callable[[Kind], Kind]:
    """Give every widget of the decorated class this role."""

    def mark(kind: Kind) -> Kind:
        _roles[kind] = role
        _install()
        return kind

    return mark


@cache
def _install() -> None:
    QAccessible.installFactory(_node)


def _node(_class_name: str, thing: QObject) -> QAccessibleWidget | None:
    role = _roles.get(type(thing))
    if role is None or not isinstance(thing, QWidget):
        return None
    if (heard := getattr(thing, "heard", None)) is not None:
        heard()
    return QAccessibleWidget(thing, role)
