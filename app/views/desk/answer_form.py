"""An answer to the customer: sent as it is, or with where the ticket stands then."""

from functools import partial
from typing import Final

from PySide6.QtCore import Signal, Slot

from app.errors import Conflict, PortalError
from app.i18n import N_, _
from app.portal.desk.deeds import ReplyAsStaff
from app.portal.markup import neutral
from app.portal.tickets import Status
from app.views.desk.text_field import TextField
from app.views.kit.buttons import Button
from app.views.kit.errors_text import told
from app.views.kit.files.file import Limits
from app.views.kit.form.choose import Field
from app.views.kit.form.markup_input import MarkupInput
from app.views.kit.keys import INSIDE, Shortcut
from app.views.kit.menu import PopupMenu
from app.views.place import Place
from app.views.tickets.message_form import FILES
from app.views.tickets.writing import WritingForm

AFTERWARDS: Final = (
    (Status.CLOSED, N_("Send and close"), "Ctrl+Shift+Return"),
    (Status.WAITING, N_("Send, waiting for the customer"), ""),
    (Status.IN_PROGRESS, N_("Send, still in progress"), ""),
)
"""Where a ticket stands after an answer, when it is not simply answered; words, keys."""


class AnswerForm(WritingForm):
    """Sent only when its writer knows everything that was written in the ticket."""

    overtaken = Signal()
    """The portal refused it: somebody wrote meanwhile. Show what."""

    def __init__(self, place: Place, ticket_id: int, limits: Limits, newest: int) -> None:
        """Answer in the ticket of this id, whose ``newest`` message is known."""
        self._newest, self._refused_once = newest, False
        super().__init__(
            place,
            ReplyAsStaff,
            {
                "text": Field(
                    N_("Reply to the customer"),
                    placeholder=N_("Write to the customer …"),
                    make=TextField,
                ),
                FILES: Field(N_("Files")),
            },
            {"ticket_id": ticket_id, "read_up_to": newest, "status": Status.ANSWERED},
            deed=N_("Send"),
            limits=limits,
            draft=f"desk.{ticket_id}.reply",
            line=True,
        )
        self.more = Button()
        self._menu = PopupMenu(parent=self)
        self.more.setMenu(self._menu)
        self.deeds.insertWidget(self.deeds.count() - 1, self.more)
        for signal in (self.files.queue.added, self.files.queue.removed):
            signal.connect(self._show_files)
        self._show_files()
        self.failed.connect(self._look_at)
        self.banner.acted.connect(self._go_on)
        for status, words, keys in AFTERWARDS:
            if keys:
                Shortcut(self, keys, words, partial(self.send, status), INSIDE)
        self.retranslate()

    def retranslate(self) -> None:
        """Say every word anew."""
        super().retranslate()
        if not hasattr(self, "_menu"):
            return
        self.more.setText(_("Send and …"))
        self._menu.clear()
        for status, words, keys in AFTERWARDS:
            self._menu.add(_(words), partial(self.send, status), keys=keys)

    def send(self, status: Status) -> None:
        """Send it; the ticket then stands at ``status``."""
        self.take_along(status=status)
        super().submit()

    @Slot()
    def submit(self) -> None:
        """Send it: the ticket is answered then."""
        self.send(Status.ANSWERED)

    def know(self, newest: int, name: str) -> None:
        """Hear which message is the newest now, and who wrote it."""
        before, self._newest = self._newest, newest
        if not self.unsent:
            self.take_along(read_up_to=newest)
        elif newest > before and not self._refused_once:
            words = neutral(name)
            self.banner.say(
                "warn",
                lambda: _("{name} has written meanwhile.").format(name=words or _("Somebody")),
                lambda: _("I have read it"),
            )
            self.banner.show()

    @Slot()
    def _show_files(self) -> None:
        """Have no line for files where there are none."""
        self.rows[FILES].setVisible(bool(self.files.queue.files))

    def _look_at(self, error: PortalError) -> None:
        if not (isinstance(error, Conflict) and error.code == "written_meanwhile"):
            return
        self._refused_once = True
        self.banner.say("warn", told(error), lambda: _("Send anyway"))
        self.overtaken.emit()

    @Slot()
    def _go_on(self) -> None:
        """Take it that the newest message was read; send what was held up."""
        held, self._refused_once = self._refused_once, False
        self.take_along(read_up_to=self._newest)
        self.banner.hide()
        if held:
            WritingForm.submit(self)

    def insert(self, words: str) -> None:
        """Write words where the cursor is."""
        text = self.input("text")
        assert isinstance(text, MarkupInput)
        text.show_preview(on=False)
        text.area.insertPlainText(words)
        text.area.setFocus()
