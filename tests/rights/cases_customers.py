"""One call of every operation on customers, about one account."""

from typing import Any, Final

from app.portal.desk import customers
from tests.rights.cases_tickets import Case, Operations, always

NEW = "neu@musterhandel.example"


def _of(cls: Any, **fields: Any) -> Case:
    return lambda things: cls(account_id=things.account, **fields)


CUSTOMERS: Final[Operations] = {
    customers.Customers: always(customers.Customers()),
    customers.ReadCustomer: _of(customers.ReadCustomer),
    customers.EditAccount: _of(
        customers.EditAccount,
        version=1, company="X", street="S", postcode="1", city="C", email=NEW,
    ),
    customers.InviteMember: _of(customers.InviteMember, email=NEW, rights=frozenset()),
    customers.SetMemberRights: _of(customers.SetMemberRights, user_id=1, rights=frozenset()),
    customers.RemoveMember: _of(customers.RemoveMember, user_id=1),
    customers.ResendInvitation: _of(customers.ResendInvitation, invitation_id=1),
    customers.RevokeInvitation: _of(customers.RevokeInvitation, invitation_id=1),
    customers.ViewAsCustomer: _of(customers.ViewAsCustomer),
}  # fmt: skip
