"""One call: rights, one transaction, traces of refusals, repetition, step-up."""

from datetime import timedelta
from typing import Any

import pytest
from pydantic import SecretStr

from app.errors import (
    Invalid,
    Limited,
    NotAllowed,
    NotFound,
    PortalError,
    SessionExpired,
    StepUpRequired,
    Unreachable,
    Unsupported,
)
from app.models.house import AuditEntry, IdempotencyKey, PortalSetting
from app.models.people import RateLimit
from app.portal.operation import Query
from app.portal.rights import Access
from app.portal.topics import Topic
from app.rules.core import Caller, Event
from app.rules.core.handlers import handles
from app.rules.core.remembered import forget_old
from tests.rules.core.operations import (
    Duplicate,
    Guess,
    HandOut,
    Prove,
    ReadLabels,
    Rename,
    RenameAll,
    StaffRename,
    Stumble,
)
from tests.rules.core.scene import Scene, scene
from tests.support.site import Site

KEY = "form-0000001"


@pytest.fixture
def people(local_site: Site) -> Scene:
    """What is tried here is the same on every database."""
    return scene(local_site)


def entries(site: Site) -> list[tuple[int, str, str]]:
    """Return (chain, event, facts) of everything but sign-ins, read in a new session."""
    with site.house() as ctx:
        rows = ctx.session.execute(
            ctx.rows(AuditEntry.chain, AuditEntry.event, AuditEntry.facts).order_by(AuditEntry.id)
        )
        return [(r.chain, r.event, r.facts) for r in rows if not r.event.startswith("sign_in")]


def last(site: Site) -> tuple[int, str, str]:
    return entries(site)[-1]


def refusal(people: Scene, operation: Any, caller: Caller, key: str | None = None) -> PortalError:
    with pytest.raises(PortalError) as refused:
        people.site.dispatcher.call(operation, caller, key)
    return refused.value


def test_rights_are_checked_before_anything_else(people: Scene) -> None:
    rename = Rename(service_id=people.service, label="x")
    reader = people.caller("reader@x.example", f"account:{people.ours}")
    cases: list[tuple[Any, Caller, type[PortalError]]] = [
        (rename, Caller(), SessionExpired),
        (rename, Caller("kc_at_invented"), SessionExpired),
        (rename, reader, NotAllowed),
        (rename, people.caller("owner@x.example"), NotAllowed),
        (rename, people.caller("owner@x.example", f"account:{people.theirs}"), NotFound),
        (rename, people.caller("owner@x.example", "account:9999"), NotFound),
        (rename, people.caller("owner@x.example", f"view:{people.ours}"), NotFound),
        (rename, people.caller("owner@x.example", "staff"), NotFound),
        (rename, people.caller("staff@x.example", f"view:{people.ours}"), NotAllowed),
        (StaffRename(account_id=people.ours, label="x"), people.mine, NotAllowed),
    ]
    for operation, caller, kind in cases:
        assert type(refusal(people, operation, caller)) is kind, caller.acting
    assert people.site.dispatcher.call(ReadLabels(), reader).labels == ("ours.example",)


@pytest.mark.parametrize(
    "acting", ["account:", "account:x", "account:١", "view:1e3", "staff:1", "?"]
)
def test_nonsense_in_acting_as_finds_nothing(people: Scene, acting: str) -> None:
    assert isinstance(
        refusal(people, ReadLabels(), people.caller("owner@x.example", acting)), NotFound
    )


def test_denied_access_leaves_a_trace(people: Scene) -> None:
    reader = people.caller("reader@x.example", f"account:{people.ours}")
    refusal(people, Rename(service_id=people.service, label="Geheim"), reader)
    chain, event, facts = last(people.site)
    assert (chain, event) == (people.ours, "access_denied")
    assert '"operation": "Rename"' in facts
    assert f'"service_id": {people.service}' in facts
    assert "Geheim" not in facts


def test_a_command_is_audited_without_what_people_typed(people: Scene) -> None:
    people.site.dispatcher.call(Rename(service_id=people.service, label="Geheim"), people.mine)
    assert last(people.site) == (people.ours, "rename", f'{{"service_id": {people.service}}}')


def test_staff_commands_stand_in_the_accounts_own_chain(people: Scene) -> None:
    people.site.dispatcher.call(StaffRename(account_id=people.theirs, label="x"), people.staff)
    assert last(people.site)[:2] == (people.theirs, "staff_rename")


def test_a_refusal_with_a_trace_commits_what_was_recorded(people: Scene) -> None:
    assert refusal(people, Guess(), Caller()).code == "wrong"
    with people.site.house() as ctx:
        assert ctx.session.scalar(ctx.rows(PortalSetting.key).where(PortalSetting.key == "guessed"))
    assert last(people.site)[1] == "authn_guess"


def test_any_other_refusal_undoes_everything_but_the_count_of_tries(people: Scene) -> None:
    for _ in range(3):
        assert refusal(people, Guess(refuse=False), Caller()).code == "undone"
    assert isinstance(refusal(people, Guess(refuse=False), Caller()), Limited)
    with people.site.house() as ctx:
        assert ctx.session.scalar(ctx.rows(RateLimit.count).where(RateLimit.scope == "guess")) == 4
        guessed = ctx.rows(PortalSetting.key).where(PortalSetting.key == "guessed")
        assert ctx.session.scalar(guessed) is None


