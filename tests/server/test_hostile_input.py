"""Whatever arrives, the server refuses with a problem and never falls."""

from collections.abc import Iterator
from typing import Any

import pytest
import requests

from app.models.database import Database
from tests.rules.invoices.scene import OWNER, make_scene
from tests.support.site import Site, sqlite_site


@pytest.fixture(scope="module", params=["http-sqlite", "http-postgres"])
def call(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    if request.param == "http-postgres":
        site = Site(request.param, Database(request.getfixturevalue("cluster").database()))
    else:
        site = sqlite_site(tmp_path_factory.mktemp("hostile"), request.param)
    scene = make_scene(site)
    tokens = site.signed_in(OWNER).tokens
    assert tokens is not None
    with requests.Session() as session:
        session.headers["Authorization"] = f"Bearer {tokens.access.get_secret_value()}"
        session.headers["Acting-As"] = f"account:{scene.account}"
        yield lambda method, path, **more: session.request(
            method, site.address() + path, timeout=10, **more
        )
    site.close()


@pytest.mark.parametrize(
    ("method", "path", "body"),
    [
        ("GET", "/invoices?search=%00", None),
        ("GET", "/invoices?search=%ED%A0%80", None),
        ("GET", "/invoices?limit=99999999999999999999999", None),
        ("GET", "/invoices?year=9223372036854775808", None),
        ("GET", "/invoices?unknown=1", None),
        ("GET", "/invoices/9223372036854775808", None),
        ("GET", "/invoices/-99999999999999999999999999", None),
        ("GET", "/invoices/1e3", None),
        ("PUT", "/invoices/1/payment-method", b'{"version":9223372036854775808,"method":"card"}'),
        ("PUT", "/invoices/1/payment-method", b'{"version":1e400,"method":"card"}'),
        ("PUT", "/profile", b'{"version":1,"name":"a\\u0000","language":"de"}'),
        ("PUT", "/profile", b'{"version":1,"name":"\\ud800","language":"de"}'),
        ("PUT", "/profile", b"\xff\xfe"),
        ("PUT", "/profile", b"[" * 5000),
        ("PUT", "/profile", b"null"),
    ],
)
def test_odd_input_is_refused_as_invalid(call: Any, method: str, path: str, body: Any) -> None:
    answer = call(method, path, data=body, headers={"Content-Type": "application/json"})
    assert answer.status_code == 422, answer.text
    assert answer.headers["Content-Type"].startswith("application/problem+json")


@pytest.mark.parametrize("acting", ["account:", "account:9" * 9, "account:²", "x", "view:1"])
def test_acting_for_nonsense_is_not_found(call: Any, acting: str) -> None:
    answer = call("GET", "/me", headers={"Acting-As": acting.encode()})
    assert answer.status_code in {404, 422}, answer.text
