"""The last row: how the portal is reached, and which version this is."""

from datetime import datetime

from PySide6.QtWidgets import QFrame, QLabel, QWidget

from app import __version__
from app.i18n import _
from app.views.kit.format import stamp
from app.views.kit.icons import pixmap
from app.views.kit.layout import row
from app.views.kit.live import Speaks, Words
from app.views.kit.live import said as words_of
from app.views.kit.text import Text
from app.views.kit.theme import theme
from app.views.kit.tokens import space


class StatusBar(Speaks, QFrame):
    """Connection state in words and colour; it never says "connected" on a guess."""

    def __init__(self, *beside: QWidget) -> None:
        """Start with no portal chosen; ``beside`` the state stands what is under way."""
        super().__init__()
        self.setProperty("part", "statusbar")
        self._state, self._where = "none", ""
        self._account: Words = ""
        self._since: datetime | None = None
        self._dot = QLabel()
        self._words = Text(kind="soft", tone="soft")
        self._right = Text(kind="soft", tone="soft")
        whole = row(self._dot, self._words, *beside, None, self._right)
        whole.setContentsMargins(space("l"), space("xs"), space("l"), space("xs"))
        self.setLayout(whole)
        theme().changed.connect(self.retranslate)
        self.retranslate()

    def show_state(self, state: str, where: str = "", since: datetime | None = None) -> None:
        """Show ``none``, ``local``, ``connected`` or ``offline``; ``since`` is the data's time.

        While it stays offline the oldest time counts.
        """
        if state == self._state == "offline" and since is not None:
            since = min(since, self._since or since)
        self._state, self._where, self._since = state, where, since
        self.retranslate()

    @property
    def words(self) -> str:
        """What the bar says of the connection."""
        return self._words.text()

    def show_account(self, account: Words) -> None:
        """Name the account, or the work place, at the right."""
        self._account = account
        self.retranslate()

    def retranslate(self) -> None:
        """Say the state anew."""
        tones = {"local": "ok", "connected": "ok", "offline": "warn"}
        size = theme().size("icon")
        self._dot.setPixmap(pixmap("dot", tones.get(self._state, "text-faint"), size))
        time = stamp(self._since) if self._since else ""
        said = {
            "none": _("Not connected"),
            "local": _("Local · {name}").format(name=self._where),
            "connected": _("Connected to {name} · as of {time}").format(
                name=self._where, time=time
            ),
            "offline": _("Offline – as of {time}").format(time=time),
        }
        self._words.setText(said[self._state])
        self._right.setText(" · ".join(filter(None, (words_of(self._account), __version__))))
