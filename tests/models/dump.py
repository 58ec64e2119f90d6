"""Writes a portal of today's schema with data as SQL, for both databases: ``dumps/<schema>_*.sql``.

``python -m tests.models.dump`` is run when a schema is finished. From then on every later version
of the program has to bring these files to its own schema (test_upgrade.py).
"""

import sqlite3
import tempfile
from pathlib import Path
from typing import Final

from app.models.database import SCHEMA, Database
from app.portal.accounts import InviteOwner
from app.portal.invoices import CancelInvoice, ChangePaymentMethod, ReadInvoice
from app.portal.mail import SendDueMail
from app.portal.rights import Right
from app.portal.snapshot import Method
from tests.rules.invoices.scene import make_scene
from tests.support.postgres import Cluster
from tests.support.site import Site, sqlite_site

INDEXES: Final = tuple(
    f'INSERT INTO "{name}" ' for name in ("invoice_search", "ticket_search", "customer_search")
)
FOLDER: Final = Path(__file__).parent / "dumps"


def fill(site: Site) -> None:
    """Live a little: people, services, invoices in several states, mail sent and waiting."""
    scene = make_scene(site, Right.INVOICES)
    site.add_service(scene.account)
    first, second = scene.issue("100.00"), scene.issue("19.90", "0.01")
    scene.owner.send(
        ChangePaymentMethod(invoice_id=first.invoice_id, version=1, method=Method.DIRECT_DEBIT)
    )
    version = scene.owner.send(ReadInvoice(invoice_id=second.invoice_id)).version
    scene.staff.send(CancelInvoice(invoice_id=second.invoice_id, version=version))
    site.system(SendDueMail())
    fresh = site.add_account("K-10044", "Ohne Zugang GmbH")
    scene.staff.send(InviteOwner(account_id=fresh, email="neu@atelier.example"))
    site.close()


def sqlite() -> str:
    """Return the dump of a SQLite portal."""
    with tempfile.TemporaryDirectory() as folder:
        fill(sqlite_site(Path(folder)))
        connection = sqlite3.connect(Path(folder) / "portal.db")
        # The words of a search index lie in tables of its own, which come along.
        lines = [x for x in connection.iterdump() if not x.startswith(INDEXES)]
        connection.close()
    return "\n".join(lines) + "\n"


def load_sqlite(sql: str, path: Path) -> None:
    """Make a file of a dump."""
    connection = sqlite3.connect(path)
    connection.executescript(sql)
    connection.close()


def postgres(cluster: Cluster) -> str:
    """Return the dump of a PostgreSQL portal."""
    address = cluster.database()
    fill(Site("sqlite", Database(address)))
    return cluster.dump(address)


def main() -> None:
    """Write both files."""
    FOLDER.mkdir(exist_ok=True)
    (FOLDER / f"{SCHEMA}_sqlite.sql").write_text(sqlite(), encoding="utf-8")
    cluster = Cluster()
    try:
        (FOLDER / f"{SCHEMA}_postgresql.sql").write_text(postgres(cluster), encoding="utf-8")
    finally:
        cluster.stop()


if __name__ == "__main__":
    main()
