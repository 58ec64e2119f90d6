"""Declaring operations: what is read from the class line, and what fails at import."""

import subprocess
import sys
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import Any, ClassVar

import pytest
from pydantic import ValidationError

from app.portal.auth import SignIn, Tokens
from app.portal.fields import Line, Secret, holds_secret
from app.portal.files import Download
from app.portal.listing import Is, Listing, Page
from app.portal.operation import REGISTRY, Command, Data, Input, ListQuery, Query
from app.portal.rights import Access, Right
from app.portal.topics import Topic

import_module("app.portal.catalog")  # complete before a test declares its own


class Thing(Data):
    id: int
    name: str


class Inner(Input):
    number: int = 0


@pytest.fixture(autouse=True)
def _registry() -> Iterator[None]:
    before = dict(REGISTRY)
    yield
    REGISTRY.clear()
    REGISTRY.update(before)


def test_the_class_line_becomes_the_spec() -> None:
    class ChangeThing(
        Command[Thing],
        route="PUT /things/{thing_id}",
        needs=Right.PROFILE,
        changes={Topic.PROFILE, Topic.ACCOUNTS},
        step_up=True,
    ):
        """Change it."""

        thing_id: int
        name: Line

    spec = ChangeThing.spec
    assert (spec.name, spec.method, spec.path) == ("ChangeThing", "PUT", "/things/{thing_id}")
    assert spec.topics == {Topic.PROFILE, Topic.ACCOUNTS}
    assert (spec.needs, spec.result, spec.reads, spec.step_up) == (
        Right.PROFILE,
        Thing,
        False,
        True,
    )
    assert REGISTRY["ChangeThing"] is ChangeThing


def test_a_list_answers_pages_of_its_row() -> None:
    class Things(ListQuery[Thing], route="GET /things", needs=Right.PROFILE):
        """All."""

        listing: ClassVar = Listing(views={"all": ()}, sorts=("id",), default_sort="id")

    assert Things.spec.result is Page[Thing]
    assert Things.spec.reads


def test_without_a_route_it_is_a_job_or_local() -> None:
    class Job(Command[None], needs=Access.SYSTEM):
        """For the clock."""

    class Near(Query[Thing], needs=Access.PUBLIC):
        """For the embedded portal."""

    assert not Job.spec.local
    assert Near.spec.local


def _secret_query() -> Any:
    class Asks(Query[Thing], route="GET /asks", needs=Access.SIGNED_IN):
        token: Secret

    return Asks


def _nested_query() -> Any:
    class Asks(Query[Thing], route="GET /asks", needs=Access.SIGNED_IN):
        inner: Inner

    return Asks


def _list_in_query() -> Any:
    class Asks(Query[Thing], route="GET /asks", needs=Access.SIGNED_IN):
        numbers: list[int]

    return Asks


def _query_by_post() -> Any:
    class Asks(Query[Thing], route="POST /asks", needs=Access.SIGNED_IN):
        pass

    return Asks


def _twice() -> Any:
    class Profile(Query[Thing], route="GET /asks", needs=Access.SIGNED_IN):
        pass

    return Profile


def _no_listing() -> Any:
    class Asks(ListQuery[Thing], route="GET /asks", needs=Access.SIGNED_IN):
        pass

    return Asks


def _no_result() -> Any:
    class Asks(Query, needs=Access.SIGNED_IN):  # type: ignore[type-arg]  # what is refused
        pass

    return Asks


@pytest.mark.parametrize(
    "declare",
    [_secret_query, _nested_query, _list_in_query, _query_by_post, _twice, _no_listing, _no_result],
)
def test_a_bad_declaration_fails_at_import(declare: Any) -> None:
    assert "Profile" in REGISTRY
    with pytest.raises(TypeError):
        declare()


@pytest.mark.parametrize("bad", ["a\x00b", "a\ud800b"])
def test_text_that_no_database_stores_is_refused(bad: str) -> None:
    class Say(Command[None], route="POST /say", needs=Access.SIGNED_IN):
        words: dict[str, str] = {}  # noqa: RUF012 - pydantic copies defaults
        more: tuple[str, ...] = ()

    for values in ({"words": {"x": bad}}, {"words": {bad: "x"}}, {"more": (bad,)}):
        with pytest.raises(ValidationError):
            Say.model_validate(values)


@pytest.mark.parametrize("number", [2**63, -(2**63) - 1, 10**400])
def test_numbers_that_no_column_holds_are_refused(number: int) -> None:
    class Count(Command[None], route="POST /count", needs=Access.SIGNED_IN):
        number: int = 0
        inner: tuple[Inner, ...] = ()

    Count(number=2**63 - 1)
    for values in ({"number": number}, {"inner": [{"number": number}]}):
        with pytest.raises(ValidationError) as refused:
            Count.model_validate(values)
        assert "out_of_range" in str(refused.value)


def test_unknown_fields_pass_in_answers_and_fail_in_requests() -> None:
    assert Thing.model_validate({"id": 1, "name": "x", "later": True}) == Thing(id=1, name="x")
    with pytest.raises(ValidationError):
        SignIn.model_validate({"email": "a@b.example", "password": "x", "later": 1})


class Branch(Input):
    """Holds others of its kind."""

    branches: tuple["Branch", ...] = ()


class Leaf(Branch):
    """One with a secret deep inside."""

    inner: dict[str, tuple[Branch | Secret, ...]]


def test_a_secret_is_found_however_deep_and_round() -> None:
    assert not holds_secret(Branch)
    assert holds_secret(tuple[Leaf, ...] | None)


def test_secrets_are_masked_everywhere_but_on_the_wire() -> None:
    given = SignIn.model_validate({"email": "a@b.example", "password": "Geheim-Wort"})
    assert "Geheim" not in repr(given)
    assert "Geheim" not in str(given.model_dump())
    assert "Geheim-Wort" in given.model_dump_json()
    assert holds_secret(Tokens)
    assert holds_secret(tuple[Tokens | None, ...])
    assert not holds_secret(Download)


def test_the_checker_knows_what_an_operation_answers(tmp_path: Path) -> None:
    shown = tmp_path / "shown.py"
    shown.write_text(
        "from app.portal.invoices import Invoices\n"
        "from app.portal.operation import Portal\n"
        "from app.portal.profile import EndDevice, Profile\n\n\n"
        "def look(portal: Portal) -> None:\n"
        "    reveal_type(portal.send(Profile()))\n"
        "    reveal_type(portal.send(Invoices()))\n"
        "    reveal_type(portal.send(EndDevice(device_id=1)))\n"
    )
    root = Path(__file__).parents[2]
    done = subprocess.run(
        [sys.executable, "-m", "mypy", "--config-file", str(root / "pyproject.toml"), str(shown)],
        cwd=root, capture_output=True, text=True, check=False,
    )  # fmt: skip
    said = [line.split('"')[1] for line in done.stdout.splitlines() if "Revealed" in line]
    assert said == [
        "app.portal.profile.ProfileFacts",
        "app.portal.listing.Page[app.portal.invoices.InvoiceRow]",
        "None",
    ]


def test_listing_words_are_checked() -> None:
    listing = Listing(
        views={"all": (), "open": (Is("state", ("open",)),)}, sorts=("id",), default_sort="-id"
    )
    assert listing.sort_of("") == ("id", True)
    assert listing.sort_of("id") == ("id", False)
