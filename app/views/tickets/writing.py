"""What somebody writes in a ticket: unfolded when wanted, kept as a draft until it was sent."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.i18n import _
from app.portal.operation import Operation
from app.views.kit.buttons import Button
from app.views.kit.dialog import Confirm
from app.views.kit.files.file import Limits
from app.views.kit.form.choose import Field
from app.views.kit.layout import row
from app.views.kit.live import Words
from app.views.place import Place
from app.views.tickets.message_form import MessageForm


class WritingForm(MessageForm):
    """One a ticket and purpose: what was typed for another one stays there."""

    opened = Signal()
    """It is wanted now, or not any more: see :attr:`open`."""

    def __init__(
        self,
        place: Place,
        operation: type[Operation[Any]],
        fields: Mapping[str, Field],
        given: Mapping[str, Any],
        *,
        deed: str,
        limits: Limits,
        draft: str,
        line: bool = False,
    ) -> None:
        """Write with ``given`` going along; a ``draft`` that lies there unfolds the form."""
        self._given = dict(given)
        super().__init__(place.tasks, operation, fields, given, deed=deed, limits=limits, line=line)
        self.discard = Button("", "quiet")
        self.discard.clicked.connect(self._put_away)
        self.buttons.removeWidget(self.button)
        self.foot = QWidget()
        """The way out and the deed: they stay in sight while the form scrolls."""
        self.deeds: QHBoxLayout = row(None, self.discard, self.button, gap="s")
        self.foot.setLayout(self.deeds)
        self.foot.hide()
        self.open = False
        """Whether somebody writes, or something stands there that was not sent."""
        self.hide()
        self.saved.connect(self._gone)
        self.dirty_changed.connect(self._come)
        place.draft(draft, self)
        self.retranslate()

    def question(self) -> tuple[Words, Words]:
        """Return what is asked before typed words are thrown away, and the deed."""
        return (lambda: _("Discard the reply?")), (lambda: _("Discard reply"))

    @property
    def unsent(self) -> bool:
        """Whether it has to be kept while another ticket is read."""
        return bool(self.open or self.dirty or self.files.queue.files)

    def retranslate(self) -> None:
        """Say every word anew."""
        super().retranslate()
        if hasattr(self, "discard"):
            self.discard.setText(_("Discard"))

    def take_along(self, **given: Any) -> None:
        """Send these values along from now on; what was typed stays."""
        self._given |= given
        self._along |= given

    @Slot()
    def unfold(self) -> None:
        """Begin to write."""
        self._open()
        self.input("text").setFocus(Qt.FocusReason.OtherFocusReason)

    def let_go(self) -> None:
        """Go, with the line of deeds that stands elsewhere."""
        self.foot.deleteLater()
        self.deleteLater()

    def show_if(self, *, shown: bool) -> None:
        """Show it, or not, with its deeds."""
        self.setVisible(shown)
        self.foot.setVisible(shown)

    @Slot()
    def fold(self) -> None:
        """Be written in no more, unless something would be lost."""
        if self.open and not self.dirty:
            self._fold()

    @Slot(bool)
    def _come(self, dirty: bool) -> None:
        if dirty and not self.open:
            self._open()

    def _open(self) -> None:
        self.open = True
        self.opened.emit()

    @Slot(object)
    def _gone(self, _result: object) -> None:
        since = self.dirty
        self.keep_up(self._given)
        if not since:
            self._fold()

    @Slot()
    def _put_away(self) -> None:
        if not self.dirty:
            self._fold()
            return
        title, deed = self.question()
        question = Confirm(
            title,
            lambda: _("What you typed has not been sent."),
            deed,
            danger=True,
            parent=self,
        )
        question.agreed.connect(self._discard)
        question.open()

    @Slot()
    def _discard(self) -> None:
        self.start(self._given)
        self.discarded.emit()
        self._fold()

    def _fold(self) -> None:
        self.open = False
        self.banner.hide()
        self.opened.emit()
