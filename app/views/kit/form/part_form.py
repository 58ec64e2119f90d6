"""A form of a part of an operation: the page says which operation is made of it."""

from collections.abc import Callable, Mapping
from typing import Any, cast

from app.i18n import N_
from app.portal.operation import Input, Operation
from app.views.kit.form.choose import Field
from app.views.kit.form.form import Form
from app.views.kit.tasks import Tasks, Ticket


class PartForm(Form):
    """Checks like any other form; what is sent is ``command(part)``."""

    def __init__(
        self,
        tasks: Tasks,
        part: type[Input],
        fields: Mapping[str, Field],
        command: Callable[[Any], Operation[Any]],
        *,
        deed: str = N_("Save"),
    ) -> None:
        """Show ``fields`` of ``part``."""
        self._command = command
        super().__init__(tasks, cast("type[Operation[Any]]", part), fields, deed=deed)

    def _send(self, made: Any, key: str) -> Ticket:
        return self.tasks.run(
            self._command(made), self._done, self._refused, key=key, busy=self.button
        )
