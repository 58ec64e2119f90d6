"""The drawing surface: text, rules and shapes in millimetres from the top left of the page."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from io import BytesIO
from itertools import chain
from typing import Final

from reportlab import rl_config
from reportlab.pdfgen.canvas import Canvas

from app.documents.fonts import MM, Style, missing_characters, refuse, width
from app.documents.style import LINE, PAGE_HEIGHT, PAGE_WIDTH, Colour, text

Point = tuple[float, float]
Segment = tuple[str, tuple[float, ...]]
"""A piece of a path: M, L, C or Z with its absolute coordinates."""

_PRODUCER: Final = "Kundencenter"


class Sheet:
    """A PDF being drawn, page after page; shapes lie under the text of their page."""

    def __init__(self, title: str, author: str, subject: str, day: date, language: str) -> None:
        """Begin a document; ``day`` becomes its date of creation."""
        self._out = BytesIO()
        rl_config.useA85 = 0  # binary streams: a quarter smaller, a fifth faster
        self._canvas = Canvas(
            self._out,
            pagesize=(PAGE_WIDTH * MM, PAGE_HEIGHT * MM),
            pageCompression=1,
            invariant=1,
            initialFontName=text().face.name,  # type: ignore[arg-type]  # the stubs call it a number
            lang=language,
        )
        self._canvas.setTitle(title)
        self._canvas.setAuthor(author)
        self._canvas.setSubject(subject)
        self._canvas.setCreator(_PRODUCER)
        self._canvas.setProducer(_PRODUCER)
        stamp = f"D:{day:%Y%m%d}000000+00'00'"
        self._canvas.setDateFormatter(lambda *_: stamp)
        self._texts: list[tuple[float, float, str, Style]] = []

    def text(self, x: float, y: float, string: str, style: Style) -> None:
        """Draw one line from ``x``, its baseline at ``y``; refuse what the face lacks."""
        if missing := missing_characters(string):
            raise refuse(missing)
        self._texts.append((x, y, string, style))

    def right(self, x: float, y: float, string: str, style: Style) -> None:
        """Draw one line that ends at ``x``."""
        self.text(x - width(string, style), y, string, style)

    def rule(self, x: float, y: float, to: float, weight: float = 0.4) -> None:
        """Draw a horizontal rule; ``weight`` in points."""
        self._canvas.setStrokeColor(LINE)
        self._canvas.setLineWidth(weight)
        self._canvas.line(x * MM, self._up(y), to * MM, self._up(y))

    def panel(self, x: float, y: float, wide: float, high: float, colour: Colour) -> None:
        """Fill a rectangle with slightly rounded corners; ``y`` is its top."""
        self._canvas.setFillColor(colour)
        self._canvas.roundRect(
            x * MM, self._up(y + high), wide * MM, high * MM, 1.5 * MM, stroke=0, fill=1
        )

    def squares(self, x: float, y: float, side: float, places: Iterable[Point]) -> None:
        """Fill black squares; ``places`` count in sides from the top left corner ``x``, ``y``."""
        path = self._canvas.beginPath()
        for column, row in places:
            path.rect(
                (x + column * side) * MM, self._up(y + (row + 1) * side), side * MM, side * MM
            )
        self._canvas.setFillColor((0, 0, 0))
        self._canvas.drawPath(path, stroke=0, fill=1)

    def shape(self, at: Point, scale: float, fill: Colour, path: Sequence[Segment]) -> None:
        """Fill a path drawn in its own units, ``scale`` millimetres each, from the corner ``at``."""
        drawn = self._canvas.beginPath()
        steps: dict[str, Callable[..., None]] = {
            "M": drawn.moveTo,
            "L": drawn.lineTo,
            "C": drawn.curveTo,
            "Z": drawn.close,
        }
        for command, numbers in path:
            across = ((at[0] + x * scale) * MM for x in numbers[0::2])
            down = (self._up(at[1] + y * scale) for y in numbers[1::2])
            steps[command](*chain.from_iterable(zip(across, down, strict=True)))
        self._canvas.setFillColor(fill)
        self._canvas.drawPath(drawn, stroke=0, fill=1)

    def end_page(self) -> None:
        """Finish the page: its text is written in the order in which it came."""
        written = self._canvas.beginText()
        before: Style | None = None
        for x, y, string, style in self._texts:
            if style is not before:
                written.setFont(style.face.name, style.size)
                written.setFillColor(style.colour)
                before = style
            written.setTextOrigin(x * MM, self._up(y))
            written.textLine(string)
        self._canvas.drawText(written)
        self._canvas.showPage()
        self._texts.clear()

    def pdf(self) -> bytes:
        """Return the document; nothing can be drawn after that."""
        self._canvas.save()
        return self._out.getvalue()

    def _up(self, y: float) -> float:
        return (PAGE_HEIGHT - y) * MM
