"""CSV: a list as a file that spreadsheets open rightly and that can't run formulas in them."""

import csv
from collections.abc import Iterable, Sequence
from contextlib import suppress
from pathlib import Path
from threading import Lock
from typing import IO, TYPE_CHECKING, Any, Final

from app.errors import PortalError
from app.i18n import language
from app.views.kit.table.columns import Column

if TYPE_CHECKING:
    from app.portal.listing import Page

_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r", "\N{FULLWIDTH EQUALS SIGN}")


def harmless(text: str) -> str:
    """Return ``text`` so that no spreadsheet takes it for a formula."""
    return "'" + text if text.lstrip(" ").startswith(_FORMULA) else text


def write_rows(file: IO[str], columns: Sequence[Column], rows: Iterable[Any]) -> None:
    """Write rows as CSV lines: semicolons in German, where the comma is in the amounts."""
    _writer(file).writerows([_field(column, row) for column in columns] for row in rows)


class CsvFile:
    """A CSV file that is written page by page and appears when it is whole."""

    def __init__(self, path: Path, columns: Sequence[Column]) -> None:
        """Write to ``path`` later; nothing happens yet."""
        self._path = path
        self._part = path.with_name(path.name + ".part")
        self._columns = columns
        self._begun = False
        self._dropped = False
        self._lock = Lock()

    def add(self, page: "Page[Any]") -> None:
        """Write one page of rows; after the last one the file is there.

        Raises PortalError with the code ``no_file`` when the file can't be written.
        """
        with self._lock:
            if not self._dropped:
                self._write(page)

    def give_up(self) -> None:
        """Write no more."""
        self._dropped = True

    def remove(self) -> None:
        """Remove what was written of a file that was given up."""
        with self._lock, suppress(OSError):
            self._part.unlink(missing_ok=True)

    def _write(self, page: "Page[Any]") -> None:
        try:
            mode, encoding = ("a", "utf-8") if self._begun else ("w", "utf-8-sig")
            with self._part.open(mode, encoding=encoding, newline="") as file:
                if not self._begun:
                    self._begun = True
                    _writer(file).writerow([column.heading for column in self._columns])
                write_rows(file, self._columns, page.rows)
            if not page.next:
                self._part.replace(self._path)
        except OSError as error:
            raise PortalError("no_file") from error


def _field(column: Column, row: Any) -> str:
    text = column.exported(row)
    return text if column.kind == "money" else harmless(text)


def _writer(file: IO[str]) -> Any:
    delimiter = ";" if language() == "de" else ","
    return csv.writer(file, delimiter=delimiter, quoting=csv.QUOTE_ALL)
