"""The indexes of words, one a searched table: what a person typed, found on both databases alike.

Both get words that are split already (:func:`app.portal.listing.tokens`).
"""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import Select, column, select, table, text

from app.portal.listing import tokens

if TYPE_CHECKING:
    from app.models.database import Database
    from app.models.guard import GuardedSession

PREFIXES: Final = 4
"""Letters of a word's beginning that SQLite's indexes hold (see the migrations)."""
FEW: Final = 16
"""Words that are looked for one by one rather than by what they begin with."""
SPELLED: Final = 4
"""Beginnings of one search that are looked up so; people type fewer, programs very many."""
_PLAIN: Final = frozenset("abcdefghijklmnoprstuvwxyz0123456789")


@dataclass(frozen=True)
class WordIndex:
    """The words of a table's rows: ``invoice_search`` holds those of ``invoice``."""

    name: str
    table: str
    key: str = ""
    """Column of the row's id on PostgreSQL, where it is not named after the table."""

    @property
    def column(self) -> str:
        """Return the column of the row's id on PostgreSQL."""
        return self.key or f"{self.table}_id"

    def add(
        self, database: "Database", session: "GuardedSession", rows: list[dict[str, Any]]
    ) -> None:
        """Make rows findable: dicts of id, account_id and words, split by the one tokeniser."""
        if not rows:
            return
        session.execute(text(self.statement(sqlite=database.sqlite)), list(map(scoped, rows)))

    def replace(
        self, database: "Database", session: "GuardedSession", row: dict[str, Any], before: str
    ) -> None:
        """Let a row (id, account_id, words) be found by other words than ``before``."""
        if database.sqlite:  # the index keeps no text: what is to be forgotten has to be said
            forget = f"INSERT INTO {self.name} ({self.name}, rowid, words) VALUES ('delete', :id, :words)"  # noqa: S608 - names of our own
            words = _scoped(row["account_id"], before)
            session.execute(text(forget), {"id": row["id"], "words": words})
        else:
            forget = f"DELETE FROM {self.name} WHERE {self.column} = :id"  # noqa: S608 - as above
            session.execute(text(forget), {"id": row["id"]})
        self.add(database, session, [row])

    def statement(self, *, sqlite: bool) -> str:
        """Return the INSERT of what :func:`scoped` returns."""
        if sqlite:
            return f"INSERT INTO {self.name} (rowid, words) VALUES (:id, :scoped)"  # noqa: S608 - names of our own
        return (
            f"INSERT INTO {self.name} ({self.column}, account_id, words)"  # noqa: S608 - as above
            " VALUES (:id, :account_id, array_to_tsvector(string_to_array(:words, ' ')))"
        )

    def found(
        self, database: "Database", account_id: int | None, words: list[str], cap: int
    ) -> Select[Any]:
        """Return the select of the newest ``cap`` ids that hold all ``words``.

        Without an account those of all accounts: for the staff.
        """
        if database.sqlite:
            return self._sqlite(account_id, words, cap)
        key = self.column
        index = table(self.name, column(key), column("account_id"), column("words"))
        condition = text(f"{self.name}.words @@ cast(:match AS tsquery)").bindparams(
            match=" & ".join(f"'{word}':*" for word in words)
        )
        ids = select(index.c[key]).where(condition)
        if account_id is not None:
            ids = ids.where(index.c.account_id == account_id)
        return ids.order_by(index.c[key].desc()).limit(cap)

    def _sqlite(self, account_id: int | None, words: list[str], cap: int) -> Select[Any]:
        plain = [_ascii(word) for word in words]
        long = [word for word in plain if len(word) > PREFIXES][:SPELLED]
        begun = [f'"{word}"*' for word in plain if word not in long]
        if account_id is not None:
            begun.insert(0, f'"{_account_word(account_id)}"')
        given = {"begun": " AND ".join(begun)} if begun else {}
        spelled = {f"word_{n}": word for n, word in enumerate(long)}
        parts = [*(f":{one}" for one in given), *map(self._spelled, spelled)]
        matching = text(f"{self.name} MATCH " + " || ' AND ' || ".join(parts))
        index = table(self.name, column("rowid"), column("words"))
        ids = select(index.c.rowid).where(matching.bindparams(**given, **spelled))
        return ids.order_by(index.c.rowid.desc()).limit(cap)

    def _spelled(self, parameter: str) -> str:
        # The few whole words that begin with one: of a long beginning, which has no index of its
        # own, SQLite would read every place there is before it hands out the first.
        return (
            f"(SELECT CASE WHEN count(*) BETWEEN 1 AND {FEW}"  # noqa: S608 - names of our own
            f""" THEN '("' || group_concat(term, '" OR "') || '")' ELSE '"' || :{parameter} || '"*' END"""
            f" FROM (SELECT term FROM {self.name}_terms WHERE term >= :{parameter}"
            f" AND term < :{parameter} || '{{' LIMIT {FEW + 1}))"
        )


INVOICES: Final = WordIndex("invoice_search", "invoice")
TICKETS: Final = WordIndex("ticket_search", "ticket_message")
"""By message: each is found by its own words and those of its ticket's subject."""
CUSTOMERS: Final = WordIndex("customer_search", "account", key="row_id")
"""By account: staff alone searches among them."""

INDEXES: Final = (INVOICES, TICKETS, CUSTOMERS)


def customer_words(number: str, company: str, person: str, email: str) -> str:
    """Return what a customer is found by."""
    return " ".join(dict.fromkeys(tokens(f"{number} {company} {person} {email}")))


def scoped(row: dict[str, Any]) -> dict[str, Any]:
    """Return a row (id, account_id, words) with its words as SQLite's index gets them."""
    return {**row, "scoped": _scoped(row["account_id"], row["words"])}


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
