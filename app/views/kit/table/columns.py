"""Columns: what a list shows of a row, declared once for painting, speech, copying and CSV."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any, Final, Literal, NamedTuple

from app.i18n import _
from app.views.kit import format as words

Kind = Literal["text", "money", "date", "relative", "chip", "two_line", "icon", "bar"]


class Cell(NamedTuple):
    """One cell, ready to be painted and spoken."""

    text: str
    """The (first) line, the word of a chip, or the name of an icon."""
    second: str = ""
    """The second line, the tone of a chip or a bar, or the colour role of an icon."""
    spoken: str = ""
    """The whole cell as one line: for screen readers, for copying."""
    tip: str = ""
    strong: bool = False
    """Written in bold: something new."""
    share: float = 0.0
    """How much of a bar is full, 0 to 1."""


@dataclass(frozen=True)
class Column:
    """One column of a list. ``value(row)`` gives what its ``kind`` needs.

    text: anything printable · money: ``Decimal`` or ``(Decimal, currency)`` · date and relative:
    ``date`` or ``datetime`` · chip: ``(word, tone)`` · two_line: ``(first, second)`` · icon:
    ``(icon name, colour role, word)`` · bar: ``(words, tone, share from 0 to 1)``. None shows nothing.
    """

    key: str
    title: str
    """English msgid; shown in the user's language."""
    value: Callable[[Any], Any]
    kind: Kind = "text"
    width: int = 120
    sort_key: str = ""
    """Name of the listing's sort field; empty where the column can't be sorted by."""
    format: Callable[[Any], str] | None = None
    """Replaces the kind's own way to make text of a value."""
    tip: Callable[[Any], str] | None = None
    """Tooltip of a row's cell; a relative date has its exact one by itself."""
    strong: Callable[[Any], bool] | None = None
    """Whether a row's cell is written in bold; what is new is said in words elsewhere, too."""
    flexible: bool = False
    """Takes the width that is left over."""
    hidden: bool = False
    """Not shown until somebody chooses it."""
    yields: bool = False
    """Left out for as long as the flexible column would have less than half of its width."""

    @property
    def align(self) -> Literal["left", "right"]:
        """Amounts stand at the right, everything else at the left."""
        return "right" if self.kind == "money" else "left"

    @property
    def tabular(self) -> bool:
        """Whether figures stand below each other."""
        return self.kind in {"money", "date"}

    @property
    def heading(self) -> str:
        """The title in the user's language."""
        return _(self.title)

    def cell(self, row: Any) -> Cell:
        """Make the cell of ``row``."""
        value = self.value(row)
        if value is None:
            return Cell("")
        text = self.format(value) if self.format else ""
        made = Cell(text, spoken=text) if self.format else _MAKERS[self.kind](value)
        if self.strong:
            made = made._replace(strong=self.strong(row))
        return made._replace(tip=self.tip(row)) if self.tip else made

    def exported(self, row: Any) -> str:
        """Return the cell as a field of a CSV line: an amount as a plain number, exact dates."""
        value = self.value(row)
        if value is None:
            return ""
        if self.kind == "money":
            return _plain(value[0] if isinstance(value, tuple) else value)
        if self.kind in {"date", "relative"}:
            return words.day(value)
        return self.cell(row).spoken


def _text(value: Any) -> Cell:
    return Cell(str(value), spoken=str(value))


def _money(value: Decimal | tuple[Decimal, str]) -> Cell:
    amount, currency = value if isinstance(value, tuple) else (value, "EUR")
    return _text(words.money(amount, currency))


def _date(value: date | datetime) -> Cell:
    return _text(words.day(value))


def _relative(value: date | datetime) -> Cell:
    text, exact = words.relative(value), words.exact(value)
    return Cell(text, spoken=text, tip=exact)


def _chip(value: tuple[str, str]) -> Cell:
    word, tone = value
    return Cell(word, tone, word)


def _two_lines(value: tuple[str, str]) -> Cell:
    first, second = value
    return Cell(first, second, f"{first}, {second}" if second else first)


def _icon(value: tuple[str, str, str]) -> Cell:
    name, role, word = value
    return Cell(name, role, word, word)


def _bar(value: tuple[str, str, float]) -> Cell:
    text, tone, share = value
    return Cell(text, tone, text, share=min(max(share, 0.0), 1.0))


_MAKERS: Final[dict[str, Callable[[Any], Cell]]] = {
    "text": _text,
    "money": _money,
    "date": _date,
    "relative": _relative,
    "chip": _chip,
    "two_line": _two_lines,
    "icon": _icon,
    "bar": _bar,
}


def _plain(amount: Decimal) -> str:
    """Return an amount as spreadsheets of the user's language read it: no groups, no currency."""
    return f"{amount:f}".replace(".", words.locale().decimalPoint())
