"""Making a ticket of its own of some messages: which ones, and what it is about."""

from collections.abc import Sequence
from textwrap import shorten
from typing import Final
from uuid import uuid4

from PySide6.QtCore import Slot

from app.i18n import N_, _
from app.portal.desk.deeds import SplitTicket
from app.portal.markup import neutral, plain
from app.portal.tickets import MessageFacts, MessageKind
from app.views.kit.form.choose import Field
from app.views.kit.form.form import Form
from app.views.kit.form.tick_list import Option, TickList
from app.views.kit.format import moment
from app.views.kit.layout import scrolling
from app.views.kit.tasks import Tasks
from app.views.kit.theme import theme

SAID: Final = 140
TEXT: Final = 1_000
"""Characters of a message that are shown, and that are looked at for it."""
ROWS: Final = 6


class SplitForm(Form):
    """Something stays: a ticket without a message is none."""

    def __init__(
        self, tasks: Tasks, ticket_id: int, messages: Sequence[MessageFacts], *, earlier: bool
    ) -> None:
        """Offer ``messages``; ``earlier`` says that there are more, which stay."""
        self._offered = [m for m in messages if m.kind is MessageKind.MESSAGE]
        self._earlier = earlier
        super().__init__(
            tasks,
            SplitTicket,
            {
                "subject": Field(N_("Subject of the new ticket")),
                "message_ids": Field(
                    N_("Messages that go there"),
                    help=N_("Their files go with them. Notes and times stay here."),
                    make=lambda: _Messages(self._offered),
                ),
            },
            {"ticket_id": ticket_id, "mark": uuid4()},
            deed=N_("Split off"),
        )

    @Slot()
    def submit(self) -> None:
        """See that one message stays, then send."""
        chosen = self.input("message_ids").value()
        if len(chosen) == len(self._offered) and not self._earlier:
            self.show_errors({"message_ids": _something_stays})
            return
        super().submit()


class _Messages(TickList):
    """A long list scrolls."""

    def __init__(self, messages: Sequence[MessageFacts]) -> None:
        super().__init__(lambda: [("", [_option(message) for message in messages])])
        self.box.removeWidget(self.field)
        area = scrolling(self.field)
        area.setMinimumHeight(3 * theme().size("row"))
        area.setMaximumHeight(ROWS * theme().size("row"))
        self.box.addWidget(area)


def _something_stays() -> str:
    return _("One message at least has to stay here.")


def _option(message: MessageFacts) -> Option:
    words = " ".join(neutral(plain(message.text[:TEXT])).split())
    said = f"{neutral(message.name)}, {moment(message.at)}"
    return Option(message.id, said, shorten(words, SAID, placeholder=" …"))
