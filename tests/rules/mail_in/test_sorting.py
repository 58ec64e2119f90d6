"""What follows from a mail: tickets open again, people are told, nobody is flooded, nothing is lost."""

import logging
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest

from app.models.database import Database
from app.models.house import AuditEntry, Notification
from app.models.mail import IncomingMail, MailEntry
from app.models.ticket import TicketMessage
from app.portal.desk.deeds import MergeTicket, ReplyAsStaff
from app.portal.mail import ForgetMail, SendDueMail, SortMail, TakeMail
from app.portal.tickets import CloseTicket, ReadTicket, Status, Tickets
from app.rules.mail_in import sorting, writing
from app.rules.mail_in.keeping import HEAD, RAW_LIMIT, mark_of
from app.rules.uploads.keeping import Pieces, new_blob
from tests.rules.mail_in.scene import BOTH, Post, make_post
from tests.support.postgres import Cluster
from tests.support.site import Site


@pytest.fixture
def post(local_site: Site) -> Post:
    return make_post(local_site)


def told(post: Post, kind: str) -> list[str]:
    names = {key: mail.partition("@")[0] for mail, key in post.scene.users.items()}
    with post.site.house() as ctx:
        rows = ctx.rows(Notification.user_id).where(Notification.kind == kind)
        return [names[key] for key in ctx.session.scalars(rows.order_by(Notification.id))]


def test_an_answer_opens_a_closed_ticket_again_and_tells_who_cares_for_it(post: Post) -> None:
    read = post.scene.anna.send(
        ReplyAsStaff(ticket_id=post.ticket, text="Läuft es?", read_up_to=999)
    )
    assert read.ticket.row.status is Status.ANSWERED
    post.scene.owner.send(CloseTicket(ticket_id=post.ticket))
    post.take(post.raw("answer"))
    ticket = post.scene.owner.send(ReadTicket(ticket_id=post.ticket))
    assert ticket.row.status is Status.CUSTOMER_REPLY
    assert [m.event for m in ticket.messages][-2:] == ["reopened", ""]
    assert told(post, "ticket_customer_wrote") == ["anna"]
    with post.site.house() as ctx:
        facts = ctx.session.scalars(
            ctx.rows(AuditEntry.facts).where(AuditEntry.event == "mail_taken")
        ).all()
    assert [f'"ticket_id": {post.ticket}' in fact for fact in facts] == [True]


def test_an_answer_to_a_merged_ticket_goes_to_where_it_went(post: Post) -> None:
    other = post.scene.open(subject="Dasselbe").row.id
    post.scene.anna.send(MergeTicket(ticket_id=post.ticket, into_id=other))
    taken = post.take(post.raw("answer"))
    assert post.kept(taken.id).ticket_id == other


def test_of_several_accounts_the_one_of_the_last_ticket_is_meant(post: Post) -> None:
    berta = post.site.signed_in(BOTH, f"account:{post.scene.other_account}")
    post.scene.open(by=berta)
    taken = post.take(post.raw("several_accounts"))
    assert (taken.fate, post.kept(taken.id).account_id) == ("taken", post.scene.other_account)


def test_a_new_ticket_goes_to_the_department_that_was_written_to(post: Post) -> None:
    from app.models.department import Department

    with post.site.house() as ctx:
        billing = ctx.session.scalars(ctx.rows(Department).where(Department.key == "billing")).one()
        billing.address = "buch@hoster.example"
        wanted = billing.id
    post.take(post.raw("new_for_billing"))
    newest = post.scene.owner.send(Tickets()).rows[0]
    assert (newest.subject, newest.department_id) == ("Rechnung", wanted)
    post.site.system(SendDueMail())
    (_at, confirmed) = post.site.mail.sent[0]
    assert confirmed.reply_to.startswith("buch+")
    assert confirmed.answers == "<bill@kunde.example>"


def test_without_a_department_it_waits_for_somebody(post: Post) -> None:
    from app.models.department import Department

    with post.site.house() as ctx:
        ctx.changed(ctx.update(Department).values(active=False))
    assert post.take(post.raw("new")).fate == "held"


