"""A form whose values are made into a command on this computer; the command is then sent."""

from typing import Any

from app.portal.operation import Operation
from app.views.kit.form.local_form import LocalForm
from app.views.kit.tasks import Ticket


class PreparedForm(LocalForm):
    """Counts as saved once the portal has taken the command; until then what was typed stays."""

    def _send(self, made: Operation[Any], key: str) -> Ticket:  # noqa: ARG002 - each command is made anew
        return self.tasks.work(
            lambda _step: self._work(made), self._go_on, self._refused, busy=self.button
        )

    def _go_on(self, command: Operation[Any]) -> None:
        self._running = self.tasks.run(command, self._done, self._refused, busy=self.button)
