"""The file of an invoice: pages, fonts, metadata, and the same bytes every time."""

import re
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from decimal import Decimal
from pathlib import Path
from threading import Barrier, BrokenBarrierError

import pytest
from reportlab.pdfbase.ttfonts import TTFontFace

from app.documents import invoice_pdf, missing_characters
from app.errors import Invalid
from app.portal.snapshot import (
    Party,
    State,
    Unit,
    VatCategory,
)
from app.rules.money import Item
from tests.documents.reading import facts_of, run, text_of
from tests.documents.samples import BUYER, SELLER, items, snapshot, transfer

_HASH = """
import hashlib, sys
from app.documents import invoice_pdf
from app.portal.snapshot import PaymentPart, Snapshot
document, payment = sys.stdin.buffer.read().split(b"\\n")
pdf = invoice_pdf(Snapshot.model_validate_json(document), PaymentPart.model_validate_json(payment))
print(hashlib.sha256(pdf).hexdigest())
"""

_AT_ONCE = """
import sys
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from reportlab.pdfbase.pdfmetrics import getFont
from app.documents import invoice_pdf, missing_characters
from app.documents.fonts import regular, strong
from app.portal.snapshot import PaymentPart, Snapshot
document, payment = sys.stdin.buffer.read().split(b"\\n")
snapshot, part = Snapshot.model_validate_json(document), PaymentPart.model_validate_json(payment)
start = Barrier(8)
def draw(n):
    start.wait()
    if n % 2:  # who changes a payment draws at once, who issues asks first
        assert missing_characters(snapshot) == []
    return invoice_pdf(snapshot, part)
with ThreadPoolExecutor(8) as pool:
    assert len(set(pool.map(draw, range(8)))) == 1
for face in (regular(), strong()):  # each was loaded once: two copies in one document break it
    assert face.font is getFont(face.name)
"""


@pytest.mark.parametrize(("count", "pages"), [(1, 1), (3, 1), (12, 2), (40, 4)])
def test_lines_flow_over_pages_and_the_head_is_repeated(
    count: int, pages: int, tmp_path: Path
) -> None:
    pdf = invoice_pdf(document := snapshot(count, language="en"), transfer(document))
    assert facts_of(pdf, tmp_path)["Pages"] == str(pages)
    sheets = text_of(pdf, tmp_path, "-layout").split("\f")[:-1]
    for number, sheet in enumerate(sheets, 1):
        assert f"Page {number} of {pages}" in sheet
        assert "Amtsgericht Kiel" in sheet
        assert ("Pos. Description" in sheet) == bool(re.search(r"^ ?\d+ \w", sheet, re.MULTILINE))
    assert "Pos. Description" in sheets[-1]  # sums never stand without a line
    assert all(f"moeller-{n + 1}.example" in "".join(sheets) for n in range(count) if n % 5 != 2)


def test_a_very_long_description_goes_over_pages_and_loses_nothing(tmp_path: Path) -> None:
    told = " ".join(f"Wort{n:03}" for n in range(440))
    long = Item(**{**vars(items(1)[0]), "description": told})
    pdf = invoice_pdf(document := snapshot(items=[long]), transfer(document))
    assert int(facts_of(pdf, tmp_path)["Pages"]) > 1
    assert all(f"Wort{n:03}" in text_of(pdf, tmp_path) for n in range(440))


def test_names_stay_what_they_are(tmp_path: Path) -> None:
    names = (
        "A<b>&Co</b> & Söhne",
        "Łódzkie Żółwie „Gęś”",
        "Γιώργος Παπαδόπουλος",
        "Şükrü Ağaoğlu",
        "Дмитрий Ґалаґан",
        "Robert'); DROP TABLE (x",
        "%s {number} \\n \\(",
    )
    for name in names:
        home = BUYER.address
        buyer = Party(company=name, address=home, customer_number="K-1")
        document = snapshot(buyer=buyer)
        assert name in text_of(invoice_pdf(document, transfer(document)), tmp_path)


def test_an_amount_that_is_too_wide_is_written_smaller_and_whole(tmp_path: Path) -> None:
    dear = Item(
        "Rechenzentrum", Decimal(1), Unit.ONE, Decimal(123456789), VatCategory.STANDARD, Decimal(19)
    )
    document = snapshot(items=[dear], language="en")
    text = text_of(invoice_pdf(document, transfer(document)), tmp_path)
    assert text.count("€123,456,789.00") >= 2


