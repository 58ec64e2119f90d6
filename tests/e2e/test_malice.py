"""People write what wants to be more than text: it is shown as it was written, everywhere.

A real server over HTTP, real desktops of a customer and of the staff. Every page is gone through, every
list opened, every tooltip shown, while strace watches which files are opened and whom they call.
"""

import json
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from decimal import Decimal
from io import BytesIO
from pathlib import Path
from uuid import uuid4

import pytest

from app.models.account import Account
from app.models.department import Department
from app.models.people import User
from app.portal.desk.canned import SaveCannedReply
from app.portal.desk.deeds import AddNote, AddTime, ReplyAsStaff
from app.portal.desk.ticket import ReadDeskTicket
from app.portal.invoices import InvoiceDocument, Invoices, IssueInvoice, NewLine
from app.portal.rights import Right
from app.portal.uploads import NewFile
from tests.e2e.malice.words import HOST, MARK, TURNING, lines, texts
from tests.rules.invoices.scene import set_up
from tests.rules.tickets.scene import OWNER, Scene, make_scene
from tests.support.beat import CEILING
from tests.support.letters import letters
from tests.support.processes import Program
from tests.support.site import PASSWORD, Site, sqlite_site

BOSS = "chefin@nordlicht.example"


@pytest.fixture
def bait(tmp_path: Path) -> Path:
    """A picture that nothing has a reason to open."""
    made = tmp_path / "koeder.png"
    made.write_bytes(b"\x89PNG\r\n\x1a\n")
    return made


@pytest.fixture
def site(tmp_path: Path) -> Iterator[Site]:
    folder = tmp_path / "portal"
    folder.mkdir()
    made = sqlite_site(folder, "http-sqlite")
    set_up(made)
    yield made
    made.close()


@pytest.fixture
def scene(site: Site, bait: Path) -> Scene:
    """Everybody and everything is called something hostile, and says it too."""
    made = make_scene(site, Right.TICKETS)
    site.add_staff(site.add_user(BOSS), role="administration")
    evil = lines(str(bait))
    with site.house() as ctx:
        for account in ctx.session.scalars(ctx.rows(Account)):
            account.company, account.person = evil["file"], evil["host"]
            account.city = evil["path"]
        for user in ctx.session.scalars(ctx.rows(User)):
            user.name = evil["turned"] if user.id % 2 else evil["file"]
        for department in ctx.session.scalars(ctx.rows(Department)):
            department.names = {"de": evil["file"], "en": evil["path"]}
            department.purposes = {"de": evil["host"], "en": evil["turned"]}
    site.add_service(made.account, evil["host"], label=evil["file"])
    tickets = [_ticket(made, kind, line, str(bait)) for kind, line in evil.items()]
    for kind, line in evil.items():
        made.anna.send(SaveCannedReply(title=line, text=texts(str(bait))[kind]))
    for text in texts(str(bait)).values():
        made.anna.send(AddNote(ticket_id=tickets[0], text=text))
    made.anna.send(AddTime(ticket_id=tickets[0], minutes=5, text=evil["turned"]))
    bill = [line for kind, line in evil.items() if kind != "turned"]  # no document is turned round
    items = tuple(NewLine(name=line, description=line, price=Decimal("89.00")) for line in bill)
    site.system(IssueInvoice(account_id=made.account, lines=items, notes=tuple(bill)))
    with site.house() as ctx:
        ctx.session.execute(ctx.update(Account).values(street=evil["turned"]))
    return made


def _ticket(scene: Scene, kind: str, subject: str, bait: str) -> int:
    file = NewFile(uuid4(), lines(bait)["file"].replace("/", "-")[:60] + ".txt", "text/plain", 5)
    scene.owner.upload(BytesIO(b"hallo"), file)
    ticket = scene.open(subject=subject, text=texts(bait)[kind], attachments=(file.key,)).row.id
    for text in texts(bait).values():
        read = scene.anna.send(ReadDeskTicket(ticket_id=ticket)).ticket
        reply = ReplyAsStaff(ticket_id=ticket, text=text, read_up_to=read.messages[-1].id)
        scene.anna.send(reply)
    return ticket


