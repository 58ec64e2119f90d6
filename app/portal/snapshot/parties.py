"""Who issues a document and who it is for."""

from datetime import date
from typing import Self

from pydantic import model_validator

from app.portal.snapshot.base import Country, Filled, Frozen, Iban, Word


class Address(Frozen):
    """A postal address (BG-5, BG-8)."""

    street: Filled
    """BT-35, BT-50"""
    extra: Word = ""
    """BT-36, BT-51"""
    postcode: Word = ""
    """BT-38, BT-53"""
    city: Filled
    """BT-37, BT-52"""
    country: Country
    """BT-40, BT-55: ISO 3166 alpha-2"""


class Period(Frozen):
    """A span of service (BG-14, BG-26); both days belong to it."""

    start: date
    """BT-73, BT-134"""
    end: date
    """BT-74, BT-135"""

    @model_validator(mode="after")
    def _ordered(self) -> Self:
        if self.end < self.start:
            raise ValueError("period_order")
        return self


class Seller(Frozen):
    """Who issues the document (BG-4), with all that § 14 UStG and § 35a GmbHG ask."""

    name: Filled
    """BT-27: with the legal form"""
    address: Address
    """BG-5"""
    vat_id: Word = ""
    """BT-31"""
    tax_number: Word = ""
    """BT-32"""
    register_number: Word = ""
    """BT-30: "HRB 1234 KI" """
    register_court: Word = ""
    """part of BT-33: "Amtsgericht Kiel" """
    managing_directors: tuple[Filled, ...] = ()
    """part of BT-33"""
    contact: Word = ""
    """BT-41"""
    phone: Word = ""
    """BT-42"""
    email: Word = ""
    """BT-43, BT-34"""
    website: Word = ""
    bank: Word = ""
    iban: Iban
    """BT-84"""
    bic: Word = ""
    """BT-86"""
    creditor_id: Word = ""
    """BT-90: the SEPA creditor identifier"""

    @model_validator(mode="after")
    def _taxed(self) -> Self:
        if not (self.vat_id or self.tax_number):
            raise ValueError("seller_tax_id")
        return self


class Party(Frozen):
    """Who the document is for (BG-7); a company, a person, or a person at a company."""

    company: Word = ""
    """BT-44 when given"""
    name: Word = ""
    """BT-44 of a person, else the contact (BT-56)"""
    address: Address
    """BG-8"""
    vat_id: Word = ""
    """BT-48"""
    customer_number: Filled
    """BT-46"""
    reference: Word = ""
    """BT-10: the buyer's own reference, the Leitweg-ID of an authority"""
    order_reference: Word = ""
    """BT-13"""
    email: Word = ""
    """BT-58, BT-49"""

    @model_validator(mode="after")
    def _named(self) -> Self:
        if not (self.company or self.name):
            raise ValueError("buyer_name")
        return self
