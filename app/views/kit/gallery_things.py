"""The gallery's pages of sections, entries, lines to choose from, key caps and a QR code."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QWidget

from app.views.kit.buttons import Button, IconButton
from app.views.kit.card import Card
from app.views.kit.chip import Chip
from app.views.kit.entries import Entry, EntryList
from app.views.kit.key_cap import KeyCap
from app.views.kit.layout import column, row
from app.views.kit.line_list import Line, LineList
from app.views.kit.page import Page
from app.views.kit.qr import QrCode
from app.views.kit.section import Section, sections
from app.views.kit.text import Text

LONG = (
    "Das Gerät Werkstatt wurde zu Ihrer Sicherheit abgemeldet: seine Sitzung wurde zweimal"
    " verwendet, und das darf nicht sein"
)


def thing_pages() -> Sequence[tuple[str, Callable[[], QWidget]]]:
    """Return these pages: file name and what makes each."""
    return [("sections", section_page), ("lines", lines), ("keys-qr", keys)]


def section_page() -> QWidget:
    """Return sections with entries in every state."""
    mails = EntryList()
    mails.set_entries(
        [
            Entry("mail", "erika@example.de", "Damit melden Sie sich an.", chips=[_chip("accent")]),
            Entry(
                "mail",
                "eine.sehr.lange.adresse.die.nicht.passt@abteilung.musterhandel.example",
                "Geben Sie den Code ein, der dorthin gesendet wurde.",
                chips=[_chip("warn")],
                deeds=[Button("Code eingeben"), IconButton("trash", "Entfernen")],
            ),
            Entry("mail", "ohne@example.de", deeds=[Button("Zur Hauptadresse machen", "quiet")]),
        ]
    )
    first, second = Section(), Section()
    first.say("E-Mail-Adressen", "Mit der Hauptadresse melden Sie sich an.")
    first.card.set_title("Ihre Adressen")
    first.card.add_action(Button("Hinzufügen", icon="plus"))
    first.card.add(mails)
    second.say("Passwort")
    second.card.add(Text("Ein Abschnitt ohne Erklärung.", tone="soft"))
    return _page("Abschnitte", sections(first, second))


def _chip(tone: str) -> Chip:
    return Chip({"accent": "Hauptadresse", "warn": "Nicht bestätigt"}[tone], tone)


def lines() -> QWidget:
    """Return a list of lines: unread, long, with a time, bare."""
    shown = LineList()
    shown.setMaximumWidth(400)
    shown.setAccessibleName("Nachrichten")
    shown.set_lines(
        [
            Line("Rechnung RE-2026-00318 liegt bereit", "vor 5 Min.", icon="billing", fresh=True),
            Line(LONG, "vor 2 Tagen", icon="warning", role="danger", fresh=True),
            Line("Ihr Passwort wurde geändert", "erika@example.de", "gestern", icon="lock"),
            Line("Ohne alles"),
        ]
    )
    shown.setCurrentRow(1)
    return _page("Zeilen", shown)


def keys() -> QWidget:
    """Return key caps and a QR code."""
    caps, code = Card("Tasten"), Card("QR-Code")
    caps.body.addLayout(row(*(KeyCap(k) for k in ("F1", "Esc", "Strg+K", "Strg+Umschalt+C")), None))
    drawn = QrCode("otpauth://totp/Nordlicht:erika%40example.de?secret=JBSWY3DPEHPK3PXP")
    drawn.setAccessibleName("QR-Code mit einem Geheimnis")
    code.add(drawn)
    content = QWidget()
    content.setLayout(column(caps, code, None, gap="l"))
    return _page("Tasten und QR-Code", content)


def _page(title: str, content: QWidget) -> Page:
    page = Page(title, "Jedes Teil in jedem Zustand.")
    page.setProperty("part", "window")
    page.set_content(content)
    return page
