"""The kit's gallery: every part in every state, page by page, for the pictures.

What stands here is sample text of the demo hoster, not a part of the interface.
"""

from collections.abc import Callable

from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDateEdit,
    QGridLayout,
    QLayout,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QRadioButton,
    QSlider,
    QSpinBox,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from app.views.kit.avatar import Avatar
from app.views.kit.banner import Banner
from app.views.kit.buttons import Button, IconButton, LinkButton
from app.views.kit.card import Card, Tile
from app.views.kit.chip import TONES, Chip
from app.views.kit.facts import Fact, Facts
from app.views.kit.filters import FilterChips
from app.views.kit.gallery_states import state_pages
from app.views.kit.gallery_things import thing_pages
from app.views.kit.icons import set_icon
from app.views.kit.layout import column, row
from app.views.kit.menu import PopupMenu
from app.views.kit.page import Page
from app.views.kit.svg import names
from app.views.kit.tabs import TabRow
from app.views.kit.text import ElidedLabel, Text
from app.views.kit.tokens import space

Factory = Callable[[], QWidget]
KINDS = ("primary", "secondary", "quiet", "danger", "link")


def gallery_pages() -> list[tuple[str, Factory]]:
    """Return every page of the gallery: its file name and what makes it."""
    return [
        ("buttons", buttons),
        ("fields", fields),
        ("lists", lists),
        ("chips-banners", chips),
        ("cards", cards),
        ("icons", icon_sheet),
        *state_pages(),
        *thing_pages(),
    ]


def buttons() -> QWidget:
    """Return buttons of every kind, pills and tabs."""
    grid = QGridLayout()
    for line, (text, prepare) in enumerate(_BUTTON_STATES.items()):
        grid.addWidget(Text(text, tone="soft"), line, 0)
        for place, kind in enumerate(KINDS, 1):
            button = Button("Bezahlen", kind, icon="card" if line == 2 else "")
            prepare(button)
            grid.addWidget(button, line, place, Qt.AlignmentFlag.AlignLeft)
    grid.setColumnStretch(len(KINDS), 1)
    drop = Button("Weitere Aktionen")
    drop.setMenu(_menu())
    tools = row(
        *(IconButton(name, name) for name in ("search", "bell", "refresh", "printer", "more")),
        IconButton("thumbnails", "thumbnails", checkable=True),
        drop,
        LinkButton("Rechnung im Browser ansehen", "external"),
        None,
    )
    pills = FilterChips()
    pills.set_filters([("all", "Alle"), ("open", "Offen"), ("late", "Überfällig"), ("x", "Leer")])
    pills.set_counts({"all": 48, "open": 3, "late": 1_234})
    pills.choose("open")
    pills.pill("x").setEnabled(False)
    tabs = TabRow("Abrechnung")
    tabs.set_tabs([("r", "Rechnungen"), ("a", "Meine Angebote"), ("g", "Guthaben")])
    return _page("Knöpfe", _card("Knöpfe", grid), _card("Werkzeuge", tools), pills, tabs)


_BUTTON_STATES: dict[str, Callable[[Button], None]] = {
    "Ruhend": lambda _button: None,
    "Gesperrt": lambda button: button.setEnabled(False),
    "Mit Bild": lambda _button: None,
}


def _menu() -> PopupMenu:
    menu = PopupMenu()
    menu.add("Als PDF speichern", lambda: None, icon="download", keys="Ctrl+S")
    menu.add("Drucken", lambda: None, icon="printer", keys="Ctrl+P")
    menu.addSeparator()
    menu.add_choice("Fälligkeit zeigen", lambda _on: None, on=True)
    return menu


def fields() -> QWidget:
    """Return the fields of a form in every state."""
    choice = QComboBox()
    choice.addItems(["Überweisung", "SEPA-Lastschrift", "Kreditkarte"])
    date = QDateEdit(QDate(2026, 11, 23))
    date.setCalendarPopup(True)
    empty, wrong, frozen, off = QLineEdit(), QLineEdit("DE00"), QLineEdit("K-10042"), QLineEdit("-")
    empty.setPlaceholderText("Nummer, Betrag, Leistung …")
    wrong.setProperty("invalid", True)
    frozen.setReadOnly(True)
    off.setEnabled(False)
    count = QSpinBox()
    count.lineEdit().setTextMargins(space("s"), 0, 0, 0)  # the style sheet's padding is not heard
    rows: list[tuple[str, QWidget]] = [
        ("Leer", empty),
        ("Gefüllt", QLineEdit("erika@example.de")),
        ("Falsch", wrong),
        ("Nur lesen", frozen),
        ("Gesperrt", off),
        ("Auswahl", choice),
        ("Datum", date),
        ("Menge", count),
        ("Schieber", QSlider(Qt.Orientation.Horizontal)),
    ]
    grid = QGridLayout()
    for line, (name, field) in enumerate(rows):
        field.setAccessibleName(name)
        grid.addWidget(Text(name, tone="soft"), line, 0)
        grid.addWidget(field, line, 1)
    grid.setColumnStretch(1, 1)
    text = QPlainTextEdit("Guten Tag,\nunser Shop ist seit heute früh langsam.")
    left, right = _card("Felder", grid), _card("Haken und Text", column(*_ticks(), text))
    return _page("Felder", row(left, right, gap="l"))


