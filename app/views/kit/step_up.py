"""The step-up question: one dialog for all calls that wait for it, then they are sent again."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from app.errors import Invalid, PortalError, StepUpRequired
from app.views.kit.errors_text import field_sentence, told
from app.views.kit.tasks import Retry, Tasks

if TYPE_CHECKING:
    from app.portal.operation import Operation
    from app.views.kit.dialog import StepUpDialog


class StepUp(QObject):
    """Shows the question over a window whenever a call asks for it."""

    def __init__(
        self,
        tasks: Tasks,
        window: QWidget,
        operation: "Callable[[str], Operation[Any]]",
        suggest: Callable[[], str] = str,
    ) -> None:
        """``operation(answer)`` makes the operation that proves who it is.

        ``suggest()`` gives a code that is typed already, or nothing.
        """
        super().__init__(window)
        self._tasks = tasks
        self._window = window
        self._operation, self._suggest = operation, suggest
        self._waiting: list[Retry] = []
        self.dialog: StepUpDialog | None = None
        tasks.step_up_needed.connect(self._ask)

    @Slot(object, object)
    def _ask(self, error: StepUpRequired, retry: Retry) -> None:
        from app.views.kit.dialog import StepUpDialog

        self._waiting.append(retry)
        if self.dialog is None:
            method = error.params.get("method", "totp")
            self.dialog = StepUpDialog(method, self._window)
            if method == "totp":
                self.dialog.input.set_value(self._suggest())
            self.dialog.answered.connect(self._send)
            self.dialog.rejected.connect(self._give_up)
            self.dialog.open()

    @Slot(str)
    def _send(self, answer: str) -> None:
        self._tasks.run(self._operation(answer), self._proved, self._wrong)

    def _proved(self, _result: Any) -> None:
        dialog, self.dialog = self.dialog, None
        if dialog:
            dialog.accept()
        for retry in self._take():
            retry()

    def _wrong(self, error: PortalError) -> None:
        if self.dialog is None:
            return
        if isinstance(error, Invalid) and error.fields:
            code = next(iter(error.fields.values()))
            self.dialog.show_error(lambda: field_sentence(code))
        else:
            self.dialog.show_error(told(error))

    @Slot()
    def _give_up(self) -> None:
        self.dialog = None
        for retry in self._take():
            retry.give_up()

    def _take(self) -> list[Retry]:
        waiting, self._waiting = self._waiting, []
        return waiting
