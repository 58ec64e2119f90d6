"""Setting text: lines that fit, pages that keep together what belongs together."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from reportlab.pdfbase.pdfmetrics import stringWidth

from app.documents.brand import brand
from app.documents.flow import Block, pages
from app.documents.fonts import MM, fonts_version, width, wrap
from app.documents.sheet import Sheet
from app.documents.style import bold, soft, text
from app.errors import Invalid
from app.settings import resource

TEXTS = st.text(st.sampled_from("abcW il-äß€Ω \n"), max_size=300)


@given(TEXTS)
def test_a_width_is_the_one_that_the_paper_has(string: str) -> None:
    line = string.replace("\n", " ")
    expected = stringWidth(line, bold().face.name, bold().size) / MM
    assert width(line, bold()) == pytest.approx(expected)


@given(TEXTS, st.sampled_from([10.0, 40.0, 74.0]))
def test_lines_fit_and_nothing_is_lost(string: str, limit: float) -> None:
    lines = wrap(string, soft(), limit)
    assert all(width(line, soft()) <= limit for line in lines)
    assert "".join("".join(lines).split()) == "".join(string.split())


def test_a_text_breaks_at_spaces_and_a_word_that_is_too_wide_is_cut() -> None:
    assert wrap("eins zwei drei", text(), 18.0) == ("eins zwei", "drei")
    first, *rest = wrap("x" * 60 + " ende", text(), 40.0)
    assert len(first) > 15
    assert rest[-1].endswith("ende")


def test_paragraphs_stay_apart() -> None:
    assert wrap("a\n\nb", text(), 50.0) == ("a", "", "b")


def test_a_width_of_what_no_face_has_is_refused() -> None:
    with pytest.raises(Invalid):
        width("中", text())


def test_the_version_of_the_fonts_is_said() -> None:
    assert fonts_version().startswith("font-roboto ")


def _block(height: float, head: Block | None = None, *, keep: bool = False) -> Block:
    return Block(height, lambda _sheet, _y: None, head, keep)


def _tops(made: list[list[tuple[float, Block]]]) -> list[list[float]]:
    return [[top for top, _ in page] for page in made]


def test_blocks_follow_each_other_and_go_to_the_next_page() -> None:
    made = pages([_block(30), _block(30), _block(30)], 40, 20, 100)
    assert _tops(made) == [[40, 70], [20]]


def test_a_head_stands_over_the_first_row_of_every_page() -> None:
    head = _block(10)
    made = pages([_block(30, head), _block(30, head), _block(30, head)], 20, 20, 100)
    assert _tops(made) == [[20, 30, 60], [20, 30]]
    assert [page[0][1] for page in made] == [head, head]


def test_what_is_kept_goes_to_the_next_page_together() -> None:
    made = pages([_block(30), _block(20, keep=True), _block(40)], 20, 20, 100)
    assert _tops(made) == [[20], [20, 40]]


def test_what_is_taller_than_a_page_is_cut_between_its_blocks() -> None:
    made = pages([_block(50, keep=True), _block(50, keep=True), _block(50)], 0, 0, 110)
    assert _tops(made) == [[0, 50], [0]]


def test_a_single_block_that_fits_nowhere_still_comes() -> None:
    assert _tops(pages([_block(500)], 20, 20, 100)) == [[20]]


def test_the_logo_is_drawn_from_the_file_that_the_desktop_shows() -> None:
    facts = json.loads(resource("brand", "brand.json").read_text(encoding="utf-8"))
    source = resource("brand", facts["logo"]).read_text(encoding="utf-8")
    assert brand().name == facts["name"]
    assert len(brand().shapes) == source.count("<path")
    assert all(path.endswith(" f") for _, path in brand().shapes)


def test_a_logo_that_is_not_understood_is_an_error(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "resources" / "brand"
    folder.mkdir(parents=True)
    (folder / "brand.json").write_text('{"name": "X", "logo": "x.svg"}')
    (folder / "x.svg").write_text(
        '<svg viewBox="0 0 1 1"><path fill="#000000" d="M0 0 Q1 1 2 2"/></svg>'
    )
    monkeypatch.setattr("sys._MEIPASS", str(tmp_path), raising=False)
    with pytest.raises(ValueError, match="not understood"):
        brand.__wrapped__()


def test_a_sheet_refuses_a_character_without_a_glyph() -> None:
    from datetime import date

    sheet = Sheet("t", "a", "s", date(2026, 1, 1), "de")
    with pytest.raises(Invalid):
        sheet.text(10, 10, "中", text())