def test_a_right_that_was_taken_back_counts_at_once(post: Post) -> None:
    from app.models.account import Membership

    with post.site.house() as ctx:
        ctx.changed(ctx.update(Membership).values(owner=False, rights="invoices"))
    taken = post.take(post.raw("answer"))
    assert (taken.fate, taken.reason) == ("held", "no_right")


@pytest.mark.parametrize("name", ["bounce", "bounce_without_form"])
def test_a_mail_that_did_not_arrive_has_failed_and_the_staff_is_told(post: Post, name: str) -> None:
    before = post.scene.owner.send(ReadTicket(ticket_id=post.ticket)).messages
    post.take(post.raw(name), sender="")
    (sent,) = post.outgoing("ticket_received")
    assert (sent.state, sent.failure.split()[0]) == ("failed", "bounced")
    assert told(post, "ticket_mail_bounced") == ["anna", "bernd"]
    assert post.scene.owner.send(ReadTicket(ticket_id=post.ticket)).messages == before
    with post.site.house() as ctx:
        (entry,) = ctx.session.scalars(ctx.rows(MailEntry)).all()
        assert (entry.direction, entry.state) == ("out", "failed")
    post.take(post.raw(name).replace(b"Date: Mon", b"Date: Tue"), sender="")
    assert told(post, "ticket_mail_bounced") == ["anna", "bernd"]


@pytest.mark.parametrize("name", ["bounce_delayed", "bounce_forged", "vacation"])
def test_what_may_still_arrive_or_was_made_up_has_not_failed(post: Post, name: str) -> None:
    post.take(post.raw(name), sender="")
    (sent,) = post.outgoing("ticket_received")
    assert sent.state == "sent"


def test_a_mail_of_no_ticket_is_told_to_who_sets_the_portal_up(post: Post) -> None:
    from app.rules.mail.outbox import queue_mail

    admin = post.site.add_user("admin@nordlicht.example")
    post.site.add_staff(admin)
    post.scene.users["admin@nordlicht.example"] = admin
    with post.site.house() as ctx:
        queue_mail(ctx, "password_changed", to="weg@x.example", facts={"when": "heute"})
        queue_mail(ctx, "mail_held", to="erfunden@x.example", facts={"subject": "x"})
    post.site.system(SendDueMail())
    for _at, sent in post.site.mail.sent[:2]:
        post.words["message-id"] = sent.message_id
        post.take(post.raw("bounce"))
    assert told(post, "mail_bounced") == ["admin"]


def test_a_stranger_is_answered_once_a_week(post: Post) -> None:
    for day in (0, 3, 8):
        post.take(post.raw("unknown_sender").replace(b"Angebot", f"Angebot {day}".encode()))
        post.site.clock.forward(days=3 if day == 0 else 5)
    assert len(post.outgoing("mail_held")) == 2
    post.site.system(SendDueMail())
    answer = post.site.mail.sent[0][1]
    assert answer.answers == "<unk@kunde.example>"
    assert answer.reply_to == ""
    assert "Angebot" in answer.subject


def test_nobody_is_flooded_through_us(post: Post, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sorting, "ANSWERS", 3)
    for number in range(5):
        raw = post.raw("unknown_sender").replace(b"neu@", f"neu{number}@".encode())
        assert post.take(raw).fate == "held"
    assert len(post.outgoing("mail_held")) == 3


def test_who_writes_too_often_waits(post: Post) -> None:
    taken = [
        post.take(post.raw("answer").replace(b"danke", f"danke {n}".encode())) for n in range(31)
    ]
    assert [t.fate for t in taken] == ["taken"] * 30 + ["held"]
    assert taken[-1].reason == "too_many"
    assert post.outgoing("mail_held") == []
    post.site.clock.forward(hours=2)
    assert post.take(post.raw("answer").replace(b"danke", b"wieder")).fate == "taken"


