"""Nobody sees or writes rows of somebody else: not by lists, updates, ids or forgetfulness."""

import psycopg
import pytest
from sqlalchemy import text

from app.errors import NotFound
from app.models.base import SHARED
from app.models.guard import OWNERS, ForgottenVisibility, Scope
from app.models.house import Notification
from app.models.service import Service
from tests.rules.core.operations import (
    DropNotifications,
    Forget,
    ReadLabel,
    ReadLabels,
    Rename,
    RenameAll,
)
from tests.rules.core.scene import Scene

ON_POSTGRESQL = pytest.mark.parametrize("place", ["postgres"], indirect=True)
FORGOTTEN = (
    "select", "entity", "join", "subquery", "update", "delete", "insert", "insert_select", "union",
    "query", "get", "foreign",
)  # fmt: skip


def labels(people: Scene) -> dict[int, str]:
    with people.site.house() as ctx:
        return {
            row.id: row.label for row in ctx.session.execute(ctx.rows(Service.id, Service.label))
        }


def test_a_list_holds_the_rows_of_the_account_acted_for(people: Scene) -> None:
    call = people.site.dispatcher.call
    assert call(ReadLabels(), people.mine).labels == ("ours.example",)
    assert call(
        ReadLabels(), people.caller("other@x.example", f"account:{people.theirs}")
    ).labels == ("theirs.example",)


def test_staff_who_look_at_an_account_see_it_and_no_other(people: Scene) -> None:
    seen = people.caller("staff@x.example", f"view:{people.theirs}")
    assert people.site.dispatcher.call(ReadLabels(), seen).labels == ("theirs.example",)


@pytest.mark.parametrize("operation", [ReadLabel, Rename])
def test_a_foreign_id_and_one_that_never_was_are_told_alike(
    people: Scene, operation: type[ReadLabel | Rename]
) -> None:
    answers = []
    for number in (people.foreign, 10_000):
        values = {"service_id": number, "label": "mine now"}
        fields = {name: values[name] for name in operation.model_fields}
        with pytest.raises(NotFound) as refused:
            people.site.dispatcher.call(operation.model_validate(fields), people.mine)
        answers.append(refused.value.problem())
    assert answers[0] == answers[1]
    assert labels(people)[people.foreign] == "theirs.example"


def test_an_update_of_everything_stays_within_the_account(people: Scene) -> None:
    assert people.site.dispatcher.call(RenameAll(label="new"), people.mine) == 1
    assert labels(people) == {people.service: "new", people.foreign: "theirs.example"}


def test_a_delete_of_everything_stays_with_the_user(people: Scene) -> None:
    assert people.site.dispatcher.call(DropNotifications(), people.mine) == 1
    with people.site.house() as ctx:
        left = set(ctx.session.scalars(ctx.rows(Notification.user_id)))
    assert people.owner not in left
    assert people.other in left


def test_a_forgotten_filter_is_refused_before_it_reaches_the_database(people: Scene) -> None:
    before, caller = labels(people), people.mine
    for how in FORGOTTEN:
        with pytest.raises(ForgottenVisibility):
            people.site.dispatcher.call(Forget(how=how), caller)
    assert labels(people) == before


def test_text_is_out_of_the_guards_reach_but_not_of_postgresql(people: Scene) -> None:
    """SQLite has nothing behind the guard: raw SQL may stand in ``models/database.py`` only."""
    database = people.site.database
    with database.session(write=False) as session:
        database.enter(session, Scope(house=False, account_id=people.ours, user_id=people.owner))
        seen = set(session.scalars(text("SELECT label FROM service")))
    everything = {"ours.example", "theirs.example"}
    assert seen == (everything if database.sqlite else {"ours.example"})


@pytest.fixture
def raw(people: Scene) -> psycopg.Connection:
    """A connection past everything of ours; only PostgreSQL itself stands in its way."""
    url = people.site.database.url
    return psycopg.connect(
        host=str(url.query["host"]), dbname=url.database, user=url.username, autocommit=True
    )


@ON_POSTGRESQL
def test_row_level_security_repeats_the_rule(people: Scene, raw: psycopg.Connection) -> None:
    with raw, raw.cursor() as cursor:
        cursor.execute("SET ROLE kc_customer")
        cursor.execute(f"SELECT set_config('kc.account', '{people.ours}', false)")
        cursor.execute(f"SELECT set_config('kc.user', '{people.owner}', false)")
        cursor.execute("SELECT label FROM service")
        assert cursor.fetchall() == [("ours.example",)]
        cursor.execute("UPDATE service SET label = 'mine now'")
        assert cursor.rowcount == 1
        cursor.execute(f"DELETE FROM notification WHERE user_id = {people.other}")
        assert cursor.rowcount == 0
        with pytest.raises(psycopg.errors.InsufficientPrivilege):
            cursor.execute(
                "INSERT INTO notification (user_id, kind, facts, at, read)"
                f" VALUES ({people.other}, 'x', '{{}}', '2026-11-23', false)"
            )
        with pytest.raises(psycopg.errors.InsufficientPrivilege):
            cursor.execute("SELECT * FROM audit_entry")
        cursor.execute("SET ROLE kc_staff")
        cursor.execute("SELECT count(*) FROM service")
        assert cursor.fetchone() == (2,)


@ON_POSTGRESQL
def test_every_owned_table_has_its_policies(people: Scene, raw: psycopg.Connection) -> None:
    with raw, raw.cursor() as cursor:
        cursor.execute(
            "SELECT c.relname, count(p.polname) FROM pg_class c JOIN pg_policy p"
            " ON p.polrelid = c.oid WHERE c.relrowsecurity AND c.relforcerowsecurity GROUP BY 1"
        )
        found: dict[str, int] = dict(cursor.fetchall())
    for table, (kind, _column) in OWNERS.items():
        assert found.get(table, 0) == {"shared": 0, "staff": 1}.get(kind, 2), table
    assert {table for table, (kind, _) in OWNERS.items() if kind == "shared"} == set(SHARED)


@ON_POSTGRESQL
def test_a_customers_own_role_can_not_become_staff(raw: psycopg.Connection) -> None:
    with raw, raw.cursor() as cursor:
        cursor.execute("CREATE ROLE kc_stranger LOGIN")
        cursor.execute("GRANT kc_customer TO kc_stranger")
        cursor.execute("SET SESSION AUTHORIZATION kc_stranger")
        cursor.execute("SET ROLE kc_customer")
        with pytest.raises(psycopg.errors.InsufficientPrivilege):
            cursor.execute("SET ROLE kc_staff")
        cursor.execute("RESET SESSION AUTHORIZATION")
        cursor.execute("DROP ROLE kc_stranger")
