"""Bytes on their way in: pieces in order, twice or torn, limits, and what is refused."""

import hashlib
from dataclasses import replace
from functools import partial
from typing import Any
from uuid import uuid4

import pytest
from sqlalchemy.exc import OperationalError

from app.errors import Conflict, Invalid, NotAllowed, NotFound, SessionExpired, Unreachable
from app.models.blob import BlobPiece
from app.models.house import AuditEntry
from app.models.people import Session
from app.portal.uploads import APART_LIMIT, FILE_LIMIT, OPEN_LIMIT, UploadState
from app.rules.core import Caller, Context
from app.rules.core.parts import carry
from app.rules.uploads import PIECE, begin, content, finish, store, take
from tests.rules.uploads.people import People, announced, some

FILE = some(2 * PIECE + 77)
DIGEST = hashlib.sha256(FILE).hexdigest()


def test_a_file_arrives_piece_by_piece_and_is_read_back(people: People) -> None:
    file = announced(len(FILE), sha256=DIGEST)
    assert begin(people.site.dispatcher, people.erika, file, 0) == UploadState(
        arrived=0, size=len(FILE), complete=False
    )
    first = store(people.site.dispatcher, people.erika, file.key, 0, FILE[:PIECE])
    assert (first.arrived, first.complete) == (PIECE, False)
    assert finish(people.site.dispatcher, people.erika, file.key, DIGEST) == first
    state, _ = people.send(people.erika, FILE, file, start=PIECE)
    assert state == UploadState(arrived=len(FILE), size=len(FILE), complete=True, sha256=DIGEST)
    assert people.lying() == (1, 1, 3)
    (taken,) = people.within(people.erika, lambda ctx: take(ctx, [file.key]))
    read = people.within(people.erika, lambda ctx: content(ctx, taken.blob_id))
    assert b"".join(read) == FILE  # after the transaction, piece by piece
    assert max(map(len, read)) == PIECE


def test_what_arrived_already_changes_nothing(people: People) -> None:
    file, dispatcher = announced(len(FILE)), people.site.dispatcher
    begin(dispatcher, people.erika, file, 0)
    for _ in range(2):
        state = store(dispatcher, people.erika, file.key, 0, FILE[:PIECE])
    assert state.arrived == PIECE
    torn = store(dispatcher, people.erika, file.key, 100, FILE[100 : PIECE + 50])
    assert torn.arrived == PIECE + 50
    state, _ = people.send(people.erika, FILE, file)
    assert (state.sha256, people.lying()[2]) == (DIGEST, 4)
    assert people.send(people.erika, FILE, file)[0] == state


def test_a_piece_that_does_not_follow_is_told_where_to_go_on(people: People) -> None:
    file, dispatcher = announced(len(FILE)), people.site.dispatcher
    with pytest.raises(Conflict) as refused:
        begin(dispatcher, people.erika, file, 5)
    assert (refused.value.code, refused.value.params) == ("upload_offset", {"arrived": 0})
    begin(dispatcher, people.erika, file, 0)
    store(dispatcher, people.erika, file.key, 0, FILE[:10])
    for going_on in (
        lambda: begin(dispatcher, people.erika, file, 11),
        lambda: store(dispatcher, people.erika, file.key, 11, b"x"),
        lambda: store(dispatcher, people.erika, file.key, -1, b"x"),
    ):
        with pytest.raises(Conflict) as refused:
            going_on()
        assert (refused.value.code, refused.value.params) == ("upload_offset", {"arrived": 10})


def test_more_bytes_than_announced_are_refused(people: People) -> None:
    file, dispatcher = announced(10), people.site.dispatcher
    begin(dispatcher, people.erika, file, 0)
    with pytest.raises(Invalid) as refused:
        store(dispatcher, people.erika, file.key, 0, bytes(11))
    assert refused.value.fields == {"size": "file_longer"}
    assert people.lying()[2] == 0
    with pytest.raises(ValueError, match="a piece of"):
        store(dispatcher, people.erika, file.key, 0, bytes(PIECE + 1))


def test_another_content_than_promised_is_removed(people: People) -> None:
    file = announced(len(FILE), sha256="0" * 64)
    with pytest.raises(Invalid) as refused:
        people.send(people.erika, FILE, file)
    assert refused.value.fields == {"sha256": "file_changed"}
    assert people.lying() == (0, 0, 0)
    state, _ = people.send(people.erika, FILE, replace(file, sha256=DIGEST))
    assert state.complete


@pytest.mark.parametrize(
    ("change", "fields"),
    [
        ({"name": "../"}, {"name": "file_name"}),
        ({"media_type": "pdf"}, {"media_type": "string_pattern_mismatch"}),
        ({"media_type": "text/plain\r\nX: y"}, {"media_type": "string_pattern_mismatch"}),
        ({"size": 0}, {"size": "file_empty"}),
        ({"size": -1}, {"size": "file_empty"}),
        ({"size": FILE_LIMIT + 1}, {"size": "file_too_large"}),
        ({"sha256": "ABC"}, {"sha256": "string_pattern_mismatch"}),
        ({"name": "\x00", "size": 0}, {"name": "file_name", "size": "file_empty"}),
    ],
)
def test_what_can_not_be_taken_names_its_field(
    people: People, change: dict[str, Any], fields: dict[str, str]
) -> None:
    with pytest.raises(Invalid) as refused:
        begin(people.site.dispatcher, people.erika, replace(announced(9), **change), 0)
    assert refused.value.fields == fields
    assert people.lying() == (0, 0, 0)


