"""Setting up a recovery key: how it is made, and the line that names it."""

from PySide6.QtWidgets import QWidget

from app.errors import Invalid
from app.i18n import N_, _
from app.portal.vault.filling import NameRecovery
from app.vault.envelope import recipients_of
from app.views.kit.dialog import FormDialog
from app.views.kit.form.choose import Field
from app.views.kit.form.local_form import LocalForm
from app.views.kit.tasks import Tasks


class RecoveryDialog(FormDialog):
    """``saved`` carries the ``age1…`` line; nothing is signed yet."""

    def __init__(self, tasks: Tasks, parent: QWidget) -> None:
        """Ask for the line."""
        form = LocalForm(
            tasks,
            NameRecovery,
            {
                "recipient": Field(
                    N_("Public key"), N_("The line that begins with age1."), placeholder="age1…"
                )
            },
            recipient_of,
            deed=N_("Check and sign"),
        )
        super().__init__(
            lambda: _("Set up a recovery key"),
            form,
            parent,
            intro=lambda: _(
                "It opens all that customers seal, in every department, also when all devices"
                " are lost. Your customers see that there is one.\n\nMake it on a computer without a"
                " network: age-keygen -o recovery.txt\n\nKeep that file on paper or on a stick, in a"
                " safe, and on no computer. Only the line with age1 belongs here."
            ),
        )


def recipient_of(given: NameRecovery) -> str:
    """Return the line; Invalid for anything but a recipient of age."""
    line = given.recipient.removeprefix("Public key: ").removeprefix("# public key: ")
    if line.upper().startswith("AGE-SECRET-KEY-"):
        raise Invalid(fields={"recipient": "recovery_secret"})
    try:
        recipients_of([line])
    except ValueError:
        raise Invalid(fields={"recipient": "no_recipient"}) from None
    return line.lower()
