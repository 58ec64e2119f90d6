"""The theme: tokens turned into one palette, one style sheet, fonts and colours for painting.

``Theme.install(app, choice)`` makes it for the application; ``theme()`` finds it
again. It follows the system's light/dark and contrast while the program runs and emits
``changed`` afterwards. Installing a style sheet makes Qt repaint everything, so a widget that
paints itself only has to ask ``theme().color(...)`` in its ``paintEvent``.
"""

import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any, ClassVar, Final, Self, cast

from PySide6.QtCore import QObject, Qt, QTemporaryDir, Signal, Slot
from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontInfo, QPalette
from PySide6.QtWidgets import QApplication

from app.settings import resource
from app.views.kit import svg, tokens

Role = QPalette.ColorRole

PALETTE: Final = {
    Role.Window: "surface",
    Role.WindowText: "text",
    Role.Base: "raised",
    Role.AlternateBase: "surface",
    Role.Text: "text",
    Role.PlaceholderText: "text-faint",
    Role.Button: "raised",
    Role.ButtonText: "text",
    Role.BrightText: "danger",
    Role.ToolTipBase: "text",
    Role.ToolTipText: "surface",
    Role.Highlight: "accent",
    Role.HighlightedText: "on-accent",
    Role.Accent: "accent",
    Role.Link: "accent",
    Role.LinkVisited: "accent",
    Role.Light: "raised",
    Role.Midlight: "line",
    Role.Mid: "line",
    Role.Dark: "field",
    Role.Shadow: "text",
}

HIGH_CONTRAST: Final = {
    "surface": Role.Window,
    "raised": Role.Base,
    "sunken": Role.Window,
    "line": Role.WindowText,
    "field": Role.WindowText,
    "text": Role.WindowText,
    "text-soft": Role.WindowText,
    "text-faint": Role.WindowText,
    "accent": Role.Highlight,
    "accent-soft": Role.Base,
    "on-accent": Role.HighlightedText,
    "note": Role.Base,
}
"""Which colour of the system's palette serves a role when high contrast is asked for."""

USUAL_FONT: Final = 16
"""Logical pixels: a larger system font is someone's wish for larger text everywhere."""

_WITHOUT_OUTLINE: Final = {"inner": 2, "inside": 4, "spin": 5, "spinning": 7}
"""``@inner.control`` is a height without an outline of 1 px, ``@inside.control`` without 2 px;
Qt adds 3 px more to a spin box."""

_STYLE: Final = "Fusion"
_STYLED: Final = "kitStyled"
_TABULAR: Final = QFont.Tag("tnum")
_PLACEHOLDER: Final = re.compile(r"@([a-z][a-z.-]*[a-z])")


def application(name: str) -> QApplication:
    """Return a new application called ``name`` in the style that our sheet builds on.

    Asked for it later, Qt would also hand the style out, and Python learn all of it before the
    first paint.
    """
    app = QApplication([name, "-style", _STYLE])
    app.setProperty(_STYLED, True)
    return app


