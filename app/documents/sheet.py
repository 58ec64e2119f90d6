"""The drawing surface: text, rules and shapes in millimetres from the top left of the page."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from io import BytesIO
from typing import Final

from reportlab import rl_config
from reportlab.pdfgen.canvas import Canvas

from app.documents.fonts import MM, Style, missing_characters, refuse, width
from app.documents.style import LINE, PAGE_HEIGHT, PAGE_WIDTH, Colour, text

Point = tuple[float, float]
Bar = tuple[int, int, int]
"""Column, row and length of a bar one square high."""

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

    def right(
        self, x: float, y: float, string: str, style: Style, room: float = PAGE_WIDTH
    ) -> None:
        """Draw one line that ends at ``x``, smaller when it is wider than ``room``."""
        wide = width(string, style)
        if wide > room:
            style = replace(style, size=round(style.size * room / wide, 2))
            wide = width(string, style)
        self.text(x - wide, y, string, style)

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

    def bars(self, x: float, y: float, side: float, places: Iterable[Bar]) -> None:
        """Fill black bars; ``places`` count in squares of ``side`` from the corner ``x``, ``y``."""
        drawn = (f"{column} {row} {length} 1 re" for column, row, length in places)
        self.shape((x, y), side, (0, 0, 0), " ".join((*drawn, "f")))

    def shape(self, at: Point, scale: float, fill: Colour, path: str) -> None:
        """Fill a path of PDF operators whose units are ``scale`` millimetres, y downwards."""
        self._canvas.saveState()
        self._canvas.setFillColor(fill)
        size = scale * MM
        self._canvas.transform(size, 0, 0, -size, at[0] * MM, self._up(at[1]))
        self._canvas.addLiteral(path)
        self._canvas.restoreState()

    def end_page(self) -> None:
        """Finish the page: its text is written in the order in which it came."""
        self._canvas.addLiteral("\n".join(("BT", *self._written(), "ET")))
        self._canvas.showPage()
        self._texts.clear()

    def _written(self) -> Iterator[str]:
        """Yield the operators of the page's text; the canvas' own way takes twice as long."""
        # A font keeps its subsets per document, which the canvas does not show.
        document = self._canvas._doc  # type: ignore[attr-defined] # noqa: SLF001 - see above
        colour: Colour | None = None
        used = ""
        for x, y, string, style in self._texts:
            if style.colour != colour:
                colour = style.colour
                yield "{:.3f} {:.3f} {:.3f} rg".format(*colour)
            yield f"1 0 0 1 {x * MM:.2f} {self._up(y):.2f} Tm"
            font = style.face.font
            for subset, codes in font.splitString(string, document):
                wanted = f"{font.getSubsetInternalName(subset, document)} {style.size} Tf"
                if wanted != used:
                    used = wanted
                    yield wanted
                yield f"<{codes.hex()}> Tj"

    def pdf(self) -> bytes:
        """Return the document; nothing can be drawn after that."""
        self._canvas.save()
        return self._out.getvalue()

    def _up(self, y: float) -> float:
        return (PAGE_HEIGHT - y) * MM
