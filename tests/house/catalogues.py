"""The catalogues: ``python -m tests.house.catalogues update|check|compile [root]``.

``update`` extracts every message of app/ into both catalogues and keeps their translations;
English ones are the messages themselves. ``check`` fails on a missing, fuzzy, stale or broken
translation. ``compile`` makes the files that the program reads. A catalogue is sorted and holds
neither places nor dates, so that a change of it shows nothing but changed words.
"""

import re
import sys
from collections import Counter
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any, Final

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

KEYWORDS: Final[dict[str, Any]] = {
    "_": None,
    "N_": None,
    "ngettext": (1, 2),
    "pgettext": ((1, "c"), 2),
}
LANGUAGES: Final = ("de", "en")
PLACEHOLDER: Final = re.compile(r"\{([a-z_0-9]*)[^}]*\}")
HEAD: Final = (
    "# The words of the Kundencenter; `make catalogues` keeps them in step with the sources."
)
UNSAID: Final = re.compile(
    r'"(POT-Creation-Date|PO-Revision-Date|Generated-By|Last-Translator|Language-Team|Report-Msgid)'
)
"""Lines of the head that say nothing here, or that change by themselves."""

Key = tuple[str, tuple[str, ...]]
"""Context and message, with its plural when it has one."""


def path_of(root: Path, language: str) -> Path:
    """Return the catalogue's place."""
    return root / "resources/i18n" / language / "LC_MESSAGES/kundencenter.po"


def extracted(root: Path) -> Catalog:
    """Return every message of the sources."""
    template = Catalog(charset="utf-8", fuzzy=False)
    found = extract_from_dir(root / "app", [("**.py", "python")], keywords=KEYWORDS)
    for _file, _line, message, _comments, context in found:
        if message:
            template.add(message, context=context)
    return template


def load(root: Path, language: str) -> Catalog:
    """Return a catalogue as it stands; an empty one when it is missing."""
    path = path_of(root, language)
    if not path.exists():
        return Catalog(locale=language, charset="utf-8", fuzzy=False)
    with path.open("rb") as file:
        return read_po(file, locale=language)


def save(root: Path, language: str, catalogue: Catalog) -> None:
    """Write a catalogue, sorted, without places and dates."""
    catalogue.header_comment = HEAD
    out = BytesIO()
    write_po(out, catalogue, no_location=True, sort_output=True, ignore_obsolete=True)
    lines = out.getvalue().decode().splitlines(keepends=True)
    path = path_of(root, language)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("".join(line for line in lines if not UNSAID.match(line)), encoding="utf-8")


def update(root: Path) -> None:
    """Bring both catalogues in step with the sources."""
    template = extracted(root)
    for language in LANGUAGES:
        known = load(root, language)
        merged = Catalog(
            locale=language, charset="utf-8", fuzzy=False, project="kundencenter", version="1"
        )
        for message in filter(_is_message, template):
            words = message.id if language == "en" else _words_for(message, known)
            merged.add(message.id, words, context=message.context)
        save(root, language, merged)


def _is_message(message: Message) -> bool:
    """Tell a message from the catalogue's own head."""
    return bool(message.id)


def _words_for(message: Message, known: Catalog) -> str | tuple[str, ...]:
    """Return the translation that stands; one that no longer fits counts as none."""
    found = known.get(message.id, message.context)
    plural = isinstance(message.id, tuple)
    words = found.string if found else None
    if isinstance(words, tuple | list) == plural and words:
        return tuple(words) if plural else str(words)
    return ("", "") if plural else ""


def problems(root: Path) -> Iterator[str]:
    """Yield what is wrong with the catalogues."""
    wanted = {_key(message) for message in filter(_is_message, extracted(root))}
    for language in LANGUAGES:
        path = path_of(root, language)
        catalogue = load(root, language)
        messages = list(filter(_is_message, catalogue))
        have = {_key(message) for message in messages}
        for key in sorted(wanted - have):
            yield f"{language}: not in the catalogue (update it): {key[1][0]}"
        for key in sorted(have - wanted):
            yield f"{language}: stale, nothing says it any more: {key[1][0]}"
        if path.exists() and re.search(r"^#~", path.read_text(encoding="utf-8"), re.MULTILINE):
            yield f"{language}: obsolete entries are kept in the file"
        for message in messages:
            yield from (f"{language}: {fault}" for fault in _faults(message, catalogue.num_plurals))


def _key(message: Message) -> Key:
    return str(message.context or ""), _texts(message.id)


def _texts(given: Any) -> tuple[str, ...]:
    return tuple(map(str, given)) if isinstance(given, tuple | list) else (str(given or ""),)


def _faults(message: Message, plurals: int) -> Iterator[str]:
    ids, words = _texts(message.id), _texts(message.string)
    if message.fuzzy:
        yield f"fuzzy: {ids[0]}"
    if len(words) != (plurals if len(ids) > 1 else 1) or not all(words):
        yield f"not translated: {' | '.join(ids)}"
    elif any(_places(word) not in [_places(each) for each in ids] for word in words):
        yield f"placeholders differ: {' | '.join(ids)}"


def _places(text: str) -> Counter[str]:
    return Counter(PLACEHOLDER.findall(text))


def compiled(root: Path) -> None:
    """Write the file that the program reads beside each catalogue, in one step."""
    for language in LANGUAGES:
        out = BytesIO()
        write_mo(out, load(root, language))
        path = path_of(root, language).with_suffix(".mo")
        part = path.with_suffix(".part")
        part.write_bytes(out.getvalue())
        part.replace(path)


def main() -> int:
    """Run the command of the first argument on the tree named by the second."""
    command, *rest = sys.argv[1:] or ["check"]
    root = Path(rest[0] if rest else ".")
    if command != "check":
        {"update": update, "compile": compiled}[command](root)
        return 0
    found = list(problems(root))
    print("\n".join(found) or "catalogues: complete")
    return bool(found)


if __name__ == "__main__":
    sys.exit(main())
