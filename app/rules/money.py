"""Money: lines, VAT and totals of a document, computed once and checked again.

Everything is :class:`~decimal.Decimal`, every rounding goes through :func:`cents`. A NET document
starts from net prices: tax is taken on the sum of each category and rate, never per line. A GROSS
document starts from promised prices with tax: the sum of each category and rate stays exactly what
was promised, and its net part is spread over the lines by the largest remainder.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Context, Decimal
from itertools import groupby
from typing import Final

from app.errors import Conflict, Invalid
from app.i18n import translator
from app.portal.snapshot import (
    Adjustment,
    DocumentType,
    Line,
    Mode,
    Period,
    Preceding,
    Snapshot,
    Totals,
    Unit,
    VatCategory,
    VatLine,
)

CENT: Final = Decimal("0.01")
ZERO: Final = Decimal("0.00")

# Wide enough that only cents() ever rounds: a quotient of two amounts keeps 60 digits.
_WIDE: Final = Context(prec=60, rounding=ROUND_HALF_UP)

REASON_CODES: Final[Mapping[VatCategory, str]] = {
    VatCategory.REVERSE_CHARGE: "VATEX-EU-AE",
    VatCategory.INTRA_COMMUNITY: "VATEX-EU-IC",
    VatCategory.EXPORT: "VATEX-EU-G",
    VatCategory.NOT_SUBJECT: "VATEX-EU-O",
}
"""BT-121 of the categories without tax."""

Group = tuple[VatCategory, Decimal]
"""What tax is computed for: category and rate in percent."""


@dataclass(frozen=True)
class Item:
    """Something to be billed; ``price`` is of one unit, with tax in a GROSS document."""

    name: str
    quantity: Decimal
    unit: Unit
    price: Decimal
    category: VatCategory
    rate: Decimal
    description: str = ""
    period: Period | None = None
    service: str = ""


def cents(value: Decimal) -> Decimal:
    """Round to two places, half away from zero; the only rounding of money. A float is refused."""
    return _WIDE.add(_WIDE.quantize(value, CENT), ZERO)  # the sum turns -0.00 into 0.00


def line_net(quantity: Decimal, price: Decimal, base_quantity: Decimal = Decimal(1)) -> Decimal:
    """Return the net amount of a line (BT-131): ``price`` is that of ``base_quantity`` units."""
    return cents(_WIDE.divide(_WIDE.multiply(quantity, price), base_quantity))


def tax_on(net: Decimal, rate: Decimal) -> Decimal:
    """Return the tax of ``rate`` percent on a net sum (BT-117)."""
    return cents(_WIDE.divide(_WIDE.multiply(net, rate), Decimal(100)))


def tax_in(gross: Decimal, rate: Decimal) -> Decimal:
    """Return the tax of ``rate`` percent contained in a gross sum."""
    return cents(_WIDE.divide(_WIDE.multiply(gross, rate), 100 + rate))


def net_parts(gross: Sequence[Decimal], rate: Decimal) -> list[Decimal]:
    """Split gross amounts of one rate into their net parts, which sum to the sum's net part.

    Each part is rounded down to the cent; the cents left go where most was cut off. Equal amounts
    aside, the answer does not depend on the order; an amount of 0 stays 0.
    """
    whole = sum(gross, ZERO)
    divisor = 10_000 + int(rate * 100)
    cut = [divmod(int(amount * 100) * 10_000, divisor) for amount in gross]
    left = int((whole - tax_in(whole, rate)) * 100) - sum(floor for floor, _ in cut)
    by_loss = sorted(range(len(gross)), key=lambda i: (-cut[i][1], -gross[i], i))
    lifted = set(by_loss[:left])
    return [Decimal(floor + (i in lifted)).scaleb(-2) for i, (floor, _) in enumerate(cut)]


def lines_of(items: Sequence[Item], mode: Mode) -> tuple[Line, ...]:
    """Make the lines of a document without adjustments; they are numbered from 1."""
    if mode is Mode.NET:
        return tuple(
            _line(n, item, price=item.price, net=line_net(item.quantity, item.price))
            for n, item in enumerate(items, 1)
        )
    gross = [line_net(item.quantity, item.price) for item in items]
    nets = _spread([((item.category, item.rate), g) for item, g in zip(items, gross, strict=True)])
    return tuple(
        # A promised price of 9,99 has no net price of four places: the line's net is the price
        # of all its units, so that BT-129 * BT-146 / BT-149 is exact.
        _line(
            n,
            item,
            price=abs(net),
            base_quantity=abs(item.quantity) or Decimal(1),
            net=net,
            gross_price=item.price,
            gross=total,
        )
        for n, (item, total, net) in enumerate(zip(items, gross, nets, strict=True), 1)
    )


def _line(number: int, item: Item, **amounts: Decimal) -> Line:
    return Line(
        id=str(number),
        name=item.name,
        description=item.description,
        quantity=item.quantity,
        unit=item.unit,
        category=item.category,
        rate=item.rate,
        period=item.period,
        service=item.service,
        **amounts,
    )


def vat_breakdown(
    lines: Iterable[Line],
    mode: Mode,
    adjustments: Iterable[Adjustment] = (),
    reasons: Mapping[VatCategory, str] | None = None,
) -> tuple[VatLine, ...]:
    """Return basis and tax of each category and rate, the highest rate first.

    ``reasons`` says in words (BT-120) why a category bears no tax.
    """
    parts = sorted(_parts(lines, adjustments, mode), key=lambda part: _rank(part[0]))
    found = []
    for (category, rate), group in groupby(parts, key=lambda part: part[0]):
        whole = sum((amount for _, amount in group), ZERO)
        tax = tax_on(whole, rate) if mode is Mode.NET else tax_in(whole, rate)
        found.append(
            VatLine(
                category=category,
                rate=rate,
                basis=whole if mode is Mode.NET else whole - tax,
                tax=tax,
                reason=(reasons or {}).get(category, ""),
                reason_code=REASON_CODES.get(category, ""),
            )
        )
    return tuple(found)


def totals(
    lines: Iterable[Line],
    vat: Iterable[VatLine],
    adjustments: Sequence[Adjustment] = (),
    prepaid: Decimal = ZERO,
    rounding: Decimal = ZERO,
) -> Totals:
    """Return the sums of a document; ``prepaid`` was paid before issue (BT-113)."""
    summed = sum((line.net for line in lines), ZERO)
    allowances = sum((part.amount for part in adjustments if not part.charge), ZERO)
    charges = sum((part.amount for part in adjustments if part.charge), ZERO)
    net = summed - allowances + charges
    tax = sum((part.tax for part in vat), ZERO)
    return Totals(
        lines=summed,
        allowances=allowances,
        charges=charges,
        net=net,
        tax=tax,
        gross=net + tax,
        prepaid=prepaid,
        rounding=rounding,
        due=net + tax - prepaid + rounding,
    )


def verify(snapshot: Snapshot) -> None:
    """Compute everything again; raise :class:`Invalid` with the fields that come out different.

    The schematrons of EN 16931 tolerate a euro: this does not tolerate a cent.
    """
    wrong = {f"lines.{n}.net" for n, line in enumerate(snapshot.lines) if not _line_holds(line)}
    if snapshot.mode is Mode.GROSS and not _spread_holds(snapshot):
        wrong.add("lines")
    vat = vat_breakdown(snapshot.lines, snapshot.mode, snapshot.adjustments)
    if _sums(vat) != _sums(snapshot.vat):
        wrong.add("vat")
    wrong |= {f"vat.{n}" for n, part in enumerate(snapshot.vat) if not _category_holds(part)}
    if any(p.category is VatCategory.NOT_SUBJECT for p in vat) and len(vat) > 1:
        wrong.add("vat")  # BR-O-11
    given = snapshot.totals
    again = totals(snapshot.lines, vat, snapshot.adjustments, given.prepaid, given.rounding)
    if again != given or given.prepaid < 0 or abs(given.rounding) > CENT:
        wrong.add("totals")
    if wrong:
        raise Invalid("amounts", fields=dict.fromkeys(sorted(wrong), "amount_differs"))


def _line_holds(line: Line) -> bool:
    if line.gross is not None and line.gross_price is not None:
        promised = line_net(line.quantity, line.gross_price) == line.gross
    else:
        promised = True
    return promised and line.net == line_net(line.quantity, line.price, line.base_quantity)


def _spread_holds(snapshot: Snapshot) -> bool:
    gross = list(_parts(snapshot.lines, snapshot.adjustments, Mode.GROSS))
    net = [amount for _, amount in _parts(snapshot.lines, snapshot.adjustments, Mode.NET)]
    return _spread(gross) == net


def _category_holds(part: VatLine) -> bool:
    if part.category is VatCategory.STANDARD:
        return part.rate > 0
    explained = bool(part.reason or part.reason_code)
    return part.rate == 0 and (explained or part.category is VatCategory.ZERO)


def _sums(vat: Iterable[VatLine]) -> set[tuple[VatCategory, Decimal, Decimal, Decimal]]:
    return {(part.category, part.rate, part.basis, part.tax) for part in vat}


def _parts(
    lines: Iterable[Line], adjustments: Iterable[Adjustment], mode: Mode
) -> Iterable[tuple[Group, Decimal]]:
    """Yield what counts towards each group's sum: net or gross amounts, allowances negative."""
    for line in lines:
        amount = line.net if mode is Mode.NET else line.gross
        yield (line.category, line.rate), amount or ZERO
    for part in adjustments:
        amount = part.amount if mode is Mode.NET else part.gross
        yield (part.category, part.rate), (amount or ZERO) * (1 if part.charge else -1)


