"""The indexes of words, one a searched table: what a person typed, found on both databases alike.

Both get words that are split already (:func:`app.portal.listing.tokens`).
"""

from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import Select, column, select, table, text

from app.models.database import Database
from app.models.guard import GuardedSession

_PLAIN: Final = frozenset("abcdefghijklmnoprstuvwxyz0123456789")


@dataclass(frozen=True)
class WordIndex:
    """The words of a table's rows: ``invoice_search`` holds those of ``invoice``."""

    name: str
    table: str

    def add(self, database: Database, session: GuardedSession, rows: list[dict[str, Any]]) -> None:
        """Make rows findable: dicts of id, account_id and words, split by the one tokeniser."""
        if not rows:
            return
        statement = (
            f"INSERT INTO {self.name} (rowid, words) VALUES (:id, :scoped)"  # noqa: S608 - names of our own
            if database.sqlite
            else f"INSERT INTO {self.name} ({self.table}_id, account_id, words)"  # noqa: S608 - as above
            " VALUES (:id, :account_id, array_to_tsvector(string_to_array(:words, ' ')))"
        )
        values = [{**row, "scoped": _scoped(row["account_id"], row["words"])} for row in rows]
        session.execute(text(statement), values)

    def found(
        self, database: Database, account_id: int | None, words: list[str], cap: int
    ) -> Select[Any]:
        """Return the select of the newest ``cap`` ids that hold all ``words``.

        Without an account those of all accounts: for the staff.
        """
        if database.sqlite:
            return self._sqlite(account_id, words, cap)
        key = f"{self.table}_id"
        index = table(self.name, column(key), column("account_id"), column("words"))
        condition = text(f"{self.name}.words @@ cast(:match AS tsquery)").bindparams(
            match=" & ".join(f"'{word}':*" for word in words)
        )
        ids = select(index.c[key]).where(condition)
        if account_id is not None:
            ids = ids.where(index.c.account_id == account_id)
        return ids.order_by(index.c[key].desc()).limit(cap)

    def _sqlite(self, account_id: int | None, words: list[str], cap: int) -> Select[Any]:
        terms = [f'"{_ascii(word)}"*' for word in words]
        if account_id is not None:
            terms.insert(0, f'"{_account_word(account_id)}"')
        index = table(self.name, column("rowid"), column("words"))
        matching = text(f"{self.name} MATCH :match").bindparams(match=" AND ".join(terms))
        ids = select(index.c.rowid).where(matching).order_by(index.c.rowid.desc())
        return ids.limit(cap)


INVOICES: Final = WordIndex("invoice_search", "invoice")
TICKETS: Final = WordIndex("ticket_search", "ticket_message")
"""By message: each is found by its own words and those of its ticket's subject."""


def _ascii(word: str) -> str:
    # FTS5 splits what its older Unicode tables do not know; so it is only given a to z and
    # digits. Every other character is q, its code in hex, z: a prefix of a word stays a prefix.
    return "".join(c if c in _PLAIN else f"q{ord(c):x}z" for c in word)


def _account_word(account_id: int) -> str:
    # Every entry carries its account as a word, so that the index itself keeps accounts apart;
    # x is no hex digit, so nothing that a person types comes out as this word.
    return f"qx{account_id}z"


def _scoped(account_id: int, words: str) -> str:
    return " ".join([_account_word(account_id), *map(_ascii, words.split())])
