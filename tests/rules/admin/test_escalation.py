"""Rules of escalation as administrators write them, and rearming as agents do."""

from typing import Any

import pytest

from app.errors import Conflict, Invalid, NotFound
from app.models.escalation import EscalationFired
from app.portal.admin.escalation import (
    Deed,
    EscalationRules,
    Moment,
    Promise,
    ReadEscalations,
    RearmEscalation,
    RemoveEscalationRule,
    RuleFacts,
    SaveEscalationRule,
)
from app.portal.departments import Priority
from app.portal.tickets import CloseTicket, ReopenTicket, Status
from tests.rules.admin.scene import Scene
from tests.rules.escalation.rules import escalate, mailed, only, told
from tests.rules.tickets.scene import DORA

BOTH = ["anna", "bernd"]


def rule(**facts: Any) -> SaveEscalationRule:
    given: dict[str, Any] = {
        "name": "Bereitschaft rufen",
        "event": Moment.BROKEN,
        "deed": Deed.NOTIFY_DEPARTMENT,
    }
    return SaveEscalationRule(**(given | facts))


def test_a_portal_begins_with_four_rules(scene: Scene) -> None:
    rules = scene.admin.send(EscalationRules()).rules
    assert [(r.name, r.event, r.promise, r.minutes, r.deed) for r in rules] == [
        ("Kritisch: sofort", Moment.STARTED, Promise.FIRST_RESPONSE, 0, Deed.NOTIFY_DEPARTMENT),
        (
            "Kritisch: seit 15 Minuten ohne Antwort",
            Moment.STARTED,
            Promise.FIRST_RESPONSE,
            15,
            Deed.NOTIFY_DEPARTMENT,
        ),
        ("Eine Zusage ist in Gefahr", Moment.WARNED, None, 0, Deed.NOTIFY_ASSIGNEE),
        ("Eine Zusage wurde gebrochen", Moment.BROKEN, None, 0, Deed.NOTIFY_DEPARTMENT),
    ]
    assert [r.priorities for r in rules] == [(Priority.CRITICAL,)] * 2 + [()] * 2
    assert all(r.active for r in rules)


def test_a_rule_is_written_read_changed_and_taken_away(scene: Scene) -> None:
    technical = scene.department().id
    whole = rule(
        promise=Promise.SOLUTION,
        minutes=-30,
        priorities=(Priority.HIGH,),
        departments=(technical,),
        statuses=(Status.OPEN,),
        unassigned=True,
        around_the_clock=True,
        deed=Deed.MAIL,
        address="bereitschaft@host.example",
    )
    made = scene.admin.send(whole).rules[-1]
    known = made.model_dump(include=set(whole.model_fields_set))
    assert known == whole.model_dump(exclude_unset=True)
    assert (made.version, made.role, made.user_id, made.priority) == (1, None, None, None)
    later = rule(id=made.id, version=1, name="Anders", active=False)
    changed = scene.admin.send(later).rules[-1]
    assert (changed.id, changed.version, changed.name, changed.active) == (
        made.id,
        2,
        "Anders",
        False,
    )
    assert changed.address is None, "what the deed does not want is not kept"
    for stale in (later, RemoveEscalationRule(id=made.id, version=1)):
        with pytest.raises(Conflict):
            scene.admin.send(stale)
    left = scene.admin.send(RemoveEscalationRule(id=made.id, version=2)).rules
    assert made.id not in {r.id for r in left}
    assert left == scene.admin.send(EscalationRules()).rules
    with pytest.raises(NotFound):
        scene.admin.send(RemoveEscalationRule(id=made.id, version=2))


@pytest.mark.parametrize(
    ("facts", "fields"),
    [
        ({"deed": Deed.NOTIFY_ROLE}, {"role": "required"}),
        ({"deed": Deed.NOTIFY_USER}, {"user_id": "required"}),
        ({"deed": Deed.NOTIFY_USER, "user_id": 9_999}, {"user_id": "unknown_choice"}),
        ({"deed": Deed.ASSIGN, "user_id": 1}, {"user_id": "unknown_choice"}),
        ({"deed": Deed.MAIL}, {"address": "required"}),
        ({"deed": Deed.RAISE_PRIORITY}, {"priority": "required"}),
        ({"departments": (9_999,)}, {"departments": "unknown_choice"}),
        ({"event": Moment.STARTED, "minutes": -1}, {"minutes": "before_start"}),
        (
            {"deed": Deed.MAIL, "departments": (9_999,)},
            {"address": "required", "departments": "unknown_choice"},
        ),
    ],
)
def test_what_a_rule_lacks_is_said_at_its_field(
    near: Scene, facts: dict[str, Any], fields: dict[str, str]
) -> None:
    with pytest.raises(Invalid) as refused:
        near.admin.send(rule(**facts))
    assert refused.value.fields == fields


