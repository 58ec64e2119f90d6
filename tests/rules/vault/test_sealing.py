"""What was sealed: taken in with a message, taken back, replaced, never handed to the wrong ones."""

from base64 import b64encode
from dataclasses import replace
from io import BytesIO
from typing import Any
from uuid import uuid4

import pyrage
import pytest
from pydantic import SecretStr

from app.errors import Conflict, Invalid, NotAllowed, NotFound
from app.models.blob import Blob, BlobPiece
from app.models.vault import SealedEntry, SealedSlot
from app.portal.desk.deeds import MergeTicket, MoveTicket, SplitTicket
from app.portal.desk.ticket import ReadDeskTicket
from app.portal.rights import Right
from app.portal.tickets import ReadTicket, ReplyToTicket
from app.portal.uploads import NewFile
from app.portal.vault import sealed as contract
from app.portal.vault.giving import WithdrawSealed
from app.portal.vault.opening import SealedPayload, TellUse
from app.portal.vault.sealed import SealedKind, SealedState, Use
from app.rules.sealed import keeping
from app.vault.errors import EntryRefused
from tests.rules.tickets.scene import ANNA, BERND, DORA
from tests.rules.vault.scene import SECRET, VaultScene, facts_of, make_vault
from tests.support.site import Site


@pytest.fixture
def scene(site: Site) -> VaultScene:
    return make_vault(site, Right.TICKETS)


@pytest.fixture
def near(local_site: Site) -> VaultScene:
    return make_vault(local_site, Right.TICKETS)


def left(scene: VaultScene) -> tuple[int, int, int]:
    """Return how many slots, blobs and pieces there are."""
    with scene.site.house() as ctx:
        return tuple(
            len(ctx.session.execute(ctx.rows(column)).all())
            for column in (SealedSlot.entry_id, Blob.id, BlobPiece.blob_id)
        )  # type: ignore[return-value]


def test_who_it_was_sealed_for_reads_it_and_the_customer_sees_who(scene: VaultScene) -> None:
    opened = scene.open()
    (entry,) = facts_of(opened)
    assert (entry.kind, entry.state, entry.retrievals) == (SealedKind.SSH, SealedState.SEALED, ())
    assert entry.name == "Erika Beispiel"
    anna = scene.tickets.anna
    seen = anna.send(ReadDeskTicket(ticket_id=opened.row.id)).ticket
    assert facts_of(seen) == (entry,)
    assert scene.read(anna, ANNA, entry.entry, opened.mark).fields == SECRET
    after = scene.tickets.owner.send(ReadTicket(ticket_id=opened.row.id))
    (retrieval,) = facts_of(after)[0].retrievals
    assert (retrieval.name, retrieval.what) == ("Anna Agentin", Use.RETRIEVED)
    assert retrieval.reason == "FTP prüfen"
    assert retrieval.at == scene.site.clock()


def test_nobody_else_gets_it(scene: VaultScene) -> None:
    opened = scene.open()
    entry = facts_of(opened)[0].entry
    with pytest.raises(NotFound):
        scene.retrieve(scene.tickets.dora, DORA, entry)
    with pytest.raises(NotFound):
        scene.tickets.stranger.send(WithdrawSealed(ticket_id=opened.row.id, entry=entry))
    with pytest.raises(NotAllowed):
        scene.retrieve(scene.sigrid, ANNA, entry)
    with pytest.raises(NotFound):  # the device of somebody else
        scene.retrieve(scene.tickets.bernd, ANNA, entry)
    with scene.site.house() as ctx:
        assert ctx.session.scalars(ctx.rows(SealedEntry.state)).all() == ["sealed"]


