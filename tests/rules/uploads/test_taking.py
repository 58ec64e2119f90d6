"""What a command names is its own from then on; what nobody names goes after a day."""

from contextlib import AbstractContextManager
from uuid import UUID, uuid4

import pytest

from app.errors import Invalid, NotFound
from app.models.blob import Blob
from app.portal.uploads import DropUpload, ForgetUploads, ReadUpload
from app.rules.core import Context
from app.rules.jobs import run_due
from app.rules.uploads import Taken, begin, store, take
from tests.rules.uploads.people import ERIKA, People, announced, caller_of, some


def taking(people: People, *keys: UUID | str) -> list[Taken]:
    taken: list[Taken] = people.within(people.erika, lambda ctx: take(ctx, keys))
    return taken


def test_a_command_takes_files_in_its_order_and_each_once(people: People) -> None:
    sent = [people.send(people.erika, some(9, n), announced(9, f"{n}.pdf")) for n in range(3)]
    keys = [file.key for _state, file in sent]
    taken = taking(people, keys[2], str(keys[0]), keys[2])
    assert [(t.name, t.size, t.media_type) for t in taken] == [
        ("2.pdf", 9, "application/pdf"),
        ("0.pdf", 9, "application/pdf"),
    ]
    assert [t.sha256 for t in taken] == [sent[2][0].sha256, sent[0][0].sha256]
    assert people.lying() == (1, 3, 3)
    assert taking(people) == []


def test_what_is_not_there_or_not_whole_is_taken_by_nobody(people: People) -> None:
    _state, whole = people.send(people.erika, some(9))
    _state, foreign = people.send(people.max, some(9))
    half = announced(9)
    begin(people.site.dispatcher, people.erika, half, 0)
    for key, code in (
        (uuid4(), "upload_missing"),
        (foreign.key, "upload_missing"),
        ("nonsense", "upload_missing"),
        (half.key, "upload_unfinished"),
    ):
        with pytest.raises(Invalid) as refused:
            taking(people, whole.key, key)
        assert refused.value.fields == {"attachments": code}
    assert people.lying() == (3, 3, 2)


def test_a_command_that_is_undone_takes_nothing(people: People) -> None:
    _state, file = people.send(people.erika, some(9))

    def fail(ctx: Context) -> None:
        take(ctx, [file.key])
        raise NotFound("ticket")

    with pytest.raises(NotFound):
        people.within(people.erika, fail)
    assert len(taking(people, file.key)) == 1


def test_everybody_takes_their_own_and_staff_no_others(people: People) -> None:
    _state, own = people.send(people.staff, some(9))
    _state, foreign = people.send(people.erika, some(9))
    assert len(people.within(people.staff, lambda ctx: take(ctx, [own.key]))) == 1
    for stranger in (people.staff, people.max):
        with pytest.raises(Invalid) as refused:
            people.within(stranger, lambda ctx: take(ctx, [foreign.key]))
        assert refused.value.fields == {"attachments": "upload_missing"}


def test_one_reads_and_drops_ones_own(people: People) -> None:
    dispatcher = people.site.dispatcher
    file = announced(9)
    begin(dispatcher, people.erika, file, 0)
    store(dispatcher, people.erika, file.key, 0, b"1234")
    state = dispatcher.call(ReadUpload(key=file.key), people.erika)
    assert (state.arrived, state.size, state.complete) == (4, 9, False)
    for stranger in (people.max, people.staff):
        for operation in (ReadUpload(key=file.key), DropUpload(key=file.key)):
            with pytest.raises(NotFound):
                dispatcher.call(operation, stranger)
    dispatcher.call(DropUpload(key=file.key), people.erika)
    assert people.lying() == (0, 0, 0)
    with pytest.raises(NotFound):
        store(dispatcher, people.erika, file.key, 4, b"5")


def test_what_nobody_named_goes_after_a_day(people: People) -> None:
    site = people.site
    _state, named = people.send(people.erika, some(9))
    people.send(people.erika, some(9))
    begin(site.dispatcher, people.max, announced(9), 0)
    (taken,) = taking(people, named.key)
    site.clock.forward(hours=23, minutes=59)
    run_due(site.dispatcher)
    assert people.lying() == (2, 3, 2)
    site.clock.forward(minutes=2)
    run_due(site.dispatcher)
    assert people.lying() == (0, 1, 1)
    site.system(ForgetUploads())
    with site.house() as ctx:
        assert ctx.session.scalars(ctx.rows(Blob.id)).all() == [taken.blob_id]


def test_what_is_named_while_the_job_runs_stays(
    people: People, monkeypatch: pytest.MonkeyPatch
) -> None:
    site = people.site
    named = people.send(people.erika, some(9, 1))[1]
    people.send(people.erika, some(9, 2))
    site.clock.forward(hours=25)
    people.erika = caller_of(site, ERIKA, people.erika.acting)
    real, begun = site.dispatcher.transaction, []

    def transaction() -> AbstractContextManager[Context]:
        begun.append(1)
        if len(begun) == 2:  # the old ones have been listed
            taking(people, named.key)
        return real()

    monkeypatch.setattr(site.dispatcher, "transaction", transaction)
    site.system(ForgetUploads())
    assert people.lying() == (0, 1, 1)
