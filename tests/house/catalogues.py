"""The catalogues: ``python -m tests.house.catalogues update|check``.

``update`` extracts every message of app/ into both catalogues, keeping translations; English ones
are the messages themselves. ``check`` fails on a missing, fuzzy, stale or broken translation.
"""

import re
import sys
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po, write_po

KEYWORDS = {
    "_": None,
    "N_": None,
    "ngettext": (1, 2),
    "pgettext": ((1, "c"), 2),
}
LANGUAGES = ("de", "en")
PLACEHOLDER = re.compile(r"\{[a-z_0-9]*[^}]*\}")


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


def update(root: Path) -> None:
    """Bring both catalogues in step with the sources."""
    template = extracted(root)
    for language in LANGUAGES:
        catalogue = load(root, language)
        merged = Catalog(
            locale=language, charset="utf-8", fuzzy=False, project="kundencenter", version="1"
        )
        for message in template:
            if not message.id:
                continue
            known = catalogue.get(message.id, message.context)
            words = known.string if known else None
            if language == "en":
                words = message.id
            elif isinstance(message.id, tuple) and not isinstance(words, tuple):
                words = ("", "")
            merged.add(message.id, words or "", context=message.context)
        path = path_of(root, language)
        path.parent.mkdir(parents=True, exist_ok=True)
        out = BytesIO()
        write_po(
            out, merged, no_location=True, omit_header=False, sort_output=True, ignore_obsolete=True
        )
        lines = out.getvalue().decode().splitlines(keepends=True)
        dated = re.compile(r'"(POT-Creation-Date|PO-Revision-Date|Generated-By|Last-Translator)')
        path.write_text("".join(line for line in lines if not dated.match(line)))


def problems(root: Path) -> list[str]:
    """Return what is wrong with the catalogues."""
    wanted = {(m.context, str(m.id)): m for m in extracted(root) if m.id}
    found: list[str] = []
    for language in LANGUAGES:
        have = {(m.context, str(m.id)): m for m in load(root, language) if m.id}
        found += [f"{language}: not extracted: {key[1]}" for key in wanted.keys() - have.keys()]
        found += [f"{language}: stale: {key[1]}" for key in have.keys() - wanted.keys()]
        for message in have.values():
            found += [f"{language}: {fault}" for fault in _faults(message)]
    return found


def _faults(message: Message) -> list[str]:
    ids = message.id if isinstance(message.id, tuple) else (message.id,)
    words = message.string if isinstance(message.string, tuple) else (message.string,)
    if message.fuzzy or len(words) != len(ids) or not all(words):
        return [f"not translated: {message.id}"]
    known = set(PLACEHOLDER.findall(" ".join(map(str, ids))))
    used = set(PLACEHOLDER.findall(" ".join(map(str, words))))
    return [] if used == known else [f"placeholders differ: {message.id}"]


def main() -> int:
    """Run the command of the first argument on the tree named by the second."""
    root = Path(sys.argv[2] if len(sys.argv) > 2 else ".")
    if sys.argv[1] == "update":
        update(root)
        return 0
    found = problems(root)
    print("\n".join(found) or "catalogues: complete")
    return bool(found)


if __name__ == "__main__":
    sys.exit(main())
