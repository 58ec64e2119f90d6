"""Every page of the galleries of tables, forms and texts stands, and nothing on it is nameless."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget

from app.views.kit.form.gallery import gallery_pages as form_pages
from app.views.kit.gallery_texts import gallery_pages as text_pages
from app.views.kit.table.gallery import gallery_pages as table_pages
from app.views.kit.tasks import Tasks

PAGES = dict([*table_pages(), *form_pages(), *text_pages()])


@pytest.mark.parametrize("name", PAGES)
def test_everything_the_keyboard_reaches_has_a_name(qtbot, name):
    page = PAGES[name]()
    qtbot.addWidget(page)
    page.resize(1280, 800)
    page.show()
    under_way = [tasks for tasks in page.findChildren(Tasks) if tasks._under_way]
    qtbot.waitUntil(lambda: not any(tasks._under_way for tasks in under_way))
    assert not page.grab().isNull()
    reached = [
        widget
        for widget in page.findChildren(QWidget)
        if widget.isVisible()
        and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.focusProxy() is None
    ]
    nameless = [
        widget
        for widget in reached
        if not QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)
    ]
    assert nameless == []
    for tasks in page.findChildren(Tasks):
        assert tasks.close()