def test_each_deed_is_done_as_it_was_written(near: Scene) -> None:
    only(near.site)
    for deed, needs in (
        (Deed.NOTIFY_USER, {"user_id": near.users[DORA]}),
        (Deed.NOTIFY_ROLE, {"role": "administration"}),
        (Deed.MAIL, {"address": "rufe@host.example"}),
        (Deed.RAISE_PRIORITY, {"priority": Priority.HIGH}),
    ):
        near.admin.send(rule(event=Moment.STARTED, promise=Promise.SOLUTION, deed=deed, **needs))
    assert near.admin.send(EscalationRules()).rules[-1].priority is Priority.HIGH
    near.users["admin@nordlicht.example"] = near.admin_id
    near.open()
    assert escalate(near) == 4
    assert told(near) == [("ticket_escalated", "dora"), ("ticket_escalated", "admin")]
    assert [name for _, name in mailed(near)] == ["dora", "admin", "rufe"]


def test_a_new_rule_looks_at_what_happens_from_now_on(near: Scene) -> None:
    only(near.site)
    old = near.open().row.id
    near.site.clock.forward(minutes=1)
    made = near.admin.send(rule(event=Moment.STARTED, promise=Promise.SOLUTION)).rules[-1]
    assert escalate(near) == 0
    near.open()
    assert escalate(near) == 1
    near.admin.send(rule(id=made.id, version=1, promise=Promise.FIRST_RESPONSE, minutes=-235))
    near.site.clock.forward(minutes=5)
    assert escalate(near) == 2, "a changed rule is looked for again in what is open, old and new"
    fired = near.anna.send(ReadEscalations(ticket_id=old)).fired
    assert [(f.rule, f.promise, f.armed) for f in fired] == [
        ("Bereitschaft rufen", Promise.FIRST_RESPONSE, False)
    ]


def test_a_rule_that_is_off_does_nothing(near: Scene) -> None:
    only(near.site)
    near.admin.send(rule(event=Moment.STARTED, active=False))
    near.open()
    assert escalate(near) == 0


def test_a_removed_rule_takes_what_it_fired_with_it(near: Scene) -> None:
    (only_one,) = only(near.site, (Moment.STARTED, Deed.NOTIFY_DEPARTMENT, {}, {}))
    ticket = near.open().row.id
    escalate(near)
    near.admin.send(RemoveEscalationRule(id=only_one, version=1))
    with near.site.house() as ctx:
        assert ctx.session.scalars(ctx.rows(EscalationFired.rule_id)).all() == []
    assert near.anna.send(ReadEscalations(ticket_id=ticket)).fired == ()
    assert escalate(near) == 0


def test_an_agent_lets_it_fire_again(scene: Scene) -> None:
    first, second = only(
        scene.site,
        (Moment.STARTED, Deed.NOTIFY_DEPARTMENT, {}, {"promise": "solution"}),
        (Moment.STARTED, Deed.MAIL, {"address": "a@host.example"}, {"promise": "solution"}),
    )
    ticket = scene.open().row.id
    assert escalate(scene) == 2
    seen = scene.anna.send(ReadEscalations(ticket_id=ticket))
    assert ([f.rule_id for f in seen.fired], seen.looks_at) == ([first, second], None)
    again = scene.anna.send(RearmEscalation(ticket_id=ticket, rule_id=first))
    assert [f.rule_id for f in again.fired] == [second]
    assert again.looks_at == scene.site.clock()
    assert escalate(scene) == 1
    assert told(scene) == [("ticket_escalated", name) for name in BOTH] * 2
    scene.anna.send(RearmEscalation(ticket_id=ticket))
    assert escalate(scene) == 2
    for operation in (ReadEscalations(ticket_id=ticket), RearmEscalation(ticket_id=ticket)):
        with pytest.raises(NotFound):
            scene.dora.send(operation)
    with pytest.raises(NotFound):
        scene.anna.send(RearmEscalation(ticket_id=ticket, rule_id=9_999))


def test_what_was_made_anew_is_armed(near: Scene) -> None:
    only(near.site, (Moment.STARTED, Deed.NOTIFY_DEPARTMENT, {}, {"promise": "solution"}))
    ticket = near.open().row.id
    escalate(near)
    near.owner.send(CloseTicket(ticket_id=ticket))
    near.anna.send(RearmEscalation(ticket_id=ticket, rule_id=None))
    assert near.anna.send(ReadEscalations(ticket_id=ticket)).looks_at is None, "it is closed"
    near.owner.send(ReopenTicket(ticket_id=ticket))
    escalate(near)
    near.owner.send(CloseTicket(ticket_id=ticket))
    near.owner.send(ReopenTicket(ticket_id=ticket))
    fired = near.anna.send(ReadEscalations(ticket_id=ticket)).fired
    assert [f.armed for f in fired] == [True]


def test_facts_are_whole() -> None:
    assert set(SaveEscalationRule.model_fields) | {"since"} == set(RuleFacts.model_fields)