def test_what_was_withdrawn_is_gone_for_good(scene: VaultScene) -> None:
    opened = scene.open(SECRET, replace(SECRET, label="Datenbank"))
    one, two = facts_of(opened)
    before = left(scene)
    found = scene.tickets.member.send(WithdrawSealed(ticket_id=opened.row.id, entry=one.entry))
    assert [e.state for e in facts_of(found)] == [SealedState.WITHDRAWN, SealedState.SEALED]
    assert facts_of(found)[0].gone_at == scene.site.clock()
    assert found.messages[-1].event == "sealed_withdrawn"
    assert [a - b for a, b in zip(before, left(scene), strict=True)] == [1, 1, 1]
    for again in (
        lambda: scene.tickets.owner.send(WithdrawSealed(ticket_id=opened.row.id, entry=one.entry)),
        lambda: scene.retrieve(scene.tickets.anna, ANNA, one.entry),
    ):
        with pytest.raises(Conflict, match="sealed_gone"):
            again()
    assert scene.read(scene.tickets.anna, ANNA, two.entry, opened.mark).fields is not None


def test_a_reply_replaces_what_was_wrong(near: VaultScene) -> None:
    opened = near.open()
    old = facts_of(opened)[0].entry
    new = near.sealed(opened.mark, replace(SECRET, password="neu"), replaces=old)
    found = near.reply(opened, new)
    assert [e.state for e in facts_of(found)] == [SealedState.REPLACED, SealedState.SEALED]
    read = near.read(near.tickets.anna, ANNA, new.entry, opened.mark).fields
    assert read is not None
    assert read.password == "neu"
    assert left(near)[0] == 1


def test_what_was_sealed_by_an_older_directory_is_refused(scene: VaultScene) -> None:
    opened = scene.open()
    old = scene.sealed(opened.mark)
    scene.publish(BERND)
    with pytest.raises(Conflict, match="directory_changed"):
        scene.reply(opened, old)
    again = scene.sealed(opened.mark)
    assert facts_of(scene.reply(opened, again))[-1].entry == again.entry


def test_bad_entries_are_refused_and_leave_nothing(near: VaultScene) -> None:
    opened = near.open()
    age = pyrage.x25519.Identity.generate().to_public()
    armored = pyrage.encrypt(b"x", [age], armored=True)
    scrypt = pyrage.passphrase.encrypt(b"x", "geheim")
    wrong: list[tuple[dict[str, Any], str]] = [
        ({"sha256": "0" * 64}, "damaged"),
        ({"slot": SecretStr("kein base64!")}, "no_envelope"),
        ({"slot": SecretStr(b64encode(b"kein age").decode())}, "no_envelope"),
        ({"slot": SecretStr(b64encode(armored).decode())}, "no_envelope"),
        ({"slot": SecretStr(b64encode(scrypt).decode())}, "no_envelope"),
        ({"slot": SecretStr(b64encode(bytes(keeping.SLOT_MOST + 1)).decode())}, "too_large"),
    ]
    before = near.tickets.owner.send(ReadTicket(ticket_id=opened.row.id))
    for changed, code in wrong:
        with pytest.raises(Invalid) as refused:
            near.reply(opened, near.sealed(opened.mark, **changed))
        assert refused.value.fields == {"sealed": code}
    with pytest.raises(Invalid) as refused:
        near.reply(opened, near.sealed(opened.mark, payload=uuid4()))
    assert refused.value.fields == {"sealed": "upload_missing"}
    one = near.sealed(opened.mark)
    with pytest.raises(Invalid) as refused:
        near.reply(opened, one, one)
    assert refused.value.fields == {"sealed": "twice"}
    with pytest.raises(NotFound):
        near.reply(opened, near.sealed(opened.mark, replaces=uuid4()))
    with pytest.raises(Conflict):  # an entry's mark is used once
        near.reply(opened, near.sealed(opened.mark, entry=facts_of(opened)[0].entry))
    assert near.tickets.owner.send(ReadTicket(ticket_id=opened.row.id)) == before


