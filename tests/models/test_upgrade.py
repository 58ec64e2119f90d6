"""Every dump of an earlier schema comes up to today's, and the portal in it goes on living."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import inspect

from app.models.database import SCHEMA, Database, sqlite_url
from app.models.house import AuditHead, OutgoingMail
from app.models.invoice import Invoice
from app.portal.invoices import (
    InvoiceDocument,
    InvoiceKind,
    Invoices,
    IssueInvoice,
    NewLine,
    ReadInvoice,
)
from app.rules.core.audit import broken_at
from tests.models.dump import FOLDER, load_sqlite
from tests.rules.invoices.scene import OWNER, STAFF
from tests.support.postgres import Cluster
from tests.support.site import Site, sqlite_site

DUMPS = sorted(path.stem for path in FOLDER.glob("*.sql"))


def loaded(name: str, tmp_path: Path, request: pytest.FixtureRequest) -> Database:
    sql = (FOLDER / f"{name}.sql").read_text(encoding="utf-8")
    if name.endswith("_sqlite"):
        load_sqlite(sql, tmp_path / "old.db")
        return Database(sqlite_url(tmp_path / "old.db"))
    cluster: Cluster = request.getfixturevalue("cluster")
    cluster.database()  # the roles of the cluster exist, as they do where the old portal ran
    return Database(cluster.load(sql))


@pytest.fixture(params=DUMPS)
def old(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Site]:
    """A portal that woke up from a dump, under today's program."""
    database = loaded(request.param, tmp_path, request)
    assert database.schema() == request.param[:4]
    made = Site("sqlite", database)  # migrates
    assert database.schema() == SCHEMA
    yield made
    made.close()


def shape(database: Database) -> dict[str, Any]:
    """Return tables, columns and indexes as the database knows them."""
    seen = inspect(database.engine)
    return {
        table: (
            sorted(
                (c["name"], re.sub(r"\W.*", "", str(c["type"])), c["nullable"])
                for c in seen.get_columns(table)
            ),
            sorted((i["name"] or "", tuple(i["column_names"])) for i in seen.get_indexes(table)),
        )
        for table in seen.get_table_names()
    }


def test_the_newest_schema_has_its_dumps() -> None:
    assert {f"{SCHEMA}_sqlite", f"{SCHEMA}_postgresql"} <= set(DUMPS), "python -m tests.models.dump"


@pytest.mark.parametrize("name", DUMPS)
def test_what_was_upgraded_has_the_shape_of_what_is_new(
    name: str, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    upgraded = loaded(name, tmp_path, request)
    upgraded.migrate()
    if upgraded.sqlite:
        fresh = sqlite_site(tmp_path).database
    else:
        fresh = Database(request.getfixturevalue("cluster").database())
    assert shape(upgraded) == shape(fresh)
    upgraded.close()
    fresh.close()


def test_people_sign_in_and_find_what_they_had(old: Site) -> None:
    with old.house() as ctx:
        account = ctx.session.scalars(ctx.rows(Invoice.account_id)).first()
    owner = old.signed_in(OWNER, f"account:{account}")
    rows = owner.send(Invoices()).rows
    assert {row.kind for row in rows} == {InvoiceKind.INVOICE, InvoiceKind.STORNO}
    assert [row.number for row in owner.send(Invoices(search="wawi größe 1")).rows] != []
    for row in rows:
        facts = owner.send(ReadInvoice(invoice_id=row.id))
        assert facts.documents
        for kept in facts.documents:
            version = kept.payment_version
            file = owner.send(InvoiceDocument(invoice_id=row.id, payment_version=version))
            assert file.sha256 == kept.sha256
            assert file.read().startswith(b"%PDF-")


def test_numbers_go_on_and_no_chain_is_broken(old: Site) -> None:
    with old.house() as ctx:
        numbers = set(ctx.session.scalars(ctx.rows(Invoice.number)))
        account = ctx.session.scalars(ctx.rows(Invoice.account_id)).first()
        chains = ctx.session.scalars(ctx.rows(AuditHead.chain)).all()
        assert len(chains) > 1
        assert [broken_at(ctx, chain) for chain in chains] == [None] * len(chains)
    staff = old.signed_in(STAFF, "staff")
    issued = staff.send(IssueInvoice(account_id=account, lines=(NewLine(name="Neu", price=1),)))
    newest = max(n for n in numbers if n.startswith("RE"))
    assert int(issued.number[-5:]) == int(newest[-5:]) + 1
    with old.house() as ctx:
        assert broken_at(ctx, account or 0) is None


def test_mail_that_waited_leaves_with_its_secret(old: Site) -> None:
    from app.portal.mail import SendDueMail

    with old.house() as ctx:
        waiting = ctx.session.scalars(
            ctx.rows(OutgoingMail.template).where(OutgoingMail.state == "waiting")
        ).all()
    assert waiting == ["owner_invitation"]
    assert old.system(SendDueMail()) == 1
    assert "kc_in_" in old.mail.sent[-1][1].text
