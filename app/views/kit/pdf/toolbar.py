"""The row above the pages: buttons, page number, zoom; what does not fit goes into a menu."""

from typing import Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction, QFocusEvent, QIntValidator, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QLayout, QLineEdit, QMenu, QWidget

from app.i18n import _
from app.views.kit.buttons import Button, IconButton
from app.views.kit.layout import row
from app.views.kit.live import Speaks
from app.views.kit.pdf.commands import ICONS, Commands
from app.views.kit.text import Text
from app.views.kit.theme import theme

MIDDLE: Final = ("smaller", "larger", "fit_width", "fit_page")
RIGHT: Final = ("search", "text", "save", "print", "outside")
FIRST_TO_GO: Final = ("text", "outside", "fit_page", "fit_width", "pages", "print", "save")
FACTORS: Final = (0.5, 0.75, 1.0, 1.25, 1.5, 2.0, 3.0)
_NARROWEST: Final = 300


class PageField(QLineEdit):
    """The number of the page one looks at; typing another one and Enter leads there."""

    asked = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._page = 0
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setFont(theme().font("base", tabular=True))
        self.setFixedWidth(44)
        self.returnPressed.connect(lambda: self.asked.emit(int(self.text() or 1) - 1))

    def set_pages(self, pages: int) -> None:
        """Accept the numbers of ``pages`` pages; 0 for no document."""
        self.setValidator(QIntValidator(1, max(1, pages), self))
        self.setEnabled(pages > 0)
        if not pages:
            self.clear()

    def show_page(self, page: int) -> None:
        """Show ``page`` (from 0), whatever was typed."""
        self._page = page
        self.setText(str(page + 1))

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Forget what was typed without Enter."""
        self.setText(str(self._page + 1) if self.isEnabled() else "")
        super().focusOutEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Forget what was typed on Esc."""
        if event.key() == Qt.Key.Key_Escape and self.isModified():
            self.show_page(self._page)
            return
        super().keyPressEvent(event)


class Toolbar(Speaks, QWidget):
    """Buttons for the commands, the page field and the zoom."""

    page_asked = Signal(int)
    zoom_asked = Signal(float)

    def __init__(self, commands: Commands, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("part", "raised")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._commands = commands
        self._buttons = {key: self._button(key) for key in ("pages", *MIDDLE, *RIGHT)}
        self.page = PageField()
        self.page.asked.connect(self.page_asked)
        self._of = Text(tone="soft", tabular=True)
        self.zoom = Button(kind="quiet")
        self.zoom.setMenu(self._zoom_menu())
        self._more = IconButton("more", "")
        self.overflow = QMenu(self._more)
        self._more.setMenu(self.overflow)
        self._more.setPopupMode(IconButton.ToolButtonPopupMode.InstantPopup)
        self._pages = 0
        self._arrange()
        self.retranslate()

    def show_pages(self, pages: int) -> None:
        """Show that there are ``pages`` pages; 0 for no document."""
        self._pages = pages
        self.page.set_pages(pages)
        self.zoom.setEnabled(pages > 0)
        self._show_count()
        self._fit()

    def show_zoom(self, factor: float) -> None:
        """Show ``factor`` (1.0 is the size on paper)."""
        self.zoom.setText(f"{round(factor * 100)} %")

    def minimumSizeHint(self) -> QSize:
        """Return the width that is enough when the menu holds all that may go there."""
        return QSize(_NARROWEST, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as many buttons as there is room for."""
        super().resizeEvent(event)
        self._fit()

    def retranslate(self) -> None:
        """Say everything in the current language."""
        for key, button in self._buttons.items():
            button.set_name(self._commands[key].text(), self._commands[key].shortcut().toString())
        self.page.setAccessibleName(_("Page"))
        self.zoom.setAccessibleName(_("Zoom"))
        self.zoom.setToolTip(_("Zoom"))
        self._more.set_name(_("More"))
        self._show_count()

    def _show_count(self) -> None:
        self._of.setText(_("of {count}").format(count=self._pages) if self._pages else "")
        self.page.setAccessibleDescription(self._of.text())

    def _fit(self) -> None:
        """Hide buttons, the least needed first, until the rest fits; the menu holds them."""
        room = self.width() - self._line.sizeHint().width()
        room += sum(
            self._taken(b) for b in (*self._buttons.values(), self._more) if not b.isHidden()
        )
        room -= sum(self._taken(button) for button in self._buttons.values())
        hidden: list[str] = []
        for key in FIRST_TO_GO:
            if room >= (self._taken(self._more) if hidden else 0):
                break
            hidden.append(key)
            room += self._taken(self._buttons[key])
        for key, button in self._buttons.items():
            button.setHidden(key in hidden)
        self._more.setVisible(bool(hidden))
        self.overflow.clear()
        self.overflow.addActions([self._commands[key] for key in self._buttons if key in hidden])

    def _taken(self, button: QWidget) -> int:
        return button.sizeHint().width() + self._line.spacing()

    def _button(self, key: str) -> IconButton:
        action = self._commands[key]
        button = IconButton(ICONS[key], "", checkable=action.isCheckable())
        button.clicked.connect(action.trigger)
        action.changed.connect(lambda: button.setEnabled(action.isEnabled()))
        action.toggled.connect(button.setChecked)
        return button

    def _zoom_menu(self) -> QMenu:
        menu = QMenu(self)
        menu.addActions([self._commands["fit_width"], self._commands["fit_page"]])
        menu.addSeparator()
        for factor in FACTORS:
            action = QAction(f"{round(factor * 100)} %", menu)
            action.triggered.connect(lambda _checked=False, to=factor: self.zoom_asked.emit(to))
            menu.addAction(action)
        return menu

    def _arrange(self) -> None:
        smaller, *others = (self._buttons[key] for key in MIDDLE)
        left = (self._buttons["pages"], self.page, self._of)
        right = (*(self._buttons[key] for key in RIGHT), self._more)
        self._line = row(
            *left, None, smaller, self.zoom, *others, None, *right, gap="xs", margin="s"
        )
        self._line.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        self.setLayout(self._line)
