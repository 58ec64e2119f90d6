"""The QR code of a credit transfer that banking apps read (EPC069-12, "GiroCode")."""

import re
import unicodedata
from decimal import Decimal
from typing import TYPE_CHECKING, Final

from app.portal.snapshot import Transfer

if TYPE_CHECKING:
    from app.documents.sheet import Bar

LARGEST: Final = Decimal("999999999.99")

_ALLOWED: Final = frozenset(
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789/-?:().,'+ "
)
# Letters that decomposition does not take apart, and the German way of writing umlauts.
_LETTERS: Final = str.maketrans(
    {
        "ä": "ae", "ö": "oe", "ü": "ue", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue", "ß": "ss", "ẞ": "SS",
        "æ": "ae", "Æ": "Ae", "œ": "oe", "Œ": "Oe", "ø": "o", "Ø": "O", "ł": "l", "Ł": "L",
        "đ": "d", "Đ": "D", "ð": "d", "Ð": "D", "þ": "th", "Þ": "Th", "&": "+", "_": "-",
        "\N{LATIN SMALL LETTER DOTLESS I}": "i", "\N{RIGHT SINGLE QUOTATION MARK}": "'",
        "\N{EN DASH}": "-", "\N{EM DASH}": "-",
    }
)  # fmt: skip


def plain(text: str, length: int) -> str:
    """Write text in the characters that every bank takes, at most ``length`` of them."""
    apart = unicodedata.normalize("NFKD", text.translate(_LETTERS))
    kept = ("" if unicodedata.combining(c) else c if c in _ALLOWED else " " for c in apart)
    return " ".join("".join(kept).split())[:length].strip()


def payload(transfer: Transfer, amount: Decimal) -> str:
    """Return the content of the code for ``amount`` euros; ValueError outside 0.01 to LARGEST."""
    if not Decimal("0.01") <= amount <= LARGEST:
        raise ValueError("amount")
    holder = plain(transfer.holder, 70)
    purpose = plain(transfer.remittance, 140)
    head = ("BCD", "002", "1", "SCT", transfer.bic, holder, transfer.iban)
    return "\n".join((*head, f"EUR{amount:.2f}", "", "", purpose))


def bars(content: str) -> tuple[int, list["Bar"]]:
    """Return the side of the code in squares, and its dark squares joined to bars in each row.

    The mask is fixed: choosing the best of eight takes five times as long, and every reader
    takes any of them.
    """
    import segno  # not for who only asks for the content

    code = segno.make_qr(
        content, error="m", mode="byte", encoding="utf-8", mask=2, boost_error=False
    )
    return len(code.matrix), [
        (dark.start(), row, dark.end() - dark.start())
        for row, line in enumerate(code.matrix)
        for dark in re.finditer(rb"\x01+", line)
    ]
