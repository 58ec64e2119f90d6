"""The invoices of a real portal beside the window that shows them."""

from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.portal.auth import WhoAmI
from app.portal.invoices import IssueInvoice, NewLine
from app.portal.rights import Right
from app.settings import Settings
from app.views.billing.invoices import InvoicesPage
from app.views.kit.tasks import Tasks
from app.views.place import Place
from tests.rules.invoices.scene import set_up
from tests.support.site import Site

EMAIL = "erika@musterhandel.example"
RIGHTS = (Right.INVOICES, Right.MANAGE_PRODUCTS, Right.PAY_METHODS)


@pytest.fixture
def account(local_site: Site) -> int:
    """An account with a member and three unpaid invoices."""
    set_up(local_site)
    account = local_site.add_account()
    local_site.add_member(account, local_site.add_user(EMAIL), *RIGHTS)
    for price in ("89.00", "49.00", "12.50"):
        lines = (NewLine(name="JTL-Wawi Hosting", price=Decimal(price)),)
        local_site.system(IssueInvoice(account_id=account, lines=lines))
    return account


@pytest.fixture
def place(qtbot: QtBot, tmp_path: Path, local_site: Site, account: int) -> Iterator[Place]:
    client = local_site.signed_in(EMAIL, f"account:{account}")
    tasks = Tasks(client)
    made = Place(tasks, Settings(tmp_path / "settings.json"))
    me = client.send(WhoAmI())
    made.settle(me, me.accounts[0])
    client.on_changed = tasks.announce
    yield made
    assert tasks.close()


@pytest.fixture
def page(qtbot: QtBot, place: Place) -> InvoicesPage:
    made = InvoicesPage(place)
    qtbot.addWidget(made)
    made.resize(1280, 760)
    made.show()
    qtbot.waitUntil(lambda: made.model.rowCount() == 3)
    return made
