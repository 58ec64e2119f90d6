"""The gallery: every part in every state is named, can be reached, and changes its language."""

import pytest
from PySide6.QtCore import QEvent, QLocale, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from app.i18n import language
from app.views.kit.gallery import gallery_pages
from app.views.kit.language import switch_language
from app.views.kit.live import Speaks
from tests.support.inspection import CONTROLS, inner, tree

PAGES = dict(gallery_pages())


@pytest.mark.parametrize("name", PAGES)
def test_every_control_is_named_and_large_enough(qtbot, appearance, name):
    page = PAGES[name]()
    qtbot.addWidget(page)
    page.resize(1280, 800)
    page.show()
    for node in tree(QAccessible.queryAccessibleInterface(page)):
        part = node.object()
        if node.role() not in CONTROLS or not isinstance(part, QWidget) or inner(node):
            continue
        what = f"{name}: {type(part).__name__}"
        if node.role() != QAccessible.Role.EditableText:
            assert node.text(QAccessible.Text.Name), what
        if part.focusPolicy() & Qt.FocusPolicy.TabFocus:
            assert part.height() >= 28, what


@pytest.mark.parametrize("name", PAGES)
def test_nothing_is_wider_than_the_smallest_window(qtbot, name):
    page = PAGES[name]()
    qtbot.addWidget(page)
    page.resize(1024, 680)
    page.show()
    assert page.minimumSizeHint().width() <= 1024


class Said(Speaks, QWidget):
    """Says the language it was last asked to speak."""

    said = ""

    def retranslate(self):
        self.said = language()


def test_open_windows_change_their_language_at_once(qtbot, qapp):
    window = QWidget()
    said = Said(window)
    qtbot.addWidget(window)
    try:
        switch_language("en")
        assert said.said == "en"
        assert QLocale().language() == QLocale.Language.English
        switch_language("de")
        assert said.said == "de"
        assert QLocale().toString(1234) == "1.234"
    finally:
        qapp.removeTranslator(qapp.property("kitTranslator"))


def test_qt_itself_speaks_the_language(qtbot, qapp):
    field = QLineEdit("x")
    qtbot.addWidget(field)
    try:
        switch_language("de")
        menu = field.createStandardContextMenu()
        assert any("Kopieren" in action.text() for action in menu.actions())
        menu.deleteLater()
    finally:
        qapp.removeTranslator(qapp.property("kitTranslator"))


def test_every_page_lives_through_a_change_of_language(qtbot):
    for make in PAGES.values():
        page = make()
        qtbot.addWidget(page)
        QApplication.sendEvent(page, QEvent(QEvent.Type.LanguageChange))
