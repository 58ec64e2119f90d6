"""The list of customers: facts of other tables come by their indexes, for the rows of a page alone."""

from decimal import Decimal
from typing import Any, Final

from sqlalchemy import case, func, select

from app.models.account import Account
from app.models.invoice import InvoiceCount
from app.models.search import CUSTOMERS
from app.models.service import Service
from app.models.ticket import Ticket
from app.portal.desk.customers import CustomerRow, Customers
from app.portal.listing import Page
from app.portal.tickets import ACTIVE
from app.rules.core import Context, handles
from app.rules.core.listing import ListSource, list_rows, made, units
from app.rules.invoices.lists import OPEN

_A: Final = Account.__table__.c
_S: Final = Service.__table__.c
_T: Final = Ticket.__table__.c
_C: Final = InvoiceCount.__table__.c
_NAMED: Final = set(CustomerRow.model_fields)

_NAME: Final = case((_A.company != "", _A.company), else_=_A.person)
_SERVICES: Final = (
    select(func.count()).where(_S.account_id == _A.id, _S.state == "active").scalar_subquery()
)
_TICKETS: Final = (
    select(func.count())
    .where(_T.account_id == _A.id, _T.status.in_([status.value for status in ACTIVE]))
    .scalar_subquery()
)
_OPEN: Final = (
    select(func.coalesce(func.sum(_C.total_cents), 0))
    .where(_C.account_id == _A.id, _C.state.in_(OPEN))
    .scalar_subquery()
)


def _make(row: Any) -> CustomerRow:
    values = dict(zip(SOURCE.columns, row, strict=True))
    values["open_total"] = _units(values["open_total"])
    return made(CustomerRow, _NAMED, values)


def _units(cents: Any) -> Decimal:
    return units(int(cents))


def _words(ctx: Context, wanted: list[str], cap: int) -> Any:
    return CUSTOMERS.found(ctx.database, None, wanted, cap)


SOURCE: Final = ListSource(
    columns={
        **{name: _A[name] for name in ("id", "number")},
        "name": _NAME,
        **{name: _A[name] for name in ("person", "city", "country", "email", "created_at")},
        "services": _SERVICES,
        "open_tickets": _TICKETS,
        "open_total": _OPEN,
    },
    make=_make,
    words=_words,
)


@handles(Customers)
def customers(ctx: Context, query: Customers) -> Page[CustomerRow]:
    """Answer one page of the customers."""
    return list_rows(ctx, query, SOURCE)


def row_of(ctx: Context, account_id: int) -> CustomerRow:
    """Return the list's row of one customer."""
    columns = (column.label(name) for name, column in SOURCE.columns.items())
    return _make(ctx.session.execute(ctx.rows(*columns).where(_A.id == account_id)).one())
