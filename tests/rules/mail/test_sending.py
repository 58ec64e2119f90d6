"""Mail on its way out: once, later when the server is away, never with a secret left behind."""

import json
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any

import pytest

from app.adapters.mail import MailFailed, Message, NoMail
from app.errors import NotAllowed, Unsupported
from app.i18n import LANGUAGES
from app.models.house import OutgoingMail
from app.models.people import ConfirmedEmail, UserEmail
from app.portal.mail import Outbox, ReadDemoMailbox, ReadMailState, SendDueMail
from app.portal.operation import Operation
from app.rules.auth.notices import tell_user
from app.rules.core import Caller
from app.rules.mail.outbox import queue_mail
from app.rules.mail.templates import TEMPLATES, render
from tests.support.site import Site

TO = "erika@musterhandel.example"


@dataclass
class Server:
    """A mail server that fails as told, then accepts."""

    failures: list[Exception] = field(default_factory=list)
    accepted: list[Message] = field(default_factory=list)
    crashes: bool = False
    """The portal dies between handing over and writing it down."""
    configured: bool = True

    def send(self, message: Message, at: datetime) -> None:  # noqa: ARG002 - the protocol's
        if self.failures:
            raise self.failures.pop(0)
        self.accepted.append(message)
        if self.crashes:
            raise KeyboardInterrupt


@pytest.fixture
def server(local_site: Site) -> Iterator[Server]:
    made = Server()
    local_site.dispatcher.world = replace(local_site.dispatcher.world, mail=made)
    yield made
    assert not made.failures


def queued(site: Site, secret: str = "kc_pr_streng-geheim") -> int:
    with site.house() as ctx:
        queue_mail(
            ctx, "owner_invitation", to=TO, facts={"account": "X"}, secrets={"token": secret}
        )
        ctx.session.flush()
        found = ctx.session.scalars(ctx.rows(OutgoingMail.id).order_by(OutgoingMail.id.desc()))
        return int(found.first() or 0)


def row(site: Site, mail_id: int) -> OutgoingMail:
    with site.house() as ctx:
        return ctx.find(OutgoingMail, mail_id)


def test_mail_leaves_once_and_its_secret_is_emptied(local_site: Site, server: Server) -> None:
    mail_id = queued(local_site)
    waiting = row(local_site, mail_id)
    assert waiting.sealed is not None
    assert b"streng-geheim" not in waiting.sealed
    assert "geheim" not in waiting.facts
    assert local_site.system(SendDueMail()) == 1
    assert local_site.system(SendDueMail()) == 0
    assert ["streng-geheim" in mail.text for mail in server.accepted] == [True]
    sent = row(local_site, mail_id)
    assert (sent.state, sent.sealed, sent.sent_at) == ("sent", None, local_site.clock())


def test_server_away_is_tried_later_with_the_same_message_id(
    local_site: Site, server: Server
) -> None:
    mail_id = queued(local_site)
    server.failures = [MailFailed("unreachable", permanent=False) for _ in range(2)]
    assert local_site.system(SendDueMail()) == 0
    assert (row(local_site, mail_id).state, row(local_site, mail_id).failure) == (
        "waiting",
        "unreachable",
    )
    assert local_site.system(SendDueMail()) == 0
    local_site.clock.forward(minutes=1)
    assert local_site.system(SendDueMail()) == 0
    local_site.clock.forward(minutes=4)
    assert local_site.system(SendDueMail()) == 0
    local_site.clock.forward(minutes=1)
    assert local_site.system(SendDueMail()) == 1
    assert row(local_site, mail_id).tries == 3
    assert row(local_site, mail_id).failure == ""


def test_refused_for_good_is_not_tried_again(local_site: Site, server: Server) -> None:
    mail_id = queued(local_site)
    server.failures = [MailFailed("recipient_refused", permanent=True)]
    local_site.system(SendDueMail())
    failed = row(local_site, mail_id)
    assert (failed.state, failed.failure, failed.sealed) == ("failed", "recipient_refused", None)
    local_site.clock.forward(days=9)
    assert local_site.system(SendDueMail()) == 0


def test_days_without_a_server_end_in_failure(local_site: Site, server: Server) -> None:
    mail_id = queued(local_site)
    server.failures = [MailFailed("unreachable", permanent=False) for _ in range(10)]
    for _ in range(10):
        assert row(local_site, mail_id).state == "waiting"
        local_site.system(SendDueMail())
        local_site.clock.forward(days=1)
    assert row(local_site, mail_id).state == "failed"
    assert row(local_site, mail_id).sealed is None


