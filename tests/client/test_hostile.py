"""A server that does well and then does not: what the client makes of it, in bounded time and room."""

import time
import tracemalloc
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

import pytest

from app.client import transport
from app.client.http import HttpPortal
from app.errors import Limited, Unreachable
from app.i18n import set_language
from app.portal.auth import SignIn, WhoAmI
from app.portal.invoices import InvoiceDocument, Invoices, IssueInvoice, NewLine
from app.portal.operation import Operation
from app.portal.rights import Right
from app.views.kit.error_words import SENTENCES
from app.views.kit.errors_text import sentence
from tests.rules.invoices.scene import set_up
from tests.support.hostile import LIMITED, MISCHIEFS, PROBLEM, Hostile, answering, replacing
from tests.support.serving import serve
from tests.support.site import PASSWORD, Site

EMAIL = "erika@musterhandel.example"
DEADLINE = 3.0
"""Seconds for a whole answer, instead of a minute."""
ROOM = 16 << 20
"""Bytes that reading a list may take at its worst; the answers are up to a hundred times larger."""


@dataclass
class Line:
    """A signed-in client whose server can be spoiled."""

    server: Hostile
    client: HttpPortal
    invoice: int


@pytest.fixture
def line(local_site: Site, monkeypatch: pytest.MonkeyPatch) -> Iterator[Line]:
    set_up(local_site)
    account = local_site.add_account()
    local_site.add_member(account, local_site.add_user(EMAIL), Right.INVOICES)
    for price in ("89.00", "49.00"):
        lines = (NewLine(name="JTL-Wawi Hosting", price=Decimal(price)),)
        local_site.system(IssueInvoice(account_id=account, lines=lines))
    monkeypatch.setattr(transport, "DEADLINE", DEADLINE)
    address, stop = serve(local_site.dispatcher)
    server = Hostile(address)
    client = HttpPortal(server.address)
    client.send(SignIn.model_validate({"email": EMAIL, "password": PASSWORD}))
    client.acting = f"account:{account}"
    made = Line(server, client, client.send(Invoices()).rows[0].id)
    yield made
    client.close()
    server.close()
    stop()


@pytest.fixture(params=["de", "en"])
def spoken(request: pytest.FixtureRequest) -> Iterator[str]:
    set_language(request.param)
    yield request.param
    set_language("de")


def refusal(line: Line, operation: Operation[Any]) -> Unreachable:
    with pytest.raises(Unreachable) as refused:
        line.client.send(operation)
    return refused.value


@pytest.mark.parametrize("name", MISCHIEFS)
def test_a_spoiled_list_has_its_code_takes_little_room_and_no_time(line: Line, name: str) -> None:
    line.server.mischief, code = MISCHIEFS[name]
    begun = time.monotonic()
    tracemalloc.start()
    try:
        assert refusal(line, Invoices()).code == code
        assert tracemalloc.get_traced_memory()[1] < ROOM
    finally:
        tracemalloc.stop()
    assert time.monotonic() - begun < 10 * DEADLINE
    line.server.mischief = None
    assert len(line.client.send(Invoices()).rows) == 2


FILES = {
    **{name: code for name, (_m, code) in MISCHIEFS.items() if name in {"500", "502", "redirect"}},
    **dict.fromkeys(("silent", "cut", "longer", "shorter", "gzip"), "broken_answer"),
    # Whatever stands in place of a file has not its hash.
    **dict.fromkeys(("html", "empty", "nan", "utf8", "deep"), "broken_answer"),
    "100MB": "too_large",
    "drip": "timeout",
}


@pytest.mark.parametrize("name", FILES)
def test_a_spoiled_file_is_never_handed_out(line: Line, name: str) -> None:
    line.server.mischief = MISCHIEFS[name][0]
    assert refusal(line, InvoiceDocument(invoice_id=line.invoice)).code == FILES[name]
    line.server.mischief = None
    document = line.client.send(InvoiceDocument(invoice_id=line.invoice))
    assert document.read().startswith(b"%PDF-")


