"""Fills a drawer until it is killed: ``python -m tests.client.filling FOLDER [ADDRESS]``.

Documents are as long as their hash says and answers name their own number, so that half of one
would be noticed. With the address of a portal it fetches ahead what its customer has. Says a line
when it begins.
"""

import hashlib
import itertools
import sys
from pathlib import Path
from random import Random

from pydantic import SecretStr

from app.client.ahead import fetch_ahead
from app.client.cabinet import Cabinet
from app.client.drawer import Document
from app.client.http import HttpPortal
from app.client.offline import OfflinePortal
from app.portal.auth import SignIn, WhoAmI
from tests.rules.invoices.scene import OWNER
from tests.support.site import PASSWORD, START

ACTING = "account:1"


class Keys:
    """One key for everything: what is tried here is not where keys lie."""

    def get(self, kind: str) -> str | None:
        return hashlib.sha256(kind.encode()).hexdigest()

    def set(self, kind: str, secret: str) -> None:
        raise AssertionError(kind, secret)

    def delete(self, kind: str) -> None:
        raise AssertionError(kind)


def body(number: int) -> bytes:
    """Return an answer that is recognised."""
    return f"{number};".encode() * (number % 700 + 1)


def ahead(folder: Path, address: str) -> None:
    """Fetch ahead to the end."""
    portal = OfflinePortal(HttpPortal(address), Cabinet(folder, Keys()))
    portal.send(SignIn(email=OWNER, password=SecretStr(PASSWORD)))
    portal.acting = f"account:{portal.send(WhoAmI()).accounts[0].id}"
    print("filling", flush=True)
    fetch_ahead(portal, START.date(), lambda _done, _total: None)
    portal.close()


def main(folder: Path) -> None:
    drawer = Cabinet(folder, Keys()).drawer(ACTING)
    random = Random(1)
    print("filling", flush=True)
    for number in itertools.count():
        drawer.keep_answer("A", f"{number % 50}", body(number))
        drawer.keep_rows("L", [(key, body(key)) for key in range(number % 90)])
        content = random.randbytes(random.randrange(1, 60_000))
        mark = hashlib.sha256(content).hexdigest()
        file = Document("a.pdf", "application/pdf", len(content), mark, content)
        drawer.keep_document("D", f"{number % 40}", file, float(number))


if __name__ == "__main__":
    ahead(Path(sys.argv[1]), sys.argv[2]) if sys.argv[2:] else main(Path(sys.argv[1]))