class Theme(QObject):
    """Colours, fonts and sizes of the current appearance; one a running application."""

    installed: ClassVar["Theme | None"] = None
    """That of the running application; thousands ask for it, so it is no property of Qt's."""
    changed = Signal()

    def __init__(self, app: QApplication, choice: str) -> None:
        """Read what the system says before anything of it is replaced; then apply ``choice``."""
        super().__init__(app)
        self._app = app
        self._system_font = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
        self._system_palette = QPalette(app.palette())
        self._choice = "system"
        self._applied: tuple[object, ...] = ()
        self._scheme: dict[str, str] = {}
        self._colors: dict[str, QColor] = {}
        self._fonts: dict[tuple[str, bool], QFont] = {}
        self._brand: Mapping[str, Any] = tokens.brand()
        self._folder = QTemporaryDir()
        self._hints = app.styleHints()  # kept: its children's wrappers die with its own
        self._hints.colorSchemeChanged.connect(self._system_changed)
        self._hints.accessibility().contrastPreferenceChanged.connect(self._system_changed)
        if not app.property(_STYLED):
            app.setStyle(_STYLE)
        self.choose(choice)

    @classmethod
    def install(cls, app: QApplication, choice: str = "system") -> Self:
        """Give ``app`` this theme: ``choice`` is ``system``, ``light`` or ``dark``."""
        cls.installed = made = cls(app, choice)
        return made

    def choose(self, choice: str) -> None:
        """Follow the system or fix light or dark from now on."""
        self._choice = choice
        if choice == "system":
            self._hints.unsetColorScheme()
        else:  # the window's title bar, which the system draws, follows too
            fixed = Qt.ColorScheme.Dark if choice == "dark" else Qt.ColorScheme.Light
            self._hints.setColorScheme(fixed)
        self.apply()

    def apply(self) -> None:
        """Put the current appearance on the application; nothing happens when it is there."""
        state = (self.dark, self.high_contrast, self.text_scale, str(self._brand))
        if state == self._applied:
            return
        self._applied = state
        self._scheme = self._make_scheme()
        self._colors = {role: QColor(value) for role, value in self._scheme.items()}
        self._fonts.clear()
        self._app.setPalette(self._palette())
        self._app.setFont(self.font("base"))
        self._app.setStyleSheet(self._style_sheet())
        self.changed.emit()

    def use_brand(self, shipped: Mapping[str, Any]) -> None:
        """Take another brand: ``{"accent": {"light": ..., "dark": ...}, "name": ...}``."""
        self._brand = shipped
        self.apply()

    @property
    def dark(self) -> bool:
        """Whether the appearance is dark."""
        if self._choice != "system":
            return self._choice == "dark"
        known = self._hints.colorScheme()
        if known != Qt.ColorScheme.Unknown:
            return known == Qt.ColorScheme.Dark
        window = self._system_palette.color(Role.Window).lightness()
        return window < self._system_palette.color(Role.WindowText).lightness()

    @property
    def high_contrast(self) -> bool:
        """Whether the system asks for high contrast."""
        asked = self._hints.accessibility().contrastPreference()
        return asked == Qt.ContrastPreference.HighContrast

    @property
    def text_scale(self) -> float:
        """How much larger than usual the system wants text: 1.0 to 2.0."""
        wished = QFontInfo(self._system_font).pixelSize()
        base = int(tokens.tokens()["type"]["base"][0])
        return min(2.0, wished / base) if wished > USUAL_FONT else 1.0

    def color(self, role: str) -> QColor:
        """Return the colour of ``role`` (``accent``, ``text-soft``, ``ok-soft`` ...)."""
        return self._colors[role]

    def hex(self, role: str) -> str:
        """Return the colour of ``role`` as ``#RRGGBB``."""
        return self._scheme[role]

    def size(self, name: str) -> int:
        """Return a size in logical pixels; what holds text grows with the text."""
        plain = int(tokens.tokens()["size"][name])
        return round(plain * self.text_scale) if name in {"control", "row", "chip"} else plain

    def font(self, kind: str = "base", *, tabular: bool = False) -> QFont:
        """Return the system's font as ``base strong title section soft figure``.

        ``tabular`` gives every figure the same width, for amounts and dates in columns.
        """
        key = (kind, tabular)
        if key not in self._fonts:
            self._fonts[key] = self._make_font(kind, tabular=tabular)
        return QFont(self._fonts[key])

    @property
    def brand_name(self) -> str:
        """The hoster's name; empty when no brand is shipped."""
        return str(self._brand.get("name", ""))

    @property
    def brand_logo(self) -> Path | None:
        """The hoster's logo (an SVG); None when no brand is shipped."""
        name = self._brand.get("logo")
        return resource("brand", name) if isinstance(name, str) and name else None

    @Slot()
    def _system_changed(self) -> None:
        self._app.setPalette(QPalette())
        self._system_palette = QPalette(self._app.palette())
        self._applied = ()
        self.apply()

    def _make_scheme(self) -> dict[str, str]:
        plain = tokens.scheme(self.dark, self._brand)
        if not self.high_contrast:
            return plain
        system = {role: self._system_palette.color(c).name() for role, c in HIGH_CONTRAST.items()}
        states = {}
        for tone in ("ok", "warn", "danger", "info"):
            states[tone] = tokens.legible(plain[tone], [system["raised"], system["surface"]])
            states[f"{tone}-soft"] = system["raised"]
        return tokens.with_mixes({**plain, **system, **states})

    def _make_font(self, kind: str, *, tabular: bool) -> QFont:
        pixels, weight = tokens.tokens()["type"][kind]
        font = QFont(self._system_font)
        font.setPixelSize(round(pixels * self.text_scale))
        font.setWeight(QFont.Weight(weight))
        if tabular:
            font.setFeature(_TABULAR, 1)
        return font

    def _palette(self) -> QPalette:
        palette = QPalette()
        for role, name in PALETTE.items():
            palette.setColor(role, self.color(name))
        for role in (Role.WindowText, Role.Text, Role.ButtonText):
            palette.setColor(QPalette.ColorGroup.Disabled, role, self.color("disabled"))
        return palette

    def _style_sheet(self) -> str:
        return _PLACEHOLDER.sub(lambda found: self._value(found[1]), _template())

    def _value(self, name: str) -> str:
        """Return what stands for ``@name`` in the style sheet."""
        kind, _dot, rest = name.partition(".")
        if not rest:
            return self._scheme[kind]
        if kind == "icon":
            shape, _dot, role = rest.partition(".")
            return svg.tinted_file(Path(self._folder.path()), shape, self._scheme[role])
        if kind == "type":
            return f"{self.font(rest).pixelSize()}px"
        if kind in _WITHOUT_OUTLINE:
            return f"{self.size(rest) - _WITHOUT_OUTLINE[kind]}px"
        length = {"space": tokens.space, "radius": tokens.radius, "size": self.size}[kind]
        return f"{length(rest)}px"


@cache
def _template() -> str:
    return resource("theme", "app.qss").read_text(encoding="utf-8")


def theme() -> Theme:
    """Return the theme of the running application; one that follows the system when none is."""
    return Theme.installed or Theme.install(cast(QApplication, QApplication.instance()))
