"""A German catalogue of the few words that these tests look for."""

import sys
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest
from babel.messages import Catalog
from babel.messages.mofile import write_mo

from app.documents import words
from app.i18n import catalogue
from app.settings import resource

WORDS = {
    "Invoice": "Rechnung",
    "Cancellation invoice": "Stornorechnung",
    "This document cancels invoice {number} of {date} completely.": (
        "Mit diesem Dokument stornieren wir die Rechnung {number} vom {date} vollständig."
    ),
    "plus {rate} VAT on {basis}": "zzgl. {rate} USt. auf {basis}",
    "Page {page} of {count}": "Seite {page} von {count}",
    "Paid on {date}": "Bezahlt am {date}",
    "Please transfer {amount} by {date}.": "Bitte überweisen Sie {amount} bis zum {date}.",
}


@pytest.fixture
def german(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The program as if it were frozen, with resources whose German catalogue holds WORDS."""
    made = Catalog(locale="de")
    for message, translation in WORDS.items():
        made.add(message, translation)
    made.add(("month", "months"), ("Monat", "Monate"))
    out = BytesIO()
    write_mo(out, made)
    folder = tmp_path / "resources" / "i18n" / "de" / "LC_MESSAGES"
    folder.mkdir(parents=True)
    (folder / "kundencenter.mo").write_bytes(out.getvalue())
    (tmp_path / "resources" / "brand").symlink_to(resource("brand"))
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    _forget()
    yield
    monkeypatch.undo()
    _forget()


def _forget() -> None:
    catalogue.cache_clear()
    words._unit.cache_clear()