def test_a_mail_that_is_too_large_is_refused_with_a_word_once(post: Post) -> None:
    head = post.raw("answer")
    for number in (1, 2):
        raw = head + str(number).encode() + b"x" * RAW_LIMIT
        taken = post.take(raw)
        assert (taken.fate, taken.reason) == ("refused", "too_large")
    kept = post.kept(taken.id)
    with post.site.house() as ctx:
        assert sum(len(piece) for piece in Pieces(ctx.database, kept.blob_id)) == HEAD
    assert kept.size == len(raw)
    assert [mail.recipient for mail in post.outgoing("mail_too_large")] == [
        "erika@nordlicht.example"
    ]


def test_words_that_are_too_many_come_along_as_a_file(post: Post) -> None:
    from app.models.blob import Attachment

    raw = post.raw("new").replace(b"Seit", b"Wort " * 12_000 + b"Ende")
    written = post.kept(post.take(raw).id).message_row_id or 0
    with post.site.house() as ctx:
        message = ctx.find(TicketMessage, written)
        (file,) = ctx.session.scalars(ctx.rows(Attachment)).all()
    assert len(message.text) <= 50_000
    assert (file.name, file.media_type) == ("message.txt", "text/plain")
    assert file.size > 60_000


def test_the_same_mail_by_two_ways_is_one(post: Post) -> None:
    raw = post.raw("answer")
    first = post.take(raw)
    other = b"Received: from a by b\nReturn-Path: <x@y.example>\n" + raw.replace(b"\n", b"\r\n")
    second = post.take(other)
    assert (second.id, second.known) == (first.id, True)
    assert mark_of(raw) != mark_of(raw + b"Nachsatz")


def test_a_fault_of_ours_leaves_it_waiting_and_it_is_tried_again(
    post: Post, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    quoted = "erika@nordlicht.example"

    def broken(*_given: Any) -> None:
        raise RuntimeError(quoted)

    whole = writing.write
    monkeypatch.setattr(sorting, "write", broken)
    with caplog.at_level(logging.ERROR):
        first = post.take(post.raw("answer"))
        second = post.take(post.raw("new"))
    assert [first.fate, second.fate] == ["waiting", "waiting"]
    assert "RuntimeError" in caplog.text
    assert "erika@" not in caplog.text
    monkeypatch.setattr(sorting, "write", whole)
    assert post.site.system(SortMail()) == 2
    assert post.site.system(SortMail()) == 0
    assert [post.kept(t.id).state for t in (first, second)] == ["taken", "taken"]


def test_after_five_faults_somebody_looks_at_it(
    post: Post, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sorting, "write", lambda *_given: 1 / 0)
    taken = post.take(post.raw("answer"))
    for _ in range(4):
        post.site.system(SortMail())
    kept = post.kept(taken.id)
    assert (kept.state, kept.reason, kept.tries) == ("held", "unreadable", 5)


def test_the_same_mail_at_once_is_one_message(cluster: Cluster) -> None:
    site = Site("sqlite", Database(cluster.database()))
    post = make_post(site)
    raw = post.raw("answer")
    with ThreadPoolExecutor(6) as pool:
        taken = list(pool.map(lambda _n: site.system(TakeMail(raw=raw)), range(6)))
    assert len({one.id for one in taken}) == 1
    with site.house() as ctx:
        rows = ctx.rows(TicketMessage).where(TicketMessage.origin == "mail")
        assert len(ctx.session.scalars(rows).all()) == 1
    site.close()


def test_what_is_of_no_use_is_forgotten_and_messages_are_kept(post: Post) -> None:
    from app.models.blob import Blob

    for name in ("answer", "unknown_sender", "bulk", "bounce"):
        post.take(post.raw(name))
    with post.site.house() as ctx:
        stray = new_blob(ctx)
    assert post.site.system(ForgetMail()) == 0
    post.site.clock.forward(days=31)
    assert post.site.system(ForgetMail()) == 2
    with post.site.house() as ctx:
        states = sorted(ctx.session.scalars(ctx.rows(IncomingMail.state)))
        assert states == ["held", "taken"]
        blobs = set(ctx.session.scalars(ctx.rows(Blob.id)))
        kept = set(ctx.session.scalars(ctx.rows(IncomingMail.blob_id)))
    assert stray not in blobs
    assert kept <= blobs
