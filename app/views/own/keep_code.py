"""The recovery code of a new portal, shown once: it opens the portal when the key ring is lost."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QGridLayout, QWidget

from app.errors import PortalError
from app.i18n import N_, _
from app.views.entrance.doors import Doors
from app.views.entrance.reasons import reason
from app.views.entrance.step import Step
from app.views.kit.banner import Banner
from app.views.kit.buttons import Button
from app.views.kit.card import Card
from app.views.kit.errors_text import told
from app.views.kit.form.choose import Field
from app.views.kit.form.field_row import FieldRow
from app.views.kit.form.inputs import LineInput
from app.views.kit.layout import column, row
from app.views.kit.safekeeping import Safekeeping
from app.views.kit.text import Text
from app.views.kit.tokens import space
from app.views.own.doors import Draft
from app.views.place import Place

A_LINE = 4
"""Groups in a line of the code."""


class KeepCodePage(Step):
    """The second of two steps: the last group is typed, so that nobody clicks the code away."""

    settled = Signal(object)
    """The Draft, which is a portal now."""

    def __init__(
        self, place: Place, doors: Doors, draft: Draft, parent: QWidget | None = None
    ) -> None:
        """Show the code of ``draft``."""
        super().__init__(parent)
        self._place, self._doors, self._draft = place, doors, draft
        self.banner = Banner("warn")
        self.banner.setVisible(bool(draft.failure))
        self._words = Text(tone="soft", wrap=True)
        self.tools = Safekeeping(place.tasks, self.text, lambda: _("Recovery code"))
        self.line = FieldRow("group", Field(N_("Last group of the code")), LineInput())
        self.line.input.entered.connect(self._go_on)
        self.line.input.changed.connect(self._typed)
        self._mistyped = False
        self.go_on = Button("", "primary")
        self.go_on.clicked.connect(self._go_on)
        card = Card()
        card.body.addLayout(
            column(self._words, self._well(), self.tools, self.line, row(None, self.go_on), gap="l")
        )
        self.add(self.banner)
        self.add(card)
        self._back = self.add_link()
        self._back.clicked.connect(self.back)
        self.retranslate()

    def focus(self) -> None:
        """Put the cursor where typing begins."""
        self.line.input.setFocus()

    def retranslate(self) -> None:
        """Say every word anew."""
        self.say(
            _("Your own portal – step 2 of 2"),
            _("Note the recovery code. It is shown this once and nobody can make another."),
        )
        self._words.setText(
            _(
                "The key of your portal lies in the key ring of this computer. If that is lost, or"
                " the disk moves to another computer, only this code opens it. Keep it on paper."
            )
            if not self._draft.failure
            else _("Keep it where you find it at every start, and a second copy on paper.")
        )
        if self._draft.failure:
            words = _("You are asked for this code each time you open the portal.")
            self.banner.say("warn", f"{reason(self._draft.failure)} {words}")
        self.go_on.setText(_("Create portal"))
        self._back.setText(_("Do not create it"))
        self._show_fault()

    def text(self) -> str:
        """Return what is copied, saved and printed."""
        head = _("Recovery code of the portal {name}").format(name=self._draft.connection.name)
        return "\n".join([head, "", *map("-".join, self._lines()), ""])

    def _lines(self) -> list[list[str]]:
        groups = self._draft.code.split("-")
        return [groups[at : at + A_LINE] for at in range(0, len(groups), A_LINE)]

    def _well(self) -> QFrame:
        well = QFrame()
        well.setProperty("part", "well")
        grid = QGridLayout(well)
        edge = space("l")
        grid.setContentsMargins(edge, space("m"), edge, space("m"))
        for line, groups in enumerate(self._lines()):
            for place, group in enumerate(groups):
                shown = Text(group, "strong", tabular=True, selectable=True)
                shown.setAccessibleName(group)
                shown.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
                grid.addWidget(shown, line, place, Qt.AlignmentFlag.AlignHCenter)
        return well

    @Slot()
    def _typed(self) -> None:
        self._mistyped = False
        self._show_fault()

    def _show_fault(self) -> None:
        wrong = self._mistyped
        self.line.show_error(
            (lambda: _("This is not the last group of the code above.")) if wrong else ""
        )

    @Slot()
    def _go_on(self) -> None:
        if not self.go_on.isEnabled():
            return
        typed = str(self.line.input.value()).strip().upper()
        if typed != self._draft.code.rpartition("-")[2]:
            self._mistyped = True
            self._show_fault()
            self.focus()
            return
        self.go_on.setEnabled(False)
        self._place.tasks.work(
            lambda _step: self._doors.own.settle(self._draft),
            lambda _none: self.settled.emit(self._draft),
            self._failed,
            busy=self.go_on,
        )

    def _failed(self, error: PortalError) -> None:
        self.banner.say("danger", told(error))
        self.banner.show()
