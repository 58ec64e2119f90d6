"""Dialogs: Esc is the way out, the button says the deed, the question holds up several calls."""

from typing import Any

import pytest
from pydantic import SecretStr
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from app.errors import Invalid, StepUpRequired
from app.portal.operation import Command
from app.views.kit.dialog import Confirm, FormDialog, StepUpDialog
from app.views.kit.form.choose import Field
from app.views.kit.form.form import Form
from app.views.kit.step_up import StepUp
from app.views.kit.tasks import Tasks
from tests.support.inspection import cut

LEFT = Qt.MouseButton.LeftButton


class NoTopics:
    topics: frozenset[str] = frozenset()


class Rename(Command[str]):
    name: str


class Prove(Command[None]):
    answer: str


Rename.spec = Prove.spec = NoTopics()  # type: ignore[assignment]


class Portal:
    acting = ""
    stale = lost = None

    def __init__(self) -> None:
        self.proved = False
        self.sent: list[Any] = []

    def can(self, operation: Any) -> bool:
        return bool(operation)

    def send(self, operation: Any, *, key: str | None = None) -> Any:
        self.sent.append((operation, key))
        if isinstance(operation, Prove):
            if operation.answer != "123456":
                raise Invalid(fields={"answer": "wrong_code"})
            self.proved = True
            return None
        if not self.proved:
            raise StepUpRequired(method="totp")
        return operation.name


@pytest.fixture
def portal():
    return Portal()


@pytest.fixture
def tasks(portal, qapp):
    tasks = Tasks(portal)
    yield tasks
    assert tasks.close()


@pytest.fixture
def window(qtbot):
    window = QWidget()
    window.resize(900, 600)
    qtbot.addWidget(window)
    window.show()
    return window


def test_a_dangerous_deed_is_not_what_enter_does(qtbot, window):
    agreed: list[int] = []
    question = Confirm("Domain?", "Sie erlischt.", "Nicht verlängern", danger=True, parent=window)
    question.agreed.connect(lambda: agreed.append(1))
    question.open()
    qtbot.waitUntil(question.isActiveWindow)
    with qtbot.waitSignal(question.rejected):
        qtbot.keyClick(question, Qt.Key.Key_Return)
    assert agreed == []


def test_the_button_says_and_does_the_deed(qtbot, window):
    question = Confirm("Domain?", "Sie erlischt.", "Nicht verlängern", danger=True, parent=window)
    question.open()
    assert question.deed.text() == "Nicht verlängern"
    with qtbot.waitSignals([question.agreed, question.accepted]):
        qtbot.mouseClick(question.deed, LEFT)


def test_a_form_dialog_asks_before_typed_text_is_lost(qtbot, window, tasks, portal):
    portal.proved = True
    dialog = FormDialog("Name", Form(tasks, Rename, {"name": Field("Name")}), window)
    dialog.open()
    qtbot.waitUntil(dialog.isActiveWindow)
    dialog.form.input("name").set_value("Erna")
    qtbot.keyClick(dialog.form.input("name").field, Qt.Key.Key_Escape)
    question = next(q for q in dialog.findChildren(Confirm) if q.isVisible())
    question.reject()
    assert dialog.isVisible()
    with qtbot.waitSignals([dialog.saved, dialog.accepted]):
        qtbot.keyClick(dialog.form.input("name").field, Qt.Key.Key_Return)


def test_a_form_dialog_grows_with_what_is_said_in_it(qtbot, window, tasks):
    dialog = FormDialog("Name", Form(tasks, Rename, {"name": Field("Name")}), window)
    dialog.open()
    qtbot.waitUntil(dialog.isActiveWindow)
    before = dialog.height()
    dialog.form.rows["name"].show_error("Das ist kein Name. " * 12)
    qtbot.waitUntil(lambda: dialog.height() > before)
    qtbot.waitUntil(lambda: not cut(dialog))


def test_an_untouched_form_dialog_closes_at_once(qtbot, window, tasks):
    dialog = FormDialog("Name", Form(tasks, Rename, {"name": Field("Name")}), window)
    dialog.open()
    qtbot.waitUntil(dialog.isActiveWindow)
    with qtbot.waitSignal(dialog.rejected):
        qtbot.keyClick(dialog.form.input("name").field, Qt.Key.Key_Escape)


def test_one_question_serves_all_calls_that_wait(qtbot, window, tasks, portal):
    asker = StepUp(tasks, window, lambda answer: Prove(answer=answer))
    done: list[str] = []
    tasks.run(Rename(name="a"), done.append)
    tasks.run(Rename(name="b"), done.append)
    qtbot.waitUntil(lambda: len(asker._waiting) == 2)
    dialog = asker.dialog
    assert isinstance(dialog, StepUpDialog)
    qtbot.keyClicks(dialog.input.line, "999999")
    qtbot.keyClick(dialog.input.line, Qt.Key.Key_Return)
    qtbot.waitUntil(dialog._error.isVisible)
    assert dialog.input.value() == ""
    qtbot.keyClicks(dialog.input.line, "123 456")
    qtbot.mouseClick(dialog.deed, LEFT)
    qtbot.waitUntil(lambda: sorted(done) == ["a", "b"])
    assert asker.dialog is None
    keys = [key for operation, key in portal.sent if isinstance(operation, Rename)]
    assert len(keys) == 4
    assert len(set(keys)) == 2


def test_giving_up_the_question_fails_the_calls(qtbot, window, tasks):
    asker = StepUp(tasks, window, lambda answer: Prove(answer=answer))
    failed: list[Any] = []
    tasks.run(Rename(name="a"), None, failed.append)
    qtbot.waitUntil(lambda: asker.dialog is not None)
    assert asker.dialog is not None
    asker.dialog.reject()
    qtbot.waitUntil(lambda: len(failed) == 1)


def test_a_password_is_asked_for_where_there_is_no_second_factor(qtbot, window):
    dialog = StepUpDialog("password", window)
    dialog.open()
    with qtbot.waitSignal(dialog.answered) as answered:
        qtbot.keyClicks(dialog.input.line, "geheim")
        qtbot.keyClick(dialog.input.line, Qt.Key.Key_Return)
    assert answered.args == ["geheim"]
    assert "geheim" not in repr(SecretStr("geheim"))
