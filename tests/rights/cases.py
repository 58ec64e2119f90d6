"""One call of every operation that is reached from outside, about one account's things."""

from decimal import Decimal
from typing import Any, Final
from uuid import UUID

from pydantic import SecretStr

from app.portal import (
    accounts,
    auth,
    invoices,
    mail,
    meta,
    notifications,
    overview,
    profile,
    uploads,
)
from app.portal.operation import Operation
from app.portal.snapshot import Method
from tests.rights.cases_admin import ADMIN
from tests.rights.cases_customers import CUSTOMERS
from tests.rights.cases_tickets import DESK, TICKETS, Case
from tests.rights.cases_vault import VAULT

NEW = "neu@musterhandel.example"
SECRET = SecretStr("Kastanie-8-Wolke-am-Hafen")
UPLOAD = UUID("6f1c1f4e-3f0a-4c52-9d52-0d6a4f6a7c11")


def _number_one(cls: type[Operation[Any]], **fields: Any) -> Case:
    return lambda _things: cls(**fields)


CASES: Final[dict[type[Operation[Any]], Case]] = {
    **TICKETS,
    **DESK,
    **ADMIN,
    **CUSTOMERS,
    **VAULT,
    accounts.CreateAccount: _number_one(
        accounts.CreateAccount, company="X", street="S", postcode="1", city="C", email=NEW
    ),
    accounts.InviteOwner: lambda t: accounts.InviteOwner(account_id=t.account, email=NEW),
    auth.SignOut: _number_one(auth.SignOut),
    auth.StepUp: _number_one(auth.StepUp, answer=SECRET),
    auth.WhoAmI: _number_one(auth.WhoAmI),
    invoices.Invoices: _number_one(invoices.Invoices),
    invoices.CountInvoices: _number_one(invoices.CountInvoices),
    invoices.ReadInvoice: lambda t: invoices.ReadInvoice(invoice_id=t.invoice),
    invoices.InvoiceDocument: lambda t: invoices.InvoiceDocument(invoice_id=t.invoice),
    invoices.ChangePaymentMethod: lambda t: invoices.ChangePaymentMethod(
        invoice_id=t.invoice, version=1, method=Method.DIRECT_DEBIT
    ),
    invoices.IssueInvoice: lambda t: invoices.IssueInvoice(
        account_id=t.account, lines=(invoices.NewLine(name="L", price=Decimal(1)),)
    ),
    invoices.CancelInvoice: lambda t: invoices.CancelInvoice(invoice_id=t.invoice, version=1),
    mail.ReadMailState: _number_one(mail.ReadMailState),
    mail.Outbox: _number_one(mail.Outbox),
    notifications.Notifications: _number_one(notifications.Notifications),
    notifications.MarkNotificationsRead: _number_one(notifications.MarkNotificationsRead, up_to=1),
    overview.Overview: _number_one(overview.Overview),
    profile.Profile: _number_one(profile.Profile),
    profile.ChangeProfile: _number_one(
        profile.ChangeProfile, version=1, name="Erika", language="de"
    ),
    profile.AddEmail: _number_one(profile.AddEmail, email=NEW),
    profile.SendEmailCode: _number_one(profile.SendEmailCode, email_id=1),
    profile.ConfirmEmail: _number_one(profile.ConfirmEmail, email_id=1, code=SecretStr("123456")),
    profile.MakeEmailMain: _number_one(profile.MakeEmailMain, email_id=1),
    profile.RemoveEmail: _number_one(profile.RemoveEmail, email_id=1),
    profile.ChangePassword: _number_one(profile.ChangePassword, old=SECRET, new=SECRET),
    profile.BeginSecondFactor: _number_one(profile.BeginSecondFactor, password=SECRET),
    profile.ConfirmSecondFactor: _number_one(profile.ConfirmSecondFactor, code=SecretStr("123456")),
    profile.NewRecoveryCodes: _number_one(profile.NewRecoveryCodes),
    profile.DisableSecondFactor: _number_one(
        profile.DisableSecondFactor, password=SECRET, code=SecretStr("123456")
    ),
    profile.Devices: _number_one(profile.Devices),
    profile.EndDevice: _number_one(profile.EndDevice, device_id=1),
    profile.EndOtherDevices: _number_one(profile.EndOtherDevices),
    uploads.ReadUpload: _number_one(uploads.ReadUpload, key=UPLOAD),
    uploads.DropUpload: _number_one(uploads.DropUpload, key=UPLOAD),
}

PUBLIC: Final = frozenset(
    {
        auth.SignIn,
        auth.AnswerChallenge,
        auth.RefreshSession,
        auth.RequestPasswordReset,
        auth.ResetPassword,
        auth.UnlockSecondFactor,
        auth.LookUpInvitation,
        auth.AcceptInvitation,
        mail.ReadDemoMailbox,
        meta.Meta,
    }
)
"""Frozen: what nobody has to be signed in for. Whoever adds one says why in the review."""
