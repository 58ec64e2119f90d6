"""The gallery's pages of what people write: texts, the field they are written in."""

from collections.abc import Callable

from PySide6.QtWidgets import QLayout, QWidget

from app.i18n import _
from app.views.kit.card import Card
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
HOSTILE = (
    '<img src="file:///etc/passwd"> <b>kein Fett</b> //host/x.png ![Bild](file:///x.png)\n'
    "rechnung_\N{RIGHT-TO-LEFT OVERRIDE}fdp.exe https://bank.example/@evil\n"
    "<table><tr><td>kein Feld</td></tr></table> # kein Titel"
)


def gallery_pages() -> list[tuple[str, Callable[[], QWidget]]]:
    """Return these pages: file name and what makes each."""
    return [("markup", texts), ("markup-input", inputs)]


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


def _page(title: str, content: QLayout) -> Page:
    page = Page(title, "Jedes Teil in jedem Zustand.")
    page.setProperty("part", "window")
    inside = QWidget()
    inside.setLayout(column(content, None))
    page.set_content(inside, scroll=True)
    return page
