"""Whether what was asked of a portal was done once or not at all, with everything that belongs to it."""

import json
from collections import Counter

from sqlalchemy import func

from app.models.house import AuditEntry, IdempotencyKey, OutgoingMail
from app.portal.invoices import ChangePaymentMethod, IssueInvoice
from app.rules.core import Context
from tests.e2e.killing.orders import Facts, Order
from tests.support.site import Site
from tests.support.soundness import Books


def check_orders(site: Site, facts: Facts, orders: list[Order], books: Books) -> list[Order]:
    """Verify that each order was carried out once or not at all; return those that were.

    What was carried out is known by its remembered key, written in the same transaction.
    """
    with site.house() as ctx:
        kept = set(ctx.session.scalars(ctx.rows(IdempotencyKey.key)))
        events = _events(ctx)
        mailed = _mailed(ctx)
    done = [order for order in orders if order.key in kept]
    assert kept == {order.key for order in done}
    assert [order for order in orders if order.answer and order.key not in kept] == []
    issued = [order for order in done if isinstance(order.operation, IssueInvoice)]
    changes = Counter(
        order.operation.invoice_id
        for order in done
        if isinstance(order.operation, ChangePaymentMethod)
    )
    mine = {i.number: i for i in books.invoices if i.account_id == facts.account}
    others = {i.number: i for i in books.invoices if i.account_id == facts.other}

    answered = [order.answer["number"] for order in issued if order.answer]
    assert len(set(answered)) == len(answered)
    assert set(answered) <= set(mine)
    assert len(mine) == len(issued) == events[facts.account, "issue_invoice"]
    assert {number: mailed[number] for number in mine | others} == dict.fromkeys(mine | others, 1)

    for invoice in (mine | others).values():
        drawn = [document.payment_version for document in books.documents[invoice.id]]
        assert drawn == list(range(1, invoice.version + 1)), invoice.number
    assert {i.id: i.version for i in mine.values()} == {
        i.id: 1 + changes[i.id] for i in mine.values()
    }
    # Who changes everything changes all of them, or none.
    everything = changes[facts.switched]
    assert {i.version for i in others.values()} == {1 + everything}
    assert events[facts.other, "change_payment_method"] == everything
    assert events[facts.account, "change_payment_method"] == changes.total() - everything
    return done


def _events(ctx: Context) -> Counter[tuple[int, str]]:
    rows = ctx.session.execute(
        ctx.rows(AuditEntry.chain, AuditEntry.event, func.count(AuditEntry.id)).group_by(
            AuditEntry.chain, AuditEntry.event
        )
    )
    return Counter({(chain, event): count for chain, event, count in rows})


def _mailed(ctx: Context) -> Counter[str]:
    facts = ctx.session.scalars(
        ctx.rows(OutgoingMail.facts).where(OutgoingMail.template == "invoice_issued")
    )
    return Counter(json.loads(row)["number"] for row in facts)
