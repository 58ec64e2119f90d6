"""The hoster's backup as docs/operations.md tells it: dumped while it serves, restored, signed in."""

import json
import shutil
from pathlib import Path

import pytest
from pydantic import SecretStr

from app.client.http import HttpPortal
from app.errors import PortalError
from app.portal.auth import AnswerChallenge, SignIn, WhoAmI
from tests.e2e.desk.hoster import CUSTOMER, SHOP, Person, export
from tests.support.postgres import Cluster
from tests.support.processes import Server
from tests.support.site import PASSWORD


def test_what_was_backed_up_serves_again(cluster: Cluster, tmp_path: Path) -> None:
    first, second = (tmp_path / name for name in ("first", "second"))
    first.mkdir()
    second.mkdir()
    address = cluster.empty()
    with Server(first, address) as server:
        file = first / "export.jsonl"
        file.write_text("\n".join(map(json.dumps, export())), encoding="utf-8")
        for command in (("migrate",), ("import", str(file))):
            done = server.command(*command)
            assert done.returncode == 0, done.stdout + done.stderr
        server.start()
        person = Person(server, CUSTOMER)
        person.client.acting = f"account:{person.client.send(WhoAmI()).accounts[0].id}"
        before = person.pdf(SHOP)
        dump = cluster.folder / "portal.dump"
        cluster._run("pg_dump", "--format=custom", f"--file={dump}", *cluster._place(address))
        person.client.close()

    restored = cluster.empty()
    place = cluster._place(restored)
    cluster._run("pg_restore", "--exit-on-error", *place[:4], f"--dbname={place[-1]}", str(dump))
    (second / "server.key").write_bytes(bytes(32))
    with Server(second, restored) as server:
        assert server.command("migrate").returncode == 0
        server.start()
        with pytest.raises(PortalError):  # nobody's second factor is right without its key
            signing_in(server, person)
    shutil.copy(first / "server.key", second / "server.key")
    with Server(second, restored) as server:
        server.start()
        person.client = signing_in(server, person)
        person.client.acting = f"account:{person.client.send(WhoAmI()).accounts[0].id}"
        assert person.pdf(SHOP) == before
        person.client.close()


def signing_in(server: Server, person: Person) -> HttpPortal:
    client = HttpPortal(server.address)
    answer = client.send(SignIn(email=CUSTOMER, password=SecretStr(PASSWORD)))
    assert answer.challenge is not None
    code = SecretStr(person.code())
    client.send(AnswerChallenge(challenge=answer.challenge, code=code))
    return client
