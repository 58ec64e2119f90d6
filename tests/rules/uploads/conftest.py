"""People who hand over files."""

import pytest

from tests.rules.uploads.people import People, people_of
from tests.support.site import Site


@pytest.fixture
def people(place: Site) -> People:
    """Callers in this process, on each database."""
    return people_of(place)
