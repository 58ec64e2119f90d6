"""The first page of a fresh installation: see the demo, or connect to your hoster's portal."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.errors import PortalError
from app.i18n import _
from app.settings import Settings
from app.views.entrance.doors import DEMO, Connection, connections
from app.views.entrance.fields import Field, centred
from app.views.kit.buttons import Button, IconButton
from app.views.kit.card import Card
from app.views.kit.errors_text import sentence
from app.views.kit.layout import clear, column, row
from app.views.kit.live import Speaks
from app.views.kit.text import ElidedLabel, Text


class ChooserPage(Speaks, QWidget):
    """Known portals, the demo, and an address to connect to."""

    chosen = Signal(object)
    """A :class:`Connection`."""
    address_given = Signal(str)
    removed = Signal(object)

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        """Show the portals that ``settings`` know."""
        super().__init__(parent)
        self._settings = settings
        self._title = Text(kind="title")
        self._help = Text(tone="soft", wrap=True)
        self._known_card = Card()
        self._known = QVBoxLayout()
        room = QWidget()
        room.setLayout(self._known)
        self._known_card.add(room)
        self._demo_card = Card()
        self._demo_text = Text(tone="soft", wrap=True)
        self.demo = Button("", "primary")
        self.demo.clicked.connect(self._take_demo)
        self._demo_card.add(self._demo_text)
        self._demo_card.add(self.demo)
        self._portal_card = Card()
        self._portal_text = Text(tone="soft", wrap=True)
        self.address = Field()
        self.address.input.returnPressed.connect(self._connect)
        self.connect_button = Button("")
        self.connect_button.clicked.connect(self._connect)
        for widget in (self._portal_text, self.address, self.connect_button):
            self._portal_card.add(widget)
        inner = QWidget()
        inner.setLayout(
            column(
                self._title,
                self._help,
                self._known_card,
                self._demo_card,
                self._portal_card,
                gap="l",
            )
        )
        self.setLayout(centred(inner))
        self.retranslate()
        self.refresh()

    def refresh(self) -> None:
        """List the known portals anew."""
        clear(self._known)
        known = connections(self._settings)
        for connection in known:
            self._known.addLayout(self._line(connection))
        self._known_card.setVisible(bool(known))

    def show_error(self, error: PortalError) -> None:
        """Say why an address does not work; it stays where it was typed."""
        what, why = sentence(error)
        self.set_busy(False)
        self.address.show_error(f"{what} {why}".strip())
        self.address.input.setFocus()

    def set_busy(self, busy: bool) -> None:
        """Let nobody press twice while the address is asked."""
        self.connect_button.setEnabled(not busy)
        self.demo.setEnabled(not busy)

    def retranslate(self) -> None:
        """Say every word anew."""
        self._title.setText(_("Welcome to the Kundencenter"))
        self._help.setText(_("Choose the portal that you want to work with."))
        self._known_card.set_title(_("Your portals"))
        self._demo_card.set_title(_("View the demo"))
        self._demo_text.setText(
            _("A made-up hoster with customers, services and invoices, on this computer only.")
        )
        self.demo.setText(_("View the demo"))
        self._portal_card.set_title(_("Connect to your portal"))
        self._portal_text.setText(
            _("Your hoster has sent you an address or a link that begins with kundencenter:.")
        )
        self.address.say(_("Address or link"))
        self.address.input.setPlaceholderText("portal.example.de")
        self.connect_button.setText(_("Connect"))

    def _line(self, connection: Connection) -> QVBoxLayout:
        button = Button(connection.name or connection.address, "secondary", "globe")
        button.clicked.connect(lambda _on=False: self.chosen.emit(connection))
        remove = IconButton("trash", _("Remove {name}").format(name=connection.name))
        remove.clicked.connect(lambda _on=False: self.removed.emit(connection))
        address = ElidedLabel(connection.address, "soft", "soft")
        return column(row(button, None, remove), address, gap="xs")

    def _take_demo(self) -> None:
        self.chosen.emit(Connection(DEMO, "Demo"))

    def _connect(self) -> None:
        self.address.show_error("")
        if self.address.value.strip():
            self.set_busy(True)
            self.address_given.emit(self.address.value.strip())
        else:
            self.address.show_error(_("Enter the address of your portal."))
