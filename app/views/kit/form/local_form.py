"""A form whose values are not sent to the portal: a function of this computer takes them."""

from collections.abc import Callable, Mapping
from typing import Any

from app.i18n import N_
from app.portal.operation import Operation
from app.views.kit.form.choose import Field
from app.views.kit.form.form import Form
from app.views.kit.tasks import Tasks, Ticket


class LocalForm(Form):
    """Checks like any other form; ``work`` runs beside the window and may refuse."""

    def __init__(
        self,
        tasks: Tasks,
        operation: type[Operation[Any]],
        fields: Mapping[str, Field],
        work: Callable[[Any], Any],
        *,
        deed: str = N_("Save"),
    ) -> None:
        """Show ``fields``; ``work`` gets the operation that was made of them."""
        super().__init__(tasks, operation, fields, deed=deed)
        self._work = work

    def _send(self, made: Operation[Any], key: str) -> Ticket:  # noqa: ARG002 - once is enough here
        return self.tasks.work(
            lambda _step: self._work(made), self._done, self._refused, busy=self.button
        )
