"""The audit chain: unbroken, tamper-evident, append-only in the database itself; and races."""

import threading
from concurrent.futures import ThreadPoolExecutor

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from app.errors import Conflict
from app.models.house import AuditEntry
from app.rules.core.audit import broken_at
from tests.rules.core.operations import RenameAll
from tests.rules.core.scene import Scene

KEY = "form-0000001"


def verdict(people: Scene, chain: int) -> int | None:
    with people.site.house() as ctx:
        return broken_at(ctx, chain)


def rename(people: Scene, times: int) -> None:
    for number in range(times):
        people.site.dispatcher.call(RenameAll(label=f"label {number}"), people.mine)


def tamper(people: Scene, *statements: str) -> None:
    """Write past triggers and policies, as somebody with the database's files could."""
    database = people.site.database
    drop = (
        ("DROP TRIGGER final_audit_entry_update", "DROP TRIGGER final_audit_entry_delete")
        if database.sqlite
        else ("ALTER TABLE audit_entry DISABLE TRIGGER ALL",)
    )
    with database.engine.connect().execution_options(kc_write=True) as connection:
        for statement in (*drop, *statements):
            connection.execute(text(statement))
        connection.commit()


def test_the_chain_of_an_account_verifies(people: Scene) -> None:
    rename(people, 3)
    assert verdict(people, people.ours) is None
    assert verdict(people, 0) is None
    assert verdict(people, 99_999) is None


@pytest.mark.parametrize(
    ("deed", "found"),
    [
        ("UPDATE audit_entry SET facts = '{}x' WHERE chain = {chain} AND seq = 2", 2),
        ("UPDATE audit_entry SET actor = 'user:1' WHERE chain = {chain} AND seq = 1", 1),
        ("DELETE FROM audit_entry WHERE chain = {chain} AND seq = 2", 3),
        ("DELETE FROM audit_entry WHERE chain = {chain} AND seq = 3", 3),
        ("UPDATE audit_head SET seq = 2 WHERE chain = {chain}", 4),
    ],
    ids=["facts", "actor", "gap", "end", "head"],
)
def test_tampering_is_found_at_its_place(people: Scene, deed: str, found: int) -> None:
    rename(people, 3)
    if "actor" in deed:
        deed = deed.replace("user:1", "user:999")
    tamper(people, deed.replace("{chain}", str(people.ours)))
    assert verdict(people, people.ours) == found


@pytest.mark.parametrize("deed", ["UPDATE audit_entry SET event = 'x'", "DELETE FROM audit_entry"])
def test_the_database_itself_refuses_changes(people: Scene, deed: str) -> None:
    rename(people, 1)
    with (
        people.site.database.engine.connect().execution_options(kc_write=True) as connection,
        pytest.raises(DBAPIError, match="final"),
    ):
        connection.execute(text(deed))


def test_calls_at_once_make_one_chain(people: Scene) -> None:
    caller = people.mine

    def send(number: int) -> None:
        call = people.site.dispatcher.call
        call(RenameAll(label=f"label {number}"), caller, f"form-000000{number}")

    with ThreadPoolExecutor(4) as pool:
        list(pool.map(send, range(8)))
    assert verdict(people, people.ours) is None
    with people.site.house() as ctx:
        mine = ctx.rows(AuditEntry.seq).where(AuditEntry.chain == people.ours)
        seqs = list(ctx.session.scalars(mine.order_by(AuditEntry.seq)))
    assert seqs == list(range(1, 9))


def test_two_at_once_with_one_key_do_it_once(people: Scene) -> None:
    caller, together = people.mine, threading.Barrier(2)

    def send(_number: int) -> object:
        together.wait(10)
        try:
            return people.site.dispatcher.call(RenameAll(label="one"), caller, KEY)
        except Conflict as conflict:
            return conflict.code

    with ThreadPoolExecutor(2) as pool:
        answers = list(pool.map(send, range(2)))
    assert 1 in answers
    assert set(answers) <= {1, "running", "exists"}
    with people.site.house() as ctx:
        events = list(ctx.session.scalars(ctx.rows(AuditEntry.event)))
    assert events.count("rename_all") == 1
