"""The server as an operator runs it: real processes, from an empty database to a Storno."""

import base64
import json
import signal
import time
from collections.abc import Iterator
from http.client import HTTPConnection
from pathlib import Path
from typing import Any

import pytest
import requests
from pydantic import SecretStr

from app.client.http import HttpPortal, check
from app.errors import Unreachable
from app.models.database import SCHEMA
from app.portal.accounts import CreateAccount
from app.portal.auth import SignIn, WhoAmI
from app.portal.invoices import CancelInvoice, Invoices
from app.portal.mail import ReadMailState
from app.portal.profile import BeginSecondFactor, ConfirmSecondFactor
from app.portal.rights import STAFF_ROLES
from app.rules.auth import totp
from tests.rules.importing.exports import base
from tests.support.certificates import Authority
from tests.support.postgres import Cluster
from tests.support.processes import Server
from tests.support.site import PASSWORD

ADMIN = "mara@host.example"
GERMAN = {"LC_ALL": "de_DE.UTF-8"}


@pytest.fixture(params=["sqlite", "postgres"])
def server(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Server]:
    """A server on an empty database: one process on SQLite, two workers on PostgreSQL."""
    if request.param == "sqlite":
        made = Server(tmp_path)
    else:
        cluster: Cluster = request.getfixturevalue("cluster")
        made = Server(tmp_path, cluster.empty(), ("--workers", "2"))
    with made:
        yield made


class Operator:
    """Somebody at the server's command line, with the recovery codes of the login they use."""

    def __init__(self, server: Server, codes: list[str]) -> None:
        self._server = server
        self._codes = codes

    def call(self, operation: str, **fields: Any) -> Any:
        """Carry out an operation; return its answer."""
        done = self._server.command(
            "call", operation, json.dumps(fields), "--email", ADMIN,
            KUNDENCENTER_PASSWORD=PASSWORD, KUNDENCENTER_CODE=self._codes.pop(),
        )  # fmt: skip
        assert done.returncode == 0, done.stderr
        return json.loads(done.stdout)


def enrolled(client: HttpPortal) -> list[str]:
    """Sign the first member of staff in, set up their second factor; return recovery codes."""
    password = SecretStr(PASSWORD)
    assert client.send(SignIn(email=ADMIN, password=password)).tokens is not None
    assert client.send(WhoAmI()).must_enrol
    begun = client.send(BeginSecondFactor(password=password))
    seed = base64.b32decode(begun.secret.get_secret_value())
    code = totp.code_at(seed, int(time.time()) // totp.STEP)
    made = client.send(ConfirmSecondFactor(code=SecretStr(code)))
    return [code.get_secret_value() for code in made.codes]


def test_from_an_empty_database_to_a_storno(server: Server, tmp_path: Path) -> None:
    refused = server.command("serve", LC_ALL="C")
    assert refused.returncode == 2
    assert "kundencenter-server migrate" in refused.stderr
    for before, after in (("none", SCHEMA), (SCHEMA, SCHEMA)):
        migrated = server.command("migrate", LC_ALL="C")
        assert (migrated.returncode, migrated.stderr) == (0, f"Schema {before} → {after}\n")

    export = tmp_path / "export.jsonl"
    export.write_text("\n".join(map(json.dumps, base(1))), encoding="utf-8")
    imported = server.command("import", str(export))
    assert imported.returncode == 0, imported.stdout + imported.stderr
    created = server.command(
        "create-admin", "--email", ADMIN, "--name", "Mara", KUNDENCENTER_PASSWORD=PASSWORD, **GERMAN
    )
    assert created.returncode == 0, created.stderr
    assert "richten Sie den zweiten Faktor ein" in created.stderr

    program = server.start()
    assert check(server.address).name == "Nordlicht Hosting"
    client = HttpPortal(server.address)
    operator = Operator(server, enrolled(client))
    client.acting = "staff"
    assert client.send(WhoAmI()).staff == STAFF_ROLES["administration"]

    account = client.send(
        CreateAccount(
            company="Atelier Blau",
            street="Hafenstr. 1",
            postcode="24103",
            city="Kiel",
            email="post@atelier.example",
        )
    )
    invited = {"account_id": account.account_id, "email": "a@b.example"}
    assert operator.call("InviteOwner", **invited) is None
    issued = operator.call(
        "IssueInvoice",
        account_id=account.account_id,
        lines=[{"name": "Webhosting Business", "price": "19.90"}],
    )
    storno = client.send(CancelInvoice(invoice_id=issued["invoice_id"], version=1))
    assert {issued["number"][:2], storno.number[:2]} == {"RE", "ST"}
    waiting = client.send(ReadMailState())
    assert (waiting.configured, waiting.waiting > 0) == (False, True)
    client.acting = f"view:{account.account_id}"
    listed = {row.number for row in client.send(Invoices()).rows}
    assert listed == {issued["number"], storno.number}

    client.close()
    assert program.stop(signal.SIGTERM) == 0, program.said
    said = program.said
    assert "GET /meta 200" in said
    assert "ERROR" not in said
    assert not any(secret in said for secret in (PASSWORD, ADMIN, "atelier.example"))


def test_told_to_stop_it_waits_for_no_open_stream(server: Server) -> None:
    server.command("migrate")
    server.command(
        "create-admin", "--email", ADMIN, "--name", "Mara", KUNDENCENTER_PASSWORD=PASSWORD
    )
    program = server.start()
    client = HttpPortal(server.address)
    tokens = client.send(SignIn(email=ADMIN, password=SecretStr(PASSWORD))).tokens
    assert tokens is not None
    stream = HTTPConnection("127.0.0.1", server.port, timeout=30)
    headers = {"Authorization": f"Bearer {tokens.access.get_secret_value()}"}
    stream.request("GET", "/events", headers=headers)
    answer = stream.getresponse()
    assert answer.readline() == b": welcome\n"

    assert program.stop(signal.SIGTERM) == 0, program.said
    assert "graceful shutdown exceeded" not in program.said
    assert b"data:" not in answer.read()  # to its end, which has come
    client.close()
    stream.close()


def test_over_tls_with_a_certificate_of_its_own(tmp_path: Path, authority: Authority) -> None:
    cert, key = authority.issue("127.0.0.1")
    with Server(tmp_path, options=("--tls-cert", str(cert), "--tls-key", str(key))) as server:
        server.command("migrate")
        program = server.start()
        assert check(server.address, ca=authority.file).product == "kundencenter"
        told = requests.get(
            f"{server.address}/meta", verify=str(authority.file), timeout=10
        ).headers
        assert "max-age" in told["Strict-Transport-Security"]
        assert "Server" not in told
        with pytest.raises(Unreachable) as refused:
            check(server.address)
        assert refused.value.code == "certificate"
        with pytest.raises(Unreachable) as refused:
            check(f"http://127.0.0.1:{server.port}")
        assert refused.value.code in {"not_kundencenter", "broken_answer"}
        assert program.stop() == 0


def test_what_it_can_not_listen_on_is_said_at_once(tmp_path: Path) -> None:
    with Server(tmp_path) as server:
        server.command("migrate")
        server.start()
        second = server.command("serve", "--port", str(server.port), LC_ALL="C")
        assert second.returncode == 2
        assert second.stderr.splitlines()[-1] == (
            f"The server can't listen on 127.0.0.1, port {server.port}: Address already in use"
        )
