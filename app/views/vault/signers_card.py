"""Who signs: the devices that the root has named, this one among them, and what is to be done."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from app.i18n import _
from app.portal.markup import neutral
from app.vault.trust import Appointment
from app.views.kit.banner import Banner
from app.views.kit.buttons import Button
from app.views.kit.card import Card
from app.views.kit.chip import Chip
from app.views.kit.facts import Fact, Facts
from app.views.kit.format import day
from app.views.kit.layout import Flow, clear, column, row, rule
from app.views.kit.live import Speaks
from app.views.kit.text import Text
from app.views.kit.tokens import space
from app.views.vault.signers import Signers


class SignersCard(Speaks, Card):
    """Its buttons are served by :class:`app.views.vault.appointing.Appointing`."""

    def __init__(self) -> None:
        """Show nothing yet."""
        super().__init__()
        self._found: Signers | None = None
        self._temporary = False
        self._help = Text("", "soft", "soft", wrap=True)
        self._lines = column(gap="m")
        self.state = Banner("info")
        self.own = Facts()
        self.make = Button("", icon="key")
        self.appoint = Button("", icon="plus")
        self.replace = Button("", "quiet", "refresh")
        lines, deeds = QWidget(), QWidget()
        lines.setLayout(self._lines)
        flow = Flow("s")
        for button in (self.make, self.appoint, self.replace):
            flow.addWidget(button)
        deeds.setLayout(flow)
        self.body.setSpacing(space("m"))
        for part in (self._help, lines, self.state, self.own, deeds):
            self.add(part)
        self.retranslate()

    def show_signers(self, found: Signers, *, temporary: bool) -> None:
        """Show who signs; ``temporary`` says that no key ring keeps this machine's key."""
        self._found, self._temporary = found, temporary
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything in the language of now."""
        self.set_title(_("Who signs"))
        self._help.setText(
            _(
                "These devices say whose devices open what customers seal. The root's key has"
                " appointed them. Two are the normal set-up: one can be lost."
            )
        )
        self.make.setText(_("Let this device sign"))
        self.appoint.setText(_("Appoint a signer …"))
        self.replace.setText(_("Replace the root's key …"))
        if self._found is not None:
            self._list(self._found)
            self._say_own(self._found)

    def _list(self, found: Signers) -> None:
        clear(self._lines)
        for number, one in enumerate((*found.named, *found.lapsed)):
            if number:
                self._lines.addWidget(rule())
            self._lines.addWidget(_line(found, one))

    def _say_own(self, found: Signers) -> None:
        term, key = found.term, found.own
        self.make.setVisible(key is None)
        waits = key is not None and bool(found.refused)
        self.state.setVisible(waits or self._temporary or bool(found.wanted))
        self.own.setVisible(bool(found.wanted))
        if key is not None:
            self.own.set_facts(
                [
                    Fact(_("Key of this device"), str(key), copy=True, elided=True),
                    Fact(_("Fingerprint"), key.fingerprint, tabular=True),
                ]
            )
        if self._temporary and key is not None:
            self.state.say(
                "warn",
                lambda: _(
                    "No key ring of this computer keeps the key: it is gone when the program ends."
                ),
            )
        elif waits:
            self.state.say(
                "warn",
                lambda: _(
                    "This device waits for its appointment. Hand the line below to whoever has the"
                    " root's file, and compare its digits by telephone or face to face."
                ),
            )
        elif term is not None:
            self.state.say(
                "warn",
                lambda: _(
                    "The term of this device ends on {day}. Let it be appointed anew before."
                ).format(day=day(term.until)),
            )


def _line(found: Signers, one: Appointment) -> QWidget:
    words, tone = _state(found, one)
    here = " · " + _("this device") if one.signer == found.own else ""
    name = Text(neutral(one.signer.name) + here, "strong", wrap=True)
    until = Text(_("Until {day}").format(day=day(one.until)), "soft", "soft")
    digits = _("Fingerprint: {digits}").format(digits=one.signer.fingerprint)
    left = column(name, Text(digits, tabular=True, selectable=True, wrap=True), until, gap="xs")
    chip = Chip(words, tone)
    line = row(left, chip, gap="m")
    line.setStretch(0, 1)
    line.setAlignment(chip, Qt.AlignmentFlag.AlignTop)
    whole = QWidget()
    whole.setLayout(line)
    return whole


def _state(found: Signers, one: Appointment) -> tuple[str, str]:
    if one in found.lapsed:
        return _("to be appointed again"), "warn"
    if one.until <= found.now:
        return _("term is over"), "neutral"
    return (_("ends soon"), "warn") if found.soon(one) else (_("signs"), "ok")
