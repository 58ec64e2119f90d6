"""Reading the file: every line becomes a record or a problem, none is skipped."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, Generic, NoReturn, TypeVar

from pydantic import ValidationError

from app.portal.fields import refuse_bad_text
from app.rules.importing.problems import Problem, problems_of
from app.rules.importing.records import TYPES, Record

R_co = TypeVar("R_co", bound=Record, covariant=True)
R = TypeVar("R", bound=Record)


@dataclass(frozen=True)
class Entry(Generic[R_co]):
    """A record and the line it stands in, from 1."""

    line: int
    record: R_co


@dataclass(frozen=True)
class Import:
    """A file as read: its records in order, and what is wrong with single lines."""

    entries: tuple[Entry[Record], ...]
    problems: tuple[Problem, ...]
    spoiled: frozenset[tuple[type[Record], str]] = frozenset()
    """Type and key of records that are wrong: what refers to them is not wrong for that."""

    def of(self, kind: type[R]) -> list[Entry[R]]:
        """Return the entries of one type."""
        return [
            Entry(entry.line, entry.record)
            for entry in self.entries
            if isinstance(entry.record, kind)
        ]


def read_file(lines: Iterable[str | bytes]) -> Import:
    """Read JSON Lines in UTF-8; empty lines are allowed. Raises nothing: problems are kept."""
    entries: list[Entry[Record]] = []
    problems: list[Problem] = []
    spoiled: set[tuple[type[Record], str]] = set()
    for number, line in enumerate(lines, 1):
        try:
            text = (line.decode() if isinstance(line, bytes) else line).strip("\ufeff \t\r\n")
            if not text:
                continue
            content = _object_of(text)
            model = _type_of(content)
        except _Bad as bad:
            problems.append(Problem(number, bad.code, bad.params))
            continue
        except UnicodeDecodeError:
            problems.append(Problem(number, "not_utf8"))
            continue
        try:
            entries.append(Entry(number, model.model_validate(content)))
        except ValidationError as error:
            problems += problems_of(number, error)
            key = content.get(model.keyed_by)
            spoiled.add((model, model.fold(key.strip() if isinstance(key, str) else "")))
    return Import(tuple(entries), tuple(problems), frozenset(spoiled))


class _Bad(Exception):
    def __init__(self, code: str, **params: str) -> None:
        super().__init__(code)
        self.code, self.params = code, params


def _constant(_name: str) -> NoReturn:
    raise ValueError


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    content = dict(pairs)
    if len(content) < len(pairs):
        raise _Bad("key_twice")
    return content


def _object_of(text: str) -> dict[str, Any]:
    try:
        # Decimals are read as they are written: 89.95 stays 89.95.
        content = json.loads(
            text, parse_float=Decimal, parse_constant=_constant, object_pairs_hook=_object
        )
    except (ValueError, RecursionError):
        raise _Bad("not_json") from None
    if not isinstance(content, dict):
        raise _Bad("not_an_object")
    try:
        refuse_bad_text(content)
    except (ValueError, RecursionError):
        raise _Bad("text_forbidden") from None
    return content


def _type_of(content: dict[str, Any]) -> type[Record]:
    kind = content.get("type")
    model = TYPES.get(kind) if isinstance(kind, str) else None
    if model is None:
        raise _Bad("unknown_type", choices=", ".join(TYPES))
    return model
