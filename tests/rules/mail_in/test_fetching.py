"""The mailbox is emptied: what was kept is put aside, what was not stays, two at once fetch once."""

import logging
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest

from app.adapters.imap import ImapMailbox, ImapSettings
from app.adapters.smtp import Tls
from app.models.database import Database
from app.models.mail import IncomingMail
from app.portal.mail import FetchMail
from app.rules.jobs import run_due
from app.rules.mail_in.keeping import RAW_LIMIT
from tests.rules.mail_in.scene import Post, make_post
from tests.support.imap import PASSWORD, USER, Imap
from tests.support.postgres import Cluster
from tests.support.site import Site


def connect(post: Post, server: Imap) -> None:
    """Let the portal fetch from a server."""
    given = ImapSettings(
        "127.0.0.1", USER, PASSWORD, server.port, Tls.NONE, done_folder="Fertig", timeout=5
    )
    world = post.site.dispatcher.world
    post.site.dispatcher.world = replace(world, mailbox=ImapMailbox(given))


@pytest.fixture
def post(local_site: Site) -> Post:
    return make_post(local_site)


def states(post: Post) -> list[str]:
    with post.site.house() as ctx:
        return list(ctx.session.scalars(ctx.rows(IncomingMail.state).order_by(IncomingMail.id)))


def test_what_lies_there_is_taken(post: Post) -> None:
    assert post.site.system(FetchMail()) == 0
    with Imap() as server:
        connect(post, server)
        for name in ("answer", "unknown_sender", "bulk"):
            server.put(post.raw(name))
        run_due(post.site.dispatcher)
        assert states(post) == ["taken", "held", "automatic"]
        assert server.folders["INBOX"] == []
        assert len(server.folders["Fertig"]) == 3


def test_of_what_is_too_large_the_header_is_fetched_alone(post: Post) -> None:
    with Imap() as server:
        connect(post, server)
        server.put(post.raw("new") + b"x" * RAW_LIMIT)
        assert post.site.system(FetchMail()) == 1
        assert states(post) == ["refused"]
        assert len(post.outgoing("mail_too_large")) == 1


def test_what_was_kept_but_not_put_aside_is_not_taken_twice(post: Post) -> None:
    with Imap() as server:
        connect(post, server)
        server.put(post.raw("answer"))
        server.fails["MOVE"] = "cut"
        assert post.site.system(FetchMail()) == 0
        assert (states(post), len(server.folders["INBOX"])) == (["taken"], 1)
        assert post.site.system(FetchMail()) == 1
        assert (states(post), server.folders["INBOX"]) == (["taken"], [])


def test_what_could_not_be_kept_stays_there(post: Post, tmp_path: Path) -> None:
    with Imap() as server:
        connect(post, server)
        server.put(post.raw("answer"))
        whole = post.site.dispatcher.transaction
        opened: list[int] = []

        def transaction() -> object:
            opened.append(1)
            if len(opened) > 1:
                raise ConnectionError
            return whole()

        post.site.dispatcher.transaction = transaction  # type: ignore[method-assign,assignment]  # the database goes
        with pytest.raises(ConnectionError):
            post.site.system(FetchMail())
        assert len(server.folders["INBOX"]) == 1
        post.site.dispatcher.transaction = whole  # type: ignore[method-assign]  # and comes back
        assert post.site.system(FetchMail()) == 1
        assert states(post) == ["taken"]


def test_a_mailbox_that_is_away_is_said_without_values(
    post: Post, caplog: pytest.LogCaptureFixture
) -> None:
    with Imap() as server:
        connect(post, server)
    with caplog.at_level(logging.WARNING):
        assert post.site.system(FetchMail()) == 0
    assert caplog.messages == ["mailbox: unreachable"]


def test_two_workers_fetch_each_mail_once(cluster: Cluster) -> None:
    site = Site("sqlite", Database(cluster.database()))
    post = make_post(site)
    with Imap() as server:
        connect(post, server)
        for number in range(6):
            server.put(post.raw("answer").replace(b"danke", f"danke {number}".encode()))
        with ThreadPoolExecutor(2) as pool:
            counts = list(pool.map(lambda _n: site.system(FetchMail()), range(2)))
        assert sum(counts) == 6
        assert states(post) == ["taken"] * 6
    site.close()
