"""The records of the demo hoster: what its export would hold."""

import json
from collections.abc import Iterator
from datetime import date
from typing import Any, Final

from app.rules.demo.bills import Hoster, invoices, product_at, term_of, terms_of
from app.rules.demo.taking import Record
from resources import resource

_OURS: Final = {"role", "seed"}
"""What the entrance of the demo knows of a person and no export would hold."""


def records(today: date) -> list[Record]:
    """Return every record of the demo as it stands on the day of its creation."""
    hoster = Hoster(_read("hoster"), today)
    people = [{k: v for k, v in person.items() if k not in _OURS} for person in _read("people")]
    return [
        {"type": "portal", **hoster.facts["portal"]},
        *({"type": "product", "vat": "19", **product} for product in hoster.facts["products"]),
        # Owners of shared accounts owe a second factor; the demo's cards lead straight in.
        *({"type": "user", **person} for person in (*hoster.facts["owners"], *people)),
        *({"type": "user", **person} for person in hoster.facts["staff"]),
        *({"type": "account", **account} for account in hoster.facts["accounts"]),
        *_services(hoster),
        *invoices(hoster),
    ]


def seeds() -> dict[str, str]:
    """Return the seeds of second factors by the address of those who have one."""
    return {person["email"]: person["seed"] for person in _read("people") if "seed" in person}


def _read(name: str) -> Any:
    return json.loads(resource("data", "demo", f"{name}.json").read_text(encoding="utf-8"))


def _services(hoster: Hoster) -> Iterator[Record]:
    for bundle in hoster.facts["bundles"]:
        term = term_of(hoster, bundle)
        for contract in bundle["contracts"]:
            yield {
                "type": "service",
                "id": contract["id"],
                "account": bundle["account"],
                "product": product_at(contract, 0),
                "label": contract["label"],
                "started_on": str(term.start(terms_of(contract, term)[-1])),
                "next_due_on": str(term.start(-1)),
                "payment_method": bundle["method"],
            }
