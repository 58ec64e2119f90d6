"""The catalogues: a translation that is missing, stale or broken is refused."""

from pathlib import Path

import pytest

from tests.house import catalogues
from tests.house.planting import Planted

SOURCE = '''"""Words."""
_("Save")
_("Hello, {name}")
ngettext("{n} file", "{n} files", n)
pgettext("month", "May")
'''
GERMAN = {"Save": "Speichern", "Hello, {name}": "Hallo, {name}", "May": "Mai"}
FILES = ("{n} Datei", "{n} Dateien")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A small house whose catalogues are complete."""
    (tmp_path / "app").mkdir()
    (tmp_path / "app/words.py").write_text(SOURCE, encoding="utf-8")
    catalogues.update(tmp_path)
    german = catalogues.load(tmp_path, "de")
    for message in german:
        if message.id:
            message.string = FILES if isinstance(message.id, tuple) else GERMAN[str(message.id)]
    catalogues.save(tmp_path, "de", german)
    return tmp_path


def change(root: Path, before: str, after: str, language: str = "de") -> None:
    path = catalogues.path_of(root, language)
    text = path.read_text(encoding="utf-8")
    assert before in text
    path.write_text(text.replace(before, after), encoding="utf-8")


def test_complete_catalogues_pass(root: Path) -> None:
    assert list(catalogues.problems(root)) == []


@pytest.mark.parametrize(
    ("before", "after", "fault"),
    [
        ('msgstr "Speichern"', 'msgstr ""', "de: not translated: Save"),
        ('msgstr[1] "{n} Dateien"', 'msgstr[1] ""', "de: not translated: {n} file | {n} files"),
        ("Hallo, {name}", "Hallo, {nam}", "de: placeholders differ: Hello, {name}"),
        ("Hallo, {name}", "Hallo", "de: placeholders differ: Hello, {name}"),
        ('msgid "Save"', '#, fuzzy\nmsgid "Save"', "de: fuzzy: Save"),
    ],
)
def test_a_broken_translation_is_refused(root: Path, before: str, after: str, fault: str) -> None:
    change(root, before, after)

    assert list(catalogues.problems(root)) == [fault]


def test_a_new_sentence_is_refused_until_it_is_translated(root: Path) -> None:
    with (root / "app/words.py").open("a", encoding="utf-8") as file:
        file.write('_("Print")\n')
    asked = "not in the catalogue (update it): Print"
    assert list(catalogues.problems(root)) == [f"de: {asked}", f"en: {asked}"]

    catalogues.update(root)

    assert list(catalogues.problems(root)) == ["de: not translated: Print"]


def test_a_sentence_that_nobody_says_any_more_is_refused(root: Path) -> None:
    (root / "app/words.py").write_text(SOURCE.replace('_("Save")', ""), encoding="utf-8")
    stale = "stale, nothing says it any more: Save"
    assert list(catalogues.problems(root)) == [f"de: {stale}", f"en: {stale}"]

    catalogues.update(root)

    assert list(catalogues.problems(root)) == []


def test_updating_twice_changes_nothing(root: Path) -> None:
    before = [catalogues.path_of(root, each).read_bytes() for each in catalogues.LANGUAGES]

    catalogues.update(root)

    after = [catalogues.path_of(root, each).read_bytes() for each in catalogues.LANGUAGES]
    assert after == before
    assert all(b"-Date" not in text and b"#:" not in text for text in after)


def test_the_program_reads_what_was_compiled(root: Path) -> None:
    import gettext

    catalogues.compiled(root)

    german = gettext.translation("kundencenter", root / "resources/i18n", ["de"])
    assert german.gettext("Save") == "Speichern"
    assert german.ngettext("{n} file", "{n} files", 2) == "{n} Dateien"
    assert german.pgettext("month", "May") == "Mai"


def test_an_untranslated_sentence_planted_in_the_house_is_refused(planted: Planted) -> None:
    planted.append("app/views/shell.py", '\n_("A sentence that nobody translated")\n')

    done = planted.run("-m", "tests.house.catalogues", "check")

    assert done.returncode == 1
    assert "de: not in the catalogue (update it): A sentence that nobody transl" in done.stdout