def test_a_key_stands_for_one_file(people: People) -> None:
    file, dispatcher = announced(9), people.site.dispatcher
    begin(dispatcher, people.erika, file, 0)
    begin(dispatcher, people.erika, replace(file, name="Belege/Beleg.pdf"), 0)
    for other in ({"name": "b.pdf"}, {"size": 8}, {"media_type": "text/plain"}):
        with pytest.raises(Conflict, match="key_reused"):
            begin(dispatcher, people.erika, replace(file, **other), 0)
    people.send(people.erika, b"123456789", file)
    begin(dispatcher, people.erika, file, 9)
    with pytest.raises(Conflict, match="key_reused"):
        begin(dispatcher, people.erika, replace(file, sha256=DIGEST), 9)


def test_nobody_reaches_the_upload_of_somebody_else(people: People) -> None:
    file, dispatcher = announced(9), people.site.dispatcher
    begin(dispatcher, people.erika, file, 0)
    for stranger in (people.max, people.staff):
        with pytest.raises(NotFound):
            store(dispatcher, stranger, file.key, 0, b"x")
        with pytest.raises(NotFound):
            finish(dispatcher, stranger, file.key)
        begin(dispatcher, stranger, file, 0)  # the same key is a file of their own
    assert people.lying() == (3, 3, 0)


def test_who_is_not_signed_in_or_only_looks_on_sends_nothing(people: People) -> None:
    dispatcher, file = people.site.dispatcher, announced(9)
    with pytest.raises(SessionExpired, match="missing"):
        begin(dispatcher, Caller(), file, 0)
    with pytest.raises(SessionExpired, match="expired"):
        begin(dispatcher, Caller("kc_at_wrong"), file, 0)
    with pytest.raises(NotFound, match="account"):
        begin(dispatcher, replace(people.erika, acting="account:999"), file, 0)
    with pytest.raises(NotAllowed, match="read_only"):
        begin(dispatcher, replace(people.staff, acting=f"view:{people.account}"), file, 0)
    with people.site.house() as ctx:
        denied = ctx.rows(AuditEntry.facts).where(AuditEntry.event == "access_denied")
        (facts,) = ctx.session.scalars(denied).all()
    assert '"operation": "Upload"' in facts
    assert people.lying() == (0, 0, 0)


def test_so_much_lies_apart_and_no_more(people: People) -> None:
    dispatcher = people.site.dispatcher
    for _ in range(APART_LIMIT // FILE_LIMIT):
        begin(dispatcher, people.erika, announced(FILE_LIMIT), 0)
    with pytest.raises(Conflict, match="uploads_full"):
        begin(dispatcher, people.erika, announced(1), 0)
    for _ in range(OPEN_LIMIT):
        file = announced(1)
        begin(dispatcher, people.max, file, 0)
    with pytest.raises(Conflict, match="uploads_full"):
        begin(dispatcher, people.max, announced(1), 0)
    assert begin(dispatcher, people.max, file, 0).size == 1  # what was begun goes on


def test_the_first_use_of_renewed_tokens_counts(people: People) -> None:
    from app.portal.auth import RefreshSession

    client = people.site.signed_in("erika@musterhandel.example")
    assert client.tokens is not None
    before = client.tokens.refresh
    client.resume(before.get_secret_value())
    caller = Caller(client.tokens.access.get_secret_value())
    begin(people.site.dispatcher, caller, announced(9), 0)
    with people.site.house() as ctx:
        assert ctx.session.scalars(ctx.rows(Session.successor_used)).all().count(True) >= 1
    with pytest.raises(SessionExpired, match="reused"):
        people.site.client().send(RefreshSession(refresh=before))


def test_a_busy_database_is_tried_again(people: People) -> None:
    tries: list[int] = []

    def busy(_ctx: Context, until: int) -> int:
        tries.append(1)
        if len(tries) < until:
            raise OperationalError("INSERT", None, Exception("database is locked"))
        return len(tries)

    calling = partial(carry, people.site.dispatcher, people.erika, "Test")
    assert calling(partial(busy, until=4)) == 4
    tries.clear()
    with pytest.raises(Unreachable, match="busy"):
        calling(partial(busy, until=5))
    assert len(tries) == 4


def test_two_that_write_the_same_are_a_conflict(people: People) -> None:
    _state, file = people.send(people.erika, FILE)
    (taken,) = people.within(people.erika, lambda ctx: take(ctx, [file.key]))

    def twice(ctx: Context) -> None:
        with ctx.house():
            ctx.add(BlobPiece(blob_id=taken.blob_id, start=0, content=b"x"))

    with pytest.raises(Conflict, match="exists"):
        people.within(people.erika, twice)


def test_a_blob_that_is_gone_ends_early(people: People) -> None:
    dispatcher = people.site.dispatcher
    assert list(people.within(people.erika, lambda ctx: content(ctx, 4711))) == []
    with pytest.raises(NotFound):
        finish(dispatcher, people.erika, uuid4())
