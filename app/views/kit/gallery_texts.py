"""The gallery's pages of what people write: texts, the field for them, conversations."""

from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta

from PySide6.QtWidgets import QLayout, QWidget

from app.i18n import _
from app.views.kit.buttons import Button
from app.views.kit.card import Card
from app.views.kit.conversation import Conversation, Entry, File, Kind
from app.views.kit.form.markup_input import MarkupInput
from app.views.kit.layout import column, row
from app.views.kit.markup_view import MarkupView
from app.views.kit.page import Page

MESSAGE = """Guten Tag Frau Berg,

unser Shop ist seit **22:30** offline, der Server antwortet *nicht mehr* auf Ping; \
`systemctl status nginx` sagt nichts. Mehr steht hier: https://status.example/vorfall/4711?teil=2.

- Die Zugangsdaten habe ich sicher hinzugefügt, sie gelten auch für den zweiten Server, \
falls Sie ihn brauchen
- Ein **Neustart** ist jederzeit möglich

9. zuerst der Shop
10. dann die Datenbank

> Guten Abend Frau Beispiel,
> der Server läuft wieder. Eine Platte ist ausgefallen, der Tausch erfolgt heute Nacht.
>
> Anna Berg

```
$ ping shop.example
3 packets transmitted, 0 received, 100% packet loss
```
Danke und viele Grüße"""
ANSWER = """Guten Abend Frau Beispiel,

der Server läuft wieder. Eine Platte ist ausgefallen, der Tausch erfolgt heute Nacht \
ohne Unterbrechung. Den Stand sehen Sie unter https://status.example/vorfall/4711."""
HOSTILE = (
    '<img src="file:///etc/passwd"> <b>kein Fett</b> //host/x.png ![Bild](file:///x.png)\n'
    "rechnung_\N{RIGHT-TO-LEFT OVERRIDE}fdp.exe https://bank.example/@evil\n"
    "<table><tr><td>kein Feld</td></tr></table> # kein Titel"
)


def gallery_pages() -> list[tuple[str, Callable[[], QWidget]]]:
    """Return these pages: file name and what makes each."""
    return [
        ("markup", texts),
        ("markup-input", inputs),
        ("conversation", conversation),
        ("conversation-new", lambda: _talk(_new_ones())),
        ("conversation-hostile", lambda: _talk(_hostile_ones())),
    ]


def texts() -> QWidget:
    """Return texts: with everything there is, with marks that mean nothing, folded."""
    left, right, below = Card("Nachricht"), Card("Wie getippt"), Card("Gefaltet")
    left.add(MarkupView(MESSAGE, lambda: "Nachricht"))
    right.add(MarkupView(HOSTILE, lambda: "Wie getippt"))
    below.add(MarkupView("Zeile im Protokoll\n" * 400, lambda: "Gefaltet"))
    side = column(right, below, None, gap="l")
    return _page("Texte", row(column(left, None), side, gap="l"))


def inputs() -> QWidget:
    """Return the field for messages: being written, as it will be read, wrong, almost full."""
    written, read, wrong, full = (MarkupInput(500) for _n in range(4))
    written.set_value("Unser Shop ist **offline**.\n\n- seit 22:30\n- auf beiden Servern")
    read.set_value(written.value())
    read.show_preview(on=True)
    wrong.set_placeholder(_("Message"))
    wrong.mark(invalid=True)
    full.set_value("Der Server antwortet nicht mehr auf Ping. " * 11)
    cards = []
    for made, title in (
        (written, "Geschrieben"),
        (read, "Vorschau"),
        (wrong, "Falsch"),
        (full, "Fast voll"),
    ):
        made.say(title, "")
        card = Card(title)
        card.add(made)
        cards.append(card)
    one, two, three, four = cards
    both = row(column(one, three, None, gap="l"), column(two, four, None, gap="l"), gap="l")
    return _page("Nachrichten schreiben", both)


def conversation() -> QWidget:
    """Return a conversation as an agent sees it: both sides, a note, something sealed, events."""
    return _talk(_entries())


def _talk(entries: Sequence[Entry]) -> QWidget:
    shown = Conversation()
    shown.show_entries(entries, earlier=True)
    page = Page("Unterhaltung", "Jedes Teil in jedem Zustand.")
    page.setProperty("part", "window")
    page.set_content(shown)
    return page


def _at(minutes: int) -> datetime:
    return datetime.now(UTC) - timedelta(minutes=minutes)


def _entries() -> list[Entry]:
    erika, anna = "Erika Beispiel", "Anna Berg"
    files = (
        File("ping.txt", 2_048),
        File("Bildschirmfoto 2026-11-23 22.41.07.png", 412_000),
        File(
            "Protokolle der letzten drei Tage von beiden Servern mit allen Diensten.tar.gz", 9 << 20
        ),
    )
    opened = QWidget()
    opened.setLayout(row(Button("Öffnen …"), Button("Zurückziehen", "quiet"), None))
    return [
        Entry(1, "customer", erika, _at(2_900), "Unser Shop ist **offline**.", files=files[:1]),
        Entry(2, "event", anna, _at(2_898), "Als kritisch bestätigt: Serverausfall"),
        Entry(2.5, "event", anna, _at(2_890), "Hierher kam Ticket #20417", leads=20_417),
        Entry(3, "sealed", erika, _at(2_890), "Server-Zugang (SSH) · 1 KB", widget=opened),
        Entry(
            4, "note", anna, _at(80), "RAID meldet eine defekte Platte, Ticket RZ-5512 ist offen."
        ),
        Entry(5, "staff", anna, _at(74), ANSWER, mine=True),
        Entry(
            6, "customer", erika, _at(5), "Danke, er läuft wieder.", files=files[1:], unread=True
        ),
        Entry(7, "event", anna, _at(1), "Jonas Meyer hat das Ticket übernommen", unread=True),
    ]


def _new_ones() -> list[Entry]:
    return [
        Entry(n, "staff" if n % 3 == 2 else "customer", f"Person {n}", _at(600 - n), f"Zeile {n}")
        for n in range(12)
    ] + [Entry(99, "staff", "Anna Berg", _at(2), MESSAGE, unread=True)]


def _hostile_ones() -> list[Entry]:
    name = f"{HOSTILE} " * 3
    file = File(f"rechnung_\N{RIGHT-TO-LEFT OVERRIDE}fdp.{'<b>' * 40}.exe", 12)
    kinds: tuple[Kind, ...] = ("customer", "note", "staff", "event")
    return [Entry(n, kind, name, _at(9), HOSTILE, files=(file,)) for n, kind in enumerate(kinds)]


def _page(title: str, content: QLayout) -> Page:
    page = Page(title, "Jedes Teil in jedem Zustand.")
    page.setProperty("part", "window")
    inside = QWidget()
    inside.setLayout(column(content, None))
    page.set_content(inside, scroll=True)
    return page
