"""What never reaches the database: naive times, money that is no whole number of cents, strays."""

from datetime import UTC, datetime, timedelta, timezone
from decimal import Decimal
from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy.dialects import sqlite
from sqlalchemy.exc import StatementError

from app.models.base import Cents, UtcTime
from app.models.guard import Scope, criterion
from app.models.house import Notification, OutgoingMail
from app.models.invoice import Invoice
from app.models.search import INVOICES
from tests.rules.invoices.rows import add_rows, random_rows
from tests.support.site import Site


@pytest.mark.parametrize("cents", [1.0, Decimal(1), "1", True])
def test_money_is_whole_cents(local_site: Site, cents: Any) -> None:
    account = local_site.add_account()
    row = random_rows(account, 1)[0] | {"total_cents": cents}
    with pytest.raises(StatementError, match="integer minor units"):
        add_rows(local_site, [row])


def test_a_naive_time_is_refused_and_an_aware_one_comes_back_as_utc(local_site: Site) -> None:
    user = local_site.add_user("a@x.example")
    naive = datetime(2026, 11, 23, 9, 0)  # noqa: DTZ001 - what is refused
    with local_site.house() as ctx:
        ctx.add(Notification(user_id=user, kind="new_device", facts={}, at=naive))
        with pytest.raises(StatementError, match="naive datetime"):
            ctx.session.flush()
        ctx.session.rollback()
    east = datetime(2026, 11, 23, 10, 0, tzinfo=timezone(timedelta(hours=1)))
    with local_site.house() as ctx:
        ctx.add(Notification(user_id=user, kind="new_device", facts={}, at=east))
    with local_site.house() as ctx:
        found = ctx.session.scalars(ctx.rows(Notification.at)).one()
    assert (found, found.utcoffset()) == (east, timedelta(0))
    assert found.tzinfo is UTC


def test_nothing_is_bound_as_nothing() -> None:
    dialect = sqlite.dialect()
    for kind in (UtcTime(), Cents()):
        assert kind.process_bind_param(None, dialect) is None


def test_what_is_the_staffs_alone_nobody_else_sees(local_site: Site) -> None:
    user = local_site.add_user("a@x.example")
    table: Any = OutgoingMail.__table__
    scope = Scope(house=False, account_id=1, user_id=user)
    assert str(select(table).where(criterion(table, scope))).endswith("WHERE false")


def test_nothing_to_index_is_nothing_to_do(local_site: Site) -> None:
    with local_site.house() as ctx:
        INVOICES.add(ctx.database, ctx.session, [])
        assert ctx.session.scalars(ctx.rows(Invoice.id)).all() == []
