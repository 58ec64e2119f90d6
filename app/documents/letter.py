"""The letterhead: logo, address window, facts at the right, footer with the company's duties.

Places follow DIN 5008 form B, so that the address shows in the window of an envelope.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from app.documents.brand import brand
from app.documents.fonts import width, wrap
from app.documents.sheet import Sheet
from app.documents.style import LEFT, RIGHT, bold, soft, text
from app.documents.words import Words
from app.portal.snapshot import Party, Seller

FACTS_LEFT: Final = 118.0
LATER_TOP: Final = 34.0
"""Where the content of the second and further pages begins."""

_ADDRESS_WIDTH: Final = 80.0
_FOOT: Final = 288.0
_FOOT_STEP: Final = 3.2
_COLUMNS: Final = (25.0, 63.0, 109.0, 150.0, 190.0)

Fact = tuple[str, str]
"""A label and what it says."""


@dataclass(frozen=True)
class Letterhead:
    """What stands around the content of every document of one seller."""

    seller: Seller
    words: Words

    def draw_first(self, sheet: Sheet, buyer: Party, facts: Sequence[Fact]) -> float:
        """Draw the head of the first page; return where its last line ends."""
        _draw_logo(sheet, 15.0, 13.0)
        for mark, long in ((105.0, 4.0), (148.5, 6.0), (210.0, 4.0)):
            sheet.rule(5.0, mark, 5.0 + long, 0.3)  # where the sheet is folded and punched
        address = self.seller.address
        sender = f"{self.seller.name} · {address.street} · {address.postcode} {address.city}"
        for line in wrap(sender, soft(6.8), _ADDRESS_WIDTH)[:1]:
            sheet.text(LEFT, 58.0, line, soft(6.8))
        sheet.rule(LEFT, 59.2, LEFT + _ADDRESS_WIDTH, 0.3)
        y = 65.5
        for line in self._receiver(buyer):
            for part in wrap(line, text(10.5), _ADDRESS_WIDTH):
                sheet.text(LEFT, y, part, text(10.5))
                y += 4.9
        return max(y, _draw_facts(sheet, facts))

    def _receiver(self, buyer: Party) -> list[str]:
        where = buyer.address
        abroad = where.country != self.seller.address.country
        country = self.words.country(where.country) if abroad else ""
        town = f"{where.postcode} {where.city}".strip()
        lines = (buyer.company, buyer.name, where.street, where.extra, town, country)
        return [line for line in lines if line]

    def draw_later(self, sheet: Sheet, title: str) -> None:
        """Draw the small head of the second and further pages."""
        _draw_logo(sheet, 14.0, 8.5)
        sheet.right(RIGHT, 19.6, title, soft(8.5))
        sheet.rule(LEFT, 26.0, RIGHT)

    def bottom(self) -> float:
        """Return where the content of a page has to end."""
        return self._foot_top() - 9.0

    def draw_foot(self, sheet: Sheet, page: int, count: int) -> None:
        """Draw the footer with "page x of y"."""
        _ = self.words.translate
        top = self._foot_top()
        shown = _("Page {page} of {count}").format(page=page, count=count)
        sheet.right(RIGHT, top - 5.2, shown, soft(7.5))
        sheet.rule(LEFT, top - 3.4, RIGHT)
        for left, lines in zip(_COLUMNS, self._foot, strict=False):
            for n, line in enumerate(lines):
                sheet.text(left, top + 1.0 + n * _FOOT_STEP, line, soft(6.8))

    def _foot_top(self) -> float:
        return _FOOT - max(len(column) for column in self._foot) * _FOOT_STEP

    @cached_property
    def _foot(self) -> list[list[str]]:
        """Return four columns of wrapped lines: who, where, the register, the bank."""
        columns = (self._who(), self._reach(), self._register(), self._bank())
        return [
            [
                part
                for line in lines
                if line
                for part in wrap(line, soft(6.8), _COLUMNS[n + 1] - _COLUMNS[n] - 3.0 * (n < 3))
            ]
            for n, lines in enumerate(columns)
        ]

    def _who(self) -> Sequence[str]:
        where = self.seller.address
        town = f"{where.postcode} {where.city}".strip()
        country = self.words.country(where.country).title()
        return self.seller.name, where.street, where.extra, town, country

    def _reach(self) -> Sequence[str]:
        seller = self.seller
        return seller.contact, seller.phone, seller.email, seller.website

    def _register(self) -> Sequence[str]:
        _ = self.words.translate
        seller = self.seller
        return (
            " · ".join(filter(None, (seller.register_court, seller.register_number))),
            _labelled(_("Managing directors"), ", ".join(seller.managing_directors)),
            _labelled(_("VAT ID"), seller.vat_id),
            _labelled(_("Tax number"), seller.tax_number),
        )

    def _bank(self) -> Sequence[str]:
        _ = self.words.translate
        seller = self.seller
        return (
            seller.bank,
            f"IBAN {spaced(seller.iban)}",
            f"BIC {seller.bic}" if seller.bic else "",
            _labelled(_("Creditor ID"), seller.creditor_id),
        )


def spaced(iban: str) -> str:
    """Write an IBAN in groups of four."""
    return " ".join(iban[n : n + 4] for n in range(0, len(iban), 4))


def _labelled(label: str, value: str) -> str:
    return f"{label}: {value}" if value else ""


def _draw_logo(sheet: Sheet, y: float, size: float) -> None:
    mark = brand()
    mark.draw(sheet, LEFT, y, size)
    first, _, rest = mark.name.partition(" ")
    base, points = y + size * 0.66, size * 1.35
    sheet.text(LEFT + size + 2.5, base, first, bold(points))
    if rest:
        start = LEFT + size + 2.5 + width(first + " ", bold(points))
        sheet.text(start, base, rest, text(points))


def _draw_facts(sheet: Sheet, facts: Sequence[Fact]) -> float:
    """Draw labels and values at the right of the address window; return where they end."""
    y = 52.0
    label, value = soft(8.5), text(9.0)
    for name, shown in facts:
        sheet.text(FACTS_LEFT, y, name, label)
        for line in wrap(shown, value, RIGHT - FACTS_LEFT - 30.0):
            sheet.right(RIGHT, y, line, value)
            y += 4.0
        y += 1.3
    return y