def test_there_is_room_for_so_much(near: VaultScene, monkeypatch: pytest.MonkeyPatch) -> None:
    opened = near.open()
    size = facts_of(opened)[0].size
    for name, most in (
        ("ENTRIES_OF_TICKET", 1),
        ("BYTES_OF_TICKET", size),
        ("BYTES_OF_ACCOUNT", size),
        ("_PAYLOAD_MOST", size - 1000),
    ):
        with monkeypatch.context() as patch:
            patch.setattr(keeping, name, most)
            with pytest.raises(Invalid):
                near.reply(opened, near.sealed(opened.mark))
    near.reply(opened, near.sealed(opened.mark))
    assert contract.ENTRIES_OF_TICKET == 20


def test_a_payload_is_handed_out_for_ten_minutes(scene: VaultScene) -> None:
    entry = facts_of(scene.open())[0].entry
    anna = scene.tickets.anna
    for ask in (SealedPayload(entry=entry), TellUse(entry=entry, what=Use.SHOWN)):
        with pytest.raises(NotAllowed, match="not_retrieved"):
            anna.send(ask)
    scene.retrieve(anna, ANNA, entry)
    with pytest.raises(NotAllowed):  # somebody else has not
        scene.tickets.bernd.send(SealedPayload(entry=entry))
    anna.send(TellUse(entry=entry, what=Use.COPIED))
    with pytest.raises(Invalid):
        anna.send(TellUse(entry=entry, what=Use.RETRIEVED))
    scene.site.clock.forward(minutes=10, seconds=1)
    with pytest.raises(NotAllowed, match="not_retrieved"):
        anna.send(SealedPayload(entry=entry))
    with pytest.raises(NotFound):
        anna.send(SealedPayload(entry=uuid4()))


def test_what_is_gone_meanwhile_is_handed_out_no_more(near: VaultScene) -> None:
    opened = near.open()
    entry = facts_of(opened)[0].entry
    near.retrieve(near.tickets.anna, ANNA, entry)
    near.tickets.owner.send(WithdrawSealed(ticket_id=opened.row.id, entry=entry))
    with pytest.raises(Conflict, match="sealed_gone"):
        near.tickets.anna.send(SealedPayload(entry=entry))


def test_a_ticket_that_moves_takes_no_key_with_it(near: VaultScene) -> None:
    opened = near.open()
    entry = facts_of(opened)[0].entry
    billing = near.tickets.department("billing").id
    near.tickets.anna.send(
        MoveTicket(ticket_id=opened.row.id, version=opened.version, department_id=billing)
    )
    with pytest.raises(EntryRefused, match="not_for_us"):  # it is handed out, and stays closed
        near.read(near.tickets.dora, DORA, entry, opened.mark)
    assert near.read(near.tickets.anna, ANNA, entry, opened.mark).fields == SECRET


def test_entries_follow_their_message(near: VaultScene) -> None:
    source, target = near.open(), near.open()
    entry = facts_of(source)[0].entry
    anna = near.tickets.anna
    joined = anna.send(MergeTicket(ticket_id=source.row.id, into_id=target.row.id)).ticket
    assert {e.entry for e in facts_of(joined)} == {entry, facts_of(target)[0].entry}
    message = next(m for m in joined.messages if entry in {e.entry for e in m.sealed})
    apart = anna.send(
        SplitTicket(
            ticket_id=target.row.id, mark=uuid4(), subject="Getrennt", message_ids=(message.id,)
        )
    ).ticket
    assert [e.entry for e in facts_of(apart)] == [entry]
    assert near.read(anna, ANNA, entry, source.mark).fields == SECRET


def test_a_payload_that_is_no_upload_of_ours(near: VaultScene) -> None:
    opened = near.open()
    made = near.sealed(opened.mark)
    other = NewFile(uuid4(), "x", "application/octet-stream", 3)
    near.tickets.stranger.upload(BytesIO(b"abc"), other)
    with pytest.raises(Invalid):
        near.tickets.owner.send(
            ReplyToTicket(
                ticket_id=opened.row.id,
                text="x",
                sealed=(made.model_copy(update={"payload": other.key}),),
            )
        )
