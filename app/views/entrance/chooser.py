"""The first page of a fresh installation: see the demo, or connect to your hoster's portal."""

from datetime import datetime
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.errors import Invalid, PortalError
from app.i18n import _
from app.settings import Settings
from app.views.entrance.doors import DEMO, OWN, REMOTE, Connection, connections
from app.views.entrance.fields import Field
from app.views.entrance.step import Step
from app.views.kit.buttons import Button, IconButton
from app.views.kit.card import Card
from app.views.kit.errors_text import field_sentence, told
from app.views.kit.format import relative
from app.views.kit.layout import clear, column, row
from app.views.kit.text import ElidedLabel, Text


class ChooserPage(Step):
    """Known portals, the demo, and an address to connect to."""

    chosen = Signal(object)
    """A :class:`Connection`."""
    address_given = Signal(str)
    removed = Signal(object)
    own_wanted = Signal()
    restore_wanted = Signal()

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        """Show the portals that ``settings`` know."""
        super().__init__(parent)
        self._settings = settings
        self._known_card = Card()
        self._known: QVBoxLayout = column(gap="m")
        room = QWidget()
        room.setLayout(self._known)
        self._known_card.add(room)
        self._demo_card = Card()
        self._demo_text = Text(tone="soft", wrap=True)
        self.demo = Button("", "primary")
        self.demo.clicked.connect(self._take_demo)
        self._portal_card = Card()
        self._portal_text = Text(tone="soft", wrap=True)
        self.address = Field()
        self.address.input.setMaxLength(2000)
        self.address.input.returnPressed.connect(self._connect)
        self.connect_button = Button("")
        self.connect_button.clicked.connect(self._connect)
        self._demo_card.body.addLayout(column(self._demo_text, row(self.demo, None), gap="m"))
        self._portal_card.body.addLayout(
            column(self._portal_text, self.address, row(self.connect_button, None), gap="m")
        )
        self._own_card = Card()
        self._own_text = Text(tone="soft", wrap=True)
        self.own, self.restore = Button(""), Button("", "quiet")
        self.own.clicked.connect(self.own_wanted)
        self.restore.clicked.connect(self.restore_wanted)
        self._own_card.body.addLayout(
            column(self._own_text, row(self.own, self.restore, None), gap="m")
        )
        for card in (self._known_card, self._demo_card, self._portal_card, self._own_card):
            self.add(card)
        self.retranslate()
        self.refresh()

    def refresh(self) -> None:
        """List the known portals anew."""
        clear(self._known)
        known = connections(self._settings)
        for connection in known:
            self._known.addLayout(self._line(connection))
        self._known_card.setVisible(bool(known))
        self._demo_card.setVisible(not any(c.kind == DEMO for c in known))
        self.demo.set_kind("secondary" if known else "primary")

    def show_error(self, error: PortalError) -> None:
        """Say why an address does not work; it stays where it was typed."""
        self.set_busy(False)
        if isinstance(error, Invalid) and "address" in error.fields:
            self.address.show_error(partial(field_sentence, error.fields["address"]))
        else:
            self.address.show_error(told(error))
        self.address.input.setFocus()

    def set_busy(self, busy: bool) -> None:
        """Let nobody press twice while the address is asked."""
        self.connect_button.setEnabled(not busy)
        self.connect_button.setText(_("Connecting …") if busy else _("Connect"))
        for button in (self.demo, self.own, self.restore):
            button.setEnabled(not busy)

    def focus(self) -> None:
        """Put the cursor where most people begin."""
        known = self._known_card.findChild(Button)
        (known if isinstance(known, Button) else self.demo).setFocus()

    def retranslate(self) -> None:
        """Say every word anew."""
        self.say(
            _("Welcome to the Kundencenter"), _("Choose the portal that you want to work with.")
        )
        self._known_card.set_title(_("Your portals"))
        self._demo_card.set_title(_("View the demo"))
        self._demo_text.setText(
            _(
                "A made-up hoster with customers, services and invoices, on this computer only."
                " It is encrypted, but its key lies beside it."
            )
        )
        self.demo.setText(_("View the demo"))
        self._portal_card.set_title(_("Connect to your portal"))
        self._portal_text.setText(
            _("Your hoster has sent you an address or a link that begins with kundencenter:.")
        )
        self.address.say(_("Address or link"))
        self.address.input.setPlaceholderText("portal.example.de")
        self.connect_button.setText(_("Connect"))
        self._own_card.set_title(_("Your own portal on this computer"))
        self._own_text.setText(
            _("Work as a hoster without a server: your data lie encrypted on this computer.")
        )
        self.own.setText(_("Create a portal …"))
        self.restore.setText(_("Restore a backup …"))
        self.refresh()

    def _line(self, connection: Connection) -> QVBoxLayout:
        name = connection.name or connection.address
        icon = {DEMO: "eye", OWN: "device"}.get(connection.kind, "globe")
        button = Button(name, "secondary", icon)
        button.setAccessibleName(_("Open {name}").format(name=name))
        button.clicked.connect(lambda _on=False: self.chosen.emit(connection))
        line = row(button)
        if connection.kind != OWN:  # its data are here: the list must not lose the way to them
            remove = IconButton("trash", _("Remove {name}").format(name=name))
            remove.clicked.connect(lambda _on=False: self.removed.emit(connection))
            line.addWidget(remove)
        line.setStretch(0, 1)
        return column(line, ElidedLabel(_facts(connection), "soft", "soft"), gap="xs")

    def _take_demo(self) -> None:
        self.chosen.emit(Connection(DEMO, "Demo"))

    def _connect(self) -> None:
        self.address.show_error("")
        if self.address.value.strip():
            self.set_busy(True)
            self.address_given.emit(self.address.value.strip())
        else:
            self.address.show_error(lambda: _("Enter the address of your portal."))
            self.address.input.setFocus()


def _facts(connection: Connection) -> str:
    where = _("On this computer")
    if connection.kind == REMOTE:
        where = connection.address
    if not connection.used_at:
        return where
    used = relative(datetime.fromisoformat(connection.used_at))
    return _("{where} · last used {when}").format(where=where, when=used)
