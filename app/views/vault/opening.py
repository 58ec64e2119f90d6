"""Opening for the staff: a reason, the second factor, then what it holds for a minute."""

from base64 import b64decode
from dataclasses import dataclass
from datetime import datetime
from io import BytesIO
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Slot

from app.errors import Conflict, PortalError
from app.i18n import N_, _
from app.portal.tickets import TicketDetail
from app.portal.vault.opening import OpenSealed, SealedLetter, SealedPayload, TellUse
from app.portal.vault.sealed import SealedFacts, Use
from app.vault.entry import Fields, Place
from app.vault.errors import VaultError
from app.vault.opening import open_entry
from app.views.kit.buttons import Button
from app.views.kit.dialog import FormDialog
from app.views.kit.errors_text import told
from app.views.kit.form.choose import Field
from app.views.kit.form.form import Form
from app.views.kit.format import exact
from app.views.kit.ticket import Progress
from app.views.place import Place as Where
from app.views.vault.actions import SealedActions
from app.views.vault.confirming import ask_root
from app.views.vault.locker import Locker, OwnDevice
from app.views.vault.opened import OpenedDialog
from app.views.vault.trusting import CODE, Unconfirmed, directory_of, same_history
from app.views.vault.words import NO_RING

if TYPE_CHECKING:
    from app.portal.operation import Portal


NO_KEY: Final = N_("This device has no key yet: set it up under Tickets, Your keys")


@dataclass(frozen=True, repr=False)
class Found:
    """What an entry held, and what there is to be said of it."""

    fields: Fields | None
    file: tuple[str, bytes] | None
    other_sender_since: str
    same_history: bool


def opened(
    portal: "Portal", locker: Locker, device: OwnDevice, letter: SealedLetter, place: Place
) -> Found:
    """Fetch the payload of a letter and open both; a Conflict says why nothing may be shown."""
    payload = BytesIO(portal.send(SealedPayload(entry=letter.entry)).read())
    target = BytesIO()
    slot = b64decode(letter.slot.get_secret_value())
    try:
        held = open_entry(slot, payload, device.keys.age, place, letter.sender, target)
    except VaultError as refused:
        raise Conflict(CODE + refused.code) from None
    return Found(
        held.fields,
        (held.file.name, target.getvalue()) if held.file else None,
        locker.changed_sender(place.account, letter.sender),
        same_history(portal, locker, held.seals),
    )


class OpenActions(SealedActions):
    """The card of an entry at the work place."""

    def __init__(
        self, place: Where, detail: TicketDetail, facts: SealedFacts, account: int
    ) -> None:
        """Offer to open what is there."""
        super().__init__(place, detail, facts)
        self._account = account
        self.open = Button("", "secondary", "unlock")
        self.open.clicked.connect(self.ask)
        self.deeds.addWidget(self.open)
        self.deeds.addStretch(1)
        place.tasks.reach.hold(self.open)
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything in the language of now."""
        super().retranslate()
        if hasattr(self, "open"):
            self.open.setText(_("Open …"))
            self.open.setVisible(self.live)

    @Slot()
    def ask(self) -> None:
        """Look for this machine's key and the directory, then ask why."""
        me, locker, portal = self.place.me, self.place.locker, self.place.tasks.portal
        assert me is not None

        def look(_step: Progress) -> tuple[OwnDevice | None, str]:
            device = locker.device(me.user_id)
            return device, directory_of(portal, locker)[0].origin if device else ""

        self.place.tasks.work(look, self._begin, self._not_ready, busy=self.open)

    def _not_ready(self, error: PortalError) -> None:
        """Let the root be compared first, or say why nothing can be opened."""
        if isinstance(error, Unconfirmed):
            ask_root(self.place, error.trust, self, self.ask)
        else:
            self.place.toast(told(error), "danger")

    def _begin(self, found: tuple[OwnDevice | None, str]) -> None:
        device, origin = found
        if device is None:
            self.place.toast(lambda: _(NO_RING if self.place.locker.temporary else NO_KEY), "warn")
            return
        form = Form(
            self.place.tasks,
            OpenSealed,
            {"reason": Field(N_("Why do you open it?"), N_("The customer reads it."))},
            {"entry": self.facts.entry, "device": device.mark},
            deed=N_("Open them"),
        )
        dialog = FormDialog(lambda: _("Open sensitive data"), form, self)
        dialog.saved.connect(lambda letter: self._fetch(letter, device, origin))
        dialog.open()

    def _fetch(self, letter: SealedLetter, device: OwnDevice, origin: str) -> None:
        # Ours, not the portal's word: an entry of another ticket or customer stays closed.
        entry, kind = str(self.facts.entry), self.facts.kind.value
        place = Place(origin, self._account, str(self.detail.mark), entry, kind)
        portal, locker = self.place.tasks.portal, self.place.locker
        self.place.tasks.work(
            lambda _step: opened(portal, locker, device, letter, place),
            self._show,
            busy=self.open,
        )

    def _show(self, found: Found) -> None:
        dialog = OpenedDialog(
            self, fields=found.fields, file=found.file, warning=lambda: _warning(found)
        )
        dialog.used.connect(self._tell)
        dialog.open()
        if found.fields is not None:
            self._tell(Use.SHOWN)

    @Slot(object)
    def _tell(self, what: Use) -> None:
        command = TellUse(entry=self.facts.entry, what=what)
        self.place.tasks.run(command, lambda _none: None, lambda _error: None)


def _warning(found: Found) -> str:
    said = []
    if found.other_sender_since:
        since = exact(datetime.fromisoformat(found.other_sender_since))
        said.append(
            _(
                "This comes from another device of the customer than the one known since {day}. Ask"
                " them if you have any doubt."
            ).format(day=since)
        )
    if not found.same_history:
        said.append(
            _(
                "The customer was shown another key directory than you. Use nothing of this, and"
                " tell your security officer."
            )
        )
    return " ".join(said)
