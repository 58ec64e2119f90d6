"""Files go into the embedded portal by the same way, in larger pieces."""

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest

from app.client.local import LocalPortal
from app.errors import Unreachable
from app.models.database import Database, sqlite_url
from tests.client.test_uploading import FILE, stored
from tests.rules.uploads.people import ERIKA, announced
from tests.support.site import Site


@pytest.fixture
def site(tmp_path: Path) -> Iterator[Site]:
    made = Site("sqlite", Database(sqlite_url(tmp_path / "portal.db")))
    made.add_user(ERIKA)
    yield made
    made.close()


def test_the_embedded_portal_stores_large_pieces(site: Site) -> None:
    client = LocalPortal(site.dispatcher)
    client.tokens = site.signed_in(ERIKA).tokens
    told: list[int] = []
    client.upload(BytesIO(FILE), announced(len(FILE)), lambda done, _total: told.append(done))
    client.close()
    assert stored(site) == FILE
    assert len(told) == 13  # pieces of 256 KiB, and the end


def test_an_embedded_portal_that_is_closed_meanwhile_goes_on_with_nothing(site: Site) -> None:
    client = LocalPortal(site.dispatcher)
    client.tokens = site.signed_in(ERIKA).tokens
    told: list[int] = []

    def progress(done: int, _total: int) -> None:
        told.append(done)
        client.close()

    with pytest.raises(Unreachable):
        client.upload(BytesIO(FILE), announced(len(FILE)), progress)
    assert len(told) == 1
