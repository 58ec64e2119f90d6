"""What the demo hoster has billed: its contracts' terms and single projects, as invoice records.

Bills follow the portal's own rules: a term is billed a fortnight before it begins, and what falls
due together stands on one invoice.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import Any, Final

from app.rules.demo.taking import Record
from app.rules.invoices.renewals import add_months
from app.rules.money import ZERO, line_net, tax_on

AHEAD: Final = timedelta(days=14)
"""Bills come so long before their term begins; so long is also the time to pay."""
_UNITS: Final = {"month": "MON", "year": "ANN"}
_HOURLY: Final = frozenset({"hour", "training"})


@dataclass(frozen=True)
class Hoster:
    """The demo's data file, and the day that its dates are relative to."""

    facts: dict[str, Any]
    today: date

    def product(self, code: str) -> Record:
        """Return a product by its code."""
        return next(p for p in self.facts["products"] if p["code"] == code)

    def abroad(self, account: str) -> bool:
        """Tell whether an account owes the VAT itself."""
        found = next(a for a in self.facts["accounts"] if a["number"] == account)
        return "country" in found


@dataclass(frozen=True)
class Term:
    """The billed spans of a bundle of contracts; number 0 is the newest."""

    newest: date
    months: int

    def start(self, number: int) -> date:
        """Return the first day of the term that was billed ``number`` bills ago."""
        return add_months(self.newest, -number * self.months, self.newest.day)

    def last(self, number: int) -> date:
        """Return the last day of a term."""
        return self.start(number - 1) - timedelta(days=1)


def term_of(hoster: Hoster, bundle: Record) -> Term:
    """Return the terms of a bundle, whose newest bill came ``newest`` days ago."""
    return Term(hoster.today - timedelta(days=bundle["newest"]) + AHEAD, bundle["months"])


def terms_of(contract: Record, term: Term) -> range:
    """Return the numbers of a contract's terms, the oldest one last."""
    return range(contract["steps"][0][0] // term.months)


def product_at(contract: Record, months: int) -> str:
    """Return what a contract was for so many months ago: each step begins months ago, too."""
    return str([code for since, code in contract["steps"] if since > months][-1])


def invoices(hoster: Hoster) -> list[Record]:
    """Return all documents in the order of their days, numbered without a gap."""
    bills = [*_of_contracts(hoster), *_of_projects(hoster)]
    bills.sort(key=lambda bill: (bill["issued_on"], bill["account"]))
    drawn: Counter[tuple[str, str]] = Counter()
    for bill in bills:
        series = ("RE" if bill["kind"] == "invoice" else "ST", bill["issued_on"][:4])
        drawn[series] += 1
        bill["number"] = f"{series[0]}-{series[1]}-{drawn[series]:05d}"
    for bill in bills:
        if "cancels" in bill:
            bill["cancels"] = bill["cancels"]["number"]
    return bills


def _of_contracts(hoster: Hoster) -> Iterator[Record]:
    for bundle in hoster.facts["bundles"]:
        term = term_of(hoster, bundle)
        oldest = max(len(terms_of(contract, term)) for contract in bundle["contracts"])
        for number in range(oldest):
            running = [c for c in bundle["contracts"] if number in terms_of(c, term)]
            lines = [_line_of(hoster, contract, term, number) for contract in running]
            yield _bill(
                hoster,
                bundle["account"],
                term.start(number) - AHEAD,
                lines,
                state=bundle.get("unpaid", {}).get(str(number), "paid"),
                method=bundle["method"],
            )


def _line_of(hoster: Hoster, contract: Record, term: Term, number: int) -> Record:
    product = hoster.product(product_at(contract, number * term.months))
    described = (contract["label"], product.get("description"))
    return {
        "name": product["name"],
        "description": " · ".join(filter(None, described)),
        "unit": _UNITS[product["term"]],
        "price": product["price"],
        "start": str(term.start(number)),
        "end": str(term.last(number)),
        "service": contract["id"],
    }


def _of_projects(hoster: Hoster) -> Iterator[Record]:
    for project in hoster.facts["projects"]:
        day = hoster.today - timedelta(days=project["ago"])
        lines = [_work(hoster, *line) for line in project["lines"]]
        state = project.get("state", "paid")
        bill = _bill(hoster, project["account"], day, lines, state=state, method="bank_transfer")
        yield bill
        if state == "cancelled":
            yield bill | {
                "kind": "storno",
                "issued_on": str(day + timedelta(days=2)),
                "due_on": None,
                "cancels": bill,
            }


def _work(hoster: Hoster, code: str, quantity: str | int, what: str = "") -> Record:
    product = hoster.product(code)
    return {
        "name": product["name"],
        "description": what or product.get("description", ""),
        "quantity": quantity,
        "unit": "HUR" if code in _HOURLY else "H87",
        "price": product["price"],
    }


def _bill(
    hoster: Hoster, account: str, day: date, lines: list[Record], *, state: str, method: str
) -> Record:
    tax = {"vat": "0", "category": "AE"} if hoster.abroad(account) else {"vat": "19"}
    nets = [line_net(Decimal(line.get("quantity", 1)), Decimal(line["price"])) for line in lines]
    net = sum(nets, ZERO)
    owed = tax_on(net, Decimal(tax["vat"]))
    return {
        "type": "invoice",
        "kind": "invoice",
        "account": account,
        "issued_on": str(day),
        "due_on": str(day + AHEAD),
        "lines": [line | tax for line in lines],
        "net": str(net),
        "tax": str(owed),
        "gross": str(net + owed),
        "state": state,
        "method": method,
        "paid_on": _paid(hoster, day, method) if state in ("paid", "refunded") else None,
    }


def _paid(hoster: Hoster, day: date, method: str) -> str:
    # A debit is drawn when it is due; whoever transfers pays sometimes sooner, sometimes late.
    after = AHEAD if method == "direct_debit" else timedelta(days=4 + day.toordinal() % 13)
    return str(min(day + after, hoster.today))
