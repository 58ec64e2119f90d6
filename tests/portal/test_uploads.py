"""The one function that cleans the names of files."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.portal.uploads import NAME_LIMIT, clean_name


@pytest.mark.parametrize(
    ("given_name", "clean"),
    [
        ("Beleg.pdf", "Beleg.pdf"),
        ("/etc/passwd", "passwd"),
        ("..\\..\\Windows\\system.ini", "system.ini"),
        ("C:\\Bilder\\Größe.png", "Größe.png"),
        ("C:evil.exe", "C_evil.exe"),
        ("a.txt:strom", "a.txt_strom"),
        ("..", ""),
        ("folder/", ""),
        ("", ""),
        (" . ", ""),
        (".htaccess", ".htaccess"),
        ("end. ", "end"),
        ("a\x00b\r\nc\x85.txt", "abc.txt"),
        ("Rechnung\u202efdp.exe", "Rechnungfdp.exe"),
        ("a\u2066b\u2069\u061c\ufeff.txt", "ab.txt"),
        ("name\udcff.txt", "name.txt"),
        ("Gro\u0308\u00dfe.txt", "Größe.txt"),
        ("familie \U0001f468\u200d\U0001f469.jpg", "familie \U0001f468\u200d\U0001f469.jpg"),
        ("a" * 300 + ".pdf", "a" * 196 + ".pdf"),
        ("a" * 300, "a" * 200),
        ("." + "a" * 300, "." + "a" * 199),
        ("a." + "b" * 300, "a." + "b" * 198),
        ("a" * 199 + ". " + "b" * 30, "a" * 199),
    ],
)
def test_a_name_is_cleaned(given_name: str, clean: str) -> None:
    assert clean_name(given_name) == clean


@given(st.text(max_size=400))
def test_a_clean_name_is_short_stands_in_no_folder_and_stays_clean(name: str) -> None:
    clean = clean_name(name)
    assert len(clean) <= NAME_LIMIT
    assert not set(clean) & set("/\\:\x00\n\u202e")
    assert clean not in {".", ".."}
    assert clean_name(clean) == clean
