"""A hoster with one customer: the export of the system that it had, and its people."""

import base64
import time
from datetime import UTC, datetime, timedelta
from typing import Any, Final

from pydantic import SecretStr

from app.client.http import HttpPortal
from app.portal.auth import SignIn
from app.portal.invoices import InvoiceDetail, InvoiceDocument, InvoiceRow, Invoices, ReadInvoice
from app.portal.profile import BeginSecondFactor, ConfirmSecondFactor
from app.rules.auth import totp
from tests.documents.samples import SELLER
from tests.rules.importing.exports import totals
from tests.support.processes import Server
from tests.support.site import PASSWORD

CUSTOMER, STAFF = "erika@musterhandel.example", "mara@nordlicht.example"
TODAY: Final = datetime.now(UTC).date()
SHOP, WAWI = f"RE-{TODAY.year}-00011", f"RE-{TODAY.year}-00012"
"""The numbers of two open invoices, each of one service."""
LATER: Final = 10
"""Days until the services, due in twice as many, are renewed: not today, but 14 days ahead."""


def export() -> list[dict[str, Any]]:
    """Return the lines of the file."""
    return [
        {"type": "portal", "name": "Nordlicht Hosting", "seller": SELLER.model_dump(mode="json"),
         "billing": {"methods": ["bank_transfer", "direct_debit", "card"]}},
        {"type": "user", "email": CUSTOMER, "name": "Erika Beispiel", "password": PASSWORD},
        {"type": "user", "email": STAFF, "name": "Mara Lund", "password": PASSWORD,
         "staff": "administration"},
        {"type": "account", "number": "K-10042", "company": "Musterhandel & Söhne GmbH",
         "street": "Große Bergstraße 3", "postcode": "22767", "city": "Hamburg",
         "email": CUSTOMER, "members": [{"user": CUSTOMER, "owner": True}]},
        *_booked("shop", "JTL-Shop Hosting", "49.00", SHOP),
        *_booked("wawi", "JTL-Wawi-Hosting M", "89.00", WAWI),
    ]  # fmt: skip


def _booked(key: str, name: str, price: str, invoice: str) -> list[dict[str, Any]]:
    """Return a product, its service and an open invoice of that."""
    lines = [{"name": name, "price": price, "vat": "19", "unit": "MON", "service": key}]
    return [
        {"type": "product", "code": key, "name": name, "price": price, "term": "month",
         "vat": "19"},
        {"type": "service", "id": key, "account": "K-10042", "product": key,
         "label": f"{key}.musterhandel.example", "started_on": "2023-01-15",
         "next_due_on": str(TODAY + timedelta(days=2 * LATER))},
        {"type": "invoice", "number": invoice, "account": "K-10042", "issued_on": str(TODAY),
         "due_on": str(TODAY + timedelta(days=5)), "lines": lines, **totals(lines),
         "state": "open"},
    ]  # fmt: skip


class Person:
    """Somebody with an authenticator app, signed in on another device than the desktop."""

    def __init__(self, server: Server, email: str, ahead: float = 0.0) -> None:
        """Sign in and set up the second factor; the server's clock runs ``ahead`` by so many seconds."""
        self._ahead = ahead
        self.client = HttpPortal(server.address)
        password = SecretStr(PASSWORD)
        self.client.send(SignIn(email=email, password=password))
        begun = self.client.send(BeginSecondFactor(password=password))
        self._seed = base64.b32decode(begun.secret.get_secret_value())
        # The code of now is left for the desktop: none counts twice. The one before counts to the end
        # of this step, so it isn't sent in the last moment.
        while (time.time() + ahead) % totp.STEP > totp.STEP - 3:
            time.sleep(0.1)
        self.client.send(ConfirmSecondFactor(code=SecretStr(self.code(ago=1))))

    def code(self, ago: int = 0) -> str:
        """Return what the app shows, or showed some steps ago."""
        return totp.code_at(self._seed, int(time.time() + self._ahead) // totp.STEP - ago)

    def invoices(self) -> dict[str, InvoiceRow]:
        """Return all invoices by their numbers."""
        return {row.number: row for row in self.client.send(Invoices()).rows}

    def read(self, number: str) -> InvoiceDetail:
        """Return one invoice whole."""
        return self.client.send(ReadInvoice(invoice_id=self.invoices()[number].id))

    def pdf(self, number: str, version: int | None = None) -> bytes:
        """Return its PDF, the newest one or that of a payment version."""
        row = self.invoices()[number]
        wanted = InvoiceDocument(invoice_id=row.id, payment_version=version)
        return self.client.send(wanted).read()
