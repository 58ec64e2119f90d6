"""What is to be charged besides contracts: it comes with the account's next invoice."""

from collections import defaultdict
from decimal import Decimal
from typing import Final

from app.models.account import Account
from app.models.invoice import Invoice
from app.models.ticket import ChargeItem
from app.portal.snapshot import Period, Unit, VatCategory
from app.rules.core import Context
from app.rules.core.listing import units
from app.rules.money import Item

RATE: Final = Decimal(19)
"""Services of the house are taxed at the standard rate of § 12 (1) UStG."""
_UNITS: Final = {"time": Unit.HOUR}


class Charges:
    """The confirmed charges of all accounts, taken account by account."""

    def __init__(self, ctx: Context) -> None:
        """Read and lock what is confirmed."""
        self._ctx = ctx
        self._waiting: dict[int, list[ChargeItem]] = defaultdict(list)
        found = ctx.session.scalars(
            ctx.rows(ChargeItem)
            .where(ChargeItem.state == "confirmed")
            .order_by(ChargeItem.account_id, ChargeItem.id)
            .with_for_update()
        )
        for charge in found:
            self._waiting[charge.account_id].append(charge)

    def take(self, account_id: int) -> list[ChargeItem]:
        """Return an account's charges, once."""
        return self._waiting.pop(account_id, [])

    def rest(self) -> list[Account]:
        """Return the accounts whose charges nothing has taken."""
        return [self._ctx.find(Account, account_id) for account_id in self._waiting]


def item(charge: ChargeItem) -> Item:
    """Return the line of an invoice."""
    day = charge.at.date()
    return Item(
        name=charge.text,
        description="",
        quantity=units(charge.quantity_milli).scaleb(-1),
        unit=_UNITS.get(charge.kind, Unit.PIECE),
        price=units(charge.price_cents),
        category=VatCategory.STANDARD,
        rate=RATE,
        period=Period(start=day, end=day),
        service="",
    )


def settle(charges: list[ChargeItem], invoice: Invoice) -> None:
    """Note on which invoice they stand."""
    for charge in charges:
        charge.state, charge.invoice_id = "invoiced", invoice.id
        charge.version += 1
