"""Mail that waits: who of the staff sees it, what they do with it, and that it is done once."""

import pytest

from app.errors import Conflict, NotFound
from app.models.blob import Attachment
from app.models.mail import MailEntry
from app.portal.desk.deeds import MergeTicket
from app.portal.desk.mail import (
    AdmitMail,
    DismissMail,
    HeldMails,
    IncomingMailSource,
    MailFate,
    ReadIncomingMail,
)
from app.portal.tickets import Author, CloseTicket, ReadTicket, Status
from tests.rules.mail_in.scene import Post, make_post
from tests.support.site import Site


@pytest.fixture
def post(site: Site) -> Post:
    return make_post(site)


@pytest.fixture
def near(local_site: Site) -> Post:
    return make_post(local_site)


def test_it_is_seen_read_and_admitted(post: Post) -> None:
    anna = post.scene.anna
    raw = post.raw("mark_by_stranger")
    held = post.take(raw)
    post.take(post.raw("unknown_sender"))
    listed = anna.send(HeldMails())
    assert [row.sender for row in listed.mails] == [
        "neu@woanders.example",
        "fremd@woanders.example",
    ]
    assert listed.count == 2
    row = listed.mails[1]
    assert (row.reason, row.ticket) == ("foreign_sender", str(post.number))
    read = anna.send(ReadIncomingMail(mail_id=held.id))
    assert read.text == "Mir wurde diese Mail weitergeleitet."
    assert read.recipients == (post.words["answer"],)
    source = anna.send(IncomingMailSource(mail_id=held.id))
    assert (source.name, source.media_type) == (f"mail-{held.id}.eml", "message/rfc822")
    assert source.read() == raw
    post.scene.owner.send(CloseTicket(ticket_id=post.ticket))
    done = anna.send(AdmitMail(mail_id=held.id, version=row.version, ticket_id=post.ticket))
    assert done.fate is MailFate.TAKEN
    ticket = post.scene.owner.send(ReadTicket(ticket_id=post.ticket))
    newest = ticket.messages[-1]
    assert (newest.author, newest.name) == (Author.CUSTOMER, "Fremde <fremd@woanders.example>")
    assert (newest.mine, newest.facts) == (False, {"proof": "staff"})
    assert ticket.row.status is Status.CUSTOMER_REPLY
    assert anna.send(HeldMails()).count == 1
    with pytest.raises(Conflict):
        anna.send(AdmitMail(mail_id=held.id, version=2, ticket_id=post.ticket))
    with pytest.raises(Conflict):
        anna.send(DismissMail(mail_id=held.id, version=1))


def test_its_files_come_along(near: Post) -> None:
    raw = near.raw("many_files").replace(b"erika@", b"fremd@")
    held = near.take(raw)
    read = near.scene.anna.send(ReadIncomingMail(mail_id=held.id))
    assert len(read.files) == 10
    near.scene.anna.send(AdmitMail(mail_id=held.id, version=1, ticket_id=near.ticket))
    with near.site.house() as ctx:
        assert len(ctx.session.scalars(ctx.rows(Attachment.id)).all()) == 10
        entries = ctx.session.scalars(ctx.rows(MailEntry).order_by(MailEntry.id)).all()
        assert [(e.direction, e.account_id) for e in entries][-1] == ("in", near.scene.account)


def test_it_is_dismissed(near: Post) -> None:
    held = near.take(near.raw("unknown_sender"))
    done = near.scene.anna.send(DismissMail(mail_id=held.id, version=1))
    assert (done.fate, done.row.version) == (MailFate.DISMISSED, 2)
    assert near.scene.anna.send(HeldMails()).count == 0


def test_of_another_departments_ticket_it_is_not_there(near: Post) -> None:
    held = near.take(near.raw("mark_by_stranger"))
    free = near.take(near.raw("unknown_sender"))
    dora = near.scene.dora  # she does the billing
    assert [row.id for row in dora.send(HeldMails()).mails] == [free.id]
    for operation in (
        ReadIncomingMail(mail_id=held.id),
        IncomingMailSource(mail_id=held.id),
        AdmitMail(mail_id=held.id, version=1, ticket_id=near.ticket),
        DismissMail(mail_id=held.id, version=1),
        AdmitMail(mail_id=free.id, version=1, ticket_id=near.ticket),
    ):
        with pytest.raises(NotFound):
            dora.send(operation)


def test_a_merged_ticket_takes_none(near: Post) -> None:
    held = near.take(near.raw("unknown_sender"))
    other = near.scene.open().row.id
    near.scene.anna.send(MergeTicket(ticket_id=near.ticket, into_id=other))
    with pytest.raises(Conflict):
        near.scene.anna.send(AdmitMail(mail_id=held.id, version=1, ticket_id=near.ticket))


def test_who_names_nobody_is_named_by_a_question_mark(near: Post) -> None:
    held = near.take(near.raw("sender_broken"))
    near.scene.anna.send(AdmitMail(mail_id=held.id, version=1, ticket_id=near.ticket))
    ticket = near.scene.owner.send(ReadTicket(ticket_id=near.ticket))
    assert ticket.messages[-1].name == "?"
