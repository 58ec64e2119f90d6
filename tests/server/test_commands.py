"""The command line: what it refuses, how it says so, and what it never prints."""

import getpass
import io
import json
import socket
import sys
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from app.models.database import Database
from app.models.people import Session, User
from app.portal.operation import REGISTRY
from app.server.routes import routed
from tests.rules.invoices.scene import STAFF, make_scene
from tests.server.conftest import Console
from tests.support.certificates import Authority
from tests.support.site import PASSWORD, Site, sqlite_site

CREATE = ("create-admin", "--email", "mara@host.example", "--name", "Mara")


@pytest.mark.parametrize(
    "address",
    [
        "postgresql+psycopg://portal:geheimes@127.0.0.1:9/portal",
        "postgresql+psycopg://portal:gehei%40mes@127.0.0.1:9/portal",
        "postgresql+psycopg://portal:an@geheimes@127.0.0.1:9/portal",
        "postgresql+psycopg://portal:an@b:geheimes/x@127.0.0.1:9/portal",
        "geheimes",
        "postgresql://portal:geheimes@127.0.0.1/portal",
        "geheimes://x",
        "sqlite:////nowhere/geheimes.db",
    ],
)
@pytest.mark.parametrize("command", [("serve",), ("worker",), ("migrate",), CREATE])
def test_an_unreachable_database_is_said_without_its_password(
    console: Console, address: str, command: tuple[str, ...]
) -> None:
    given = {"KUNDENCENTER_DATABASE": address, "KUNDENCENTER_PASSWORD": PASSWORD}
    done = console(*command, **given)
    assert (done.code, done.gave) == (2, "")
    assert done.said.splitlines()[-1].startswith("The database can't be reached: ")
    assert not [
        piece for piece in ("geheimes", "gehei", PASSWORD) if "@" in address and piece in done.said
    ]
    german = console(*command, **given, LC_ALL="de_DE.UTF-8")
    assert german.said.splitlines()[-1].startswith("Die Datenbank ist nicht erreichbar: ")


@pytest.mark.parametrize(
    "command", [("serve",), CREATE, ("call", "Meta", "--email", "a@b.example")]
)
def test_another_schema_is_refused_with_how_to_go_on(
    console: Console, tmp_path: Path, command: tuple[str, ...]
) -> None:
    address = f"sqlite:///{tmp_path / 'portal.db'}"
    empty = console(*command, KUNDENCENTER_DATABASE=address)
    assert empty.code == 2
    assert "stands at schema none" in empty.said
    assert "Make a backup, then run: kundencenter-server migrate" in empty.said

    made = Database(address)
    made.migrate()
    with made.engine.begin() as connection:
        from sqlalchemy import text

        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    made.close()
    newer = console(*command, KUNDENCENTER_DATABASE=address)
    assert "stands at schema 9999, made by a newer version" in newer.said
    assert "migrate" not in newer.said


def test_a_schema_of_a_newer_program_is_not_migrated(console: Console, database: Database) -> None:
    with database.engine.begin() as connection:
        from sqlalchemy import text

        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    database.close()
    done = console("migrate")
    assert done.code == 2
    assert "stands at schema 9999" in done.said


def test_several_workers_need_postgresql(console: Console, database: Database) -> None:
    done = console("serve", "--workers", "2")
    assert (done.code, done.said) == (
        2,
        "SQLite serves one process; several workers need PostgreSQL.\n",
    )


def test_a_certificate_that_fits_no_key_is_refused(
    console: Console, database: Database, authority: Authority, tmp_path: Path
) -> None:
    (cert, _), (_, other) = authority.issue("a.example"), authority.issue("b.example")
    for arguments in (
        ("--tls-cert", str(cert), "--tls-key", str(other)),
        ("--tls-cert", str(cert)),
        ("--tls-key", str(other)),
        ("--tls-cert", str(tmp_path / "none.pem"), "--tls-key", str(other)),
    ):
        done = console("serve", *arguments)
        assert done.code == 2
        assert done.said.startswith("The certificate and its key can't be used: "), arguments


@pytest.mark.parametrize(
    ("host", "warned"), [("localhost", 0), ("127.0.0.1", 0), ("192.0.2.1", 1), ("no-host", 1)]
)
def test_in_clear_over_a_network_is_warned_of(
    console: Console, database: Database, host: str, warned: int
) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        done = console("serve", "--host", host, "--port", str(port))
    assert done.code == 2
    assert done.said.count("Without TLS") == warned
    assert done.said.count("There is no mail server") == 1
    assert f"The server can't listen on {host}, port {port}: " in done.said


def test_a_port_is_one_that_there_is(console: Console) -> None:
    for port in ("99999", "-1", "many"):
        with pytest.raises(SystemExit) as ended:
            console("serve", "--port", port)
        assert ended.value.code == 2


def test_an_admin_is_created_once(console: Console, database: Database) -> None:
    done = console(*CREATE, KUNDENCENTER_PASSWORD=PASSWORD)
    assert (done.code, done.gave) == (0, "")
    assert done.said == "User 1 was created. Sign in and set up the second factor.\n"
    again = console(*CREATE, KUNDENCENTER_PASSWORD=PASSWORD)
    assert (again.code, again.said) == (2, "Refused: exists\n")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--email", "nobody", "--name", "Mara"), "email: email_syntax"),
        (("--email", "mara@host.example", "--name", " "), "name: too_short"),
    ],
)
def test_what_is_wrong_with_an_admin_is_named(
    console: Console, database: Database, arguments: tuple[str, ...], said: str
) -> None:
    done = console("create-admin", *arguments, KUNDENCENTER_PASSWORD=PASSWORD)
    assert (done.code, done.said) == (2, f"Refused: invalid ({said})\n")