@pytest.mark.parametrize(("email", "places"), [
    (OWNER, {"overview", "invoices", "invoices, opened", "tickets", "tickets, opened, tooltips",
             "new-ticket", "profile", "bell", "search"}),
    (BOSS, {"queue", "queue, opened", "queue, opened, tooltips", "held", "canned, opened",
            "customers", "customers, opened", "departments, opened", "staff", "audit"}),
])  # fmt: skip
def test_it_is_shown_as_it_was_written_and_nothing_is_fetched(
    scene: Scene,
    bait: Path,
    tmp_path: Path,
    email: str,
    places: set[str],
    tell: Callable[[str], None],
) -> None:
    if shutil.which("strace") is None:
        pytest.skip("strace is not installed: apt-get install strace")
    plan, log = tmp_path / "plan.json", tmp_path / "strace"
    facts = {"address": scene.site.address(), "home": str(tmp_path / "home")}
    facts |= {"email": email, "password": PASSWORD, "code": scene.site.code()}
    plan.write_text(json.dumps(facts), encoding="utf-8")
    _let_the_code_count_again(scene.site)
    watched = (
        "-f",
        "--seccomp-bpf",
        "-qq",
        "-e",
        "trace=%file,connect",
        "-s",
        "300",
        "-o",
        str(log),
    )
    said = tmp_path / "desktop.log"
    with Program(*watched, sys.executable, "-m", "tests.e2e.malice", str(plan), log=said,
                 executable="strace", QT_QPA_PLATFORM="offscreen") as program:  # fmt: skip
        assert program.wait() == 0, program.said
    told = json.loads(Path(f"{plan}.seen").read_text(encoding="utf-8"))
    tell(f"event loop among hostile texts, {email}: {told['gap'] * 1000:.0f} ms at most")
    assert told["faults"] == []
    assert places <= set(told["seen"])
    shown = "\n".join(text for found in told["seen"].values() for text in found)
    assert f'<img src="file://{bait}"><b>fett</b>' in shown
    calls = log.read_text(encoding="utf-8", errors="replace").splitlines()
    assert [call for call in calls if bait.name in call or HOST in call] == []
    assert {where for call in calls if (where := _called(call))} <= {"127.0.0.1"}
    assert told["gap"] < CEILING


def _let_the_code_count_again(site: Site) -> None:
    with site.house() as ctx:
        ctx.session.execute(ctx.update(User).values(totp_last_step=0))


def _called(call: str) -> str:
    """Return whom a ``connect`` called over a network; nothing for a socket of this machine."""
    found = re.search(r'connect\(.*sin6?_addr=\S*"([^"]+)"', call)
    return found[1] if found else ""


def test_mails_and_documents_say_it_as_it_was_written(scene: Scene, bait: Path) -> None:
    evil = lines(str(bait))
    mails = [letter for letter in letters(scene.site, OWNER) if MARK in letter.text]
    subjects = {kind for kind, text in evil.items() for m in mails if text in m.subject}
    assert subjects == {"file", "host", "path"}
    assert [m for m in mails if re.search(f"[{TURNING}]", m.subject + m.text)] == []
    (invoice,) = scene.owner.send(Invoices()).rows
    document = scene.owner.send(InvoiceDocument(invoice_id=invoice.id)).read()
    said = subprocess.run(["pdftotext", "-", "-"], input=document, capture_output=True, check=True)
    flat = re.sub(r"\s", "", said.stdout.decode())
    for kind in ("file", "host", "path"):
        assert re.sub(r"\s", "", evil[kind]) in flat
    assert not re.search(f"[{TURNING}]", flat)
