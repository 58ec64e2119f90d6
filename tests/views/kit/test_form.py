"""Forms: nothing typed is lost, nothing is sent twice, every fault stands at its field."""

from typing import Any

import pytest
from PySide6.QtCore import Qt

from app.errors import Conflict, Invalid, Unreachable
from app.portal.fields import Email, Name, Secret
from app.portal.operation import Command, Data, Query
from app.views.kit.form.choose import Field
from app.views.kit.form.form import Form
from app.views.kit.language import switch_language
from app.views.kit.tasks import Tasks


class Change(Command[str]):
    version: int
    name: Name
    email: Email
    note: str | None = None
    pin: Secret | None = None


class Now(Data):
    version: int
    name: str
    email: str


class Read(Query[Now]):
    pass


FIELDS = {
    "name": Field("Name", "How we call you."),
    "email": Field("Mail to"),
    "note": Field("Note"),
    "pin": Field("PIN"),
}
VALUES = {"version": 3, "name": "Erika", "email": "erika@example.de"}


class FormPortal:
    acting = ""
    stale = lost = None

    def __init__(self) -> None:
        self.errors: list[Exception] = []
        self.now = Now(version=4, name="Erika", email="erika@example.de")
        self.sent: list[tuple[Any, str | None]] = []

    def can(self, operation: Any) -> bool:
        return bool(operation)

    def send(self, operation: Any, *, key: str | None = None) -> Any:
        if isinstance(operation, Read):
            return self.now
        self.sent.append((operation, key))
        if self.errors:
            raise self.errors.pop(0)
        return "done"


@pytest.fixture
def portal():
    return FormPortal()


@pytest.fixture
def tasks(portal, qapp):
    tasks = Tasks(portal)
    yield tasks
    assert tasks.close()


@pytest.fixture
def form(qtbot, tasks):
    form = Form(tasks, Change, FIELDS, VALUES)
    # commands of a test have no class line: nobody is told what they changed
    Change.spec = type("Spec", (), {"topics": frozenset()})()
    qtbot.addWidget(form)
    form.show()
    form.activateWindow()
    qtbot.waitUntil(form.isActiveWindow)
    return form


def type_in(qtbot: Any, form: Form, name: str, text: str) -> None:
    line: Any = form.input(name)
    line.line.setFocus()
    line.line.selectAll()
    qtbot.keyClicks(line.line, text)


def test_saving_is_offered_once_something_changed(qtbot, form):
    told: list[bool] = []
    form.dirty_changed.connect(told.append)
    assert not form.button.isEnabled()
    type_in(qtbot, form, "name", "Erna")
    assert form.button.isEnabled()
    type_in(qtbot, form, "name", "Erika")
    assert not form.button.isEnabled()
    assert told[0] is True
    assert told[-1] is False


def test_ctrl_enter_sends_what_is_shown_and_what_goes_along(qtbot, form, portal):
    type_in(qtbot, form, "name", "Erna")
    with qtbot.waitSignal(form.saved) as saved:
        qtbot.keyClick(
            form.input("name").field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier
        )
    assert saved.args == ["done"]
    ((sent, key),) = portal.sent
    assert sent == Change(version=3, name="Erna", email="erika@example.de")
    assert key
    assert not form.dirty


def test_a_fault_stands_at_its_field_after_leaving_it(qtbot, form):
    type_in(qtbot, form, "email", "erika")
    assert form.rows["email"].error == ""
    form.input("name").setFocus()
    said = form.rows["email"].error
    assert said
    field = form.input("email").field
    assert field.property("invalid") is True
    assert said in field.accessibleDescription()
    assert field.accessibleName() == "Mail to"
    type_in(qtbot, form, "email", "e")
    assert form.rows["email"].error == ""


def test_a_bad_form_is_not_sent_and_the_first_fault_gets_the_keyboard(qtbot, form, portal):
    type_in(qtbot, form, "email", "nobody")
    form.input("name").set_value("  ")
    form.submit()
    assert portal.sent == []
    assert form.rows["name"].error
    assert form.rows["email"].error
    assert form.input("name").field.hasFocus()


def test_a_nul_is_refused_at_the_field_that_has_it(qtbot, form):
    form.input("note").set_value("a\0b")
    form.submit()
    assert form.rows["note"].error
    assert not form.banner.isVisible()


def test_what_the_server_refuses_stands_at_the_field(qtbot, form, portal):
    portal.errors = [Invalid(fields={"email": "taken"})]
    type_in(qtbot, form, "email", "a@b.de")
    with qtbot.waitSignal(form.failed):
        form.submit()
    assert form.rows["email"].error
    assert form.input("email").value() == "a@b.de"
    assert form.button.isEnabled()


