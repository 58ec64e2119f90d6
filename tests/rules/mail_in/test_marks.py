"""Our own mails: where answers to them go, what they belong to, and what is kept of them."""

from dataclasses import replace

import pytest

from app.adapters.mail import Message
from app.models.mail import MailEntry
from app.portal.accounts import InviteOwner
from app.portal.desk.deeds import ReplyAsStaff
from app.portal.mail import SendDueMail
from app.rules.mail import marks
from app.rules.mail.outbox import queue_mail
from tests.rules.mail_in.scene import SUPPORT, Post, make_post
from tests.rules.tickets.scene import OWNER
from tests.support.site import Site


@pytest.fixture
def post(local_site: Site) -> Post:
    return make_post(local_site)


def sent(post: Post) -> Message:
    post.site.system(SendDueMail())
    return post.site.mail.sent[0][1]


def answer(post: Post) -> Message:
    post.scene.anna.send(ReplyAsStaff(ticket_id=post.ticket, text="Erledigt.", read_up_to=999))
    return sent(post)


def test_an_answer_goes_to_an_address_with_a_mark(post: Post) -> None:
    first, second = post.site.mail.sent[0][1], answer(post)
    assert first.reply_to == second.reply_to == post.words["answer"]
    assert first.reply_to.startswith(f"support+{post.ticket}-{post.scene.users[OWNER]}-")
    assert first.text.startswith("##–– Bitte schreiben Sie Ihre Antwort über diese Zeile ––##\n")
    assert first.references == second.references
    assert first.message_id != second.message_id
    assert (first.answers, second.loop) == ("", "kundencenter@portal.example")


def test_it_answers_the_last_mail_of_the_customer(post: Post) -> None:
    post.take(post.raw("answer"))
    said = answer(post)
    assert said.answers == "<answer@kunde.example>"
    assert said.references[-1] == said.answers


def test_a_mark_holds_for_one_ticket_and_one_user(post: Post) -> None:
    user = post.scene.users[OWNER]
    with post.site.house() as ctx:
        genuine = marks.answer_address(ctx, SUPPORT, 7, user)
        assert marks.of_addresses(ctx, ["x@y.example", genuine]) == (7, user)
        for change in (("+7-", "+8-"), (f"-{user}-", f"-{user + 1}-"), ("@", "0@")):
            assert marks.of_addresses(ctx, [genuine.replace(*change)]) is None
        far = replace(ctx.world, server_key=b"z" * 32)
        assert marks.of_addresses(replace(ctx, world=far), [genuine]) is None
        assert marks.answer_address(ctx, f"{'l' * 50}@x.example", 7, user) == ""
        for one in (
            "<kc.1.000000000000000000000000@x>",
            "<kc.99.000000000000000000000000@x>",
            "<a@b>",
        ):
            assert marks.of_ids(ctx, [one]) is None


def test_without_a_support_address_nobody_is_asked_to_answer(local_site: Site) -> None:
    post = make_post(local_site)
    local_site.dispatcher.world = replace(local_site.dispatcher.world, support_address="")
    said = answer(post)
    assert said.reply_to == ""
    assert "##" not in said.text
    assert said.references


def test_what_is_kept_of_a_mail_has_no_secret_in_it(post: Post) -> None:
    staff = post.site.add_user("admin@nordlicht.example")
    post.site.add_staff(staff)
    admin = post.site.signed_in("admin@nordlicht.example", "staff")
    fresh = post.site.add_account("K-10099", "Ohne Zugang GmbH")
    admin.send(InviteOwner(account_id=fresh, email="chef@x.example"))
    said = sent(post)
    assert "kc_in_" in said.text
    with post.site.house() as ctx:
        rows = ctx.session.scalars(ctx.rows(MailEntry).where(MailEntry.account_id == fresh))
        (entry,) = rows.all()
    assert (entry.state, entry.address, entry.subject) == ("sent", "chef@x.example", said.subject)
    assert "kc_in_" not in entry.text
    assert "••••" in entry.text


def test_what_is_of_no_account_is_no_account_s_history(post: Post) -> None:
    with post.site.house() as ctx:
        queue_mail(ctx, "password_changed", to="weg@x.example", facts={"when": "heute"})
        before = len(ctx.session.scalars(ctx.rows(MailEntry.id)).all())
    sent(post)
    with post.site.house() as ctx:
        assert len(ctx.session.scalars(ctx.rows(MailEntry.id)).all()) == before
