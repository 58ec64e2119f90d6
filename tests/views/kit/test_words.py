"""What was said before the language changed is said anew, by whatever part says it."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QLineEdit, QWidget

from app.errors import Unreachable
from app.i18n import _, language
from app.views.entrance.fields import Field as PlainField
from app.views.kit.banner import Banner
from app.views.kit.buttons import Button
from app.views.kit.command_palette import CommandPalette, Entry
from app.views.kit.dialog import Confirm, StepUpDialog
from app.views.kit.errors_text import field_sentence, spoken, told
from app.views.kit.form.choose import Field
from app.views.kit.form.field_row import FieldRow
from app.views.kit.form.inputs import LineInput
from app.views.kit.language import switch_language
from app.views.kit.page import Page
from app.views.kit.pdf.pane import PdfPane
from app.views.kit.progress import ProgressCard
from app.views.kit.toast import toasts
from tests.support.inspection import foreign, texts

SILENT = Unreachable("timeout")


@pytest.fixture(autouse=True)
def _german() -> Iterator[None]:
    switch_language("de")
    yield
    switch_language("de")


def _banner() -> QWidget:
    return Banner("danger", told(SILENT), lambda: _("Try again"))


def _empty() -> QWidget:
    page = Page()
    page.show_empty("billing", lambda: _("There is nothing here yet."))
    return page


def _no_match() -> QWidget:
    page = Page()
    page.show_no_match(lambda: None)
    return page


def _error() -> QWidget:
    page = Page()
    page.show_error(*spoken(SILENT), lambda: None)
    return page


def _offline() -> QWidget:
    page = Page()
    page.show_offline(None, lambda: _("Nothing can be changed until the portal answers."))
    return page


def _damaged() -> QWidget:
    pane = PdfPane()
    pane.show_bytes(b"no pdf", "x", lambda: None)
    return pane


def _progress() -> QWidget:
    card = ProgressCard(lambda: _("The PDFs are being saved"))
    card.set_progress(1, 2, lambda: _("The backup is being read and checked."))
    return card


def _stopping() -> QWidget:
    card = ProgressCard(lambda: _("The PDFs are being saved"))
    card.cancel.click()
    return card


def _toast() -> QWidget:
    window = QWidget()
    window.resize(1024, 680)
    window.show()
    toasts(window).say(told(SILENT), "danger", lambda: _("Undo"), lambda: None)
    return window


def _question() -> QWidget:
    return Confirm(
        lambda: _("Discard what was typed?"),
        lambda: _("Your changes have not been saved."),
        lambda: _("Discard changes"),
    )


def _step_up() -> QWidget:
    dialog = StepUpDialog("totp")
    dialog.show_error(lambda: field_sentence("wrong_code"))
    return dialog


def _field() -> QWidget:
    line = FieldRow("email", Field("E-mail address"), LineInput())
    line.show_error(lambda: field_sentence("email_syntax"))
    return line


def _plain_field() -> QWidget:
    line = PlainField()
    line.show_error(told(SILENT))
    return line


def _held() -> QWidget:
    button = Button()
    button.hold(lambda: _("This is possible when the portal answers again."))
    return button


def _palette() -> QWidget:
    window = QWidget()
    window.resize(1024, 680)
    window.show()
    palette = CommandPalette(QLineEdit(window), window)
    found = [("billing", "Invoices"), ("user", "Your profile")]
    palette.add_provider(
        lambda _words: [Entry(icon, _(title), "", lambda: None) for icon, title in found],
        lambda: _("Pages"),
    )
    palette.search("")
    return window


SAID = [
    _banner, _empty, _no_match, _error, _offline, _damaged, _progress, _stopping, _toast,
    _question, _step_up, _field, _plain_field, _held, _palette,
]  # fmt: skip


@pytest.mark.parametrize("make", SAID, ids=lambda make: make.__name__.strip("_"))
def test_what_was_said_follows_the_language(qtbot, make: Callable[[], QWidget]):
    part = make()
    qtbot.addWidget(part)
    part.show()
    before = set(filter(None, texts(part)))
    assert before
    assert foreign(part, "de") == []
    switch_language("en")
    assert foreign(part, "en") == []
    assert foreign(part, "de"), "nothing was said in English"
    switch_language("de")
    assert set(filter(None, texts(part))) == before


def test_a_toast_keeps_its_corner_when_its_words_grow(qtbot):
    window = QWidget()
    window.resize(1024, 680)
    qtbot.addWidget(window)
    window.show()
    words = {"de": "Kurz", "en": "A sentence that needs a good deal more room than the other"}
    toast = toasts(window).say(lambda: words[language()])
    right = toast.geometry().right()
    switch_language("en")
    assert toast.width() > 200
    assert toast.geometry().right() == right
