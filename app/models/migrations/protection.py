"""Triggers and row-level security, written once for all migrations."""

from collections.abc import Iterable, Mapping
from typing import Any, Final

CUSTOMER: Final = "kc_customer"
STAFF: Final = "kc_staff"


def _sqlite(op: Any) -> bool:
    return bool(op.get_bind().dialect.name == "sqlite")


def append_only(op: Any, *tables: str) -> None:
    """Refuse every UPDATE and DELETE on tables whose rows are final."""
    if not _sqlite(op):
        op.execute(
            "CREATE OR REPLACE FUNCTION kc_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$"
            " BEGIN RAISE EXCEPTION 'rows of % are final', TG_TABLE_NAME"
            " USING ERRCODE = 'restrict_violation'; END $$"
        )
    for table in tables:
        if _sqlite(op):
            for deed in ("UPDATE", "DELETE"):
                op.execute(
                    f"CREATE TRIGGER final_{table}_{deed.lower()} BEFORE {deed} ON {table}"
                    f" BEGIN SELECT RAISE(ABORT, 'rows of {table} are final'); END"
                )
            continue
        op.execute(
            f"CREATE TRIGGER final_{table} BEFORE UPDATE OR DELETE ON {table}"
            " FOR EACH ROW EXECUTE FUNCTION kc_refuse_change()"
        )
        op.execute(
            f"CREATE TRIGGER final_{table}_truncate BEFORE TRUNCATE ON {table}"
            " FOR EACH STATEMENT EXECUTE FUNCTION kc_refuse_change()"
        )


def create_search(op: Any, name: str, table: str, key: str = "") -> None:
    """Create an index of words by the rows of ``table``: FTS5 on SQLite, tsvector on PostgreSQL.

    ``key`` names its column of the row's id where ``table`` does not.
    """
    if _sqlite(op):
        # One letter is what is typed first: without an index of its own it merges every word.
        op.execute(
            f"CREATE VIRTUAL TABLE {name} USING fts5(words, content='', detail='none',"
            " prefix='1 2 3 4', tokenize='unicode61 remove_diacritics 0')"
        )
        return
    op.execute(
        f"CREATE TABLE {name} ({key or f'{table}_id'} bigint PRIMARY KEY REFERENCES {table} (id),"
        " account_id bigint NOT NULL REFERENCES account (id), words tsvector NOT NULL)"
    )
    op.execute(f"CREATE INDEX ix_{name}_words ON {name} USING gin (words)")
    op.execute(f"CREATE INDEX ix_{name}_account_id ON {name} (account_id)")


_SQLITE_ADD: Final = """
    INSERT INTO invoice_count (account_id, year, state, count, total_cents)
    VALUES (NEW.account_id, CAST(strftime('%Y', NEW.issued_on) AS INTEGER), NEW.state, 1,
            NEW.total_cents)
    ON CONFLICT (account_id, year, state) DO UPDATE
    SET count = count + 1, total_cents = total_cents + excluded.total_cents;
"""
_SQLITE_TAKE: Final = """
    UPDATE invoice_count SET count = count - 1, total_cents = total_cents - OLD.total_cents
    WHERE account_id = OLD.account_id AND state = OLD.state
      AND year = CAST(strftime('%Y', OLD.issued_on) AS INTEGER);
"""
_POSTGRES_COUNT: Final = """
CREATE FUNCTION kc_count_invoice() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'UPDATE' THEN
        UPDATE invoice_count SET count = count - 1, total_cents = total_cents - OLD.total_cents
        WHERE account_id = OLD.account_id AND state = OLD.state
          AND year = extract(year FROM OLD.issued_on);
    END IF;
    INSERT INTO invoice_count AS c (account_id, year, state, count, total_cents)
    VALUES (NEW.account_id, extract(year FROM NEW.issued_on), NEW.state, 1, NEW.total_cents)
    ON CONFLICT (account_id, year, state) DO UPDATE
    SET count = c.count + 1, total_cents = c.total_cents + excluded.total_cents;
    RETURN NULL;
END $$
"""


def count_invoices(op: Any) -> None:
    """Keep ``invoice_count`` in step with the invoices; they are never deleted."""
    if _sqlite(op):
        op.execute(f"CREATE TRIGGER count_new AFTER INSERT ON invoice BEGIN {_SQLITE_ADD} END")
        op.execute(
            "CREATE TRIGGER count_moved AFTER UPDATE OF state ON invoice"
            f" WHEN OLD.state <> NEW.state BEGIN {_SQLITE_TAKE} {_SQLITE_ADD} END"
        )
        return
    op.execute(_POSTGRES_COUNT)
    op.execute(
        "CREATE TRIGGER count_new AFTER INSERT ON invoice"
        " FOR EACH ROW EXECUTE FUNCTION kc_count_invoice()"
    )
    op.execute(
        "CREATE TRIGGER count_moved AFTER UPDATE OF state ON invoice FOR EACH ROW"
        " WHEN (OLD.state IS DISTINCT FROM NEW.state) EXECUTE FUNCTION kc_count_invoice()"
    )


def protect(
    op: Any,
    *,
    account: Mapping[str, str] | None = None,
    user: Mapping[str, str] | None = None,
    staff: Iterable[str] = (),
    shared: Iterable[str] = (),
) -> None:
    """Enable row-level security on PostgreSQL; SQLite has none, there the session guards alone.

    The customer's policy compares one id; the staff's is ``USING (true)``: one combined policy
    would keep the full-text search off its index.
    """
    if _sqlite(op):
        return
    for role in (CUSTOMER, STAFF):
        _have_role(op, role)
        op.execute(f"GRANT USAGE ON SCHEMA public TO {role}")
    for setting, owned in (("kc.account", account or {}), ("kc.user", user or {})):
        for table, column in owned.items():
            mine = f"{column} = current_setting('{setting}')::bigint"
            _policies(op, table, mine)
    for table in staff:
        _policies(op, table, None)
    for table in shared:
        op.execute(f'GRANT SELECT ON "{table}" TO {CUSTOMER}, {STAFF}')
        op.execute(f'GRANT INSERT, UPDATE, DELETE ON "{table}" TO {STAFF}')
    op.execute(f"GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO {CUSTOMER}, {STAFF}")


def _have_role(op: Any, role: str) -> None:
    # Where the owner of the database may make no roles, an administrator has made and granted them.
    op.execute(
        f"DO $$ BEGIN IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '{role}') THEN"
        f" CREATE ROLE {role} NOLOGIN; END IF;"
        " EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END $$"
    )
    op.execute(
        f"DO $$ BEGIN IF NOT pg_has_role(current_user, '{role}', 'MEMBER') THEN"
        f" GRANT {role} TO CURRENT_USER; END IF; END $$"
    )


def _policies(op: Any, table: str, mine: str | None) -> None:
    op.execute(f'ALTER TABLE "{table}" ENABLE ROW LEVEL SECURITY')
    op.execute(f'ALTER TABLE "{table}" FORCE ROW LEVEL SECURITY')
    op.execute(f'CREATE POLICY house ON "{table}" TO {STAFF} USING (true) WITH CHECK (true)')
    op.execute(f'GRANT SELECT, INSERT, UPDATE, DELETE ON "{table}" TO {STAFF}')
    if mine is not None:
        op.execute(f'CREATE POLICY mine ON "{table}" TO {CUSTOMER} USING ({mine})')
        op.execute(f'GRANT SELECT, INSERT, UPDATE, DELETE ON "{table}" TO {CUSTOMER}')
