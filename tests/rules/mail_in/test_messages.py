"""Every awkward message becomes what the table says, and is kept as it came."""

from collections.abc import Iterator

import pytest

from app.models.blob import Attachment
from app.models.database import Database
from app.models.ticket import Ticket, TicketMessage
from app.portal.tickets import ReadTicket, TicketDetail, Tickets
from app.rules.uploads.keeping import Pieces
from tests.rules.mail_in.expected import EXPECTED, ON_POSTGRESQL, Becomes
from tests.rules.mail_in.scene import MESSAGES, Post, make_post
from tests.support.postgres import Cluster
from tests.support.site import Site


@pytest.fixture
def post(local_site: Site) -> Post:
    return make_post(local_site)


@pytest.fixture
def far(cluster: Cluster) -> Iterator[Post]:
    """The same on PostgreSQL."""
    site = Site("sqlite", Database(cluster.database()))
    yield make_post(site)
    site.close()


def test_the_table_names_every_file() -> None:
    assert sorted(EXPECTED) == sorted(path.stem for path in MESSAGES.glob("*.eml"))


def messages(post: Post) -> list[TicketMessage]:
    with post.site.house() as ctx:
        rows = ctx.rows(TicketMessage).where(TicketMessage.origin == "mail")
        return list(ctx.session.scalars(rows.order_by(TicketMessage.id)))


def files(post: Post, message: TicketMessage) -> tuple[str, ...]:
    with post.site.house() as ctx:
        rows = ctx.rows(Attachment).where(Attachment.message_id == message.id)
        found = ctx.session.scalars(rows.order_by(Attachment.id)).all()
        assert all(Pieces(post.site.database, file.blob_id) for file in found)
        return tuple(file.name for file in found)


def check(post: Post, name: str, wanted: Becomes) -> None:
    raw = post.raw(name)
    taken = post.take(raw)
    assert (taken.fate, taken.reason, taken.known) == (wanted.fate, wanted.reason, False)
    kept = post.kept(taken.id)
    assert b"".join(Pieces(post.site.database, kept.blob_id)) == raw
    answers = [m.recipient for t in ("mail_held", "mail_too_large") for m in post.outgoing(t)]
    assert answers == ([kept.sender] if wanted.answered else [])
    found = messages(post)
    if wanted.where:
        (message,) = found
        _check_message(post, message, wanted)
        assert (kept.ticket_id, kept.message_row_id) == (message.ticket_id, message.id)
    else:
        assert found == []
    again = post.take(raw)
    assert (again.id, again.known, again.fate) == (taken.id, True, taken.fate)
    assert len(messages(post)) == len(found)


def _check_message(post: Post, message: TicketMessage, wanted: Becomes) -> None:
    assert message.text == wanted.text
    assert message.name == wanted.author
    assert files(post, message) == wanted.files
    left_out = {"left_out": wanted.left_out} if wanted.left_out else {}
    assert message.facts == {"proof": wanted.proof, **left_out}
    assert (message.ticket_id == post.ticket) == (wanted.where == "ticket")
    with post.site.house() as ctx:
        ticket = ctx.find(Ticket, message.ticket_id)
        assert wanted.subject in {None, ticket.subject}
        assert ticket.last_message_id == message.id


@pytest.mark.parametrize("name", sorted(EXPECTED))
def test_a_message_becomes_what_it_is(post: Post, name: str) -> None:
    check(post, name, EXPECTED[name])


@pytest.mark.parametrize("name", ON_POSTGRESQL)
def test_and_on_postgresql(far: Post, name: str) -> None:
    check(far, name, EXPECTED[name])


def test_customers_read_what_came_by_mail_and_others_do_not(site: Site) -> None:
    post = make_post(site)
    post.take(post.raw("answer"))
    read: TicketDetail = post.scene.owner.send(ReadTicket(ticket_id=post.ticket))
    newest = read.messages[-1]
    assert (newest.text, newest.origin, newest.mine) == ("Läuft wieder, danke.", "mail", True)
    assert newest.facts == {"proof": "token"}
    assert [row.id for row in post.scene.owner.send(Tickets(search="läuft wieder")).rows]
    assert post.scene.stranger.send(Tickets()).rows == ()
