"""The OpenAPI document is true: what is made from it is never answered by a fault of ours.

Schemathesis makes requests that fit the document and requests that break it, for every operation
and every kind of caller. Each answer has to be one that the document announces. Other examples:
``OPENAPI_SEED=7``.
"""

import os
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, Final

import pytest
import requests
import schemathesis
from hypothesis import HealthCheck, Phase, given, seed, settings
from schemathesis import APIOperation, Case, GenerationMode
from schemathesis.checks import not_a_server_error
from schemathesis.config import SchemathesisConfig
from schemathesis.core.result import Ok
from schemathesis.specs.openapi import checks

from app.portal.operation import REGISTRY
from app.rules.menus import load
from app.server.routes import routed
from tests.rules.invoices.scene import OWNER, STAFF, make_scene
from tests.support.site import Site, sqlite_site

load()
NAMES: Final = sorted(cls.spec.name for cls in routed() if cls.__module__.startswith("app."))
BESIDE: Final = ["Events", "Upload"]
"""What is served and is no operation."""
SEED: Final = int(os.environ.get("OPENAPI_SEED", "1"))
CHECKS: Final = [
    not_a_server_error,
    checks.status_code_conformance,
    checks.content_type_conformance,
    checks.response_schema_conformance,
]
CONFIG: Final = {"generation": {"with-security-parameters": False}}
CALLERS: Final = ("nobody", "customer", "staff")
THE_FIRST: Final = 1
"""Id of an account, an invoice, an address and a session that the scene holds."""


@dataclass
class Served:
    """A portal behind HTTP, and its document as operations that make requests."""

    site: Site
    account: int
    session: requests.Session = field(default_factory=requests.Session)

    def __post_init__(self) -> None:
        self.document = self.session.get(f"{self.site.address()}/openapi.json", timeout=10).json()
        config = SchemathesisConfig.from_dict(CONFIG)
        schema = schemathesis.openapi.from_dict(self.document, config=config)
        self.operations: dict[str, APIOperation[Any, Any, Any, Any]] = {}
        for result in schema.get_all_operations():
            assert isinstance(result, Ok), result.err()
            operation = result.ok()
            self.operations[operation.definition.raw["operationId"]] = operation

    def headers(self, person: str) -> dict[str, str]:
        """Sign somebody in anew: the call before may have signed them out."""
        if person == "nobody":
            return {}
        email, acting = {
            "customer": (OWNER, f"account:{self.account}"),
            "staff": (STAFF, "staff"),
        }[person]
        tokens = self.site.signed_in(email).tokens
        assert tokens is not None
        bearer = f"Bearer {tokens.access.get_secret_value()}"
        return {"Authorization": bearer, "Acting-As": acting}


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    site = sqlite_site(tmp_path_factory.mktemp("openapi"), "http-sqlite")
    scene = make_scene(site)
    scene.issue()
    made = Served(site, scene.account)
    yield made
    made.session.close()
    site.close()


def test_the_document_names_every_operation_and_nothing_else(served: Served) -> None:
    assert sorted(served.operations) == sorted([*NAMES, *BESIDE])


def test_a_command_without_a_result_announces_an_empty_answer(served: Served) -> None:
    silent = [name for name in NAMES if REGISTRY[name].spec.result is None]
    assert "SignOut" in silent
    for name in silent:
        announced = served.operations[name].definition.raw["responses"]
        assert "204" in announced, name
        assert "200" not in announced, name


# The strategies of the library draw from Python's random; hypothesis seeds it before each example.
@pytest.mark.filterwarnings("ignore:Do not use the `random` module:Warning")
@pytest.mark.parametrize("count", [2, pytest.param(25, marks=pytest.mark.soak)])
@pytest.mark.parametrize("name", [*NAMES, "Upload"])
def test_whatever_is_sent_the_answer_is_one_that_is_announced(
    served: Served, name: str, count: int
) -> None:
    print(f"OPENAPI_SEED={SEED}")
    operation = served.operations[name]
    places = {parameter.name for parameter in operation.path_parameters}
    held = dict.fromkeys(places, THE_FIRST)
    kinds = [operation.as_strategy(generation_mode=GenerationMode.POSITIVE, path_parameters=held)]
    if places or list(operation.query) or list(operation.body):  # else nothing can be wrong
        kinds.append(operation.as_strategy(generation_mode=GenerationMode.NEGATIVE))
    for person in CALLERS:
        caller = Sender(served, served.headers(person))
        for kind in kinds:  # nobody gets no further than to the door
            _examples(caller.send, kind, 1 if person == "nobody" else count)
        assert caller.reached, person


@dataclass
class Sender:
    """Sends requests as somebody, and notes whether one of them found its operation."""

    served: Served
    headers: dict[str, str]
    reached: bool = False

    def send(self, case: Case[Any]) -> None:
        """Send one; the answer has to be one that the document announces."""
        answer = case.call(
            base_url=self.served.site.address(),
            headers=self.headers,
            session=self.served.session,
            timeout=10,
        )
        routed_there = answer.status_code not in {404, 405} or not _unrouted(answer)
        self.reached = self.reached or routed_there
        case.validate_response(answer, checks=CHECKS)


def _examples(send: Any, strategy: Any, count: int) -> None:
    run = settings(
        max_examples=count,
        database=None,
        deadline=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )(seed(SEED)(given(case=strategy)(send)))
    run()


def _unrouted(answer: Any) -> bool:
    return bool(answer.json().get("code") in {"route", "method"})