def test_crash_after_handing_over_resends_the_same_mail(local_site: Site, server: Server) -> None:
    queued(local_site)
    server.crashes = True
    with pytest.raises(KeyboardInterrupt):
        local_site.system(SendDueMail())
    server.crashes = False
    assert local_site.system(SendDueMail()) == 0
    local_site.clock.forward(minutes=5)
    assert local_site.system(SendDueMail()) == 1
    first, second = (message.message_id for message in server.accepted)
    assert first == second
    assert first.endswith("@portal.example>")


def test_one_broken_mail_holds_up_no_other(local_site: Site, server: Server) -> None:
    broken, fine = queued(local_site), queued(local_site)
    with local_site.house() as ctx:
        ctx.find(OutgoingMail, broken).sealed = b"\x01damaged"
    assert local_site.system(SendDueMail()) == 1
    assert (row(local_site, broken).state, row(local_site, broken).failure) == (
        "failed",
        "unreadable",
    )
    assert row(local_site, fine).state == "sent"


def test_several_senders_at_once_send_each_mail_once(site: Site) -> None:
    with site.house() as ctx:
        for n in range(12):
            queue_mail(ctx, "invoice_cancelled", to=f"a{n}@x.example", facts={"number": str(n)})
    with ThreadPoolExecutor(4) as pool:
        counts = list(pool.map(lambda _n: site.system(SendDueMail()), range(4)))
    assert sum(counts) == 12
    assert len({message.recipient for _at, message in site.mail.sent}) == 12 == len(site.mail.sent)


def test_without_a_server_mail_waits_and_staff_are_told(site: Site) -> None:
    site.add_staff(site.add_user(TO))
    site.dispatcher.world = replace(site.dispatcher.world, mail=NoMail())
    queued(site)
    assert site.system(SendDueMail()) == 0
    state = site.signed_in(TO, "staff").send(ReadMailState())
    assert (state.configured, state.waiting, state.oldest_waiting) == (False, 1, site.clock())


def test_outbox_lists_states_without_content(site: Site) -> None:
    site.add_staff(site.add_user(TO))
    queued(site)
    site.system(SendDueMail())
    queued(site)
    staff = site.signed_in(TO, "staff")
    rows = staff.send(Outbox()).rows
    assert [(r.state, r.template, r.recipient) for r in rows] == [
        ("waiting", "owner_invitation", TO),
        ("sent", "owner_invitation", TO),
    ]
    assert [r.state for r in staff.send(Outbox(view="sent")).rows] == ["sent"]
    assert "geheim" not in json.dumps([r.model_dump(mode="json") for r in rows])


def test_outbox_is_for_staff_with_the_right(site: Site) -> None:
    site.add_user(TO)
    agent = site.add_user("agent@host.example")
    site.add_staff(agent, "agent")
    for client in (site.signed_in(TO), site.signed_in("agent@host.example", "staff")):
        queries: tuple[Operation[Any], ...] = (Outbox(), ReadMailState())
        for query in queries:
            with pytest.raises(NotAllowed):
                client.send(query)


def test_demo_mailbox_exists_in_the_demo_only(local_site: Site) -> None:
    queued(local_site)
    local_site.system(SendDueMail())
    mails = local_site.client().send(ReadDemoMailbox()).mails
    assert [(m.recipient, "streng-geheim" in m.text) for m in mails] == [(TO, True)]
    local_site.dispatcher.world = replace(local_site.dispatcher.world, mail=NoMail())
    with pytest.raises(Unsupported):
        local_site.client().send(ReadDemoMailbox())


def test_sending_is_a_job_and_nobody_elses(local_site: Site) -> None:
    with pytest.raises(NotAllowed):
        local_site.dispatcher.call(SendDueMail(), Caller())


class _Anything(dict[str, str]):
    def __missing__(self, key: str) -> str:
        return f"<{key}>"


@pytest.mark.parametrize("name", sorted(TEMPLATES))
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_template_fills_in_both_languages(name: str, language: str) -> None:
    facts = _Anything(name="Erika {nicht} Beispiel")
    subject, text = render(name, language, facts)
    assert subject
    assert "\n" not in subject
    assert "Erika {nicht} Beispiel" in text
    for secret in {"{token}", "{code}"} & set(TEMPLATES[name].text):
        assert f"\n<{secret[1:-1]}>\n" in text


def test_a_user_without_an_address_gets_no_mail(local_site: Site) -> None:
    user_id = local_site.add_user(TO)
    with local_site.house() as ctx:
        for model in (ConfirmedEmail, UserEmail):
            ctx.session.execute(ctx.delete(model).where(model.user_id == user_id))
        tell_user(ctx, user_id, "password_changed")
    with local_site.house() as ctx:
        assert ctx.session.scalars(ctx.rows(OutgoingMail.id)).all() == []
