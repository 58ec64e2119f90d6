"""The ten recovery codes, shown once: copy, save, print, and say that they are kept."""

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QDialog, QFrame, QGridLayout, QWidget

from app.i18n import _
from app.portal.profile import RecoveryCodes
from app.views.kit.buttons import Button
from app.views.kit.dialog import Confirm, Dialog
from app.views.kit.safekeeping import Safekeeping
from app.views.kit.text import Text
from app.views.kit.tokens import space
from app.views.place import Place


class RecoveryCodesDialog(Dialog):
    """It closes when the person says that the codes are kept, and asks before anything else."""

    kept = Signal()

    def __init__(self, codes: RecoveryCodes, place: Place, parent: QWidget) -> None:
        """Show ``codes``; they are forgotten with the dialog."""
        super().__init__(lambda: _("Your recovery codes"), parent)
        self._codes = tuple(code.get_secret_value() for code in codes.codes)
        self._place = place
        self._intro = Text("", wrap=True)
        self.tools = Safekeeping(place.tasks, self.text, lambda: _("Recovery codes"))
        self.tools.told.connect(self.fit)
        self.keep = Button("", "primary")
        self.keep.clicked.connect(self._keep)
        self.fill(self._intro, self._well(), self.tools, buttons=(self.keep,))
        self.cancel.hide()
        self.retranslate()
        self.keep.setFocus()

    def retranslate(self) -> None:
        """Say everything in the language of now."""
        super().retranslate()
        self._intro.setText(
            _(
                "Each code lets you in once when your phone is lost. Keep them apart from your"
                " password; they are not shown again."
            )
        )
        self.keep.setText(_("I have kept the codes"))

    def reject(self) -> None:
        """Ask: without the codes a lost phone locks the person out."""
        question = Confirm(
            lambda: _("Close without having kept the codes?"),
            lambda: _("They can't be shown again. You could only make new ones."),
            lambda: _("Close anyway"),
            danger=True,
            parent=self,
        )
        question.agreed.connect(self._leave)
        question.open()

    def text(self) -> str:
        """Return what is copied, saved and printed."""
        name = self._place.portal_name or "Kundencenter"
        head = _("Recovery codes for {portal}").format(portal=name)
        return "\n".join([head, "", *self._codes, ""])

    def _well(self) -> QFrame:
        well = QFrame()
        well.setProperty("part", "well")
        grid = QGridLayout(well)
        edge = space("l")
        grid.setContentsMargins(edge, space("m"), edge, space("m"))
        half = (len(self._codes) + 1) // 2
        for place, code in enumerate(self._codes):
            shown = Text(code, "strong", tabular=True, selectable=True)
            shown.setAccessibleName(code)
            shown.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
            grid.addWidget(shown, place % half, place // half, Qt.AlignmentFlag.AlignHCenter)
        return well

    @Slot()
    def _keep(self) -> None:
        self.kept.emit()
        self.accept()

    @Slot()
    def _leave(self) -> None:
        QTimer.singleShot(0, lambda: QDialog.reject(self))
