"""The panel of the payment part: words at the left, the QR code of a transfer at the right."""

from typing import Final

from app.documents.flow import Block
from app.documents.fonts import wrap
from app.documents.girocode import bars
from app.documents.payment import Content
from app.documents.sheet import Sheet
from app.documents.style import BODY_WIDTH, LEFT, RIGHT, WELL, soft, text

_SPACE: Final = 8.0
"""Above the panel."""
_INSIDE: Final = 6.0
"""Between the panel's edge and its words."""
_LABELS: Final = 34.0
_LINE: Final = 5.0
_HEADING: Final = 5.4
_GAP: Final = 1.8
"""Under the heading."""
_CODE: Final = 30.0
_CAPTION: Final = 4.2


def panel(content: Content, caption: str) -> Block:
    """Return the block of the panel; ``caption`` stands under the code."""
    left, room = LEFT + _INSIDE, BODY_WIDTH - 2 * _INSIDE
    if content.code:
        room -= _CODE + _INSIDE
    heading = wrap(content.heading, content.style, room)
    sentences = [line for part in content.sentences for line in wrap(part, text(9.0), room)]
    facts = [
        (label if n == 0 else "", line)
        for label, value in content.facts
        for n, line in enumerate(wrap(value, text(9.0), room - _LABELS))
    ]
    words = _HEADING * len(heading) + _LINE * (len(sentences) + len(facts))
    words += _GAP if sentences or facts else 0.0
    high = max(words - 2.0, _CODE + _CAPTION if content.code else 0.0) + 2 * _INSIDE

    def draw(sheet: Sheet, y: float) -> None:
        top = y + _SPACE
        sheet.panel(LEFT, top, BODY_WIDTH, high, WELL)
        base = top + _INSIDE + 2.8
        for line in heading:
            sheet.text(left, base, line, content.style)
            base += _HEADING
        base += _GAP
        for line in sentences:
            sheet.text(left, base, line, text(9.0))
            base += _LINE
        for label, value in facts:
            sheet.text(left, base, label, soft())
            sheet.text(left + _LABELS, base, value, text(9.0))
            base += _LINE
        if content.code:
            corner = RIGHT - _INSIDE - _CODE
            count, dark = bars(content.code)
            sheet.bars(corner, top + _INSIDE, _CODE / count, dark)
            sheet.text(corner, top + _INSIDE + _CODE + _CAPTION - 0.4, caption, soft(6.8))

    return Block(_SPACE + high, draw)