def _rank(group: Group) -> tuple[Decimal, str]:
    return -group[1], group[0]


def _spread(parts: Sequence[tuple[Group, Decimal]]) -> list[Decimal]:
    """Return the net part of each gross amount; each group is split for itself."""
    nets = [ZERO] * len(parts)
    for group in {group for group, _ in parts}:
        places = [n for n, part in enumerate(parts) if part[0] == group]
        split = net_parts([parts[n][1] for n in places], group[1])
        for n, net in zip(places, split, strict=True):
            nets[n] = net
    return nets


def storno_of(original: Snapshot, number: str, issued: date) -> Snapshot:
    """Return the document ``number`` that takes the whole of ``original`` back.

    Its amounts are those of the original, positive: the type turns them. Only an invoice can be
    taken back, else :class:`Conflict`.
    """
    if original.type is not DocumentType.INVOICE:
        raise Conflict("not_an_invoice")
    _ = translator(original.language)
    settled = _("Set off against invoice {number}.").format(number=original.number)
    kept = {name: getattr(original, name) for name in Snapshot.model_fields}
    changed = {
        "number": number,
        "type": DocumentType.STORNO,
        "issued": issued,
        "due": None,
        "terms": settled,
        "totals": totals(
            original.lines,
            original.vat,
            original.adjustments,
            rounding=original.totals.rounding,
        ),
        "preceding": Preceding(number=original.number, issued=original.issued),
        "intro": "",
        "notes": (),
    }
    return Snapshot.model_validate(kept | changed)