@pytest.mark.parametrize(
    "value", [b'"1E+1000000"', b'"1E-1000000"', b'"NaN"', b'"Infinity"', b"1e400", b"NaN"]
)
def test_an_amount_that_nobody_could_write_out_is_a_damaged_answer(
    line: Line, value: bytes
) -> None:
    total = b'"%s"' % str(line.client.send(Invoices()).rows[0].total).encode()
    line.server.mischief = replacing(b'"total":' + total, b'"total":' + value)
    assert refusal(line, Invoices()).code == "broken_answer"


def test_a_number_wider_than_the_windows_own_is_a_damaged_answer(line: Line) -> None:
    here = b'"id":%d,' % line.client.send(Invoices()).rows[0].id
    line.server.mischief = replacing(here, b'"id":%d,' % 2**63)
    assert refusal(line, Invoices()).code == "broken_answer"
    line.server.mischief = replacing(here, b'"id":%d,' % (2**63 - 1))
    assert line.client.send(Invoices()).rows[0].id == 2**63 - 1


@pytest.mark.parametrize("seconds", [b"1e999", b"-1", b"1e300", b'"soon"', b"[]", b"0"])
def test_seconds_without_sense_still_make_a_sentence(line: Line, seconds: bytes) -> None:
    body = LIMITED % (b'{"seconds": %s}' % seconds)
    line.server.mischief = answering(body, PROBLEM, "429 Oh")
    with pytest.raises(Limited) as refused:
        line.client.send(Invoices())
    said = sentence(refused.value)
    assert said.what == "Zu viele Versuche"
    assert len(said.why) < 60


def test_every_code_of_it_is_said_in_both_languages(line: Line, spoken: str) -> None:
    for name in ("500", "502", "html", "empty", "100MB"):
        line.server.mischief, code = MISCHIEFS[name]
        said = sentence(refusal(line, WhoAmI()))
        assert said == SAID[spoken][code]
    codes = {code for _m, code in MISCHIEFS.values()}
    assert codes == set(SAID[spoken])
    for code in codes:
        assert sentence(Unreachable(code)) == SAID[spoken][code]
        assert ("unreachable", code) in SENTENCES


SAID = {
    "de": {
        "broken_answer": (
            "Die Antwort des Servers war beschädigt",
            "Versuchen Sie es noch einmal. Bleibt es so, sagen Sie es dem Hoster.",
        ),
        "not_kundencenter": (
            "Unter dieser Adresse antwortet kein Portal",
            "Dort antwortet ein anderer Dienst. Prüfen Sie die Adresse.",
        ),
        "refused": (
            "Der Server lehnt die Verbindung ab",
            "Er startet vielleicht gerade neu. Versuchen Sie es gleich noch einmal.",
        ),
        "server_error": (
            "Auf dem Server ist ein Fehler aufgetreten",
            "Versuchen Sie es noch einmal. Bleibt es so, sagen Sie es dem Hoster.",
        ),
        "timeout": (
            "Der Server antwortet nicht",
            "Er ist vielleicht ausgelastet. Versuchen Sie es gleich noch einmal.",
        ),
        "too_large": (
            "Die Antwort des Servers war zu groß",
            "Sie wurde zum Schutz dieses Rechners nicht geladen.",
        ),
    },
    "en": {
        "broken_answer": (
            "The answer of the server was damaged",
            "Try again. If it stays so, tell the hoster.",
        ),
        "not_kundencenter": (
            "No portal answers at this address",
            "Another service is there. Check the address.",
        ),
        "refused": (
            "The server refuses the connection",
            "It may be restarting. Try again in a moment.",
        ),
        "server_error": (
            "The server has made a mistake",
            "Try again. If it stays so, tell the hoster.",
        ),
        "timeout": ("The server does not answer", "It may be busy. Try again in a moment."),
        "too_large": (
            "The answer of the server was too large",
            "It was not loaded, to protect this computer.",
        ),
    },
}
