"""Rules of escalation for a test, written as an administrator would, and what they did."""

from typing import Any

from app.models.escalation import EscalationRule
from app.models.house import Notification, OutgoingMail
from app.portal.admin.escalation import Deed, Escalate, Moment
from app.rules.core import Context
from tests.rules.tickets.scene import ANNA, OWNER, Scene
from tests.support.site import Site

CONDITION: dict[str, Any] = {
    "event": "broken",
    "promise": None,
    "minutes": 0,
    "priorities": [],
    "departments": [],
    "statuses": [],
    "unassigned": False,
    "around_the_clock": False,
}


def only(site: Site, *rules: tuple[Moment, Deed, dict[str, Any], dict[str, Any]]) -> list[int]:
    """Let these be the only rules: event, deed, what it needs, further conditions; return ids."""
    with site.house() as ctx:
        ctx.session.execute(ctx.delete(EscalationRule))
        rows = [
            EscalationRule(
                name=f"Regel {n}",
                condition={**CONDITION, "event": event.value, **further},
                action={"deed": deed.value, **needs},
                since=ctx.now,
            )
            for n, (event, deed, needs, further) in enumerate(rules, 1)
        ]
        for row in rows:
            ctx.add(row)
        ctx.session.flush()
        return [row.id for row in rows]


def escalate(scene: Scene) -> int:
    """Carry out the job; return how many rules fired."""
    return int(scene.site.system(Escalate()))


def later(scene: Scene, **span: float) -> None:
    """Let time pass, more than a session lasts: who is needed afterwards signs in anew."""
    scene.site.clock.forward(**span)
    scene.anna = scene.site.signed_in(ANNA, "staff")
    scene.owner = scene.site.signed_in(OWNER, f"account:{scene.account}")


def _told(ctx: Context, kinds: tuple[str, ...]) -> list[tuple[str, int]]:
    rows = ctx.session.execute(
        ctx.rows(Notification.kind, Notification.user_id)
        .where(Notification.kind.in_(kinds))
        .order_by(Notification.id)
    )
    return [(row[0], row[1]) for row in rows]


KINDS = ("ticket_critical", "ticket_escalated", "ticket_warned", "ticket_broken")


def told(scene: Scene) -> list[tuple[str, str]]:
    """Return whom the bell told of escalations, by the beginning of their address."""
    names = {key: mail.partition("@")[0] for mail, key in scene.users.items()}
    with scene.site.house() as ctx:
        return [(kind, names[user]) for kind, user in _told(ctx, KINDS)]


def mailed(scene: Scene) -> list[tuple[str, str]]:
    """Return to whom mails of escalations went."""
    with scene.site.house() as ctx:
        rows = ctx.session.execute(
            ctx.rows(OutgoingMail.template, OutgoingMail.recipient)
            .where(OutgoingMail.template.in_(KINDS))
            .order_by(OutgoingMail.id)
        )
        return [(row[0], row[1].partition("@")[0]) for row in rows]
