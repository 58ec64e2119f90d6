"""Gallery of the form: every input, what is wrong with one, and a save that came too late."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Annotated, Any

from pydantic import Field as Limits
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QLineEdit, QWidget

from app.errors import Conflict, Unsupported
from app.i18n import N_, _
from app.portal.fields import Amount, Email, Name, Secret
from app.portal.operation import Command, Data, Query
from app.views.kit.command_palette import CommandPalette, Entry
from app.views.kit.dialog import Confirm, StepUpDialog
from app.views.kit.errors_text import field_sentence
from app.views.kit.files.gallery import fields, files
from app.views.kit.form.choice_cards import Card, ChoiceCards
from app.views.kit.form.choose import Field
from app.views.kit.form.form import Form
from app.views.kit.form.tick_list import Option
from app.views.kit.layout import column
from app.views.kit.page import Page
from app.views.kit.tasks import Tasks


class Priority(StrEnum):
    """A sample choice."""

    LOW = "low"
    HIGH = "high"


class Sample(Command[None]):
    """A sample operation with a field of every kind."""

    version: int
    name: Name
    email: Email
    priority: Priority = Priority.LOW
    amount: Amount = Decimal("19.90")
    due: date = date(2026, 12, 1)
    days: Annotated[int, Limits(ge=0, le=90)] = 14
    iban: str = ""
    message: Annotated[str, Limits(max_length=4000)] = ""
    notify: bool = True
    rights: tuple[str, ...] = ()


class NewPassword(Command[None]):
    """A sample with secrets."""

    code: Secret
    old: Secret
    new: Secret


class Now(Data):
    """What the sample portal holds."""

    version: int
    name: str


class ReadNow(Query[Now]):
    """Reads the sample."""


class SamplePortal:
    """Refuses every save as too late."""

    acting = ""
    stale = lost = None

    def send(self, operation: Any, *, key: str | None = None) -> Any:
        """Answer the reading, refuse the rest."""
        if key is None and isinstance(operation, ReadNow):
            return Now(version=8, name="Erika Beispiel-Muster")
        raise Conflict("stale")

    def upload(self, source: Any, file: Any, progress: Any = None) -> Any:
        """Take no file."""
        raise Unsupported(given=(source, file, progress))

    def can(self, operation: Any) -> bool:
        """Know everything."""
        return bool(operation)


FIELDS = {
    "name": Field(N_("Name")),
    "email": Field(N_("E-mail address"), N_("A code is sent to it."), "name@example.de"),
    "priority": Field(
        N_("Priority"), choices=lambda: [(Priority.LOW, _("Low")), (Priority.HIGH, _("High"))]
    ),
    "amount": Field(N_("Amount")),
    "due": Field(N_("Due")),
    "days": Field(N_("Days ahead")),
    "iban": Field(N_("IBAN"), kind="iban", placeholder="DE00 0000 0000 0000 0000 00"),
    "notify": Field(N_("Notify me by e-mail")),
    "rights": Field(
        N_("Rights"),
        groups=lambda: [
            (_("Billing"), [Option("invoices", _("Invoices"), _("See and pay invoices."))]),
            (_("Domains"), [Option("domains", _("See domains")), Option("dns", _("Change DNS"))]),
        ],
    ),
    "message": Field(N_("Message"), kind="markup"),
}
VALUES = {"version": 7, "name": "Erika Beispiel", "email": "erika@example.de"}


def gallery_pages() -> list[tuple[str, Callable[[], QWidget]]]:
    """Return every page of the form's gallery: its file name and what makes it."""
    return [
        ("form", _plain),
        ("form-cards", _cards),
        ("form-errors", _errors),
        ("form-secrets", _secrets),
        ("form-stale", _stale),
        ("form-files", lambda: _files(fields)),
        ("form-files-list", lambda: _files(files)),
        ("dialog-confirm", _confirm),
        ("dialog-step-up", _step_up),
        ("palette", _palette),
    ]


def _page(form: Form) -> QWidget:
    page = Page(_("Settings"))
    page.set_content(form, scroll=True, width="form")
    return page


def _form(names: tuple[str, ...] = tuple(FIELDS)) -> Form:
    tasks = Tasks(SamplePortal())
    form = Form(tasks, Sample, {name: FIELDS[name] for name in names}, VALUES)
    tasks.setParent(form)
    return form


def _plain() -> QWidget:
    form = _form()
    form.input("rights").set_value(["domains"])
    return _page(form)


def _cards() -> QWidget:
    words = (
        Card(Priority.LOW, _("Low"), _("It can wait: a question or a wish without haste.")),
        Card(Priority.HIGH, _("High"), _("Your work is noticeably hindered.")),
    )
    tasks = Tasks(SamplePortal())
    fields = {
        "priority": Field(N_("Priority"), make=lambda: ChoiceCards(lambda: words)),
        "rights": Field(N_("Rights"), make=lambda: ChoiceCards(lambda: words)),
    }
    form = Form(tasks, Sample, fields, VALUES)
    tasks.setParent(form)
    form.rows["rights"].show_error(field_sentence("required"))
    return _page(form)


def _errors() -> QWidget:
    form = _form(("name", "email", "priority", "iban"))
    form.input("name").set_value("")
    form.input("email").set_value("erika")
    form.input("iban").set_value("de02120300000000202051")
    form.submit()
    return _page(form)


def _secrets() -> QWidget:
    tasks = Tasks(SamplePortal())
    fields = {
        "code": Field(N_("Code"), N_("Six digits from your app."), kind="code"),
        "old": Field(N_("Old password"), kind="password"),
        "new": Field(N_("New password"), N_("At least 12 characters."), kind="new_password"),
    }
    form = Form(tasks, NewPassword, fields, deed=N_("Change password"))
    tasks.setParent(form)
    for name, value in (("code", "123 456"), ("old", "altes"), ("new", "Blaue-Katze-7-springt")):
        form.input(name).set_value(value)
    return _page(form)


def _stale() -> QWidget:
    form = _form(("name", "email"))
    form.reread = (ReadNow(), lambda now: {"version": now.version, "name": now.name})
    form.input("name").set_value("Erika Neu")
    form.submit()
    return _page(form)


def _files(make: Callable[[Tasks], QWidget]) -> QWidget:
    tasks = Tasks(SamplePortal())
    page = Page(_("Files"))
    page.set_content(make(tasks), scroll=True, width="form")
    tasks.setParent(page)
    return page


def _confirm() -> QWidget:
    return Confirm(
        _("Do not renew the domain?"),
        _("beispiel.de runs out on 1 December 2026. It can't be brought back afterwards."),
        _("Do not renew"),
        danger=True,
    )


def _step_up() -> QWidget:
    dialog = StepUpDialog("totp")
    dialog.show_error(field_sentence("wrong_code"))
    return dialog


def _palette() -> QWidget:
    page = QWidget()
    search = QLineEdit("re")
    search.setAccessibleName(_("Search"))
    page.setLayout(column(search, None, margin="xl"))
    palette = CommandPalette(search, page)
    names = (N_("Invoices"), N_("Domains"), N_("Settings"), N_("Rights"))
    entries = [Entry("document", _(name), _("Billing"), page.update) for name in names]
    found = [Entry("billing", f"RE-2026-0031{n}", "190,28 €", page.update) for n in range(3)]
    palette.add_provider(lambda _text: entries, lambda: _("Pages"))
    palette.add_later(lambda _text, answer: answer(found), lambda: _("Invoices"))
    QTimer.singleShot(0, page, lambda: palette.search("re"))
    return page
