"""A customer who hands over sealed files without a pause, as a process that may be killed.

``python -m tests.e2e.handing ADDRESS FOLDER COUNT``: reads the session's token in the folder, and hands
over ``content`` with so many tickets, two entries each. Each ticket's mark is written into ``journal``
before it is sealed for and, with a plus, after it was answered. What gets no answer is sent again
under the same key, as the window does.
"""

import sys
import time
from pathlib import Path
from typing import Any, Final
from uuid import UUID, uuid4

from app.client.http import HttpPortal
from app.errors import PortalError
from app.portal.auth import WhoAmI
from app.portal.departments import Departments
from app.portal.tickets import OpenTicket
from app.portal.vault.sealed import SealedInput, SealedKind
from app.vault.entry import Fields
from app.views.vault.locker import Locker
from app.views.vault.parcel import Address, Item, hand_over
from tests.e2e.killing.orders import keep

TOKENS: Final = "session"
SECRET: Final = Fields("FTP", "web42", "Kastanie-8-Wolke", "", "")


def main(address: str, folder: Path, count: int) -> None:
    portal: Any = HttpPortal(address)
    portal.on_tokens = lambda tokens: keep(folder / TOKENS, tokens)
    portal.resume((folder / TOKENS).read_text(encoding="utf-8"))
    me = portal.send(WhoAmI())
    account = me.accounts[0].id
    portal.acting = f"account:{account}"
    department = portal.send(Departments()).departments[0].id
    locker = Locker(pins=True)
    with (folder / "journal").open("a", encoding="utf-8", buffering=1) as journal:
        for _number in range(count):
            ticket = uuid4()
            journal.write(f"{ticket}\n")
            give(portal, locker, Address(account, me.user_id, ticket, department), folder)
            journal.write(f"+{ticket}\n")


def give(portal: Any, locker: Locker, address: Address, folder: Path) -> None:
    """Hand over one ticket, however often it takes."""
    key = str(uuid4())
    sealed: tuple[SealedInput, ...] = ()
    items = (
        Item(SealedKind.SSH, SECRET),
        Item(SealedKind.FILE, path=folder / "content"),
    )
    while True:
        try:
            sealed = sealed or hand_over(portal, locker, address, items)
            portal.send(opening(address, sealed), key=key)
        except PortalError as refused:
            with (folder / "refused").open("a", encoding="utf-8") as told:
                told.write(f"{refused.code}\n")
            time.sleep(0.1)
        else:
            return


def opening(address: Address, sealed: Any) -> OpenTicket:
    return OpenTicket(
        mark=UUID(str(address.ticket)),
        department_id=address.department,
        subject="Zugang",
        text="Liegt bei.",
        sealed=sealed,
    )


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]), int(sys.argv[3]))