def test_a_broken_constraint_is_a_conflict(people: Scene) -> None:
    assert refusal(people, Duplicate(), people.mine).code == "exists"
    assert people.site.dispatcher.call(ReadLabels(), people.mine).labels


def test_a_busy_database_is_tried_again_where_that_is_safe(people: Scene) -> None:
    caller = people.mine
    for times, key, tried in ((3, KEY, 4), (0, None, 1)):
        Stumble.tried.clear()
        assert people.site.dispatcher.call(Stumble(times=times), caller, key) == tried
    Stumble.tried.clear()
    with pytest.raises(Unreachable, match="busy"):
        people.site.dispatcher.call(Stumble(times=1), caller)
    assert len(Stumble.tried) == 1
    Stumble.tried.clear()
    with pytest.raises(Unreachable, match="busy"):
        people.site.dispatcher.call(Stumble(times=9), caller, "form-0000002")
    assert len(Stumble.tried) == 4


def test_the_same_key_answers_the_same_without_doing_it_again(people: Scene) -> None:
    call, caller = people.site.dispatcher.call, people.mine
    first = call(Rename(service_id=people.service, label="one"), caller, KEY)
    call(Rename(service_id=people.service, label="two"), caller)
    again = call(Rename(service_id=people.service, label="one"), caller, KEY)
    assert again == first
    assert call(ReadLabels(), caller).labels == ("two",)


def test_a_key_serves_one_request_of_one_caller(people: Scene) -> None:
    call = people.site.dispatcher.call
    call(RenameAll(label="one"), people.mine, KEY)
    assert refusal(people, RenameAll(label="two"), people.mine, KEY).code == "key_reused"
    theirs = people.caller("other@x.example", f"account:{people.theirs}")
    assert call(RenameAll(label="two"), theirs, KEY) == 1
    for bad in ("short", "x" * 81, "formülar-1"):
        assert isinstance(refusal(people, RenameAll(label="one"), people.mine, bad), Invalid)


def test_answers_with_secrets_are_never_kept(people: Scene) -> None:
    hand_out = HandOut(code=SecretStr("Geheim-4711"))
    people.site.dispatcher.call(hand_out, people.mine, KEY)
    assert refusal(people, hand_out, people.mine, KEY).code == "replayed"
    with people.site.house() as ctx:
        kept = ctx.session.execute(ctx.rows(IdempotencyKey)).scalars().all()
        assert "Geheim" not in "".join(f"{k.answer}{k.request_hash}" for k in kept)
    assert "Geheim" not in "".join(facts for _, _, facts in entries(people.site))


def test_keys_are_forgotten_after_a_day(people: Scene) -> None:
    call, site = people.site.dispatcher.call, people.site
    call(RenameAll(label="one"), people.mine, KEY)
    site.clock.forward(hours=25)
    assert call(RenameAll(label="two"), people.mine, KEY) == 1
    site.clock.forward(hours=25)
    with site.house() as ctx:
        forget_old(ctx)
    with site.house() as ctx:
        assert ctx.session.execute(ctx.rows(IdempotencyKey.key)).all() == []


def test_step_up_asks_for_a_fresh_proof(people: Scene) -> None:
    caller = people.mine
    people.site.dispatcher.call(Prove(), caller)
    people.site.clock.forward(minutes=11)
    asked = refusal(people, Prove(), caller)
    assert isinstance(asked, StepUpRequired)
    assert asked.params == {"method": "totp"}
    bare = people.caller("reader@x.example")
    people.site.clock.forward(minutes=11)
    assert refusal(people, Prove(), bare).params == {"method": "password"}


def test_a_session_that_ran_out_is_over(people: Scene) -> None:
    caller = people.mine
    people.site.clock.now += timedelta(minutes=16)
    assert isinstance(refusal(people, ReadLabels(), caller), SessionExpired)


def test_what_changed_is_told_after_the_commit(people: Scene) -> None:
    heard: list[Event] = []
    people.site.dispatcher.listeners.append(heard.append)
    refusal(people, Rename(service_id=people.foreign, label="x"), people.mine)
    people.site.dispatcher.call(Rename(service_id=people.service, label="x"), people.mine)
    people.site.dispatcher.call(StaffRename(account_id=people.theirs, label="x"), people.staff)
    about = [(e.account_id, e.topics) for e in heard if Topic.SERVICES in e.topics]
    services = frozenset({Topic.SERVICES})
    assert about == [(people.ours, services), (people.theirs, services)]


def test_a_portal_without_a_handler_says_so(people: Scene) -> None:
    from app.portal.operation import REGISTRY

    class Unheard(Query[None], needs=Access.PUBLIC):
        """Nobody handles it."""

    del REGISTRY["Unheard"]
    assert not people.site.dispatcher.can(Unheard)
    assert isinstance(refusal(people, Unheard(), Caller()), Unsupported)


def test_one_operation_has_one_handler() -> None:
    with pytest.raises(TypeError):
        handles(ReadLabels)(lambda _ctx, _query: None)


def test_jobs_do_everything_and_nobody_outside_is_one(people: Scene) -> None:
    from app.portal.mail import SendDueMail

    people.site.system(SendDueMail())
    for caller in (people.mine, people.staff):
        assert isinstance(refusal(people, SendDueMail(), caller), NotAllowed)
