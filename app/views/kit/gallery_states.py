"""The gallery's pages of whole states: page, side panel, chart, progress, toasts."""

from collections.abc import Callable, Sequence
from datetime import UTC, datetime

from PySide6.QtWidgets import QLayout, QListWidget, QWidget

from app.views.kit.buttons import Button
from app.views.kit.chart import Bar
from app.views.kit.chart_card import ChartCard
from app.views.kit.chip import Chip
from app.views.kit.facts import Fact, Facts
from app.views.kit.filters import FilterChips
from app.views.kit.format import money
from app.views.kit.layout import column
from app.views.kit.page import Page
from app.views.kit.progress import ProgressCard
from app.views.kit.sidepanel import MasterDetail, SidePanel
from app.views.kit.toast import toasts

MONTHS = ("Dez", "Jan", "Feb", "Mär", "Apr", "Mai", "Jun", "Jul", "Aug", "Sep", "Okt", "Nov")
CENTS = (13900, 15100, 15100, 18900, 17000, 18900, 18900, 21300, 24900, 18900, 18900, 19028)


def state_pages() -> Sequence[tuple[str, Callable[[], QWidget]]]:
    """Return a page for every state that content can be in."""
    return [
        ("chart", charts),
        ("progress", progress),
        ("side-panel", side_panel),
        ("page-loading", lambda: _loading(_invoices())),
        ("page-empty", lambda: _state(_empty)),
        ("page-no-match", lambda: _state(lambda page: page.show_no_match(_nothing))),
        ("page-error", lambda: _state(_error)),
        ("page-offline", lambda: _state(_offline)),
    ]


def charts() -> QWidget:
    """Return a chart with a chosen bar, and the same values as a table."""
    bars = [
        Bar(label, cents, f"{label} 2026", current=label == "Nov")
        for label, cents in zip(MONTHS, CENTS, strict=True)
    ]
    cards = []
    for title in ("Rechnungsbeträge, zwölf Monate", "Dasselbe als Tabelle"):
        card = ChartCard(title, ("Monat", "Betrag"))
        card.show_bars(bars, money, _whole_euros, "2.218,00 € netto")
        cards.append(card)
    cards[0].chart.choose(8)
    cards[1].turn()
    page = Page("Diagramme", "Werte beim Zeigen und mit den Pfeiltasten.")
    return _whole(page, column(*cards, gap="l"))


def _whole_euros(cents: int) -> str:
    return f"{cents // 100} €"


def progress() -> QWidget:
    """Return progress of known and unknown length, and toasts."""
    known, unknown = ProgressCard("48 Rechnungen werden geladen"), ProgressCard("Suche läuft")
    known.set_progress(17, 48, "RE-2026-00301.pdf")
    unknown.set_progress(0, 0, "Noch unbekannt, wie viele")
    page = Page("Fortschritt", "Was geschieht, wie weit es ist, und wie man es anhält.")
    shown = _whole(page, column(known, unknown, None, gap="m"))
    host = toasts(shown)
    host.success("RE-2026-00318.pdf gespeichert.")
    host.success("Rechnung als gelesen markiert.", undo=_nothing)
    host.say("Die Verbindung ist wieder da.", "info")
    return shown


def side_panel() -> QWidget:
    """Return a list with its side panel."""
    items = QListWidget()
    items.setAccessibleName("Rechnungen")
    items.ensurePolished()
    items.addItems([f"RE-2026-003{number}" for number in range(10, 40)])
    items.setCurrentRow(8)
    panel = SidePanel("RE-2026-00318")
    panel.head.addWidget(Chip("Überfällig", "danger"))
    panel.body.addWidget(Facts([Fact("Betrag", "190,28 €"), Fact("IBAN", "DE89 3704", copy=True)]))
    panel.body.addStretch(1)
    pair = MasterDetail(items, panel)
    page = _invoices()
    page.set_content(pair)
    pair.show_detail()
    return page


def _invoices() -> Page:
    page = Page("Rechnungen", "3 offen, 412,90 €, davon 1 überfällig.")
    page.setProperty("part", "window")
    page.add_action(Button("Als CSV speichern", icon="download"))
    page.add_action(Button("Rechnung bezahlen", "primary"))
    pills = FilterChips()
    pills.set_filters([("all", "Alle"), ("open", "Offen"), ("late", "Überfällig")])
    pills.set_counts({"all": 48, "open": 3, "late": 1})
    page.add_filter(pills)
    return page


def _state(show: Callable[[Page], None]) -> Page:
    page = _invoices()
    items = QListWidget()
    items.setAccessibleName("Rechnungen")
    items.ensurePolished()
    items.addItems([f"RE-2026-003{number}   190,28 €" for number in range(10, 30)])
    page.set_content(items)
    show(page)
    return page


def _loading(page: Page) -> Page:
    page.show_loading()
    return page


def _empty(page: Page) -> None:
    page.show_empty("billing", "Noch keine Rechnungen.", "Dienste ansehen", _nothing)


def _error(page: Page) -> None:
    why = "Der Server antwortet nicht. Prüfen Sie die Verbindung und versuchen Sie es erneut."
    page.show_error("Die Rechnungen konnten nicht geladen werden.", why, _nothing)


def _offline(page: Page) -> None:
    page.show_offline(datetime.now(UTC), "Zahlen geht erst wieder mit Verbindung.")


def _whole(page: Page, layout: QLayout) -> Page:
    page.setProperty("part", "window")
    content = QWidget()
    content.setLayout(layout)
    page.set_content(content)
    return page


def _nothing() -> None:
    """Do nothing: a picture is not clicked."""