def _ticks() -> list[QWidget]:
    ticks: list[QWidget] = []
    for state in Qt.CheckState:
        tick = QCheckBox("Rechnungen als PDF anhängen")
        tick.setTristate(True)
        tick.setCheckState(state)
        ticks.append(tick)
    locked = QCheckBox("Gesperrt und gewählt")
    locked.setChecked(True)
    locked.setEnabled(False)
    first, second = QRadioButton("Zum Ende der Laufzeit"), QRadioButton("Sofort mit Guthaben")
    first.setChecked(True)
    return [*ticks, locked, first, second]


def lists() -> QWidget:
    """Return plain lists and tables as Qt makes them, in the theme's look."""
    table = QTableWidget(6, 3)
    table.setAccessibleName("Tabelle")
    table.setHorizontalHeaderLabels(["Nummer", "Datum", "Betrag"])
    table.verticalHeader().hide()
    table.setShowGrid(False)
    for line in range(6):
        for place, text in enumerate((f"RE-2026-0031{line}", "23.11.2026", "190,28 €")):
            table.setItem(line, place, QTableWidgetItem(text))
    table.selectRow(1)
    items = QListWidget()
    items.setAccessibleName("Liste")
    items.ensurePolished()  # before a row is chosen: the style sheet decides how high rows are
    items.addItems(["Kontodetails", "Benutzerverwaltung", "Zahlungsmethoden", "Kontakte"])
    items.setCurrentRow(0)
    return _page("Listen", row(_card("Tabelle", table), _card("Liste", items), gap="l"))


def chips() -> QWidget:
    """Return chips and banners of every tone."""
    words = ("Bezahlt", "Offen", "Überfällig", "Zahlung läuft", "Neu", "Storniert")
    shown = row(*(Chip(word, tone) for word, tone in zip(words, TONES, strict=True)), None)
    people = row(Avatar("Erika Beispiel"), Avatar("Jonas Meyer", "ok"), Avatar("root"), None)
    banners = column(
        Banner("info", "Dies ist eine Vorführung mit erfundenen Daten.", closable=True),
        Banner("ok", "Ihre E-Mail-Adresse ist bestätigt."),
        Banner("warn", "Ihre Karte läuft im Dezember ab.", "Karte ersetzen"),
        Banner("danger", "Die Lastschrift vom 12.11.2026 kam zurück.", "Rechnung ansehen"),
        gap="m",
    )
    cut = ElidedLabel("Ein sehr langer Betreff, der nicht in seine Spalte passt und endet")
    cut.setFixedWidth(240)
    return _page("Zustände", _card("Chips", column(shown, people, cut, gap="m")), banners)


def cards() -> QWidget:
    """Return tiles and facts."""
    tiles = []
    for icon, label, number, delta, tone in (
        ("services", "Aktive Dienste", "4", "1 Add-on neu", ""),
        ("domains", "Domains", "7", "2 laufen in 30 Tagen aus", "warn"),
        ("tickets", "Offene Tickets", "2", "1 wartet auf Sie", ""),
        ("billing", "Offene Rechnungen", "412,90 €", "1 überfällig", "danger"),
    ):
        tile = Tile(label, icon)
        tile.set_number(number, delta, tone)
        tiles.append(tile)
    facts = Facts(
        [
            Fact("Betrag", "190,28 €", tabular=True),
            Fact("Fällig", "vor 8 Tagen", tone="danger", tip="15.11.2026"),
            Fact("Empfänger", "Nordlicht Hosting GmbH"),
            Fact("IBAN", "DE89 3704 0044 0532 0130 00", copy=True, tabular=True),
            Fact("Verwendungszweck", "RE-2026-00318", copy=True),
        ]
    )
    card = Card("Zahlungsdaten")
    card.add_action(Chip("Überfällig", "danger"))
    card.add(facts)
    types = Card("Schrift")
    for kind in ("title", "figure", "section", "strong", "base", "soft"):
        types.add(Text(f"{kind} - Rechnung 1.234,56 €", kind))
    return _page("Karten", row(*tiles, gap="m"), row(card, types, gap="m"))


def icon_sheet() -> QWidget:
    """Return every icon with its name."""
    grid = QGridLayout()
    for place, name in enumerate(names()):
        button = Button(name, "quiet")
        set_icon(button, name, size=20)
        grid.addWidget(button, place // 7, place % 7, Qt.AlignmentFlag.AlignLeft)
    return _page("Bilder", _card("", grid))


def _card(title: str, content: QWidget | QLayout) -> Card:
    card = Card(title)
    card.body.addLayout(column(content))
    return card


def _page(title: str, *parts: QWidget | QLayout) -> Page:
    page = Page(title, "Jedes Teil in jedem Zustand.")
    page.setProperty("part", "window")
    content = QWidget()
    content.setLayout(column(*parts, None, gap="l"))
    page.set_content(content, scroll=True)
    return page