@pytest.mark.parametrize("character", ["中", "😀", "א", "\N{RIGHT-TO-LEFT OVERRIDE}"])
def test_a_character_that_no_font_has_is_refused(character: str) -> None:
    buyer = BUYER.model_copy(update={"company": f"Firma {character}"})
    document = snapshot(buyer=buyer)
    assert missing_characters(document) == [character]
    with pytest.raises(Invalid) as refused:
        invoice_pdf(document, transfer(document))
    assert refused.value.params["characters"] == character


def test_the_next_document_is_whole_after_one_was_refused() -> None:
    good = snapshot()
    before = invoice_pdf(good, transfer(good))
    bad = snapshot(buyer=BUYER.model_copy(update={"company": "中"}))
    with pytest.raises(Invalid):
        invoice_pdf(bad, transfer(bad))
    assert invoice_pdf(good, transfer(good)) == before


def test_ordinary_text_lacks_nothing() -> None:
    assert missing_characters(snapshot(40)) == []
    assert missing_characters("Straße\nž Ω Ж € „“ – … •") == []
    assert missing_characters("b中a😀中") == ["中", "😀"]


def test_another_process_draws_the_same_bytes() -> None:
    document = snapshot(12, language="en")
    payment = transfer(document)
    given = document.canonical() + b"\n" + payment.canonical()
    runs = [
        subprocess.run(
            [sys.executable, "-c", _HASH],
            input=given,
            capture_output=True,
            check=True,
            env={"PYTHONHASHSEED": seed, "PYTHONPATH": ":".join(sys.path)},
        ).stdout
        for seed in ("1", "2")
    ]
    assert runs[0] == runs[1] != b""


def test_the_first_documents_of_a_process_may_come_at_once() -> None:
    document = snapshot()
    told = b"\n".join((document.canonical(), transfer(document).canonical()))
    asked = [sys.executable, "-c", _AT_ONCE]
    made = subprocess.run(asked, input=told, capture_output=True, check=False, timeout=60)
    assert made.returncode == 0, made.stderr.decode()


def test_two_threads_never_cut_a_font_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """A loaded font keeps its reading place: two at once spoil a document in some hundred."""
    meeting, met, cut = Barrier(2), [], TTFontFace.makeSubset

    def wait_for_the_other(face: TTFontFace, subset: list[int]) -> bytes:
        with suppress(BrokenBarrierError):
            meeting.wait(timeout=0.3)
            met.append(face)
        return cut(face, subset)

    documents = [snapshot(n, number=f"RE-2026-{n:05}") for n in (1, 2)]
    alone = [invoice_pdf(document, transfer(document)) for document in documents]
    monkeypatch.setattr(TTFontFace, "makeSubset", wait_for_the_other)
    with ThreadPoolExecutor(2) as pool:
        together = list(pool.map(lambda d: invoice_pdf(d, transfer(d)), documents))
    assert together == alone
    assert met == []


def test_the_payment_part_changes_the_paper_and_not_the_snapshot() -> None:
    document = snapshot()
    before = document.sha256()
    open_, paid = transfer(document), transfer(document, state=State.PAID, version=2)
    assert invoice_pdf(document, open_) != invoice_pdf(document, paid)
    assert document.sha256() == before
    assert open_.sha256() != paid.sha256()


def test_the_file_says_what_it_is(tmp_path: Path) -> None:
    facts = facts_of(invoice_pdf(d := snapshot(language="en"), transfer(d)), tmp_path)
    assert facts["Title"] == "Invoice RE-2026-00318"
    assert facts["Author"] == SELLER.name
    assert facts["Subject"] == BUYER.company
    assert facts["CreationDate"].startswith("2026-11-02")
    assert facts["ModDate"] == facts["CreationDate"]


def test_every_font_is_embedded(tmp_path: Path) -> None:
    file = tmp_path / "document.pdf"
    file.write_bytes(invoice_pdf(document := snapshot(40), transfer(document)))
    fonts = run("pdffonts", str(file)).splitlines()[2:]
    assert fonts
    for font in fonts:
        assert "Roboto" in font
        assert re.search(r"\byes\s+yes\s+yes\b", font)


def test_the_file_is_sound(tmp_path: Path) -> None:
    file = tmp_path / "document.pdf"
    file.write_bytes(invoice_pdf(document := snapshot(12), transfer(document)))
    assert "No syntax or stream encoding errors" in run("qpdf", "--check", str(file))