def test_what_is_wrong_is_said_in_the_language_of_now(qtbot, form, portal):
    portal.errors = [Invalid(fields={"email": "taken"}), Unreachable("timeout")]
    type_in(qtbot, form, "email", "a@b.de")
    with qtbot.waitSignal(form.failed):
        form.submit()
    german = form.rows["email"].error
    try:
        switch_language("en")
        assert form.rows["email"].error not in {"", german}
        type_in(qtbot, form, "email", "b@b.de")
        with qtbot.waitSignal(form.failed):
            form.submit()
        english = form.banner._text.text()
        switch_language("de")
        assert form.banner._text.text() not in {"", english}
    finally:
        switch_language("de")


def test_the_same_content_is_sent_under_the_same_key(qtbot, form, portal):
    portal.errors = [Unreachable("timeout"), Unreachable("timeout")]
    type_in(qtbot, form, "name", "Erna")
    for _ in range(2):
        with qtbot.waitSignal(form.failed):
            form.submit()
    assert form.banner.isVisible()
    type_in(qtbot, form, "name", "Edna")
    with qtbot.waitSignal(form.saved):
        form.submit()
        form.submit()  # a double click sends once
    keys = [key for _operation, key in portal.sent]
    assert len(keys) == 3
    assert keys[0] == keys[1] != keys[2]


def test_what_is_typed_while_it_is_sent_is_not_taken_for_sent(qtbot, form, portal):
    type_in(qtbot, form, "name", "Erna")
    type_in(qtbot, form, "pin", "1234")
    with qtbot.waitSignal(form.saved):
        form.submit()
        type_in(qtbot, form, "name", "Edna")
    form.keep_up({**VALUES, "version": 4, "name": "Erna"})
    assert form.draft() == {"name": "Edna"}
    assert form.input("pin").value() == ""
    assert form.button.isEnabled()
    with qtbot.waitSignal(form.saved):
        form.submit()
    names = [(operation.version, operation.name) for operation, _key in portal.sent]
    assert names == [(3, "Erna"), (4, "Edna")]
    assert not form.dirty


def test_someone_faster_costs_nothing_that_was_typed(qtbot, form, portal):
    form.reread = (Read(), lambda now: now.model_dump())
    portal.errors = [Conflict("stale")]
    portal.now = Now(version=9, name="Edith", email="new@example.de")
    type_in(qtbot, form, "name", "Erna")
    form.submit()
    qtbot.waitUntil(form.banner.isVisible)
    assert form.input("name").value() == "Erna"
    assert form.input("email").value() == "new@example.de"
    row = form.rows["name"]
    assert row._meanwhile.isVisible()
    assert "Edith" in row._note.text()
    assert not form.rows["email"]._meanwhile.isVisible()
    with qtbot.waitSignal(form.saved):
        form.submit()
    assert portal.sent[-1][0] == Change(version=9, name="Erna", email="new@example.de")


def test_theirs_can_be_taken_over(qtbot, form, portal):
    form.reread = (Read(), lambda now: now.model_dump())
    portal.errors = [Conflict("stale")]
    portal.now = Now(version=9, name="Edith", email="erika@example.de")
    type_in(qtbot, form, "name", "Erna")
    form.submit()
    qtbot.waitUntil(form.banner.isVisible)
    form.rows["name"]._take.click()
    assert form.input("name").value() == "Edith"
    assert not form.dirty
    assert not form.rows["name"]._meanwhile.isVisible()


def test_a_draft_keeps_everything_but_secrets(qtbot, form, tasks):
    type_in(qtbot, form, "name", "Erna")
    type_in(qtbot, form, "pin", "1234")
    draft = form.draft()
    assert draft == {"name": "Erna"}
    again = Form(tasks, Change, FIELDS, VALUES)
    qtbot.addWidget(again)
    again.restore({**draft, "pin": "9", "gone": 1})
    assert again.input("name").value() == "Erna"
    assert again.input("pin").value() == ""
    assert again.dirty


def test_esc_asks_only_when_something_would_be_lost(qtbot, form):
    with qtbot.waitSignal(form.left):
        qtbot.keyClick(form.input("name").field, Qt.Key.Key_Escape)
    type_in(qtbot, form, "name", "Erna")
    with qtbot.waitSignal(form.left_dirty):
        qtbot.keyClick(form.input("name").field, Qt.Key.Key_Escape)


def test_an_empty_optional_field_is_sent_as_none(qtbot, form):
    type_in(qtbot, form, "note", " ")
    assert form.values()["note"] is None
    assert form.values()["version"] == 3
