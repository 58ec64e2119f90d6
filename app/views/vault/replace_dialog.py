"""Replacing the root's key: the old file, and where the new one goes."""

from PySide6.QtWidgets import QWidget

from app.i18n import N_, _
from app.portal.vault.filling import ReplaceRoot
from app.vault.trust import Trust
from app.views.kit.dialog import FormDialog
from app.views.kit.form.choose import Field
from app.views.place import Place
from app.views.vault.path_input import PathInput
from app.views.vault.prepared_form import PreparedForm
from app.views.vault.root_words import followed


class ReplaceDialog(FormDialog):
    """``saved`` once the new root holds: its file was written before anything was published."""

    def __init__(self, place: Place, user: int, trust: Trust, parent: QWidget) -> None:
        """Replace the root of ``trust``."""
        portal, locker = place.tasks.portal, place.locker
        name = f"{trust.origin}.root.{locker.clock():%Y-%m-%d}.age"
        form = PreparedForm(
            place.tasks,
            ReplaceRoot,
            {
                "file": Field(
                    N_("File of the root's key of now"),
                    make=lambda: PathInput(lambda: _("Choose the file of the root's key")),
                ),
                "passphrase": Field(N_("Its passphrase"), kind="password"),
                "new_passphrase": Field(
                    N_("Passphrase of the new key"),
                    N_(
                        "A sentence of several words is easy to keep in mind. Nobody can restore it."
                    ),
                    kind="new_password",
                ),
                "again": Field(N_("Passphrase again"), kind="password"),
                "place": Field(
                    N_("File of the new key"),
                    N_("Keep two copies of it in safe places."),
                    make=lambda: PathInput(lambda: _("Save the root's key"), lambda: name),
                ),
            },
            lambda given: followed(portal, locker, user, given),
            deed=N_("Replace the root's key"),
        )
        super().__init__(
            lambda: _("Replace the root's key"),
            form,
            parent,
            intro=lambda: _(
                "Your customers' programs follow by themselves: the old key names the new one. This"
                " device goes on to sign; every other signer has to be appointed again. This can't"
                " be undone."
            ),
        )