def test_a_role_is_one_of_those_that_there_are(console: Console) -> None:
    with pytest.raises(SystemExit) as ended:
        console(*CREATE, "--role", "emperor")
    assert ended.value.code == 2


def test_the_password_comes_from_a_line_or_from_a_terminal(
    console: Console, database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO(f"{PASSWORD}\n"))
    assert console(*CREATE).code == 0

    asked: list[str] = []
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(isatty=lambda: True))

    def typed(question: str) -> str:
        asked.append(question)
        return "kurz"

    monkeypatch.setattr(getpass, "getpass", typed)
    other = ("create-admin", "--email", "b@host.example", "--name", "B")
    done = console(*other)
    assert (done.code, done.said) == (2, "Refused: invalid (password: too_short)\n")
    assert asked == ["Password of the new login: "]


@pytest.fixture
def site(database: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Any:
    """A portal of the same database and key, with a member of staff."""
    key = tmp_path / "key"
    key.write_bytes(b"k" * 32)
    monkeypatch.setenv("KUNDENCENTER_KEY_FILE", str(key))
    monkeypatch.setenv("KUNDENCENTER_PASSWORD", PASSWORD)
    made = sqlite_site(tmp_path)
    yield made
    made.close()


class Clerk:
    """Calls as the scene's member of staff, whose codes count in the real time."""

    def __init__(self, site: Site, console: Console) -> None:
        self._site = site
        self._console = console

    def __call__(self, *arguments: str, email: str = STAFF) -> Any:
        from datetime import UTC, datetime

        self._site.clock.now = datetime.now(UTC)
        with self._site.house() as ctx:
            ctx.session.execute(ctx.update(User).values(totp_last_step=0))
        return self._console(
            "call", *arguments, "--email", email, KUNDENCENTER_CODE=self._site.code()
        )


def test_an_operation_is_called_with_the_rights_of_who_signs_in(
    console: Console, site: Site
) -> None:
    scene, clerk = make_scene(site), Clerk(site, console)
    line = [{"name": "Wawi", "price": "19.90"}]
    fields = json.dumps({"account_id": scene.account, "lines": line})
    issued = clerk("IssueInvoice", fields)
    assert issued.code == 0, issued.said
    invoice = json.loads(issued.gave)
    assert invoice["number"].startswith("RE-")

    pdf = clerk(
        "InvoiceDocument",
        json.dumps({"invoice_id": invoice["invoice_id"]}),
        "--as",
        f"view:{scene.account}",
    )
    assert pdf.code == 0, pdf.said
    assert pdf.gave.startswith("%PDF-")

    refused = clerk("IssueInvoice", fields, email="max@musterhandel.example")
    assert (refused.code, refused.gave) == (2, "")
    assert refused.said == "Refused: account\n"
    with site.house() as ctx:
        open_ones = ctx.session.scalars(
            ctx.rows(Session.device_name).where(Session.ended_at.is_(None))
        ).all()
    assert "kundencenter-server" not in open_ones


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("Nonsense",), "There is no operation Nonsense."),
        (("SendDueMail",), "There is no operation SendDueMail."),
        (("CreateAccount", "{}"), "street: missing"),
        (("CreateAccount", "no json"), ": json_invalid"),
        (("Meta", '{"a": 1}'), "a: extra_forbidden"),
        (("Notifications", "{}", "--as", "account:9"), "Refused: account"),
    ],
)
def test_a_call_that_can_not_be_is_explained(
    console: Console, site: Site, arguments: tuple[str, ...], said: str
) -> None:
    make_scene(site)
    done = Clerk(site, console)(*arguments)
    assert (done.code, done.gave) == (2, "")
    assert said in done.said


def test_a_wrong_password_calls_nothing(console: Console, site: Site) -> None:
    make_scene(site)
    done = console("call", "Meta", "--email", STAFF, KUNDENCENTER_PASSWORD="falsch")
    assert (done.code, done.said) == (2, "Refused: wrong_credentials\n")


def test_a_limit_says_how_long(console: Console, site: Site) -> None:
    make_scene(site)
    for _ in range(4):
        done = console("call", "Meta", "--email", STAFF, KUNDENCENTER_PASSWORD="falsch")
    assert "Refused: limited (seconds: " in done.said


def test_the_interface_is_described_without_a_database(console: Console) -> None:
    done = console("openapi", KUNDENCENTER_DATABASE="postgresql+psycopg://127.0.0.1:9/none")
    assert (done.code, done.said) == (0, "")
    document = json.loads(done.gave)
    told = {
        operation["operationId"]
        for path in document["paths"].values()
        for operation in path.values()
    }
    beside = {"Events", "Upload"}
    assert told == {cls.spec.name for cls in routed() if REGISTRY[cls.__name__] is cls} | beside
    assert document["components"]["schemas"]["Problem"]["required"]
